package similar

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// sharedAtMost bounds the words that are looked at to name the rarest shared ones.
const sharedAtMost = 200

// SharedWords returns the rarest words of some blocks, the rarest first.
func SharedWords(c *corpus.Corpus, a *corpus.Article, blocks []Block) []finding.SharedWord {
	var terms []int32
	for _, x := range blocks {
		for t := x.A; t < x.EndA() && len(terms) < sharedAtMost; t++ {
			if !c.Words[a.Terms[t].Word].Class.Is(corpus.Function) {
				terms = append(terms, t)
			}
		}
	}
	slices.SortStableFunc(terms, func(s, t int32) int {
		return cmp.Compare(c.Words[a.Terms[t].Word].Rarity, c.Words[a.Terms[s].Word].Rarity)
	})
	return c.ShownTerms(a, terms)
}
