package quantity

import (
	"math"
)

// spelledOut goes on with words behind digits: “3 hundred and 21”, “4 thousand 3 hundred”.
func (s *scanner) spelledOut(n *number) {
	at := s.skipHyphen(n.next)
	if c := s.class(at); c != scale && c != hundred || n.step == 0 || n.value == 0 {
		return
	}
	c := cardinal{scanner: s, limit: 1, group: n.value, next: n.next}
	c.read(at)
	if c.next > n.next {
		place := c.last
		if c.group != 0 || c.last == 0 {
			place = max(1, math.Min(c.limit, 100))
		}
		if c.group == 0 || c.last == 0 {
			n.scale = (c.total + c.group) / n.value
			place = n.step * n.scale
		}
		n.value, n.next, n.step = c.total+c.group, c.next, place
	}
}

// scales reads what multiplies the number so far: “million”, “bn”, “lakh crore”, “dozen”, “k”.
func (s *scanner) scales(n *number) {
	for range 3 {
		j := s.skipHyphen(n.next)
		numeral := s.numeral(j)
		switch numeral.class {
		case scale, hundred, group, groups:
		case scales:
			if s.word(n.next+1) == s.t.words.of && !n.words {
				return
			}
		default:
			s.letter(n)
			return
		}
		if n.vague {
			return
		}
		n.value, n.step, n.next = n.value*numeral.value, n.step*numeral.value, j+1
		n.scale *= numeral.value
		if n.step == 0 || numeral.class == group || numeral.class == groups {
			n.scale = max(n.scale, 1)
		}
	}
}

// letters are the scales that are written on to digits, in this spelling.
var letters = map[string]float64{"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "mm": 0, "B": 1e9, "b": 1e9, "T": 1e12}

// letter reads a scale written on to digits: “100k”, “10M”, “1.2b”.
func (s *scanner) letter(n *number) {
	if n.words || n.scale != 1 || !s.glued(n.next) || !s.isWord(n.next) {
		return
	}
	if factor := letters[s.Of(n.next)]; factor > 0 {
		n.value, n.step, n.scale = n.value*factor, n.step*factor, factor
		n.next++
	}
}
