package quotes

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Citation is one source that a text gives for a quotation. What it does not give is empty.
type Citation struct {
	Span   crosscheck.Span // of the note mark, the words of the link, or the words behind a signature’s name
	Note   string          // the number or name in the note mark: “3”, “b”
	Source crosscheck.Span // the line that explains the mark
	URL    string          // the address of the link, or the one in that line
}

// A citer finds the citations of the quotations of a text.
type citer struct {
	*reader
	sources map[string]int32 // the paragraphs that explain note marks
}

// cite fills in what the quotations cite; they come ordered by start.
func (r *reader) cite(quotes []Quote) {
	if len(r.Asides) == 0 {
		return
	}
	c := citer{reader: r, sources: r.noteSources()}
	for i := range quotes {
		next := len(r.Text.Text)
		for j := i + 1; j < min(len(quotes), i+4); j++ {
			if quotes[j].Span.Start >= quotes[i].Span.End {
				next = quotes[j].Span.Start
				break
			}
		}
		c.quote(&quotes[i], next)
	}
}

// quote takes the marks and links from the start of a quotation to the end of the sentence with its attribution; those
// before the next quotation when there are any.
func (c *citer) quote(q *Quote, next int) {
	end := q.Span.End
	if q.Cue.Start > end {
		end = q.Cue.End
	}
	if q.Speaker.Span.Start > end {
		end = q.Speaker.Span.End
	}
	sentence := c.Sentences[c.SentenceAt(end-1)]
	first, _ := slices.BinarySearchFunc(c.Asides, int32(q.Span.Start), func(a segment.Aside, start int32) int { return cmp.Compare(a.Start, start) })
	for _, before := range []int{next, len(c.Text.Text)} {
		found := len(q.Cited)
		for i := first; i < len(c.Asides) && c.Asides[i].Token <= sentence.Last && int(c.Asides[i].Start) < before; i++ {
			c.aside(q, i)
		}
		if len(q.Cited) > found {
			return
		}
	}
}

// aside adds what an aside cites.
func (c *citer) aside(q *Quote, i int) {
	aside := c.Asides[i]
	text := c.Text.Text[aside.Start:aside.End]
	span := crosscheck.Span{Start: int(aside.Start), End: int(aside.End)}
	switch aside.Kind {
	case segment.Note:
		for _, note := range noteNames(text) {
			citation := Citation{Span: span, Note: note, URL: address(text)}
			if p, ok := c.sources[note]; ok {
				paragraph := &c.Paragraphs[p]
				citation.Source = crosscheck.Span{Start: int(paragraph.Start), End: int(paragraph.End)}
				if citation.URL == "" {
					citation.URL = address(c.Text.Text[paragraph.Start:c.paragraphEnd(p)])
				}
			}
			q.Cited = append(q.Cited, citation)
		}
	case segment.Link:
		if url := address(text); url != "" && text[0] == ']' {
			if opening := c.Asides[i-1]; opening.Kind == segment.Link {
				span = crosscheck.Span{Start: int(opening.End), End: int(aside.Start)}
			}
			q.Cited = append(q.Cited, Citation{Span: span, URL: url})
		}
	}
}

// paragraphEnd returns the end of a paragraph with what is set aside behind its last word.
func (r *reader) paragraphEnd(p int32) int32 {
	if int(p)+1 < len(r.Paragraphs) {
		return r.Paragraphs[p+1].Start
	}
	return int32(len(r.Text.Text))
}

// noteSources returns the paragraphs that note marks point at: those with a mark of their own, and the numbered items below a
// heading “Sources”, “References” or the like.
func (r *reader) noteSources() map[string]int32 {
	sources := map[string]int32{}
	headed := false
	for p := range r.Paragraphs {
		paragraph := &r.Paragraphs[p]
		if paragraph.Block != segment.Item && paragraph.Block != segment.Source {
			headed = r.isSourceHeading(paragraph)
			continue
		}
		for _, aside := range r.AsidesBefore(int(paragraph.First)) {
			if aside.Kind != segment.Definition && (aside.Kind != segment.Bullet || !headed) {
				continue
			}
			for _, note := range noteNames(r.Text.Text[aside.Start:aside.End]) {
				if _, ok := sources[note]; !ok {
					sources[note] = int32(p)
				}
			}
		}
	}
	return sources
}

// isSourceHeading reports whether a paragraph is the heading of a list of sources.
func (r *reader) isSourceHeading(p *segment.Paragraph) bool {
	const longest = 4
	if p.Last-p.First > longest {
		return false
	}
	for t := p.First; t < p.Last; t++ {
		switch strings.ToLower(r.Of(int(t))) {
		case "sources", "references", "notes", "citations", "footnotes", "bibliography", "links":
			return true
		}
	}
	return false
}

// noteNames returns the numbers and names in a note mark: “[1, 3]” has 1 and 3, “[2-4]” 2, 3 and 4, “¹²” 12, “[^a]” a.
func noteNames(mark string) []string {
	mark, _, _ = strings.Cut(mark, "](")
	mark, _, _ = strings.Cut(mark, "†")
	var found []string
	numbers, ranged := 0, false
	flush := func(name string) {
		if name == "" || name == "sup" {
			return
		}
		const most = 20 // notes in a range
		if to, isNumber := number(name); ranged && isNumber && numbers > 0 && to-numbers < most {
			for n := numbers + 1; n < to; n++ {
				found = append(found, strconv.Itoa(n))
			}
		}
		numbers, _ = number(name)
		ranged = false
		found = append(found, name)
	}
	var name strings.Builder
	for _, r := range mark {
		switch digit := raisedDigit(r); {
		case digit >= 0:
			name.WriteByte(byte('0' + digit))
		case r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' && name.Len() > 0:
			name.WriteRune(r)
		default:
			flush(name.String())
			name.Reset()
			ranged = ranged || r == '-' || r == '–'
		}
	}
	flush(name.String())
	return found
}

func raisedDigit(r rune) int {
	switch {
	case r == '¹':
		return 1
	case r == '²' || r == '³':
		return int(r-'²') + 2
	case r == '⁰' || '⁴' <= r && r <= '⁹':
		return int(r - '⁰')
	}
	return -1
}

// number reads a small number in digits.
func number(digits string) (n int, ok bool) {
	const longest = 4
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' || len(digits) > longest {
			return 0, false
		}
		n = 10*n + int(digits[i]-'0')
	}
	return n, true
}

// address returns the first web address in a text, "" when there is none.
func address(text string) string {
	for _, scheme := range []string{"https://", "http://"} {
		if at := strings.Index(text, scheme); at >= 0 {
			url := text[at:]
			if end := strings.IndexAny(url, " \t\r\n)>]\"”"); end >= 0 {
				url = url[:end]
			}
			return strings.TrimRight(url, ".,;")
		}
	}
	return ""
}
