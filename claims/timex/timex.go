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

// Parse reads a single expression.
func Parse(expression string, reference crosscheck.Date) (Timex, error) {
	text := strings.TrimSpace(expression)
	lead := strings.Index(expression, text)
	for _, t := range find(segment.Split(text), reference, true) {
		if t.Span.Start == 0 && t.Span.End == len(text) {
			t.Span = crosscheck.Span{Start: lead, End: lead + len(text)}
			return t, nil
		}
	}
	return Timex{}, fmt.Errorf("%q is no temporal expression", expression)
}
