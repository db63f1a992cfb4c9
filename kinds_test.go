package crosscheck_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// TestKindsShowWhatIsFound checks the two sentences of each section of KINDS.md, and holds that the finding is of that kind, and
// that its severity and message are those written there, and that no kind is missing. Quotations are used again in other stories.
func TestKindsShowWhatIsFound(t *testing.T) {
	data, err := os.ReadFile("KINDS.md")
	if err != nil {
		t.Fatal(err)
	}
	var kinds []align.Kind
	guide, _, _ := strings.Cut(string(data), "\n# The verdicts")
	for _, section := range strings.Split(guide, "\n## ")[1:] {
		name, _, _ := strings.Cut(section, "\n")
		kinds = append(kinds, align.Kind(name))
		var docs []*crosscheck.Document
		for _, id := range []string{"one", "other"} {
			_, text, found := strings.Cut(section, "> "+id+" (")
			day, text, bracket := strings.Cut(text, "): ")
			text, _, _ = strings.Cut(text, "\n")
			if !found || !bracket {
				t.Fatalf("%s has no sentence of the %s", name, id)
			}
			published, err := crosscheck.ParseDate(day)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: text, Published: published})
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, doc)
		}
		r, err := align.Check(context.Background(), docs, &align.Options{OneStory: name != string(align.KindRecycled), Filter: align.Filter{Kinds: []align.Kind{align.Kind(name)}}})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Discrepancies) != 1 {
			t.Errorf("%s: %+v", name, r.Discrepancies)
			continue
		}
		if want := "\n`" + string(r.Discrepancies[0].Severity) + "`: " + r.Discrepancies[0].Message + "\n"; !strings.Contains(section, want) {
			t.Errorf("%s has not the line%s", name, want)
		}
	}
	if !slices.Equal(kinds, align.Kinds()) {
		t.Errorf("the guide has %v, not %v", kinds, align.Kinds())
	}
	for _, verdict := range []align.Verdict{align.VerdictUnchecked, align.VerdictNear, align.VerdictMisattributed, align.VerdictAbsent} {
		if !strings.Contains(string(data), "\n## "+string(verdict)+"\n") {
			t.Errorf("the guide has no section on %s", verdict)
		}
	}
}
