package align

import (
	"cmp"
	"slices"
)

// shingleLength is the number of words of a shingle. Three find a shared passage of six words with a changed one in it;
// two would find every “in the”.
const shingleLength = 3

// shingle is a run of words and where it begins.
type shingle struct {
	words uint64 // the word IDs, 21 bits each
	term  int32
}

// shingles gives the shingles of an article, ordered by words and then by place. Runs of grammatical words alone are
// left out.
func (c *corpus) shingles(terms []term) []shingle {
	out := make([]shingle, 0, len(terms))
	for i := 0; i+shingleLength <= len(terms); i++ {
		key, content := uint64(0), false
		for _, t := range terms[i : i+shingleLength] {
			key = key<<21 | uint64(t.word)&(1<<21-1)
			content = content || !c.words[t.word].class.is(function)
		}
		if content {
			out = append(out, shingle{key, int32(i)})
		}
	}
	slices.SortFunc(out, func(x, y shingle) int { return cmp.Or(cmp.Compare(x.words, y.words), cmp.Compare(x.term, y.term)) })
	return out
}

// maxRepeats bounds how often a shingle may stand in two articles together to be followed up; it keeps a text that repeats
// itself from costing quadratic time.
const maxRepeats = 16

// A seed is a shingle that two articles share.
type seed struct{ a, b int32 }

// seeds gives the places where two articles share a shingle.
func seeds(a, b []shingle) []seed {
	var out []seed
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].words < b[0].words:
			a = a[1:]
		case a[0].words > b[0].words:
			b = b[1:]
		default:
			na, nb := run(a), run(b)
			if na*nb <= maxRepeats {
				for _, x := range a[:na] {
					for _, y := range b[:nb] {
						out = append(out, seed{x.term, y.term})
					}
				}
			}
			a, b = a[na:], b[nb:]
		}
	}
	return out
}

// run counts the equal shingles at the front.
func run(s []shingle) int {
	n := 1
	for n < len(s) && s[n].words == s[0].words {
		n++
	}
	return n
}
