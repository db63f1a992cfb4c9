package report

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"github.com/crosscheck-go/crosscheck"
)

// A cell is one character as a terminal shows it, with the characters that combine with it.
type cell struct {
	text   string
	width  int // in columns: 1, or 2 for the wide characters of East Asia
	marked bool
}

// A row is one line of a terminal.
type row []cell

// cellsOf cuts a text into cells. A run of white space is one blank, other control characters are left out, so that no
// article can steer the terminal. The marks are spans of text, in order.
func cellsOf(text string, marks []crosscheck.Span) []cell {
	var cells []cell
	for at, r := range text {
		for len(marks) > 0 && marks[0].End <= at {
			marks = marks[1:]
		}
		marked := len(marks) > 0 && marks[0].Start <= at
		n := len(cells)
		switch {
		case unicode.IsSpace(r):
			if n > 0 && cells[n-1].text != " " {
				cells = append(cells, cell{" ", 1, marked})
			}
		case unicode.Is(unicode.C, r):
		case unicode.Is(unicode.M, r) && n > 0:
			cells[n-1].text += string(r)
		default:
			cells = append(cells, cell{string(r), columns(r), marked})
		}
	}
	if n := len(cells); n > 0 && cells[n-1].text == " " {
		cells = cells[:n-1]
	}
	return cells
}

func columns(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
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

// carets is the line below a row that marks its marked cells; empty when there are none.
func (r row) carets() string {
	var out strings.Builder
	for _, c := range r {
		sign := " "
		if c.marked {
			sign = "^"
		}
		out.WriteString(strings.Repeat(sign, c.width))
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

// around is how many characters of a sentence are shown on each side of its mention, at least.
const around = 100

// cells cuts a passage into cells; what is far from the mention, or between marks that are far apart, gives way to “…”.
func (p passage) cells() []cell {
	first, last := p.within.Start, p.within.End
	if len(p.marks) > 0 {
		first, last = p.marks[0].Start, p.marks[len(p.marks)-1].End
	}
	keep := crosscheck.Span{Start: first - around, End: last + around}
	keep.Start = boundary(p.text, keep.Start)
	keep.End = boundary(p.text, keep.End)
	var marks []crosscheck.Span
	for _, m := range p.marks {
		marks = append(marks, crosscheck.Span{Start: m.Start - keep.Start, End: m.End - keep.Start})
	}
	cells := cellsOf(keep.Of(p.text), marks)
	if keep.Start > 0 {
		cells = slices.Insert(cells, 0, cell{"…", 1, false}, cell{" ", 1, false})
	}
	if keep.End < len(p.text) {
		cells = append(cells, cell{" ", 1, false}, cell{"…", 1, false})
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
