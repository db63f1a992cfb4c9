// Package timex finds temporal expressions and resolves them to TIMEX3 values.
package timex

import (
	"fmt"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Type is the TIMEX3 type of an expression.
type Type string

const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Mod is the TIMEX3 mod attribute; "" for none.
type Mod string

const (
	Approx      Mod = "APPROX"
	Start       Mod = "START"
	Mid         Mod = "MID"
	End         Mod = "END"
	Before      Mod = "BEFORE"
	After       Mod = "AFTER"
	OnOrBefore  Mod = "ON_OR_BEFORE"
	OnOrAfter   Mod = "ON_OR_AFTER"
	LessThan    Mod = "LESS_THAN"
	MoreThan    Mod = "MORE_THAN"
	EqualOrLess Mod = "EQUAL_OR_LESS"
	EqualOrMore Mod = "EQUAL_OR_MORE"
)

// Timex is one temporal expression.
type Timex struct {
	Span    crosscheck.Span
	Type    Type
	Value   string // TIMEX3 value; "" when it cannot be resolved
	Mod     Mod
	Certain bool // false when Value leans on an uncertain publication date
}

// Extract finds the temporal expressions of an article in order, resolved against its publication date.
func Extract(doc *crosscheck.Document) []Timex {
	if doc == nil {
		return nil
	}
	return find(doc.Segments(), doc.Published(), false)
}

// Find finds the temporal expressions of a text in order, resolved against a reference date. The zero Date leaves those
// that lean on it without a value.
func Find(text string, reference crosscheck.Date) []Timex {
	return find(segment.Split(text), reference, false)
}

// Parse reads a single expression, “last June” or “the third quarter of 2021”, or a TIMEX3 value, “2021-Q3”, which it gives
// back. White space around the expression does not matter, and the Span leaves it out. Without its sentence there is no verb
// to tell the direction: “Tuesday” is the latest one, as in a report. What is no expression, or more than one, is an
// [*ExpressionError].
func Parse(expression string, reference crosscheck.Date) (Timex, error) {
	text := strings.TrimSpace(expression)
	start := strings.Index(expression, text)
	span := crosscheck.Span{Start: start, End: start + len(text)}
	if m, ok := readValue(text); ok {
		return Timex{Span: span, Type: m.kind, Value: text, Certain: true}, nil
	}
	if found := find(segment.Split(text), reference, true); len(found) == 1 && found[0].Span.Len() == len(text) {
		found[0].Span = span
		return found[0], nil
	}
	return Timex{}, &ExpressionError{Expression: expression}
}

// ExpressionError says that a text is no temporal expression.
type ExpressionError struct{ Expression string }

func (e *ExpressionError) Error() string {
	return fmt.Sprintf("%q is no temporal expression", e.Expression)
}
