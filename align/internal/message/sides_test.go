package message

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// Places with one value, or with numbers that agree, are on one side, unless they are held against each other.
func TestSidesOf(t *testing.T) {
	at := func(article, start int, value string) finding.Place {
		return finding.Place{Article: article, Span: crosscheck.Span{Start: start, End: start + 5}, Value: value}
	}
	of := func(a, b finding.Place) finding.Difference { return finding.Difference{Sides: [2]finding.Place{a, b}} }
	numbers := func(a, b finding.Place) finding.Difference {
		d := of(a, b)
		for i, p := range d.Sides {
			if q, err := quantity.Parse(p.Value); err == nil {
				d.Amounts[i] = &q
			}
		}
		return d
	}
	for _, test := range []struct {
		name  string
		group []finding.Difference
		want  string
	}{
		{"two places", []finding.Difference{of(at(0, 0, "two"), at(1, 0, "three"))}, "two 0:0 | three 1:0"},
		{
			"one value, capitalised or not",
			[]finding.Difference{of(at(0, 0, "two"), at(1, 0, "three")), of(at(1, 0, "three"), at(2, 0, "Two"))},
			"two 0:0 2:0 | three 1:0",
		},
		{
			"three values",
			[]finding.Difference{of(at(0, 0, "two"), at(1, 0, "three")), of(at(0, 0, "two"), at(2, 0, "four"))},
			"two 0:0 | three 1:0 | four 2:0",
		},
		{
			"a part of a passage that is on a side",
			[]finding.Difference{of(at(0, 0, "two"), at(1, 0, "three")), of(at(0, 3, "two of us"), at(2, 0, "three"))},
			"two 0:0 | three 1:0 2:0",
		},
		{"one value, held against each other", []finding.Difference{of(at(0, 0, "two"), at(1, 0, "two"))}, "two 0:0 | two 1:0"},
		{
			"one number in two units",
			[]finding.Difference{numbers(at(0, 0, "10 miles"), at(1, 0, "20 miles")), numbers(at(1, 0, "20 miles"), at(2, 0, "16.1 km"))},
			"10 miles 0:0 2:0 | 20 miles 1:0",
		},
		{
			"in the order of the articles",
			[]finding.Difference{of(at(2, 0, "two"), at(1, 0, "three")), of(at(0, 0, "two"), at(1, 0, "three"))},
			"two 0:0 2:0 | three 1:0",
		},
	} {
		var got []string
		for _, s := range SidesOf(test.group) {
			shown := s.Value
			for _, p := range s.Places {
				shown += fmt.Sprintf(" %d:%d", p.Article, p.Span.Start)
			}
			got = append(got, shown)
		}
		if shown := strings.Join(got, " | "); shown != test.want {
			t.Errorf("%s: %s, not %s", test.name, shown, test.want)
		}
	}
}
