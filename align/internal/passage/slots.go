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
	ones, others = ones[:min(len(ones), mostSlots)], others[:min(len(others), mostSlots)]
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

// mostSlots bounds the values of one kind that are compared of a passage: the first ones. A sentence that holds more is a list
// or a table, of which nearly every value is unlike nearly every other.
const mostSlots = 32

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
