package fact

import "github.com/crosscheck-go/crosscheck"

// A Traced pair is one that was looked at, and what became of it.
type Traced struct {
	Kind    string
	A, B    crosscheck.Span
	Signals []Weighed // of identity, but those that are 0
	Differs []Weighed // of values that differ
	Score   int32     // the probability that both are one thing told twice, or that an editor would act, in thousandths
	Lacks   string    // why it is no link; "" when it is one
}

// Weighed is a signal and what it adds to the log-odds, in thousandths.
type Weighed struct {
	Name         string
	Value, Added int32
}

// Trace gives the pairs of slots of two articles that were compared, in the order of the rules and the text.
func Trace(a, b *Article) []Traced {
	var out []Traced
	for ri := range rules {
		r, m := &rules[ri], &fitted()[ri]
		linked := map[[2]*Slot]bool{}
		for _, l := range between([]*Article{a, b}, 0, 1, ri, m) {
			linked[[2]*Slot{l.X, l.Y}] = true
		}
		list := judge(a, b, ri, m)
		for i := range list {
			p := &list[i]
			t := Traced{Kind: r.kind, A: p.x.Span, B: p.y.Span, Signals: weighed(r.signals, m.Identity, p.signals), Score: p.same}
			if !p.agree {
				t.Differs, t.Score = weighed(differSignals(r), m.Differ, p.differs), p.act
			}
			if !linked[[2]*Slot{p.x, p.y}] {
				t.Lacks = lacking(r, p)
			}
			out = append(out, t)
		}
	}
	return out
}

func weighed(signals []signal, weights, values []int32) []Weighed {
	var out []Weighed
	for i, v := range values {
		if v != 0 {
			out = append(out, Weighed{signals[i].name, v, int32(int64(v) * int64(weights[i]) / 1000)})
		}
	}
	return out
}

// lacking says why a pair is no link.
func lacking(r *rule, p *judged) string {
	switch {
	case p.agree && p.same < likely:
		return "too little speaks for its being one thing"
	case p.agree:
		return "another pair of its slots is likelier"
	case r.factsOnly:
		return "differences of this kind are not told"
	case p.settled:
		return "one of the slots agrees with another place of the other article"
	case p.act < leastScore:
		return "an editor would hardly act on it"
	}
	return "the slots differ from others more likely, or the same values are told already"
}
