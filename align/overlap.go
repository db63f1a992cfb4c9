package align

import (
	"cmp"
	"slices"
)

// A block is a run of words that stands in two articles.
type block struct{ a, b, length int32 }

func (x block) endA() int32 { return x.a + x.length }
func (x block) endB() int32 { return x.b + x.length }

// An overlap is a stretch of two articles that is made of the same words in the same order, by and large: blocks of equal
// words, and between them what differs.
type overlap struct {
	a, b   *article
	blocks []block // ascending in both articles; at least one
	matter int32   // the rarity of all words in the blocks
	alike  int32   // how much of both sides is shared, per mille
}

func (o *overlap) rangeA() (first, last int32) {
	return o.blocks[0].a, o.blocks[len(o.blocks)-1].endA()
}

func (o *overlap) rangeB() (first, last int32) {
	return o.blocks[0].b, o.blocks[len(o.blocks)-1].endB()
}

// maxGap is how many words of either article may stand between two blocks of an overlap, and how far beyond its outer
// blocks more equal words are looked for.
const maxGap = 24

// overlaps finds the stretches that two articles share, ordered by their place in the first. A word may be in several.
func (c *corpus) overlaps(a, b *article) []overlap {
	var out []overlap
	for _, chain := range chains(merge(seeds(a.shingles, b.shingles))) {
		o := overlap{a: a, b: b, blocks: c.fill(a, b, chain)}
		for _, x := range o.blocks {
			o.matter += c.rarity(a.terms[x.a:x.endA()])
		}
		o.alike = c.likeness(o)
		out = append(out, o)
	}
	return out
}

// rarity is the summed rarity of terms.
func (c *corpus) rarity(terms []term) int32 {
	sum := int32(0)
	for _, t := range terms {
		sum += c.words[t.word].rarity
	}
	return sum
}

// merge makes blocks of the seeds that follow each other in both articles. The blocks are ordered by their place in
// the first article, then in the second.
func merge(seeds []seed) []block {
	slices.SortFunc(seeds, func(x, y seed) int { return cmp.Or(cmp.Compare(x.b-x.a, y.b-y.a), cmp.Compare(x.a, y.a)) })
	var blocks []block
	for i, s := range seeds {
		if i > 0 && s.b-s.a == seeds[i-1].b-seeds[i-1].a {
			if last := &blocks[len(blocks)-1]; s.a <= last.endA() {
				last.length = s.a + shingleLength - last.a
				continue
			}
		}
		blocks = append(blocks, block{s.a, s.b, shingleLength})
	}
	slices.SortFunc(blocks, func(x, y block) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return blocks
}

// lookBack bounds how many earlier blocks are tried as the one before.
const lookBack = 32

// chains links blocks that follow each other closely in both articles. Every block goes with the nearest one before it
// that has no other successor.
func chains(blocks []block) [][]block {
	next := make([]int, len(blocks))
	first := make([]bool, len(blocks))
	for i := range blocks {
		next[i], first[i] = -1, true
	}
	for i, x := range blocks {
		best, bestGap := -1, int32(2*maxGap+1)
		for j := i - 1; j >= 0 && j >= i-lookBack; j-- {
			gapA, gapB := x.a-blocks[j].endA(), x.b-blocks[j].endB()
			if next[j] >= 0 || gapA < -1 || gapB < -1 || gapA > maxGap || gapB > maxGap {
				continue
			}
			if gap := gapA + gapB; gap < bestGap {
				best, bestGap = j, gap
			}
		}
		if best >= 0 {
			next[best], first[i] = i, false
		}
	}
	var out [][]block
	for i := range blocks {
		if !first[i] {
			continue
		}
		var chain []block
		for j := i; j >= 0; j = next[j] {
			chain = append(chain, blocks[j])
		}
		out = append(out, chain)
	}
	return out
}

// fill looks for equal words between the blocks of a chain and beyond its ends.
func (c *corpus) fill(a, b *article, chain []block) []block {
	head := chain[0]
	fromA, fromB := max(0, head.a-maxGap), max(0, head.b-maxGap)
	out := c.extendBack(a.terms[fromA:head.a], b.terms[fromB:head.b], fromA, fromB)
	out = append(out, head)
	for _, x := range chain[1:] {
		last := &out[len(out)-1]
		if overlap := max(last.endA()-x.a, last.endB()-x.b, 0); overlap > 0 {
			x = block{x.a + overlap, x.b + overlap, x.length - overlap}
		}
		out = append(out, c.between(a.terms[last.endA():x.a], b.terms[last.endB():x.b], last.endA(), last.endB())...)
		out = append(out, x)
	}
	tail := out[len(out)-1]
	endA, endB := min(tail.endA()+maxGap, int32(len(a.terms))), min(tail.endB()+maxGap, int32(len(b.terms)))
	return joinBlocks(append(out, c.extend(a.terms[tail.endA():endA], b.terms[tail.endB():endB], tail.endA(), tail.endB())...))
}

// joinBlocks makes one block of those that touch in both articles.
func joinBlocks(blocks []block) []block {
	out := blocks[:1]
	for _, x := range blocks[1:] {
		last := &out[len(out)-1]
		if last.endA() == x.a && last.endB() == x.b {
			last.length += x.length
			continue
		}
		out = append(out, x)
	}
	return out
}

// apart keeps, of overlaps that take the same words, those with the most matter: an overlap stays when most of its words
// are not taken yet in both articles or, where either suffices, in one of them. The rest keep their order.
func apart(overlaps []overlap, either bool) []overlap {
	if len(overlaps) == 0 {
		return nil
	}
	order := make([]int, len(overlaps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(overlaps[j].matter, overlaps[i].matter) })
	a, b := make(taken, len(overlaps[0].a.terms)), make(taken, len(overlaps[0].b.terms))
	keep := make([]bool, len(overlaps))
	for _, i := range order {
		o := &overlaps[i]
		firstA, lastA := o.rangeA()
		firstB, lastB := o.rangeB()
		freeA, freeB := a.free(firstA, lastA), b.free(firstB, lastB)
		if keep[i] = freeA && freeB || either && (freeA || freeB); keep[i] {
			a.take(firstA, lastA)
			b.take(firstB, lastB)
		}
	}
	var out []overlap
	for i, o := range overlaps {
		if keep[i] {
			out = append(out, o)
		}
	}
	return out
}

// taken says of every term of an article whether an overlap has it already.
type taken []bool

// free says whether at most a third of a range is taken.
func (t taken) free(first, last int32) bool {
	n := int32(0)
	for _, is := range t[first:last] {
		if is {
			n++
		}
	}
	return 3*n <= last-first
}

func (t taken) take(first, last int32) {
	for i := first; i < last; i++ {
		t[i] = true
	}
}
