package align

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// inFrame says whether the words of a region are no part of what the articles tell, but of the frame round it: page
// furniture that one of them lacks, the line that dates it, the dateline before its first sentence.
func (o *overlap) inFrame(r region) bool {
	lacking := r.a0 == r.a1 || r.b0 == r.b1
	return o.a.framed(r.a0, r.a1, lacking) && o.b.framed(r.b0, r.b1, lacking)
}

// framed says whether a range of terms is part of the frame, with the page's furniture or without; an empty one is.
func (a *article) framed(first, last int32, furniture bool) bool {
	if first == last {
		return true
	}
	from, to := a.terms[first].first, a.terms[last-1].last
	for _, p := range a.text.Paragraphs[a.paragraphOf(from):] {
		if p.First >= to {
			break
		}
		if !(furniture && p.Furniture) && !a.dates(p) && min(to, p.Last) > a.datelineEnd(p) {
			return false
		}
	}
	return true
}

// paragraphOf gives the index of the paragraph that holds a token.
func (a *article) paragraphOf(token int32) int {
	at, _ := slices.BinarySearchFunc(a.text.Paragraphs, token, func(p segment.Paragraph, token int32) int {
		return cmp.Compare(p.Last, token+1)
	})
	return at
}

// dates says whether a paragraph has a day and no claim: the line between headline and article that says when it appeared.
func (a *article) dates(p segment.Paragraph) bool {
	span := crosscheck.Span{Start: int(p.Start), End: int(p.End)}
	claimed := within(a.reading.Claims, span, func(c claims.Claim) crosscheck.Span { return c.Span })
	times := within(a.reading.Timexes, span, func(t timex.Timex) crosscheck.Span { return t.Span })
	return len(claimed) == 0 && slices.ContainsFunc(times, func(t timex.Timex) bool { return len(t.Value) >= len("2006-01-02") })
}

// within gives those of some things, which are in order and apart from each other, that overlap a span.
func within[T any](all []T, span crosscheck.Span, spanOf func(T) crosscheck.Span) []T {
	first, _ := slices.BinarySearchFunc(all, span.Start, func(x T, start int) int { return cmp.Compare(spanOf(x).End, start+1) })
	last := first
	for last < len(all) && spanOf(all[last]).Start < span.End {
		last++
	}
	return all[first:last]
}

// longestDateline is how many tokens a dateline has at most: “PORT ANSEL, Nova Scotia, March 4, 2024 (Meridian Press) —”.
const longestDateline = 20

// datelineEnd gives the token of the dash that ends the dateline of a paragraph, its first token where it has none. Before
// the dash nothing stands but names, numbers and marks.
func (a *article) datelineEnd(p segment.Paragraph) int32 {
	for t := p.First; t < min(p.Last, p.First+longestDateline); t++ {
		token := a.text.Tokens[t]
		switch {
		case token.Kind == segment.Mark && strings.Contains("—–-―", a.text.Of(int(t))) && token.Is(segment.SpaceBefore):
			return t
		case token.Kind == segment.Word && !token.Is(segment.Capital) && !token.Is(segment.AllCaps):
			return p.First
		}
	}
	return p.First
}

// inHeadline says whether a term stands in a headline, which every desk writes for itself: in a paragraph that ends without a
// mark.
func (a *article) inHeadline(term int32) bool {
	if int(term) >= len(a.terms) {
		return false
	}
	at := a.paragraphOf(a.terms[term].first)
	return at < len(a.text.Paragraphs) && a.text.Tokens[a.text.Paragraphs[at].Last-1].Kind != segment.Mark
}
