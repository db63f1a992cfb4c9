package statement

import (
	"github.com/crosscheck-go/crosscheck"
)

// Relation says how a mention of a statement stands to the fullest version.
type Relation string

// The relations.
const (
	RelationAnchor  Relation = "anchor"  // it is the fullest version
	RelationSame    Relation = "same"    // the same words
	RelationPart    Relation = "part"    // a part of them
	RelationEdited  Relation = "edited"  // with legitimate editorial changes
	RelationDiffers Relation = "differs" // other words
)

// Statement is one utterance and the quotations of it, in whatever words the articles give it.
type Statement struct {
	ID       string             `json:"id"`       // “q1”, by the order of the statements
	Story    string             `json:"story"`    // the ID of its story
	Speaker  string             `json:"speaker"`  // the speaker's fullest name in the fullest version; "" when unknown
	Mentions []StatementMention `json:"mentions"` // two or more, one of which is the anchor
}

// StatementMention is one article's version of a statement.
type StatementMention struct {
	Article         string   `json:"article"` // its ID
	crosscheck.Span          // from the first to the last of its words
	Text            string   `json:"text"` // the words of the span, and a cue where one stands between
	Speaker         string   `json:"speaker"`
	Relation        Relation `json:"relation"`
}
