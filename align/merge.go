package align

import (
	"cmp"
	"slices"
)

// withoutNamesOfSpeakers leaves out the differences of names that are differences of speakers: whoever is named beside a
// quotation is its speaker, and is reported as that.
func withoutNamesOfSpeakers(differences []difference) []difference {
	var speakers []difference
	for _, d := range differences {
		if d.kind == Speaker {
			speakers = append(speakers, d)
		}
	}
	return slices.DeleteFunc(differences, func(d difference) bool {
		return d.kind == Name && slices.ContainsFunc(speakers, d.samePassages)
	})
}

// samePassages says whether two differences stand between the same passages of the same articles.
func (d difference) samePassages(other difference) bool {
	return d.sides[0].meets(other.sides[0]) && d.sides[1].meets(other.sides[1]) ||
		d.sides[0].meets(other.sides[1]) && d.sides[1].meets(other.sides[0])
}

// mergeDifferences puts differences of one kind together that share a place, so that three articles give one finding and
// not two or three. Groups and their members keep the order of the text.
func mergeDifferences(differences []difference) [][]difference {
	slices.SortStableFunc(differences, compareDifferences)
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
	for _, pair := range sharedPlaces(differences) {
		a, b := root(pair[0]), root(pair[1])
		parent[max(a, b)] = min(a, b)
	}
	groups := make([][]difference, len(differences))
	for i, d := range differences {
		groups[root(i)] = append(groups[root(i)], d)
	}
	return slices.DeleteFunc(groups, func(group []difference) bool { return len(group) == 0 })
}

func compareDifferences(a, b difference) int {
	return cmp.Or(
		comparePlaces(a.sides[0], b.sides[0]), comparePlaces(a.sides[1], b.sides[1]),
		cmp.Compare(a.kind, b.kind), cmp.Compare(a.in, b.in), cmp.Compare(a.severity, b.severity),
		cmp.Compare(a.sides[0].value, b.sides[0].value), cmp.Compare(a.sides[1].value, b.sides[1].value),
	)
}

func comparePlaces(a, b place) int {
	return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
}

// sharedPlaces gives pairs of differences of one kind that meet in a passage of one article, where they hold it against
// different articles: two differences between the same two articles are two findings.
func sharedPlaces(differences []difference) [][2]int {
	type end struct {
		place
		kind       Kind
		difference int
		other      int // the article on the other side
	}
	var ends []end
	for i, d := range differences {
		ends = append(ends, end{d.sides[0], d.kind, i, d.sides[1].article}, end{d.sides[1], d.kind, i, d.sides[0].article})
	}
	slices.SortStableFunc(ends, func(a, b end) int { return cmp.Or(cmp.Compare(a.kind, b.kind), comparePlaces(a.place, b.place)) })
	var pairs [][2]int
	for i, next := range ends {
		for j := i - 1; j >= max(0, i-maxMeeting); j-- {
			last := ends[j]
			if last.kind != next.kind || last.article != next.article {
				break
			}
			if last.other != next.other && last.span.Overlaps(next.span) {
				pairs = append(pairs, [2]int{last.difference, next.difference})
			}
		}
	}
	return pairs
}

// maxMeeting bounds how many earlier passages are looked at for one that meets the next.
const maxMeeting = 64
