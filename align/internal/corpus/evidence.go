package corpus

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// mostShared is how many words the evidence names.
const mostShared = 6

// ShownTerms shows the first of some terms of an article, each word once.
func (c *Corpus) ShownTerms(a *Article, terms []int32) []finding.SharedWord {
	shown := make([]finding.SharedWord, 0, min(len(terms), mostShared))
	var known []WordID
	for _, t := range terms {
		word := a.Terms[t].Word
		if len(shown) == mostShared {
			break
		}
		if !slices.Contains(known, word) {
			known = append(known, word)
			shown = append(shown, finding.SharedWord{Text: Flat(a.Span(t, t+1).Of(a.Doc.Text())), Rarity: int(c.Words[word].Rarity) / eighths})
		}
	}
	return shown
}

// eighths of a bit are what the rarity of a word is counted in.
const eighths = 8

// SharedName shows a name that two articles share.
func SharedName(name string) []finding.SharedWord {
	return []finding.SharedWord{{Text: name, Rarity: 4 * wordnet.Word(0).Rarity() / eighths}}
}
