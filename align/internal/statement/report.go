package statement

import (
	"encoding/json"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/plainjson"
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
	Article  string          `json:"article"` // its ID
	Span     crosscheck.Span // from the first to the last of its words
	Text     string          `json:"text"` // the words of the span, and a cue where one stands between
	Speaker  string          `json:"speaker"`
	Relation Relation        `json:"relation"`
}

type statementMentionWire struct {
	Article string `json:"article"`
	crosscheck.Span
	Text     string   `json:"text"`
	Speaker  string   `json:"speaker"`
	Relation Relation `json:"relation"`
}

// MarshalJSON writes the wire format, in which a place has its start and end beside its other fields.
func (m StatementMention) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(statementMentionWire{m.Article, m.Span, m.Text, m.Speaker, m.Relation})
}

// UnmarshalJSON reads the wire format.
func (m *StatementMention) UnmarshalJSON(data []byte) error {
	var w statementMentionWire
	err := json.Unmarshal(data, &w)
	*m = StatementMention{w.Article, w.Span, w.Text, w.Speaker, w.Relation}
	return err
}
