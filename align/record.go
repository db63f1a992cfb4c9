package align

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// quoteRecord makes quotations of all that a record holds: one of each turn, and one of nobody of what comes before the
// first. A record without turns is one of nobody.
func (a *article) quoteRecord() {
	head := int32(len(a.text.Tokens))
	if turns := a.reading.Turns; len(turns) > 0 {
		head = a.labelOf(&turns[0])
	}
	if head > 0 {
		span := a.tokenSpan(0, head)
		a.addRecorded(span, []crosscheck.Span{span}, quotes.Speaker{})
	}
	for _, t := range a.reading.Turns {
		a.addRecorded(t.Span, t.Parts, t.Speaker)
	}
}

// addRecorded adds what a record holds as the words of one speaker. Stage directions inside it do not divide it.
func (a *article) addRecorded(span crosscheck.Span, parts []crosscheck.Span, speaker quotes.Speaker) {
	a.quotes = append(a.quotes, quotes.Quote{Kind: quotes.Direct, Span: span, Parts: parts, Quoted: parts, Speaker: speaker})
	for _, part := range parts {
		first, last := a.termsOf(part)
		for t := first; t < last; t++ {
			if a.quote[t] == 0 {
				a.quote[t], a.stretch[t] = int32(len(a.quotes)), int32(span.Start+1)
			}
		}
	}
}

// labelOf gives the first token of the line in which a turn's label stands.
func (a *article) labelOf(t *quotes.Turn) int32 {
	start := t.Span.Start
	if !t.Speaker.IsZero() {
		start = t.Speaker.Span.Start
	}
	token := a.text.TokenAt(start)
	for token > 0 && !a.text.Tokens[token].Is(segment.LineStart) {
		token--
	}
	return int32(token)
}

// asks says whether a turn of an interview is the interviewer's, whose name the label does not give.
func asks(s quotes.Speaker) bool {
	if s.Type != quotes.Unknown {
		return false
	}
	switch strings.TrimRight(strings.ToLower(s.Name), "0123456789") {
	case "q", "question", "questioner", "reporter", "interviewer", "moderator":
		return true
	}
	return false
}
