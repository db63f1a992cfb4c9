package corpus

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/claims/timex"
)

// WithoutOtherStands leaves out the differences of numbers and dates in claims that tell how something stood on two days: “as of
// August 3, 120 had died” and “as of August 10, 154 had”.
func (c *Corpus) WithoutOtherStands(differences []finding.Difference) []finding.Difference {
	return slices.DeleteFunc(differences, func(d finding.Difference) bool {
		if d.In != finding.InClaim || d.Kind != finding.KindNumber && d.Kind != finding.KindDate {
			return false
		}
		x, okX := c.Articles[d.Sides[0].Article].standOf(d.Sides[0].Span)
		y, okY := c.Articles[d.Sides[1].Article].standOf(d.Sides[1].Span)
		switch {
		case !okX || !okY || timex.Compatible(x, y):
			return false
		case d.Kind == finding.KindDate: // the days themselves are what differs
			return x.Span.Overlaps(d.Sides[0].Span) && y.Span.Overlaps(d.Sides[1].Span)
		}
		return true
	})
}

// standOf returns the day as of which a sentence tells what stands in a span: the last that is told so before the span's end, else the
// first behind it.
func (a *Article) standOf(span crosscheck.Span) (day timex.Timex, ok bool) {
	sentence := a.SentenceAround(span)
	for _, t := range a.TimexesIn(crosscheck.Span{Start: sentence[0], End: sentence[1]}) {
		switch {
		case !t.AsOf || t.Span.Start < sentence[0]:
		case ok && t.Span.Start >= span.End:
			return day, ok
		default:
			day, ok = t, true
		}
	}
	return day, ok
}
