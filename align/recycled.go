package align

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/timex"
)

const (
	recycledDays  = 30  // days between two articles that quote one utterance as new
	recycledShare = 900 // how much of the shorter quotation they must share, per mille
	recycledEach  = 8   // quotations with the same words that are kept in the index
)

// findRecycled finds the quotations that a later story gives as if they were said on its occasion, though an earlier story
// had them, and yields each with the index of the later one. They are found through an index of runs of eight words.
func findRecycled(c *corpus, stories []*story, yield func(later int, d difference)) {
	if len(stories) < 2 {
		return
	}
	of := make([]int, len(c.articles))
	sayings := make([][]*said, len(c.articles))
	for i, s := range stories {
		for _, a := range s.articles {
			of[a.index] = i
			if a.source == a.index && a.doc.Published().Certain {
				sayings[a.index] = c.sayings(a)
			}
		}
	}
	for _, pair := range runPairs(sayings) {
		x, y := pair[0], pair[1]
		if of[x.article.index] == of[y.article.index] {
			continue
		}
		if x.article.doc.Published().Value() > y.article.doc.Published().Value() {
			x, y = y, x
		}
		if d, ok := c.recycled(x, y, sayings); ok {
			yield(of[y.article.index], d)
		}
	}
}

// runPairs gives the pairs of quotations of different articles that share a run of words, each once.
func runPairs(sayings [][]*said) [][2]*said {
	index := map[uint64][]*said{}
	seen := map[[2]*said]bool{}
	var out [][2]*said
	for _, article := range sayings {
		for _, x := range article {
			if x == nil {
				continue
			}
			for i := 0; i+recycledWords <= len(x.terms); i++ {
				run := x.run(i)
				for _, other := range index[run] {
					if pair := [2]*said{other, x}; other.article != x.article && !seen[pair] {
						seen[pair] = true
						out = append(out, pair)
					}
				}
				if known := index[run]; len(known) < recycledEach && !slices.Contains(known, x) {
					index[run] = append(known, x)
				}
			}
		}
	}
	return out
}

// run is a number for the words of a quotation from its i-th on.
func (x *said) run(i int) uint64 {
	h := uint64(14695981039346656037)
	for _, t := range x.terms[i : i+recycledWords] {
		h = (h ^ uint64(x.article.terms[t].word)) * 1099511628211
		h ^= h >> 31
	}
	return h
}

// recycled says whether the later of two articles gives the quotation of the earlier one as new.
func (c *corpus) recycled(earlier, later *said, sayings [][]*said) (difference, bool) {
	first, last := earlier.article.doc.Published(), later.article.doc.Published()
	if daysApart(first, last) < recycledDays || later.looksBack() || !onePerson(earlier, later) {
		return difference{}, false
	}
	for _, o := range c.overlaps(earlier.article, later.article) {
		for _, l := range c.links(o, sayings) {
			if l.a != earlier || l.b != later || l.shared < recycledWords {
				continue
			}
			if 1000*l.matter < recycledShare*min(earlier.matter, later.matter) {
				continue
			}
			return difference{
				kind: Recycled, in: "quote", severity: Warning, score: int(o.alike),
				sides: [2]place{
					{earlier.article.index, earlier.article.span(l.blocks[0].a, l.blocks[0].endA()), first.CalendarDay()},
					{later.article.index, later.article.span(l.blocks[0].b, l.blocks[0].endB()), last.CalendarDay()},
				},
				evidence: Evidence{Shared: c.sharedWords(l.o.a, l.blocks), Differs: []string{first.CalendarDay(), last.CalendarDay()}, RuledOut: ruledOut(Recycled)},
			}, true
		}
	}
	return difference{}, false
}

// onePerson says whether two quotations are put into the mouth of one person. Statements of institutions repeat the stock
// phrases of the last meeting, and so do new people in an old office; that is nobody's mistake.
func onePerson(x, y *said) bool {
	a, b := x.speaker(), y.speaker()
	return personal(a) && personal(b) && shareName(a.Name, b.Name)
}

// looksBack says whether the sentence of a quotation names a time well before its article, as one does who quotes what was
// said then.
func (x *said) looksBack() bool {
	a := x.article
	sentence := a.sentenceAround(a.quotes[x.index].Span)
	published := a.doc.Published()
	for _, t := range a.reading.Timexes {
		if t.Span.Start >= sentence[1] || t.Span.End <= sentence[0] || t.Type != timex.Date && t.Type != timex.Time {
			continue
		}
		if day, err := crosscheck.ParseDate(t.Value[:min(len(t.Value), len("2006-01-02"))]); err == nil && !day.IsZero() {
			if day.Value() < published.Value() && daysApart(day, published) >= recycledDays {
				return true
			}
		} else if length := min(len(t.Value), len("2006-01")); t.Value[:length] < published.Value()[:length] {
			return true
		}
	}
	return false
}
