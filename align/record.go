package align

import (
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// A turn is what one speaker says in a record without a break: “MR. KIM: …”. A record without turns is one of nobody.
type turn struct {
	speaker     quotes.Speaker
	first, last int // tokens, the speaker's label left out
}

// quoteRecord makes quotations of all that a record holds: one of each turn.
func (a *article) quoteRecord() {
	for _, t := range a.turns() {
		if t.first >= t.last {
			continue
		}
		span := a.tokenSpan(int32(t.first), int32(t.last))
		spans := []crosscheck.Span{span}
		a.quotes = append(a.quotes, quotes.Quote{Kind: quotes.Direct, Span: span, Parts: spans, Quoted: spans, Speaker: t.speaker})
		a.markQuoted(len(a.quotes)-1, span)
	}
}

// turns cuts a record at the labels of its speakers. A single label may be a heading; it takes two to make turns.
func (a *article) turns() []turn {
	turns := []turn{{last: len(a.text.Tokens)}}
	for token := range a.text.Tokens {
		colon := a.label(token)
		if colon < 0 {
			continue
		}
		turns[len(turns)-1].last = token
		turns = append(turns, turn{speaker: a.turnSpeaker(token, colon), first: colon + 1, last: len(a.text.Tokens)})
	}
	if len(turns) < 3 {
		return []turn{{last: len(a.text.Tokens)}}
	}
	return turns
}

// longestLabel is how many tokens the label of a speaker may have, with a remark in brackets: “MR. KIM (by telephone):”.
const longestLabel = 14

// label gives the colon after the label of a speaker that begins at a token, or -1. A label stands at the start of a line,
// in capitals, or is a person's name with a title, or the “Q” and “A” of an interview.
func (a *article) label(token int) int {
	tokens := a.text.Tokens
	if !tokens[token].Is(segment.LineStart) || tokens[token].Kind != segment.Word {
		return -1
	}
	capitals, bracket := true, -1
	for at := token; at < min(len(tokens), token+longestLabel); at++ {
		switch text := a.text.Of(at); {
		case text == ":" && (capitals || a.named(token, at, bracket)):
			return at
		case text == ":" || at > token && tokens[at].Is(segment.LineStart):
			return -1
		case text == "(" || text == "[":
			bracket = at
		case bracket < 0 && tokens[at].Kind == segment.Word && strings.ToUpper(text) != text:
			capitals = false
		}
	}
	return -1
}

// named says whether the tokens of a label, up to a bracket, end in a person's name.
func (a *article) named(first, last, bracket int) bool {
	if bracket >= 0 {
		last = bracket
	}
	found := a.doc.Names()
	m := found.At(last - 1)
	return m >= 0 && int(found.Mentions[m].Last) == last && found.EntityOf(m).Type == names.Person &&
		min(int(found.Mentions[m].First), int(found.Mentions[m].Title)) <= first
}

// turnSpeaker is the speaker whom a label names. Whose words “Q” and “the President” are, the label does not say.
func (a *article) turnSpeaker(first, colon int) quotes.Speaker {
	last := first + 1
	for last < colon && a.text.Of(last) != "(" && a.text.Of(last) != "[" {
		last++
	}
	span := a.tokenSpan(int32(first), int32(last))
	s := quotes.Speaker{Span: span, Name: asName(span.Of(a.doc.Text())), Type: quotes.Person}
	if asks(s) || answers(s) || a.lowerToken(first) == "the" {
		s.Type = quotes.Unknown
	}
	return s
}

// asks says whether a turn of an interview is the interviewer's, whose name the label does not give.
func asks(s quotes.Speaker) bool {
	switch strings.ToLower(s.Name) {
	case "q", "question", "reporter", "interviewer", "moderator":
		return true
	}
	return false
}

// answers says whether a turn of an interview is an answer to such a question.
func answers(s quotes.Speaker) bool {
	switch strings.ToLower(s.Name) {
	case "a", "answer":
		return true
	}
	return false
}

// asName writes a label in capitals as a name: “MR. KIM” as “Mr. Kim”.
func asName(label string) string {
	if strings.ToUpper(label) != label {
		return label
	}
	before := ' '
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(before) {
			before = r
			return unicode.ToLower(r)
		}
		before = r
		return r
	}, label)
}
