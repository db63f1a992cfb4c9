package align

import (
	"encoding/json"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/plainjson"
)

// In the wire format a place has its start and end beside its other fields, and a discrepancy says of its sides by index which
// one is alone and how many sources each has. What follows turns that into the types of this package and back.

type mentionWire struct {
	Article string `json:"article"`
	crosscheck.Span
	Text     string `json:"text"`
	Sentence [2]int `json:"sentence"`
	Words    [2]int `json:"words,omitzero"`
}

// MarshalJSON writes the wire format.
func (m Mention) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(mentionWire{m.Article, m.Span, m.Text, m.Sentence, m.Words})
}

// UnmarshalJSON reads the wire format.
func (m *Mention) UnmarshalJSON(data []byte) error {
	var w mentionWire
	err := json.Unmarshal(data, &w)
	*m = Mention{w.Article, w.Span, w.Text, w.Sentence, w.Words}
	return err
}

type diagnosticWire struct {
	Article string `json:"article"`
	Story   string `json:"story,omitempty"`
	crosscheck.Span
	Code    string `json:"code"`
	Message string `json:"message"`
}

// MarshalJSON writes the wire format.
func (d Diagnostic) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(diagnosticWire{d.Article, d.Story, d.Span, d.Code, d.Message})
}

// UnmarshalJSON reads the wire format.
func (d *Diagnostic) UnmarshalJSON(data []byte) error {
	var w diagnosticWire
	err := json.Unmarshal(data, &w)
	*d = Diagnostic{w.Article, w.Story, claims.Diagnostic{Span: w.Span, Code: w.Code, Message: w.Message}}
	return err
}

// bareDiscrepancy is a Discrepancy without its methods.
type bareDiscrepancy Discrepancy

type discrepancyWire struct {
	bareDiscrepancy
	Outlier  int      `json:"outlier"`
	Sources  []int    `json:"sources"`
	Evidence Evidence `json:"evidence"`
}

// MarshalJSON writes the wire format.
func (d Discrepancy) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(discrepancyWire{bareDiscrepancy(d), d.Outlier(), d.Sources(), d.Evidence})
}

// UnmarshalJSON reads the wire format.
func (d *Discrepancy) UnmarshalJSON(data []byte) error {
	var w discrepancyWire
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*d = Discrepancy(w.bareDiscrepancy)
	d.Evidence = w.Evidence
	for i := range d.Sides {
		d.Sides[i].Outlier = i == w.Outlier
		if i < len(w.Sources) {
			d.Sides[i].Sources = w.Sources[i]
		}
	}
	return nil
}

type verificationWire struct {
	crosscheck.Span
	Item    int      `json:"item,omitempty"`
	Text    string   `json:"text"`
	Speaker string   `json:"speaker"`
	Verdict Verdict  `json:"verdict"`
	Message string   `json:"message"`
	Source  *Passage `json:"source"`
	Edits   []Edit   `json:"edits,omitempty"`
}

// MarshalJSON writes the wire format.
func (v Verification) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(verificationWire{v.Span, v.Item, v.Text, v.Speaker, v.Verdict, v.Message, v.Source, v.Edits})
}

// UnmarshalJSON reads the wire format.
func (v *Verification) UnmarshalJSON(data []byte) error {
	var w verificationWire
	err := json.Unmarshal(data, &w)
	*v = Verification{w.Span, w.Item, w.Text, w.Speaker, w.Verdict, w.Message, w.Source, w.Edits}
	return err
}

type passageWire struct {
	Article string `json:"article"`
	crosscheck.Span
	Text    string `json:"text"`
	Speaker string `json:"speaker"`
}

// MarshalJSON writes the wire format.
func (p Passage) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(passageWire{p.Article, p.Span, p.Text, p.Speaker})
}

// UnmarshalJSON reads the wire format.
func (p *Passage) UnmarshalJSON(data []byte) error {
	var w passageWire
	err := json.Unmarshal(data, &w)
	*p = Passage{w.Article, w.Span, w.Text, w.Speaker}
	return err
}

type statementMentionWire struct {
	Article string `json:"article"`
	crosscheck.Span
	Text     string   `json:"text"`
	Speaker  string   `json:"speaker"`
	Relation Relation `json:"relation"`
}

// MarshalJSON writes the wire format.
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

type factMentionWire struct {
	Article string `json:"article"`
	crosscheck.Span
	Text  string `json:"text"`
	Slot  Kind   `json:"slot"`
	Value string `json:"value"`
}

// MarshalJSON writes the wire format.
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
