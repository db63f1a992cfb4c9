package corpus

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Interrupted reports whether the quotation is left, or left and taken up again, inside a range of terms or at its edges.
func (a *Article) Interrupted(first, last int32) bool {
	stretch := int32(0)
	for t := max(first-1, 0); t < min(last+1, int32(len(a.Terms))); t++ {
		switch {
		case a.Quote[t] == 0 && first <= t && t < last:
			return true
		case a.Quote[t] == 0:
		case stretch != 0 && stretch != a.Stretch[t]:
			return true
		default:
			stretch = a.Stretch[t]
		}
	}
	return false
}

// QuantityIn returns the first quantity that overlaps a range of terms.
func (a *Article) QuantityIn(first, last int32) (quantity.Quantity, bool) {
	return FirstIn(a, first, last, a.Reading.Quantities, func(q quantity.Quantity) crosscheck.Span { return q.Span })
}

// FirstIn returns the first of some items, ordered by their spans, that overlaps a range of an article's terms.
func FirstIn[T any](a *Article, first, last int32, items []T, spanOf func(T) crosscheck.Span) (item T, ok bool) {
	if first == last {
		return item, false
	}
	span := a.Span(first, last)
	if in := Within(items, span, spanOf); len(in) > 0 {
		return in[0], true
	}
	return item, false
}

// Within returns those of some things, which are in order and apart from each other, that overlap a span.
func Within[T any](all []T, span crosscheck.Span, spanOf func(T) crosscheck.Span) []T {
	first, _ := slices.BinarySearchFunc(all, span.Start, func(x T, start int) int { return cmp.Compare(spanOf(x).End, start+1) })
	last := first
	for last < len(all) && spanOf(all[last]).Start < span.End {
		last++
	}
	return all[first:last]
}

// TimexesIn returns the temporal expressions that overlap a span.
func (a *Article) TimexesIn(span crosscheck.Span) []timex.Timex {
	return Within(a.Reading.Timexes, span, func(t timex.Timex) crosscheck.Span { return t.Span })
}

// Capital reports whether a term is written with a capital.
func (a *Article) Capital(t int32) bool {
	return int(t) < len(a.Terms) && a.Text.Tokens[a.Terms[t].First].Is(segment.Capital)
}

// Day is the value of a date without its time of day.
func Day(t timex.Timex) string {
	v, _, _ := strings.Cut(t.Value, "T")
	return v
}

// VerbForm reports whether a word in small letters is more often a form of a verb than a noun.
func VerbForm(lower string) bool { return english.Known().Verbs.Has(lexicon.Lookup(lower)) }
