package align

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// place is a passage of an article that takes part in a difference.
type place struct {
	article int             // its index in the corpus
	span    crosscheck.Span // not empty
	value   string          // what it says, as shown to a reader
}

// meets says whether two places share words.
func (p place) meets(other place) bool {
	return p.article == other.article && p.span.Overlaps(other.span)
}

// A camp is the places that are on one side of a finding.
type camp struct {
	value  string
	amount *quantity.Quantity // the number of its first place; nil where the difference is not one of numbers
	places []place
}

// agrees says whether a number can be that of the camp: rounded, hedged or in another unit.
func (c camp) agrees(amount *quantity.Quantity) bool {
	return amount != nil && c.amount != nil && quantitiesAgree(*amount, *c.amount)
}

func (c camp) holds(p place) bool { return slices.ContainsFunc(c.places, p.meets) }

// campsOf divides the places of differences that belong together into sides, in the order of the differences. Places with
// one value are on one side, however it is capitalised, and so are those whose numbers agree, but never two that are held against each other.
func campsOf(group []difference) []camp {
	var camps []camp
	for _, d := range group {
		for i, p := range d.sides {
			if slices.ContainsFunc(camps, func(c camp) bool { return c.holds(p) }) {
				continue // a passage is on one side, whatever part of it a difference speaks of
			}
			other := d.sides[1-i]
			at := slices.IndexFunc(camps, func(c camp) bool { return strings.EqualFold(c.value, p.value) && !c.holds(other) })
			if at < 0 {
				at = slices.IndexFunc(camps, func(c camp) bool { return c.agrees(d.amounts[i]) && !c.holds(other) })
			}
			if at < 0 {
				at = len(camps)
				camps = append(camps, camp{value: p.value, amount: d.amounts[i]})
			}
			camps[at].places = append(camps[at].places, p)
		}
	}
	for _, c := range camps {
		slices.SortFunc(c.places, comparePlaces)
	}
	return camps
}
