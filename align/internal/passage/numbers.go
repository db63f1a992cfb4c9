package passage

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// numbers compares the quantities of two passages where both are about one thing.
func (f *finder) numbers(m *match) {
	ones, others := quantitiesIn(m.a), quantitiesIn(m.b)
	sumsA, sumsB := map[int32]bool{}, map[int32]bool{} // by first term, whether a quantity is a sum of the other's
	isSum := func(known map[int32]bool, p, q *passage, x slot[quantity.Quantity], others []slot[quantity.Quantity]) bool {
		is, tried := known[x.first]
		if !tried {
			is = summed(p, q, x, others)
			known[x.first] = is
		}
		return is
	}
	compareSlots(ones, others, sameMeasure, QuantitiesAgree, func(x, y slot[quantity.Quantity], agree bool) {
		reason := f.sameCount(m, x, y)
		places := func() (a, b stated) {
			return m.a.place(x.first, x.last).counting(x.value), m.b.place(y.first, y.last).counting(y.value)
		}
		if !f.belongsTogether(m, finding.KindNumber, reason, leastNumber, places) || f.past(m.a, x) != f.past(m.b, y) || f.adds(m.a, x) != f.adds(m.b, y) {
			return
		}
		a, b := places()
		switch {
		case agree:
			f.agreement(m, finding.KindNumber, reason, a, b)
		case !isSum(sumsA, m.a, m.b, x, others) && !isSum(sumsB, m.b, m.a, y, ones) && !f.otherFates(m, x, y) && (reason >= sureNumber || !f.otherCount(m, x, y)):
			f.conflict(m, finding.KindNumber, reason, a, b, numberRuledOut...)
		}
	})
}

// numberRuledOut is what would have explained that two numbers differ.
var numberRuledOut = []string{
	"another number of the same sort beside it that agrees", "rounding and hedges", "another unit", "a sum of the other's numbers",
}

// counting gives a place with the number that it states.
func (s stated) counting(q quantity.Quantity) stated {
	s.meaning, s.amount = amount(q), &q
	return s
}

// amount shows a quantity: its value, its unit and what it counts.
func amount(q quantity.Quantity) string {
	parts := []string{strconv.FormatFloat(q.Value, 'f', -1, 64)}
	for _, part := range []string{q.Unit, q.Noun} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " ")
}

// quantitiesIn gives the quantities of a passage that are told exactly enough to be compared: no “dozens”.
func quantitiesIn(p *passage) []slot[quantity.Quantity] {
	if !p.values.quantitiesRead {
		slots := slotsIn(p, p.article.Reading.Quantities, func(q quantity.Quantity) crosscheck.Span { return q.Span })
		p.values.quantities = slices.DeleteFunc(slots, func(s slot[quantity.Quantity]) bool {
			return s.value.Vague || s.value.Unit == "" && s.value.Noun == "" && p.bracketed(s.first, s.last)
		})
		p.values.quantitiesRead = true
	}
	return p.values.quantities
}

// bracketed reports whether a run of terms stands in brackets of its own, like the number that a player wears.
func (p *passage) bracketed(first, last int32) bool {
	a := p.article
	return a.TokenText(int(a.Terms[first].First)-1) == "(" && a.TokenText(int(a.Terms[last-1].Last)) == ")"
}

// sameMeasure reports whether two quantities measure or count things of one sort.
func sameMeasure(x, y quantity.Quantity) bool {
	return quantity.Compatible(bare(x), bare(y)).Comparable() && (x.Unit != "" || y.Unit != "" || relatedNouns(x.Noun, y.Noun)) && sameScale(x, y)
}

// sameScale reports whether the units of two quantities are used for things of one size: nobody errs from inches to miles.
func sameScale(x, y quantity.Quantity) bool {
	one, err := quantity.Quantity{Value: 1, Unit: x.Unit}.Convert(y.Unit)
	return err != nil || one.Value < farScale && one.Value > 1.0/farScale
}

// farScale is how many times one unit must be another to be used for other things.
const farScale = 100

// bare is a quantity without the noun that it counts, save that an age stays one.
func bare(q quantity.Quantity) quantity.Quantity {
	if q.Noun != "age" {
		q.Noun = ""
	}
	return q
}

// QuantitiesAgree reports whether two quantities can be the same. Two lower bounds, or two upper ones, can
// both be right, but who writes “more than 3,000” does not mean 6,000.
func QuantitiesAgree(x, y quantity.Quantity) bool {
	if !sameMeasure(x, y) || !quantity.Compatible(bare(x), bare(y)).Compatible {
		return false
	}
	if converted, err := x.Convert(y.Unit); err == nil {
		x = converted
	}
	return bound(x) == 0 || bound(x) != bound(y) || max(x.Value, y.Value) < otherBound*min(x.Value, y.Value)
}

// bound is 1 for a lower bound, -1 for an upper one, 0 for none.
func bound(q quantity.Quantity) int {
	switch q.Mod {
	case quantity.AtLeast, quantity.MoreThan:
		return 1
	case quantity.AtMost, quantity.LessThan:
		return -1
	}
	return 0
}
