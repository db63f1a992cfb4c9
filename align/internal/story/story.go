package story

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// Story is articles of a corpus about the same events, as they are compared.
type Story struct {
	Articles []*corpus.Article // in the corpus's order
	Limits   *finding.Limits   // notes the limits that are met in the work on it
	Trace    *finding.Trace    // notes the pairs that are looked at; nil for no notes
}

// Of returns all articles of a corpus as one story, without those copies that have no letter of their own: what there is to
// say of them is said of the original.
func Of(c *corpus.Corpus) *Story {
	return &Story{Articles: slices.DeleteFunc(slices.Clone(c.Articles), func(a *corpus.Article) bool {
		return a.Source != a.Index && a.Letters == c.Articles[a.Source].Letters
	})}
}
