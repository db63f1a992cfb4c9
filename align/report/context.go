package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// A piece is a stretch of text that is marked or not.
type piece struct {
	Text   string
	Marked bool
}

// cut divides a text at its marks, which are in order and apart from each other.
func cut(text string, marks []crosscheck.Span) []piece {
	var pieces []piece
	at := 0
	for _, mark := range marks {
		if mark.Start > at {
			pieces = append(pieces, piece{text[at:mark.Start], false})
		}
		pieces = append(pieces, piece{mark.Of(text), true})
		at = mark.End
	}
	if at < len(text) {
		pieces = append(pieces, piece{text[at:], false})
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
	CopyOf                    string
	Stretches                 []stretch
}

// A stretch is a run of text between findings, or one that findings point to.
type stretch struct {
	Anchors  []string // where links to it arrive; none between findings
	Pieces   []piece
	Findings []int // the numbers of the findings, ascending
}

func (c *context) view(all sources) articleView {
	s := c.source
	view := articleView{
		Anchor: s.anchor(), Title: s.title(), Source: s.Source, Date: s.day(), From: string(s.Published.From),
		CopyOf: all.labelOf(s.CopyOf),
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
			view.Stretches = append(view.Stretches, stretch{Pieces: []piece{{Text: s.text[at:span.Start]}}})
		}
		view.Stretches = append(view.Stretches, stretchOf(s.text, span, c.passages[first:last]))
		at, first = span.End, last
	}
	view.Stretches = append(view.Stretches, stretch{Pieces: []piece{{Text: s.text[at:]}}})
	return view
}

// stretchOf shows the sentences of passages that overlap, from the first one's start to the last one's end.
func stretchOf(text string, span crosscheck.Span, passages []pointed) stretch {
	var out stretch
	var marks []crosscheck.Span
	for _, p := range passages {
		shift := p.sentence.Start - span.Start
		for _, m := range p.marks {
			marks = append(marks, crosscheck.Span{Start: m.Start + shift, End: m.End + shift})
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

// union joins spans that overlap or touch.
func union(spans []crosscheck.Span) []crosscheck.Span {
	slices.SortFunc(spans, func(a, b crosscheck.Span) int { return cmp.Compare(a.Start, b.Start) })
	var joined []crosscheck.Span
	for _, s := range spans {
		if n := len(joined); n > 0 && s.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, s.End)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}
