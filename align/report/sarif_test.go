package report

import (
	"encoding/json"
	"net/url"
	"testing"

	"github.com/crosscheck-go/crosscheck/align"
)

func TestSARIFRefersToItself(t *testing.T) {
	r, o := fixture(t)
	var log sarifLog
	if err := json.Unmarshal([]byte(written(t, "sarif", r, o)), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	texts := sourcesOf(r, o)
	for i, result := range run.Results {
		if result.RuleIndex >= 0 && run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID {
			t.Errorf("result %d: rule %d is not %s", i, result.RuleIndex, result.RuleID)
		}
		if len(result.Locations) != 1 || result.Fingerprints[align.Schema] != r.Discrepancies[i].ID {
			t.Errorf("result %d has %d locations and the fingerprints %v", i, len(result.Locations), result.Fingerprints)
		}
		for _, location := range append(result.Locations, result.Related...) {
			address := location.Place.Artifact
			if _, err := url.Parse(address.URI); err != nil {
				t.Error(err)
			}
			if address.Index < 0 {
				continue
			}
			if run.Artifacts[address.Index].Location != address {
				t.Errorf("artifact %d is not %s", address.Index, address.URI)
			}
			text := texts[r.Articles[address.Index].ID].text
			region := location.Place.Region
			if got := text[region.ByteOffset : region.ByteOffset+region.ByteLength]; got != region.Snippet.Text {
				t.Errorf("the bytes are %q, the snippet %q", got, region.Snippet.Text)
			}
			if got := string([]rune(text)[region.CharOffset : region.CharOffset+region.CharLength]); got != region.Snippet.Text {
				t.Errorf("the characters are %q, the snippet %q", got, region.Snippet.Text)
			}
		}
	}
}
