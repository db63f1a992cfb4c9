package fact

import "github.com/crosscheck-go/crosscheck/align/internal/finding"

// A Considered pair is one that was held against each other, and what became of it.
type Considered struct {
	Kind    string
	X, Y    *Slot
	Agree   bool
	Signals []finding.Signal
	Score   int32  // as that of a link
	Lacking string // what it lacks to be a link; "" for one
}

// Consider returns the pairs of slots of two articles that the rules compare, by rule and in the order of the text.
func Consider(a, b *Article) []Considered {
	var out []Considered
	var c Comparison
	c.begin(a, b)
	for ri := range rules {
		m := &fitted()[ri]
		list := c.judge(ri, m, nil, false)
		c.differ(list, m, func(*judged) bool { return true })
		for k, lacks := range lacking(list, &rules[ri]) {
			p := &list[k]
			score := p.same
			if !p.agree {
				score = p.act
			}
			out = append(out, Considered{rules[ri].kind, p.x, p.y, p.agree, p.measured(m), score, lacks.String()})
		}
	}
	return out
}

// measured returns the signals of a pair: of its being one thing and, where the values differ, of an editor's acting on it, with
// what each adds to the log-odds of that.
func (j *judged) measured(m *Model) []finding.Signal {
	r := &rules[j.rule]
	out := weighed(r.signals, m.Identity, j.signals)
	for i := range out {
		out[i].Name = "one thing: " + out[i].Name
	}
	if !j.agree {
		out = append(out, j.differing(m)...)
	}
	return out
}

// differing returns the signals by which a difference is judged; the first is what speaks for one thing.
func (j *judged) differing(m *Model) []finding.Signal {
	return weighed(differSignals(&rules[j.rule]), m.Differ, j.differs)
}

// weighed returns the signals that are not 0.
func weighed(signals []signal, weights, values []int32) []finding.Signal {
	var out []finding.Signal
	for i, v := range values {
		if v != 0 {
			out = append(out, finding.Signal{Name: signals[i].name, Value: int(v), Adds: int(int64(v) * int64(weights[i]) / 1000)})
		}
	}
	return out
}
