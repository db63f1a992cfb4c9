package timex

import (
	"fmt"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Type is the TIMEX3 type of an expression.
type Type string

const (
	Date     Type = "DATE"     // a stretch of the calendar: “June 2022”, “Tuesday”, “recently”
	Time     Type = "TIME"     // a time of a day: “9 a.m.”, “Friday evening”
	Duration Type = "DURATION" // a length of time: “two-year”, “the past three months”
	Set      Type = "SET"      // times that recur: “every day”, “each Thursday”
)

// Mod is the TIMEX3 mod attribute; "" for none.
type Mod string

// The mods, as TIMEX3 defines them.
const (
	Approx      Mod = "APPROX"        // “about two years”
	Start       Mod = "START"         // “early next year”
	Mid         Mod = "MID"           // “mid-2019”
	End         Mod = "END"           // “late Monday”
	Before      Mod = "BEFORE"        // of a DATE or TIME: up to its start
	After       Mod = "AFTER"         // from its end on
	OnOrBefore  Mod = "ON_OR_BEFORE"  // “1994 or earlier”
	OnOrAfter   Mod = "ON_OR_AFTER"   // “1994 or later”
	LessThan    Mod = "LESS_THAN"     // of a length, and of a date told by one: “less than a year ago”
	MoreThan    Mod = "MORE_THAN"     // “more than four hours”
	EqualOrLess Mod = "EQUAL_OR_LESS" // “up to 180 days”
	EqualOrMore Mod = "EQUAL_OR_MORE" // “at least 30 days”
)

// Choice says which of the days or months that its words fit a date was taken to be, by the publication date and the tense. It may
// have been another.
type Choice uint8

// The choices.
const (
	Sole    Choice = iota // there is one: “May 3, 2021”, “yesterday”, “last Sunday”
	Latest                // “Sunday”: the one up to the day of publication, not the one after
	Coming                // “Sunday”: the one after it
	OneYear               // “May”, “May 3”: that of one year, not of another
)

// Timex is one temporal expression.
type Timex struct {
	Span    crosscheck.Span
	Type    Type
	Value   string // TIMEX3 value, see the package's grammar; "" when it cannot be resolved
	Mod     Mod
	Zone    string // of a TIME told with one: ahead of UTC, “+09:00”, or the name of one with summer time, “Eastern”; "" for none. The Value is not shifted by it
	Choice  Choice // which of the days or months of its name a DATE or TIME was taken to be
	AsOf    bool   // “as of June 3”: what is told held then, and may not have come about then
	Certain bool   // false when Value leans on a publication date that is uncertain or missing, on a guess at the order of day and month, or on a date told in an earlier sentence: “the day before”, “the following week”
}

// Extract finds the temporal expressions of an article in the order of the text, resolved against its publication date.
// They do not overlap. A nil document gives nil.
func Extract(doc *crosscheck.Document) []Timex {
	if doc == nil {
		return nil
	}
	return find(contents.Segments(doc), doc.Published(), false)
}

// Find finds the temporal expressions of a text in order, resolved against a reference date, the day of its publication. What
// counts from it (“last week”) is as certain as it is, and a date made by hand is certain. Without one, the zero Date, what
// counts from it has no value, and a day without its year is one of an unknown year: “XXXX-06-14”. The text is valid UTF-8
// shorter than 2³¹ bytes.
func Find(text string, reference crosscheck.Date) []Timex {
	return find(segment.Split(text), reference, false)
}

// Parse reads a single expression, “last June” or “the third quarter of 2021”, or a TIMEX3 value, “2021-Q3”, which it gives
// back. White space around the expression does not matter, and the Span leaves it out. Without its sentence there is no verb
// to tell the direction: “Tuesday” is the latest one, as in a report. What is no expression, or more than one, is an
// [*ExpressionError].
func Parse(expression string, reference crosscheck.Date) (Timex, error) {
	text := strings.TrimSpace(expression)
	start := strings.Index(expression, text)
	span := crosscheck.Span{Start: start, End: start + len(text)}
	if m, ok := readValue(text); ok {
		return Timex{Span: span, Type: m.kind, Value: text, Certain: true}, nil
	}
	if found := find(segment.Split(text), reference, true); len(found) == 1 && found[0].Span.Len() == len(text) {
		found[0].Span = span
		return found[0], nil
	}
	return Timex{}, &ExpressionError{Expression: expression}
}

// ExpressionError says that a text is no temporal expression.
type ExpressionError struct{ Expression string }

func (e *ExpressionError) Error() string {
	return fmt.Sprintf("%q is no temporal expression", e.Expression)
}
