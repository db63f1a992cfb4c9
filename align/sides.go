package align

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// A side is the places that have one version of a finding.
type side struct {
	value  string
	amount *quantity.Quantity // the number of its first place; nil where the difference is not one of numbers
	places []finding.Place
	in     map[int][]finding.Place // the places by article
}

// agrees reports whether a number can be that of the side: rounded, hedged or in another unit.
func (s side) agrees(amount *quantity.Quantity) bool {
	return amount != nil && s.amount != nil && passage.QuantitiesAgree(*amount, *s.amount)
}

func (s side) holds(p finding.Place) bool { return slices.ContainsFunc(s.in[p.Article], p.Meets) }

// sidesOf divides the places of differences that belong together into sides, in the order of the differences. Places with
// one value are on one side, however it is capitalised, and so are those whose numbers agree, but never two that are held against each other.
func sidesOf(group []finding.Difference) []side {
	var sides []side
	for _, d := range group {
		for i, p := range d.Sides {
			if slices.ContainsFunc(sides, func(s side) bool { return s.holds(p) }) {
				continue // a passage is on one side, whatever part of it a difference speaks of
			}
			other := d.Sides[1-i]
			at := slices.IndexFunc(sides, func(s side) bool { return strings.EqualFold(s.value, p.Value) && !s.holds(other) })
			if at < 0 {
				at = slices.IndexFunc(sides, func(s side) bool { return s.agrees(d.Amounts[i]) && !s.holds(other) })
			}
			if at < 0 {
				at = len(sides)
				sides = append(sides, side{value: p.Value, amount: d.Amounts[i], in: map[int][]finding.Place{}})
			}
			sides[at].places = append(sides[at].places, p)
			sides[at].in[p.Article] = append(sides[at].in[p.Article], p)
		}
	}
	for _, s := range sides {
		slices.SortFunc(s.places, finding.ComparePlaces)
	}
	return sides
}
