package passage

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// told returns the differences between passages that are told beside others, which are known, and traces what the rest lacks.
func (f *finder) told(known []finding.Difference) []finding.Difference {
	if f.trace == nil {
		return finding.Unknown(clearest(f.unsettled()), known)
	}
	all := slices.Clone(f.differences)
	unsettled := f.unsettled()
	clear := clearest(unsettled)
	told := finding.Unknown(slices.Clone(clear), known)
	among := func(list []finding.Difference, d finding.Difference) bool {
		return slices.ContainsFunc(list, func(other finding.Difference) bool { return other.Kind == d.Kind && other.Sides == d.Sides })
	}
	for _, d := range all {
		lacking := ""
		switch {
		case among(told, d.Difference):
		case among(clear, d.Difference):
			lacking = "it is told already"
		case slices.ContainsFunc(unsettled, func(other reasoned) bool { return other.Kind == d.Kind && other.Sides == d.Sides }):
			lacking = "a clearer difference has one of the places"
		default:
			lacking = "one of them agrees with another place of the other article"
		}
		f.trace.Note(func() finding.Pair {
			return finding.Pair{Rule: d.Evidence.Rule, Kind: d.Kind, Sides: d.Sides, Signals: d.Evidence.Signals, Score: d.Score, Lacking: lacking}
		})
	}
	return told
}

// passOver traces two passages in which no rule found values that belong to one thing.
func (f *finder) passOver(m *match) {
	f.trace.Note(func() finding.Pair {
		return finding.Pair{
			Rule: Rule, Sides: [2]finding.Place{m.a.whole(), m.b.whole()}, Signals: m.measured(),
			Lacking: "no rule finds values in them that belong to one thing",
		}
	})
}

// belongsTogether reports whether there is reason enough to believe that two values of a match are of one thing, and traces them
// where there is not.
func (f *finder) belongsTogether(m *match, kind finding.Kind, reason, least int32, places func() (a, b stated)) bool {
	if reason < least && f.trace != nil {
		a, b := places()
		f.considered(m, kind, reason, a, b, finding.TooLittle(reasonName, reason, least))
	}
	return reason >= least
}

// apart traces two places of a match that need not be about one thing.
func (f *finder) apart(m *match, kind finding.Kind, one, other int32, places func() (a, b stated)) {
	if f.trace != nil {
		a, b := places()
		f.considered(m, kind, m.context(one, other), a, b, "too little around them is alike")
	}
}

// reasonName is what a trace calls the reason to believe that two values are of one thing.
const reasonName = "reason, in tenths of a bit"

// considered traces two values of a match.
func (f *finder) considered(m *match, kind finding.Kind, reason int32, a, b stated, lacking string) {
	f.trace.Note(func() finding.Pair {
		return finding.Pair{
			Rule: Rule, Kind: kind, Sides: [2]finding.Place{a.Place, b.Place},
			Signals: append(m.measured(), finding.Signal{Name: reasonName, Value: int(reason)}), Lacking: lacking,
		}
	})
}

// measured are what two passages share.
func (m *match) measured() []finding.Signal {
	return []finding.Signal{
		{Name: "shared, in tenths of a bit", Value: int(m.shared)},
		{Name: "shared of the poorer passage, per mille", Value: int(m.coverage)},
		{Name: "shared of the richer passage, per mille", Value: int(m.mutual)},
	}
}

// whole is a passage as a place.
func (p *passage) whole() finding.Place {
	span := p.span()
	return finding.Place{Article: p.article.Index, Span: span, Value: corpus.Flat(span.Of(p.article.Doc.Text()))}
}
