package statement

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
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
func occasions(x *comparison) []finding.Difference {
	c, l := x.corpus, x.link
	if l.shared < recycledWords {
		return nil
	}
	dayA, a := l.a.day()
	dayB, b := l.b.day()
	if dayA.IsZero() || dayB.IsZero() || story.DaysApart(dayA, dayB) <= slackDays {
		return nil
	}
	d := finding.Difference{
		Kind: finding.KindDate, In: finding.InQuote, Severity: finding.SeverityError, Score: int(l.o.Alike),
		Sides: [2]finding.Place{
			{Article: l.a.article.Index, Span: a, Value: dayA.Value()},
			{Article: l.b.article.Index, Span: b, Value: dayB.Value()},
		},
		Evidence: finding.Evidence{Shared: similar.SharedWords(c, l.o.A, l.blocks), Differs: []string{dayA.Value(), dayB.Value()}, RuledOut: []string{"a day's difference, as of time zones"}},
	}
	if story.DaysApart(dayA, dayB) >= otherOccasion {
		d.Kind, d.Severity = finding.KindRecycled, finding.SeverityWarning
	}
	return []finding.Difference{d}
}

// day is the day that stands beside the reporting verb of a quotation, outside its marks.
func (x *quotation) day() (crosscheck.Date, crosscheck.Span) {
	cue := x.article.Quotes[x.index].Cue
	if cue.Empty() {
		return crosscheck.Date{}, crosscheck.Span{}
	}
	at := x.article.Text.TokenAt(cue.Start)
	var best timex.Timex
	nearest := occasionReach + 1
	for _, t := range x.article.Reading.Timexes {
		if t.Type != timex.Date || !t.Certain || len(t.Value) < len("2006-01-02") {
			continue
		}
		first := x.article.Text.TokenAt(t.Span.Start)
		if distance := max(first-at, at-first); distance < nearest && besides(x.article, t.Span) {
			best, nearest = t, distance
		}
	}
	day, err := crosscheck.ParseDate(best.Value[:min(len(best.Value), len("2006-01-02"))])
	if err != nil {
		return crosscheck.Date{}, crosscheck.Span{}
	}
	return day, best.Span
}

// besides reports whether a span stands outside all quotation marks.
func besides(a *corpus.Article, s crosscheck.Span) bool {
	first, last := a.TermsOf(s)
	for t := first; t < last; t++ {
		if a.Quote[t] != 0 {
			return false
		}
	}
	return true
}
