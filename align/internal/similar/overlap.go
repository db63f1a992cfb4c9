package similar

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// A Block is a run of words that stands in two articles.
type Block struct{ A, B, Length int32 }

func (x Block) EndA() int32 { return x.A + x.Length }
func (x Block) EndB() int32 { return x.B + x.Length }

// An Overlap is a stretch of two articles that is made of the same words in the same order, by and large: blocks of equal
// words, and between them what differs.
type Overlap struct {
	A, B   *corpus.Article
	Blocks []Block // ascending in both articles; at least one
	Matter int32   // the rarity of all words in the blocks
	Alike  int32   // how much of both sides is shared, per mille
}

func (o *Overlap) RangeA() (first, last int32) {
	return o.Blocks[0].A, o.Blocks[len(o.Blocks)-1].EndA()
}

func (o *Overlap) RangeB() (first, last int32) {
	return o.Blocks[0].B, o.Blocks[len(o.Blocks)-1].EndB()
}

// MaxGap is how many words of either article may stand between two blocks of an overlap, and how far beyond its outer
// blocks more equal words are looked for.
const MaxGap = 24

// Overlaps finds the stretches that two articles share, ordered by their place in the first. A word may be in several.
func Overlaps(c *corpus.Corpus, a, b *corpus.Article) []Overlap {
	var out []Overlap
	blocks := merge(corpus.Seeds(a.Shingles, b.Shingles))
	long := longBlocks(a, b, blocks)
	for _, chain := range chains(blocks) {
		o := Overlap{A: a, B: b, Blocks: fill(c, a, b, chain, &long)}
		for _, x := range o.Blocks {
			o.Matter += Rarity(c, a.Terms[x.A:x.EndA()])
		}
		o.Alike = Likeness(c, o)
		out = append(out, o)
	}
	return out
}

// Rarity is the summed rarity of terms.
func Rarity(c *corpus.Corpus, terms []corpus.Term) int32 {
	sum := int32(0)
	for _, t := range terms {
		sum += c.Words[t.Word].Rarity
	}
	return sum
}

// merge makes blocks of the seeds that follow each other in both articles. The blocks are ordered by their place in
// the first article, then in the second.
func merge(seeds []corpus.Seed) []Block {
	slices.SortFunc(seeds, func(x, y corpus.Seed) int { return cmp.Or(cmp.Compare(x.B-x.A, y.B-y.A), cmp.Compare(x.A, y.A)) })
	var blocks []Block
	for i, s := range seeds {
		if i > 0 && s.B-s.A == seeds[i-1].B-seeds[i-1].A {
			if last := &blocks[len(blocks)-1]; s.A <= last.EndA() {
				last.Length = s.A + corpus.ShingleLength - last.A
				continue
			}
		}
		blocks = append(blocks, Block{s.A, s.B, corpus.ShingleLength})
	}
	slices.SortFunc(blocks, func(x, y Block) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return blocks
}

// lookBack bounds how many earlier blocks are tried as the one before.
const lookBack = 32

// chains links blocks that follow each other closely in both articles. Every block goes with the nearest one before it
// that has no other successor.
func chains(blocks []Block) [][]Block {
	next := make([]int, len(blocks))
	first := make([]bool, len(blocks))
	for i := range blocks {
		next[i], first[i] = -1, true
	}
	for i, x := range blocks {
		best, bestGap := -1, int32(2*MaxGap+1)
		for j := i - 1; j >= 0 && j >= i-lookBack; j-- {
			gapA, gapB := x.A-blocks[j].EndA(), x.B-blocks[j].EndB()
			if next[j] >= 0 || gapA < -1 || gapB < -1 || gapA > MaxGap || gapB > MaxGap {
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
	var out [][]Block
	for i := range blocks {
		if !first[i] {
			continue
		}
		var chain []Block
		for j := i; j >= 0; j = next[j] {
			chain = append(chain, blocks[j])
		}
		out = append(out, chain)
	}
	return out
}

// longBlock is how many words a block has at least that is no chance: what it pairs is not paired with anything else beyond the ends
// of a chain.
const longBlock = 8

// bounds are where the long blocks of two articles begin and end, each list ascending.
type bounds struct{ startA, startB, endA, endB []int32 }

func longBlocks(a, b *corpus.Article, blocks []Block) bounds {
	var out bounds
	for _, x := range blocks {
		// Grammatical words make no shingles, and may part a run into several blocks.
		for x.Length < longBlock && int(x.EndA()) < len(a.Terms) && int(x.EndB()) < len(b.Terms) && a.Terms[x.EndA()].Word == b.Terms[x.EndB()].Word {
			x.Length++
		}
		if x.Length >= longBlock {
			out.startA, out.startB = append(out.startA, x.A), append(out.startB, x.B)
			out.endA, out.endB = append(out.endA, x.EndA()), append(out.endB, x.EndB())
		}
	}
	for _, list := range [][]int32{out.startA, out.startB, out.endA, out.endB} {
		slices.Sort(list)
	}
	return out
}

// from returns the first of some ascending places from a place on, limit at most.
func from(places []int32, place, limit int32) int32 {
	if at, _ := slices.BinarySearch(places, place); at < len(places) {
		return min(places[at], limit)
	}
	return limit
}

// upTo returns the last of some ascending places up to a place, limit at least.
func upTo(places []int32, place, limit int32) int32 {
	if at, _ := slices.BinarySearch(places, place+1); at > 0 {
		return max(places[at-1], limit)
	}
	return limit
}

// fill looks for equal words between the blocks of a chain, and beyond its ends as far as the next long block.
func fill(c *corpus.Corpus, a, b *corpus.Article, chain []Block, long *bounds) []Block {
	head := chain[0]
	fromA, fromB := upTo(long.endA, head.A, max(0, head.A-MaxGap)), upTo(long.endB, head.B, max(0, head.B-MaxGap))
	out := extendBack(c, a.Terms[fromA:head.A], b.Terms[fromB:head.B], fromA, fromB)
	out = append(out, head)
	for _, x := range chain[1:] {
		last := &out[len(out)-1]
		if overlap := max(last.EndA()-x.A, last.EndB()-x.B, 0); overlap > 0 {
			x = Block{x.A + overlap, x.B + overlap, x.Length - overlap}
		}
		out = append(out, Between(c, a.Terms[last.EndA():x.A], b.Terms[last.EndB():x.B], last.EndA(), last.EndB())...)
		out = append(out, x)
	}
	tail := out[len(out)-1]
	endA := from(long.startA, tail.EndA(), min(tail.EndA()+MaxGap, int32(len(a.Terms))))
	endB := from(long.startB, tail.EndB(), min(tail.EndB()+MaxGap, int32(len(b.Terms))))
	return JoinBlocks(append(out, extend(c, a.Terms[tail.EndA():endA], b.Terms[tail.EndB():endB], tail.EndA(), tail.EndB())...))
}

// JoinBlocks makes one block of those that touch in both articles.
func JoinBlocks(blocks []Block) []Block {
	out := blocks[:1]
	for _, x := range blocks[1:] {
		last := &out[len(out)-1]
		if last.EndA() == x.A && last.EndB() == x.B {
			last.Length += x.Length
			continue
		}
		out = append(out, x)
	}
	return out
}

// Apart keeps, of overlaps that take the same words, those with the most matter: an overlap stays when most of its words
// are not taken yet in both articles or, where either suffices, in one of them. The rest keep their order.
func Apart(overlaps []Overlap, either bool) []Overlap {
	var out []Overlap
	for _, i := range ApartIndices(overlaps, either) {
		out = append(out, overlaps[i])
	}
	return out
}

// ApartIndices returns the places, ascending, of the overlaps that Apart keeps.
func ApartIndices(overlaps []Overlap, either bool) []int {
	if len(overlaps) == 0 {
		return nil
	}
	order := make([]int, len(overlaps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(overlaps[j].Matter, overlaps[i].Matter) })
	a, b := make(taken, len(overlaps[0].A.Terms)), make(taken, len(overlaps[0].B.Terms))
	var out []int
	for _, i := range order {
		o := &overlaps[i]
		firstA, lastA := o.RangeA()
		firstB, lastB := o.RangeB()
		freeA, freeB := a.free(firstA, lastA), b.free(firstB, lastB)
		if freeA && freeB || either && (freeA || freeB) {
			a.take(firstA, lastA)
			b.take(firstB, lastB)
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

// taken says of every term of an article whether an overlap has it already.
type taken []bool

// free reports whether at most a third of a range is taken.
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
