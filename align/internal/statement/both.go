package statement

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// besideWords is how many words on either side of a difference are looked for together with it.
const besideWords = 2

// saidBoth reports whether one of the two articles quotes elsewhere, with the words around it, what the other one has in a region:
// then it knows of both wordings, and the speaker is likely to have used both.
func (x *comparison) saidBoth(r similar.Region) bool {
	if x.versions {
		return false
	}
	return hasQuoted(x.corpus, x.a.article, r.A0, r.A1, x.b, r.B0, r.B1) || hasQuoted(x.corpus, x.b.article, r.B0, r.B1, x.a, r.A0, r.A1)
}

// hasQuoted reports whether an article quotes, outside a range of its terms, the words of another one's quotation in a range, and
// those beside them.
func hasQuoted(c *corpus.Corpus, a *corpus.Article, from, to int32, said *quotation, first, last int32) bool {
	start, end := max(said.pieceStart(first), first-besideWords), min(said.pieceEnd(last), last+besideWords)
	run := said.article.Terms[start:end]
	for _, at := range c.Places(a, run) {
		if last := at + int32(len(run)); (last <= from || at >= to) && a.QuotedTerms(at, last) {
			return true
		}
	}
	return false
}
