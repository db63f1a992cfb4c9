package page

import "github.com/crosscheck-go/crosscheck/internal/segment"

// Published looks for the publication date in the text, where it is most trustworthy first. It gives the zero Date when
// none stands there.
func (p *Reader) Published() Date {
	if date := p.address(); !date.IsZero() {
		return date
	}
	ways := []func() Date{p.byline, p.dateline, p.banner, p.caption}
	if !p.writesYear() {
		ways = []func() Date{p.dateline}
	}
	for _, find := range ways {
		if date := find(); !date.IsZero() {
			return date
		}
	}
	return Date{}
}

// writesYear reports whether a number that may be a year, or hold one, stands in the paragraphs that are looked at.
func (p *Reader) writesYear() bool {
	top := p.top()
	for i, paragraph := range p.Paragraphs {
		if p.between(i, top) {
			continue
		}
		if p.holdsYear(paragraph) {
			return true
		}
	}
	return false
}

// holdsYear reports whether a number that may be a year, or hold one, stands in a paragraph. There is no full date without.
func (p *Reader) holdsYear(paragraph segment.Paragraph) bool {
	for i := paragraph.First; i < paragraph.Last; i++ {
		if token := &p.Tokens[i]; token.Kind == segment.Number {
			if size := token.End - token.Start; size == int32(len("2023")) || size == int32(len("31.01.2023")) {
				return true
			}
		}
	}
	return false
}

// between reports whether a paragraph stands neither among the first, of which there are top, nor among the last.
func (p *Reader) between(i, top int) bool {
	return i >= top && i < len(p.Paragraphs)-bottomParagraphs
}

// How much of a page is looked at.
const (
	topParagraphs    = 14 // at most so many from the top
	bodyParagraphs   = 3  // and only until so many are paragraphs of the article itself
	bottomParagraphs = 6
	shortTokens      = 45 // the longest line beside the article itself
	bodyTokens       = 25 // a paragraph of the article itself has so many, or half as many and a full stop
)

// top is the number of paragraphs at the top of the page.
func (p *Reader) top() int {
	body := 0
	for i := range p.Paragraphs {
		if i == topParagraphs || body == bodyParagraphs {
			return i
		}
		if p.isBody(i) {
			body++
		}
	}
	return len(p.Paragraphs)
}

// isBody reports whether a paragraph is one of the article itself, by its length.
func (p *Reader) isBody(i int) bool {
	if i >= len(p.Paragraphs) {
		return false
	}
	paragraph := p.Paragraphs[i]
	n := int(paragraph.Last - paragraph.First)
	final := p.Text.Of(int(paragraph.Last) - 1)
	return n >= bodyTokens || n >= bodyTokens/2 && (final == "." || final == "”" || final == `"`)
}

// short reports whether a paragraph is short enough to stand beside the article itself.
func (p *Reader) short(paragraph segment.Paragraph) bool {
	return paragraph.Last-paragraph.First <= shortTokens
}
