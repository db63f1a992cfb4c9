package quantity

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// stands refuses readings that are no amounts after all.
func (s *scanner) stands(a amount, j int) bool {
	if !inBounds(a.Value) || !inBounds(a.Step) {
		return false
	}
	if s.IsArticle(j) && s.Class(j+1) == numeral.Some {
		j++
	}
	if at := a.Next - 1; s.Class(at) == numeral.Group && strings.EqualFold(s.Of(at), "score") && (at == j || at == j+1 && s.IsArticle(j)) { // “a score of 2:1”
		return s.Is(a.Next, s.t.words.of) && s.counts(a.Next)
	}
	switch s.Class(j) {
	case numeral.Digit:
		return !s.Is(j, s.t.words.one) || a.Next > j+1 || s.oneStands(j)
	case numeral.Part:
		return a.Next > j+1 || s.partStands(j)
	case numeral.Both, numeral.Couple:
		return s.pairStands(a, j)
	case numeral.Some:
		return a.unit != "" || s.counts(a.Next)
	case numeral.Hundred, numeral.Scale, numeral.Group:
		return a.unit != "" || a.Vague || a.Next > j+1 || s.isHedged(j)
	}
	return a.Next > j
}

// counts reports whether a plural noun stands behind a number, or “of” and one.
func (s *scanner) counts(j int) bool {
	if s.Is(j, s.t.words.of) {
		j, _ = s.afterOf(j, amount{})
	}
	head, _ := s.head(j, inPlural)
	return head >= 0
}

// oneStands reports whether “one” counts: not as a pronoun, not in “one another”.
func (s *scanner) oneStands(j int) bool {
	if s.isHedged(j) && s.hedged != "" {
		return true
	}
	if s.role(j-1)&determiner != 0 && j > 0 {
		return false
	}
	if !s.SameLine(j + 1) {
		return j == 0 || s.Tokens[j].Is(segment.LineStart)
	}
	if s.endsPhrase(j + 1) {
		return false
	}
	head, _ := s.head(j+1, inSingular)
	return head >= 0
}

// partStands reports whether “half” is a number.
func (s *scanner) partStands(j int) bool {
	w := &s.t.words
	if s.Of(j) != "half" && s.Of(j) != "Half" {
		return false
	}
	if s.isHedged(j) && s.hedged != "" {
		return true
	}
	if s.role(j-1)&modifier != 0 || s.Is(j-1, w.in) || s.Class(j-1) == numeral.Ordinal || s.Glued(j+1) && s.IsWord(j+2) {
		return false
	}
	return s.Is(j+1, w.of) || s.role(j+1)&determiner != 0 && s.role(j+1)&boundary != 0
}

// pairStands reports whether “both”, “a couple” and “a pair” count what follows: “both men”, “a couple of days”.
func (s *scanner) pairStands(a amount, j int) bool {
	if s.Class(j) != numeral.Both {
		return a.unit != "" || s.Is(a.Next, s.t.words.of) || !s.SameLine(a.Next)
	}
	head, _ := s.head(j+1, inPlural)
	return head == j+1 && !s.Is(j+2, s.t.words.and)
}
