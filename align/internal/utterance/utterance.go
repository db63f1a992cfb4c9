// Package utterance finds, among any number of quotations, those that are of one utterance: word for word, with some words
// changed, cut, with words left out or put in brackets, or with its clauses in another order.
//
// Quotations are looked up by what is rare: by the runs of three words and by the pairs of neighbouring words other than
// grammatical ones that they share with others. Those that share any are compared by a number with a bit for each of their words, and
// those that this leaves are laid side by side.
package utterance

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
)

// Pair is two quotations of one utterance.
type Pair struct {
	A, B   int // their indices, A before B
	Shared int // how much of the shorter one stands in the other, per mille

	whole bool // most of the longer one stands in the shorter one, too
	short int  // the shorter one
}

const (
	shareOfWords = 400 // of the words other than grammatical ones of the shorter quotation, the other has that many at least, per mille
	shareOfAll   = 550 // what stands side by side, of the weight of the shorter one, per mille
	leastShared  = 70  // and its weight at least, in half bits
	shortGap     = 3   // from so many words on, two shared words do not follow each other
	clearly      = 150 // by which a quotation has more of a fragment than another one, per mille
	jump         = 32  // what it takes off, in half bits, that two shared words do not follow each other
	pairReach    = 3   // words other than grammatical ones on which a word makes pairs with
	mostBefore   = 32  // quotations before one that a run or a pair leads to
	checkEvery   = 1024
	keptAtOnce   = 1 << 16 // words that are kept in one piece
)

// quotation is a quotation as it is compared.
type quotation struct {
	words  []word
	weight int32
	bits   [2]uint64 // a bit for each word other than a grammatical one
}

// Pairs returns the pairs of quotations that are of one utterance, ordered by A and B. A quotation that has the very words of an earlier one is
// paired with the first of these alone, which stands for them. One of a few common words, “It is late”, is paired with none. The only error is the context's.
func Pairs(ctx context.Context, texts []string) ([]Pair, error) {
	v := newVocabulary()
	quotations := make([]quotation, 0, len(texts))
	index := make([]int32, 0, len(texts)) // by quotation: its index in texts
	var out, duplicates []Pair
	same := map[uint64]int32{}             // by sum of the words: the last quotation that has it, plus one
	before := make([]int32, 0, len(texts)) // by quotation: the one before it that has the sum, plus one
	var line, kept []word                  // of a quotation, and where they are kept
	for i, text := range texts {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		line = v.read(text, line[:0])
		q := quotation{words: line}
		for _, w := range q.words {
			q.weight += v.weights[w]
			if v.content(w) {
				bit := uint32(w) * 0x9e3779b1 >> 25
				q.bits[bit>>6] |= 1 << (bit & 63)
			}
		}
		if q.weight < leastShared {
			continue
		}
		sum := hashOf(line)
		twin := same[sum]
		for twin > 0 && !slices.Equal(quotations[twin-1].words, line) {
			twin = before[twin-1]
		}
		if twin > 0 {
			duplicates = append(duplicates, Pair{A: int(index[twin-1]), B: i, Shared: 1000})
			continue
		}
		if len(kept)+len(line) > cap(kept) {
			kept = make([]word, 0, max(keptAtOnce, len(line)))
		}
		from := len(kept)
		kept = append(kept, line...)
		q.words = kept[from:len(kept):len(kept)]
		before = append(before, same[sum])
		quotations, index = append(quotations, q), append(index, int32(i))
		same[sum] = int32(len(quotations))
	}
	shared := newIndex(v, quotations)
	s := &aligner{weights: v.weights}
	seen := make([]int32, len(quotations)) // by quotation: the last one that it was compared with, plus one
	for b := range quotations {
		if b%checkEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		shared.before(int32(b), func(a int32) {
			if seen[a] == int32(b)+1 {
				return
			}
			seen[a] = int32(b) + 1
			if p, ok := s.compare(&quotations[a], &quotations[b]); ok {
				p.A, p.B, p.short = int(index[a]), int(index[b]), int(index[b])
				if quotations[a].weight < quotations[b].weight {
					p.short = p.A
				}
				out = append(out, p)
			}
		})
	}
	out = append(unambiguous(out), duplicates...)
	slices.SortFunc(out, func(x, y Pair) int { return cmp.Or(x.A-y.A, x.B-y.B) })
	return out, nil
}

// unambiguous leaves out fragments that fit several utterances: what everybody says. A fragment stays with the quotation that has most of
// it, and with those that are paired with that one, if no other has nearly as much.
func unambiguous(pairs []Pair) []Pair {
	paired := make(map[[2]int]bool, len(pairs))
	for _, p := range pairs {
		paired[[2]int{p.A, p.B}] = true
	}
	together := func(x, y int) bool { return x == y || paired[[2]int{min(x, y), max(x, y)}] }
	long := func(p Pair) int { return p.A + p.B - p.short }
	slices.SortFunc(pairs, func(x, y Pair) int {
		return cmp.Or(x.short-y.short, y.Shared-x.Shared, long(x)-long(y))
	})
	out := pairs[:0]
	for len(pairs) > 0 {
		n := 1
		for n < len(pairs) && pairs[n].short == pairs[0].short {
			n++
		}
		best, sole := pairs[0], true
		for _, p := range pairs[1:n] {
			if !together(long(best), long(p)) && p.Shared > best.Shared-clearly {
				sole = false
			}
		}
		for _, p := range pairs[:n] {
			if p.whole || sole && together(long(best), long(p)) {
				out = append(out, p)
			}
		}
		pairs = pairs[n:]
	}
	return out
}

func hashOf(words []word) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		h = (h ^ uint64(w)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	return h
}

// aligner lays quotations side by side. Its lists are used again.
type aligner struct {
	weights []int32
	matches []match
}

// match is a word that two quotations share, and what stands side by side up to it.
type match struct {
	a, b int32 // its places
	sum  int32
}

// compare lays two quotations side by side and reports whether they may be of one utterance.
func (s *aligner) compare(a, b *quotation) (Pair, bool) {
	if b.weight < a.weight {
		a, b = b, a
	}
	words := bits.OnesCount64(a.bits[0]) + bits.OnesCount64(a.bits[1])
	both := bits.OnesCount64(a.bits[0]&b.bits[0]) + bits.OnesCount64(a.bits[1]&b.bits[1])
	if both*1000 < words*shareOfWords {
		return Pair{}, false
	}
	shared := s.align(a, b)
	part := int(1000 * shared / a.weight)
	return Pair{Shared: part, whole: 1000*shared >= shareOfAll*b.weight}, shared >= leastShared && part >= shareOfAll
}

// mostMatches bounds the words of two quotations that are laid side by side: the first ones of speeches that repeat themselves.
const mostMatches = 512

// align is the weight of the words that two quotations share, each word of the first once, less what it takes that they
// stand in another order: where one shared word does not follow the last, in either direction, a clause was moved or it is chance.
func (s *aligner) align(a, b *quotation) int32 {
	s.matches = s.matches[:0]
	for i, w := range a.words {
		for j, other := range b.words {
			if w == other && len(s.matches) < mostMatches {
				s.matches = append(s.matches, match{int32(i), int32(j), 0})
			}
		}
	}
	best := int32(0)
	for k := range s.matches {
		m := &s.matches[k]
		weight := s.weights[a.words[m.a]]
		m.sum = weight
		for _, last := range s.matches[max(0, k-48):k] {
			if last.a >= m.a || last.b == m.b {
				continue
			}
			sum := last.sum + weight
			if last.b > m.b || m.b-last.b > shortGap {
				sum -= jump
			}
			m.sum = max(m.sum, sum)
		}
		best = max(best, m.sum)
	}
	return best
}
