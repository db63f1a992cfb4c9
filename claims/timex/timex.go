// Package timex finds temporal expressions and resolves them to TIMEX3 values.
package timex

import "github.com/crosscheck-go/crosscheck"

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

// Timex is one temporal expression.
type Timex struct {
	Span    crosscheck.Span
	Type    Type
	Value   string // TIMEX3 value; "" when it cannot be resolved
	Mod     Mod
	Certain bool // false when Value leans on an uncertain publication date
}

// Extract finds the temporal expressions of an article in order, resolved against its publication date.
func Extract(doc *crosscheck.Document) []Timex { return nil }
