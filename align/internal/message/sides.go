package message

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// A Side is the places that have one version of a finding.
type Side struct {
	Value  string
	Places []finding.Place         // one or more, by article and place
	amount *quantity.Quantity      // the number of its first place; nil where the difference is not one of numbers
	in     map[int][]finding.Place // the places by article
}

// agrees reports whether a number can be that of the side: rounded, hedged or in another unit.
func (s Side) agrees(amount *quantity.Quantity) bool {
	return amount != nil && s.amount != nil && passage.QuantitiesAgree(*amount, *s.amount)
}

func (s Side) holds(p finding.Place) bool { return slices.ContainsFunc(s.in[p.Article], p.Meets) }

// SidesOf divides the places of differences that belong together into sides, in the order of the differences. Places with
// one value are on one side, however it is capitalised, and so are those whose numbers agree, but never two that are held against each other.
func SidesOf(group []finding.Difference) []Side {
	var sides []Side
	for _, d := range group {
		for i, p := range d.Sides {
			if slices.ContainsFunc(sides, func(s Side) bool { return s.holds(p) }) {
				continue // a passage is on one side, whatever part of it a difference speaks of
			}
			other := d.Sides[1-i]
			at := slices.IndexFunc(sides, func(s Side) bool { return strings.EqualFold(s.Value, p.Value) && !s.holds(other) })
			if at < 0 {
				at = slices.IndexFunc(sides, func(s Side) bool { return s.agrees(d.Amounts[i]) && !s.holds(other) })
			}
			if at < 0 {
				at = len(sides)
				sides = append(sides, Side{Value: p.Value, amount: d.Amounts[i], in: map[int][]finding.Place{}})
			}
			sides[at].Places = append(sides[at].Places, p)
			sides[at].in[p.Article] = append(sides[at].in[p.Article], p)
		}
	}
	for _, s := range sides {
		slices.SortFunc(s.Places, finding.ComparePlaces)
	}
	return sides
}

// TellApart shows the sides of differences as they are written where they would be called the same: two speakers whom a
// list of names, badly read, gives one name.
func TellApart(c *corpus.Corpus, differences []finding.Difference) {
	for i := range differences {
		sides := &differences[i].Sides
		if sides[0].Value != sides[1].Value {
			continue
		}
		for k, p := range sides {
			sides[k].Value = corpus.Flat(p.Span.Of(c.Articles[p.Article].Doc.Text()))
		}
	}
}

// CallAlike gives those speakers of some differences that are one person one name: the one that is written most often, the
// first in the alphabet of those.
func CallAlike(group []finding.Difference) {
	count := map[string]int{}
	for _, d := range group {
		count[d.Sides[0].Value]++
		count[d.Sides[1].Value]++
	}
	names := slices.SortedFunc(maps.Keys(count), func(x, y string) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) })
	for i := range group {
		for side := range group[i].Sides {
			value := &group[i].Sides[side].Value
			*value = names[slices.IndexFunc(names, func(name string) bool { return name == *value || naming.ShareName(name, *value) })]
		}
	}
}

// forms returns what the places of a side have: “14 miles” or “22 kilometres”. What another form holds is left out: “two”
// beside “Two firefighters”.
func (s Side) forms() string {
	values := []string{s.Value}
	for _, p := range s.Places {
		if !slices.Contains(values, p.Value) {
			values = append(values, p.Value)
		}
	}
	forms := make([]string, 0, len(values))
	for i, value := range values {
		if !heldBy(value, values[:i]) && !heldBy(value+" ", values[i+1:]) { // of two that are alike the first is kept
			forms = append(forms, "“"+clipped(value, longestValue)+"”")
		}
	}
	return strings.Join(forms, " or ")
}

// heldBy reports whether one of some values holds another, in capitals or not.
func heldBy(value string, values []string) bool {
	return slices.ContainsFunc(values, func(other string) bool {
		return strings.Contains(strings.ToLower(other), strings.ToLower(value))
	})
}

// longestValue is how many characters of a value stand in a message; the sides have it whole.
const longestValue = 160

// clipped returns a value as a message shows it: of a very long one its first and its last words.
func clipped(value string, longest int) string {
	runes := []rune(value)
	if len(runes) <= longest {
		return value
	}
	first, last := string(runes[:longest*2/3]), string(runes[len(runes)-longest/3:])
	if blank := strings.LastIndexByte(first, ' '); blank > 0 {
		first = first[:blank]
	}
	if blank := strings.IndexByte(last, ' '); blank >= 0 {
		last = last[blank+1:]
	}
	return first + " … " + last
}
