// Package contents shows the packages of this module what a crosscheck.Document holds and keeps from its users: tokens, names and
// grammar. Package crosscheck says how, once, as it is initialised.
package contents

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Document is a *crosscheck.Document, which this package cannot name, since package crosscheck imports it.
type Document interface {
	ID() string
	Text() string
}

// Access is how package crosscheck opens a document.
type Access struct {
	Segments func(Document) *segment.Text
	Names    func(Document) *names.Found
	Grammar  func(Document) *english.Grammar
}

var access Access

// Provide is called by package crosscheck and by nobody else.
func Provide(a Access) Access {
	access = a
	return a
}

// Segments is the text of a document cut into paragraphs, sentences and tokens.
func Segments(d Document) *segment.Text { return access.Segments(d) }

// Names are the persons, places and organizations that the text mentions, found on the first call.
func Names(d Document) *names.Found { return access.Names(d) }

// Grammar is the clauses of the text, found on the first call.
func Grammar(d Document) *english.Grammar { return access.Grammar(d) }
