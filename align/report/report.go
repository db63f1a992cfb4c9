// Package report writes down what a check found: as text for a terminal, as JSON, as a page of HTML, and in the formats
// that other tools read.
//
//	report.Write(os.Stdout, "html", found, &report.Options{Documents: docs})
//
// A writer may be called from several goroutines at once; it changes neither the report nor the options. Its error is that
// of the io.Writer. Every writer gives the same bytes for the same report: nothing depends on the clock, the machine or the order of a map.
// A report names the words of each finding by itself; with Options.Documents the writers can also show the sentence
// around them and count characters and lines instead of bytes.
package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// Options say how a report is written. The zero Options, and nil, are the usual ones.
type Options struct {
	// Documents are the articles that the report is about, in any order; nil ones are passed over. Without them a finding is shown by its own
	// words alone, and what only the text can tell (lines, character offsets, context) is left out.
	Documents []*crosscheck.Document

	Why      bool // Text and HTML: show the evidence of each finding
	Notes    bool // Text, Lines: show notes, too; otherwise Text only counts them
	Color    bool // Text: mark differing words with colour instead of a line of carets
	Texts    bool // JSON, JSONL, SARIF, of verdicts too: write the texts of Documents besides, in which the offsets count
	RawCells bool // CSV: leave cells that a spreadsheet may take for a formula as they are

	Width int // Text: the columns of the terminal; 0 means 80, and fewer than 40 count as 40

	// Version is the version of the program that writes the report, for SARIF; it may be empty.
	Version string

	// Remarks stand with the totals of Text and HTML, a line each: what was left out, and why.
	Remarks []string
}

// A format is a form of a report and what writes it.
type format struct {
	name  string
	write func(io.Writer, *align.Report, *Options) error
}

// formats lists every format once, the default first.
func formats() []format {
	return []format{
		{"text", Text},
		{"lines", Lines},
		{"json", JSON},
		{"jsonl", JSONL},
		{"html", HTML},
		{"sarif", SARIF},
		{"csv", CSV},
		{"annotations", Annotations},
		{"jsonld", JSONLD},
	}
}

// Formats returns the names of the formats that [Write] knows, the default first.
func Formats() []string {
	var names []string
	for _, known := range formats() {
		names = append(names, known.name)
	}
	return names
}

// extensions are the endings of file names that stand for a format.
var extensions = map[string]string{
	".txt": "text", ".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".sarif": "sarif", ".csv": "csv", ".jsonld": "jsonld",
}

// FormatOf returns the format that the name of a file stands for: “html” for “report.html”; "" for a name that stands for none.
func FormatOf(path string) string { return extensions[strings.ToLower(filepath.Ext(path))] }

// UnknownFormatError says that there is no format of a name.
type UnknownFormatError struct {
	Format string
	Known  []string // the formats that there are
}

func (e *UnknownFormatError) Error() string {
	return fmt.Sprintf("unknown format %q; there are %s", e.Format, strings.Join(e.Known, ", "))
}

// given is the report to be written: an empty one where there is none.
func given(r *align.Report) *align.Report {
	if r == nil {
		return &align.Report{Schema: align.Schema}
	}
	return r
}

// Write writes a report in the format of the given name, one of [Formats]; a nil report is an empty one. It fails with an [*UnknownFormatError] for any
// other name, and with the error of w when that cannot be written to.
func Write(w io.Writer, format string, r *align.Report, o *Options) error {
	for _, known := range formats() {
		if known.name == format {
			return known.write(w, r, o)
		}
	}
	return &UnknownFormatError{format, Formats()}
}
