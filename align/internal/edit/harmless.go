package edit

import (
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// harmless says whether a region holds nothing but what editors may change: marks and spelling, an ellipsis, brackets, a
// title before a name, a spelled-out short form.
func (s *Sides) harmless() bool {
	switch {
	case len(s.Wa) == 0 && len(s.Wb) == 0:
		return true
	case s.sameLetters():
		return true
	case s.elided():
		return min(len(s.Wa), len(s.Wb)) > 0 || !s.turned()
	case s.bracketed():
		return !s.turned()
	case s.clitic():
		return true
	case s.shortForm():
		return true
	}
	return s.reported()
}

// turned says whether a few words that an editor left out or put brackets for turn the sense: a negation, or another number.
func (s *Sides) turned() bool {
	if max(len(s.Wa), len(s.Wb)) > negatedWords {
		return false
	}
	return s.denies(s.Wa) != s.denies(s.Wb) || s.values(corpus.Number)
}

// Weighty gives the words of a range without titles before names.
func Weighty(c *corpus.Corpus, a *corpus.Article, first, last int32) []corpus.WordID {
	var out []corpus.WordID
	for _, t := range a.Terms[first:last] {
		if !c.Words[t.Word].Class.Is(corpus.Honorific) {
			out = append(out, t.Word)
		}
	}
	return out
}

// sameLetters says whether both sides are the same but for spaces, hyphens and marks, or the same words in another order.
func (s *Sides) sameLetters() bool {
	a, b := s.A.LettersIn(s.R.A0, s.R.A1), s.B.LettersIn(s.R.B0, s.R.B1)
	if a == b {
		return true
	}
	return starred(s.A, s.R.A0, s.R.A1, b) || starred(s.B, s.R.B0, s.R.B1, a)
}

// elided says whether one side shows with an ellipsis that something is left out here.
func (s *Sides) elided() bool {
	if len(s.Wa) == 0 || len(s.Wb) == 0 {
		return s.slides(HasEllipsis)
	}
	a, b := HasEllipsis(s.A, s.R.A0, s.R.A1), HasEllipsis(s.B, s.R.B0, s.R.B1)
	return a != b || a && (len(s.Wa) != 1 || len(s.Wb) != 1)
}

// slides says whether something holds where the words are that one side has more. Of “and so on, and” and “and” either “and”
// may be the one that both have: the words in between may be moved by one or two.
func (s *Sides) slides(holds func(a *corpus.Article, first, last int32) bool) bool {
	const farthest = 2
	for shift := int32(-farthest); shift <= farthest; shift++ {
		if r, ok := s.moved(shift); ok && holds(s.A, r.A0, r.A1) != holds(s.B, r.B0, r.B1) {
			return true
		}
	}
	return false
}

// moved gives the region moved by some words in both articles, if the words that it takes in are those that it gives up.
func (s *Sides) moved(shift int32) (similar.Region, bool) {
	r := s.R
	for ; shift < 0; shift++ {
		if r.A0 == 0 || r.B0 == 0 || s.A.Terms[r.A1-1].Word != s.B.Terms[r.B1-1].Word {
			return r, false
		}
		r = similar.Region{A0: r.A0 - 1, A1: r.A1 - 1, B0: r.B0 - 1, B1: r.B1 - 1}
	}
	for ; shift > 0; shift-- {
		if int(r.A1) == len(s.A.Terms) || int(r.B1) == len(s.B.Terms) || s.A.Terms[r.A0].Word != s.B.Terms[r.B0].Word {
			return r, false
		}
		r = similar.Region{A0: r.A0 + 1, A1: r.A1 + 1, B0: r.B0 + 1, B1: r.B1 + 1}
	}
	return r, true
}

// HasEllipsis says whether an ellipsis stands in a range or at its edges.
func HasEllipsis(a *corpus.Article, first, last int32) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	return strings.Contains(text, "…") || strings.Contains(text, "..") || strings.Contains(text, ". .")
}

// bracketed says whether all that one side has more stands in brackets.
func (s *Sides) bracketed() bool {
	return s.R.A0 < s.R.A1 && inBrackets(s.A, s.R.A0, s.R.A1) || s.R.B0 < s.R.B1 && inBrackets(s.B, s.R.B0, s.R.B1)
}

// inBrackets says whether a range of terms stands in brackets, which the editor and not the speaker set.
func inBrackets(a *corpus.Article, first, last int32) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	open := strings.IndexAny(text, "[(")
	if open < 0 {
		return false
	}
	shut := strings.LastIndexAny(text, ")]")
	return shut > open && corpus.LettersOf(text[:open]) == "" && corpus.LettersOf(text[shut:]) == ""
}

// clitic says whether one side has a verb that stands as ’s, or a “that”, in the other.
func (s *Sides) clitic() bool {
	return len(s.Wa) == 0 && s.only(s.Wb, "is", "has", "us") && hasClitic(s.A, s.R.A0, s.R.A1) ||
		len(s.Wb) == 0 && s.only(s.Wa, "is", "has", "us") && hasClitic(s.B, s.R.B0, s.R.B1)
}

func hasClitic(a *corpus.Article, first, last int32) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	return strings.HasPrefix(text, "'s") || strings.HasPrefix(text, "’s")
}

// only says whether a side is one of the given words alone.
func (s *Sides) only(words []corpus.WordID, choices ...string) bool {
	if len(words) != 1 {
		return false
	}
	for _, choice := range choices {
		if s.C.Words[words[0]].Text == choice {
			return true
		}
	}
	return false
}

// shortForm says whether one side is the initials of the other: “EU”, “European Union”.
func (s *Sides) shortForm() bool {
	return s.initials(s.Wa, s.Wb) || s.initials(s.Wb, s.Wa)
}

func (s *Sides) initials(short, long []corpus.WordID) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	var initials []byte
	for _, w := range long {
		if text := s.C.Words[w].Text; text != "" && !(s.C.Words[w].Class.Is(corpus.Function) && len(text) < 4) {
			initials = append(initials, text[0])
		}
	}
	return strings.TrimSuffix(s.C.Words[short[0]].Text, ".") == string(initials)
}

// reported says whether both sides are verbs of saying that mean the same, outside quotation marks.
func (s *Sides) reported() bool {
	return !s.quoted && len(s.Wa) == 1 && len(s.Wb) == 1 && s.C.Words[s.Wa[0]].Class.Is(corpus.Saying) && s.C.Words[s.Wb[0]].Class.Is(corpus.Saying)
}

// starred says whether a range is a word with some letters starred or dashed out, and the other the word.
func starred(a *corpus.Article, first, last int32, whole string) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	if !strings.ContainsAny(text, "*-–—_@#$!") || whole == "" {
		return false
	}
	letters := corpus.LettersOf(text)
	return letters != "" && len(letters) < len(whole) && letters[0] == whole[0] && strings.ContainsRune(text, '*') &&
		levenshtein.ComputeDistance(letters, whole) == len(whole)-len(letters)
}
