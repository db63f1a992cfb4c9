package report

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align"
)

// A sarifShape is what the schema of SARIF 2.1.0 says of one sort of object, as far as this package writes it: no other
// properties than these, and those that must be there.
type sarifShape struct {
	required string
	objects  map[string]string // property: the shape of the object, or of the objects in the list
	numbers  map[string]int    // property: the least value
	words    map[string][]string
	texts    []string
}

var sarifShapes = map[string]sarifShape{
	"log": {
		required: "version runs",
		objects:  map[string]string{"runs": "run"},
		words:    map[string][]string{"version": {"2.1.0"}},
		texts:    []string{"$schema"},
	},
	"run": {
		required: "tool",
		objects: map[string]string{
			"tool": "tool", "automationDetails": "automation", "invocations": "invocation", "artifacts": "artifact", "results": "result",
		},
		words: map[string][]string{"columnKind": {"utf16CodeUnits", "unicodeCodePoints"}},
	},
	"automation": {texts: []string{"id"}},
	"tool":       {required: "driver", objects: map[string]string{"driver": "driver"}},
	"driver":     {required: "name", objects: map[string]string{"rules": "rule"}, texts: []string{"name", "version", "informationUri"}},
	"rule":       {required: "id", objects: map[string]string{"shortDescription": "text", "fullDescription": "text", "help": "help"}, texts: []string{"id", "name", "helpUri"}},
	"help":       {required: "text", texts: []string{"text", "markdown"}},
	"text":       {required: "text", texts: []string{"text"}},
	"artifact": {
		objects: map[string]string{"location": "address", "description": "text"}, numbers: map[string]int{"length": -1},
		texts: []string{"encoding"},
	},
	"address":    {numbers: map[string]int{"index": -1}, texts: []string{"uri", "uriBaseId"}},
	"invocation": {required: "executionSuccessful", objects: map[string]string{"toolExecutionNotifications": "notification"}},
	"notification": {
		required: "message", objects: map[string]string{"descriptor": "descriptor", "message": "text", "locations": "location"},
		words: map[string][]string{"level": {"none", "note", "warning", "error"}},
	},
	"descriptor": {texts: []string{"id"}},
	"result": {
		required: "message",
		objects:  map[string]string{"message": "text", "locations": "location", "relatedLocations": "location"},
		numbers:  map[string]int{"ruleIndex": -1},
		words:    map[string][]string{"level": {"none", "note", "warning", "error"}},
		texts:    []string{"ruleId"},
	},
	"location": {objects: map[string]string{"physicalLocation": "place", "message": "text"}, numbers: map[string]int{"id": -1}},
	"place":    {required: "artifactLocation", objects: map[string]string{"artifactLocation": "address", "region": "region", "contextRegion": "region"}},
	"region": {
		objects: map[string]string{"snippet": "text"},
		numbers: map[string]int{
			"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1, "charOffset": -1, "charLength": 0, "byteOffset": -1, "byteLength": 0,
		},
	},
}

// check says what of an object is not as its shape says.
func (s sarifShape) check(t *testing.T, path string, object map[string]any) {
	t.Helper()
	for _, name := range strings.Fields(s.required) {
		if _, there := object[name]; !there {
			t.Errorf("%s: no %s", path, name)
		}
	}
	for name, value := range object {
		at := path + "." + name
		if shape, known := s.objects[name]; known {
			checkObjects(t, at, shape, value)
		} else if least, known := s.numbers[name]; known {
			if number, ok := value.(float64); !ok || number < float64(least) || number != float64(int(number)) {
				t.Errorf("%s is %v, not a whole number from %d", at, value, least)
			}
		} else if words, known := s.words[name]; known {
			if word, ok := value.(string); !ok || !slices.Contains(words, word) {
				t.Errorf("%s is %v, not one of %v", at, value, words)
			}
		} else if slices.Contains(s.texts, name) {
			if _, ok := value.(string); !ok {
				t.Errorf("%s is %v, not a string", at, value)
			}
		} else if !slices.Contains([]string{"properties", "fingerprints", "partialFingerprints", "executionSuccessful"}, name) {
			t.Errorf("%s: the schema has no such property", at)
		}
	}
}

func checkObjects(t *testing.T, path, shape string, value any) {
	t.Helper()
	list, isList := value.([]any)
	if !isList {
		list = []any{value}
	}
	for i, item := range list {
		object, ok := item.(map[string]any)
		if !ok {
			t.Errorf("%s is %v, not an object", path, item)
			continue
		}
		sarifShapes[shape].check(t, fmt.Sprintf("%s[%d]", path, i), object)
	}
}

func TestSARIFKeepsTheSchema(t *testing.T) {
	r, o := fixture(t)
	for name, written := range map[string]string{
		"with texts": written(t, "sarif", r, o), "without": written(t, "sarif", r, nil), "empty": written(t, "sarif", &align.Report{}, nil),
	} {
		var log map[string]any
		if err := json.Unmarshal([]byte(written), &log); err != nil {
			t.Fatal(err)
		}
		sarifShapes["log"].check(t, name, log)
	}
}

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
