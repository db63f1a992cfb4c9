// Package claims finds what an article states as fact: sentences and clauses with their dates, numbers and names.
package claims

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// NameType says what a name names.
type NameType string

const (
	Person       NameType = "person"
	Place        NameType = "place"
	Organization NameType = "organization"
	Other        NameType = "other"
)

// Name is a name inside a claim.
type Name struct {
	Span crosscheck.Span
	Name string // the fullest name that the article gives; a place's country or common name
	Type NameType
}

// Claim is a clause or sentence that states something.
type Claim struct {
	Span       crosscheck.Span
	Negated    bool
	Hedged     bool
	Attributed quotes.Speaker // who says so; zero for the article's own voice
	Names      []Name
	Timexes    []int // indices in Reading.Timexes
	Quantities []int // indices in Reading.Quantities
}

// Reading is all that was read in one article.
type Reading struct {
	Doc        *crosscheck.Document
	Quotes     []quotes.Quote
	Timexes    []timex.Timex
	Quantities []quantity.Quantity
	Claims     []Claim
}

// Read reads an article: its quotations, dates, numbers and claims, each in the order of the text.
func Read(doc *crosscheck.Document) *Reading {
	return &Reading{
		Doc:        doc,
		Quotes:     quotes.Extract(doc),
		Timexes:    timex.Extract(doc),
		Quantities: quantity.Extract(doc),
	}
}

// Extract finds the claims of an article alone; see [Read] for the dates and numbers that they point to.
func Extract(doc *crosscheck.Document) []Claim { return Read(doc).Claims }
