package quantity

import (
	"math"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// The bounds of a value other than 0. Numbers beyond them measure and count nothing; and within them no conversion, hedge
// or sum leaves the range of a float64.
const (
	smallest = 1e-150
	largest  = 1e150
)

// inBounds reports whether a value may be that of a quantity.
func inBounds(value float64) bool {
	size := math.Abs(value)
	return size == 0 || size >= smallest && size <= largest // false for what is no number
}

// written reads what [Quantity.String] writes, and nothing else. The grammar of running text has to weigh what a number
// more likely is; what was written out by the program is not open to doubt.
func written(expr string) (q Quantity, ok bool) {
	rest := expr
	for mod, words := range hedgeWords {
		if after, found := strings.CutPrefix(rest, words); found {
			q.Mod, rest = mod, after
			break // none begins another
		}
	}
	if len(rest) > len("USD ") && rest[3] == ' ' && isMoney(rest[:3]) {
		q.Unit, rest = rest[:3], rest[4:]
	}
	q.Span.Start, q.Span.End = len(expr)-len(rest), len(expr)
	if q.Unit != "" {
		q.Span.Start -= len("USD ")
	}
	q.Figure = q.Span
	if q.Value, q.Step, rest, ok = writtenNumber(rest); !ok {
		return q, false
	}
	if after, found := strings.CutPrefix(rest, " to "); found {
		if q.High, q.Step, rest, ok = writtenNumber(after); !ok || q.High <= q.Value {
			return q, false
		}
		q.IsRange = true
	}
	q.Unit += strings.TrimPrefix(rest, " ")
	q.WrittenUnit = q.Unit
	return q, isUnit(q.Unit) && q.String() == expr
}

// writtenNumber reads the number that a text begins with, and what one in its last digit is worth.
func writtenNumber(text string) (value, step float64, rest string, ok bool) {
	end := 0
	for end < len(text) && strings.IndexByte("0123456789.+-e", text[end]) >= 0 {
		end++
	}
	value, err := strconv.ParseFloat(text[:end], 64)
	digits, exponent, _ := strings.Cut(strings.TrimPrefix(text[:end], "-"), "e")
	power, _ := strconv.Atoi(exponent) // 0 for none
	return value, numeral.TimesPowerOfTen(numeral.LastPlace(digits), power), text[end:], err == nil && inBounds(value)
}

// isUnit reports whether a unit is one that quantities have: none, a measure, money, or a rate of one by another.
func isUnit(unit string) bool {
	if unit == "" || isMeasure(unit) || isCurrency(unit) {
		return true
	}
	over, under, rate := strings.Cut(unit, "/")
	return rate && (isMeasure(over) || isCurrency(over)) && isMeasure(under)
}

// isMeasure reports whether a unit measures something, squares and cubes of lengths included.
func isMeasure(unit string) bool {
	_, ok := measureOf(unit)
	return ok || tablesOnce().units.known[unit]
}

// isCurrency reports whether a unit is the code of a currency that the lists know.
func isCurrency(unit string) bool { return tablesOnce().money.known[unit] }
