package statement

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// What somebody is reported to have said, in an article's own words, is of one utterance with words that another article quotes of the
// same speaker where they share this many telling words, and this part, per cent, of what the poorer of both tells.
const (
	leastReported = 4
	reportedShare = 65
)

// reported returns the links of what articles report in their own words to the quotations of other articles, at most one each: to
// the quotation that shares most with it, the first of equals. Nothing is held against words that an article chose itself.
func reported(c *corpus.Corpus, sayings [][]*quotation) []*link {
	var reports []*quotation
	for _, a := range c.Articles {
		reports = append(reports, reportsIn(a)...)
	}
	if len(reports) == 0 {
		return nil
	}
	q := quotedOf(c, sayings)
	var out []*link
	for _, x := range reports {
		if y := q.mostShared(c, x); y != nil {
			out = append(out, &link{a: x, b: y, partly: true})
		}
	}
	return out
}

// reportsIn returns what an article reports of somebody without any words in marks.
func reportsIn(a *corpus.Article) []*quotation {
	var out []*quotation
	for i := range a.Quotes {
		if a.Quotes[i].Kind != quotes.Indirect {
			continue
		}
		x := &quotation{article: a, index: i, reported: true}
		first, last := a.TermsOf(a.Quotes[i].Span)
		for t := first; t < last; t++ {
			x.terms = append(x.terms, t)
		}
		if len(x.terms) >= leastReported {
			out = append(out, x)
		}
	}
	return out
}

// conceptsOf returns the concepts of a quotation's telling words, each once, in no certain order but always the same.
func conceptsOf(c *corpus.Corpus, x *quotation) []corpus.Concept {
	var out []corpus.Concept
	for _, t := range x.terms {
		if k := c.Concepts[x.article.Terms[t].Word]; k.Weight > 0 {
			out = append(out, k)
		}
	}
	slices.SortFunc(out, func(a, b corpus.Concept) int { return int(a.Key - b.Key) })
	return slices.CompactFunc(out, func(a, b corpus.Concept) bool { return a.Key == b.Key })
}

// quoted is the quotations of a story with words in marks, by what these words are about.
type quoted struct {
	all     []*quotation
	weights []int32   // by quotation: of all its concepts
	index   []posting // by concept and quotation
	shared  []sharing // by quotation: scratch of mostShared
}

// A posting is a quotation that has a concept.
type posting struct{ concept, quotation int32 }

// sharing is what two quotations have in common.
type sharing struct{ weight, words int32 }

func quotedOf(c *corpus.Corpus, sayings [][]*quotation) *quoted {
	q := &quoted{}
	for _, article := range sayings {
		for _, x := range article {
			if x == nil {
				continue
			}
			weight := int32(0)
			for _, k := range conceptsOf(c, x) {
				weight += k.Weight
				q.index = append(q.index, posting{k.Key, int32(len(q.all))})
			}
			q.all, q.weights = append(q.all, x), append(q.weights, weight)
		}
	}
	slices.SortFunc(q.index, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.concept, b.concept), cmp.Compare(a.quotation, b.quotation))
	})
	q.shared = make([]sharing, len(q.all))
	return q
}

// with returns the quotations that have a concept; none where so many have it that it tells nothing.
func (q *quoted) with(concept int32) []posting {
	first, _ := slices.BinarySearchFunc(q.index, concept, func(p posting, concept int32) int { return cmp.Compare(p.concept, concept) })
	last := first
	for last < len(q.index) && q.index[last].concept == concept {
		if last++; last-first > corpus.MaxRepeats {
			return nil
		}
	}
	return q.index[first:last]
}

// mostShared returns the quotation by the same speaker that shares most with what is reported; nil for none.
func (q *quoted) mostShared(c *corpus.Corpus, x *quotation) *quotation {
	name := x.speakerName()
	if name == "" {
		return nil
	}
	var touched []int32
	total := int32(0)
	for _, k := range conceptsOf(c, x) {
		total += k.Weight
		for _, p := range q.with(k.Key) {
			if q.all[p.quotation].article == x.article {
				continue
			}
			s := &q.shared[p.quotation]
			if s.words == 0 {
				touched = append(touched, p.quotation)
			}
			s.weight, s.words = s.weight+k.Weight, s.words+1
		}
	}
	var best *quotation
	most := int32(0)
	for _, i := range touched {
		s := q.shared[i]
		q.shared[i] = sharing{}
		if s.words < leastReported || 100*s.weight < reportedShare*min(total, q.weights[i]) || s.weight <= most {
			continue
		}
		if other := q.all[i].speakerName(); other != "" && naming.ShareName(name, other) {
			best, most = q.all[i], s.weight
		}
	}
	return best
}
