package message

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Of the sentence that a value stands in, a message shows a few words before and after it.
const (
	wordsAround = 5
	bytesAround = 200
)

// about says what a finding is about: “ in “The blast killed … in a quarry””, and who says so where it is said, “ (Ruth Orme)”; of a
// finding about speakers, what they said. Told is what the differences themselves say that they are about.
func about(c *corpus.Corpus, kind finding.Kind, in finding.In, told string, sides []Side) string {
	var said string
	if in == finding.InQuote && kind != finding.KindSpeaker {
		if name := saidBy(c, sides); name != "" {
			said = " (" + name + ")"
		}
	}
	switch kind {
	case finding.KindOmission, finding.KindRecycled: // the sides show it
		return said
	case finding.KindSpeaker:
		if words := wordsAtIssue(c, sides[0].Places[0]); words != "" {
			return " (“" + words + "”)"
		}
		return ""
	}
	if words := around(c, sides); words != "" {
		return " in “" + words + "”" + said
	}
	if told != "" {
		return " (" + told + ")"
	}
	return said
}

// around tells what a finding is about in the words of the first article that can: its sentence, with the value left out, “The
// blast killed … in a quarry near Calder”. Quotation marks end it, since beyond them somebody else speaks. It is "" where fewer
// than two words are left.
func around(c *corpus.Corpus, sides []Side) string {
	for _, s := range sides {
		p := s.Places[0]
		a := c.Articles[p.Article]
		text, sentence := a.Doc.Text(), a.SentenceAround(p.Span)
		before := lastWords(text[max(sentence[0], p.Span.Start-bytesAround):p.Span.Start])
		after := firstWords(text[p.Span.End:min(sentence[1], p.Span.End+bytesAround)])
		if len(strings.Fields(trimmed(before)))+len(strings.Fields(trimmed(after))) > 1 {
			return trimmed(corpus.Flat(before + "…" + after))
		}
	}
	return ""
}

// quotationMarks are those that set words apart as somebody's.
const quotationMarks = "“”„«»\""

// lastWords returns the last words of a text, the start of which may be that of no word, nor of a character.
func lastWords(text string) string {
	if at := strings.LastIndexAny(text, quotationMarks); at >= 0 {
		_, size := utf8.DecodeRuneInString(text[at:])
		text = text[at+size:]
	} else if len(text) == bytesAround {
		_, text, _ = strings.Cut(text, " ")
	}
	at, words := len(text), 0
	for at > 0 {
		blank := strings.LastIndexFunc(text[:at], unicode.IsSpace)
		if blank+1 < at {
			words++
		}
		if words == wordsAround {
			return text[blank+1:]
		}
		at = max(blank, 0)
	}
	return text
}

// firstWords returns the first words of a text, the end of which may be that of no word, nor of a character.
func firstWords(text string) string {
	if at := strings.IndexAny(text, quotationMarks); at >= 0 {
		text = text[:at]
	} else if len(text) == bytesAround {
		text = text[:max(0, strings.LastIndexByte(text, ' '))]
	}
	words, inWord := 0, false
	for at, r := range text {
		space := unicode.IsSpace(r)
		if !space && !inWord {
			words++
		}
		if inWord = !space; words > wordsAround {
			return text[:at]
		}
	}
	return text
}

// trimmed returns a stretch of text without the punctuation at its ends.
func trimmed(text string) string {
	return strings.TrimFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && !strings.ContainsRune("…()%", r)
	})
}

// wordsAtIssue returns the words that somebody is said to have spoken, up to where his words are interrupted.
func wordsAtIssue(c *corpus.Corpus, p finding.Place) string {
	words := strings.TrimLeft(p.Words.Of(c.Articles[p.Article].Doc.Text()), quotationMarks)
	if at := strings.IndexAny(words, quotationMarks); at >= 0 {
		words = words[:at]
	}
	return clipped(trimmed(corpus.Flat(words)), longestValue/2)
}

// saidBy returns who says the words of a finding, by the name that the first article gives; "" where no person is named.
func saidBy(c *corpus.Corpus, sides []Side) string {
	for _, s := range sides {
		p := s.Places[0]
		found := c.Articles[p.Article].Reading.Quotes
		at, exact := slices.BinarySearchFunc(found, p.Span.Start, func(q quotes.Quote, start int) int { return q.Span.Start - start })
		if !exact {
			at--
		}
		if at < 0 || !found[at].Span.Overlaps(p.Span) || found[at].Speaker.Type != quotes.Person {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(found[at].Speaker.Name); unicode.IsUpper(first) {
			return corpus.Flat(found[at].Speaker.Name)
		}
	}
	return ""
}
