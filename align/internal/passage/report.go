package passage

import (
	"encoding/json"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/plainjson"
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
	Span    crosscheck.Span
	Text    string `json:"text"`  // the words of the span
	Slot    string `json:"slot"`  // what sort of thing it is: a [Kind] of which there could be a difference
	Value   string `json:"value"` // what the words come to, to be compared: “16 area”, “2023-07-12”
}

type factMentionWire struct {
	Article string `json:"article"`
	crosscheck.Span
	Text  string `json:"text"`
	Slot  string `json:"slot"`
	Value string `json:"value"`
}

// MarshalJSON writes the wire format, in which a place has its start and end beside its other fields.
func (m FactMention) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(factMentionWire{m.Article, m.Span, m.Text, m.Slot, m.Value})
}

// UnmarshalJSON reads the wire format.
func (m *FactMention) UnmarshalJSON(data []byte) error {
	var w factMentionWire
	err := json.Unmarshal(data, &w)
	*m = FactMention{w.Article, w.Span, w.Text, w.Slot, w.Value}
	return err
}
