package edit

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// otherPhrase is how many words both sides of a region have together that are another phrase, not a changed word in it.
const otherPhrase = 6

// wording is the verdict on other words: in a quotation they are another quotation, in the articles' own voice they are
// an edit.
func (s *Sides) wording() (finding.Kind, finding.Severity) {
	contentA, contentB := s.content(s.Wa), s.content(s.Wb)
	fewer := min(len(s.Wa), len(s.Wb))
	switch {
	case s.quoted && fewer > 0 && max(contentA, contentB) > 3, max(contentA, contentB) > Rewritten:
		return finding.KindWording, finding.SeverityNote
	case s.quoted && (fewer > 1 && len(s.Wa)+len(s.Wb) >= otherPhrase || s.droppable() || s.entitled()):
		return finding.KindWording, finding.SeverityNote
	case s.quoted && contentA+contentB > 0:
		return finding.KindWording, finding.SeverityError
	case s.quoted:
		return finding.KindWording, finding.SeverityWarning
	case contentA == 0 || contentB == 0 || contentA > 2 || contentB > 2 || s.kindred():
		return finding.KindWording, finding.SeverityNote
	}
	return finding.KindWording, finding.SeverityWarning
}

// droppable says whether one side only has a word more that another transcript of the same speech may be without: “that”
// before a clause, or “and” where the other has a mark.
func (s *Sides) droppable() bool {
	return len(s.Wa) == 0 && s.mayDrop(s.Wb, s.A, s.R.A0) || len(s.Wb) == 0 && s.mayDrop(s.Wa, s.B, s.R.B0)
}

func (s *Sides) mayDrop(words []corpus.WordID, without *corpus.Article, at int32) bool {
	return s.only(words, "that") || s.only(words, "and") && strings.ContainsAny(without.Around(at, at).Of(without.Doc.Text()), ",;:.–—-")
}

// entitled says whether one side only has more of a person's name, or of the title before it.
func (s *Sides) entitled() bool {
	return len(s.Wa) == 0 && beforeName(s.B, s.R.B0, s.R.B1) || len(s.Wb) == 0 && beforeName(s.A, s.R.A0, s.R.A1)
}

// beforeName says whether a range of terms is the beginning of a person's name with its title: the name goes on behind it.
func beforeName(a *corpus.Article, first, last int32) bool {
	if first == last || int(last) == len(a.Terms) {
		return false
	}
	found := contents.Names(a.Doc)
	m := found.At(int(a.Terms[last].First))
	return m >= 0 && found.EntityOf(m).Type == names.Person && found.Mentions[m].Title <= a.Terms[first].First
}

// SameLemma says whether both sides are forms of one word.
func (s *Sides) SameLemma() bool {
	if len(s.Wa) != 1 || len(s.Wb) != 1 {
		return false
	}
	lemma := s.lemma(s.Wa[0])
	return lemma != 0 && lemma == s.lemma(s.Wb[0])
}

// kindred says whether two words are forms of one word or mean much the same.
func (s *Sides) kindred() bool {
	for _, x := range s.Wa {
		for _, y := range s.Wb {
			if lx, ly := s.lemma(x), s.lemma(y); lx != 0 && (lx == ly || wordnet.Relate(lx, ly) != wordnet.Unrelated) {
				return true
			}
		}
	}
	return false
}
