package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

func (a *Article) TokenText(token int) string {
	if token < 0 || token >= len(a.Text.Tokens) {
		return ""
	}
	return a.Text.Of(token)
}

func (a *Article) LowerToken(token int) string { return strings.ToLower(a.Text.Of(token)) }

func (a *Article) TokenSpan(first, last Token) crosscheck.Span {
	return crosscheck.Span{Start: int(a.Text.Tokens[first].Start), End: int(a.Text.Tokens[last-1].End)}
}

// Flat is a passage on one line, as it is shown.
func Flat(text string) string {
	if isFlat(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isFlat reports whether a text is on one line already, as is plain to see.
func isFlat(text string) bool {
	blank := true // the last byte
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ' && !blank:
			blank = true
		case c <= ' ' || c == 0xc2 || c >= 0xe1 && c <= 0xe3: // there are blanks that begin so
			return false
		default:
			blank = false
		}
	}
	return !blank || text == ""
}

// LettersIn returns the letters and digits of the terms of a range, in lower case.
func (a *Article) LettersIn(first, last int32) string {
	if first >= last {
		return ""
	}
	return LettersOf(a.Span(first, last).Of(a.Doc.Text()))
}

func LettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return -1
		case r < utf8.RuneSelf:
			return unicode.ToLower(r)
		}
		return foldRune(r)
	}, text)
}

// Around is the bytes from the end of the term before a range to the start of the term after it: the range with the
// punctuation around it.
func (a *Article) Around(first, last int32) crosscheck.Span {
	span := crosscheck.Span{Start: 0, End: len(a.Doc.Text())}
	if first > 0 {
		span.Start = int(a.Text.Tokens[a.Terms[first-1].Last-1].End)
	}
	if int(last) < len(a.Terms) {
		span.End = int(a.Text.Tokens[a.Terms[last].First].Start)
	}
	return span
}

// SpeakerName is the fullest name of a speaker; "" when there is none.
func SpeakerName(a *Article, s quotes.Speaker) string {
	if s.Name != "" {
		return Flat(s.Name)
	}
	return Flat(s.Span.Of(a.Doc.Text()))
}

// LastWord is the last word of a name, marks left out: the surname.
func LastWord(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return LettersOf(words[len(words)-1])
}
