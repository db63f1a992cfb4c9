package quantity

import "github.com/crosscheck-go/crosscheck/internal/segment"

// stands refuses readings that are no amounts after all.
func (s *scanner) stands(a amount, j int) bool {
	if !inBounds(a.value) || !inBounds(a.step) {
		return false
	}
	switch s.class(j) {
	case digit:
		return !s.is(j, s.t.words.one) || a.next > j+1 || s.oneStands(j)
	case part:
		return a.next > j+1 || s.partStands(j)
	case both, couple:
		return s.pairStands(a, j)
	case hundred, scale, group:
		return a.unit != "" || a.vague || a.next > j+1 || s.isHedged(j)
	}
	return a.next > j
}

// oneStands says whether “one” counts: not as a pronoun, not in “one another”.
func (s *scanner) oneStands(j int) bool {
	if s.isHedged(j) && s.hedged != "" {
		return true
	}
	if s.role(j-1)&determiner != 0 && j > 0 {
		return false
	}
	if !s.sameLine(j + 1) {
		return j == 0 || s.Tokens[j].Is(segment.LineStart)
	}
	if s.endsPhrase(j + 1) {
		return false
	}
	head, _ := s.head(j+1, inSingular)
	return head >= 0
}

// partStands says whether “half” is a number.
func (s *scanner) partStands(j int) bool {
	w := &s.t.words
	if s.Of(j) != "half" && s.Of(j) != "Half" {
		return false
	}
	if s.isHedged(j) && s.hedged != "" {
		return true
	}
	if s.role(j-1)&modifier != 0 || s.is(j-1, w.in) || s.class(j-1) == ordinal || s.glued(j+1) && s.isWord(j+2) {
		return false
	}
	return s.is(j+1, w.of) || s.role(j+1)&determiner != 0 && s.role(j+1)&boundary != 0
}

// pairStands says whether “both”, “a couple” and “a pair” count what follows: “both men”, “a couple of days”.
func (s *scanner) pairStands(a amount, j int) bool {
	if s.class(j) != both {
		return a.unit != "" || s.is(a.next, s.t.words.of) || !s.sameLine(a.next)
	}
	head, _ := s.head(j+1, inPlural)
	return head == j+1 && !s.is(j+2, s.t.words.and)
}
