package finding

import (
	"cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// Difference is one disagreement between two articles.
type Difference struct {
	Kind     Kind
	In       In
	Severity Severity
	Score    int  // how alike the two passages are, per mille
	Probable bool // the score is the probability that an editor would act
	Sides    [2]Place
	Amounts  [2]*quantity.Quantity // the sides' numbers, where the difference is one of claims' numbers; nil otherwise
	About    string                // who does what, as the message of a number or a date says it; "" where the two do not agree in it
	Evidence Evidence
}

// Place is a passage of an article that takes part in a difference.
type Place struct {
	Article int             // its index in the corpus
	Span    crosscheck.Span // not empty
	Value   string          // what it says, as shown to a reader
	Words   crosscheck.Span // the words at issue, where the place says whose they are; empty otherwise
}

// Meets reports whether two places share words.
func (p Place) Meets(other Place) bool {
	return p.Article == other.Article && p.Span.Overlaps(other.Span)
}

// SamePassages reports whether two differences stand between the same passages of the same articles.
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
