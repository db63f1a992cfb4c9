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
	out := append([]signal{{"identity", nil}, {"lead", nil}, {"elsewhere", nil}}, r.values...)
	if r.again {
		out = append(out, r.signals...)
	}
	return out
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

// judge judges the pairs of slots that a rule compares, and that are wanted, but for what an editor would do about values that differ
// (see differ). Where only links are looked for, the pairs of whole clauses that can be none are left out. What it returns holds until
// it is called again.
func (c *Comparison) judge(ri int, m *Model, wanted func(i, j int32) bool, onlyLinks bool) []judged {
	r := &rules[ri]
	signals := c.signals[:0]
	c.pairs(ri, wanted, func(j *judged) bool {
		n := len(signals)
		for _, s := range r.signals {
			signals = append(signals, s.of(&j.pair))
		}
		j.identity = fit.Weigh(m.Identity, signals[n:])
		if onlyLinks && r.whole && r.factsOnly && fit.Permille(j.identity+m.chance(0)) < likely {
			signals = signals[:n] // nor is it ahead of any that is one
			return false
		}
		j.agree = r.agree(j.x, j.y)
		if j.agree {
			chance := m.chance(0)
			if !r.whole && r.same(j.x, j.y) {
				chance = m.chance(r.telling(j.x, j.y))
			}
			j.told = j.identity + chance
			j.same = fit.Permille(j.told)
		}
		return true
	})
	c.signals, c.differs = signals, c.differs[:0]
	list, n := c.list, len(r.signals)
	if len(list) == 0 {
		return nil
	}
	for i := range list {
		list[i].signals = signals[i*n : (i+1)*n : (i+1)*n]
	}
	c.settle()
	c.leads()
	return list
}

// differ judges the pairs whose values differ, and that are chosen.
func (c *Comparison) differ(list []judged, m *Model, chosen func(*judged) bool) {
	for i := range list {
		if j := &list[i]; !j.agree && chosen(j) {
			c.act(j, m)
		}
	}
}

// act says of a pair whose values differ whether an editor would act on it.
func (c *Comparison) act(j *judged, m *Model) {
	r := &rules[j.rule]
	n := len(c.differs)
	c.differs = append(c.differs, max(min(j.identity, mostIdentity), -mostIdentity), max(min(j.lead, mostLead), -mostLead), max(min(j.rival-j.identity, mostLead), -mostLead))
	for _, s := range r.values {
		c.differs = append(c.differs, s.of(&j.pair))
	}
	if r.again {
		c.differs = append(c.differs, j.signals...)
	}
	j.differs = c.differs[n:len(c.differs):len(c.differs)]
	j.odds = fit.Weigh(m.Differ, j.differs)
	j.act = fit.Permille(j.odds)
}

// best are the two highest of some numbers.
type best struct{ first, second int32 }

// lowest is lower than all log-odds.
const lowest = -20000

func (b *best) add(v int32) {
	if v > b.first {
		b.first, b.second = v, b.first
	} else if v > b.second {
		b.second = v
	}
}

// but is the highest of the numbers but one.
func (b best) but(v int32) int32 {
	if v == b.first {
		return b.second
	}
	return b.first
}

// bests makes room for the best of each slot.
func (c *Comparison) bests() {
	c.ofX, c.ofY = resized(c.ofX, c.slots[0]), resized(c.ofY, c.slots[1])
	for i := range c.ofX {
		c.ofX[i] = best{lowest, lowest}
	}
	for i := range c.ofY {
		c.ofY[i] = best{lowest, lowest}
	}
}

// settle notes which pairs have a slot that tells the same as another slot of the other article, either surely or more
// likely than this pair is about one thing: it is no news then that it differs from this one.
func (c *Comparison) settle() {
	c.bests()
	for i := range c.list {
		if j := &c.list[i]; j.agree {
			c.ofX[j.xi].add(j.told)
			c.ofY[j.yi].add(j.told)
		}
	}
	for i := range c.list {
		j := &c.list[i]
		j.rival = max(c.ofX[j.xi].first, c.ofY[j.yi].first)
		j.settled = j.rival >= min(j.identity, likelyLogit)
	}
}

// leads compares each pair with the best other pair of its slots.
func (c *Comparison) leads() {
	c.bests()
	for i := range c.list {
		j := &c.list[i]
		c.ofX[j.xi].add(j.identity)
		c.ofY[j.yi].add(j.identity)
	}
	for i := range c.list {
		j := &c.list[i]
		j.lead = j.identity - max(c.ofX[j.xi].but(j.identity), c.ofY[j.yi].but(j.identity))
	}
}
