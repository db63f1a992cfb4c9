package edit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// InFrame reports whether the words of a region are no part of what the articles tell, but of the frame round it: page
// furniture that one of them lacks or has other words for, the line that dates it, the dateline before its first sentence.
func InFrame(o *similar.Overlap, r similar.Region) bool {
	lacking := r.A0 == r.A1 || r.B0 == r.B1
	if !lacking && furnished(o.A, r.A0, r.A1) != furnished(o.B, r.B0, r.B1) { // “Works Committee” of a caption, and of the article
		return true
	}
	if lacking && (inserted(o.A, r.A0, r.A1) || inserted(o.B, r.B0, r.B1)) {
		return true
	}
	return framed(o.A, r.A0, r.A1, lacking) && framed(o.B, r.B0, r.B1, lacking)
}

// framed reports whether a range of terms is part of the frame, with the page's furniture or without; an empty one is.
func framed(a *corpus.Article, first, last int32, furniture bool) bool {
	if first == last {
		return true
	}
	from, to := a.Terms[first].First, int32(a.Terms[last-1].Last)
	for _, p := range a.Text.Paragraphs[paragraphOf(a, from):] {
		if p.First >= to {
			break
		}
		if !(furniture && p.Furniture) && !dates(a, p) && min(to, p.Last) > datelineEnd(a, p) {
			return false
		}
	}
	return true
}

// furnished reports whether a range of terms stands in page furniture.
func furnished(a *corpus.Article, first, last int32) bool {
	from, to := a.Terms[first].First, int32(a.Terms[last-1].Last)
	for _, p := range a.Text.Paragraphs[paragraphOf(a, from):] {
		if p.First >= to {
			break
		}
		if !p.Furniture {
			return false
		}
	}
	return true
}

// inserted reports whether a range of terms is furniture but for its last words, which stand before it too: of “The [bridge. Photo:
// Lind The] repairs” either “The” may be the one that both articles have.
func inserted(a *corpus.Article, first, last int32) bool {
	kept := last
	for kept > first && !a.Text.Paragraphs[paragraphOf(a, a.Terms[kept-1].First)].Furniture {
		kept--
	}
	n := last - kept
	if kept == first || n > first || !furnished(a, first, kept) {
		return false
	}
	for k := range n {
		if a.Terms[first-n+k].Word != a.Terms[kept+k].Word {
			return false
		}
	}
	return true
}

// paragraphOf returns the index of the paragraph that holds a token.
func paragraphOf(a *corpus.Article, token corpus.Token) int {
	at, _ := slices.BinarySearchFunc(a.Text.Paragraphs, int32(token), func(p segment.Paragraph, token int32) int {
		return cmp.Compare(p.Last, token+1)
	})
	return at
}

// dates reports whether a paragraph has a day and no claim: the line between headline and article that says when it appeared.
func dates(a *corpus.Article, p segment.Paragraph) bool {
	span := crosscheck.Span{Start: int(p.Start), End: int(p.End)}
	claimed := corpus.Within(a.Reading.Claims, span, func(c claims.Claim) crosscheck.Span { return c.Span })
	return len(claimed) == 0 && slices.ContainsFunc(a.TimexesIn(span), func(t timex.Timex) bool { return len(t.Value) >= len("2006-01-02") })
}

// longestDateline is how many tokens a dateline has at most: “PORT ANSEL, Nova Scotia, March 4, 2024 (Meridian Press) —”.
const longestDateline = 20

// datelineEnd returns the token of the dash that ends the dateline of a paragraph, its first token where it has none. Before
// the dash nothing stands but names, numbers and marks.
func datelineEnd(a *corpus.Article, p segment.Paragraph) int32 {
	for t := p.First; t < min(p.Last, p.First+longestDateline); t++ {
		token := a.Text.Tokens[t]
		switch {
		case token.Kind == segment.Mark && strings.Contains("—–-―", a.Text.Of(int(t))) && token.Is(segment.SpaceBefore):
			return t
		case token.Kind == segment.Word && !token.Is(segment.Capital) && !token.Is(segment.AllCaps):
			return p.First
		}
	}
	return p.First
}

// InHeadline reports whether a term stands in a headline, which every desk writes for itself: in a paragraph that ends without a
// mark.
func InHeadline(a *corpus.Article, term int32) bool {
	if int(term) >= len(a.Terms) {
		return false
	}
	at := paragraphOf(a, a.Terms[term].First)
	return at < len(a.Text.Paragraphs) && a.Text.Tokens[a.Text.Paragraphs[at].Last-1].Kind != segment.Mark
}
