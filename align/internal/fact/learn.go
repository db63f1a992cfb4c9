package fact

import "github.com/crosscheck-go/crosscheck"

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

// Judge gives the pairs of slots of two articles that the rule of a kind compares, in the order of the text; nil where no
// rule has that kind.
func Judge(a, b *Article, kind string) []Candidate {
	for ri := range rules {
		if rules[ri].kind == kind {
			return Candidates(a, b, ri, &fitted()[ri])
		}
	}
	return nil
}

// Candidates gives the pairs of slots of two articles that a rule compares, as a model judges them.
func Candidates(a, b *Article, rule int, m *Model) []Candidate {
	list := judge(a, b, rule, m)
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
