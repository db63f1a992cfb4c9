package statement

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims/timex"
)

const (
	RecycledDays  = 30  // days between two articles that quote one utterance as new
	recycledShare = 900 // how much of the shorter quotation they must share, per mille
	recycledEach  = 8   // quotations with the same words that are kept in the index
)

// Sayings returns numbers for what may show that a quotation of an article is recycled, ascending: the runs of words in the quotations
// of somebody named, each with every word of the name. The numbers of the corpus's words are its Hashes.
func Sayings(c *corpus.Corpus, a *corpus.Article, hashes []uint64) []uint64 {
	if !a.Doc.Published().Certain {
		return nil
	}
	var out []uint64
	for _, x := range quotationsOf(c, a) {
		if x == nil || len(x.terms) < recycledWords || !Personal(x.speaker()) {
			continue
		}
		for _, name := range naming.Words(x.speaker().Name) {
			speaker := corpus.HashLetters(name)
			for i := 0; i+recycledWords <= len(x.terms); i++ {
				out = append(out, speaker^x.run(i, func(w corpus.WordID) uint64 { return hashes[w] }))
			}
		}
	}
	slices.Sort(out)
	return slices.Clone(slices.Compact(out))
}

// Recycling finds the quotations that an article of a later story gives as if they were said on its occasion, though an article
// of another story had them. They are found through an index of runs of eight words.
type Recycling struct {
	corpus  *corpus.Corpus
	sayings [][]*quotation // by index of the article
}

// RecyclingOf prepares the search among the articles of a corpus, which all have a sure date and are no copies.
func RecyclingOf(c *corpus.Corpus) *Recycling {
	r := &Recycling{corpus: c, sayings: make([][]*quotation, len(c.Articles))}
	for i, a := range c.Articles {
		r.sayings[i] = quotationsOf(c, a)
	}
	return r
}

// Find searches some of the articles, given in the order of the corpus.
func (r *Recycling) Find(among []*corpus.Article, later func(*corpus.Article) bool) []finding.Difference {
	sayings := make([][]*quotation, len(among))
	for i, a := range among {
		sayings[i] = r.sayings[a.Index]
	}
	var out []finding.Difference
	overlaps := map[[2]*corpus.Article][]similar.Overlap{} // of two articles, which may have many quotations in common
	for _, pair := range runPairs(sayings) {
		x, y := pair[0], pair[1]
		if x.article.Index > y.article.Index {
			x, y = y, x
		}
		if later(x.article) || !later(y.article) {
			continue
		}
		if !maybeRecycled(x, y) {
			continue
		}
		between := [2]*corpus.Article{x.article, y.article}
		if _, known := overlaps[between]; !known {
			overlaps[between] = similar.Overlaps(r.corpus, x.article, y.article)
		}
		if d, ok := recycled(r.corpus, x, y, overlaps[between], r.sayings); ok {
			out = append(out, d)
		}
	}
	return out
}

// runPairs returns the pairs of quotations of different articles that share a run of words, each once.
func runPairs(sayings [][]*quotation) [][2]*quotation {
	index := map[uint64][]*quotation{}
	seen := map[[2]*quotation]bool{}
	var out [][2]*quotation
	for _, article := range sayings {
		for _, x := range article {
			if x == nil {
				continue
			}
			for i := 0; i+recycledWords <= len(x.terms); i++ {
				run := x.run(i, func(w corpus.WordID) uint64 { return uint64(w) })
				for _, other := range index[run] {
					if pair := [2]*quotation{other, x}; other.article != x.article && !seen[pair] {
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

// run is a number for the words of a quotation from its i-th on, made of a number for each.
func (x *quotation) run(i int, number func(corpus.WordID) uint64) uint64 {
	h := uint64(14695981039346656037)
	for _, t := range x.terms[i : i+recycledWords] {
		h = (h ^ number(x.article.Terms[t].Word)) * 1099511628211
		h ^= h >> 31
	}
	return h
}

// maybeRecycled reports whether the later of two quotations is of the same person, and given as new a good while after the earlier one.
func maybeRecycled(earlier, later *quotation) bool {
	return story.DaysApart(earlier.article.Doc.Published(), later.article.Doc.Published()) >= RecycledDays && onePerson(earlier, later) && !later.looksBack()
}

// recycled reports whether the later of two articles, which overlap so, gives the quotation of the earlier one.
func recycled(c *corpus.Corpus, earlier, later *quotation, overlaps []similar.Overlap, sayings [][]*quotation) (finding.Difference, bool) {
	first, last := earlier.article.Doc.Published(), later.article.Doc.Published()
	for _, o := range overlaps {
		for _, l := range linksBetween(c, o, sayings) {
			if l.a != earlier || l.b != later || l.shared < recycledWords {
				continue
			}
			if 1000*l.matter < recycledShare*min(earlier.matter, later.matter) {
				continue
			}
			return finding.Difference{
				Kind: finding.KindRecycled, In: finding.InQuote, Severity: finding.SeverityWarning, Score: int(o.Alike),
				Sides: [2]finding.Place{
					{Article: earlier.article.Index, Span: earlier.article.Span(l.blocks[0].A, l.blocks[0].EndA()), Value: first.CalendarDay()},
					{Article: later.article.Index, Span: later.article.Span(l.blocks[0].B, l.blocks[0].EndB()), Value: last.CalendarDay()},
				},
				Evidence: finding.Evidence{Shared: similar.SharedWords(c, l.o.A, l.blocks), Differs: []string{first.CalendarDay(), last.CalendarDay()}, RuledOut: finding.RuledOut(finding.KindRecycled)},
			}, true
		}
	}
	return finding.Difference{}, false
}

// onePerson reports whether two quotations are put into the mouth of one person. Statements of institutions repeat the stock
// phrases of the last meeting, and so do new people in an old office; that is nobody's mistake.
func onePerson(x, y *quotation) bool {
	a, b := x.speaker(), y.speaker()
	return Personal(a) && Personal(b) && naming.ShareName(a.Name, b.Name)
}

// looksBack reports whether the sentence of a quotation names a time well before its article, as one does who quotes what was
// said then.
func (x *quotation) looksBack() bool {
	a := x.article
	sentence := a.SentenceAround(a.Quotes[x.index].Span)
	published := a.Doc.Published()
	for _, t := range a.TimexesIn(crosscheck.Span{Start: sentence[0], End: sentence[1]}) {
		if t.Type != timex.Date && t.Type != timex.Time {
			continue
		}
		if day, err := crosscheck.ParseDate(t.Value[:min(len(t.Value), len("2006-01-02"))]); err == nil && !day.IsZero() {
			if day.Value() < published.Value() && story.DaysApart(day, published) >= RecycledDays {
				return true
			}
		} else if length := min(len(t.Value), len("2006-01")); t.Value[:length] < published.Value()[:length] {
			return true
		}
	}
	return false
}
