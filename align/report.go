package align

import "github.com/crosscheck-go/crosscheck"

// Schema names the version of the report's JSON form.
const Schema = "crosscheck/1"

// Report is what [Check] found. It holds plain data: its strings are cut from the articles, its lists are ordered the
// same way whatever the order of the articles was. Its JSON form is the wire format.
type Report struct {
	Schema        string        `json:"schema"`
	ID            string        `json:"id,omitempty"` // the caller's name for the whole, a story line's
	Articles      []Article     `json:"articles"`
	Stories       []Story       `json:"stories"`
	Statements    []Statement   `json:"statements"`
	Facts         []Fact        `json:"facts"`
	Discrepancies []Discrepancy `json:"discrepancies"`
	Diagnostics   []Diagnostic  `json:"diagnostics"`
}

// Article is one article of a report.
type Article struct {
	ID        string          `json:"id"`
	Source    string          `json:"source,omitempty"`
	Published crosscheck.Date `json:"published"`
	CopyOf    string          `json:"copy_of,omitempty"` // the article of which it is a syndicated copy
}

// Story is a set of articles about the same events.
type Story struct {
	ID       string   `json:"id"`
	Articles []string `json:"articles"`
	When     string   `json:"when,omitempty"` // the day it is about, as far as known
}

// Relation says how a mention of a statement stands to the fullest version.
type Relation string

const (
	Anchor  Relation = "anchor"  // it is the fullest version
	Same    Relation = "same"    // the same words
	Part    Relation = "part"    // a part of them
	Edited  Relation = "edited"  // with legitimate editorial changes
	Differs Relation = "differs" // other words
)

// Statement is one utterance and the quotations of it.
type Statement struct {
	ID       string             `json:"id"`
	Story    string             `json:"story"`
	Speaker  string             `json:"speaker"`
	Mentions []StatementMention `json:"mentions"`
}

// StatementMention is one article's version of a statement.
type StatementMention struct {
	Article string `json:"article"`
	crosscheck.Span
	Text     string   `json:"text"`
	Speaker  string   `json:"speaker"`
	Relation Relation `json:"relation"`
}

// Fact is one thing that several articles state.
type Fact struct {
	ID       string        `json:"id"`
	Story    string        `json:"story"`
	Mentions []FactMention `json:"mentions"`
}

// FactMention is what one article states.
type FactMention struct {
	Article string `json:"article"`
	crosscheck.Span
	Text  string `json:"text"`
	Slot  string `json:"slot"`
	Value string `json:"value"`
}

// Kind says what sort of difference a discrepancy is.
type Kind string

const (
	Wording   Kind = "wording"
	Omission  Kind = "omission"
	Polarity  Kind = "polarity"
	Number    Kind = "number"
	Date      Kind = "date"
	Name      Kind = "name"
	Place     Kind = "place"
	Role      Kind = "role"
	Speaker   Kind = "speaker"
	Certainty Kind = "certainty"
	Recycled  Kind = "recycled"
)

// Severity says how much a discrepancy matters.
type Severity string

const (
	Error   Severity = "error"   // the meaning differs
	Warning Severity = "warning" // it probably does, or the value may have moved with time
	Note    Severity = "note"    // worth showing, no conflict
)

// Discrepancy is one difference between articles.
type Discrepancy struct {
	ID       string   `json:"id"` // a fingerprint that survives edits elsewhere in the articles
	Kind     Kind     `json:"kind"`
	In       string   `json:"in"` // "quote" or "claim"
	Severity Severity `json:"severity"`
	Score    float64  `json:"score"` // how alike the two passages are, in thousandths from 0 to 1
	Story    string   `json:"story"`
	Message  string   `json:"message"`
	Sides    []Side   `json:"sides"`   // two or more
	Outlier  int      `json:"outlier"` // index of the side that stands alone against a majority; -1 when none
	Sources  []int    `json:"sources"` // independent sources behind each side, copies counted once
	Evidence Evidence `json:"evidence"`
}

// Side is one of the versions that cannot all be right.
type Side struct {
	Value    string    `json:"value"`
	Mentions []Mention `json:"mentions"`
}

// Mention is a place in an article.
type Mention struct {
	Article string `json:"article"`
	crosscheck.Span
	Text     string `json:"text"`
	Sentence [2]int `json:"sentence"` // the bytes of the sentence that holds it
}

// Diagnostic says that something in an article could not be read as it should.
type Diagnostic struct {
	Article string `json:"article"`
	crosscheck.Span
	Code    string `json:"code"`
	Message string `json:"message"`
}
