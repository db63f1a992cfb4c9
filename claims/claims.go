// Package claims finds what an article states as fact: sentences and clauses with their dates, numbers and names.
//
// A claim is a sentence, cut where another voice begins (words that somebody is quoted or reported as saying are a claim
// of theirs, not of the article) and where one clause affirms and the next denies or only supposes:
//
//	“The bridge is safe,” the mayor said, but engineers did not agree.
//
// holds the mayor's claim that the bridge is safe and the article's that engineers did not agree. Page furniture and
// lines without a verb state nothing.
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
	Span    crosscheck.Span
	Name    string // the fullest name that the article gives; a country's common name; a capital's country where its government is meant
	Type    NameType
	Country string // ISO 3166 code of a place: of the country that it is, or in which it lies; "" when unknown
	Mention int    // index in doc.Names().Mentions
}

// Claim is a clause or sentence that states something.
type Claim struct {
	Span       crosscheck.Span
	FirstToken int // Span's tokens are doc.Segments().Tokens[FirstToken:LastToken]
	LastToken  int
	Negated    bool           // it says that something is not so; two negations cancel out
	Hedged     bool           // it says that something may be so, is planned, or is hearsay
	Attributed quotes.Speaker // who says so; zero for the article's own voice, and for a quotation of an unknown speaker
	Quote      int            // index in Reading.Quotes of the quotation it is part of; -1 for the article's own voice
	Names      []Name
	Clause     int   // index in Reading.Clauses of its main clause; -1 when it has none
	Timexes    []int // indices in Reading.Timexes
	Quantities []int // indices in Reading.Quantities
}

// Reading is all that was read in one article.
type Reading struct {
	Doc        *crosscheck.Document
	Quotes     []quotes.Quote
	Marked     []crosscheck.Span // all that stands in quotation marks, whoever says it; see [quotes.Marked]
	Turns      []quotes.Turn     // of a record, or of an interview; nil where none were recognised
	Timexes    []timex.Timex
	Quantities []quantity.Quantity
	Claims     []Claim  // ordered by start; they do not overlap
	Clauses    []Clause // in the order of their verbs; see [Reading.ClauseAt] for the one at a place
}

// Read reads an article: its quotations, dates, numbers and claims, each in the order of the text. A nil document gives
// an empty reading.
func Read(doc *crosscheck.Document) *Reading {
	if doc == nil {
		return &Reading{}
	}
	found, marked := quotes.Read(doc)
	r := &Reading{
		Doc:        doc,
		Quotes:     found,
		Marked:     marked,
		Turns:      quotes.Turns(doc),
		Timexes:    timex.Extract(doc),
		Quantities: quantity.Extract(doc),
	}
	newReader(r).read()
	return r
}

// Extract finds the claims of an article alone; see [Read] for the dates and numbers that they point to.
func Extract(doc *crosscheck.Document) []Claim { return Read(doc).Claims }
