package align

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// A quotationOf is one quotation of an article, by their indexes; the quotation is counted from 1.
type quotationOf struct{ article, quotation int32 }

// ofOneUtterance puts the findings about the wording of one utterance together: the gravest has the others inside. The groups are the
// differences that the drafts are made of; drafts and groups are in the order of the text, and what is returned keeps it.
func ofOneUtterance(c *corpus.Corpus, drafts []draft, groups [][]finding.Difference) []draft {
	utterance := map[[2]quotationOf][]int{} // by two quotations that are held against each other: the drafts
	var order [][2]quotationOf
	for i := range drafts {
		if d := &drafts[i]; d.Kind == KindWording && d.In == InQuote {
			key := heldAgainst(c, groups[i])
			if key[0].quotation == 0 || key[1].quotation == 0 {
				continue
			}
			if len(utterance[key]) == 0 {
				order = append(order, key)
			}
			utterance[key] = append(utterance[key], i)
		}
	}
	inside := make([]bool, len(drafts))
	for _, key := range order {
		of := utterance[key]
		lead := slices.MinFunc(of, func(i, j int) int { return compareGrades(&drafts[i].Discrepancy, &drafts[j].Discrepancy) })
		for _, i := range of {
			if i != lead {
				drafts[lead].take(&drafts[i])
				inside[i] = true
			}
		}
	}
	out := make([]draft, 0, len(drafts))
	for i := range drafts {
		if !inside[i] {
			out = append(out, drafts[i])
		}
	}
	return out
}

// heldAgainst returns the two quotations in which the first of some differences stands, the earlier article's first.
func heldAgainst(c *corpus.Corpus, group []finding.Difference) [2]quotationOf {
	var key [2]quotationOf
	for i, p := range group[0].Sides {
		a := c.Articles[p.Article]
		key[i] = quotationOf{int32(p.Article), quotationAt(a, p)}
	}
	slices.SortFunc(key[:], func(x, y quotationOf) int {
		return cmp.Or(cmp.Compare(x.article, y.article), cmp.Compare(x.quotation, y.quotation))
	})
	return key
}

// quotationAt is the first quotation in which a place stands; 0 for none.
func quotationAt(a *corpus.Article, p finding.Place) int32 {
	first, last := a.TermsOf(p.Span)
	for t := first; t < last; t++ {
		if q := a.Quote[t]; q != 0 {
			return q
		}
	}
	return 0
}

// take puts another finding about the words of the same utterance inside. What it has of at least a warning is mentioned among the
// places of the sides, too.
func (d *draft) take(other *draft) {
	d.Others = append(d.Others, *other)
	if !other.Severity.AtLeast(SeverityWarning) {
		return
	}
	for _, side := range other.Sides {
		for _, m := range side.Mentions {
			at := slices.IndexFunc(d.Sides, func(s Side) bool {
				return slices.ContainsFunc(s.Mentions, func(known Mention) bool { return known.Article == m.Article })
			})
			if at < 0 {
				continue
			}
			mentions := d.Sides[at].Mentions
			behind := 0
			for i, known := range mentions {
				if known.Article == m.Article {
					behind = i + 1
				}
			}
			d.Sides[at].Mentions = slices.Insert(mentions, behind, m)
		}
	}
}
