package edit

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// manyWords reports whether the sides are other content altogether.
func (s *sides) manyWords() bool {
	most := max(s.content(s.a.words), s.content(s.b.words))
	return s.quoted && min(len(s.a.words), len(s.b.words)) > 0 && most > quotedChange || most > Rewritten
}

// otherPhrase reports whether both sides have several words.
func (s *sides) otherPhrase() bool {
	return min(len(s.a.words), len(s.b.words)) > 1 && len(s.a.words)+len(s.b.words) >= phraseWords
}

// edited reports whether the change is one of style: of grammatical words, of many words, or for words of much the same
// meaning.
func (s *sides) edited() bool {
	a, b := s.content(s.a.words), s.content(s.b.words)
	return a == 0 || b == 0 || a > mostReplaced || b > mostReplaced || s.kindred()
}

// droppable reports whether one side only has a word more that another transcript of the same speech may be without: “that”
// before a clause, or “and” where the other has a mark.
func (s *sides) droppable() bool {
	return len(s.a.words) == 0 && s.mayDrop(s.b.words, s.a.article, s.a.first) || len(s.b.words) == 0 && s.mayDrop(s.a.words, s.b.article, s.b.first)
}

func (s *sides) mayDrop(words []corpus.WordID, without *corpus.Article, at int32) bool {
	return s.only(words, "that") || s.only(words, "and") && strings.ContainsAny(without.Around(at, at).Of(without.Doc.Text()), ",;:.–—-")
}

// onlyAddsTitle reports whether one side only has more of a person's name, or of the title before it.
func (s *sides) onlyAddsTitle() bool {
	return len(s.a.words) == 0 && beforeName(s.b.article, s.b.first, s.b.last) || len(s.b.words) == 0 && beforeName(s.a.article, s.a.first, s.a.last)
}

// beforeName reports whether a range of terms is the beginning of a person's name with its title: the name goes on behind it.
func beforeName(a *corpus.Article, first, last int32) bool {
	if first == last || int(last) == len(a.Terms) {
		return false
	}
	found := contents.Names(a.Doc)
	m := found.At(int(a.Terms[last].First))
	return m >= 0 && found.EntityOf(m).Type == names.Person && found.Mentions[m].Title <= int32(a.Terms[first].First)
}

// OneWord reports whether two runs of words are one word each, in two forms.
func OneWord(c *corpus.Corpus, a, b []corpus.WordID) bool {
	if len(a) != 1 || len(b) != 1 {
		return false
	}
	lemma := wordnet.Lemma(c.Words[a[0]].Text)
	return lemma != 0 && lemma == wordnet.Lemma(c.Words[b[0]].Text)
}

// kindred reports whether two words are forms of one word or mean much the same.
func (s *sides) kindred() bool {
	for _, x := range s.a.words {
		for _, y := range s.b.words {
			if lx, ly := s.lemma(x), s.lemma(y); lx != 0 && (lx == ly || wordnet.Relate(lx, ly) != wordnet.Unrelated) {
				return true
			}
		}
	}
	return false
}
