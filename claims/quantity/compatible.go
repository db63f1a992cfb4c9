package quantity

import "math"

// Reason says why two quantities can or cannot both be true.
type Reason string

// The reasons, first those for which two quantities agree.
const (
	Equal       Reason = "equal"       // the same value in the same unit
	Converted   Reason = "converted"   // the same in another unit, as far as they are rounded
	Rounded     Reason = "rounded"     // one is the other, rounded
	Hedged      Reason = "hedged"      // one lies where the other's hedge allows: 1,512 and “more than 1,500”
	Overlapping Reason = "overlapping" // one is a range, and the other lies in it or overlaps it

	OtherValue Reason = "value" // the values exclude each other
	OtherUnit  Reason = "unit"  // they measure different things: km and kg, % and percentage points, USD and AUD
	OtherNoun  Reason = "noun"  // they count different things: people and houses, a length of time and an age
)

// Verdict says whether two quantities can both be true of one thing.
type Verdict struct {
	Compatible bool
	Reason     Reason
}

// Comparable reports whether the two measure or count the same sort of thing, so that their values may be compared at all.
func (v Verdict) Comparable() bool { return v.Reason != OtherUnit && v.Reason != OtherNoun }

// Compatible reports whether two quantities can both be true, and why. It does not ask whether they are about one thing: that
// is for the caller to know. A missing noun fits every noun, save that an age is no length of time. Compatible(a, b) is
// Compatible(b, a), and every quantity is compatible with itself.
func Compatible(a, b Quantity) Verdict {
	a, b = asShare(a, b), asShare(b, a)
	x, y := a.Bounds(), b.Bounds()
	if x.Dimension != y.Dimension {
		return Verdict{Reason: OtherUnit}
	}
	if a.Noun != b.Noun && (a.Noun == ageNoun || b.Noun == ageNoun || a.Noun != "" && b.Noun != "") {
		return Verdict{Reason: OtherNoun}
	}
	if sameValue(x.Said.Low, y.Said.Low) && sameValue(x.Said.High, y.Said.High) {
		return agree(a, b, Equal)
	}
	if hedgedAlike(a, b) {
		if nearby(a, b, x, y) {
			return agree(a, b, Hedged)
		}
		return Verdict{Reason: OtherValue}
	}
	if x.Said.Overlaps(y.Said) {
		return agree(a, b, overlap(a, b))
	}
	if x.Said.Overlaps(y.Rounded) || y.Said.Overlaps(x.Rounded) || a.Unit != b.Unit && x.Rounded.Overlaps(y.Rounded) {
		return agree(a, b, Rounded)
	}
	return Verdict{Reason: OtherValue}
}

// How many times one bound may be another of its kind: who writes “more than 1,200” does not mean 1,600, but “more than 1,000”
// may be the rounder way to say “more than 1,400”.
const (
	closeBounds = 1.25
	roundBounds = 2
)

// hedgedAlike reports whether two single values are hedged in the same way, so that their intervals overlap too easily.
func hedgedAlike(a, b Quantity) bool {
	if a.IsRange || b.IsRange || a.Vague || b.Vague {
		return false
	}
	return a.Mod == Approx && b.Mod == Approx || isLower(a.Mod) && isLower(b.Mod) || isUpper(a.Mod) && isUpper(b.Mod)
}

// nearby reports whether two values that are hedged in the same way may be hedges of one: two roundings, when one lies in the
// interval of the other; two bounds, when they are close, or the looser one is the rounder number and not far.
func nearby(a, b Quantity, x, y Bounds) bool {
	valueA, valueB := x.Written.Low, y.Written.Low
	if a.Mod == Approx {
		return x.Said.Contains(valueB) || y.Said.Contains(valueA)
	}
	if math.Abs(valueA) > math.Abs(valueB) {
		a, b, valueA, valueB = b, a, valueB, valueA
	}
	low, high := math.Abs(valueA), math.Abs(valueB)
	loose, tight := a, b
	if isUpper(a.Mod) {
		loose, tight = b, a
	}
	return high < closeBounds*low || low == high || high < roundBounds*low && roundness(loose.Value) > roundness(tight.Value)
}

// roundness is the greatest power of ten that divides a whole number; 0 for one that is not whole.
func roundness(value float64) float64 {
	if value != math.Trunc(value) || value == 0 || math.Abs(value) > 1e15 {
		return 0
	}
	power := 1.0
	for math.Mod(value, power*10) == 0 {
		power *= 10
	}
	return power
}

// agree returns the verdict on two that agree for a reason; another unit is the better reason than a rounding.
func agree(a, b Quantity, reason Reason) Verdict {
	if a.Unit != b.Unit && (reason == Equal || reason == Rounded) {
		reason = Converted
	}
	return Verdict{Compatible: true, Reason: reason}
}

// overlap says why two intervals that share values do.
func overlap(a, b Quantity) Reason {
	if a.Mod != "" || b.Mod != "" {
		return Hedged
	}
	return Overlapping
}

// asShare reads a fraction as a share where the other is a percentage: “two-thirds” and “66 percent”.
func asShare(q, other Quantity) Quantity {
	if q.Unit == "" && q.Value > 0 && q.Value < 1 && Dimension(other.Unit) == share {
		q.Value, q.High, q.Step, q.Unit = q.Value*100, q.High*100, math.Max(q.Step*100, q.Value*100*fractionShare), "%"
	}
	return q
}

// sameValue reports whether two values differ by no more than arithmetic does.
func sameValue(a, b float64) bool {
	return a == b || math.Abs(a-b) <= sameValueWithin*math.Max(math.Abs(a), math.Abs(b))
}
