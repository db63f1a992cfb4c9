package statement

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// An Utterance is two quotations of different articles that are held against each other, the earlier article's first.
type Utterance [2]quotationOf

// A quotationOf is one quotation of an article, by their indexes; the quotation is counted from 1.
type quotationOf struct{ article, quotation int32 }

// UtteranceOf returns the two quotations in which a difference stands, and reports whether both its places are in one.
func UtteranceOf(c *corpus.Corpus, d *finding.Difference) (Utterance, bool) {
	var u Utterance
	for i, p := range d.Sides {
		u[i] = quotationOf{int32(p.Article), quotationAt(c.Articles[p.Article], p)}
	}
	slices.SortFunc(u[:], func(x, y quotationOf) int {
		return cmp.Or(cmp.Compare(x.article, y.article), cmp.Compare(x.quotation, y.quotation))
	})
	return u, u[0].quotation > 0 && u[1].quotation > 0
}

// quotationAt returns the first quotation in which a place stands; 0 for none.
func quotationAt(a *corpus.Article, p finding.Place) int32 {
	first, last := a.TermsOf(p.Span)
	for t := first; t < last; t++ {
		if q := a.Quote[t]; q != 0 {
			return q
		}
	}
	return 0
}
