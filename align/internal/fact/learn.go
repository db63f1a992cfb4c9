package fact

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// A Candidate is a pair of slots that a rule compares, as the trainer sees it.
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

// An Opposed is two slots of two articles whose values differ. Log-odds are in thousandths.
type Opposed struct {
	A, B     crosscheck.Span
	Identity int32 // that both are about one thing
	Lead     int32 // how far it is ahead of the best other pair of either slot
	Odds     int32 // that an editor would act on the difference
	Settled  bool  // whether one of the slots agrees with another slot of the other article
}

// Judge says what the rule of a kind makes of two places of two articles that have slots there whose values differ: of several the
// likeliest. ok is false where there are no such slots, or no rule of that kind. It takes the time of the slots of both articles; for
// many places of two articles there is JudgeAll.
func (c *Comparison) Judge(a, b *Article, kind string, at, other crosscheck.Span) (o Opposed, ok bool) {
	ri := ruleOf(kind)
	if ri < 0 {
		return o, false
	}
	xs, ys := overlapping(a.slots[ri], at), overlapping(b.slots[ri], other)
	if len(xs) == 0 || len(ys) == 0 {
		return o, false
	}
	return Likeliest(c.opposed(a, b, ri,
		func(i, j int32) bool { return slices.Contains(xs, i) || slices.Contains(ys, j) },
		func(j *judged) bool { return slices.Contains(xs, j.xi) && slices.Contains(ys, j.yi) },
	), at, other)
}

// JudgeAll says what the rule of a kind makes of all slots of two articles whose values differ, for [Likeliest].
func (c *Comparison) JudgeAll(a, b *Article, kind string) []Opposed {
	ri := ruleOf(kind)
	if ri < 0 {
		return nil
	}
	return c.opposed(a, b, ri, nil, func(*judged) bool { return true })
}

// Likeliest returns of some opposed slots those that overlap two places, of several the likeliest ones, and reports whether there are any.
func Likeliest(all []Opposed, at, other crosscheck.Span) (likeliest Opposed, ok bool) {
	for _, o := range all {
		if o.A.Overlaps(at) && o.B.Overlaps(other) && (!ok || o.Odds > likeliest.Odds) {
			likeliest, ok = o, true
		}
	}
	return likeliest, ok
}

// opposed judges the pairs of slots that are wanted, as pairs does, and of those that differ returns the ones that are asked for.
func (c *Comparison) opposed(a, b *Article, ri int, wanted func(i, j int32) bool, asked func(*judged) bool) []Opposed {
	c.begin(a, b)
	m := &fitted()[ri]
	list := c.judge(ri, m, wanted, false)
	c.differ(list, m, asked)
	var out []Opposed
	for i := range list {
		if j := &list[i]; len(j.differs) > 0 {
			out = append(out, Opposed{j.x.Span, j.y.Span, j.identity, j.lead, j.odds, j.settled})
		}
	}
	return out
}

// ruleOf returns the index of the rule of a kind; -1 for none.
func ruleOf(kind string) int {
	return slices.IndexFunc(rules, func(r rule) bool { return r.kind == kind })
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
