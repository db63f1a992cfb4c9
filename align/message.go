package align

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// headings begin the message of a finding.
var headings = map[Kind]string{
	Wording: "The words differ", Omission: "A restriction is left out", Polarity: "One says the opposite of the other",
	Number: "The numbers differ", Date: "The dates differ", Name: "The names differ", Place: "The places differ",
	Role: "The roles differ", Speaker: "The speakers differ", Certainty: "One is surer than the other",
	Recycled: "One quotation on two occasions",
}

// describe says in a sentence what the sides of a finding have.
func describe(kind Kind, values []string, articles func(value string) []string) string {
	parts := make([]string, len(values))
	for i, value := range values {
		names := articles(value)
		verb := "has"
		if len(names) > 1 {
			verb = "have"
		}
		parts[i] = fmt.Sprintf("%s %s “%s”", list(names), verb, value)
	}
	return fmt.Sprintf("%s: %s", headings[kind], strings.Join(parts, "; "))
}

// labelsOf gives the names of the articles of some places, each once.
func labelsOf(labels []string, places []place) []string {
	var names []string
	for _, p := range places {
		if !slices.Contains(names, labels[p.article]) {
			names = append(names, labels[p.article])
		}
	}
	return names
}

// list joins names as in a sentence.
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// diagnostics says what in an article could not be read as it should.
func diagnostics(a *article) []Diagnostic {
	var out []Diagnostic
	for _, q := range a.reading.Quotes {
		if q.Flags&quotes.Unclosed != 0 {
			out = append(out, Diagnostic{
				a.doc.ID(), q.Span, "unclosed-quote", "the quotation is never closed; it was taken to end with its paragraph",
			})
		}
	}
	if a.doc.Published().IsZero() {
		out = append(out, Diagnostic{
			a.doc.ID(), crosscheck.Span{}, "undated", "no publication date was found; relative dates are not compared",
		})
	}
	return out
}
