package quotes

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Extract finds the quotations of an article, ordered by start, an enclosing one before those nested in it. Quotations
// never cross, and words in quotation marks are in one quotation only. What is no part of the article but of the page round
// it is passed over. A nil document gives nil. The result depends on nothing but the document, belongs to the caller, and
// takes time linear in the text; documents may be read by many goroutines at once.
func Extract(doc *crosscheck.Document) []Quote {
	if doc == nil {
		return nil
	}
	return newReader(doc).extract()
}

func (r *reader) extract() []Quote {
	r.findTurns()
	r.eachLine(func(l *line, paragraph int32) { l.readLine(paragraph) })
	quotes := make([]Quote, 0, len(r.reports))
	speakers := newResolver(r)
	for i := range r.reports {
		if q, ok := r.quote(&r.reports[i]); ok && !r.reports[i].unsaid {
			q.Speaker = speakers.resolve(&r.reports[i])
			if report := &r.reports[i]; report.cue == report.subject && q.Speaker.Span.End < q.Cue.End {
				q.Cue.Start = max(q.Cue.Start, q.Speaker.Span.End) // one word in Chinese
			}
			quotes = append(quotes, q)
		}
	}
	quotes = ordered(quotes)
	markNested(quotes)
	r.cite(quotes)
	return quotes
}

// ordered sorts quotations by their start, and an enclosing one before those in it. They come nearly in order, and are
// large: what is sorted is their places.
func ordered(quotes []Quote) []Quote {
	before := func(a, b *Quote) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
	}
	places := make([]int32, len(quotes))
	inOrder := true
	for i := range quotes {
		places[i] = int32(i)
		inOrder = inOrder && (i == 0 || before(&quotes[i-1], &quotes[i]) <= 0)
	}
	if inOrder {
		return quotes
	}
	slices.SortStableFunc(places, func(a, b int32) int { return before(&quotes[a], &quotes[b]) })
	sorted := make([]Quote, len(quotes))
	for i, place := range places {
		sorted[i] = quotes[place]
	}
	return sorted
}

// markNested flags the quotations that lie inside a part of another.
func markNested(quotes []Quote) {
	enclosing := 0
	for i := 1; i < len(quotes); i++ {
		if quotes[i].Span.End > quotes[enclosing].Span.End {
			enclosing = i
			continue
		}
		if slices.ContainsFunc(quotes[enclosing].Parts, func(part crosscheck.Span) bool { return part.Contains(quotes[i].Span) }) {
			quotes[i].Flags |= Nested
		}
	}
}

// quote writes a report out.
func (r *reader) quote(report *report) (Quote, bool) {
	q := Quote{Flags: report.flags, Cue: r.span(report.cue)}
	if !report.source.empty() {
		q.Cited = append(q.Cited, Citation{Span: r.span(report.source)})
	}
	if report.block {
		return q, r.blockQuote(&q, report)
	}
	bare := r.quoted(&q, report.parts)
	switch {
	case len(q.Quoted) == 0:
		q.Kind = Indirect
	case bare:
		q.Kind = Mixed
	default:
		q.Kind = Direct
	}
	q.Parts = q.Quoted
	if q.Kind != Direct {
		q.Parts = r.clauses(report.parts)
	}
	if len(q.Parts) == 0 {
		return q, false
	}
	q.Span = crosscheck.Span{Start: q.Parts[0].Start, End: q.Parts[len(q.Parts)-1].End}
	return q, true
}

// quoted fills in the stretches inside quotation marks, and reports whether a word stands outside them.
func (r *reader) quoted(q *Quote, parts []stretch) (bare bool) {
	first := len(r.spans)
	for _, part := range parts {
		for t := part.first; t < part.last; {
			in := r.inside[t]
			if in == 0 {
				bare = bare || r.Tokens[t].Kind != segment.Mark
				t++
				continue
			}
			run := &r.runs[in-1]
			if s := r.span(stretch{max(run.first, t), run.last}); !s.Empty() {
				r.spans = append(r.spans, s)
			}
			q.Flags |= run.flags
			t = run.close
		}
	}
	q.Quoted = slices.Clip(r.spans[first:])
	return bare
}

// clauses returns the parts of a mixed or indirect quotation.
func (r *reader) clauses(parts []stretch) []crosscheck.Span {
	first := len(r.spans)
	for _, part := range parts {
		if s := r.withoutMarks(part); !s.Empty() {
			r.spans = append(r.spans, s)
		}
	}
	return slices.Clip(r.spans[first:])
}

// withoutMarks returns the bytes of a stretch; those inside the marks when it is one run.
func (r *reader) withoutMarks(s stretch) crosscheck.Span {
	if s.empty() {
		return crosscheck.Span{}
	}
	if in := r.inside[s.first]; in != 0 && r.runs[in-1].close == s.last {
		s = stretch{max(s.first, r.runs[in-1].first), r.runs[in-1].last}
	}
	return r.span(s)
}

func (r *reader) span(s stretch) crosscheck.Span {
	if s.empty() {
		return crosscheck.Span{}
	}
	return crosscheck.Span{Start: int(r.Tokens[s.first].Start), End: int(r.Tokens[s.last-1].End)}
}
