package similar

import (
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// Pair is two articles of a story with words in common, and where they have them.
type Pair struct {
	A, B     *corpus.Article // a before b in the corpus
	Overlaps []Overlap
}

const (
	commonShingle = finding.MostNeighbours // a shingle leads to so many articles at most, those next before in the order of the story
	sharedAtLeast = 3                      // shingles that two articles must share to be put side by side
	fewArticles   = 12                     // of a story, of which each two are looked at sooner than an index is made
)

// Pairs returns the pairs of a story's articles that share words and are not of one source, found through an index of their
// shingles. It ends early, with what it has, when the context is cancelled.
func Pairs(ctx context.Context, c *corpus.Corpus, s *story.Story) []Pair {
	var out []Pair
	put := func(a, b *corpus.Article) {
		if !c.SameSource(a.Index, b.Index) {
			if overlaps := Apart(Overlaps(c, a, b), true); len(overlaps) > 0 {
				out = append(out, Pair{a, b, overlaps})
			}
		}
	}
	if len(s.Articles) <= fewArticles {
		for i, b := range s.Articles {
			for _, a := range s.Articles[:i] {
				if ctx.Err() == nil && shareShingles(a.Shingles, b.Shingles) {
					put(a, b)
				}
			}
		}
		return out
	}
	index := map[uint64][]int32{}
	shared := make([]int32, len(s.Articles))
	for i, b := range s.Articles {
		if ctx.Err() != nil {
			break
		}
		var seen []int32
		for key := range distinct(b.Shingles) {
			for _, other := range index[key] {
				if shared[other] == 0 {
					seen = append(seen, other)
				}
				shared[other]++
			}
			if known := index[key]; len(known) < commonShingle {
				index[key] = append(known, int32(i))
			} else {
				copy(known, known[1:])
				known[commonShingle-1] = int32(i)
			}
		}
		slices.Sort(seen)
		for _, other := range seen {
			if shared[other] >= sharedAtLeast {
				put(s.Articles[other], b)
			}
			shared[other] = 0
		}
	}
	return out
}

// distinct yields the words of every shingle once.
func distinct(shingles []corpus.Shingle) func(yield func(uint64) bool) {
	return func(yield func(uint64) bool) {
		for i, s := range shingles {
			if (i == 0 || s.Words != shingles[i-1].Words) && !yield(s.Words) {
				return
			}
		}
	}
}

// shareShingles reports whether two articles share enough shingles to be put side by side.
func shareShingles(a, b []corpus.Shingle) bool {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b) && n < sharedAtLeast; {
		switch x, y := a[i].Words, b[j].Words; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			n++
			for i < len(a) && a[i].Words == x {
				i++
			}
			for j < len(b) && b[j].Words == x {
				j++
			}
		}
	}
	return n >= sharedAtLeast
}
