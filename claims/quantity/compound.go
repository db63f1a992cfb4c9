package quantity

import (
	"math"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// more adds what a smaller unit goes on with: “5 feet 2 inches”, “3 dollars 50 cents”, “2 hours and 30 minutes”.
func (s *scanner) more(a *amount) {
	for a.unit != "" && !a.vague {
		j := a.next
		if s.is(j, s.t.words.comma) {
			j++
		}
		if s.is(j, s.t.words.and) {
			j++
		}
		if !s.sameLine(j) || !s.isNumber(j) && s.role(j)&trigger == 0 || s.isArticle(j) {
			return
		}
		free := s.from
		s.from = a.next
		b, ok := s.bareAmount(j)
		s.from = free
		if !ok || !s.add(a, b) {
			return
		}
	}
}

// add adds b to a if it counts in a smaller unit of the same kind, and is less than one of a's.
func (s *scanner) add(a *amount, b amount) bool {
	if b.value < 0 || b.prefix {
		return false
	}
	if b.unit == "" {
		return s.addBare(a, b)
	}
	if isMoney(a.unit) {
		return s.addMinor(a, b)
	}
	from, to := s.t.units.measures[a.unit], s.t.units.measures[b.unit]
	if from.dimension == "" || from.dimension != to.dimension || from.factor <= to.factor || b.value*to.factor >= from.factor {
		return false
	}
	if from.dimension == "share" || isCalendar(a.unit) != isCalendar(b.unit) {
		return false
	}
	a.value, a.step, a.unit, a.next = tidy(a.value*from.factor/to.factor+b.value), b.step, b.unit, b.next
	return true
}

// tidy takes away what binary arithmetic leaves behind the twelfth digit.
func tidy(value float64) float64 {
	places := math.Pow10(12 - int(math.Ceil(math.Log10(math.Max(1, math.Abs(value))))))
	return math.Round(value*places) / places
}

// addMinor adds hundredths to an amount of money: “3 dollars 50 cents”.
func (s *scanner) addMinor(a *amount, b amount) bool {
	if b.minor != a.unit && (b.minor != ownDollar || a.minor != "") || b.value >= 1 {
		return false
	}
	a.value, a.step, a.next = tidy(a.value+b.value), 0.01, b.next
	return true
}

// addBare adds a number without a unit that ends a phrase, and so counts in the next smaller unit: “15 dollars 50”, “one
// hour and fifteen”.
func (s *scanner) addBare(a *amount, b amount) bool {
	if a.prefix || a.joined || a.scale != 1 || b.step < 1 || s.is(a.next, s.t.words.comma) || !s.endsSum(b.next) {
		return false
	}
	switch {
	case isMoney(a.unit) && b.value < 100 && a.minor == "":
		a.value, a.step = tidy(a.value+b.value/100), 0.01
	case a.unit == "h" && b.value < 60:
		a.value, a.step, a.unit = tidy(a.value*60+b.value), 1, "min"
	default:
		return false
	}
	a.next = b.next
	return true
}

// endsSum says whether nothing follows that a number could count.
func (s *scanner) endsSum(j int) bool {
	return !s.sameLine(j) || s.Tokens[j].Kind == segment.Mark && !s.is(j, s.t.words.hyphen)
}

// isCalendar says whether a unit of time has no fixed length in days.
func isCalendar(unit string) bool {
	return unit == "mo" || unit == "y" || unit == "quarter" || unit == "decade"
}
