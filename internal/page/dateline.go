package page

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// dateline finds “VILNIUS, July 12 (Reuters) —” before the article's first sentence, or “(Reuters) July 12 —”. A year that is not written there is
// taken from the article's address or its copyright line; without one there is no date.
func (p *Reader) dateline() Date {
	for i := range p.top() {
		paragraph := p.Paragraphs[i]
		at := p.behindPlace(p.behindAgency(int(paragraph.First), int(paragraph.Last)), int(paragraph.Last))
		date, end := p.read(at)
		written := end > at
		if !written {
			date, end = p.yearless(at)
		}
		if end > at && end < int(paragraph.Last) && p.opensStory(end, int(paragraph.Last)) && (at > int(paragraph.First) || p.of(end) == "(") {
			date.From, date.Certain = Dateline, written
			return date
		}
		if date := p.leading(paragraph); !date.IsZero() {
			return date
		}
	}
	return Date{}
}

// leading finds the day that a paragraph begins with, a line of its own once, before the first word of the article:
// “Thursday, May 7, 2015 The council …”.
func (p *Reader) leading(paragraph segment.Paragraph) Date {
	first, last := int(paragraph.First), int(paragraph.Last)
	if p.roles[p.Tokens[first].Word] != weekdayWord {
		return Date{}
	}
	date, end := p.read(p.skip(first+1, ","))
	if date.IsZero() || end >= last || p.Tokens[end].Kind != segment.Word || !p.Tokens[end].Is(segment.Capital) || !p.fitsWeekday(date, first) {
		return Date{}
	}
	date.From, date.Certain = Dateline, true
	return date
}

// behindAgency returns the token behind the name of an agency in brackets; the first one where none stands there.
func (p *Reader) behindAgency(at, last int) int {
	if p.of(at) != "(" {
		return at
	}
	for i := at + 1; i < min(last, at+8); i++ {
		if p.of(i) == ")" {
			return i + 1
		}
	}
	return at
}

// behindPlace returns the token behind the name of a place and a comma, which may be followed by that of its state.
func (p *Reader) behindPlace(at, last int) int {
	for i := at; i < last && i < at+8; i++ {
		switch token := p.Tokens[i]; {
		case p.month(i) > 0 || token.Kind == segment.Number:
			if i == at || p.of(i-1) == "," || p.of(i-1) == "-" {
				return i
			}
			return at
		case token.Kind == segment.Word && !token.Is(segment.Capital):
			return at
		case token.Kind == segment.Mark && !strings.Contains(",.-", p.of(i)):
			return at
		}
	}
	return at
}

// yearless reads a day and month, and finds their year.
func (p *Reader) yearless(at int) (Date, int) {
	month, day, end := p.monthDay(at)
	if end == at {
		if month, day, end = p.dayMonth(at); end == at {
			return Date{}, at
		}
	}
	start, behind := p.extent(at, end)
	date, end := p.checked(p.evidentYear(), month, day, at, end)
	date.Start, date.End = start, behind
	return date, end
}

// opensStory reports whether a dash, or an agency in brackets and a dash or colon, stands at a token: the end of a dateline.
func (p *Reader) opensStory(at, last int) bool {
	if p.of(at) == "," {
		at++
	}
	if p.of(at) == "(" {
		for at++; at < last && p.of(at) != ")"; at++ {
		}
		at++
	}
	switch p.of(at) {
	case "-", "–", "—", "―", ":", "_":
		return true
	}
	return false
}

// evidentYear is the year in the path of the article's address, or else of the copyright line at its end; 0 when neither
// is there.
func (p *Reader) evidentYear() int {
	url := p.url
	for at := range len(url) {
		if digitsAt(url, at) == 4 && at > 0 && url[at-1] == '/' && at+4 < len(url) && url[at+4] == '/' {
			if year := decimal(url[at : at+4]); year >= 1990 && year <= lastYear {
				return year
			}
		}
	}
	for i := len(p.Paragraphs) - 1; i >= max(0, len(p.Paragraphs)-bottomParagraphs); i-- {
		for k := p.Paragraphs[i].First; k < p.Paragraphs[i].Last; k++ {
			if of := p.of(int(k)); of != "©" && !strings.EqualFold(of, "copyright") {
				continue
			}
			for _, next := range []int{int(k) + 1, int(k) + 2} {
				if year, end := p.year(next); end > next && year >= 1990 && year <= lastYear {
					return year
				}
			}
		}
	}
	return 0
}
