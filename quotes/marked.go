package quotes

import "github.com/crosscheck-go/crosscheck"

// Marked gives all stretches of an article that stand in quotation marks, the marks left out: quotations whose speaker
// [Extract] found, and also titles, scare quotes and words that nobody is said to have said. They are ordered by start
// and do not overlap; one inside another is left to the outer one. A nil document gives nil.
func Marked(doc *crosscheck.Document) []crosscheck.Span {
	if doc == nil {
		return nil
	}
	return newReader(doc).marked()
}

// Read gives what [Extract] and [Marked] give, and reads the article once.
func Read(doc *crosscheck.Document) (found []Quote, marked []crosscheck.Span) {
	if doc == nil {
		return nil, nil
	}
	r := newReader(doc)
	return r.extract(), r.marked()
}

func (r *reader) marked() []crosscheck.Span {
	var marked []crosscheck.Span
	for i := range r.runs {
		if run := &r.runs[i]; run.depth == 0 {
			marked = append(marked, r.span(stretch{run.first, run.last}))
		}
	}
	return marked
}
