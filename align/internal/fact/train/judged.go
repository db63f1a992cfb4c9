package main

import (
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

// judgedExamples gives the judged pairs of a rule that it still compares and holds to differ.
func (t *trainer) judgedExamples(ri int) []fit.Example {
	if len(t.judged) == 0 {
		return nil
	}
	kind := fact.Kinds()[ri]
	known := map[uint32]bool{}
	for p := range t.judged {
		known[p.A.Article] = true
	}
	var out []fit.Example
	for _, p := range t.pairs {
		a, b := p.a.Reading.Doc, p.b.Reading.Doc
		if !known[fit.HashOfID(a)] {
			continue
		}
		for _, c := range fact.Candidates(p.a, p.b, ri, &t.models[ri]) {
			act, ok := t.judged[fit.Pair{A: fit.PlaceOf(a, c.A), B: fit.PlaceOf(b, c.B), Kind: kind}]
			if !ok || c.Agree || c.Settled {
				continue
			}
			e := fit.New(c.Differs, act)
			e.Story = p.story
			out = append(out, e)
		}
	}
	return out
}
