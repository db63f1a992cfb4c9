package quantity

import "math"

// Interval is a closed range of values. High may be infinite.
type Interval struct{ Low, High float64 }

// Contains reports whether a value lies in the interval, its ends included.
func (i Interval) Contains(value float64) bool { return i.Low <= value && value <= i.High }

// Overlaps reports whether two intervals share a value.
func (i Interval) Overlaps(other Interval) bool { return i.Low <= other.High && other.Low <= i.High }

// How far a hedge reaches, and how much a writer rounds. “About 1,500” is taken for 1,400 to 1,600, “about 139”, which is
// no round number, for 137.6 to 140.4. Who writes “more than 1,500” or “at least 1,500” does not mean ten times as many.
const (
	approxShare     = 0.10 // the most that “about” allows
	nearShare       = 0.01 // … and the least
	openFactor      = 10
	measuredShare   = 0.10 // the most that rounding may change something measured
	countedShare    = 0.05 // … or counted
	exactBelow      = 100  // smaller counts are not rounded
	fractionShare   = 0.05 // fractions in words
	sameValueWithin = 1e-9
)

// Interval is what the quantity says, in its own unit: one value, a range, or what its hedge allows. “Up to” and “fewer
// than” reach down to 0.
func (q Quantity) Interval() Interval {
	i := Interval{q.Value, q.Value}
	if q.IsRange {
		i.High = q.High
	}
	size := math.Max(math.Abs(i.Low), math.Abs(i.High))
	switch q.Mod {
	case Approx:
		slack := math.Min(size*approxShare, math.Max(size*nearShare, grain(size)))
		i.Low, i.High = i.Low-slack, i.High+slack
	case AtLeast, MoreThan:
		i.High += size * (openFactor - 1)
	case AtMost, LessThan:
		i.Low = math.Min(i.Low, 0)
	}
	return i
}

// Rounded is the interval of the values that may have been rounded to the quantity: half of what one in its last digit is
// worth to either side, but no more than a tenth of something measured and a twentieth of a count. Counts below 100 are
// taken to be exact, since people are counted one by one.
func (q Quantity) Rounded() Interval {
	i, slack := q.Interval(), q.slack()
	return Interval{i.Low - slack, i.High + slack}
}

func (q Quantity) slack() float64 {
	size := math.Abs(q.Value)
	switch {
	case q.Step == 0 && (size < 1 || size >= 10*exactBelow): // “two-thirds”, “half a million”
		return size * fractionShare
	case q.Unit != "":
		return math.Min(q.Step/2, size*measuredShare)
	case size >= exactBelow || q.Step < 1:
		return math.Min(q.Step/2, size*countedShare)
	}
	return 0
}

// grain is the power of ten that a value is a multiple of, or 5: 5 for 45, 100 for 3,300; 0 when it is of none.
func grain(value float64) float64 {
	switch ten := roundness(value); {
	case ten > 1:
		return ten
	case math.Mod(value, 5) == 0:
		return 5
	}
	return 0
}
