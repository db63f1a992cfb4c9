package report

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/crosscheck-go/crosscheck/align"
)

// JSON writes the report as one indented JSON object in the wire format.
func JSON(w io.Writer, r *align.Report, o *Options) error {
	return encode(w, withTexts(withLists(r), o), "  ")
}

// JSONL writes the report as one JSON object in the wire format, on one line.
func JSONL(w io.Writer, r *align.Report, o *Options) error {
	return encode(w, withTexts(withLists(r), o), "")
}

// withTexts returns a report whose articles have their texts, where the options ask for them.
func withTexts(r *align.Report, o *Options) *align.Report {
	if o == nil || !o.Texts {
		return r
	}
	docs := documentsOf(o)
	r.Articles = slices.Clone(r.Articles)
	for i := range r.Articles {
		if s := docs[r.Articles[i].ID]; s != nil {
			r.Articles[i].Text = s.text
		}
	}
	return r
}

// withLists returns a report whose lists are all there: the wire format has no null for an empty one.
func withLists(r *align.Report) *align.Report {
	full := *given(r)
	full.Articles = list(full.Articles)
	full.Stories = list(full.Stories)
	full.Statements = list(full.Statements)
	full.Facts = list(full.Facts)
	full.Discrepancies = list(full.Discrepancies)
	full.Diagnostics = list(full.Diagnostics)
	return &full
}

func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

// encode writes a value as JSON and ends it with a line break. Angle brackets and ampersands stay as they are.
func encode(w io.Writer, value any, indent string) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	return encoder.Encode(value)
}
