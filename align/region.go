package align

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// A region is where two articles differ inside an overlap: the terms a0 … a1 of the one stand where the other has its
// terms b0 … b1. One of the two may be empty.
type region struct{ a0, a1, b0, b1 int32 }

// regions gives what stands between the blocks of an overlap.
func (o *overlap) regions() []region {
	var out []region
	for i := 1; i < len(o.blocks); i++ {
		last, next := o.blocks[i-1], o.blocks[i]
		out = append(out, region{last.endA(), next.a, last.endB(), next.b})
	}
	return out
}

// difference makes a finding of a region.
func (c *corpus) difference(o overlap, r region, j judgement) difference {
	shown := o.show(r)
	a, b := o.a.span(shown.a0, shown.a1), o.b.span(shown.b0, shown.b1)
	d := difference{
		kind: j.kind, in: j.in, severity: j.severity, score: int(o.alike),
		sides: [2]place{
			{o.a.index, a, flat(a.Of(o.a.doc.Text()))},
			{o.b.index, b, flat(b.Of(o.b.doc.Text()))},
		},
		evidence: Evidence{Shared: c.sharedWords(o.a, o.near(r)), Differs: o.differing(r), RuledOut: ruledOut(j.kind)},
	}
	if j.kind == Number {
		d.amounts = [2]*quantity.Quantity{o.a.amountIn(r.a0, r.a1), o.b.amountIn(r.b0, r.b1)}
	}
	return d
}

// amountIn gives the first quantity that overlaps a range of terms, nil when there is none.
func (a *article) amountIn(first, last int32) *quantity.Quantity {
	if q, ok := a.quantityIn(first, last); ok {
		return &q
	}
	return nil
}

// differing gives the words of a region's two sides, those of the sides that have any.
func (o *overlap) differing(r region) []string {
	var out []string
	if r.a0 < r.a1 {
		out = append(out, flat(o.a.span(r.a0, r.a1).Of(o.a.doc.Text())))
	}
	if r.b0 < r.b1 {
		out = append(out, flat(o.b.span(r.b0, r.b1).Of(o.b.doc.Text())))
	}
	return out
}

// show widens a region until both sides hold a word, by words that both have.
func (o *overlap) show(r region) region {
	if r.a0 < r.a1 && r.b0 < r.b1 {
		return r
	}
	firstA, _ := o.rangeA()
	_, lastA := o.rangeA()
	firstB, lastB := o.rangeB()
	if r.a0 > firstA && r.b0 > firstB {
		r.a0, r.b0 = r.a0-1, r.b0-1
	}
	if r.a1 < lastA && r.b1 < lastB {
		r.a1, r.b1 = r.a1+1, r.b1+1
	}
	return r
}

// flat is a passage on one line, as it is shown.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// likeness is how much of both sides of an overlap is shared, per mille, weighted by rarity.
func (c *corpus) likeness(o overlap) int32 {
	firstA, lastA := o.rangeA()
	firstB, lastB := o.rangeB()
	all := c.rarity(o.a.terms[firstA:lastA]) + c.rarity(o.b.terms[firstB:lastB])
	return 2000 * o.matter / max(all, 1)
}

// lettersIn gives the letters and digits of the terms of a range, in lower case.
func (a *article) lettersIn(first, last int32) string {
	if first >= last {
		return ""
	}
	return lettersOf(a.span(first, last).Of(a.doc.Text()))
}

func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return -1
		case r < utf8.RuneSelf:
			return unicode.ToLower(r)
		}
		return foldRune(r)
	}, text)
}

// around is the bytes from the end of the term before a range to the start of the term after it: the range with the
// punctuation around it.
func (a *article) around(first, last int32) crosscheck.Span {
	span := crosscheck.Span{Start: 0, End: len(a.doc.Text())}
	if first > 0 {
		span.Start = int(a.text.Tokens[a.terms[first-1].last-1].End)
	}
	if int(last) < len(a.terms) {
		span.End = int(a.text.Tokens[a.terms[last].first].Start)
	}
	return span
}

// near gives the blocks around a region, two on each side.
func (o *overlap) near(r region) []block {
	at, _ := slices.BinarySearchFunc(o.blocks, r.a1, func(x block, a int32) int { return cmp.Compare(x.a, a) })
	return o.blocks[max(0, at-2):min(len(o.blocks), at+2)]
}
