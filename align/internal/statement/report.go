package statement

import "github.com/crosscheck-go/crosscheck"

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
	Speaker  string    // the speaker's fullest name in the fullest version; "" when unknown
	Mentions []Mention // two or more, in the order of the articles; one of them is the anchor
}

// Mention is one article's version of a statement.
type Mention struct {
	Article  int             // its index in the corpus
	Span     crosscheck.Span // from the first to the last of its words
	Speaker  string          // the speaker's fullest name in this article; "" when unknown
	Relation Relation
}
