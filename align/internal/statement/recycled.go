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
	recycledDays  = 30  // days between two articles that quote one utterance as new
	recycledShare = 900 // how much of the shorter quotation they must share, per mille
	recycledEach  = 8   // quotations with the same words that are kept in the index
)

// FindRecycled finds the quotations that a later story gives as if they were said on its occasion, though an earlier story
// had them, and yields each with the index of the later one. They are found through an index of runs of eight words.
func FindRecycled(c *corpus.Corpus, stories []*story.Story, yield func(later int, d finding.Difference)) {
	if len(stories) < 2 {
		return
	}
	of := make([]int, len(c.Articles))
	sayings := make([][]*quotation, len(c.Articles))
	for i, s := range stories {
		for _, a := range s.Articles {
			of[a.Index] = i
			if a.Source == a.Index && a.Doc.Published().Certain {
				sayings[a.Index] = quotationsOf(c, a)
			}
		}
	}
	for _, pair := range runPairs(sayings) {
		x, y := pair[0], pair[1]
		if of[x.article.Index] == of[y.article.Index] {
			continue
		}
		if x.article.Doc.Published().Value() > y.article.Doc.Published().Value() {
			x, y = y, x
		}
		if d, ok := recycled(c, x, y, sayings); ok {
			yield(of[y.article.Index], d)
		}
	}
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
				run := x.run(i)
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

// run is a number for the words of a quotation from its i-th on.
func (x *quotation) run(i int) uint64 {
	h := uint64(14695981039346656037)
	for _, t := range x.terms[i : i+recycledWords] {
		h = (h ^ uint64(x.article.Terms[t].Word)) * 1099511628211
		h ^= h >> 31
	}
	return h
}

// recycled reports whether the later of two articles gives the quotation of the earlier one as new.
func recycled(c *corpus.Corpus, earlier, later *quotation, sayings [][]*quotation) (finding.Difference, bool) {
	first, last := earlier.article.Doc.Published(), later.article.Doc.Published()
	if story.DaysApart(first, last) < recycledDays || later.looksBack() || !onePerson(earlier, later) {
		return finding.Difference{}, false
	}
	for _, o := range similar.Overlaps(c, earlier.article, later.article) {
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
	for _, t := range a.Reading.Timexes {
		if t.Span.Start >= sentence[1] || t.Span.End <= sentence[0] || t.Type != timex.Date && t.Type != timex.Time {
			continue
		}
		if day, err := crosscheck.ParseDate(t.Value[:min(len(t.Value), len("2006-01-02"))]); err == nil && !day.IsZero() {
			if day.Value() < published.Value() && story.DaysApart(day, published) >= recycledDays {
				return true
			}
		} else if length := min(len(t.Value), len("2006-01")); t.Value[:length] < published.Value()[:length] {
			return true
		}
	}
	return false
}
