package align

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// omissions finds where one quotation of an utterance ends, or is interrupted, and the other goes on with a restriction.
func (c *corpus) omissions(l *link, o overlap) []difference {
	var out []difference
	add := func(short, long *said, end, from int32) {
		if d, ok := c.omission(o, short, long, end, from); ok {
			out = append(out, d)
		}
	}
	for i, x := range l.blocks {
		endA, endB := x.endA(), x.endB()
		if i+1 == len(l.blocks) || l.blocks[i+1].b > endB && o.a.interrupted(endA, l.blocks[i+1].a) {
			add(l.a, l.b, endA, endB)
		}
		if i+1 == len(l.blocks) || l.blocks[i+1].a > endA && o.b.interrupted(endB, l.blocks[i+1].b) {
			add(l.b, l.a, endB, endA)
		}
	}
	return out
}

// omission says whether the short quotation ends at a term where the long one goes on with a restriction, which the short
// one's article does not give elsewhere nearby.
func (c *corpus) omission(o overlap, short, long *said, end, from int32) (difference, bool) {
	a, b := short.article, long.article
	if !short.stops(end) || a.hasEllipsis(end, end) || !long.has(from) || b.stretch[from] != b.stretch[from-1] || !c.restricts(b, from) {
		return difference{}, false
	}
	last := b.clauseEnd(long, from)
	if c.stands(a, b.terms[from:last], end) {
		return difference{}, false
	}
	first := max(end-4, short.terms[0])
	kept := a.span(first, end)
	left := b.span(from, last)
	return difference{
		kind: Omission, in: "quote", severity: Warning, score: int(o.alike),
		sides: [2]place{
			{a.index, kept, flat(kept.Of(a.doc.Text()))},
			{b.index, left, flat(left.Of(b.doc.Text()))},
		},
		evidence: Evidence{Shared: c.sharedWords(o.a, o.blocks), Differs: []string{flat(left.Of(b.doc.Text()))}, RuledOut: ruledOut(Omission)},
	}, true
}

// restrictions are the words and phrases that begin a restriction.
var restrictions = sync.OnceValue(func() *lexicon.Phrases { return lexicon.PhrasesOf("editorial-restrictions") })

// restricts says whether a restriction of what stands before it begins at a term, in the same sentence.
func (c *corpus) restricts(a *article, t int32) bool {
	if strings.ContainsAny(a.around(t, t).Of(a.doc.Text()), ".!?…") {
		return false
	}
	token := int(a.terms[t].first)
	if a.lowerToken(token) == "even" {
		token++
	}
	length, _ := restrictions().Longest(func(n int) (lexicon.ID, bool) {
		if token+n >= len(a.text.Tokens) {
			return lexicon.Unknown, false
		}
		return a.text.Tokens[token+n].Word, true
	})
	return length > 0
}

// stops says whether a quotation is closed before a term.
func (x *said) stops(t int32) bool {
	return int(t) == len(x.article.terms) || x.article.stretch[t] != x.article.stretch[t-1]
}

// has says whether a term stands inside a quotation.
func (x *said) has(t int32) bool {
	return int(t) < len(x.article.terms) && x.article.quote[t] == int32(x.index+1)
}

// clauseEnd is the term after the clause that begins at a term of a quotation: up to the next mark that ends a sentence or
// the quotation's end, at most twenty words.
func (a *article) clauseEnd(x *said, first int32) int32 {
	last := first + 1
	for last < first+20 && x.has(last) && !strings.ContainsAny(a.around(last, last).Of(a.doc.Text()), ".!?;") {
		last++
	}
	return last
}

// nearby is how many words before and after its end an article is searched for what its quotation leaves out.
const nearby = 80

// stands says whether an article gives what some terms say near the end of a piece of a quotation: in much the same words,
// or right behind it in its own.
func (c *corpus) stands(a *article, terms []term, end int32) bool {
	return c.repeated(a, terms, end) || c.paraphrased(a, terms, end)
}

// repeated says whether a good part of some terms, two by two, stands near a term of an article.
func (c *corpus) repeated(a *article, terms []term, from int32) bool {
	near := map[[2]wordID]bool{}
	for t := max(from-nearby, 0) + 1; t < min(from+nearby, int32(len(a.terms))); t++ {
		near[[2]wordID{a.terms[t-1].word, a.terms[t].word}] = true
	}
	found, pairs := 0, 0
	for t := 1; t < len(terms); t++ {
		if pair := [2]wordID{terms[t-1].word, terms[t].word}; c.words[pair[0]].class&c.words[pair[1]].class&function == 0 {
			pairs++
			if near[pair] {
				found++
			}
		}
	}
	return found > 1 && found*5 >= pairs*2
}

// paraphrased says whether the article's own words in the rest of the sentence have half of what some terms tell.
func (c *corpus) paraphrased(a *article, terms []term, end int32) bool {
	if int(end) >= len(a.terms) {
		return false
	}
	told := map[int32]bool{}
	last := a.text.Sentences[a.text.SentenceAt(a.span(end-1, end).Start)].Last
	for t := end; t < min(end+nearby, int32(len(a.terms))) && a.terms[t].first < last; t++ {
		told[c.concepts[a.terms[t].word].key] = a.quote[t] == 0
	}
	found, total, concepts := int32(0), int32(0), 0
	for _, t := range terms {
		k := c.concepts[t.word]
		total += k.weight
		if k.weight > 0 && told[k.key] {
			found += k.weight
			concepts++
		}
	}
	return concepts > 1 && 5*found > 2*total
}
