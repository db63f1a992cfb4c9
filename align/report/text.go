package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// Text writes the report for a terminal: story by story, the grave findings first, each with its sides one above the
// other and the differing words marked by carets below them, or by colour if the options say so. Words that are written from
// right to left, below which no caret would stand in its place, are marked by ⟦brackets⟧. Notes are only counted, unless the
// options want them. The totals stand at the start and, below findings, again at the end. Control characters of the articles
// never reach the terminal.
func Text(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	out := bufio.NewWriter(w)
	t := textWriter{Writer: out, report: r, sources: sourcesOf(r, o), width: 80}
	if o != nil {
		t.why, t.color, t.notes, t.remarks = o.Why, o.Color, o.Notes, o.Remarks
		if o.Width > 0 {
			t.width = max(o.Width, 40)
		}
	}
	t.write()
	return out.Flush()
}

// A textWriter writes to a buffer, whose first error its Flush gives.
type textWriter struct {
	*bufio.Writer
	report  *align.Report
	sources sources
	width   int
	why     bool
	color   bool
	notes   bool
	remarks []string
}

// shown returns those of some findings that are shown, and how many notes are not.
func (t *textWriter) shown(findings []*align.Discrepancy) (shown []*align.Discrepancy, hidden int) {
	for _, d := range findings {
		if d.Severity == align.SeverityNote && !t.notes {
			hidden++
			continue
		}
		shown = append(shown, d)
	}
	return shown, hidden
}

func (t *textWriter) write() {
	if t.report.ID != "" {
		t.paragraph("", bold, t.report.ID)
	}
	t.paragraph("", "", summary(t.report))
	number, hidden := 0, 0
	all, alone := chapters(t.report)
	for _, c := range all {
		shown, notes := t.shown(c.Findings)
		hidden += notes
		if number == 0 && len(shown) > 0 && !t.color {
			t.paragraph("", "", signsExplained)
		}
		t.story(c)
		for _, d := range shown {
			number++
			t.finding(number, d)
		}
	}
	if len(alone) > 0 {
		t.line()
		t.paragraph("", bold, aloneHeading)
		t.paragraph("   ", "", t.articles(alone))
	}
	t.diagnostics()
	t.totals(number, hidden)
}

// signsExplained says once what the signs below passages mean.
const signsExplained = "^^^ differs from the other side, ~~~ is what it is compared with."

// totals end a report: what was found, once more below findings that fill a screen, and what is not shown.
func (t *textWriter) totals(shown, hidden int) {
	lines := t.remarks
	if hidden > 0 {
		lines = append([]string{count(hidden, "note is", "notes are") + " not shown"}, lines...)
	}
	if shown > 0 {
		lines = append([]string{summary(t.report)}, lines...)
	}
	if len(lines) > 0 {
		t.line()
	}
	for _, line := range lines {
		t.paragraph("", "", line)
	}
}

func (t *textWriter) line(parts ...string) { t.WriteString(strings.Join(parts, "") + "\n") }

func (t *textWriter) story(c chapter) {
	name := "Story " + c.Story.ID
	if c.Story.ID == "" {
		name = "No story"
	}
	if c.Story.When != "" {
		name += ", " + c.Story.When
	}
	if len(c.Findings) == 0 {
		name += ": no differences"
	}
	t.line()
	t.paragraph("", bold, name)
	t.paragraph("   ", "", t.articles(c.Story.Articles))
}

func (t *textWriter) articles(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, t.article(t.sources.of(id)))
	}
	return strings.Join(names, ", ")
}

// article names an article, the day it was published and that of which it is a copy: “post (2024-03-04, copy of herald)”.
// A day that is not certain has a question mark.
func (t *textWriter) article(s *source) string {
	var notes []string
	if day := s.Published.CalendarDay(); day != "" && s.Published.Certain {
		notes = append(notes, day)
	} else if day != "" {
		notes = append(notes, day+"?")
	}
	if s.CopyOf != "" {
		notes = append(notes, "copy of "+t.sources.of(s.CopyOf).label)
	}
	if len(notes) == 0 {
		return s.label
	}
	return fmt.Sprintf("%s (%s)", s.label, strings.Join(notes, ", "))
}

func (t *textWriter) finding(number int, d *align.Discrepancy) {
	t.line()
	t.paragraph("", severityColor(d.Severity), fmt.Sprintf("%d. %s: %s", number, d.Severity, heading(d)))
	t.paragraph("   ", "", d.Message)
	for i := range d.Sides {
		t.side(d, i)
	}
	if len(d.Differences) > 0 {
		t.line()
	}
	for _, other := range d.Differences {
		t.paragraph("   ", faint, fmt.Sprintf("besides, %s: %s", other.Severity, other.Message))
	}
	if lines := reasons(d); t.why && len(lines) > 0 {
		t.line()
		for _, r := range lines {
			t.paragraph("   ", faint, "why, "+r.Name+": "+r.Text)
		}
	}
}

func (t *textWriter) side(d *align.Discrepancy, side int) {
	t.line()
	t.paragraph("   ", bold, fmt.Sprintf("%s (%s)", d.Sides[side].Value, standing(d, side)))
	for _, m := range t.sources.shown(d.Sides[side]) {
		place := m.source.place(m.Span)
		if len(m.copiedBy) > 0 {
			place += ", copied by " + strings.Join(m.copiedBy, ", ")
		}
		t.paragraph("   ", faint, place)
		p := t.sources.passageOf(d, side, m.Mention)
		if said, apart := t.sources.said(p); apart {
			t.passage(said)
		}
		t.passage(p)
	}
}

// passage writes a sentence with its marks, cut down to the neighbourhood of the mention.
func (t *textWriter) passage(p passage) {
	cells := p.cells()
	if !t.color && rightToLeft(p.text) {
		cells = bracketed(cells)
	}
	for _, row := range wrap(cells, t.width-5) {
		t.line("   | ", t.row(row))
		if signs := row.signs(); signs != "" && !t.color {
			t.line("   | ", signs)
		}
	}
}

// paragraph writes running text in a colour, wrapped and indented.
func (t *textWriter) paragraph(indent, color, text string) {
	for _, row := range wrap(cellsOf(text, nil), t.width-len(indent)) {
		t.line(indent, t.paint(color, row.String()))
	}
}

func (t *textWriter) diagnostics() {
	if len(t.report.Diagnostics) == 0 {
		return
	}
	t.line()
	t.paragraph("", bold, "Not read or not compared")
	for _, d := range t.report.Diagnostics {
		s := t.sources.of(d.Article)
		place := s.label
		if d.Story != "" {
			place = "story " + oneLine(d.Story)
		}
		if !d.Span.Empty() {
			place = s.place(d.Span)
		}
		t.paragraph("   ", "", fmt.Sprintf("%s: %s (%s)", place, d.Message, d.Code))
	}
}

// Escape sequences of ANSI terminals.
const (
	reset     = "\x1b[0m"
	bold      = "\x1b[1m"
	faint     = "\x1b[2m"
	red       = "\x1b[1;31m"
	yellow    = "\x1b[1;33m"
	cyan      = "\x1b[1;36m"
	highlight = "\x1b[1;7m"
	underline = "\x1b[4m"
)

func (t *textWriter) paint(color, text string) string {
	if !t.color || color == "" {
		return text
	}
	return color + text + reset
}

func severityColor(s align.Severity) string {
	switch s {
	case align.SeverityError:
		return red
	case align.SeverityWarning:
		return yellow
	}
	return cyan
}

func signColor(s sign) string {
	switch s {
	case differing:
		return highlight
	case mentioned:
		return underline
	}
	return ""
}

// row writes a row of a passage, its marked stretches painted.
func (t *textWriter) row(r row) string {
	if !t.color {
		return r.String()
	}
	var out strings.Builder
	for start := 0; start < len(r); {
		end := start
		for end < len(r) && r[end].sign == r[start].sign {
			end++
		}
		out.WriteString(t.paint(signColor(r[start].sign), r[start:end].String()))
		start = end
	}
	return out.String()
}
