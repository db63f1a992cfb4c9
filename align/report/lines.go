package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/align"
)

// Lines writes each finding on one line, as compilers do and as editors and the problem matchers of code hosts read it:
//
//	story/herald.txt:3:41: error: number: The numbers differ: … [7c41aa0b5d2e9f10] (post.txt:12:7)
//
// It begins with the place of the side that stands alone, or else of the second side, and ends with the ID of the finding and
// a place of each other side. Lines and columns are counted from 1, columns in characters; where an article's text is not
// known, the line is 1 and the column one more than the byte offset. An article is named by its ID, which for an article that
// was read from a text file is its path. Notes are left out, unless the options want them.
func Lines(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	all := sourcesOf(r, o)
	out := bufio.NewWriter(w)
	for i := range r.Discrepancies {
		d := &r.Discrepancies[i]
		if d.Severity == align.SeverityNote && (o == nil || !o.Notes) {
			continue
		}
		var places []string
		for _, side := range slices.Concat(d.Sides[leading(d):], d.Sides[:leading(d)]) {
			if len(side.Mentions) > 0 {
				places = append(places, all.address(side.Mentions[0]))
			}
		}
		if len(places) == 0 {
			places = []string{"-:1:1"}
		}
		fmt.Fprintf(out, "%s: %s: %s: %s [%s]", places[0], oneLine(string(d.Severity)), oneLine(string(d.Kind)), oneLine(d.Message), oneLine(d.ID))
		if len(places) > 1 {
			fmt.Fprintf(out, " (%s)", strings.Join(places[1:], ", "))
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}

// leading is the side whose place a finding is listed at: the one that stands alone, or else the second.
func leading(d *align.Discrepancy) int {
	if alone := d.Outlier(); alone >= 0 {
		return alone
	}
	return min(1, len(d.Sides))
}

// address is the place of a mention as compilers write it: “post.txt:12:7”.
func (all sources) address(m align.Mention) string {
	s, line, column := all.of(m.Article), 1, m.Span.Start+1
	if s.holds(m.Span) {
		line, column = s.position(m.Span.Start)
	}
	id := oneLine(s.ID)
	if strings.HasPrefix(strings.TrimLeft(id, " "), "::") {
		id = "./" + id // a line that begins with two colons is a command to GitHub's runners
	}
	return fmt.Sprintf("%s:%d:%d", id, line, column)
}

// oneLine leaves out what would break a line, control a terminal or turn its direction.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.C, r):
			return -1
		}
		return r
	}, text)
}
