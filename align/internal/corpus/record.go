package corpus

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// quoteRecord makes quotations of all that a record holds: one of each turn, and one of nobody of what comes before the
// first. A record without turns is one of nobody.
func (a *Article) quoteRecord() {
	head := Token(len(a.Text.Tokens))
	if turns := a.Reading.Turns; len(turns) > 0 {
		head = a.labelOf(&turns[0])
	}
	if head > 0 {
		span := a.TokenSpan(0, head)
		a.addRecorded(span, []crosscheck.Span{span}, quotes.Speaker{})
	}
	for _, t := range a.Reading.Turns {
		a.addRecorded(t.Span, t.Parts, t.Speaker)
	}
}

// addRecorded adds what a record holds as the words of one speaker. Stage directions inside it do not divide it.
func (a *Article) addRecorded(span crosscheck.Span, parts []crosscheck.Span, speaker quotes.Speaker) {
	a.Quotes = append(a.Quotes, quotes.Quote{Kind: quotes.Direct, Span: span, Parts: parts, Quoted: parts, Speaker: speaker})
	for _, part := range parts {
		first, last := a.TermsOf(part)
		for t := first; t < last; t++ {
			if a.Quote[t] == 0 {
				a.Quote[t], a.Stretch[t] = int32(len(a.Quotes)), int32(span.Start+1)
			}
		}
	}
}

// labelOf returns the first token of the line in which a turn's label stands.
func (a *Article) labelOf(t *quotes.Turn) Token {
	start := t.Span.Start
	if !t.Speaker.IsZero() {
		start = t.Speaker.Span.Start
	}
	token := a.Text.TokenAt(start)
	for token > 0 && !a.Text.Tokens[token].Is(segment.LineStart) {
		token--
	}
	return Token(token)
}
