package message

import (
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// possible are the conditions under which an explanation that a rule looked for could have held of a pair of places at all: where
// neither has an ellipsis, none was ruled out. Explanations that are not listed could always have held.
var possible = map[string]func(c *corpus.Corpus, d *finding.Difference) bool{
	"an ellipsis or brackets": func(c *corpus.Corpus, d *finding.Difference) bool { return eitherHas(c, d, "…", "...", "[", "(") },
	"an ellipsis":             func(c *corpus.Corpus, d *finding.Difference) bool { return eitherHas(c, d, "…", "...") },
	"a title before a name": func(_ *corpus.Corpus, d *finding.Difference) bool {
		return strings.ContainsFunc(d.Sides[0].Value+d.Sides[1].Value, unicode.IsUpper)
	},
	"another unit": func(_ *corpus.Corpus, d *finding.Difference) bool {
		return d.Amounts[0] == nil || d.Amounts[1] == nil || d.Amounts[0].Unit != d.Amounts[1].Unit
	},
	"a day's slack of an uncertain publication date": func(c *corpus.Corpus, d *finding.Difference) bool {
		return !c.Articles[d.Sides[0].Article].Doc.Published().Certain || !c.Articles[d.Sides[1].Article].Doc.Published().Certain
	},
}

// RuledOut returns what of the explanations of a difference was ruled out for its two places.
func RuledOut(c *corpus.Corpus, d *finding.Difference) []string {
	return slices.DeleteFunc(slices.Clone(d.Evidence.RuledOut), func(explanation string) bool {
		condition := possible[explanation]
		return condition != nil && !condition(c, d)
	})
}

// eitherHas reports whether a mark stands in a sentence of a difference, or in the stretch around its words of a very long one.
func eitherHas(c *corpus.Corpus, d *finding.Difference, marks ...string) bool {
	return slices.ContainsFunc(d.Sides[:], func(p finding.Place) bool {
		a := c.Articles[p.Article]
		part := nearby(a.SentenceAround(p.Span), p)
		text := a.Doc.Text()[part[0]:part[1]]
		return slices.ContainsFunc(marks, func(mark string) bool { return strings.Contains(text, mark) })
	})
}
