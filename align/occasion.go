package align

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/timex"
)

const (
	occasionReach = 6  // how many tokens from the reporting verb the day of an utterance is looked for
	slackDays     = 1  // a day's difference is one of time zones, or of an evening
	otherOccasion = 14 // days from which an utterance is said to have been made on another occasion
	recycledWords = 8  // words that two quotations must share for that
)

// occasions compares when two quotations of one utterance are said to have been uttered, by the days beside their
// reporting verbs.
func (c *corpus) occasions(l *link) []difference {
	if l.shared < recycledWords {
		return nil
	}
	dayA, a := l.a.day()
	dayB, b := l.b.day()
	if dayA.IsZero() || dayB.IsZero() || daysApart(dayA, dayB) <= slackDays {
		return nil
	}
	d := difference{
		kind: Date, in: "quote", severity: Error, score: int(l.o.alike),
		sides: [2]place{
			{l.a.article.index, a, dayA.Value()},
			{l.b.article.index, b, dayB.Value()},
		},
		evidence: Evidence{Shared: c.sharedWords(l.o.a, l.blocks), Differs: []string{dayA.Value(), dayB.Value()}, RuledOut: []string{"a day's difference, as of time zones"}},
	}
	if daysApart(dayA, dayB) >= otherOccasion {
		d.kind, d.severity = Recycled, Warning
	}
	return []difference{d}
}

// day is the day that stands beside the reporting verb of a quotation, outside its marks.
func (x *said) day() (crosscheck.Date, crosscheck.Span) {
	cue := x.article.quotes[x.index].Cue
	if cue.Empty() {
		return crosscheck.Date{}, crosscheck.Span{}
	}
	at := x.article.text.TokenAt(cue.Start)
	var best timex.Timex
	nearest := occasionReach + 1
	for _, t := range x.article.reading.Timexes {
		if t.Type != timex.Date || !t.Certain || len(t.Value) < len("2006-01-02") {
			continue
		}
		first := x.article.text.TokenAt(t.Span.Start)
		if distance := max(first-at, at-first); distance < nearest && x.article.besides(t.Span) {
			best, nearest = t, distance
		}
	}
	day, err := crosscheck.ParseDate(best.Value[:min(len(best.Value), len("2006-01-02"))])
	if err != nil {
		return crosscheck.Date{}, crosscheck.Span{}
	}
	return day, best.Span
}

// besides says whether a span stands outside all quotation marks.
func (a *article) besides(s crosscheck.Span) bool {
	first, last := a.termsOf(s)
	for t := first; t < last; t++ {
		if a.quote[t] != 0 {
			return false
		}
	}
	return true
}
