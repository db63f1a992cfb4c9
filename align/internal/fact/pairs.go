package fact

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// mostPostings bounds the slots of an article that one word leads to. A word that stands near more slots than that tells
// which of them is meant no better than chance, and looking at all would take quadratic time.
const mostPostings = finding.MostAlike

// mostPartners bounds the slots of the other article that a slot is compared with: those that share most with it.
const mostPartners = 48

// posting says that a slot has a word in its context.
type posting struct {
	term   term
	slot   int32
	rarity uint8
	kin    bool
}

// pairsOf gives the pairs of slots of two articles that a rule can compare and that share a word, by place in the first
// and then in the second.
func pairsOf(a, b *Article, ri int) []pair {
	r := &rules[ri]
	xs, ys := a.slots[ri], b.slots[ri]
	if len(xs) == 0 || len(ys) == 0 {
		return nil
	}
	newPair := func(i, j int32) pair {
		x, y := &xs[i], &ys[j]
		return pair{a: a, b: b, rule: ri, x: x, y: y, xi: i, yi: j, rivals: 1, shared: shared(x.context, y.context), wide: shared(x.around, y.around)[0]}
	}
	if r.partners != nil {
		var pairs []pair
		for _, p := range r.partners(a, b, ri) {
			pairs = append(pairs, newPair(p[0], p[1]))
		}
		return pairs
	}
	index := b.index[ri]
	score := make([]int32, len(ys))
	var touched []int32
	var pairs []pair
	for i := range xs {
		x := &xs[i]
		touched = touched[:0]
		touch := func(j int32, gain int32) {
			if score[j] == 0 {
				touched = append(touched, j)
			}
			score[j] += gain
		}
		for _, n := range x.context {
			at, _ := slices.BinarySearchFunc(index, n.term, func(p posting, t term) int { return cmp.Compare(p.term, t) })
			end := at
			for end < len(index) && index[end].term == n.term && end-at <= mostPostings {
				end++
			}
			if end-at > mostPostings {
				continue
			}
			for _, p := range index[at:end] {
				if p.kin && n.kin {
					continue
				}
				touch(p.slot, int32(min(p.rarity, n.rarity)))
			}
		}
		if alike := b.alike[ri]; alike != nil {
			for _, j := range alike(x) {
				touch(j, 1)
			}
		}
		partners := touched
		if len(partners) > mostPartners {
			slices.SortFunc(partners, func(j, k int32) int { return cmp.Or(cmp.Compare(score[k], score[j]), cmp.Compare(j, k)) })
			for _, j := range partners[mostPartners:] {
				score[j] = 0
			}
			partners = partners[:mostPartners]
		}
		slices.Sort(partners)
		for _, j := range partners {
			score[j] = 0
			if r.comparable(x, &ys[j]) {
				pairs = append(pairs, newPair(int32(i), j))
			}
		}
	}
	rivalsOfX, rivalsOfY := rivals(xs, ys, r), rivals(ys, xs, r)
	for i := range pairs {
		p := &pairs[i]
		p.rivals = rivalsOfX[p.xi] * rivalsOfY[p.yi]
	}
	return pairs
}

// A Crowd says how many slots of a kind have no word beside them that leads to few of them.
type Crowd struct {
	Kind  string
	Slots int
}

// Crowded counts, by kind, the slots to which no word leads, since all that stand beside them stand beside too many others.
func (a *Article) Crowded() []Crowd {
	var out []Crowd
	for ri, index := range a.index {
		led := make([]bool, len(a.slots[ri]))
		for at := 0; at < len(index); {
			end := at + 1
			for end < len(index) && index[end].term == index[at].term {
				end++
			}
			if end-at <= mostPostings {
				for _, p := range index[at:end] {
					led[p.slot] = true
				}
			}
			at = end
		}
		n := 0
		for i := range led {
			if !led[i] && len(a.slots[ri][i].context) > 0 {
				n++
			}
		}
		if n > 0 && rules[ri].partners == nil {
			out = append(out, Crowd{rules[ri].kind, n})
		}
	}
	return out
}

// indexOf lists the words of some slots' contexts, ordered by word and slot. The ranks of their terms, of so many that there are,
// stand one after the other.
func indexOf(slots []Slot, ranks []int32, terms int) []posting {
	next := make([]int32, terms+1) // by rank: where its next posting goes
	for _, rank := range ranks {
		next[rank+1]++
	}
	for rank := range terms {
		next[rank+1] += next[rank]
	}
	index := make([]posting, len(ranks))
	for i := range slots {
		for k, n := range slots[i].context {
			at := &next[ranks[k]]
			index[*at] = posting{n.term, int32(i), n.rarity, n.kin}
			*at++
		}
		ranks = ranks[len(slots[i].context):]
	}
	return index
}

// mostRivals bounds the slots that are counted as rivals.
const mostRivals = 64

// rivals counts for each of some slots the slots of the other article that it could be compared with.
func rivals(xs, ys []Slot, r *rule) []int32 {
	counts := make([]int32, len(xs))
	ys = ys[:min(len(ys), mostRivals)]
	for i := range xs {
		for j := range ys {
			if r.comparable(&xs[i], &ys[j]) {
				counts[i]++
			}
		}
	}
	return counts
}
