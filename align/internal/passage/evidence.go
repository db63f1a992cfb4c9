package passage

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// sharedWords gives the words that two passages share, the most telling first.
func (f *finder) sharedWords(m *match) []finding.SharedWord {
	order := make([]int, 0, len(m.links))
	for i, j := range m.links {
		if j >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(m.strength[j], m.strength[i]) })
	terms := make([]int32, len(order))
	for n, i := range order {
		terms[n] = m.a.items[i].term
	}
	return f.corpus.ShownTerms(m.a.article, terms)
}
