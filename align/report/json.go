package report

import (
	"encoding/json"
	"io"

	"github.com/crosscheck-go/crosscheck/align"
)

// JSON writes the report as one indented JSON object in the wire format.
func JSON(w io.Writer, r *align.Report, _ *Options) error { return encode(w, r, "  ") }

// JSONL writes the report as one JSON object in the wire format, on one line.
func JSONL(w io.Writer, r *align.Report, _ *Options) error { return encode(w, r, "") }

// encode writes a value as JSON and ends it with a line break. Angle brackets and ampersands stay as they are.
func encode(w io.Writer, value any, indent string) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	return encoder.Encode(value)
}
