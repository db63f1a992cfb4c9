package finding

import "slices"

// Meeting is two articles and a kind of difference between them.
type Meeting struct {
	kind     Kind
	articles [2]int
}

// MeetingOf returns the articles and the kind of a difference.
func MeetingOf(d Difference) Meeting {
	return Meeting{d.Kind, [2]int{d.Sides[0].Article, d.Sides[1].Article}}
}

// Unknown leaves out the differences that are known already: of the same kind, in the same passages of both articles.
func Unknown(differences, known []Difference) []Difference {
	places := map[Meeting][][2]Place{}
	for _, d := range known {
		if d.Severity != SeverityNote {
			places[MeetingOf(d)] = append(places[MeetingOf(d)], d.Sides)
		}
	}
	return slices.DeleteFunc(differences, func(d Difference) bool {
		return slices.ContainsFunc(places[MeetingOf(d)], func(sides [2]Place) bool {
			return sides[0].Meets(d.Sides[0]) && sides[1].Meets(d.Sides[1])
		})
	})
}

// OnceLeftOut keeps, where an article leaves out the same words of another in several quotations, as in its headline and in
// its text, the longest of these.
func OnceLeftOut(differences []Difference) []Difference {
	type leaving struct {
		short, long int
		words       string
	}
	at := func(d Difference) leaving { return leaving{d.Sides[0].Article, d.Sides[1].Article, d.Sides[1].Value} }
	longest := map[leaving]int{}
	for _, d := range differences {
		if d.Kind == KindOmission {
			longest[at(d)] = max(longest[at(d)], d.Sides[0].Span.Len())
		}
	}
	return slices.DeleteFunc(differences, func(d Difference) bool {
		return d.Kind == KindOmission && d.Sides[0].Span.Len() < longest[at(d)]
	})
}
