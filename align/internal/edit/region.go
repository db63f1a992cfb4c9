package edit

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// Difference makes a finding of a region.
func Difference(c *corpus.Corpus, o similar.Overlap, r similar.Region, j Judgement) finding.Difference {
	shown := o.Show(r)
	a, b := o.A.Span(shown.A0, shown.A1), o.B.Span(shown.B0, shown.B1)
	d := finding.Difference{
		Kind: j.Kind, In: j.In, Severity: j.Severity, Score: int(o.Alike),
		Sides: [2]finding.Place{
			{Article: o.A.Index, Span: a, Value: corpus.Flat(a.Of(o.A.Doc.Text()))},
			{Article: o.B.Index, Span: b, Value: corpus.Flat(b.Of(o.B.Doc.Text()))},
		},
		Evidence: finding.Evidence{Shared: similar.SharedWords(c, o.A, o.Near(r)), Differs: o.Differing(r), Rule: j.Rule, RuledOut: finding.RuledOut(j.Kind)},
	}
	if j.Kind == finding.KindNumber {
		d.Amounts = [2]*quantity.Quantity{amountIn(o.A, r.A0, r.A1), amountIn(o.B, r.B0, r.B1)}
	}
	return d
}

// amountIn returns the first quantity that overlaps a range of terms, nil when there is none.
func amountIn(a *corpus.Article, first, last int32) *quantity.Quantity {
	if q, ok := a.QuantityIn(first, last); ok {
		return &q
	}
	return nil
}
