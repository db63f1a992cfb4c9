package quantity

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// The causes of a [ParseError].
var (
	ErrNoQuantity = errors.New("no quantity")
	ErrNotUTF8    = errors.New("not UTF-8")
	ErrTooMuch    = errors.New("not one quantity alone")
)

// ParseError says that an expression is no quantity, and from which byte on.
type ParseError struct {
	Expr   string
	Offset int
	Err    error
}

func (e *ParseError) Error() string {
	return fmt.Sprintf("%q, byte %d: %v", e.Expr, e.Offset, e.Err)
}

// Unwrap returns the cause.
func (e *ParseError) Unwrap() error { return e.Err }

// Parse reads an expression that is one quantity, with its hedge, and nothing else: “more than 1.5 million”, “€3.5bn”,
// “12 km/h”, “two dozen eggs”. It understands whatever [Find] finds, and every unit by its symbol. The error is a
// [*ParseError].
func Parse(expr string) (Quantity, error) {
	if !utf8.ValidString(expr) {
		return Quantity{}, &ParseError{expr, 0, ErrNotUTF8}
	}
	if q, ok := written(expr); ok {
		return q, nil
	}
	text := segment.Split(expr)
	s := scanner{Reader: numeral.NewReader(text), t: tablesOnce(), alone: true}
	s.scan()
	switch {
	case len(s.found) == 0:
		return Quantity{}, &ParseError{expr, 0, ErrNoQuantity}
	case len(s.found) > 1:
		return Quantity{}, &ParseError{expr, s.found[1].Span.Start, ErrTooMuch}
	case s.first > 0:
		return Quantity{}, &ParseError{expr, 0, ErrTooMuch}
	case s.Free < len(text.Tokens):
		return Quantity{}, &ParseError{expr, int(text.Tokens[s.Free].Start), ErrTooMuch}
	}
	return s.found[0], nil
}

// hedgeWords begin the text form of a hedged quantity.
var hedgeWords = map[Mod]string{Approx: "about ", AtLeast: "at least ", MoreThan: "more than ", AtMost: "up to ", LessThan: "less than "}

// String writes the quantity without its noun, so that [Parse] reads it back: “more than 1500”, “3 to 5 km/h”, “USD 3.5”.
func (q Quantity) String() string {
	var out strings.Builder
	out.WriteString(hedgeWords[q.Mod])
	money := isMoney(q.Unit)
	if money {
		out.WriteString(q.Unit[:3] + " ")
	}
	out.WriteString(format(q.Value))
	if q.IsRange {
		out.WriteString(" to " + format(q.High))
	}
	switch {
	case money:
		out.WriteString(q.Unit[3:])
	case q.Unit == "%" || q.Unit == "°":
		out.WriteString(q.Unit)
	case q.Unit != "":
		out.WriteString(" " + q.Unit)
	}
	return out.String()
}

// format writes a number in full, and in scientific notation where that would be long.
func format(value float64) string {
	if size := math.Abs(value); size >= 1e15 || size > 0 && size < 1e-6 {
		return strconv.FormatFloat(value, 'e', -1, 64)
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}

// isMoney reports whether a unit is an ISO 4217 code, or a rate in one.
func isMoney(unit string) bool {
	if len(unit) < 3 || len(unit) > 3 && unit[3] != '/' {
		return false
	}
	for i := range 3 {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	_, measure := tablesOnce().units.measures[unit]
	return !measure
}
