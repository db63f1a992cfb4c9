package fact

import "github.com/crosscheck-go/crosscheck/align/internal/fit"

// A judged pair is a pair with what its signals come to.
type judged struct {
	pair
	signals  []int32 // of identity
	identity int32   // the log-odds that both are about one thing, the values left aside
	lead     int32   // how far it is ahead of the best other pair of either slot
	agree    bool    // whether both values can be true
	told     int32   // where they agree, the log-odds that they are one thing told twice
	same     int32   // where they agree, the probability that they are one thing told twice, in thousandths
	rival    int32   // the highest of those of its slots with others of the other article
	settled  bool    // whether one of the slots agrees with another slot of the other article
	differs  []int32 // the signals of values that differ
	odds     int32   // where they differ, the log-odds that an editor would act
	act      int32   // … and the probability
}

// differSignals are the signals by which a rule tells whether an editor would act on a difference: how sure it is that both
// are about one thing, and what the rule says of the values.
func differSignals(r *rule) []signal {
	return append([]signal{{"identity", nil}, {"lead", nil}, {"elsewhere", nil}}, r.values...)
}

// Log-odds beyond these tell no more.
const (
	mostIdentity = 5000
	mostLead     = 4000
)

// likely is the probability from which two equal values are taken for one thing, likelyLogit its log-odds.
const (
	likely      = 500
	likelyLogit = 0
)

// judge judges the pairs of slots of two articles.
func judge(a, b *Article, ri int, m *Model) []judged {
	r := &rules[ri]
	pairs := pairsOf(a, b, ri)
	out := make([]judged, len(pairs))
	signals := make([]int32, len(pairs)*len(r.signals))
	differing := 0
	for i := range pairs {
		j := &out[i]
		j.pair = pairs[i]
		j.signals, signals = signals[:len(r.signals):len(r.signals)], signals[len(r.signals):]
		for k, s := range r.signals {
			j.signals[k] = s.of(&j.pair)
		}
		j.identity = fit.Weigh(m.Identity, j.signals)
		j.agree = r.agree(j.x, j.y)
		if j.agree {
			chance := m.chance(0)
			if !r.whole && r.same(j.x, j.y) {
				chance = m.chance(r.telling(j.x, j.y))
			}
			j.told = j.identity + chance
			j.same = fit.Permille(j.told)
		} else {
			differing++
		}
	}
	settle(out, len(a.slots[ri]), len(b.slots[ri]))
	leads(out, len(a.slots[ri]), len(b.slots[ri]))
	length := 3 + len(r.values)
	differs := make([]int32, differing*length)
	for i := range out {
		j := &out[i]
		if j.agree {
			continue
		}
		j.differs, differs = differs[:0:length], differs[length:]
		j.differs = append(j.differs, max(min(j.identity, mostIdentity), -mostIdentity), max(min(j.lead, mostLead), -mostLead), max(min(j.rival-j.identity, mostLead), -mostLead))
		for _, s := range r.values {
			j.differs = append(j.differs, s.of(&j.pair))
		}
		j.odds = fit.Weigh(m.Differ, j.differs)
		j.act = fit.Permille(j.odds)
	}
	return out
}

// settle notes which pairs have a slot that tells the same as another slot of the other article, either surely or more
// likely than this pair is about one thing: it is no news then that it differs from this one.
func settle(list []judged, xs, ys int) {
	const none = -20000
	ofX, ofY := make([]int32, xs), make([]int32, ys)
	for i := range ofX {
		ofX[i] = none
	}
	for i := range ofY {
		ofY[i] = none
	}
	for i := range list {
		if j := &list[i]; j.agree {
			ofX[j.xi], ofY[j.yi] = max(ofX[j.xi], j.told), max(ofY[j.yi], j.told)
		}
	}
	for i := range list {
		j := &list[i]
		j.rival = max(ofX[j.xi], ofY[j.yi])
		j.settled = j.rival >= min(j.identity, likelyLogit)
	}
}

// leads compares each pair with the best other pair of its slots.
func leads(list []judged, xs, ys int) {
	type best struct{ first, second int32 }
	const none = -20000
	of := func(n int) []best {
		out := make([]best, n)
		for i := range out {
			out[i] = best{none, none}
		}
		return out
	}
	add := func(b *best, v int32) {
		if v > b.first {
			b.first, b.second = v, b.first
		} else if v > b.second {
			b.second = v
		}
	}
	ofX, ofY := of(xs), of(ys)
	for i := range list {
		add(&ofX[list[i].xi], list[i].identity)
		add(&ofY[list[i].yi], list[i].identity)
	}
	rival := func(b best, v int32) int32 {
		if v == b.first {
			return b.second
		}
		return b.first
	}
	for i := range list {
		j := &list[i]
		j.lead = j.identity - max(rival(ofX[j.xi], j.identity), rival(ofY[j.yi], j.identity))
	}
}
