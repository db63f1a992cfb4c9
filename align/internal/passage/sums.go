package passage

import (
	"math"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// summed reports whether a quantity is the sum of two others of the same sort, or one more than “others” or one less as such.
func summed(p, q *passage, x slot[quantity.Quantity], others []slot[quantity.Quantity]) bool {
	others = others[:min(len(others), finding.MostValues)]
	for i, y := range others {
		if !sameMeasure(x.value, y.value) || x.value.Unit != y.value.Unit {
			continue
		}
		if x.value.Unit == "" && math.Abs(x.value.Value-y.value.Value) == 1 && (countsOthers(p, x) || countsOthers(q, y)) {
			return true
		}
		for _, z := range others[:i] {
			if y.value.Unit == z.value.Unit && sameMeasure(y.value, z.value) && QuantitiesAgree(x.value, sum(y.value, z.value)) {
				return true
			}
		}
	}
	return false
}

// countsOthers reports whether a quantity leaves one out: “three other passengers”, “12 others”.
func countsOthers(p *passage, x slot[quantity.Quantity]) bool {
	return strings.Contains(words(p, x.value.Span), "other")
}

func sum(x, y quantity.Quantity) quantity.Quantity {
	x.Value += y.Value
	return x
}
