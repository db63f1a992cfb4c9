package passage

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// facts puts the places that state one thing together. Facts are ordered by their first mention, mentions by article and
// place.
func (f *finder) facts(s *story.Story) []Fact {
	slices.SortStableFunc(f.links, func(x, y statedLink) int {
		return cmp.Or(cmp.Compare(x.slot, y.slot), finding.ComparePlaces(x.places[0].Place, y.places[0].Place), finding.ComparePlaces(x.places[1].Place, y.places[1].Place))
	})
	groups := groupLinks(f.links)
	slices.SortStableFunc(groups, func(x, y []factPlace) int {
		return cmp.Or(finding.ComparePlaces(x[0].Place, y[0].Place), cmp.Compare(x[0].slot, y[0].slot))
	})
	var facts []Fact
	for _, group := range groups {
		var fact Fact
		for _, p := range group {
			fact.Mentions = append(fact.Mentions, FactMention{p.Article, p.Span, finding.Kind(p.slot), cmp.Or(p.meaning, p.Value)})
		}
		facts = append(facts, fact)
	}
	return facts
}

type factPlace struct {
	stated
	slot string
}

// doubtful is how unlikely a link is, in thousandths, that only joins facts which no article has both of: of links as doubtful a
// third is wrong, and a few of them would make one fact of all that the articles tell.
const doubtful = 350

// groupLinks joins links of one slot that meet in a place, the doubtful ones last. Each group's places are in order and differ.
func groupLinks(links []statedLink) [][]factPlace {
	type spot struct {
		slot                string
		article, start, end int
	}
	spotOf := func(slot string, p stated) spot { return spot{slot, p.Article, p.Span.Start, p.Span.End} }
	parent, members := map[spot]spot{}, map[spot][]factPlace{}
	root := func(s spot) spot {
		for parent[s] != s {
			parent[s] = parent[parent[s]]
			s = parent[s]
		}
		return s
	}
	var order []spot
	share := func(a, b []factPlace) bool {
		return slices.ContainsFunc(a, func(x factPlace) bool {
			return slices.ContainsFunc(b, func(y factPlace) bool { return x.Article == y.Article })
		})
	}
	links = slices.Clone(links)
	slices.SortStableFunc(links, func(x, y statedLink) int {
		return cmp.Compare(max(x.doubt, doubtful), max(y.doubt, doubtful))
	})
	for _, l := range links {
		for _, p := range l.places {
			s := spotOf(l.slot, p)
			if _, known := parent[s]; !known {
				parent[s] = s
				members[s] = []factPlace{{p, l.slot}}
				order = append(order, s)
			}
		}
		a, b := root(spotOf(l.slot, l.places[0])), root(spotOf(l.slot, l.places[1]))
		if a != b && (l.doubt <= doubtful || !share(members[a], members[b])) {
			parent[b] = a
			members[a] = append(members[a], members[b]...)
			delete(members, b)
		}
	}
	var groups [][]factPlace
	for _, s := range order {
		if group, ok := members[s]; ok && len(group) > 1 {
			slices.SortFunc(group, func(x, y factPlace) int { return finding.ComparePlaces(x.Place, y.Place) })
			groups = append(groups, group)
		}
	}
	return groups
}
