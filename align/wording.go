package align

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// otherPhrase is how many words both sides of a region have together that are another phrase, not a changed word in it.
const otherPhrase = 6

// wording is the verdict on other words: in a quotation they are another quotation, in the articles' own voice they are
// an edit.
func (s *sides) wording() (Kind, Severity) {
	contentA, contentB := s.content(s.wa), s.content(s.wb)
	fewer := min(len(s.wa), len(s.wb))
	switch {
	case s.quoted && fewer > 0 && max(contentA, contentB) > 3, max(contentA, contentB) > rewritten:
		return Wording, Note
	case s.quoted && (fewer > 1 && len(s.wa)+len(s.wb) >= otherPhrase || s.droppable() || s.entitled()):
		return Wording, Note
	case s.quoted && contentA+contentB > 0:
		return Wording, Error
	case s.quoted:
		return Wording, Warning
	case contentA == 0 || contentB == 0 || contentA > 2 || contentB > 2 || s.kindred():
		return Wording, Note
	}
	return Wording, Warning
}

// droppable says whether one side only has a word more that another transcript of the same speech may be without: “that”
// before a clause, or “and” where the other has a mark.
func (s *sides) droppable() bool {
	return len(s.wa) == 0 && s.mayDrop(s.wb, s.a, s.r.a0) || len(s.wb) == 0 && s.mayDrop(s.wa, s.b, s.r.b0)
}

func (s *sides) mayDrop(words []wordID, without *article, at int32) bool {
	return s.only(words, "that") || s.only(words, "and") && strings.ContainsAny(without.around(at, at).Of(without.doc.Text()), ",;:.–—-")
}

// entitled says whether one side only has more of a person's name, or of the title before it.
func (s *sides) entitled() bool {
	return len(s.wa) == 0 && s.b.beforeName(s.r.b0, s.r.b1) || len(s.wb) == 0 && s.a.beforeName(s.r.a0, s.r.a1)
}

// beforeName says whether a range of terms is the beginning of a person's name with its title: the name goes on behind it.
func (a *article) beforeName(first, last int32) bool {
	if first == last || int(last) == len(a.terms) {
		return false
	}
	found := a.doc.Names()
	m := found.At(int(a.terms[last].first))
	return m >= 0 && found.EntityOf(m).Type == names.Person && found.Mentions[m].Title <= a.terms[first].first
}

// sameLemma says whether both sides are forms of one word.
func (s *sides) sameLemma() bool {
	if len(s.wa) != 1 || len(s.wb) != 1 {
		return false
	}
	lemma := s.lemma(s.wa[0])
	return lemma != 0 && lemma == s.lemma(s.wb[0])
}

// kindred says whether two words are forms of one word or mean much the same.
func (s *sides) kindred() bool {
	for _, x := range s.wa {
		for _, y := range s.wb {
			if lx, ly := s.lemma(x), s.lemma(y); lx != 0 && (lx == ly || wordnet.Relate(lx, ly) != wordnet.Unrelated) {
				return true
			}
		}
	}
	return false
}
