package fact

import (
	"math/bits"

	"github.com/crosscheck-go/crosscheck/internal/contents"
)

// A gatherer collects the words of contexts, one after the other. It puts them in order without sorting: the terms of the article are
// numbered in their order, and a bit says of each whether the context at hand has it.
type gatherer struct {
	found []near
	place []int32  // by rank of a term: one more than its index in found, or 0
	bits  []uint64 // by rank
	room  []near   // for further contexts
}

// add notes a word of the context, or one of nearly its meaning. A term is kept where it is the word of the text itself, and of these where
// it stands nearest.
func (g *gatherer) add(n near) {
	if at := g.place[n.rank]; at > 0 {
		if known := &g.found[at-1]; b2i(n.kin) < b2i(known.kin) || n.kin == known.kin && n.window < known.window {
			*known = n
		}
		return
	}
	g.found = append(g.found, n)
	g.place[n.rank] = int32(len(g.found))
	g.bits[n.rank/64] |= 1 << (n.rank % 64)
}

// roomAtOnce is for how many words of contexts room is made at one time.
const roomAtOnce = 2048

// gathered gives what was collected, ordered by rank, and forgets it.
func (g *gatherer) gathered() []near {
	n := len(g.found)
	if n > len(g.room) {
		g.room = make([]near, max(n, roomAtOnce))
	}
	out := g.room[:0:n]
	g.room = g.room[n:]
	for i := 0; len(out) < n; i++ {
		for word := g.bits[i]; word != 0; word &= word - 1 {
			rank := int32(64*i + bits.TrailingZeros64(word))
			out = append(out, g.found[g.place[rank]-1])
			g.place[rank] = 0
		}
		g.bits[i] = 0
	}
	g.found = g.found[:0]
	return out
}

// contextOf gives the words around a slot that lie between two tokens, with the first window that reaches each.
func (s *slotReader) contextOf(x *Slot, r *rule, first, last int32, reach []int) []near {
	from, to := s.wordAt(x.first), s.wordAt(x.last)
	grammar := contents.Grammar(s.Reading.Doc)
	add := func(i int, window uint8) {
		s.near(&s.words[i], int32(i), window, x.clause >= 0 && int32(grammar.ClauseOf(int(s.words[i].token))) == x.clause)
	}
	for i := from; i < to; i++ { // what a number counts is part of its span, and of its context
		if r.masks != nil && !r.masks(s, x, s.words[i].token) {
			add(i, 0)
		}
	}
	window := func(distance int) uint8 {
		at := 0
		for distance > reach[at] {
			at++
		}
		return uint8(at)
	}
	for i, d := from-1, 1; i >= 0 && s.words[i].token >= first && d <= reach[len(reach)-1]; i, d = i-1, d+1 {
		add(i, window(d))
	}
	for i, d := to, 1; i < len(s.words) && s.words[i].token < last && d <= reach[len(reach)-1]; i, d = i+1, d+1 {
		add(i, window(d))
	}
	return s.gathered()
}

// near adds a word to the context at hand, and what means nearly the same.
func (g *gatherer) near(w *word, at int32, window uint8, clause bool) {
	n := near{rank: w.ranks[0], window: window, rarity: w.rarity, clause: clause, word: at}
	g.add(n)
	if window < kinWindows {
		n.kin, n.rarity = true, w.rarity*kinEighths/8
		for _, n.rank = range w.ranks[1:] {
			g.add(n)
		}
	}
}

// Words of nearly the same meaning count in the nearest windows, and each of two such words counts for a part of its
// rarity, since both are found.
const (
	kinWindows = 2
	kinEighths = 3
)

// inside gives the words of a slot that is a whole clause, but numbers and dates: they are values that rules of their own
// compare.
func (s *slotReader) inside(x *Slot) []near {
	n := 0
	for i := s.wordAt(x.first); i < len(s.words) && s.words[i].token < x.last && n < 2*longestContext; i++ {
		if w := &s.words[i]; !w.value {
			s.add(near{rank: w.ranks[0], rarity: w.rarity, word: int32(i)})
			n++
		}
	}
	return s.gathered()
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
