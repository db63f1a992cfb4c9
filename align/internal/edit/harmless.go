package edit

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// wordless reports whether no side has a word.
func (s *sides) wordless() bool { return len(s.a.words) == 0 && len(s.b.words) == 0 }

// leavesOutSense reports whether words that an ellipsis stands for turn the sense of what is left.
func (s *sides) leavesOutSense() bool {
	return min(len(s.a.words), len(s.b.words)) == 0 && s.changesMeaning()
}

// changesMeaning reports whether a few words that an editor left out or put brackets for turn the sense: a negation, or another number.
func (s *sides) changesMeaning() bool {
	if max(len(s.a.words), len(s.b.words)) > negatedWords {
		return false
	}
	return s.denies(s.a.words) != s.denies(s.b.words) || s.numbers()
}

// WithoutHonorifics returns the words of a range without titles before names.
func WithoutHonorifics(c *corpus.Corpus, a *corpus.Article, first, last int32) []corpus.WordID {
	var out []corpus.WordID
	for _, t := range a.Terms[first:last] {
		if !c.Words[t.Word].Class.Is(corpus.Honorific) {
			out = append(out, t.Word)
		}
	}
	return out
}

// sameLetters reports whether both sides are the same but for spaces, hyphens and marks, or the same words in another order.
func (s *sides) sameLetters() bool {
	a, b := s.a.article.LettersIn(s.a.first, s.a.last), s.b.article.LettersIn(s.b.first, s.b.last)
	if a == b {
		return true
	}
	return starred(s.a.article, s.a.first, s.a.last, b) || starred(s.b.article, s.b.first, s.b.last, a)
}

// elided reports whether one side shows with an ellipsis that something is left out here, and has no telling words of its own beside
// it: an ellipsis stands for what was said, and not for other words.
func (s *sides) elided() bool {
	if len(s.a.words) == 0 || len(s.b.words) == 0 {
		return s.anyShift(HasEllipsis)
	}
	a, b := HasEllipsis(s.a.article, s.a.first, s.a.last), HasEllipsis(s.b.article, s.b.first, s.b.last)
	switch {
	case a && b:
		return len(s.a.words) != 1 || len(s.b.words) != 1
	case a:
		return !s.tellsMore(s.a.words, s.b.words)
	}
	return b && !s.tellsMore(s.b.words, s.a.words)
}

// tellsMore reports whether some words have a content word that others have not.
func (s *sides) tellsMore(words, others []corpus.WordID) bool {
	return slices.ContainsFunc(words, func(w corpus.WordID) bool {
		return !s.corpus.Words[w].Class.Is(corpus.Function) && !slices.Contains(others, w)
	})
}

// anyShift reports whether something holds where the words are that one side has more. Of “and so on, and” and “and” either “and”
// may be the one that both have: the words in between may be moved by one or two.
func (s *sides) anyShift(holds func(a *corpus.Article, first, last int32) bool) bool {
	const farthest = 2
	for shift := int32(-farthest); shift <= farthest; shift++ {
		if r, ok := s.shifted(shift); ok && holds(s.a.article, r.A0, r.A1) != holds(s.b.article, r.B0, r.B1) {
			return true
		}
	}
	return false
}

// shifted returns the region moved by some words in both articles, if the words that it takes in are those that it gives up.
func (s *sides) shifted(shift int32) (similar.Region, bool) {
	r := similar.Region{A0: s.a.first, A1: s.a.last, B0: s.b.first, B1: s.b.last}
	for ; shift < 0; shift++ {
		if r.A0 == 0 || r.B0 == 0 || s.a.article.Terms[r.A1-1].Word != s.b.article.Terms[r.B1-1].Word {
			return r, false
		}
		r = similar.Region{A0: r.A0 - 1, A1: r.A1 - 1, B0: r.B0 - 1, B1: r.B1 - 1}
	}
	for ; shift > 0; shift-- {
		if int(r.A1) == len(s.a.article.Terms) || int(r.B1) == len(s.b.article.Terms) || s.a.article.Terms[r.A0].Word != s.b.article.Terms[r.B0].Word {
			return r, false
		}
		r = similar.Region{A0: r.A0 + 1, A1: r.A1 + 1, B0: r.B0 + 1, B1: r.B1 + 1}
	}
	return r, true
}

// HasEllipsis reports whether an ellipsis stands in a range or at its edges.
func HasEllipsis(a *corpus.Article, first, last int32) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	return strings.Contains(text, "…") || strings.Contains(text, "..") || strings.Contains(text, ". .")
}

// bracketed reports whether all that one side has more stands in brackets.
func (s *sides) bracketed() bool {
	return s.a.first < s.a.last && inBrackets(s.a.article, s.a.first, s.a.last) || s.b.first < s.b.last && inBrackets(s.b.article, s.b.first, s.b.last)
}

// inBrackets reports whether a range of terms stands in brackets, which the editor and not the speaker set.
func inBrackets(a *corpus.Article, first, last int32) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	open := strings.IndexAny(text, "[(")
	if open < 0 {
		return false
	}
	shut := strings.LastIndexAny(text, ")]")
	return shut > open && corpus.LettersOf(text[:open]) == "" && corpus.LettersOf(text[shut:]) == ""
}

// clitic reports whether one side has a verb that stands as ’s, or a “that”, in the other.
func (s *sides) clitic() bool {
	return len(s.a.words) == 0 && s.only(s.b.words, "is", "has", "us") && hasClitic(s.a.article, s.a.first, s.a.last) ||
		len(s.b.words) == 0 && s.only(s.a.words, "is", "has", "us") && hasClitic(s.b.article, s.b.first, s.b.last)
}

func hasClitic(a *corpus.Article, first, last int32) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	return strings.HasPrefix(text, "'s") || strings.HasPrefix(text, "’s")
}

// only reports whether a side is one of the given words alone.
func (s *sides) only(words []corpus.WordID, choices ...string) bool {
	if len(words) != 1 {
		return false
	}
	for _, choice := range choices {
		if s.corpus.Words[words[0]].Text == choice {
			return true
		}
	}
	return false
}

// shortForm reports whether one side is the initials of the other: “EU”, “European Union”.
func (s *sides) shortForm() bool {
	return s.initials(s.a.words, s.b.words) || s.initials(s.b.words, s.a.words)
}

func (s *sides) initials(short, long []corpus.WordID) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	var initials []byte
	for _, w := range long {
		if text := s.corpus.Words[w].Text; text != "" && !(s.corpus.Words[w].Class.Is(corpus.Function) && len(text) < 4) {
			initials = append(initials, text[0])
		}
	}
	return strings.TrimSuffix(s.corpus.Words[short[0]].Text, ".") == string(initials)
}

// reported reports whether both sides are verbs of saying that mean the same, outside quotation marks.
func (s *sides) reported() bool {
	return !s.quoted && len(s.a.words) == 1 && len(s.b.words) == 1 && s.corpus.Words[s.a.words[0]].Class.Is(corpus.Saying) && s.corpus.Words[s.b.words[0]].Class.Is(corpus.Saying)
}

// starred reports whether a range is a word with some letters starred or dashed out, and the other the word.
func starred(a *corpus.Article, first, last int32, whole string) bool {
	text := a.Around(first, last).Of(a.Doc.Text())
	if !strings.ContainsAny(text, "*-–—_@#$!") || whole == "" {
		return false
	}
	letters := corpus.LettersOf(text)
	return letters != "" && len(letters) < len(whole) && letters[0] == whole[0] && strings.ContainsRune(text, '*') &&
		levenshtein.ComputeDistance(letters, whole) == len(whole)-len(letters)
}
