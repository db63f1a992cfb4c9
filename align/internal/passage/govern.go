package passage

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

const (
	farVerb  = 10 // terms: how far the verb may stand that a date or a place belongs to
	nearNoun = 2  // terms: how far the noun may stand
)

// governors gives the items of a passage that a slot at some terms may belong to: the verb before it in its clause, the
// verb after it, and nouns right beside it. “On Monday, the court ruled” looks past the comma.
func (f *finder) governors(p *passage, first, last int32) []int {
	before, after := -1, -1
	var found []int
	for i, it := range p.items {
		if it.Lemma == 0 {
			continue
		}
		verb := corpus.VerbForm(f.text(p, it.term))
		switch {
		case it.term < first && first-it.term <= farVerb && verb && !f.brokenBetween(p, it.term, first):
			before = i
		case it.term >= last && it.term-last < farVerb && verb && after < 0 && (f.opens(p, first) || !f.brokenBetween(p, last-1, it.term)):
			after = i
		case !verb && (it.term < first && first-it.term <= nearNoun || it.term == last):
			found = append(found, i)
		}
	}
	for _, verb := range []int{before, after} {
		if verb >= 0 {
			found = append(found, verb)
		}
	}
	return found
}

// brokenBetween reports whether a mark of punctuation stands between two terms.
func (f *finder) brokenBetween(p *passage, from, to int32) bool {
	for t := from; t < to; t++ {
		if !f.joined(p, t) {
			return true
		}
	}
	return false
}

// opens reports whether a clause begins with a term, but for one small word.
func (f *finder) opens(p *passage, term int32) bool {
	return term-1 <= p.first || !f.joined(p, term-1) || !f.joined(p, term-2)
}

// sameGovernor reports whether something that one slot may belong to answers to something that the other may belong to.
func (f *finder) sameGovernor(m *match, aFirst, aLast, bFirst, bLast int32) bool {
	others := f.governors(m.b, bFirst, bLast)
	for _, i := range f.governors(m.a, aFirst, aLast) {
		if m.links[i] >= 0 && slices.Contains(others, int(m.links[i])) {
			return true
		}
	}
	return false
}
