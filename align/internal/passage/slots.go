package passage

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// A slot is a place in a passage that holds a value of some kind: a number, a date, a name.
type slot[V any] struct {
	first, last int32 // terms
	value       V
}

// compareSlots yields the pairs of slots of two passages that hold values of one kind: those that agree, and those whose
// values cannot both be right, unless one of these agrees with another slot of the passage that it is compared with.
func compareSlots[V any](ones, others []slot[V], sameKind, agree func(x, y V) bool, yield func(x, y slot[V], agree bool)) {
	agrees := func(x slot[V]) func(slot[V]) bool {
		return func(y slot[V]) bool { return agree(x.value, y.value) }
	}
	for _, x := range ones {
		agreed := slices.ContainsFunc(others, agrees(x))
		for _, y := range others {
			switch {
			case agree(x.value, y.value):
				yield(x, y, true)
			case !agreed && sameKind(x.value, y.value) && !slices.ContainsFunc(ones, agrees(y)):
				yield(x, y, false)
			}
		}
	}
}

// slotsIn gives a slot for each value of an article that stands in a passage.
func slotsIn[V any](p *passage, values []V, span func(V) crosscheck.Span) []slot[V] {
	tokens, terms := p.article.Text.Tokens, p.article.Terms
	start, end := int(tokens[terms[p.first].First].Start), int(tokens[terms[p.last-1].Last-1].End)
	at, _ := slices.BinarySearchFunc(values, start, func(v V, start int) int { return span(v).Start - start })
	var slots []slot[V]
	for _, v := range values[at:] {
		if span(v).Start >= end {
			break
		}
		first, last := p.article.TermsOf(span(v))
		if first, last := int32(first), int32(last); first < last && first >= p.first && last <= p.last {
			slots = append(slots, slot[V]{first, last, v})
		}
	}
	return slots
}
