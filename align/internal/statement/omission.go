package statement

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// omissions finds where one quotation of an utterance ends, or is interrupted, and the other goes on with a restriction.
func omissions(x *comparison) []finding.Difference {
	c, l, o := x.corpus, x.link, x.overlap
	var out []finding.Difference
	add := func(short, long *quotation, end, from int32) {
		if d, ok := omission(c, o, short, long, end, from); ok {
			out = append(out, d)
		}
	}
	for i, x := range l.blocks {
		endA, endB := x.EndA(), x.EndB()
		if i+1 == len(l.blocks) || l.blocks[i+1].B > endB && o.A.Interrupted(endA, l.blocks[i+1].A) {
			add(l.a, l.b, endA, endB)
		}
		if i+1 == len(l.blocks) || l.blocks[i+1].A > endA && o.B.Interrupted(endB, l.blocks[i+1].B) {
			add(l.b, l.a, endB, endA)
		}
	}
	return out
}

// omission reports whether the short quotation ends at a term where the long one goes on with a restriction, which the short
// one's article does not give elsewhere nearby.
func omission(c *corpus.Corpus, o similar.Overlap, short, long *quotation, end, from int32) (finding.Difference, bool) {
	a, b := short.article, long.article
	if !short.stops(end) || edit.HasEllipsis(a, end, end) || !long.has(from) || b.Stretch[from] != b.Stretch[from-1] || !Restricts(c, b, from) {
		return finding.Difference{}, false
	}
	last := clauseEnd(b, long, from)
	if Stands(c, a, b.Terms[from:last], end) {
		return finding.Difference{}, false
	}
	first := max(end-4, short.terms[0])
	kept := a.Span(first, end)
	left := b.Span(from, last)
	return finding.Difference{
		Kind: finding.KindOmission, In: finding.InQuote, Severity: finding.SeverityWarning, Score: int(o.Alike),
		Sides: [2]finding.Place{
			{Article: a.Index, Span: kept, Value: corpus.Flat(kept.Of(a.Doc.Text()))},
			{Article: b.Index, Span: left, Value: corpus.Flat(left.Of(b.Doc.Text()))},
		},
		Evidence: finding.Evidence{Shared: similar.SharedWords(c, o.A, o.Blocks), Differs: []string{corpus.Flat(left.Of(b.Doc.Text()))}, RuledOut: finding.RuledOut(finding.KindOmission)},
	}, true
}

// restrictions are the words and phrases that begin a restriction.
var restrictions = sync.OnceValue(func() *lexicon.Phrases { return lexicon.PhrasesOf("editorial-restrictions") })

// Restricts reports whether a restriction of what stands before it begins at a term, in the same sentence.
func Restricts(c *corpus.Corpus, a *corpus.Article, t int32) bool {
	if strings.ContainsAny(a.Around(t, t).Of(a.Doc.Text()), ".!?…") {
		return false
	}
	token := int(a.Terms[t].First)
	if a.LowerToken(token) == "even" {
		token++
	}
	length, _ := restrictions().Longest(func(n int) (lexicon.ID, bool) {
		if token+n >= len(a.Text.Tokens) {
			return lexicon.Unknown, false
		}
		return a.Text.Tokens[token+n].Word, true
	})
	return length > 0
}

// stops reports whether a quotation is closed before a term.
func (x *quotation) stops(t int32) bool {
	return int(t) == len(x.article.Terms) || x.article.Stretch[t] != x.article.Stretch[t-1]
}

// has reports whether a term stands inside a quotation.
func (x *quotation) has(t int32) bool {
	return int(t) < len(x.article.Terms) && x.article.Quote[t] == int32(x.index+1)
}

// clauseEnd is the term after the clause that begins at a term of a quotation: up to the next mark that ends a sentence or
// the quotation's end, at most twenty words.
func clauseEnd(a *corpus.Article, x *quotation, first int32) int32 {
	last := first + 1
	for last < first+20 && x.has(last) && !strings.ContainsAny(a.Around(last, last).Of(a.Doc.Text()), ".!?;") {
		last++
	}
	return last
}

// Nearby is how many words before and after its end an article is searched for what its quotation leaves out.
const Nearby = 80

// Stands reports whether an article gives what some terms say near the end of a piece of a quotation: in much the same words,
// or right behind it in its own.
func Stands(c *corpus.Corpus, a *corpus.Article, terms []corpus.Term, end int32) bool {
	return repeated(c, a, terms, end) || paraphrased(c, a, terms, end)
}

// repeated reports whether a good part of some terms, two by two, stands near a term of an article.
func repeated(c *corpus.Corpus, a *corpus.Article, terms []corpus.Term, from int32) bool {
	near := map[[2]corpus.WordID]bool{}
	for t := max(from-Nearby, 0) + 1; t < min(from+Nearby, int32(len(a.Terms))); t++ {
		near[[2]corpus.WordID{a.Terms[t-1].Word, a.Terms[t].Word}] = true
	}
	found, pairs := 0, 0
	for t := 1; t < len(terms); t++ {
		if pair := [2]corpus.WordID{terms[t-1].Word, terms[t].Word}; c.Words[pair[0]].Class&c.Words[pair[1]].Class&corpus.Function == 0 {
			pairs++
			if near[pair] {
				found++
			}
		}
	}
	return found > 1 && found*5 >= pairs*2
}

// paraphrased reports whether the article's own words in the rest of the sentence have half of what some terms tell.
func paraphrased(c *corpus.Corpus, a *corpus.Article, terms []corpus.Term, end int32) bool {
	if int(end) >= len(a.Terms) {
		return false
	}
	told := map[int32]bool{}
	last := a.Text.Sentences[a.Text.SentenceAt(a.Span(end-1, end).Start)].Last
	for t := end; t < min(end+Nearby, int32(len(a.Terms))) && a.Terms[t].First < corpus.Token(last); t++ {
		told[c.Concepts[a.Terms[t].Word].Key] = a.Quote[t] == 0
	}
	found, total, concepts := int32(0), int32(0), 0
	for _, t := range terms {
		k := c.Concepts[t.Word]
		total += k.Weight
		if k.Weight > 0 && told[k.Key] {
			found += k.Weight
			concepts++
		}
	}
	return concepts > 1 && 5*found > 2*total
}
