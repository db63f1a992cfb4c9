// Package quantity finds numbers with their units, hedges and what they count.
package quantity

import "github.com/crosscheck-go/crosscheck"

// Mod is how a quantity is hedged; "" for an exact one.
type Mod string

const (
	Approx   Mod = "approx"
	AtLeast  Mod = "at-least"
	MoreThan Mod = "more-than"
	AtMost   Mod = "at-most"
	LessThan Mod = "less-than"
)

// Quantity is one number in a text.
type Quantity struct {
	Span    crosscheck.Span
	Value   float64
	High    float64 // the upper end of a range
	IsRange bool    // whether High counts
	Mod     Mod
	Unit    string // ISO 4217 code or unit symbol; "" for a plain count
	Noun    string // lemma of what is counted or measured; "" when none
}

// Extract finds the quantities of an article in order.
func Extract(doc *crosscheck.Document) []Quantity { return nil }
