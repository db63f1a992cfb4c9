package corpus

import (
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A Term is a word of an article as the comparison sees it: without punctuation, with spelling, typography and the form
// of numbers and dates evened out. A contraction is two terms of one token; “$85 billion” and “July 31” are one term
// of several.
type Term struct {
	Word        WordID
	First, Last Token // Tokens[First:Last]
}

// Token is the index of a token of an article's text. Terms are counted in int32, so that the two are not taken for each other.
type Token int32

// Span is where a run of terms stands.
func (a *Article) Span(first, last int32) crosscheck.Span {
	return crosscheck.Span{
		Start: int(a.Text.Tokens[a.Terms[first].First].Start),
		End:   int(a.Text.Tokens[a.Terms[last-1].Last-1].End),
	}
}

// TermAt returns the index of the first term that ends after a byte offset.
func (a *Article) TermAt(offset int) int32 {
	low, high := 0, len(a.Terms)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if int(a.Text.Tokens[a.Terms[middle].Last-1].End) <= offset {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return int32(low)
}

// TermsOf returns the range of the terms that lie in a span, at least in part.
func (a *Article) TermsOf(s crosscheck.Span) (first, last int32) {
	first = a.TermAt(s.Start)
	last = first
	for int(last) < len(a.Terms) && int(a.Text.Tokens[a.Terms[last].First].Start) < s.End {
		last++
	}
	return first, last
}

// A termReader turns the tokens of one article into terms.
type termReader struct {
	*Corpus
	article *Article
	tokens  []segment.Token
	terms   []Term
	numbers numeral.Reader
	// What was read in the article and is still to come.
	times      []timex.Timex
	quantities []quantity.Quantity
	buffer     []byte
}

func (c *Corpus) terms(a *Article) []Term {
	r := &termReader{
		Corpus: c, article: a, tokens: a.Text.Tokens, numbers: numeral.NewReader(a.Text),
		times: a.Reading.Timexes, quantities: a.Reading.Quantities,
	}
	r.terms = make([]Term, 0, len(r.tokens))
	for at := 0; at < len(r.tokens); {
		at = r.read(at)
	}
	return r.terms
}

// read turns the tokens at an index into terms and gives the index of the token after them.
func (r *termReader) read(at int) int {
	if next := r.date(at); next > at {
		return next
	}
	if next := r.number(at); next > at {
		return next
	}
	if next := r.bracketed(at); next > at {
		return next
	}
	token := r.tokens[at]
	switch text := r.article.Text.Of(at); {
	case token.Kind == segment.Word:
		return r.word(at)
	case text == "&":
		r.add("and", at, at+1)
	case text == "%":
		r.add("percent", at, at+1)
	}
	return at + 1
}

func (r *termReader) add(text string, first, last int) {
	r.addBytes(append(r.buffer[:0], text...), first, last)
}

func (r *termReader) addBytes(text []byte, first, last int) {
	id := r.intern(text)
	r.buffer = text[:0]
	r.terms = append(r.terms, Term{id, Token(first), Token(last)})
}

// date reads a dated expression as one term, so that “Tuesday”, “July 31” and “31 July” are the same word where they mean
// the same day.
func (r *termReader) date(at int) int {
	start := int(r.tokens[at].Start)
	for len(r.times) > 0 && r.times[0].Span.Start < start {
		r.times = r.times[1:]
	}
	if len(r.times) == 0 || r.times[0].Span.Start != start {
		return at
	}
	t := r.times[0]
	if t.Value == "" || t.Type != timex.Date && t.Type != timex.Time {
		return at
	}
	last := r.tokensBefore(at, t.Span.End)
	value := t.Value
	if !r.namesDate(at, last) { // “today” and “two years ago” are the same words on any day, and so is “5 p.m.”
		clock := strings.IndexByte(value, 'T')
		if clock < 0 || !r.hasNumber(at, last) {
			return at
		}
		value = value[clock:]
	}
	r.addBytes(append(append(r.buffer[:0], '@'), value...), at, last)
	return last
}

// namesDate reports whether some tokens name a place in the calendar: a month, a day of the week, a year, or a date in digits.
func (r *termReader) namesDate(first, last int) bool {
	for at := first; at < last; at++ {
		switch token := r.tokens[at]; {
		case r.lists.calendar.Has(token.Word):
			return true
		case token.Kind == segment.Number:
			written := r.article.Text.Of(at)
			if len(written) >= len("2006") || at+2 < last && r.dividesDate(at+1) && r.tokens[at+2].Kind == segment.Number {
				return true
			}
		}
	}
	return false
}

// dividesDate reports whether a token divides the numbers of a date.
func (r *termReader) dividesDate(at int) bool {
	switch r.article.Text.Of(at) {
	case "/", "-", "–":
		return true
	}
	return false
}

// hasNumber reports whether some tokens hold a number in digits or words.
func (r *termReader) hasNumber(first, last int) bool {
	for at := first; at < last; at++ {
		if r.numbers.IsNumber(at) || r.numbers.Class(at) != numeral.NoClass {
			return true
		}
	}
	return false
}

// bracketed reads a word of which the editor changed the first letter: “[T]he”.
func (r *termReader) bracketed(at int) int {
	if at+3 >= len(r.tokens) || r.article.Text.Of(at) != "[" || r.article.Text.Of(at+2) != "]" {
		return at
	}
	if r.tokens[at+1].Kind != segment.Word || r.tokens[at+3].Kind != segment.Word || !r.glued(at+1) || !r.glued(at+2) || !r.glued(at+3) {
		return at
	}
	first := len(r.terms)
	r.word(at + 3)
	if len(r.terms) > first {
		whole := append(r.lower(at+1), r.Words[r.terms[first].Word].Text...)
		r.terms[first].Word = r.intern(r.lists.even(whole, r.tokens[at+3]))
		r.terms[first].First = Token(at)
	}
	return at + 4
}

// word reads one word: lower case, straight apostrophes, contractions taken apart, spelling variants evened out.
func (r *termReader) word(at int) int {
	lower := r.lower(at)
	if string(lower) == "'s" || string(lower) == "s" && r.afterApostrophe(at) {
		if !r.tokens[at].Is(segment.SpaceBefore) {
			return at + 1 // a possessive, or “is”, which reporters drop and add
		}
	}
	if string(lower) == "per" && at+1 < len(r.tokens) && r.article.Text.Of(at+1) == "cent" {
		r.add("percent", at, at+2)
		return at + 2
	}
	if string(lower) == "no" && r.numbered(at) {
		r.add("number", at, at+1)
		return at + 1
	}
	stem, tail := splitContraction(lower)
	r.addBytes(r.lists.even(stem, r.tokens[at]), at, at+1)
	if tail != "" {
		r.add(tail, at, at+1)
	}
	return at + 1
}

// numbered reports whether a token is the abbreviation in “No. 1”.
func (r *termReader) numbered(at int) bool {
	return at+2 < len(r.tokens) && r.article.Text.Of(at+1) == "." && r.tokens[at+2].Kind == segment.Number
}

// afterApostrophe reports whether a token is written on to a mark that careless typing takes for an apostrophe: “that‘s”.
func (r *termReader) afterApostrophe(at int) bool {
	if at < 2 || !r.glued(at) || !r.glued(at-1) {
		return false
	}
	switch r.article.Text.Of(at - 1) {
	case "‘", "`", "´", "'", "’":
		return true
	}
	return false
}

// lower returns a token's plain form in lower case with straight apostrophes.
func (r *termReader) lower(at int) []byte {
	out := r.buffer[:0]
	for _, c := range r.article.Text.Plain(at) {
		switch {
		case c == '’':
			out = append(out, '\'')
		case c < utf8.RuneSelf && 'A' <= c && c <= 'Z':
			out = append(out, byte(c)+'a'-'A')
		case c < utf8.RuneSelf:
			out = append(out, byte(c))
		default:
			out = utf8.AppendRune(out, foldRune(c))
		}
	}
	return out
}
