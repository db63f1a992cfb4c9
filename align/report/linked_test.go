package report

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// TestAnnotationsOfAFindingShareItsID holds that annotations of one finding, and no others, have the body that identifies it, and
// that each has an ID of its own.
func TestAnnotationsOfAFindingShareItsID(t *testing.T) {
	r, o := fixture(t)
	lines := strings.Split(strings.TrimSuffix(written(t, "annotations", r, o), "\n"), "\n")
	ids := map[string]bool{}
	for _, d := range r.Discrepancies {
		for _, side := range d.Sides {
			for range side.Mentions {
				var a annotation
				if err := json.Unmarshal([]byte(lines[0]), &a); err != nil {
					t.Fatal(err)
				}
				lines = lines[1:]
				var known []string
				for _, body := range a.Body {
					if body.Purpose == "identifying" {
						known = append(known, body.Value)
					}
				}
				if !slices.Equal(known, []string{d.ID}) || ids[a.ID] {
					t.Errorf("an annotation of %s is identified by %q, its own ID is %s", d.ID, known, a.ID)
				}
				ids[a.ID] = true
			}
		}
	}
	if len(lines) > 0 {
		t.Errorf("%d more annotations", len(lines))
	}
}

// TestJSONLDReviewsNothing holds that the findings are Claims with their Quotations, and that nobody's claim is rated.
func TestJSONLDReviewsNothing(t *testing.T) {
	r, o := fixture(t)
	var set any
	if err := json.Unmarshal([]byte(written(t, "jsonld", r, o)), &set); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	var walk func(value any)
	walk = func(value any) {
		switch value := value.(type) {
		case []any:
			for _, item := range value {
				walk(item)
			}
		case map[string]any:
			for name, inner := range value {
				if name == "@type" {
					count[inner.(string)]++
				}
				if lower := strings.ToLower(name); strings.Contains(lower, "review") || strings.Contains(lower, "rating") {
					t.Errorf("%s is written", name)
				}
				walk(inner)
			}
		}
	}
	walk(set)
	sides, mentions := 0, 0
	for _, d := range r.Discrepancies {
		sides += len(d.Sides)
		for _, side := range d.Sides {
			mentions += len(side.Mentions)
		}
	}
	if count["Claim"] != sides || count["Quotation"] != mentions || count["Collection"] != len(r.Discrepancies) {
		t.Errorf("%v for %d sides and %d mentions", count, sides, mentions)
	}
	for kind := range count {
		if !slices.Contains([]string{"Dataset", "Collection", "Claim", "Quotation", "NewsArticle", "Organization"}, kind) {
			t.Errorf("a %s is written", kind)
		}
	}
}
