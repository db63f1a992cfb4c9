package passage

import (
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// text is a normalised word of a passage, or "" outside it.
func (f *finder) text(p *passage, term int32) string {
	if term < p.first || term >= p.last {
		return ""
	}
	return f.corpus.Words[p.article.Terms[term].Word].Text
}

// joined reports whether nothing but space stands between a term and the next one.
func (f *finder) joined(p *passage, term int32) bool {
	if term < p.first || term+1 >= p.last {
		return true
	}
	return p.article.Terms[term+1].First <= p.article.Terms[term].Last
}

// capital reports whether a word is written as a name.
func (f *finder) capital(p *passage, term int32) bool {
	return term > p.first && p.article.Text.Tokens[p.article.Terms[term].First].Is(segment.Capital)
}

// pronoun reports whether a term is a pronoun that can be a subject.
func (f *finder) pronoun(p *passage, term int32) bool {
	return subjects().Has(lexicon.Lookup(f.text(p, term)))
}

var subjects = sync.OnceValue(func() lexicon.Set {
	return lexicon.SetOfEntries("word-classes", func(e lexicon.Entry) bool {
		return slices.Contains(strings.Fields(e.Fields[0]), "subject")
	})
})

// sameForm reports whether two words stand in the same inflection, as far as their endings tell.
func (f *finder) sameForm(p *passage, a int32, q *passage, b int32) bool {
	return inflection(f.text(p, a)) == inflection(f.text(q, b))
}

func inflection(text string) string {
	switch {
	case strings.HasSuffix(text, "ing"):
		return "ing"
	case wordnet.Lemma(text) == wordnet.Lookup(text):
		return ""
	case strings.HasSuffix(text, "s"):
		return "s"
	}
	return "ed"
}

// sameSubject reports whether what stands before a term in one passage answers to something before the term in the other, or
// is no more than a pronoun.
func (f *finder) sameSubject(m *match, a, b int32) bool {
	before := func(p *passage, at int32) int {
		for i := len(p.items) - 1; i >= 0; i-- {
			if t := p.items[i].term; t < at && (p.items[i].Lemma != 0 || !f.corpus.Words[p.article.Terms[t].Word].Class.Is(corpus.Number|corpus.Date)) {
				if at-t > 6 {
					return -1
				}
				return i
			}
		}
		return -1
	}
	i, j := before(m.a, a), before(m.b, b)
	if i < 0 || j < 0 {
		return true
	}
	return m.links[i] >= 0 && m.b.items[m.links[i]].term < b || m.back[j] >= 0 && m.a.items[m.back[j]].term < a
}

// sameNext reports whether the items right behind two items answer to one another.
func (m *match) sameNext(i, j int) bool {
	if i+1 >= len(m.a.items) || j+1 >= len(m.b.items) || int(m.links[i+1]) != j+1 {
		return false
	}
	return m.a.items[i+1].term-m.a.items[i].term <= 2 && m.b.items[j+1].term-m.b.items[j].term <= 2
}

// reports reports whether a passage reports what somebody says.
func (f *finder) reports(p *passage) bool {
	for t := p.first; t < p.last; t++ {
		if Sayings()[wordnet.Lemma(f.text(p, t))] {
			return true
		}
	}
	return false
}
