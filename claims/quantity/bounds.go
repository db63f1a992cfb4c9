package quantity

import "strconv"

// Bounds is a quantity in a form that compares: in the base unit of its dimension, with its hedge and its precision worked
// out. Two quantities of one dimension that are about one thing can both be true where the Said of one meets the Rounded of
// the other; [Compatible] decides it with all care.
type Bounds struct {
	Dimension string   // as [Dimension] names it: “length”, “share”, “USD”, "" for a plain count
	Noun      string   // the lemma of what is counted or measured; "" when none is known
	Written   Interval // the number, or both ends of the range, as written
	Said      Interval // … and with what its hedge allows: “about”, “at least”, “dozens”
	Rounded   Interval // … and with every value that may have been rounded to it, as precise as it is written
}

// Bounds returns the quantity in the base unit of its dimension.
func (q Quantity) Bounds() Bounds {
	written := Interval{q.Value, q.Value}
	if q.IsRange {
		written.High = q.High
	}
	dimension, factor := dimensionOf(q.Unit)
	base := func(i Interval) Interval {
		shift := 0.0
		if dimension == temperature {
			shift = zero(q.Unit)
		}
		return Interval{i.Low*factor + shift, i.High*factor + shift}
	}
	return Bounds{dimension, q.Noun, base(written), base(q.Interval()), base(q.Rounded())}
}

// keyDigits is how exactly a key tells two values apart: less than the errors of arithmetic in conversions, more than anybody writes.
const keyDigits = 10

// Key is one string for all quantities that say the same number of the same dimension: “USD 5 million” and “$5 million”,
// “two dozen” and “24”, “5 kilometres” and “5,000 m”. Neither hedge nor noun are part of it.
func (q Quantity) Key() string {
	b := q.Bounds()
	key := strconv.AppendFloat(nil, b.Written.Low, 'g', keyDigits, 64)
	switch {
	case q.Vague:
		key = append(key, '+')
	case q.IsRange:
		key = strconv.AppendFloat(append(key, ".."...), b.Written.High, 'g', keyDigits, 64)
	}
	if b.Dimension != "" {
		key = append(append(key, ' '), b.Dimension...)
	}
	return string(key)
}
