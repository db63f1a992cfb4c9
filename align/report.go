package align

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/message"
	"github.com/crosscheck-go/crosscheck/claims"
)

// Schema names the version of the report's JSON form.
const Schema = "crosscheck/1"

// Report is what [Check] found. It holds plain data: its strings are cut from the articles, all offsets are bytes of an
// article's text as it was given, and every list has an order that does not depend on that of the articles in the call. Its
// JSON form is the wire format; within one version of [Schema] fields are added, never renamed. A Report may be read from
// several goroutines.
type Report struct {
	Schema        string        `json:"schema"`
	ID            string        `json:"id,omitempty"`  // the caller's name for the whole, a story line's
	Articles      []Article     `json:"articles"`      // by publication, undated ones first
	Stories       []Story       `json:"stories"`       // by their first article; every article is in one
	Statements    []Statement   `json:"statements"`    // by story; what only one article quotes is none
	Facts         []Fact        `json:"facts"`         // by story; what only one article states is none
	Discrepancies []Discrepancy `json:"discrepancies"` // the gravest first, of equal severity by score, then by story and by place in its articles
	Diagnostics   []Diagnostic  `json:"diagnostics"`   // by article, and behind them by story the limits that were met

	// Trace tells which pairs of passages were looked at, where the options ask for it: by story, then quotations, what is stated
	// as one thing, alike passages, each in the order of the articles and the text. What a [Checker] took over from a file has none.
	Trace []TracedPair `json:"trace,omitempty"`
}

// Article is one article of a report.
type Article struct {
	ID        string          `json:"id"`
	Source    string          `json:"source,omitempty"`  // the publisher, as the caller named it
	Published crosscheck.Date `json:"published"`         // with where it was found and whether it is certain
	CopyOf    string          `json:"copy_of,omitempty"` // the ID of the article of which it is a syndicated copy or a version

	// Text is the text in which offsets count, the main text of a page for instance. [Check] leaves it empty; the writers of
	// package report fill it in where their options say so.
	Text string `json:"text,omitempty"`
}

// Story is a set of articles about the same events. Articles of different stories are never compared, save for quotations
// that are used again.
type Story struct {
	ID       string   `json:"id"`             // “s1”, by the order of the stories
	Articles []string `json:"articles"`       // their IDs, in the order of the report's articles
	When     string   `json:"when,omitempty"` // the day it is about, “2023-07-12”, as far as known
}

// Discrepancy is one difference between articles. Likeness alone is never one: the evidence says what was compared and
// what differs. Which side is right, it does not say.
type Discrepancy struct {
	ID       string   `json:"id"` // a fingerprint that survives edits elsewhere in the articles
	Kind     Kind     `json:"kind"`
	In       In       `json:"in"` // whether the words stand in quotations or are the articles' own
	Severity Severity `json:"severity"`
	Score    float64  `json:"score"`   // the probability that an editor would act on it, in thousandths: from 0.8 for errors, from 0.5 for warnings, below for notes
	Story    string   `json:"story"`   // the ID of its story
	Message  string   `json:"message"` // the finding as a sentence for an editor, in English
	Sides    []Side   `json:"sides"`   // two or more
	Evidence Evidence `json:"evidence"`

	// Differences are the others in the words of the same utterance, where two quotations of it differ in several places: none graver, in
	// the order of the text. Those that are no notes are mentioned on the sides, too.
	Differences []Difference `json:"differences,omitempty"`
}

// Difference is one of several inside a finding.
type Difference struct {
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`
	Sides    []Side   `json:"sides"` // two or more
}

// Side is one of the versions that cannot all be right.
type Side struct {
	Value    string    `json:"value"`    // the words, or the name or day that they mean
	Mentions []Mention `json:"mentions"` // one or more, in the order of the articles
	Sources  int       `json:"-"`        // the independent sources behind it: copies count once; in JSON in “sources” of the discrepancy
	Outlier  bool      `json:"-"`        // it stands alone against a majority, as at most one side does; in JSON “outlier” of the discrepancy
}

// Mention is a place in an article.
type Mention struct {
	Article  string          `json:"article"` // its ID
	Span     crosscheck.Span // not empty
	Text     string          `json:"text"`     // the words of the span
	Sentence [2]int          `json:"sentence"` // start and end of the sentence that holds it, or of the sentences

	// Words are, where the mention is who said something, the start and end of the words in question; otherwise both are 0.
	Words [2]int `json:"words"`
}

// Diagnostic says that something in an article could not be read as it should, or that a limit of a check was met there
// ([MostValues] and others) and some of it is not compared.
type Diagnostic struct {
	Article string // its ID; "" where a limit is that of the story as a whole
	Story   string // the ID of the story that a limit is that of, as a whole; "" otherwise
	claims.Diagnostic
}

// Kind says what sort of difference a discrepancy is.
type Kind string

// The kinds.
const (
	KindWording   Kind = "wording"   // one statement is quoted in other words, or a text was changed
	KindOmission  Kind = "omission"  // a quotation ends where another goes on with a restriction: but, unless, until
	KindPolarity  Kind = "polarity"  // one affirms what the other denies, or says the opposite
	KindNumber    Kind = "number"    // two numbers for one thing that cannot both be right
	KindDate      Kind = "date"      // two dates for one event that cannot both be right
	KindName      Kind = "name"      // different persons or bodies in one place
	KindPlace     Kind = "place"     // different places for one event, or one person
	KindRole      Kind = "role"      // different offices of one person
	KindSpeaker   Kind = "speaker"   // one statement in the mouths of different speakers
	KindCertainty Kind = "certainty" // one says that it will be, or was, the other that it may be, or probably was
	KindRecycled  Kind = "recycled"  // one quotation given as said on two occasions
)

// Kinds returns every kind once, in the order in which they are listed above.
func Kinds() []Kind {
	var all []Kind
	for _, known := range finding.Kinds() {
		all = append(all, Kind(known.Kind))
	}
	return all
}

// In says where the words of a discrepancy stand.
type In string

// Where words stand.
const (
	InQuote In = "quote" // in quotations
	InClaim In = "claim" // in the articles' own words
)

// Severity says how much a discrepancy matters. Compare orders severities; as strings they have no order.
type Severity string

// The severities, the gravest first.
const (
	SeverityError   Severity = "error"   // the meaning differs
	SeverityWarning Severity = "warning" // it probably does, or the value may have moved with time
	SeverityNote    Severity = "note"    // worth showing, no conflict
)

// Compare returns a negative number when s is less grave than other, a positive one when it is graver, and 0 when both are the
// same. A string that is no severity is less grave than all.
func (s Severity) Compare(other Severity) int {
	return finding.Severity(s).Compare(finding.Severity(other))
}

// AtLeast reports whether s is as grave as other, or graver.
func (s Severity) AtLeast(other Severity) bool { return s.Compare(other) >= 0 }

// Evidence says why two passages were compared and what was found.
type Evidence struct {
	Shared   []SharedWord `json:"shared,omitempty"`    // what matched, the rarest first
	Differs  []string     `json:"differs,omitempty"`   // what differs
	Rule     string       `json:"rule,omitempty"`      // the rule by which it is a difference: “a negation”; "" where it has no name
	Signals  []Signal     `json:"signals,omitempty"`   // what was measured of the passages
	RuledOut []string     `json:"ruled_out,omitempty"` // what would have explained the difference, and does not
}

// TracedPair is two passages that were held against each other, whether it led to anything or not.
type TracedPair struct {
	Story   string     `json:"story"` // the ID of its story
	Rule    string     `json:"rule"`  // what held them against each other, as in the evidence of a discrepancy
	Kind    Kind       `json:"kind,omitempty"`
	Sides   [2]Mention `json:"sides"`
	Signals []Signal   `json:"signals,omitempty"`
	Score   float64    `json:"score,omitempty"`   // the probability of one thing told twice or, of values that differ, as a discrepancy's
	Lacking string     `json:"lacking,omitempty"` // what kept them from being a difference, or one thing told twice; "" where nothing did
}

// SharedWord is a word, a name, a number or a date that two passages have in common.
type SharedWord struct {
	Text string `json:"text"` // as it is written in one of the articles

	// Rarity is how much it tells that both have the word, in bits: 4 for the commonest words of the language, one more for
	// each time that a word is half as common, 15 for numbers and dates, 18 for names and for words that are hardly ever met.
	Rarity int `json:"rarity"`
}

// Signal is what was measured of two passages in one respect.
type Signal struct {
	Name  string `json:"name"`  // “shared words”; with its unit, if it is no plain number
	Value int    `json:"value"` // in the unit of the name

	// Adds is what the signal adds to the log-odds by which its rule decides, in thousandths; 0 where it adds nothing, or the rule
	// asks for so much of it.
	Adds int `json:"adds,omitempty"`
}

// Statement is one utterance and the quotations of it, in whatever words the articles give it.
type Statement struct {
	ID       string             `json:"id"`       // “q1”, by the order of the statements
	Story    string             `json:"story"`    // the ID of its story
	Speaker  string             `json:"speaker"`  // the speaker's fullest name in the fullest version; "" when unknown
	Mentions []StatementMention `json:"mentions"` // two or more, in the order of the articles; one of them is the anchor
}

// StatementMention is one article's version of a statement.
type StatementMention struct {
	Article  string          `json:"article"` // its ID
	Span     crosscheck.Span // from the first to the last of its words
	Text     string          `json:"text"`    // the words of the span, and a cue where one stands between
	Speaker  string          `json:"speaker"` // the speaker's fullest name in this article; "" when unknown
	Relation Relation        `json:"relation"`
}

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

// Fact is one thing that several articles state, whether they agree on it or not.
type Fact struct {
	ID       string        `json:"id"`       // “f1”, by the order of the facts
	Story    string        `json:"story"`    // the ID of its story
	Mentions []FactMention `json:"mentions"` // two or more, by article and place
}

// FactMention is what one article states.
type FactMention struct {
	Article string          `json:"article"` // its ID
	Span    crosscheck.Span // not empty
	Text    string          `json:"text"`  // the words of the span
	Slot    Kind            `json:"slot"`  // what sort of thing it is: the kind that a difference of it would have
	Value   string          `json:"value"` // what the words come to, to be compared: “16 area”, “2023-07-12”
}

// Outlier is the index of the side that stands alone against a majority, or -1.
func (d *Discrepancy) Outlier() int {
	return slices.IndexFunc(d.Sides, func(s Side) bool { return s.Outlier })
}

// Sources are by side the independent sources behind it.
func (d *Discrepancy) Sources() []int {
	sources := make([]int, len(d.Sides))
	for i := range d.Sides {
		sources[i] = d.Sides[i].Sources
	}
	return sources
}

// Labels returns every article the short name by which a reader knows it in findings: its publisher where no other article
// has the same one, else its ID. Of IDs that are the paths of files only the file's name is kept, without its extension,
// as long as no two articles share it. The labels stand in the order of the articles.
func Labels(articles []Article) []string {
	names := message.Labels{}
	for _, a := range articles {
		names.Add(a.ID, a.Source, 1)
	}
	labels := make([]string, len(articles))
	for i, a := range articles {
		labels[i] = names.Of(a.ID, a.Source)
	}
	return labels
}

// Filter says which findings of a check are wanted. The zero Filter wants all.
type Filter struct {
	// Severity wants findings that are as grave as this, or graver; "" wants all.
	Severity Severity `json:"severity,omitempty"`

	// Kinds wants findings of these kinds; none of them wants all.
	Kinds []Kind `json:"kinds,omitempty"`

	// MinScore wants findings with this score or a higher one, from 0 to 1.
	MinScore float64 `json:"min_score,omitempty"`

	// Except are the IDs of findings that are not wanted: those of an earlier report, or those that somebody looked at and let be.
	Except []string `json:"except,omitempty"`
}

// Wants reports whether a finding is wanted.
func (f *Filter) Wants(d *Discrepancy) bool {
	return (f.Severity == "" || d.Severity.AtLeast(f.Severity)) && (len(f.Kinds) == 0 || slices.Contains(f.Kinds, d.Kind)) &&
		d.Score >= f.MinScore && !slices.Contains(f.Except, d.ID)
}

// Filter leaves out of the report the findings that are not wanted, and returns them, both in the order of the report.
func (r *Report) Filter(f Filter) (left []Discrepancy) {
	kept := make([]Discrepancy, 0, len(r.Discrepancies))
	except := make(map[string]bool, len(f.Except)) // long lists are met when a report is the baseline of the next
	for _, id := range f.Except {
		except[id] = true
	}
	f.Except = nil
	for _, d := range r.Discrepancies {
		if except[d.ID] || !f.Wants(&d) {
			left = append(left, d)
			continue
		}
		kept = append(kept, d)
	}
	r.Discrepancies = kept
	return left
}

// sortDiscrepancies puts the gravest findings first, of equal ones those with the highest score, and leaves others as they
// are.
func sortDiscrepancies(discrepancies []Discrepancy) {
	slices.SortStableFunc(discrepancies, func(a, b Discrepancy) int { return compareGrades(&a, &b) })
}

func compareGrades(a, b *Discrepancy) int {
	return cmp.Or(b.Severity.Compare(a.Severity), cmp.Compare(b.Score, a.Score))
}
