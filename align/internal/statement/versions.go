package statement

import (
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// versionMatter is the rarity of the shared words that two versions' overlap must have: that of some eight telling words.
const versionMatter = 600

// editedLikeness is how alike two versions must be, per mille, for a changed word to be an edit that matters; below it the
// text was rewritten, and other words are to be expected.
const editedLikeness = 900

// CompareVersions lists what was changed between the articles of one source, each held against the first. It ends early, with
// what it has, when the context is cancelled.
func CompareVersions(ctx context.Context, c *corpus.Corpus, s *story.Story) []finding.Difference {
	sayings := allSayings(c, s)
	var out []finding.Difference
	for _, b := range s.Articles {
		if b.Source == b.Index || ctx.Err() != nil {
			continue
		}
		all := similar.Overlaps(c, c.Articles[b.Source], b)
		all = slices.DeleteFunc(all, func(o similar.Overlap) bool { return o.Matter < versionMatter })
		moved := findMoves(all)
		for i, o := range all {
			if moved.compared[i] {
				out = append(out, changes(c, o, moved, sayings, s.Trace)...)
			}
		}
	}
	return out
}

// changes lists what differs between two versions in an overlap: in its quotations, and in what stands around them.
func changes(c *corpus.Corpus, o similar.Overlap, moved *moves, sayings [][]*quotation, trace *finding.Trace) []finding.Difference {
	var out []finding.Difference
	compared := map[[2]int32]bool{} // pairs of quotations; those with too little in common are compared like other words
	for _, l := range linksBetween(c, o, sayings) {
		if strong(c, l, trace) {
			complete(c, l)
			out = append(out, newComparison(c, l, true).compare()...)
			compared[[2]int32{int32(l.a.index), int32(l.b.index)}] = true
		}
	}
	whole := wholeSentences{a: o.A, b: o.B}
	for _, r := range append(o.Regions(), outer(&o)...) {
		a, b := o.A.QuoteAround(r.A0, r.A1), o.B.QuoteAround(r.B0, r.B1)
		if a >= 0 && b >= 0 && compared[[2]int32{a, b}] || edit.InFrame(&o, r) || moved.away(r) {
			continue
		}
		if j := edit.Judge(c, o.A, o.B, r); j.Kind != "" && !(j.Kind == finding.KindWording && meets(&o, r, compared)) && !whole.found(r) {
			if j.Kind == finding.KindWording && (o.Alike < editedLikeness || edit.InHeadline(o.A, r.A0) && edit.InHeadline(o.B, r.B0)) {
				j.Severity = finding.SeverityNote
			}
			out = append(out, edit.Difference(c, o, r, j))
		}
	}
	return out
}

// meets reports whether a region reaches into two quotations that are compared with each other: what differs in them is told there.
func meets(o *similar.Overlap, r similar.Region, compared map[[2]int32]bool) bool {
	for i := r.A0; i < r.A1 && len(compared) > 0; i++ {
		for j := r.B0; j < r.B1 && o.A.Quote[i] > 0; j++ {
			if o.B.Quote[j] > 0 && compared[[2]int32{o.A.Quote[i] - 1, o.B.Quote[j] - 1}] {
				return true
			}
		}
	}
	return false
}

// outer returns the first and the last words of two versions, where they begin or end with other ones.
func outer(o *similar.Overlap) []similar.Region {
	var out []similar.Region
	firstA, lastA := o.RangeA()
	firstB, lastB := o.RangeB()
	if firstA > 0 && firstB > 0 && max(firstA, firstB) <= edit.Rewritten {
		out = append(out, similar.Region{A0: 0, A1: firstA, B0: 0, B1: firstB})
	}
	endA, endB := int32(len(o.A.Terms)), int32(len(o.B.Terms))
	if lastA < endA && lastB < endB && max(endA-lastA, endB-lastB) <= edit.Rewritten {
		out = append(out, similar.Region{A0: lastA, A1: endA, B0: lastB, B1: endB})
	}
	return out
}

// moves tells what stands in two versions in another order, so that a paragraph put elsewhere is not taken for one that was cut
// and another that was added.
type moves struct {
	a, b     []int32 // of each term of the two versions, the overlap that has it in both of them, from 1; 0 where none has
	compared []bool  // of each overlap, whether it is held against the other version: those apart from each other, and the moved
}

// findMoves reads where the overlaps of two versions have the same words.
func findMoves(all []similar.Overlap) *moves {
	m := &moves{compared: make([]bool, len(all))}
	if len(all) == 0 {
		return m
	}
	m.a, m.b = make([]int32, len(all[0].A.Terms)), make([]int32, len(all[0].B.Terms))
	for i, o := range all {
		for _, x := range o.Blocks {
			for k := range x.Length {
				m.a[x.A+k], m.b[x.B+k] = int32(i+1), int32(i+1)
			}
		}
	}
	for _, i := range similar.ApartIndices(all, false) {
		m.compared[i] = true
	}
	for i := range all {
		if !m.compared[i] {
			continue
		}
		for _, r := range all[i].Regions() {
			if m.away(r) {
				m.compare(m.a[r.A0:r.A1])
				m.compare(m.b[r.B0:r.B1])
			}
		}
	}
	return m
}

// compare has the overlaps that some terms are in compared.
func (m *moves) compare(terms []int32) {
	for _, overlap := range terms {
		if overlap > 0 {
			m.compared[overlap-1] = true
		}
	}
}

// fewestMoved is how many terms a stretch has at least that was put elsewhere. A word or two stand in many places.
const fewestMoved = 6

// away reports whether what differs in a region is what stands elsewhere in the other version.
func (m *moves) away(r similar.Region) bool {
	return max(r.A1-r.A0, r.B1-r.B0) >= fewestMoved && elsewhere(m.a[r.A0:r.A1]) && elsewhere(m.b[r.B0:r.B1])
}

// elsewhere reports whether at least two in three of some terms are in an overlap.
func elsewhere(terms []int32) bool {
	n := 0
	for _, overlap := range terms {
		if overlap > 0 {
			n++
		}
	}
	return 3*n >= 2*len(terms)
}
