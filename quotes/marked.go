package quotes

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// Marked returns all stretches of an article that are marked as somebody's words, by quotation marks, which are left out, or as
// a block: quotations whose speaker [Extract] found, and also titles, scare quotes and words that nobody is said to have
// said. They are ordered by start and do not overlap; one inside another is left to the outer one. A nil document gives nil.
func Marked(doc *crosscheck.Document) []crosscheck.Span {
	_, marked := Read(doc)
	return marked
}

// Read returns what [Extract] and [Marked] give, and reads the article once.
func Read(doc *crosscheck.Document) (found []Quote, marked []crosscheck.Span) {
	if doc == nil {
		return nil, nil
	}
	r := newReader(doc)
	return r.extract(), r.marked()
}

// marked returns the outermost of the runs and blocks that were read.
func (r *reader) marked() []crosscheck.Span {
	var marked []crosscheck.Span
	if len(r.runs) > 0 {
		marked = make([]crosscheck.Span, 0, len(r.runs))
	}
	for i := range r.runs {
		if run := &r.runs[i]; run.depth == 0 {
			marked = append(marked, r.span(stretch{run.first, run.last}))
		}
	}
	runs := len(marked)
	for i := range r.reports {
		if r.reports[i].block {
			for _, part := range r.reports[i].parts {
				marked = append(marked, r.span(part))
			}
		}
	}
	if len(marked) == runs {
		return marked
	}
	slices.SortFunc(marked, func(a, b crosscheck.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	outer := marked[:0]
	for _, span := range marked {
		if n := len(outer); !span.Empty() && (n == 0 || span.Start >= outer[n-1].End) {
			outer = append(outer, span)
		}
	}
	return outer
}
