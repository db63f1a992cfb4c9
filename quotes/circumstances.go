package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// addresses reports whether the noun phrase at a place is the person spoken to, with what was said after it.
func (l *line) addresses(k int, g english.VerbGroup) bool {
	if !l.ObjectBegins(k) || g.Frames&english.Addressee == 0 {
		return false
	}
	next := l.PhraseAfter(k).Last
	for range 3 {
		switch {
		case l.Word(next) == l.words.That, l.IsRun(next), l.Is(next, english.Wh), l.Spelling(next) == "if", l.IsComma(next) && l.IsRun(next+1), l.Spelling(next) == ":":
			return true
		case next > k && g.Frames&english.ZeroClause != 0 && l.ClauseBegins(next):
			return true
		}
		after := l.skipCircumstance(next, english.VerbGroup{})
		if after == next {
			return false
		}
		next = after
	}
	return false
}

// skipCircumstance goes over one circumstance between a cue and its content: an adverb, a day, “in a statement”, and the
// person spoken to.
func (l *line) skipCircumstance(k int, g english.VerbGroup) int {
	switch {
	case !l.InRange(k) || l.IsRun(k):
		return k
	case l.IsComma(k) || l.IsDash(k):
		return l.skipAside(k)
	case l.IsMark(k):
		return k
	case l.Is(k, english.Preposition) && !l.Is(k, english.Determiner):
		if s := l.PhraseAfter(k + 1); !s.Empty() {
			return s.Last
		}
		if l.IsAdverb(k) {
			return k + 1
		}
	case l.IsAdverb(k):
		return k + 1
	case l.Is(k, english.TimeWord) || l.qualifiesTime(k) && l.Is(k+1, english.TimeWord):
		for l.Is(k, english.TimeWord) || l.qualifiesTime(k) || l.Token(k).Kind == segment.Number {
			k++
		}
		return k
	case g.Frames&english.Hearer != 0 && k == g.Last:
		return l.afterHearer(k)
	case g.Frames&(english.Addressee|english.Order) != 0 && l.ObjectBegins(k):
		if s := l.PhraseAfter(k); !s.Empty() {
			return s.Last
		}
	}
	return k
}

// qualifiesTime reports whether a word goes before one of time: last year, late Monday.
func (l *line) qualifiesTime(k int) bool {
	switch l.Spelling(k) {
	case "last", "this", "late", "early":
		return true
	}
	return false
}

// skipAside goes over what two commas or two dashes enclose between a cue and the clause that it introduces: “said, among
// other things, that”.
func (l *line) skipAside(k int) int {
	const longest = 14
	for j := k + 1; j < min(len(l.Items), k+longest); j++ {
		if (l.IsComma(j) && l.IsComma(k) || l.IsDash(j)) && l.Word(j+1) == l.words.That {
			return j + 1
		}
		if l.IsRun(j) || l.IsStop(j) && !l.IsAbbreviation(j) {
			break
		}
	}
	return k
}

// longestHearer is how many words the person spoken to may take: “told a crowd of supporters in the harbour on Monday that”.
const longestHearer = 25

// afterHearer returns the place where what is said may begin behind the person spoken to: the word that opens it, or the
// end of the noun phrase.
func (l *line) afterHearer(k int) int {
	phrase := l.PhraseAfter(k).Last
	for j := k + 1; j < min(len(l.Items), k+longestHearer); j++ {
		switch {
		case l.Word(j) == l.words.That && !l.IsFinite(j+1), l.Spelling(j) == "if", l.asksIndirectly(j) && !l.Is(j, english.Relative):
			return j
		case l.IsRun(j) && (l.Is(j-1, english.ObjectPronoun) || l.IsComma(j-1) || l.Spelling(j-1) == ":"):
			return j
		case l.IsRun(j) && !l.isName(j), l.IsStop(j) && !l.IsAbbreviation(j) && !l.IsDash(j), l.IsFinite(j) && !l.Is(j-1, english.Relative):
			return max(phrase, k)
		}
	}
	return max(phrase, k)
}
