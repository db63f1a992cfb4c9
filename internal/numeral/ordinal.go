package numeral

import "math"

// Ordinal reads a place in a row: “third”, “twenty-first”, “two hundred and fifth”, “32nd”. next is j when there is none.
// “Twenty second” may be a length of time as well.
func (r *Reader) Ordinal(j int) (place float64, next int) {
	if r.IsNumber(j) {
		value, _, ok := ParseDigits(r.Of(j))
		if ok && r.OrdinalSuffix(j+1) {
			return value, j + 2
		}
		return 0, j
	}
	c, last := cardinal{Reader: r, limit: math.Inf(1)}, j
	if class := r.Class(j); class == Digit || class == Ten || class == Hundred {
		c.read(j)
		last = r.SkipHyphen(c.next)
		if last == c.next && c.limit >= 100 && r.Is(last, r.v.and) {
			last++
		}
		if last == c.next && r.SkipHyphen(last+1) > last+1 {
			return 0, j // “twenty first-graders”
		}
	}
	n := r.numeral(last)
	if n.Class != Ordinal || n.Value >= c.limit {
		return 0, j
	}
	return c.total + c.group + n.Value, last + 1
}

// OrdinalWord returns the one word for a place in a row, “third”; "" where there is none, as for the 32nd.
func OrdinalWord(place float64) string { return vocabularyOnce().ordinals[place] }

// OrdinalSuffix reports whether a token is the ending of an ordinal in digits, “nd”, and written on to them.
func (r *Reader) OrdinalSuffix(j int) bool {
	if !r.Glued(j) {
		return false
	}
	switch r.Of(j) {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}
