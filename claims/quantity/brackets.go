package quantity

import "github.com/crosscheck-go/crosscheck/internal/numeral"

// bracketsNegate reads an amount in the brackets by which accounts mark a loss: “€(23.4) million”, “GBP (53,180.08)”, and
// “($25) million”, where the scale behind the brackets shows that they enclose no aside.
func (s *scanner) bracketsNegate(a *amount, j int) bool {
	w := &s.t.words
	if a.Words || a.Value <= 0 || !s.Is(a.Next, w.closeBracket) || !s.Is(a.first-1, w.openBracket) {
		return false
	}
	code, first := a.unit, a.first-1
	if code == "" {
		code, first = s.sign(j - 1)
	}
	scaled := s.Class(a.Next+1) == numeral.Scale
	footnote := !s.Glued(j-1) && a.Value < 100 && a.Step >= 1 // “in USD (2)”
	if first < s.Free || !scaled && (a.unit != "" || code == "" || footnote) {
		return false
	}
	a.unit, a.first, a.Value = code, first, -a.Value
	a.Next++
	s.Scales(&a.Number)
	return true
}
