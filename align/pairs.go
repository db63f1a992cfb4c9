package align

import "slices"

// pair is two articles of a story with words in common, and where they have them.
type pair struct {
	a, b     *article // a before b in the corpus
	overlaps []overlap
}

const (
	commonShingle = 48 // a shingle in more articles of a story than these tells nothing
	sharedAtLeast = 3  // shingles that two articles must share to be put side by side
)

// pairs gives the pairs of a story's articles that share words and are not of one source, found through an index of their
// shingles.
func (c *corpus) pairs(s *story) []pair {
	index := map[uint64][]int32{}
	shared := make([]int32, len(s.articles))
	var out []pair
	for i, b := range s.articles {
		var seen []int32
		for key := range distinct(b.shingles) {
			for _, other := range index[key] {
				if shared[other] == 0 {
					seen = append(seen, other)
				}
				shared[other]++
			}
			if len(index[key]) < commonShingle {
				index[key] = append(index[key], int32(i))
			}
		}
		slices.Sort(seen)
		for _, other := range seen {
			a := s.articles[other]
			if shared[other] >= sharedAtLeast && !c.sameSource(a.index, b.index) {
				if overlaps := apart(c.overlaps(a, b), true); len(overlaps) > 0 {
					out = append(out, pair{a, b, overlaps})
				}
			}
			shared[other] = 0
		}
	}
	return out
}

// distinct yields the words of every shingle once.
func distinct(shingles []shingle) func(yield func(uint64) bool) {
	return func(yield func(uint64) bool) {
		for i, s := range shingles {
			if (i == 0 || s.words != shingles[i-1].words) && !yield(s.words) {
				return
			}
		}
	}
}
