package aligntest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// Findings puts down what a check of some articles found, one finding a line, without the fingerprints and scores that tell a
// reviewer nothing. Places are shown by their words, which stay as they are when a word is added elsewhere; where an article
// has the same words before, they are numbered. Without the articles they are not.
//
//	story s1 2024-03-04: desk-a, desk-b, desk-c
//	copy desk-c = desk-a
//	statement "Fumio Kishida": anchor desk-a "We will go on, whatever it takes.", part desk-b "We will go on"
//	error number in claim: "16 areas" desk-a | "60 areas" desk-b "60 areas" #2 odd one out — The numbers differ: …
func Findings(r *align.Report, docs ...*crosscheck.Document) string {
	var out strings.Builder
	texts := textsOf(docs)
	for _, story := range r.Stories {
		fmt.Fprintf(&out, "story %s: %s\n", spaced([]string{story.ID, story.When}), strings.Join(story.Articles, ", "))
	}
	for _, article := range r.Articles {
		if article.CopyOf != "" {
			fmt.Fprintf(&out, "copy %s = %s\n", article.ID, article.CopyOf)
		}
	}
	for _, statement := range r.Statements {
		out.WriteString(texts.statementLine(statement))
	}
	for _, fact := range r.Facts {
		out.WriteString(texts.factLine(fact))
	}
	for _, d := range byPlace(r) {
		out.WriteString(texts.findingLine(d))
	}
	for _, d := range r.Diagnostics {
		fmt.Fprintf(&out, "diagnostic %s %s %s: %s\n", d.Code, d.Article, texts.place(d.Article, d.Span, d.Span.Of(texts[d.Article])), d.Message)
	}
	return out.String()
}

// byPlace returns the findings by story and by place in its articles: an order that a change of scores leaves as it is.
func byPlace(r *align.Report) []*align.Discrepancy {
	number := map[string]int{}
	for i, story := range r.Stories {
		number["story "+story.ID] = i
	}
	for i, article := range r.Articles {
		number["article "+article.ID] = i
	}
	var all []*align.Discrepancy
	for i := range r.Discrepancies {
		all = append(all, &r.Discrepancies[i])
	}
	first := func(d *align.Discrepancy, side int) (article int, span crosscheck.Span) {
		if side >= len(d.Sides) || len(d.Sides[side].Mentions) == 0 {
			return -1, span
		}
		m := d.Sides[side].Mentions[0]
		return number["article "+m.Article], m.Span
	}
	slices.SortStableFunc(all, func(a, b *align.Discrepancy) int {
		order := cmp.Compare(number["story "+a.Story], number["story "+b.Story])
		for side := range 2 {
			articleA, spanA := first(a, side)
			articleB, spanB := first(b, side)
			order = cmp.Or(order, cmp.Compare(articleA, articleB), cmp.Compare(spanA.Start, spanB.Start), cmp.Compare(spanA.End, spanB.End))
		}
		return cmp.Or(order, cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func (t texts) statementLine(s align.Statement) string {
	var mentions []string
	for _, m := range s.Mentions {
		mention := fmt.Sprintf("%s %s %s", m.Relation, m.Article, t.place(m.Article, m.Span, m.Text))
		if m.Speaker != s.Speaker {
			mention += " by " + strconv.Quote(m.Speaker)
		}
		mentions = append(mentions, mention)
	}
	return fmt.Sprintf("statement %q: %s\n", s.Speaker, strings.Join(mentions, ", "))
}

func (t texts) factLine(f align.Fact) string {
	var mentions []string
	for _, m := range f.Mentions {
		mentions = append(mentions, spaced([]string{string(m.Slot), strconv.Quote(clip(m.Value)), m.Article, t.unlike(m.Value, m.Article, m.Span, m.Text)}))
	}
	return fmt.Sprintf("fact: %s\n", strings.Join(mentions, ", "))
}

func (t texts) findingLine(d *align.Discrepancy) string {
	line := fmt.Sprintf("%s %s in %s: %s — %s\n", d.Severity, d.Kind, d.In, t.sides(d.Sides), d.Message)
	for _, other := range d.Differences {
		line += fmt.Sprintf("  besides, %s: %s\n", other.Severity, t.sides(other.Sides))
	}
	return line
}

func (t texts) sides(all []align.Side) string {
	var sides []string
	for _, side := range all {
		words := []string{strconv.Quote(clip(side.Value))}
		for _, m := range side.Mentions {
			words = append(words, m.Article, t.unlike(side.Value, m.Article, m.Span, m.Text))
		}
		if side.Outlier {
			words = append(words, "odd one out")
		}
		sides = append(sides, spaced(words))
	}
	return strings.Join(sides, " | ")
}
