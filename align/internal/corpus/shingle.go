package corpus

import (
	"cmp"
	"slices"
)

// ShingleLength is the number of words of a shingle. Three find a shared passage of six words with a changed one in it;
// two would find every “in the”.
const ShingleLength = 3

// Shingle is a run of words and where it begins.
type Shingle struct {
	Words uint64 // the word IDs, 21 bits each
	term  int32
}

// shingles returns the shingles of an article, ordered by words and then by place. Runs of grammatical words alone are
// left out.
func (c *Corpus) shingles(terms []Term) []Shingle {
	out := make([]Shingle, 0, len(terms))
	for i := 0; i+ShingleLength <= len(terms); i++ {
		if key, content := c.shingleOf(terms[i : i+ShingleLength]); content {
			out = append(out, Shingle{key, int32(i)})
		}
	}
	slices.SortFunc(out, func(x, y Shingle) int { return cmp.Or(cmp.Compare(x.Words, y.Words), cmp.Compare(x.term, y.term)) })
	return out
}

// shingleOf returns the words of a shingle, and reports whether one of them is more than grammatical.
func (c *Corpus) shingleOf(terms []Term) (key uint64, content bool) {
	for _, t := range terms {
		key = key<<21 | uint64(t.Word)&(1<<21-1)
		content = content || !c.Words[t.Word].Class.Is(Function)
	}
	return key, content
}

// Places returns the terms of an article at which a run of words stands, at most MaxRepeats. A run without a shingle stands nowhere.
func (c *Corpus) Places(a *Article, words []Term) []int32 {
	for i := 0; i+ShingleLength <= len(words); i++ {
		key, content := c.shingleOf(words[i : i+ShingleLength])
		if !content {
			continue
		}
		at, _ := slices.BinarySearchFunc(a.Shingles, key, func(s Shingle, key uint64) int { return cmp.Compare(s.Words, key) })
		var out []int32
		for _, s := range a.Shingles[at:min(at+MaxRepeats, len(a.Shingles))] {
			first := int(s.term) - i
			if s.Words == key && first >= 0 && first+len(words) <= len(a.Terms) &&
				slices.EqualFunc(words, a.Terms[first:first+len(words)], func(x, y Term) bool { return x.Word == y.Word }) {
				out = append(out, int32(first))
			}
		}
		return out
	}
	return nil
}

// MaxRepeats bounds how often a shingle may stand in two articles together to be followed up; it keeps a text that repeats
// itself from costing quadratic time.
const MaxRepeats = 16

// A Seed is a shingle that two articles share.
type Seed struct{ A, B int32 }

// Seeds returns the places where two articles share a shingle.
func Seeds(a, b []Shingle) []Seed {
	var out []Seed
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].Words < b[0].Words:
			a = a[1:]
		case a[0].Words > b[0].Words:
			b = b[1:]
		default:
			na, nb := run(a), run(b)
			if na*nb <= MaxRepeats {
				for _, x := range a[:na] {
					for _, y := range b[:nb] {
						out = append(out, Seed{x.term, y.term})
					}
				}
			}
			a, b = a[na:], b[nb:]
		}
	}
	return out
}

// run counts the equal shingles at the front.
func run(s []Shingle) int {
	n := 1
	for n < len(s) && s[n].Words == s[0].Words {
		n++
	}
	return n
}
