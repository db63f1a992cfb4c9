package quotes

import "github.com/crosscheck-go/crosscheck"

// Marked gives all stretches of an article that stand in quotation marks, the marks left out: quotations whose speaker
// [Extract] found, and also titles, scare quotes and words that nobody is said to have said. They are ordered by start
// and do not overlap; one inside another is left to the outer one. A nil document gives nil.
func Marked(doc *crosscheck.Document) []crosscheck.Span {
	if doc == nil {
		return nil
	}
	text := doc.Segments()
	var out []crosscheck.Span
	for _, r := range pairMarks(text) {
		if r.depth == 0 {
			out = append(out, crosscheck.Span{Start: int(text.Tokens[r.first].Start), End: int(text.Tokens[r.last-1].End)})
		}
	}
	return out
}
