package story

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// Two articles are copies when most of what the shorter one says stands in the other, word for word. On pairs of
// articles by different desks about one event the share is below a third; on those that took a wire's text, or each
// other's, above six tenths.
const (
	copyLength   = 5   // words in the runs that are counted
	copySample   = 4   // one run in so many is counted
	copyShare    = 600 // how much of the shorter article the other must have, per mille
	copyEvidence = 6   // runs that must be shared at least
)

// MarkCopies finds the articles that are copies or versions of one text and gives them one source: the first of them.
// Every article is held against those that are no copies themselves, through an index of a sample of its runs of words;
// the same letters and digits throughout make a copy of a text too short for that.
func MarkCopies(c *corpus.Corpus) {
	index := map[uint64][]int32{}
	same := map[uint64]int{}
	sizes := make([]int, len(c.Articles))
	shared := make([]int, len(c.Articles))
	for i, a := range c.Articles {
		runs := sampleRuns(a)
		sizes[i] = len(runs)
		var seen []int32
		for run := range runs {
			for _, other := range index[run] {
				if !mayCopy(c.Articles[other], a) {
					continue
				}
				if shared[other] == 0 {
					seen = append(seen, other)
				}
				shared[other]++
			}
		}
		a.Source = original(i, seen, shared, sizes)
		if first, ok := same[a.Letters]; ok && len(a.Terms) > 0 {
			a.Source = c.Articles[first].Source
		} else {
			same[a.Letters] = i
		}
		for _, other := range seen {
			shared[other] = 0
		}
		if a.Source == i {
			for run := range runs {
				index[run] = append(index[run], int32(i))
			}
		}
	}
}

// mayCopy reports whether one article can be a copy of another by its date: a text that comes back much later is the report
// of another round of the event, in the words of the last, unless no letter was changed.
func mayCopy(a, b *corpus.Article) bool {
	x, y := a.Doc.Published(), b.Doc.Published()
	return !x.Certain || !y.Certain || DaysApart(x, y) <= unsureDays || a.Letters == b.Letters
}

// original picks, of the articles seen, the one of which article i is a copy; i itself if there is none.
func original(i int, seen []int32, shared, sizes []int) int {
	best, most := i, 0
	for _, other := range seen {
		n, smaller := shared[other], min(sizes[i], sizes[other])
		if n < copyEvidence || n*1000 < smaller*copyShare {
			continue
		}
		if n > most || n == most && int(other) < best {
			best, most = int(other), n
		}
	}
	return best
}

// sampleRuns returns the runs of words whose hash falls into the sample; the same run is always in it or never.
func sampleRuns(a *corpus.Article) map[uint64]bool {
	runs := map[uint64]bool{}
	for i := 0; i+copyLength <= len(a.Terms); i++ {
		h := uint64(14695981039346656037)
		for _, t := range a.Terms[i : i+copyLength] {
			h = (h ^ uint64(t.Word)) * 0x9e3779b97f4a7c15
			h ^= h >> 29
		}
		if h%copySample == 0 {
			runs[h] = true
		}
	}
	return runs
}
