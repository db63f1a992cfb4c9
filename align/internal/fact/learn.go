package fact

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// A Candidate is a pair of slots that a rule compares, as the trainer and the comparison of passages see it.
type Candidate struct {
	X, Y     int // indices of the slots among those of their articles
	A, B     crosscheck.Span
	Agree    bool    // whether both values can be true of one thing
	Equal    bool    // whether they agree as exactly as two values can
	Distinct int32   // how unlikely that is by chance
	Signals  []int32 // evidence for identity
	Identity int32   // what it comes to: log-odds in thousandths
	Same     int32   // where the values agree: the probability that both are one thing, in thousandths
	Settled  bool    // whether one of the slots agrees with another slot of the other article
	Differs  []int32 // where they do not: the signals of that
	Odds     int32   // and the log-odds that an editor would act
	Act      int32   // … the probability, in thousandths
}

// Kinds names the rules.
func Kinds() []string {
	out := make([]string, len(rules))
	for i := range rules {
		out[i] = rules[i].kind
	}
	return out
}

// Judge says what the rule of a kind makes of two places of two articles that have slots there whose values differ: of several the
// likeliest. The log-odds are those that an editor would act on the difference, and settled says whether one of the slots agrees with
// another slot of the other article. ok is false where there are no such slots, or no rule of that kind.
func (c *Comparison) Judge(a, b *Article, kind string, at, other crosscheck.Span) (odds int32, settled, ok bool) {
	ri := slices.IndexFunc(rules, func(r rule) bool { return r.kind == kind })
	if ri < 0 {
		return 0, false, false
	}
	xs, ys := overlapping(a.slots[ri], at), overlapping(b.slots[ri], other)
	if len(xs) == 0 || len(ys) == 0 {
		return 0, false, false
	}
	c.begin(a, b)
	m := &fitted()[ri]
	list := c.judge(ri, m, func(i, j int32) bool { return slices.Contains(xs, i) || slices.Contains(ys, j) }, false)
	c.differ(list, m, func(j *judged) bool {
		return slices.Contains(xs, j.xi) && slices.Contains(ys, j.yi)
	})
	for i := range list {
		if j := &list[i]; len(j.differs) > 0 && (!ok || j.odds > odds) {
			odds, settled, ok = j.odds, j.settled, true
		}
	}
	return odds, settled, ok
}

// overlapping gives the indices of the slots that overlap a span.
func overlapping(slots []Slot, span crosscheck.Span) []int32 {
	var out []int32
	for i := range slots {
		if slots[i].Span.Overlaps(span) {
			out = append(out, int32(i))
		}
	}
	return out
}

// Candidates gives the pairs of slots of two articles that a rule compares, as a model judges them.
func Candidates(a, b *Article, rule int, m *Model) []Candidate {
	var c Comparison
	c.begin(a, b)
	list := c.judge(rule, m, nil, false)
	c.differ(list, m, func(*judged) bool { return true })
	out := make([]Candidate, len(list))
	for i := range list {
		j := &list[i]
		out[i] = Candidate{
			X: int(j.xi), Y: int(j.yi), A: j.x.Span, B: j.y.Span, Agree: j.agree, Equal: rules[rule].same(j.x, j.y),
			Distinct: rules[rule].telling(j.x, j.y), Signals: j.signals, Identity: j.identity, Same: j.same, Settled: j.settled,
			Differs: j.differs, Odds: j.odds, Act: j.act,
		}
	}
	return out
}

// Whole reports whether the slots of a rule are whole clauses, which have no value that could be masked.
func Whole(rule int) bool { return rules[rule].whole }
