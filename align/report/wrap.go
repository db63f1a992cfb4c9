package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/crosscheck-go/crosscheck"
)

// A cell is one character as a terminal shows it, with the characters that combine with it.
type cell struct {
	text  string
	width int // in columns: 1, or 2 for the wide characters of East Asia
	sign  sign
}

// A row is one line of a terminal.
type row []cell

// The joiners are characters without a width that some scripts and emoji are spelled with.
const (
	nonJoiner = '\u200c'
	joiner    = '\u200d'
)

// cellsOf cuts a text into cells. A run of white space is one blank, other control characters are left out, so that no
// article can steer the terminal. The marks stand in order.
func cellsOf(text string, marks []signed) []cell {
	var cells []cell
	start, end := 0, 0 // of the last cell in the text
	for at, r := range text {
		for len(marks) > 0 && marks[0].Span.End <= at {
			marks = marks[1:]
		}
		below := plain
		if len(marks) > 0 && marks[0].Span.Start <= at {
			below = marks[0].sign
		}
		n := len(cells)
		_, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			if n > 0 && cells[n-1].text != " " {
				cells = append(cells, cell{" ", 1, below})
			}
		case n > 0 && end == at && cells[n-1].takes(r):
			cells[n-1].text, end = text[start:at+size], at+size
		case r != joiner && r != nonJoiner && unicode.Is(unicode.C, r):
		default:
			cells = append(cells, cell{string(r), columns(r), below})
			start, end = at, at+size
		}
	}
	if n := len(cells); n > 0 && cells[n-1].text == " " {
		cells = cells[:n-1]
	}
	return cells
}

// takes reports whether the next character of a text combines with a cell: a mark, a joiner, a further part of an emoji or its
// tone of skin.
func (c cell) takes(r rune) bool {
	switch {
	case unicode.Is(unicode.M, r), r == joiner, r == nonJoiner:
		return true
	case c.width == 2 && strings.HasSuffix(c.text, string(joiner)):
		return unicode.Is(unicode.So, r)
	}
	return c.width == 2 && 0x1F3FB <= r && r <= 0x1F3FF
}

// columns is how many columns of a terminal a character takes.
func columns(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	if unicode.Is(unicode.M, r) || r == joiner || r == nonJoiner {
		return 0
	}
	return 1
}

func (r row) String() string {
	var out strings.Builder
	for _, c := range r {
		out.WriteString(c.text)
	}
	return out.String()
}

// signs is the line below a row; empty when no cell of it is marked.
func (r row) signs() string {
	var out strings.Builder
	for _, c := range r {
		out.WriteString(strings.Repeat(string(c.sign), c.width))
	}
	return strings.TrimRight(out.String(), " ")
}

// wrap breaks cells into rows of at most the given columns, at blanks where there are any.
func wrap(cells []cell, columns int) []row {
	var rows []row
	for len(cells) > 0 {
		end, blank, used := 0, -1, 0
		for end < len(cells) && (used+cells[end].width <= columns || end == 0) {
			if cells[end].text == " " {
				blank = end
			}
			used += cells[end].width
			end++
		}
		switch {
		case end == len(cells):
			return append(rows, cells)
		case cells[end].text == " ":
			blank = end
		case blank <= 0:
			rows, cells = append(rows, cells[:end]), cells[end:]
			continue
		}
		rows, cells = append(rows, cells[:blank]), cells[blank+1:]
	}
	return rows
}

// around is about how many bytes of a sentence are shown on each side of the words that are marked.
const around = 100

// cells cuts a passage into cells; what is far from the words that are marked gives way to “…”.
func (p passage) cells() []cell {
	signs := p.signs()
	keep := crosscheck.Span{
		Start: boundary(p.text, signs[0].Span.Start-around), End: boundary(p.text, signs[len(signs)-1].Span.End+around),
	}
	cells := cellsOf(keep.Of(p.text), moved(signs, -keep.Start))
	if keep.Start > 0 {
		cells = slices.Insert(cells, 0, cell{"…", 1, plain}, cell{" ", 1, plain})
	}
	if keep.End < len(p.text) {
		cells = append(cells, cell{" ", 1, plain}, cell{"…", 1, plain})
	}
	return cells
}

// boundary moves an offset outwards of the text, or to the nearest blank before it.
func boundary(text string, offset int) int {
	if offset <= around/2 {
		return 0
	}
	if offset >= len(text)-around/2 {
		return len(text)
	}
	if blank := strings.LastIndexByte(text[:offset], ' '); blank >= offset-around/2 {
		return blank
	}
	for offset > 0 && text[offset]&0xC0 == 0x80 {
		offset--
	}
	return offset
}
