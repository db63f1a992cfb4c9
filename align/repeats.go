package align

import (
	"cmp"
	"slices"
)

// clearest keeps of the differences of one kind between the same two articles that meet in a passage the one with the
// best reason, so that a number that contradicts another said three times is one finding.
func clearest(differences []reasoned) []difference {
	slices.SortStableFunc(differences, func(x, y reasoned) int {
		return cmp.Or(cmp.Compare(y.reason, x.reason), compareDifferences(x.difference, y.difference))
	})
	var kept []difference
	taken := map[meeting][][2]place{}
	for _, d := range differences {
		at := meetingOf(d.difference)
		if !slices.ContainsFunc(taken[at], func(sides [2]place) bool { return meets(sides[0], d.sides[0]) || meets(sides[1], d.sides[1]) }) {
			taken[at] = append(taken[at], d.sides)
			kept = append(kept, d.difference)
		}
	}
	return kept
}

// reasoned is a difference and how much speaks for it, in tenths of information.
type reasoned struct {
	difference
	reason int32
}

// meeting is two articles and a kind of difference between them.
type meeting struct {
	kind     Kind
	articles [2]int
}

func meetingOf(d difference) meeting {
	return meeting{d.kind, [2]int{d.sides[0].article, d.sides[1].article}}
}

func meets(a, b place) bool { return a.span.Overlaps(b.span) }

// unknown leaves out the differences that are known already: of the same kind, in the same passages of both articles.
func unknown(differences, known []difference) []difference {
	places := map[meeting][][2]place{}
	for _, d := range known {
		if d.severity != Note {
			places[meetingOf(d)] = append(places[meetingOf(d)], d.sides)
		}
	}
	return slices.DeleteFunc(differences, func(d difference) bool {
		return slices.ContainsFunc(places[meetingOf(d)], func(sides [2]place) bool {
			return meets(sides[0], d.sides[0]) && meets(sides[1], d.sides[1])
		})
	})
}

// onceLeftOut keeps, where an article leaves out the same words of another in several quotations, as in its headline and in
// its text, the longest of these.
func onceLeftOut(differences []difference) []difference {
	type leaving struct {
		short, long int
		words       string
	}
	at := func(d difference) leaving { return leaving{d.sides[0].article, d.sides[1].article, d.sides[1].value} }
	longest := map[leaving]int{}
	for _, d := range differences {
		if d.kind == Omission {
			longest[at(d)] = max(longest[at(d)], d.sides[0].span.Len())
		}
	}
	return slices.DeleteFunc(differences, func(d difference) bool {
		return d.kind == Omission && d.sides[0].span.Len() < longest[at(d)]
	})
}
