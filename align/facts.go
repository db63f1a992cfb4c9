package align

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// findFacts aligns the claims of a story's articles and gives the facts that several of them state, and where they
// differ. What is found between two articles depends on these two alone: a third never takes it away.
func findFacts(c *corpus, s *story) ([]Fact, []difference) {
	f := newFinder(c, s.articles)
	f.matches(func(m *match) {
		f.numbers(m)
		f.dates(m)
		f.places(m)
		f.persons(m)
		f.bodies(m)
		f.opposites(m)
		f.negations(m)
		f.denials(m)
	})
	f.figures(s.articles)
	f.offices(s.articles)
	f.homes(s.articles)
	f.roleHolders(s.articles)
	differences := clearest(f.unsettled())
	links, more := compareStated(c, s)
	f.links = append(slices.DeleteFunc(f.links, func(l statedLink) bool {
		return l.agree && (l.slot == string(Number) || l.slot == string(Date))
	}), links...)
	return f.facts(s), append(differences, unknown(more, differences)...)
}

// statedLink is two places that state one thing, whether they agree or not.
type statedLink struct {
	slot   string // what sort of thing it is: the kind of its differences
	places [2]stated
	agree  bool
	reason int32 // the information that speaks for their being about one thing
}

// stated is a place that takes part in a fact.
type stated struct {
	place
	meaning string             // what its value comes to: “2023-07-12”; empty when it is the value
	amount  *quantity.Quantity // what it comes to where it is a number; nil otherwise
}

// conflict notes that two places of a match cannot both be right. The reason is the information that speaks for their
// being about one thing.
func (f *finder) conflict(m *match, kind Kind, severity Severity, reason int32, a, b stated, ruledOut ...string) {
	f.differences = append(f.differences, reasoned{reason: reason, difference: difference{
		kind: kind, in: "claim", severity: severity, score: int(m.coverage), sides: toldApart(a, b),
		amounts:  [2]*quantity.Quantity{a.amount, b.amount},
		evidence: Evidence{Shared: f.sharedWords(m), Differs: []string{a.value, b.value}, RuledOut: ruledOut},
	}})
	f.links = append(f.links, statedLink{string(kind), [2]stated{a, b}, false, reason})
}

// contradiction notes what two articles say of one person wherever they name it.
func (f *finder) contradiction(kind Kind, a, b stated, who string) {
	f.differences = append(f.differences, reasoned{difference: difference{
		kind: kind, in: "claim", severity: Error, score: 1000, sides: toldApart(a, b),
		evidence: Evidence{Shared: sharedName(who), Differs: []string{a.value, b.value}, RuledOut: ruledOutAnywhere(kind)},
	}})
	f.links = append(f.links, statedLink{string(kind), [2]stated{a, b}, false, 0})
}

// agreement notes that two places state the same of one thing.
func (f *finder) agreement(kind Kind, reason int32, a, b stated) {
	f.links = append(f.links, statedLink{string(kind), [2]stated{a, b}, true, reason})
}

// toldApart gives two sides different values where the articles have the same words for different things.
func toldApart(a, b stated) [2]place {
	if a.value == b.value {
		a.value, b.value = a.value+" ("+a.meaning+")", b.value+" ("+b.meaning+")"
	}
	return [2]place{a.place, b.place}
}
