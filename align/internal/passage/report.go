package passage

import (
	"github.com/crosscheck-go/crosscheck"
)

// Fact is one thing that several articles state, whether they agree on it or not.
type Fact struct {
	ID       string        `json:"id"`       // “f1”, by the order of the facts
	Story    string        `json:"story"`    // the ID of its story
	Mentions []FactMention `json:"mentions"` // two or more
}

// FactMention is what one article states.
type FactMention struct {
	Article string `json:"article"` // its ID
	crosscheck.Span
	Text  string `json:"text"`  // the words of the span
	Slot  string `json:"slot"`  // what sort of thing it is: a [Kind] of which there could be a difference
	Value string `json:"value"` // what the words come to, to be compared: “16 area”, “2023-07-12”
}
