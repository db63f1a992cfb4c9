package similar

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// A Region is where two articles differ inside an overlap: the terms a0 … a1 of the one stand where the other has its
// terms b0 … b1. One of the two may be empty.
type Region struct{ A0, A1, B0, B1 int32 }

// Regions returns what stands between the blocks of an overlap.
func (o *Overlap) Regions() []Region {
	var out []Region
	for i := 1; i < len(o.Blocks); i++ {
		last, next := o.Blocks[i-1], o.Blocks[i]
		out = append(out, Region{last.EndA(), next.A, last.EndB(), next.B})
	}
	return out
}

// Differing returns the words of a region's two sides, those of the sides that have any.
func (o *Overlap) Differing(r Region) []string {
	var out []string
	if r.A0 < r.A1 {
		out = append(out, corpus.Flat(o.A.Span(r.A0, r.A1).Of(o.A.Doc.Text())))
	}
	if r.B0 < r.B1 {
		out = append(out, corpus.Flat(o.B.Span(r.B0, r.B1).Of(o.B.Doc.Text())))
	}
	return out
}

// Show widens a region until both sides hold a word, by words that both have.
func (o *Overlap) Show(r Region) Region {
	if r.A0 < r.A1 && r.B0 < r.B1 {
		return r
	}
	firstA, _ := o.RangeA()
	_, lastA := o.RangeA()
	firstB, lastB := o.RangeB()
	if r.A0 > firstA && r.B0 > firstB {
		r.A0, r.B0 = r.A0-1, r.B0-1
	}
	if r.A1 < lastA && r.B1 < lastB {
		r.A1, r.B1 = r.A1+1, r.B1+1
	}
	return r
}

// Likeness is how much of both sides of an overlap is shared, per mille, weighted by rarity.
func Likeness(c *corpus.Corpus, o Overlap) int32 {
	firstA, lastA := o.RangeA()
	firstB, lastB := o.RangeB()
	all := Rarity(c, o.A.Terms[firstA:lastA]) + Rarity(c, o.B.Terms[firstB:lastB])
	return 2000 * o.Matter / max(all, 1)
}

// Near returns the blocks around a region, two on each side.
func (o *Overlap) Near(r Region) []Block {
	at, _ := slices.BinarySearchFunc(o.Blocks, r.A1, func(x Block, a int32) int { return cmp.Compare(x.A, a) })
	return o.Blocks[max(0, at-2):min(len(o.Blocks), at+2)]
}
