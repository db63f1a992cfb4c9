package passage

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// clearest keeps of the differences of one kind between the same two articles that meet in a passage the one with the
// best reason, so that a number that contradicts another said three times is one finding.
func clearest(differences []reasoned) []finding.Difference {
	slices.SortStableFunc(differences, func(x, y reasoned) int {
		return cmp.Or(cmp.Compare(y.reason, x.reason), finding.CompareDifferences(x.Difference, y.Difference))
	})
	var kept []finding.Difference
	taken := map[finding.Meeting][][2]finding.Place{}
	for _, d := range differences {
		at := finding.MeetingOf(d.Difference)
		if !slices.ContainsFunc(taken[at], func(sides [2]finding.Place) bool {
			return sides[0].Meets(d.Sides[0]) || sides[1].Meets(d.Sides[1])
		}) {
			taken[at] = append(taken[at], d.Sides)
			kept = append(kept, d.Difference)
		}
	}
	return kept
}

// reasoned is a difference and how much speaks for it, in tenths of information.
type reasoned struct {
	finding.Difference
	reason int32
}
