package quantity

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// amount is a number with its unit.
type amount struct {
	numeral.Number
	first  int // its first token: the sign of money, the minus sign or the number
	unit   string
	prefix bool   // the unit stands before it: “$20”
	joined bool   // a hyphen binds the unit: “three-foot”
	minor  string // the code that its hundredths are of: “50 cents”
	bound  int    // the token at which the words of a unit of measure begin; 0 for none
}

// amount reads a number with its unit at a token.
func (s *scanner) amount(j int) (amount, bool) {
	a, ok := s.bareAmount(j)
	if !ok {
		return a, false
	}
	s.more(&a)
	return a, true
}

// bareAmount reads one number with one unit.
func (s *scanner) bareAmount(j int) (amount, bool) {
	n, ok := s.number(j)
	if !ok && s.IsArticle(j) {
		n, ok = s.oneUnit(j)
	}
	if !ok {
		return amount{}, false
	}
	a := amount{Number: n}
	if s.IsNumber(j) && s.PointBefore(j) {
		j--
	}
	a.unit, a.first = s.sign(j)
	signed := s.bracketsNegate(&a, j) || a.unit == "" && s.innerMinus(&a, j)
	a.prefix = a.unit != ""
	s.unitBehind(&a)
	if !signed {
		s.minus(&a)
	}
	return a, s.stands(a, j)
}

// innerMinus reads a minus sign between a sign of money and the number: “$-3.5 million”.
func (s *scanner) innerMinus(a *amount, j int) bool {
	w := &s.t.words
	if !s.Glued(j) || !s.Glued(j-1) || !s.Is(j-1, w.hyphen) && !s.Is(j-1, w.minusSign) {
		return false
	}
	code, first := s.sign(j - 1)
	if code == "" || first < s.Free {
		return false
	}
	a.unit, a.first, a.Value = code, first, -a.Value
	return true
}

// oneUnit reads “a mile”, “an hour”: one of a unit. Times are read so only where they are surely a length, since “a year”
// is more often a rate.
func (s *scanner) oneUnit(j int) (numeral.Number, bool) {
	if j+1 >= len(s.Tokens) {
		return numeral.Number{}, false
	}
	unit, next := s.unit(j + 1)
	if unit == "" && s.IsWord(j+1) && s.role(j+1)&money == 0 {
		unit, next = s.currency(j + 1)
	}
	if unit == "" && s.IsWord(j+1) {
		unit, next = s.minor(j + 1)
	}
	if unit == "" || len(s.Of(j+1)) == 1 || s.role(j+1)&boundary != 0 || s.role(next)&boundary == 0 && s.IsWord(next) {
		return numeral.Number{}, false
	}
	if isTime(unit) && !s.isLength(j, next) || slices.Contains(oftenThings, unit) && !s.isHedged(j) && !s.alone {
		return numeral.Number{}, false
	}
	return numeral.Number{Next: j + 1, Value: 1, Step: 1, Scale: 1, Words: true}, true
}

// oftenThings are units that with “a” are more often a thing, a moment or an ordinal.
var oftenThings = []string{"bar", "cup", "yd", "s", "st", "quarter", "ct", "Gy", "bit", "px", "kn", "barrel"}

// isLength reports whether one of a unit of time is a length: “for a year”, “a year ago”, “a year and a half”.
func (s *scanner) isLength(j, next int) bool {
	return s.isHedged(j) || s.role(j-1)&length != 0 || s.role(next)&length != 0 || s.isFraction(next) ||
		len(s.Tokens) == next || s.Is(next, s.t.words.and) && s.IsNumber(next+1)
}

// isHedged reports whether a hedge ends where a token begins.
func (s *scanner) isHedged(j int) bool { return s.hedgeEnd == j && j > 0 && s.hedge >= s.Free }

// isFraction reports whether “and a half” follows.
func (s *scanner) isFraction(j int) bool {
	n := numeral.Number{Next: j, Scale: 1}
	s.AndFraction(&n)
	return n.Next > j
}

// minus reads a minus sign before the number or its sign of money. A hyphen is one only if nothing is written on to its
// left, and the number is written on to it.
func (s *scanner) minus(a *amount) {
	w, j := &s.t.words, a.first-1
	if j < s.Free || s.Glued(j) && !s.Opens(j-1) || a.Value == 0 {
		return
	}
	if !s.Is(j, w.hyphen) && !s.Is(j, w.minusSign) && !(s.Is(j, w.enDash) && a.unit != "") {
		return
	}
	if s.Glued(a.first) || s.SameLine(j) && isDegree(a.unit) || !s.SameLine(j) && !s.SameLine(a.Next) {
		a.Value, a.first = -a.Value, j
	}
}

// isDegree reports whether a unit is one of temperature.
func isDegree(unit string) bool { return unit == "°" || unit == "°C" || unit == "°F" }

// unitBehind reads what is measured, behind the number: a unit, money, hundredths of money, and what the rate is per.
func (s *scanner) unitBehind(a *amount) {
	j := a.Next
	if at := s.SkipHyphen(j); at != j {
		j, a.joined = at, true
	}
	if a.prefix {
		s.moneyLetter(a)
	} else if !s.ownUnit(a, j) {
		a.joined = false
		return
	}
	if a.unit == "" || isTime(a.unit) || strings.Contains(a.unit, "/") || a.joined && !s.Is(a.Next, s.t.words.hyphen) {
		return
	}
	if per, next := s.per(a.Next); per != "" {
		a.unit, a.Next = a.unit+"/"+per, next
	}
}

// ownUnit reads the unit behind a number that has no sign of money before it.
func (s *scanner) ownUnit(a *amount, j int) bool {
	if !s.SameLine(j) {
		return false
	}
	if s.feetAndInches(a) {
		return true
	}
	if code, next := s.pounds(a, j); next > j {
		a.unit, a.Next = code, next
		return true
	}
	if code, next := s.minor(j); next > j {
		a.Value, a.Step, a.unit, a.minor, a.Next = a.Value/100, a.Step/100, s.own(code), code, next
		return true
	}
	if code, next := s.currency(j); next > j {
		a.unit, a.Next = code, next
		s.Scales(&a.Number) // “75 USD million”
		return true
	}
	if code := s.millionsOf(j); code != "" {
		a.unit = code
		s.multiply(a, 1e6)
		return true
	}
	symbol, next := s.unit(j)
	if symbol == "" {
		symbol, next = s.bracketed(j)
	}
	if symbol == "" && s.role(j)&modifier != 0 { // “24 straight months”, “2 more miles”
		if symbol, next = s.unit(j + 1); next == j+2 && len(s.Of(j+1)) < 3 {
			symbol = ""
		}
	}
	if symbol == "" {
		return s.ofUnit(a, j) || s.belowZero(a, j, "°")
	}
	if !s.plausible(a, symbol, next-j) {
		return false
	}
	a.unit, a.Next, a.bound = symbol, next, j
	s.unitAndFraction(a)
	s.belowZero(a, a.Next, symbol)
	return true
}

// belowZero reads “below zero”, which makes a temperature negative.
func (s *scanner) belowZero(a *amount, j int, unit string) bool {
	if !s.Is(j, s.t.words.below) || !s.Is(j+1, s.t.words.zero) {
		return false
	}
	a.Value, a.unit, a.Next = -a.Value, unit, j+2
	return true
}

// plausible refuses a bare “C” or “F” behind a number that is no weather: “13F”, “777F”.
func (s *scanner) plausible(a *amount, symbol string, tokens int) bool {
	if tokens > 1 || symbol != "°C" && symbol != "°F" || len(s.Of(a.Next)) > 1 {
		return true
	}
	return a.Step < 1 || a.Value >= 20 && a.Value <= 130 || symbol == "°C" && a.Value < 60
}

// ofUnit reads “millions of dollars”, “a couple of miles”, “a quarter of an hour”.
func (s *scanner) ofUnit(a *amount, j int) bool {
	if !s.Is(j, s.t.words.of) || !(a.Vague || a.Words) {
		return false
	}
	if s.IsArticle(j + 1) {
		j++
	}
	unit, next := s.currency(j + 1)
	if unit == "" {
		unit, next = s.unit(j + 1)
	}
	if unit == "" || unit == "%" || len(s.Of(j+1)) == 1 {
		return false
	}
	a.unit, a.Next = unit, next
	return true
}

// unitAndFraction reads a fraction that stands behind the unit: “an hour and a half”.
func (s *scanner) unitAndFraction(a *amount) {
	n := numeral.Number{Next: a.Next, Scale: 1}
	s.AndFraction(&n)
	if n.Next > a.Next && a.Scale == 1 && !s.isWordUnit(n.Next) {
		a.Value, a.Step, a.Next = a.Value+n.Value, 0, n.Next
	}
}

// isWordUnit reports whether a unit begins at the token.
func (s *scanner) isWordUnit(j int) bool {
	unit, _ := s.unit(j)
	return unit != ""
}

// moneyLetter reads the scales that are written on to an amount of money: “$3.5bn”, “£20m”.
func (s *scanner) moneyLetter(a *amount) {
	if a.Scale != 1 || !s.Glued(a.Next) || !s.IsWord(a.Next) {
		return
	}
	switch s.Of(a.Next) {
	case "m", "M":
		s.multiply(a, 1e6)
	case "b", "B":
		s.multiply(a, 1e9)
	case "t", "T":
		s.multiply(a, 1e12)
	}
}

func (s *scanner) multiply(a *amount, by float64) {
	a.Multiply(by)
	a.Next++
}

// isPaid reports whether a word of payment stands near the tokens first to last: “a fine of 200 pounds”.
func (s *scanner) isPaid(first, last int) bool {
	const before, behind = 5, 3
	for k := last + 1; k <= last+behind && s.SameLine(k) && s.IsWord(k); k++ {
		if s.role(k)&paying != 0 {
			return true
		}
	}
	for k := first - 1; k >= max(0, first-before) && s.SameLine(k+1); k-- {
		if s.role(k)&paying != 0 {
			return true
		}
	}
	return false
}

// pounds tells money from weight: pounds by the million are money, and so are those near words of payment and those of an
// article that writes “£”.
func (s *scanner) pounds(a *amount, j int) (unit string, next int) {
	if !s.Is(j, s.t.words.pounds) && !s.Is(j, s.t.words.pound) {
		return "", j
	}
	if s.Is(j+1, s.t.words.of) {
		return "lb", j + 1
	}
	if code, next := s.currency(j); next > j {
		return code, next
	}
	if a.Scale >= 1e6 || !a.joined && (s.sterling() || s.isPaid(a.first, j)) {
		return "GBP", j + 1
	}
	return "lb", j + 1
}
