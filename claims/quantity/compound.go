package quantity

import (
	"math"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// more adds what a smaller unit goes on with: “5 feet 2 inches”, “3 dollars 50 cents”, “2 hours and 30 minutes”.
func (s *scanner) more(a *amount) {
	s.addInches(a)
	for a.unit != "" && !a.Vague {
		j := a.Next
		if s.Is(j, s.t.words.comma) || s.abbreviates(j) {
			j++
		}
		if s.Is(j, s.t.words.and) {
			j++
		}
		if !s.SameLine(j) || !s.IsNumber(j) && s.role(j)&trigger == 0 || s.IsArticle(j) {
			return
		}
		free := s.Free
		s.Free = a.Next
		b, ok := s.bareAmount(j)
		s.Free = free
		if !ok || !s.add(a, b) {
			return
		}
	}
}

// abbreviates reports whether a token is the period of a short unit, behind which a number goes on: “5 ft. 11 in.”.
func (s *scanner) abbreviates(j int) bool {
	return s.Is(j, s.t.words.period) && s.Glued(j) && len(s.Of(j-1)) <= len("hrs") && s.IsNumber(j+1)
}

// add adds b to a if it counts in a smaller unit of the same kind, and is less than one of a's.
func (s *scanner) add(a *amount, b amount) bool {
	if b.Value < 0 || b.prefix {
		return false
	}
	if b.unit == "" {
		return s.addBare(a, b)
	}
	if isMoney(a.unit) {
		return s.addMinor(a, b)
	}
	from, to := s.t.units.measures[a.unit], s.t.units.measures[b.unit]
	if from.dimension == "" || from.dimension != to.dimension || from.factor <= to.factor || b.Value*to.factor >= from.factor {
		return false
	}
	if from.dimension == "share" || isCalendar(a.unit) != isCalendar(b.unit) {
		return false
	}
	a.Value, a.Step, a.unit, a.Next, a.bound = tidy(a.Value*from.factor/to.factor+b.Value), b.Step, b.unit, b.Next, 0
	return true
}

// tidy takes away what binary arithmetic leaves behind the twelfth digit.
func tidy(value float64) float64 {
	places := math.Pow10(12 - int(math.Ceil(math.Log10(math.Max(1, math.Abs(value))))))
	return math.Round(value*places) / places
}

// addMinor adds hundredths to an amount of money: “3 dollars 50 cents”.
func (s *scanner) addMinor(a *amount, b amount) bool {
	if b.minor != a.unit && (b.minor != ownDollar || a.minor != "") || b.Value >= 1 {
		return false
	}
	a.Value, a.Step, a.Next = tidy(a.Value+b.Value), 0.01, b.Next
	return true
}

// addBare adds a number without a unit that ends a phrase, and so counts in the next smaller unit: “15 dollars 50”, “one
// hour and fifteen”.
func (s *scanner) addBare(a *amount, b amount) bool {
	if a.prefix || a.joined || a.Scale != 1 || b.Step < 1 || s.Is(a.Next, s.t.words.comma) {
		return false
	}
	if a.unit == "ft" && b.Value < inchesPerFoot && s.isInch(b.Next) {
		b.Next++
	} else if !s.endsSum(b.Next) {
		return false
	}
	switch {
	case isMoney(a.unit) && b.Value < 100 && a.minor == "":
		a.Value, a.Step = tidy(a.Value+b.Value/100), 0.01
	case a.unit == "ft" && b.Value < inchesPerFoot: // “5ft 11”
		a.Value, a.Step, a.unit = tidy(a.Value*inchesPerFoot+b.Value), 1, "in"
	case a.unit == "h" && b.Value < 60:
		a.Value, a.Step, a.unit = tidy(a.Value*60+b.Value), 1, "min"
	default:
		return false
	}
	a.Next, a.bound = b.Next, 0
	return true
}

// isInch reports whether an “in” behind feet and a number is an inch: no noun phrase begins behind it, “12 ft 2 in more”.
func (s *scanner) isInch(j int) bool {
	return s.Is(j, s.t.words.in) && s.SameLine(j) && !s.IsNumber(j+1) &&
		!(s.IsWord(j+1) && (s.role(j+1)&determiner != 0 || s.Tokens[j+1].Is(segment.Capital)))
}

// endsSum reports whether nothing follows that a number could count.
func (s *scanner) endsSum(j int) bool {
	return !s.SameLine(j) || s.Tokens[j].Kind == segment.Mark && !s.Is(j, s.t.words.hyphen)
}

// isCalendar reports whether a unit of time has no fixed length in days.
func isCalendar(unit string) bool {
	return unit == "mo" || unit == "y" || unit == "quarter" || unit == "decade"
}
