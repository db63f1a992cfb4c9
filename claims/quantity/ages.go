package quantity

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// ageNoun is the noun of ages: what is measured is neither a person nor a stay.
const ageNoun = "age"

// oldAge reads what makes a length of time an age: “47-year-old”, “six years old”, “three years of age”.
func (s *scanner) oldAge(a amount, j int) int {
	w := &s.t.words
	at := s.SkipHyphen(j)
	if s.Is(at, w.old) || s.Is(at, w.olds) {
		return at + 1
	}
	if s.Is(j, w.of) && s.Is(j+1, w.age) {
		return j + 2
	}
	return j
}

// age reads ages without a unit: “aged 47”, “turned 18”, “ages 7 and 10”, “she was 15” and “Ann Smith, 47,”. It gives -1
// when it is none.
func (s *scanner) age(q *Quantity, a amount, j int) int {
	if s.Is(j, s.t.words.yo) && q.Value > 0 && !q.IsRange { // “a 47 yo man”
		q.Unit, q.Noun = "y", ageNoun
		return j + 1
	}
	if q.Value <= 0 || q.Value > 120 || q.Step < 1 || q.IsRange && s.role(a.first-1)&turning == 0 {
		return -1
	}
	if !s.ageBefore(a, j) {
		return -1
	}
	q.Unit, q.Noun = "y", ageNoun
	return j
}

// ageBefore reports whether the words before a number make it an age that ends before the token j.
func (s *scanner) ageBefore(a amount, j int) bool {
	w, before := &s.t.words, a.first-1
	if s.isHedged(a.first) {
		before = s.hedge - 1
	}
	switch {
	case before < 0:
		return false
	case s.role(before)&turning != 0:
		return s.endsPhrase(j)
	case s.Is(before, w.of) && (s.Is(before-1, w.age) || s.Is(before-1, w.ages)):
		return true
	case s.Is(before, w.and) && s.Free == before && len(s.found) > 0 && s.found[len(s.found)-1].Noun == ageNoun:
		return s.endsPhrase(j)
	case s.Is(before, w.comma):
		return s.isName(before-1) && s.closesAge(j) || s.isOnePerson(before-1) && s.Is(j, w.comma) && s.closesAge(j)
	}
	for s.role(before)&being != 0 && before > a.first-4 {
		before--
	}
	return before < a.first-1 && s.role(before)&subject != 0 && s.endsPhrase(j) && !s.Is(j, w.of)
}

// isOnePerson reports whether a token is a noun in the singular that may be called so old: “the comedian, 47,”.
func (s *scanner) isOnePerson(j int) bool {
	if !s.IsWord(j) || s.role(j)&(boundary|month|label) != 0 || s.plural(j) != "" {
		return false
	}
	w := wordnet.Lookup(s.lower(j))
	return w != 0 && w.Parts() == wordnet.Noun && s.role(j-1)&boundary != 0
}

// closesAge reports whether an age between commas ends before a token.
func (s *scanner) closesAge(j int) bool {
	if !s.SameLine(j) {
		return true
	}
	switch s.Of(j) {
	case ",", ".", ";", ")", "—", "–":
		return !s.IsNumber(j + 1)
	case "of": // “Ann Smith, 47 of Leeds”
		return s.isName(j + 1)
	}
	return false
}

// isName reports whether a token may be the last of a person's name.
func (s *scanner) isName(j int) bool {
	return s.IsWord(j) && (s.Tokens[j].Is(segment.Capital) || s.hasInnerCapital(j)) && s.role(j)&(month|monthCut|weekday|label|boundary) == 0
}

// hasInnerCapital reports whether a word has a capital behind its first letter, as names of goods have: “iOS”.
func (s *scanner) hasInnerCapital(j int) bool {
	text := s.Of(j)
	for i := 1; i < len(text); i++ {
		if 'A' <= text[i] && text[i] <= 'Z' {
			return true
		}
	}
	return false
}
