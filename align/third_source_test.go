package align_test

import (
	"path/filepath"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/aligntest"
)

// TestThirdSource holds that another source takes no finding between two articles away: each stands among those of all articles of the
// story, with the same places on two sides, or inside a finding that has more of them.
func TestThirdSource(t *testing.T) {
	found, pairs := 0, 0
	notes, err := filepath.Glob(filepath.Join("..", "testdata", "*", "README.md"))
	if err != nil || len(notes) == 0 {
		t.Fatalf("there are no stories: %v", err)
	}
	for _, note := range notes {
		name := filepath.Base(filepath.Dir(note))
		docs, err := aligntest.Read(filepath.Dir(note))
		if err != nil {
			t.Fatal(err)
		}
		all, err := align.Check(t.Context(), docs, &align.Options{OneStory: true})
		if err != nil {
			t.Fatal(err)
		}
		for i := range docs {
			for j := range docs[:i] {
				pairs++
				two, err := align.Check(t.Context(), []*crosscheck.Document{docs[i], docs[j]}, &align.Options{OneStory: true})
				if err != nil {
					t.Fatal(err)
				}
				for _, d := range two.Discrepancies {
					if d.Severity == align.SeverityNote {
						continue
					}
					found++
					if !told(all, &d) {
						t.Errorf("%s: between %s and %s alone, but not with the others: %s", name, docs[i].ID(), docs[j].ID(), d.Message)
					}
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d findings between %d pairs", found, pairs)
	}
}

// told reports whether a report has the places of a finding on two sides of one.
func told(r *align.Report, d *align.Discrepancy) bool {
	for _, other := range r.Discrepancies {
		side := func(m align.Mention) int {
			for i, s := range other.Sides {
				for _, n := range s.Mentions {
					if m.Article == n.Article && m.Span.Overlaps(n.Span) {
						return i
					}
				}
			}
			return -1
		}
		a, b := side(d.Sides[0].Mentions[0]), side(d.Sides[1].Mentions[0])
		if a >= 0 && b >= 0 && a != b {
			return true
		}
	}
	return false
}
