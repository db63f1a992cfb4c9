package finding

import (
	"slices"
)

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

// In says where the words of a difference stand.
type In string

// Where words stand.
const (
	InQuote In = "quote" // in quotations
	InClaim In = "claim" // in the articles' own words
)

// Severity says how much a discrepancy matters.
type Severity string

// The severities, the gravest first.
const (
	SeverityError   Severity = "error"   // the meaning differs
	SeverityWarning Severity = "warning" // it probably does, or the value may have moved with time
	SeverityNote    Severity = "note"    // worth showing, no conflict
)

// order lists the severities from the least to the gravest.
var order = []Severity{SeverityNote, SeverityWarning, SeverityError}

// Compare is negative when s is less grave than other, positive when it is graver, and 0 when both are the same. What is no
// severity comes before all.
func (s Severity) Compare(other Severity) int {
	return slices.Index(order, s) - slices.Index(order, other)
}

// AtLeast reports whether s is as grave as other, or graver.
func (s Severity) AtLeast(other Severity) bool { return s.Compare(other) >= 0 }

// SeverityOf returns the severity of a difference by the probability, in thousandths, that an editor would act on it: an error
// is true at least four times in five, a warning at least every second time.
func SeverityOf(probability int) Severity {
	switch {
	case probability >= 800:
		return SeverityError
	case probability >= 500:
		return SeverityWarning
	}
	return SeverityNote
}
