// Package names finds the mentions of persons, places and organizations in a text, and which of them are the same.
package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Type says what a mention names.
type Type uint8

const (
	Other Type = iota
	Person
	Place
	Organization
)

// Mention is a name at one place of the text.
type Mention struct {
	First, Last int32 // tokens: Tokens[First:Last], the title before a person's name left out
	Title       int32 // the first token of the role or title written before it; First when there is none
	Entity      int32 // index in Found.Entities
}

// Entity is somebody or something that is mentioned at least once.
type Entity struct {
	Type     Type
	Fullest  int32   // index in Found.Mentions of the fullest mention
	Mentions []int32 // indices in Found.Mentions, in order
}

// Found is what [Find] finds. Mentions are ordered by First and do not overlap.
type Found struct {
	Mentions []Mention
	Entities []Entity
}

// Find finds the names of a text and puts those together that mean the same.
func Find(text *segment.Text) *Found { return &Found{} }
