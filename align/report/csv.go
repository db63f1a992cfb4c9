package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// CSV writes the discrepancies as a table of RFC 4180 with a header row, one row for each place in an article. Offsets are
// bytes. A line break inside a text is written as CRLF. A cell that a spreadsheet would take for a
// formula (it begins with =, +, - or @, or with a control character) gets an apostrophe before it, unless Options.RawCells is set.
func CSV(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	all := sourcesOf(r, o)
	out := csv.NewWriter(w)
	out.UseCRLF = true
	row := func(cells []string) {
		if o == nil || !o.RawCells {
			for i, cell := range cells {
				cells[i] = guarded(cell)
			}
		}
		out.Write(cells) // an error comes with the last one
	}
	out.Write([]string{
		"id", "story", "kind", "in", "severity", "score", "message", "side", "value", "sources", "outlier",
		"article", "source", "published", "copy_of", "start", "end", "text", "sentence_start", "sentence_end", "sentence",
	})
	for i := range r.Discrepancies {
		d := &r.Discrepancies[i]
		for side := range d.Sides {
			for _, mention := range d.Sides[side].Mentions {
				row(csvRow(all, d, side, mention))
			}
		}
	}
	out.Flush()
	return out.Error()
}

func csvRow(all sources, d *align.Discrepancy, side int, mention align.Mention) []string {
	p := all.passageOf(d, side, mention)
	return []string{
		d.ID, d.Story, string(d.Kind), string(d.In), string(d.Severity), strconv.FormatFloat(d.Score, 'f', -1, 64), d.Message,
		strconv.Itoa(side), d.Sides[side].Value, strconv.Itoa(sourcesBehind(d, side)), strconv.FormatBool(d.Sides[side].Outlier),
		mention.Article, p.source.Source, p.source.Published.Value(), p.source.CopyOf,
		strconv.Itoa(mention.Span.Start), strconv.Itoa(mention.Span.End), mention.Text,
		strconv.Itoa(mention.Sentence[0]), strconv.Itoa(mention.Sentence[1]), p.text,
	}
}

// guarded is a cell that no spreadsheet takes for a formula.
func guarded(cell string) string {
	if cell == "" || cell[0] >= ' ' && !strings.ContainsRune("=+-@", rune(cell[0])) {
		return cell
	}
	return "'" + cell
}
