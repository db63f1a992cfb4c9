package report

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
)

// A piece is a stretch of text with one sign.
type piece struct {
	Text string
	sign sign
}

// Differs reports whether the words differ from the other side's.
func (p piece) Differs() bool { return p.sign == differing }

// Mentioned reports whether the words are what is compared, where none of them differ.
func (p piece) Mentioned() bool { return p.sign == mentioned }

// cut divides a text at its marks, which are in order and apart from each other.
func cut(text string, marks []signed) []piece {
	var pieces []piece
	at := 0
	for _, mark := range marks {
		if mark.Span.Start > at {
			pieces = append(pieces, piece{text[at:mark.Span.Start], plain})
		}
		pieces = append(pieces, piece{mark.Span.Of(text), mark.sign})
		at = mark.Span.End
	}
	if at < len(text) {
		pieces = append(pieces, piece{text[at:], plain})
	}
	return pieces
}

// contexts gathers, by article, the sentences that findings point to.
type contexts map[string]*context

// A context is the text of an article with the sentences of its findings.
type context struct {
	source   *source
	passages []pointed
}

// A pointed passage is one that a finding points to.
type pointed struct {
	passage
	finding int // its number
}

// add notes that a finding points to a passage. It gives the anchor of the sentence, empty when its text is not known.
func (all contexts) add(p passage, finding int) string {
	if !p.source.holds(p.sentence) || p.source.number < 0 {
		return ""
	}
	c := all[p.source.ID]
	if c == nil {
		c = &context{source: p.source}
		all[p.source.ID] = c
	}
	c.passages = append(c.passages, pointed{p, finding})
	return p.anchor()
}

func (p passage) anchor() string { return fmt.Sprintf("%s-%d", p.source.anchor(), p.sentence.Start) }

// An articleView is an article's text as the page shows it.
type articleView struct {
	Anchor                    string
	Title, Source, Date, From string
	CopyOf, URL               string
	Stretches                 []stretch
}

// A stretch is a run of text between findings, or one that findings point to.
type stretch struct {
	Anchors  []string // where links to it arrive; none between findings
	Pieces   []piece
	Findings []int // the numbers of the findings, ascending
}

// view shows the article; only what is near to its findings where that is asked for.
func (c *context) view(all sources, near bool) articleView {
	s := c.source
	view := articleView{
		Anchor: s.anchor(), Title: s.title(), Source: s.Source, Date: s.Published.CalendarDay(), From: string(s.Published.From),
		CopyOf: all.labelOf(s.CopyOf), URL: s.doc.Article().URL,
	}
	slices.SortStableFunc(c.passages, func(a, b pointed) int { return cmp.Compare(a.sentence.Start, b.sentence.Start) })
	at := 0
	for first := 0; first < len(c.passages); {
		last, span := first+1, c.passages[first].sentence
		for last < len(c.passages) && c.passages[last].sentence.Start < span.End {
			span.End = max(span.End, c.passages[last].sentence.End)
			last++
		}
		if span.Start > at {
			view.Stretches = append(view.Stretches, stretch{Pieces: between(s.text, crosscheck.Span{Start: at, End: span.Start}, near)})
		}
		view.Stretches = append(view.Stretches, stretchOf(s.text, span, c.passages[first:last]))
		at, first = span.End, last
	}
	view.Stretches = append(view.Stretches, stretch{Pieces: between(s.text, crosscheck.Span{Start: at, End: len(s.text)}, near)})
	return view
}

// margin is about how many bytes of an article are shown before and after a finding where not all of it is.
const margin = 300

// between shows what stands between findings, or before the first or after the last.
func between(text string, span crosscheck.Span, near bool) []piece {
	if !near || span.Len() < 3*margin {
		return []piece{{Text: span.Of(text)}}
	}
	var pieces []piece
	from, to := boundary(text, span.Start+margin), boundaryAfter(text, span.End-margin)
	if span.Start > 0 {
		pieces = append(pieces, piece{Text: text[span.Start:from]})
	} else {
		from = 0
	}
	if span.End == len(text) {
		to = len(text)
	}
	pieces = append(pieces, piece{Text: fmt.Sprintf(" [… %d characters …] ", utf8.RuneCountInString(text[from:to]))})
	return append(pieces, piece{Text: text[to:span.End]})
}

// stretchOf shows the sentences of passages that overlap, from the first one's start to the last one's end.
func stretchOf(text string, span crosscheck.Span, passages []pointed) stretch {
	var out stretch
	var marks []signed
	for _, p := range passages {
		if len(p.marks) > 0 {
			marks = append(marks, moved(p.signs(), p.sentence.Start-span.Start)...)
		}
		out.Anchors = append(out.Anchors, p.anchor())
		out.Findings = append(out.Findings, p.finding)
	}
	out.Anchors = slices.Compact(out.Anchors)
	slices.Sort(out.Findings)
	out.Findings = slices.Compact(out.Findings)
	out.Pieces = cut(span.Of(text), union(marks))
	return out
}

// union joins marks of differing words that overlap or touch.
func union(marks []signed) []signed {
	slices.SortFunc(marks, func(a, b signed) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var joined []signed
	for _, m := range marks {
		if n := len(joined); n > 0 && m.Span.Start <= joined[n-1].Span.End {
			joined[n-1].Span.End = max(joined[n-1].Span.End, m.Span.End)
			continue
		}
		joined = append(joined, m)
	}
	return joined
}
