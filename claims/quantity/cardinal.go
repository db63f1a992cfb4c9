package quantity

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// cardinal reads a number in words from left to right: total + group, where group is what stands behind the last scale.
type cardinal struct {
	*scanner
	next         int // the token after what was read; 0 when nothing was
	total, group float64
	limit        float64 // what comes next must be smaller: a scale below the last one, a digit behind a ten
	last         float64 // the scale that was read last
	words        bool
}

func (c *cardinal) read(j int) {
	for {
		numeral := c.numeral(j)
		if c.isNumber(j) {
			value, _, ok := parseDigits(c.Of(j))
			if !ok || value >= c.limit || c.next == 0 {
				return
			}
			c.group, c.limit, c.next, c.words = c.group+value, 1, j+1, false
		} else if !c.step(numeral, j) {
			return
		}
		j = c.joint(c.next)
	}
}

// step takes one word, and says whether it belongs to the number.
func (c *cardinal) step(n numeral, j int) bool {
	switch n.class {
	case digit, teen, ten:
		if n.value >= c.limit || c.next != 0 && n.value == 0 {
			return false
		}
		c.group += n.value
		c.limit = 1
		if n.class == ten {
			c.limit = 10
		}
	case hundred:
		if c.group >= 100 && c.last == 0 && c.next != 0 || c.limit < 1 {
			return false
		}
		if c.group == 0 {
			c.group = 1
		}
		c.group *= 100
		c.limit = 100
	case scale, scales:
		if n.class == scales && c.next == 0 {
			return false
		}
		if c.total+c.group > 1e15 {
			return false
		}
		c.multiply(n.value)
	default:
		return false
	}
	c.next = j + 1
	return true
}

// multiply takes a scale: it counts what stands behind the last greater scale, “two million five thousand”, or all that
// stands before it, “three thousand million”.
func (c *cardinal) multiply(by float64) {
	if c.last != 0 && by >= c.last {
		c.total, c.group = (c.total+c.group)*by, 0
	} else {
		if c.group == 0 {
			c.group = 1
		}
		c.total, c.group = c.total+c.group*by, 0
	}
	c.last, c.limit = by, by
}

// joint skips a hyphen, or the “and” or comma behind a hundred or a scale, when a number goes on behind it.
func (c *cardinal) joint(j int) int {
	if at := c.skipHyphen(j); at != j {
		return at
	}
	word, w := c.word(j), &c.t.words
	if word == lexicon.Unknown || c.limit < 100 || c.between {
		return j
	}
	if word == w.comma && c.last == 0 || word != w.comma && word != w.and && word != w.ampersand {
		return j
	}
	if next := c.numeral(j + 1); next.class == digit || next.class == teen || next.class == ten {
		if !c.ownScale(j+1, next) {
			return j + 1
		}
	}
	if word == w.and && c.isNumber(j+1) && c.class(j+2) != hundred && c.class(j+2) != scale {
		return j + 1
	}
	return j
}

// ownScale says whether the number behind “and” begins one of its own: “three million and two million”.
func (c *cardinal) ownScale(j int, n numeral) bool {
	for k := j + 1; k < j+5; k++ {
		switch next := c.numeral(c.skipHyphen(k)); next.class {
		case scale, scales:
			return c.last != 0 && next.value >= c.last
		case part, parts, ordinal, ordinals:
			return true
		case hundred:
			if c.last == 0 {
				return true
			}
		case noClass:
			return false
		}
	}
	return false
}
