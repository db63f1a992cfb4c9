package finding

import (
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// Difference is one disagreement between two articles.
type Difference struct {
	Kind     Kind
	In       string // "quote" or "claim"
	Severity Severity
	Score    int  // how alike the two passages are, per mille
	Probable bool // the score is the probability that an editor would act
	Sides    [2]Place
	Amounts  [2]*quantity.Quantity // the sides' numbers, where the difference is one of claims' numbers; nil otherwise
	Evidence Evidence
}
