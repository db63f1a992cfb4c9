package utterance

import (
	"slices"
)

// index leads from a quotation to those before it that share a run of words or a pair of words with it.
type index struct {
	quotations []int32 // of each key that several have, one list after the other, ascending; the first of a list has the highest bit
	starts     []int32 // by quotation: where in places its keys begin
	places     []int32 // of each quotation's keys: its own place in quotations
}

// opens marks the first quotation of a list.
const opens = -1 << 31

// A key is packed into a number: above, what it is made of; below, the quotation.
const quotationBits = 26

// newIndex makes an index. Keys that only one quotation has are most of all and are dropped as soon as they are known.
func newIndex(v *vocabulary, quotations []quotation) *index {
	x := &index{starts: make([]int32, len(quotations)+1)}
	passes := 1 + len(quotations)>>15 // each makes the keys that fall to it, so that never all are in memory
	var keys []uint64
	for pass := range passes {
		keys = keys[:0]
		for i := range quotations {
			keysOf(v, quotations[i].words, func(key uint64) {
				if passes == 1 || int(key>>20)%passes == pass {
					keys = append(keys, key<<quotationBits|uint64(i))
				}
			})
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		for from := 0; from < len(keys); {
			to := from + 1
			for to < len(keys) && keys[to]>>quotationBits == keys[from]>>quotationBits {
				to++
			}
			if to-from > 1 {
				first := int32(opens)
				for _, key := range keys[from:to] {
					n := int32(key & (1<<quotationBits - 1))
					x.quotations = append(x.quotations, n|first)
					x.starts[n+1]++
					first = 0
				}
			}
			from = to
		}
	}
	for i := range quotations {
		x.starts[i+1] += x.starts[i]
	}
	x.places = make([]int32, len(x.quotations))
	next := slices.Clone(x.starts)
	for place, n := range x.quotations {
		n &^= opens
		x.places[next[n]] = int32(place)
		next[n]++
	}
	return x
}

// before yields the quotations before one that share a key with it, those next before; one may come several times.
func (x *index) before(n int32, yield func(int32)) {
	for _, place := range x.places[x.starts[n]:x.starts[n+1]] {
		from := place
		for from > place-mostBefore && x.quotations[from] >= 0 {
			from--
		}
		for _, other := range x.quotations[from:place] {
			yield(other &^ opens)
		}
	}
}

// keysOf yields numbers for the runs of three words of a quotation, but for those of grammatical words alone where it has others, and for
// the pairs of its other words that stand near each other, in either order.
func keysOf(v *vocabulary, words []word, yield func(uint64)) {
	var near [pairReach]word
	n := 0
	for i, w := range words {
		if i >= 2 && (v.content(w) || v.content(words[i-1]) || v.content(words[i-2])) {
			yield(mix(uint64(words[i-2])<<42 ^ uint64(words[i-1])<<21 ^ uint64(w)))
		}
		if !v.content(w) {
			continue
		}
		for _, other := range near[:min(n, pairReach)] {
			if a, b := min(w, other), max(w, other); a != b {
				yield(mix(1<<63 | uint64(a)<<31 | uint64(b)))
			}
		}
		near[n%pairReach] = w
		n++
	}
}

func mix(x uint64) uint64 {
	x = (x ^ x>>31) * 0x9e3779b97f4a7c15
	return (x ^ x>>29) >> quotationBits
}
