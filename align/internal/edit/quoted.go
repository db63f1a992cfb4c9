package edit

import (
	"slices"

	"github.com/agnivade/levenshtein"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// otherContent reports whether the sides of a region in a quotation differ in a content word.
func (s *sides) otherContent() bool {
	a, b := s.unmatched()
	return s.quoted && len(a)+len(b) > s.count(corpus.Function, a)+s.count(corpus.Function, b)
}

// otherTelling reports whether a telling grammatical word of a quotation stands in the place of another: “we” for “they”. What
// is left out, or is not telling, a reporter may have heard otherwise.
func (s *sides) otherTelling() bool {
	a, b := s.unmatched()
	return s.quoted && s.count(corpus.Telling, a) > 0 && s.count(corpus.Telling, b) > 0
}

// spokenForm reports whether a word of one side is written as it is spoken, and on the other as it is usually written.
func (s *sides) spokenForm() bool {
	return s.quoted && slices.ContainsFunc(s.a.words, func(x corpus.WordID) bool {
		return slices.ContainsFunc(s.b.words, func(y corpus.WordID) bool {
			return corpus.Editorial().Spoken(s.corpus.Words[x].Text, s.corpus.Words[y].Text)
		})
	})
}

// lacksDegree reports whether a quotation is without an adverb of degree that the other has: “very”. One that stands a few words
// away is only moved.
func (s *sides) lacksDegree() bool {
	a, b := s.unmatched()
	return s.quoted && (s.moreDegree(a, s.b) || s.moreDegree(b, s.a))
}

// movedWords is how far from its place an adverb is looked for that seems to be left out.
const movedWords = 3

// moreDegree reports whether some words have an adverb of degree that the other side has neither among its own nor around them.
func (s *sides) moreDegree(words []corpus.WordID, other side) bool {
	terms := other.article.Terms
	around := terms[max(0, other.first-movedWords):min(int32(len(terms)), other.last+movedWords)]
	return slices.ContainsFunc(words, func(w corpus.WordID) bool {
		return s.corpus.Words[w].Class.Is(corpus.Degree) && !slices.ContainsFunc(around, func(t corpus.Term) bool { return t.Word == w })
	})
}

// unmatched returns the words of both sides without fillers and without those that stand on the other side too, in whatever
// form or order.
func (s *sides) unmatched() (a, b []corpus.WordID) {
	a, b = s.withoutFillers(s.a.words), s.withoutFillers(s.b.words)
	a = slices.DeleteFunc(a, func(x corpus.WordID) bool {
		at := slices.IndexFunc(b, func(y corpus.WordID) bool { return s.sameWord(x, y) })
		if at < 0 {
			return false
		}
		b = slices.Delete(b, at, at+1)
		return true
	})
	return a, b
}

// sameWord reports whether two words are one in two forms, written or spoken, two negations, or one of them a slip of the pen for the
// other.
func (s *sides) sameWord(x, y corpus.WordID) bool {
	one, other := &s.corpus.Words[x], &s.corpus.Words[y]
	if x == y || (one.Class & other.Class).Is(corpus.Negation) || corpus.Editorial().Tenses(one.Text, other.Text) || corpus.Editorial().Spoken(one.Text, other.Text) {
		return true
	}
	lemma, otherLemma := s.lemma(x), s.lemma(y)
	if lemma != 0 && otherLemma != 0 {
		return lemma == otherLemma
	}
	return lemma != otherLemma && misspelt(one.Text, other.Text)
}

// slipLength is the least length of two words of which one letter more, less or other is rather a slip than another word.
const slipLength = 5

// misspelt reports whether two words, of which the dictionary has only one, differ in a letter.
func misspelt(one, other string) bool {
	return min(len(one), len(other)) >= slipLength && levenshtein.ComputeDistance(one, other) == 1
}

// withoutFillers returns a copy of some words without what is said while thinking.
func (s *sides) withoutFillers(words []corpus.WordID) []corpus.WordID {
	lists := corpus.Editorial()
	var out []corpus.WordID
	for i := 0; i < len(words); i++ {
		text := s.corpus.Words[words[i]].Text
		switch {
		case i+1 < len(words) && lists.Filler(text+" "+s.corpus.Words[words[i+1]].Text):
			i++
		case !lists.Filler(text):
			out = append(out, words[i])
		}
	}
	return out
}
