// Package quantity finds numbers in running text, with their units, their hedges and what they count, and reports whether
// two of them can both be true.
//
//	found := quantity.Find("At least 1,500 people marched for nearly 5 km.")
//	// 1500 at-least, noun "person"; 5 km approx
//
// A quantity is a number that measures or counts: in digits, in words or in both (“1.5 million”, “two dozen”,
// “three and a half”), alone or as a range (“3 to 5”), with a unit of measure or of money (“5-foot-11”, “€(2.4) million”),
// or with the noun it counts. Words that tell a number without one are quantities too: “several boats”, “a single shell”,
// “week-long”, “no one was hurt”.
// Ordinals, years, dates, times of day, scores, votes, telephone numbers, list numbers and the numbers in names
// (“Section 230”, “MH17”) are none. Numbers are read as English writes them; “1.234,5” and “1 234” are understood too,
// since they can mean only one thing.
//
// All functions are safe for concurrent use and depend on nothing but their arguments.
package quantity

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Mod is how a quantity is hedged; "" for an exact one.
type Mod string

// The hedges.
const (
	Approx   Mod = "approx"    // about, some, nearly
	AtLeast  Mod = "at-least"  // at least, no fewer than, or more
	MoreThan Mod = "more-than" // more than, over, in excess of
	AtMost   Mod = "at-most"   // up to, at most, no more than
	LessThan Mod = "less-than" // fewer than, under, just under
)

// Quantity is one number in a text.
type Quantity struct {
	// Span holds the number, its sign of money and its unit, and, where the noun that it counts follows, the words up to
	// that noun: “$3.5bn”, “16 new priority areas”. Words that hedge the number stand outside.
	Span crosscheck.Span
	// Figure is the part of Span that is the number with its sign of money and its unit: “16” in “16 new priority areas”. It is
	// empty where no number is written: “a mile”, “a single shell”, “weeklong”, “no one”.
	Figure crosscheck.Span
	// Measure is the part of Figure behind the number that names a unit of measure: “km” in “5 km”; empty for money, shares, and
	// feet and inches by their marks. MeasureName is that unit in full, “kilometres per hour”, where Measure has a symbol.
	Measure     crosscheck.Span
	MeasureName string
	Value       float64
	High        float64 // the upper end of a range
	IsRange     bool    // whether High counts
	Mod         Mod
	Unit        string // ISO 4217 code or unit symbol, “km/h” and “USD/bbl” when compound; "" for a plain count
	// WrittenUnit is Unit as the figure alone tells it, so that equal figures have equal ones in all articles: a bare dollar is
	// USD and pounds are GBP whatever the article counts in, and what only the words around it tell, that it is an age, is no unit.
	WrittenUnit string
	Noun        string // lemma of what is counted or measured, in small letters; "age" for ages; "" when none
	// Vague says that the words name no number, “dozens”, “several hundred”: Value is then the least that they can mean,
	// and Mod MoreThan.
	Vague bool
	// Step is what one in the last digit written is worth: 0.1 in “3.5”, 1 in “20”, 100,000 in “1.5 million”. Zeros at the
	// end of numbers from 100 are left out: 100 in “1,500”. It says how far the value may have been rounded; it is 0 for
	// fractions in words, “two-thirds”.
	Step float64
}

// Extract finds the quantities of an article in the order of the text. No two overlap.
func Extract(doc *crosscheck.Document) []Quantity { return extract(contents.Segments(doc)) }

// Find finds the quantities of a text of valid UTF-8 that is shorter than 2³¹ bytes, in order.
func Find(text string) []Quantity { return extract(segment.Split(text)) }

func extract(text *segment.Text) []Quantity {
	s := scanner{Reader: numeral.NewReader(text), t: tablesOnce()}
	s.scan()
	return s.found
}
