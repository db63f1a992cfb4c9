package claims

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/plainjson"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Diagnostic says that something in an article could not be read as it should.
type Diagnostic struct {
	Span    crosscheck.Span // empty when it is about the article as a whole
	Code    string          `json:"code"`    // “unclosed-quote”, “no-turns”, “markup”, “undated”, “unsure-date”
	Message string          `json:"message"` // a sentence for an editor
}

// Diagnostics says what in the article could not be read as it should: quotations that are never closed, in the order of
// the text, and after them a record without turns, a text that is HTML, and a publication date that is missing or not certain.
func (r *Reading) Diagnostics() []Diagnostic {
	list := []Diagnostic{}
	for _, q := range r.Quotes {
		if q.Flags&quotes.Unclosed != 0 {
			list = append(list, Diagnostic{
				q.Span, "unclosed-quote", "the quotation is never closed; it was taken to end with its paragraph",
			})
		}
	}
	if r.Doc == nil {
		return list
	}
	if r.Doc.Article().Kind == crosscheck.Record && len(r.Turns) == 0 {
		list = append(list, Diagnostic{Code: "no-turns", Message: "no speakers’ turns were recognised in the record; whose words it holds is not known"})
	}
	if text := r.Doc.Text(); isMarkup(text) {
		list = append(list, Diagnostic{Code: "markup", Message: "the text is HTML and is read as it stands, marks written as entities are not; give the text alone, or the page as a file"})
	}
	switch published := r.Doc.Published(); {
	case published.IsZero():
		list = append(list, Diagnostic{Code: "undated", Message: "no publication date was found; relative dates are not compared"})
	case !published.Certain:
		list = append(list, Diagnostic{published.Span, "unsure-date", fmt.Sprintf(
			"%s, from a %s, is not certain to be the day of publication; relative dates raise no error", published.CalendarDay(), published.From,
		)})
	}
	return list
}

// isMarkup reports whether a text is HTML: it ends an element of which pages are made.
func isMarkup(text string) bool {
	for _, end := range []string{"</p>", "</div>", "</a>", "<br>", "<br/>", "<br />"} {
		if strings.Contains(text, end) {
			return true
		}
	}
	return false
}

type diagnosticWire struct {
	crosscheck.Span
	Code    string `json:"code"`
	Message string `json:"message"`
}

// MarshalJSON writes the wire format, in which a place has its start and end beside its other fields.
func (d Diagnostic) MarshalJSON() ([]byte, error) {
	return plainjson.Marshal(diagnosticWire{d.Span, d.Code, d.Message})
}

// UnmarshalJSON reads the wire format.
func (d *Diagnostic) UnmarshalJSON(data []byte) error {
	var w diagnosticWire
	err := json.Unmarshal(data, &w)
	*d = Diagnostic{w.Span, w.Code, w.Message}
	return err
}
