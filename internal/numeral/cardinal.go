package numeral

import "math"

// Cardinal reads a whole number in words, in which digits may stand before a scale or behind “and”: “two hundred and ten”,
// “a hundred”, “two thousand and 5”. next is j when there is none.
func (r *Reader) Cardinal(j int) (value float64, next int) {
	c, first := cardinal{Reader: r, limit: math.Inf(1)}, j
	if r.IsArticle(j) {
		if class := r.Class(j + 1); class != Hundred && class != Scale {
			return 0, j
		}
		first++
	} else if class := r.Class(j); class != Digit && class != Teen && class != Ten {
		return 0, j
	}
	c.read(first)
	return c.total + c.group, c.next
}

// cardinal reads a number in words from left to right: total + group, where group is what stands behind the last scale.
type cardinal struct {
	*Reader
	first        int
	next         int // the token after what was read; 0 when nothing was
	total, group float64
	limit        float64 // what comes next must be smaller: a scale below the last one, a digit behind a ten
	last         float64 // the scale that was read last
	scale        float64 // what all before group was multiplied by: “three thousand million” by a billion
	words        bool
}

func (c *cardinal) read(j int) {
	c.first = j
	for {
		if c.IsNumber(j) {
			value, _, ok := ParseDigits(c.Of(j))
			if !ok || value >= c.limit || c.next == 0 {
				return
			}
			c.group, c.limit, c.next, c.words = c.group+value, 1, j+1, false
		} else if !c.step(c.numeral(j), j) {
			return
		}
		j = c.joint(c.next)
	}
}

// step takes one word, and reports whether it belongs to the number.
func (c *cardinal) step(n Word, j int) bool {
	switch n.Class {
	case Digit, Teen, Ten:
		if n.Value >= c.limit || c.next != 0 && n.Value == 0 {
			return false
		}
		c.group += n.Value
		c.limit = 1
		if n.Class == Ten {
			c.limit = 10
		}
	case Hundred:
		if c.group >= 100 && c.last == 0 && c.next != 0 || c.limit < 1 {
			return false
		}
		if c.group == 0 {
			c.group = 1
		}
		c.group = times(c.group, 100)
		c.limit = 100
	case Scale, Scales:
		if n.Class == Scales && c.next == 0 || c.total+c.group > 1e15 {
			return false
		}
		c.multiply(n.Value)
	default:
		return false
	}
	c.next = j + 1
	return true
}

// multiply takes a scale: it counts what stands behind the last greater scale, “two million five thousand”, or all that
// stands before it, “three thousand million”.
func (c *cardinal) multiply(by float64) {
	switch {
	case c.last != 0 && by >= c.last:
		if c.group != 0 {
			c.scale = 1
		}
		c.total, c.scale = times(c.total+c.group, by), c.scale*by
	case c.group == 0:
		c.total, c.scale = c.total+by, by
	default:
		c.total, c.scale = c.total+times(c.group, by), by
	}
	c.group, c.last, c.limit = 0, by, by
}

// joint skips a hyphen, or the “and” or comma behind a hundred or a scale, when a number goes on behind it.
func (c *cardinal) joint(j int) int {
	if at := c.SkipHyphen(j); at != j {
		return at
	}
	isAnd, isComma := c.Is(j, c.v.and), c.Is(j, c.v.comma)
	if c.limit < 100 || c.Paired == c.first && c.Paired > 0 || isComma && c.last == 0 || !isAnd && !isComma && !c.Is(j, c.v.ampersand) {
		return j
	}
	switch c.Class(j + 1) {
	case Digit, Teen, Ten:
		if !c.ownScale(j + 1) {
			return j + 1
		}
	}
	if isAnd && c.IsNumber(j+1) && c.Class(j+2) != Hundred && c.Class(j+2) != Scale {
		return j + 1
	}
	return j
}

// ownScale reports whether the number behind “and” begins one of its own: “three million and two million”.
func (c *cardinal) ownScale(j int) bool {
	for k := j + 1; k < j+5; k++ {
		switch next := c.numeral(c.SkipHyphen(k)); next.Class {
		case Scale, Scales:
			return c.last != 0 && next.Value >= c.last
		case Part, Parts, Ordinal, Ordinals:
			return true
		case Hundred:
			if c.last == 0 {
				return true
			}
		case NoClass:
			return false
		}
	}
	return false
}
