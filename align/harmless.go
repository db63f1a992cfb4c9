package align

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// harmless says whether a region holds nothing but what editors may change: marks and spelling, an ellipsis, brackets, a
// title before a name, a spelled-out short form.
func (s *sides) harmless() bool {
	switch {
	case len(s.wa) == 0 && len(s.wb) == 0:
		return true
	case s.sameLetters():
		return true
	case s.elided():
		return min(len(s.wa), len(s.wb)) > 0 || !s.turned()
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
func (s *sides) turned() bool {
	if max(len(s.wa), len(s.wb)) > negatedWords {
		return false
	}
	return s.denies(s.wa) != s.denies(s.wb) || s.values(number)
}

// weighty gives the words of a range without titles before names.
func (c *corpus) weighty(a *article, first, last int32) []wordID {
	var out []wordID
	for _, t := range a.terms[first:last] {
		if !c.words[t.word].class.is(honorific) {
			out = append(out, t.word)
		}
	}
	return out
}

// sameLetters says whether both sides are the same but for spaces, hyphens and marks, or the same words in another order.
func (s *sides) sameLetters() bool {
	a, b := s.a.lettersIn(s.r.a0, s.r.a1), s.b.lettersIn(s.r.b0, s.r.b1)
	if a == b {
		return true
	}
	return starred(s.a, s.r.a0, s.r.a1, b) || starred(s.b, s.r.b0, s.r.b1, a)
}

// elided says whether one side shows with an ellipsis that something is left out here.
func (s *sides) elided() bool {
	if len(s.wa) == 0 || len(s.wb) == 0 {
		return s.slides((*article).hasEllipsis)
	}
	a, b := s.a.hasEllipsis(s.r.a0, s.r.a1), s.b.hasEllipsis(s.r.b0, s.r.b1)
	return a != b || a && (len(s.wa) != 1 || len(s.wb) != 1)
}

// slides says whether something holds where the words are that one side has more. Of “and so on, and” and “and” either “and”
// may be the one that both have: the words in between may be moved by one or two.
func (s *sides) slides(holds func(a *article, first, last int32) bool) bool {
	const farthest = 2
	for shift := int32(-farthest); shift <= farthest; shift++ {
		if r, ok := s.moved(shift); ok && holds(s.a, r.a0, r.a1) != holds(s.b, r.b0, r.b1) {
			return true
		}
	}
	return false
}

// moved gives the region moved by some words in both articles, if the words that it takes in are those that it gives up.
func (s *sides) moved(shift int32) (region, bool) {
	r := s.r
	for ; shift < 0; shift++ {
		if r.a0 == 0 || r.b0 == 0 || s.a.terms[r.a1-1].word != s.b.terms[r.b1-1].word {
			return r, false
		}
		r = region{r.a0 - 1, r.a1 - 1, r.b0 - 1, r.b1 - 1}
	}
	for ; shift > 0; shift-- {
		if int(r.a1) == len(s.a.terms) || int(r.b1) == len(s.b.terms) || s.a.terms[r.a0].word != s.b.terms[r.b0].word {
			return r, false
		}
		r = region{r.a0 + 1, r.a1 + 1, r.b0 + 1, r.b1 + 1}
	}
	return r, true
}

// hasEllipsis says whether an ellipsis stands in a range or at its edges.
func (a *article) hasEllipsis(first, last int32) bool {
	text := a.around(first, last).Of(a.doc.Text())
	return strings.Contains(text, "…") || strings.Contains(text, "..") || strings.Contains(text, ". .")
}

// bracketed says whether all that one side has more stands in brackets.
func (s *sides) bracketed() bool {
	return s.r.a0 < s.r.a1 && s.a.inBrackets(s.r.a0, s.r.a1) || s.r.b0 < s.r.b1 && s.b.inBrackets(s.r.b0, s.r.b1)
}

// inBrackets says whether a range of terms stands in brackets, which the editor and not the speaker set.
func (a *article) inBrackets(first, last int32) bool {
	text := a.around(first, last).Of(a.doc.Text())
	open := strings.IndexAny(text, "[(")
	if open < 0 {
		return false
	}
	shut := strings.LastIndexAny(text, ")]")
	return shut > open && lettersOf(text[:open]) == "" && lettersOf(text[shut:]) == ""
}

// clitic says whether one side has a verb that stands as ’s, or a “that”, in the other.
func (s *sides) clitic() bool {
	return len(s.wa) == 0 && s.only(s.wb, "is", "has", "us") && s.a.hasClitic(s.r.a0, s.r.a1) ||
		len(s.wb) == 0 && s.only(s.wa, "is", "has", "us") && s.b.hasClitic(s.r.b0, s.r.b1)
}

func (a *article) hasClitic(first, last int32) bool {
	text := a.around(first, last).Of(a.doc.Text())
	return strings.HasPrefix(text, "'s") || strings.HasPrefix(text, "’s")
}

// only says whether a side is one of the given words alone.
func (s *sides) only(words []wordID, choices ...string) bool {
	if len(words) != 1 {
		return false
	}
	for _, choice := range choices {
		if s.c.words[words[0]].text == choice {
			return true
		}
	}
	return false
}

// shortForm says whether one side is the initials of the other: “EU”, “European Union”.
func (s *sides) shortForm() bool {
	return s.initials(s.wa, s.wb) || s.initials(s.wb, s.wa)
}

func (s *sides) initials(short, long []wordID) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	var initials []byte
	for _, w := range long {
		if text := s.c.words[w].text; text != "" && !(s.c.words[w].class.is(function) && len(text) < 4) {
			initials = append(initials, text[0])
		}
	}
	return strings.TrimSuffix(s.c.words[short[0]].text, ".") == string(initials)
}

// reported says whether both sides are verbs of saying that mean the same, outside quotation marks.
func (s *sides) reported() bool {
	return !s.quoted && len(s.wa) == 1 && len(s.wb) == 1 && s.c.words[s.wa[0]].class.is(saying) && s.c.words[s.wb[0]].class.is(saying)
}

// starred says whether a range is a word with some letters starred or dashed out, and the other the word.
func starred(a *article, first, last int32, whole string) bool {
	text := a.around(first, last).Of(a.doc.Text())
	if !strings.ContainsAny(text, "*-–—_@#$!") || whole == "" {
		return false
	}
	letters := lettersOf(text)
	return letters != "" && len(letters) < len(whole) && letters[0] == whole[0] && strings.ContainsRune(text, '*') &&
		levenshtein.ComputeDistance(letters, whole) == len(whole)-len(letters)
}
