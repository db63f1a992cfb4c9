package finding

import (
	"cmp"
)

// SamePassages says whether two differences stand between the same passages of the same articles.
func (d Difference) SamePassages(other Difference) bool {
	return d.Sides[0].Meets(other.Sides[0]) && d.Sides[1].Meets(other.Sides[1]) ||
		d.Sides[0].Meets(other.Sides[1]) && d.Sides[1].Meets(other.Sides[0])
}

func CompareDifferences(a, b Difference) int {
	return cmp.Or(
		ComparePlaces(a.Sides[0], b.Sides[0]), ComparePlaces(a.Sides[1], b.Sides[1]),
		cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.In, b.In), cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Sides[0].Value, b.Sides[0].Value), cmp.Compare(a.Sides[1].Value, b.Sides[1].Value),
	)
}

func ComparePlaces(a, b Place) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
}
