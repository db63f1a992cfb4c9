package claims

import (
	"fmt"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Diagnostic says that something in an article could not be read as it should.
type Diagnostic struct {
	crosscheck.Span        // empty when it is about the article as a whole
	Code            string `json:"code"`    // “unclosed-quote”, “no-turns”, “undated”, “unsure-date”
	Message         string `json:"message"` // a sentence for an editor
}

// Diagnostics says what in the article could not be read as it should: quotations that are never closed, in the order of
// the text, and after them a record without turns, and a publication date that is missing or not certain.
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
