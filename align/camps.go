package align

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// A camp is the places that are on one side of a finding.
type camp struct {
	value  string
	amount *quantity.Quantity // the number of its first place; nil where the difference is not one of numbers
	places []finding.Place
}

// agrees says whether a number can be that of the camp: rounded, hedged or in another unit.
func (c camp) agrees(amount *quantity.Quantity) bool {
	return amount != nil && c.amount != nil && passage.QuantitiesAgree(*amount, *c.amount)
}

func (c camp) holds(p finding.Place) bool { return slices.ContainsFunc(c.places, p.Meets) }

// campsOf divides the places of differences that belong together into sides, in the order of the differences. Places with
// one value are on one side, however it is capitalised, and so are those whose numbers agree, but never two that are held against each other.
func campsOf(group []finding.Difference) []camp {
	var camps []camp
	for _, d := range group {
		for i, p := range d.Sides {
			if slices.ContainsFunc(camps, func(c camp) bool { return c.holds(p) }) {
				continue // a passage is on one side, whatever part of it a difference speaks of
			}
			other := d.Sides[1-i]
			at := slices.IndexFunc(camps, func(c camp) bool { return strings.EqualFold(c.value, p.Value) && !c.holds(other) })
			if at < 0 {
				at = slices.IndexFunc(camps, func(c camp) bool { return c.agrees(d.Amounts[i]) && !c.holds(other) })
			}
			if at < 0 {
				at = len(camps)
				camps = append(camps, camp{value: p.Value, amount: d.Amounts[i]})
			}
			camps[at].places = append(camps[at].places, p)
		}
	}
	for _, c := range camps {
		slices.SortFunc(c.places, finding.ComparePlaces)
	}
	return camps
}
