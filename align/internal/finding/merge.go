package finding

import (
	"cmp"
	"slices"
)

// WithoutNamesOfSpeakers leaves out the differences of names that are differences of speakers: whoever is named beside a
// quotation is its speaker, and is reported as that.
func WithoutNamesOfSpeakers(differences []Difference) []Difference {
	between := func(d Difference) [2]int {
		a, b := d.Sides[0].Article, d.Sides[1].Article
		return [2]int{min(a, b), max(a, b)}
	}
	speakers := map[[2]int][]Difference{}
	for _, d := range differences {
		if d.Kind == KindSpeaker {
			speakers[between(d)] = append(speakers[between(d)], d)
		}
	}
	return slices.DeleteFunc(differences, func(d Difference) bool {
		return d.Kind == KindName && slices.ContainsFunc(speakers[between(d)], d.SamePassages)
	})
}

// Merge puts differences of one kind together that share a place, so that three articles give one finding and
// not two or three. Groups and their members keep the order of the text. What is held against an article is held against its
// twins, which have the same text, in the same places only: they change nothing. Twin gives for each article the first that has
// the same text.
func Merge(differences []Difference, twin []int) [][]Difference {
	slices.SortStableFunc(differences, CompareDifferences)
	parent := make([]int, len(differences))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for _, pair := range sharedPlaces(differences, twin) {
		a, b := root(pair[0]), root(pair[1])
		parent[max(a, b)] = min(a, b)
	}
	groups := make([][]Difference, len(differences))
	for i, d := range differences {
		groups[root(i)] = append(groups[root(i)], d)
	}
	return slices.DeleteFunc(groups, func(group []Difference) bool { return len(group) == 0 })
}

// sharedPlaces returns pairs of differences of one kind that meet in a passage of one article, where they hold it against
// different articles: two differences between the same two articles are two findings.
func sharedPlaces(differences []Difference, twin []int) [][2]int {
	type end struct {
		Place
		kind       Kind
		difference int
		other      Place // on the other side
	}
	var ends []end
	for i, d := range differences {
		ends = append(ends, end{d.Sides[0], d.Kind, i, d.Sides[1]}, end{d.Sides[1], d.Kind, i, d.Sides[0]})
	}
	slices.SortStableFunc(ends, func(a, b end) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), ComparePlaces(a.Place, b.Place))
	})
	var pairs [][2]int
	for i, next := range ends {
		for j := i - 1; j >= max(0, i-maxMeeting); j-- {
			last := ends[j]
			if last.kind != next.kind || last.Article != next.Article {
				break
			}
			apart := twin[last.other.Article] != twin[next.other.Article] || last.other.Article != next.other.Article && last.other.Span == next.other.Span
			if apart && last.Span.Overlaps(next.Span) {
				pairs = append(pairs, [2]int{last.difference, next.difference})
			}
		}
	}
	return pairs
}

// maxMeeting bounds how many earlier passages are looked at for one that meets the next.
const maxMeeting = 64
