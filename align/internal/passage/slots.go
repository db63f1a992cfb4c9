package passage

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// A slot is a place in a passage that holds a value of some kind: a number, a date, a name.
type slot[V any] struct {
	first, last int32 // terms
	value       V
}

// compareSlots yields the pairs of slots of two passages that hold values of one kind: those that agree, and those whose
// values cannot both be right, unless one of these agrees with another slot of the passage that it is compared with.
func compareSlots[V any](ones, others []slot[V], sameKind, agree func(x, y V) bool, yield func(x, y slot[V], agree bool)) {
	ones, others = ones[:min(len(ones), finding.MostValues)], others[:min(len(others), finding.MostValues)]
	pairs := make([]bool, len(ones)*len(others))                             // by x and y: whether they agree
	settledX, settledY := make([]bool, len(ones)), make([]bool, len(others)) // whether they agree with any
	for i, x := range ones {
		for j, y := range others {
			if agree(x.value, y.value) {
				pairs[i*len(others)+j], settledX[i], settledY[j] = true, true, true
			}
		}
	}
	for i, x := range ones {
		for j, y := range others {
			switch {
			case pairs[i*len(others)+j]:
				yield(x, y, true)
			case !settledX[i] && !settledY[j] && sameKind(x.value, y.value):
				yield(x, y, false)
			}
		}
	}
}

// noteLists notes the passages that hold more values of one kind than are compared. Such a sentence is a list or a table, of
// which nearly every value is unlike nearly every other.
func (f *finder) noteLists() {
	for _, p := range f.passages {
		note := func(of string, n int) {
			if n > finding.MostValues {
				f.limits.Note(finding.Met{Limit: finding.LimitValues, Article: p.article.Index, Span: p.span(), Count: n, Of: of})
			}
		}
		if int(p.last-p.first) <= finding.MostValues {
			continue
		}
		note("numbers", len(quantitiesIn(p)))
		note("dates", len(datesIn(p)))
		note("names of persons", len(f.namedIn(p, names.Person)))
		note("names of places", len(f.namedIn(p, names.Place)))
		note("names of bodies", len(f.namedIn(p, names.Organization)))
	}
}

// span is where the passage stands in its article.
func (p *passage) span() crosscheck.Span {
	tokens, terms := p.article.Text.Tokens, p.article.Terms
	return crosscheck.Span{Start: int(tokens[terms[p.first].First].Start), End: int(tokens[terms[p.last-1].Last-1].End)}
}

// slotsIn gives a slot for each value of an article that stands in a passage.
func slotsIn[V any](p *passage, values []V, span func(V) crosscheck.Span) []slot[V] {
	whole := p.span()
	at, _ := slices.BinarySearchFunc(values, whole.Start, func(v V, start int) int { return span(v).Start - start })
	var slots []slot[V]
	for _, v := range values[at:] {
		if span(v).Start >= whole.End {
			break
		}
		first, last := p.article.TermsOf(span(v))
		if first, last := int32(first), int32(last); first < last && first >= p.first && last <= p.last {
			slots = append(slots, slot[V]{first, last, v})
		}
	}
	return slots
}
