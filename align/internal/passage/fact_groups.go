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
	numbers := make(map[spot]int32, len(links))
	var places []factPlace // by number of the spot, in the order of the links
	number := func(slot string, p stated) int32 {
		s := spot{slot, p.Article, p.Span.Start, p.Span.End}
		n, known := numbers[s]
		if !known {
			n = int32(len(places))
			numbers[s] = n
			places = append(places, factPlace{p, slot})
		}
		return n
	}
	order := make([]int, len(links))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(max(links[i].doubt, doubtful), max(links[j].doubt, doubtful))
	})
	ends := make([][2]int32, len(links))
	for _, i := range order {
		l := &links[i]
		ends[i] = [2]int32{number(l.slot, l.places[0]), number(l.slot, l.places[1])}
	}
	parent, members := make([]int32, len(places)), make([][]int32, len(places))
	alone := make([]int32, len(places))
	for n := range parent {
		parent[n], alone[n] = int32(n), int32(n)
		members[n] = alone[n : n+1 : n+1]
	}
	root := func(n int32) int32 {
		for parent[n] != n {
			parent[n] = parent[parent[n]]
			n = parent[n]
		}
		return n
	}
	share := func(a, b []int32) bool {
		return slices.ContainsFunc(a, func(x int32) bool {
			return slices.ContainsFunc(b, func(y int32) bool { return places[x].Article == places[y].Article })
		})
	}
	for _, i := range order {
		a, b := root(ends[i][0]), root(ends[i][1])
		if a != b && (links[i].doubt <= doubtful || !share(members[a], members[b])) {
			parent[b] = a
			members[a] = append(members[a], members[b]...)
			members[b] = nil
		}
	}
	var groups [][]factPlace
	for _, numbers := range members {
		if len(numbers) > 1 {
			group := make([]factPlace, len(numbers))
			for i, n := range numbers {
				group[i] = places[n]
			}
			slices.SortFunc(group, func(x, y factPlace) int { return finding.ComparePlaces(x.Place, y.Place) })
			groups = append(groups, group)
		}
	}
	return groups
}
