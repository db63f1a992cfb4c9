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
	slot           int32
	window, rarity uint8
	kin, clause    bool
}

// An index says which slots of a rule have a word in their contexts.
type index struct {
	postings []posting // by rank and slot
	ends     []int32   // by rank: where its postings end
}

// of gives the postings of a rank.
func (x *index) of(rank int32) []posting {
	first := int32(0)
	if rank > 0 {
		first = x.ends[rank-1]
	}
	return x.postings[first:x.ends[rank]]
}

// indexOf lists the words of some slots' contexts. The article has so many terms.
func indexOf(slots []Slot, terms int) index {
	x := index{ends: make([]int32, terms+1)}
	for i := range slots {
		for k := range slots[i].context {
			x.ends[slots[i].context[k].rank+1]++
		}
	}
	for rank := range terms {
		x.ends[rank+1] += x.ends[rank]
	}
	x.postings = make([]posting, x.ends[terms])
	for i := range slots {
		for _, n := range slots[i].context {
			at := &x.ends[n.rank] // where its next posting goes, and in the end where they end
			x.postings[*at] = posting{int32(i), n.window, n.rarity, n.kin, n.clause}
			*at++
		}
	}
	return x
}

// A Comparison is of two articles by all rules, and may be used again for other two. The zero Comparison is ready. It must not be used by
// several goroutines at the same time.
type Comparison struct {
	a, b  *Article
	ranks []int32 // by rank of a term in the one: that in the other, or -1
	slots [2]int  // how many of the rule at hand there are

	// What follows is made once and used for all slots, rules and articles.
	touched  []int32
	gains    []gain   // by slot of the other article: what it shares with the slot at hand
	around   []uint16 // by rank in the other article: the rarity of what the slot at hand has around it, and whether it is kin; 0 where it has not
	list     []judged
	signals  []int32
	differs  []int32
	ofX, ofY []best
}

// A gain is what a slot of the other article shares with the slot at hand.
type gain struct {
	score int32 // 0 for nothing
	likeness
}

// aroundKin is the bit of what is around a slot that says that it is not the word of the text, but one of nearly its meaning.
const aroundKin = 1 << 8

// begin prepares the comparison of two articles.
func (c *Comparison) begin(a, b *Article) {
	if c.a == a && c.b == b {
		return
	}
	c.a, c.b = a, b
	c.ranks = resized(c.ranks, len(a.terms))
	j := 0
	for i, t := range a.terms {
		for j < len(b.terms) && b.terms[j] < t {
			j++
		}
		c.ranks[i] = -1
		if j < len(b.terms) && b.terms[j] == t {
			c.ranks[i] = int32(j)
		}
	}
	c.around = resized(c.around, len(b.terms))
}

// resized gives a slice of some length with the room of another one and whatever is in it.
func resized[T any](s []T, n int) []T {
	if n > cap(s) {
		return make([]T, n)
	}
	return s[:n]
}

// pairs lists the pairs of slots that a rule can compare and that share a word, by place in the first article and then in the
// second; of them only those that are wanted, by their indices, and then accepted. A nil wanted is for all.
func (c *Comparison) pairs(ri int, wanted func(i, j int32) bool, accept func(*judged) bool) {
	c.list = c.list[:0]
	r := &rules[ri]
	xs, ys := c.a.slots[ri], c.b.slots[ri]
	var met [][2]int32
	if r.meet != nil {
		xs, ys, met = r.meet(r, c.a, c.b)
	}
	c.slots = [2]int{len(xs), len(ys)}
	if len(xs) == 0 || len(ys) == 0 {
		return
	}
	add := func(i, j, rivals int32, shared likeness) {
		c.list = append(c.list, judged{pair: pair{a: c.a, b: c.b, rule: ri, x: &xs[i], y: &ys[j], xi: i, yi: j, rivals: rivals, shared: shared, wide: c.wide(&ys[j])}})
		if !accept(&c.list[len(c.list)-1]) {
			c.list = c.list[:len(c.list)-1]
		}
	}
	if r.partners != nil {
		met = r.partners(c.a, c.b, ri)
	}
	if r.meet != nil || r.partners != nil {
		for _, p := range met {
			x, y := &xs[p[0]], &ys[p[1]]
			c.surround(x)
			add(p[0], p[1], 1, likenessOf(c.a, c.b, x, y))
			c.leave(x)
		}
		return
	}
	var rivalsOfX, rivalsOfY []int32
	c.gains = resized(c.gains, len(ys))
	for i := range xs {
		x := &xs[i]
		crowded := c.touch(x, ri)
		partners := c.touched
		if len(partners) > mostPartners {
			slices.SortFunc(partners, func(j, k int32) int {
				return cmp.Or(cmp.Compare(c.gains[k].score, c.gains[j].score), cmp.Compare(j, k))
			})
			partners = partners[:mostPartners]
		}
		slices.Sort(partners)
		surrounded := false
		for _, j := range partners {
			y := &ys[j]
			if !r.comparable(x, y) || wanted != nil && !wanted(int32(i), j) {
				continue
			}
			if !surrounded {
				c.surround(x)
				surrounded = true
			}
			if rivalsOfX == nil {
				rivalsOfX, rivalsOfY = rivals(xs, ys, r), rivals(ys, xs, r)
			}
			shared := c.gains[j].summed()
			if crowded {
				shared = likenessOf(c.a, c.b, x, y)
			}
			add(int32(i), j, rivalsOfX[i]*rivalsOfY[j], shared)
		}
		if surrounded {
			c.leave(x)
		}
		for _, j := range c.touched {
			c.gains[j] = gain{}
		}
	}
}

// touch finds the slots of the other article that share a word with a slot, or that have nearly its value, and sums what they
// share. It reports whether a word that they may share was passed over, since it leads to too many.
func (c *Comparison) touch(x *Slot, ri int) (crowded bool) {
	c.touched = c.touched[:0]
	index := &c.b.index[ri]
	for i := range x.context {
		n := &x.context[i]
		rank := c.ranks[n.rank]
		if rank < 0 {
			continue
		}
		postings := index.of(rank)
		if len(postings) > mostPostings {
			crowded = true
			continue
		}
		for _, p := range postings {
			if p.kin && n.kin {
				continue
			}
			g := &c.gains[p.slot]
			if g.score == 0 {
				c.touched = append(c.touched, p.slot)
			}
			g.score += int32(min(p.rarity, n.rarity))
			g.add(n, p.window, p.rarity, p.clause)
		}
	}
	if alike := c.b.alike[ri]; alike != nil {
		for _, j := range alike(x) {
			if c.gains[j].score == 0 {
				c.touched = append(c.touched, j)
			}
			c.gains[j].score++
		}
	}
	return crowded
}

// surround notes what a slot of the one article has around it.
func (c *Comparison) surround(x *Slot) {
	for i := range x.around {
		n := &x.around[i]
		if rank := c.ranks[n.rank]; rank >= 0 {
			c.around[rank] = uint16(n.rarity)
			if n.kin {
				c.around[rank] |= aroundKin
			}
		}
	}
}

// leave forgets what was noted.
func (c *Comparison) leave(x *Slot) {
	for i := range x.around {
		if rank := c.ranks[x.around[i].rank]; rank >= 0 {
			c.around[rank] = 0
		}
	}
}

// wide says what a slot of the other article has around it that the slot at hand has, too.
func (c *Comparison) wide(y *Slot) (sum int32) {
	for i := range y.around {
		n := &y.around[i]
		if has := c.around[n.rank]; has != 0 && (!n.kin || has&aroundKin == 0) {
			sum += int32(min(n.rarity, uint8(has)))
		}
	}
	return sum
}

// A Crowd says how many slots of a kind have no word beside them that leads to few of them.
type Crowd struct {
	Kind  string
	Slots int
}

// Crowded counts, by kind, the slots to which no word leads, since all that stand beside them stand beside too many others.
func (a *Article) Crowded() []Crowd {
	var out []Crowd
	for ri := range a.index {
		index := &a.index[ri]
		if len(a.slots[ri]) <= mostPostings || len(index.postings) == 0 {
			continue
		}
		led := make([]bool, len(a.slots[ri]))
		for rank := range a.terms {
			if postings := index.of(int32(rank)); len(postings) <= mostPostings {
				for _, p := range postings {
					led[p.slot] = true
				}
			}
		}
		n := 0
		for i := range led {
			if !led[i] && len(a.slots[ri][i].context) > 0 {
				n++
			}
		}
		if n > 0 {
			out = append(out, Crowd{rules[ri].kind, n})
		}
	}
	return out
}

// mostRivals bounds the slots that are counted as rivals.
const mostRivals = 64

// rivals counts for each of some slots the slots of the other article that it could be compared with.
func rivals(xs, ys []Slot, r *rule) []int32 {
	counts := make([]int32, len(xs))
	ys = ys[:min(len(ys), mostRivals)]
	for i := range xs {
		if r.sameSort == nil {
			counts[i] = int32(len(ys))
			continue
		}
		for j := range ys {
			if r.sameSort(&xs[i], &ys[j]) {
				counts[i]++
			}
		}
	}
	return counts
}
