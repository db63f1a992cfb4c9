package statement

import (
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
	index := map[int32][]*quotation{} // by concept
	weights := map[*quotation]int32{}
	for _, article := range sayings {
		for _, x := range article {
			if x == nil {
				continue
			}
			told := conceptsOf(c, x)
			for _, k := range told {
				weights[x] += k.Weight
				index[k.Key] = append(index[k.Key], x)
			}
		}
	}
	var out []*link
	for _, a := range c.Articles {
		for _, x := range reportsIn(a) {
			if l := mostShared(c, x, index, weights); l != nil {
				out = append(out, l)
			}
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
		for t := int32(first); t < int32(last); t++ {
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

// mostShared returns the link of what is reported to the quotation by the same speaker that shares most with it; nil for none.
func mostShared(c *corpus.Corpus, x *quotation, index map[int32][]*quotation, weights map[*quotation]int32) *link {
	name := x.speakerName()
	if name == "" {
		return nil
	}
	type shared struct{ weight, words int32 }
	with := map[*quotation]shared{}
	var touched []*quotation
	total := int32(0)
	for _, k := range conceptsOf(c, x) {
		total += k.Weight
		if len(index[k.Key]) > corpus.MaxRepeats {
			continue
		}
		for _, y := range index[k.Key] {
			if y.article == x.article {
				continue
			}
			s := with[y]
			if s.words == 0 {
				touched = append(touched, y)
			}
			with[y] = shared{s.weight + k.Weight, s.words + 1}
		}
	}
	var best *quotation
	for _, y := range touched {
		s := with[y]
		if s.words < leastReported || 100*s.weight < reportedShare*min(total, weights[y]) || best != nil && s.weight <= with[best].weight {
			continue
		}
		if other := y.speakerName(); other != "" && naming.ShareName(name, other) {
			best = y
		}
	}
	if best == nil {
		return nil
	}
	return &link{a: x, b: best, partly: true}
}
