package passage

import (
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// Find aligns the claims of a story's articles and gives the facts that several of them state, and where they
// differ. What is found between two articles depends on these two alone: a third never takes it away. It ends early, with what
// it has, when the context is cancelled. What the words come to is taken from those that are known, and added there.
func Find(ctx context.Context, c *corpus.Corpus, s *story.Story, known *fact.Families) ([]Fact, []finding.Difference) {
	f := newFinder(c, s.Articles)
	f.limits = s.Limits
	f.noteLists()
	f.noteCommon()
	if !f.read(ctx, s.Articles, known) {
		return nil, nil
	}
	f.trace = s.Trace
	links, differences := f.compareStated(ctx, s)
	f.matches(ctx, func(m *match) {
		noted := len(f.links)
		f.numbers(m)
		f.dates(m)
		f.places(m)
		f.persons(m)
		f.bodies(m)
		f.opposites(m)
		f.negations(m)
		f.denials(m)
		if len(f.links) == noted {
			f.passOver(m)
		}
	})
	for _, compare := range []func([]*corpus.Article){f.figures, f.offices, f.homes, f.roleHolders} {
		if ctx.Err() == nil {
			compare(s.Articles)
		}
	}
	differences = append(differences, f.told(differences)...)
	f.links = append(slices.DeleteFunc(f.links, func(l statedLink) bool {
		return l.agree && (l.slot == string(finding.KindNumber) || l.slot == string(finding.KindDate))
	}), links...)
	return f.facts(s), differences
}

// statedLink is two places that state one thing, whether they agree or not.
type statedLink struct {
	slot   string // what sort of thing it is: the kind of its differences
	places [2]stated
	agree  bool
	reason int32 // the information that speaks for their being about one thing
	doubt  int32 // of whole clauses, how unlikely it is that they state one thing, in thousandths
}

// stated is a place that takes part in a fact.
type stated struct {
	finding.Place
	meaning string             // what its value comes to: “2023-07-12”; empty when it is the value
	amount  *quantity.Quantity // what it comes to where it is a number; nil otherwise
}

// Rule names the findings of likeness in their evidence.
const Rule = "alike passages"

// conflict notes that two places of a match cannot both be right. The reason is the information that speaks for their
// being about one thing.
func (f *finder) conflict(m *match, kind finding.Kind, reason int32, a, b stated, ruledOut ...string) {
	o := f.oppose(m, kind, reason, a, b)
	values := o.measure()
	score := o.score(values)
	evidence := finding.Evidence{Shared: f.sharedWords(m), Differs: []string{a.Value, b.Value}, Rule: Rule, RuledOut: ruledOut}
	for i, s := range signals {
		evidence.Signals = append(evidence.Signals, finding.Signal{Name: s.name, Value: int(values[i]), Adds: int(int64(values[i]) * int64(weights()[i]) / 1000)})
	}
	f.differences = append(f.differences, reasoned{reason: reason, Difference: finding.Difference{
		Kind: kind, In: finding.InClaim, Severity: finding.SeverityOf(score), Score: score, Probable: true, Sides: toldApart(a, b),
		Amounts: [2]*quantity.Quantity{a.amount, b.amount}, Evidence: evidence,
	}})
	f.links = append(f.links, statedLink{slot: string(kind), places: [2]stated{a, b}, reason: reason})
}

// anywhere is the score of what two articles say of one person wherever they name it, in thousandths: the least that a warning
// has. Most people have two offices, and two homes, one after the other.
const anywhere = 500

// PersonRule names the findings about one person, wherever it is named, in their evidence.
const PersonRule = "one person in two articles"

// contradiction notes what two articles say of one person wherever they name it.
func (f *finder) contradiction(kind finding.Kind, a, b stated, who string) {
	f.differences = append(f.differences, reasoned{Difference: finding.Difference{
		Kind: kind, In: finding.InClaim, Severity: finding.SeverityWarning, Score: anywhere, Probable: true, Sides: toldApart(a, b),
		Evidence: finding.Evidence{Shared: corpus.SharedName(who), Differs: []string{a.Value, b.Value}, Rule: PersonRule, RuledOut: finding.RuledOutAnywhere(kind)},
	}})
	f.links = append(f.links, statedLink{slot: string(kind), places: [2]stated{a, b}})
}

// agreement notes that two places state the same of one thing.
func (f *finder) agreement(m *match, kind finding.Kind, reason int32, a, b stated) {
	f.considered(m, kind, reason, a, b, "")
	f.links = append(f.links, statedLink{slot: string(kind), places: [2]stated{a, b}, agree: true, reason: reason})
}

// toldApart gives two sides different values where the articles have the same words for different things.
func toldApart(a, b stated) [2]finding.Place {
	if a.Value == b.Value {
		a.Value, b.Value = a.Value+" ("+a.meaning+")", b.Value+" ("+b.meaning+")"
	}
	return [2]finding.Place{a.Place, b.Place}
}
