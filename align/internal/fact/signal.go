package fact

import (
	"math/bits"
	"slices"
)

// A signal is named evidence: a number in thousandths.
type signal struct {
	name string
	of   func(*pair) int32
}

// A pair is two slots of one rule in two articles.
type pair struct {
	a, b   *Article
	x, y   *Slot
	rule   int   // its index
	xi, yi int32 // their indices among the slots of their articles
	shared likeness
	wide   int32 // what the words tell that both contexts beyond the sentence have, in half bits
	rivals int32 // how many slots of the other article each could be compared with, multiplied
}

// contextSignals are those of values inside clauses.
var contextSignals = []signal{
	{"window-3", func(p *pair) int32 { return p.share(0) }},
	{"window-6", func(p *pair) int32 { return p.share(1) }},
	{"window-12", func(p *pair) int32 { return p.share(2) }},
	{"sentence", func(p *pair) int32 { return p.share(3) }},
	{"bits-6", func(p *pair) int32 { return min(p.shared.windows[1], 80) * 25 / 2 }},
	{"bits-12", func(p *pair) int32 { return min(p.shared.windows[2], 120) * 25 / 3 }},
	{"around", func(p *pair) int32 { return min(p.wide, 240) * 25 / 6 }},
	{"left", func(p *pair) int32 { return truth(p.x.left != 0 && p.x.left == p.y.left) }},
	{"names", func(p *pair) int32 { return common(p.x.names, p.y.names) }},
	{"days", func(p *pair) int32 { return common(p.x.days, p.y.days) }},
	{"verb", sharedVerb},
	{"rivals", func(p *pair) int32 { return log2(p.rivals) }},
	{"only", func(p *pair) int32 {
		return truth(p.x.key != 0 && p.x.key == p.y.key && p.x.sisters == 1 && p.y.sisters == 1)
	}},
	{"predicate", samePredicate},
	{"others", func(p *pair) int32 { return common(p.x.others, p.y.others) }},
	{"clause", func(p *pair) int32 { return 2000 * p.shared.clause / max(p.x.weight+p.y.weight, 60) }},
	{"voice", sameVoice},
	{"place", samePlace},
}

// wholeSignals are those of whole clauses.
var wholeSignals = []signal{
	{"share", func(p *pair) int32 { return p.share(0) }},
	{"part", func(p *pair) int32 { return p.part() }},
	{"bits", func(p *pair) int32 { return min(p.shared.windows[0], 160) * 25 / 4 }},
	{"names", func(p *pair) int32 { return common(p.x.names, p.y.names) }},
	{"days", func(p *pair) int32 { return common(p.x.days, p.y.days) }},
	{"rivals", func(p *pair) int32 { return log2(p.rivals) }},
	{"voice", sameVoice},
	{"place", samePlace},
}

// common says how much two sets share: from 0 to 1000 of the smaller one, -1000 when they share nothing, 0 when one is
// empty.
func common(x, y []term) int32 {
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	n := int32(0)
	for _, t := range x {
		if _, found := slices.BinarySearch(y, t); found {
			n++
		}
	}
	if n == 0 {
		return -1000
	}
	return 1000 * n / int32(min(len(x), len(y)))
}

// sharedVerb says how near the verbs beside two slots are to each other: 1000 for one verb, 500 for verbs of nearly one
// meaning, -500 for others, 0 where there is none.
func sharedVerb(p *pair) int32 {
	best, any := int32(-500), false
	for _, i := range p.x.verbs {
		for _, j := range p.y.verbs {
			if i < 0 || j < 0 {
				continue
			}
			any = true
			v, w := &p.a.words[i], &p.b.words[j]
			if v.term == w.term {
				return 1000
			}
			if slices.Contains(v.kin, w.term) || slices.Contains(w.kin, v.term) {
				best = 500
			}
		}
	}
	if !any {
		return 0
	}
	return best
}

// samePredicate says how near to each other the verbs of two slots' clauses are: 1000 for one verb, 500 for verbs of nearly
// one meaning, -500 for others, 0 where there is none.
func samePredicate(p *pair) int32 {
	if p.x.predicate < 0 || p.y.predicate < 0 {
		return 0
	}
	v, w := &p.a.words[p.x.predicate], &p.b.words[p.y.predicate]
	switch {
	case v.term == w.term:
		return 1000
	case slices.Contains(v.kin, w.term) || slices.Contains(w.kin, v.term):
		return 500
	}
	return -500
}

func truth(is bool) int32 {
	if is {
		return 1000
	}
	return 0
}

// log2 is the logarithm of a number from 1, in thousandths, straight between the powers of two.
func log2(n int32) int32 {
	n = max(n, 1)
	whole := int32(bits.Len32(uint32(n)) - 1)
	return 1000*whole + int32(1000*(int64(n)-1<<whole)>>whole)
}

// share is how much of two contexts is the same in a window, from 0 to 1000.
func (p *pair) share(window int) int32 {
	return 2000 * p.shared.windows[window] / max(p.x.weights[window]+p.y.weights[window], 60)
}

// part is how much of the shorter of two clauses the other one has.
func (p *pair) part() int32 {
	return 1000 * p.shared.windows[0] / max(min(p.x.weights[0], p.y.weights[0]), 60)
}

// sameVoice reports whether both slots stand in the articles' own voice, or in the mouth of somebody.
func sameVoice(p *pair) int32 {
	return truth(p.x.quoted() == p.y.quoted())
}

func (x *Slot) quoted() bool { return x.Claim != nil && x.Claim.Quote >= 0 }

// samePlace says how near to the front both slots stand: reports open with what is new.
func samePlace(p *pair) int32 {
	return 1000 / (1 + max(p.x.sentence, p.y.sentence))
}
