package quantity

import "github.com/crosscheck-go/crosscheck/internal/segment"

const inchesPerFoot = 12

// feetAndInches reads feet and inches by their marks: 6'3", 5’11”, 6' 2", 5′ 10″.
func (s *scanner) feetAndInches(a *amount) bool {
	if a.Words || a.Step < 1 || a.Value >= 100 || !s.Glued(a.Next) || !isMark(s.Of(a.Next), "'", "’", "′") {
		return false
	}
	j := a.Next + 1
	if !s.IsNumber(j) || !s.SameLine(j) {
		return false
	}
	inches, ok := s.Number(j)
	if !ok || inches.Value >= inchesPerFoot {
		return false
	}
	end := inches.Next
	switch {
	case s.Glued(end) && isMark(s.Of(end), `"`, "”", "″", "''", "“"):
		end++
	case !s.Glued(j) || s.Glued(end) && s.Tokens[end].Kind != segment.Mark: // “the '90 4 x 4”
		return false
	}
	a.Value, a.Step, a.Next, a.unit = a.Value*inchesPerFoot+inches.Value, inches.Step, end, "in"
	return true
}

func isMark(text string, marks ...string) bool {
	for _, mark := range marks {
		if text == mark {
			return true
		}
	}
	return false
}

// addInches reads on behind feet that a hyphen or nothing binds to their inches: “5-foot-11”, “6-foot-7-inch”, “5ft11”.
func (s *scanner) addInches(a *amount) {
	j := s.SkipHyphen(a.Next)
	if a.unit != "ft" || !s.Glued(a.Next) || !s.IsNumber(j) {
		return
	}
	inches, ok := s.Number(j)
	if !ok || inches.Value >= inchesPerFoot {
		return
	}
	a.Value, a.Step, a.Next, a.unit, a.bound = a.Value*inchesPerFoot+inches.Value, inches.Step, inches.Next, "in", 0
	if unit, next := s.unit(s.SkipHyphen(a.Next)); unit == "in" {
		a.Next = next
	}
}
