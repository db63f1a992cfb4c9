package quantity

import (
	"math"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// fraction reads what stands behind digits: “3/4”, “2 1/2”, “2½”.
func (s *scanner) fraction(n *number, first int) {
	if s.class(n.next) == sign {
		n.value, n.step = n.value+s.t.numerals[s.word(n.next)].value, 0
		n.next++
		return
	}
	if at := s.skipHyphen(n.next); at > n.next && s.class(at) == ordinals { // “2-thirds”
		n.value, n.step, n.next = n.value/s.numeral(at).value, 0, at+1
		return
	}
	if value, next, ok := s.slashed(first); ok {
		*n = number{next: next, value: value, scale: 1}
		return
	}
	at := s.skipHyphen(n.next) // “7-1/2”
	if s.isNumber(at) && s.glued(at) == (at > n.next) && s.sameLine(at) && n.value == math.Trunc(n.value) {
		if value, next, ok := s.slashed(at); ok && value < 1 {
			n.value, n.step, n.next = n.value+value, 0, next
		}
	}
}

// slashed reads “3/4”. Two numbers that are more likely a date (“9/11”) are none.
func (s *scanner) slashed(j int) (value float64, next int, ok bool) {
	if s.word(j+1) != s.t.words.slash || s.word(j+1) == lexicon.Unknown || !s.glued(j+1) || !s.isNumber(j+2) || !s.glued(j+2) {
		return 0, j, false
	}
	if s.word(j+3) == s.t.words.slash && s.glued(j+3) {
		return 0, j, false
	}
	above, _, ok1 := parseDigits(s.Of(j))
	below, _, ok2 := parseDigits(s.Of(j + 2))
	if !ok1 || !ok2 || above >= below || below > 10 && math.Mod(below, 5) != 0 && math.Mod(below, 16) != 0 {
		return 0, j, false
	}
	return above / below, j + 3, true
}

// partOf reads halves and quarters: “half”, “half a”, “three quarters”.
func (s *scanner) partOf(j int, times float64) (number, bool) {
	n := number{next: j + 1, value: times * s.t.numerals[s.word(j)].value, scale: 1, words: true}
	article := n.next
	if s.word(article) == s.t.words.hyphen && s.glued(article) && s.glued(article+1) {
		article++ // “half-a-million”
	}
	if w := s.word(article); w != lexicon.Unknown && (w == s.t.words.a || w == s.t.words.an) {
		if c := s.class(article + 1); c == scale || c == group || c == hundred {
			n.next = article + 1
		} else if unit, _ := s.unit(article + 1); unit != "" {
			n.next = article + 1
		} else if unit, _ := s.currency(article + 1); unit != "" {
			n.next = article + 1
		}
	}
	return n, true
}

// spelledFraction reads “one third”, “two-thirds”, “three quarters”, and refuses ordinals, “twenty-first”.
func (s *scanner) spelledFraction(n number, first int) (number, bool) {
	at := s.skipHyphen(n.next)
	numeral := s.numeral(at)
	switch {
	case numeral.class == ordinals, numeral.class == ordinal && n.value == 1 && numeral.value > 2:
		return number{next: at + 1, value: n.value / numeral.value, scale: 1, words: true}, true
	case numeral.class == parts, numeral.class == part && n.value == 1:
		return s.partOf(at, n.value)
	case numeral.class == ordinal && s.class(n.next-1) != digit && s.class(n.next-1) != teen: // “twenty-first”, not “five-second”
		return number{next: at + 1}, false
	}
	return s.point(n), true
}

// andFraction reads “and a half”, “-and-a-half”, “and three quarters”, “and two thirds”, which count in the last scale.
func (s *scanner) andFraction(n *number) {
	w, j := &s.t.words, s.skipHyphen(n.next)
	if word := s.word(j); word == lexicon.Unknown || word != w.and || n.vague {
		return
	}
	j = s.skipHyphen(j + 1)
	above := 1.0
	if word := s.word(j); word != lexicon.Unknown && (word == w.a || word == w.an) {
		j = s.skipHyphen(j + 1)
	} else if c := s.class(j); c == digit || c == teen {
		above = s.numeral(j).value
		j = s.skipHyphen(j + 1)
	} else if c != part {
		return
	}
	var value float64
	switch numeral := s.numeral(j); {
	case numeral.class == part || numeral.class == parts:
		value = above * numeral.value
	case numeral.class == ordinals || numeral.class == ordinal && above == 1 && numeral.value > 2:
		value = above / numeral.value
	default:
		return
	}
	if s.class(j+1) == scale { // “five and a half million”; “one billion and a half million” counts its own
		own := s.numeral(j + 1).value
		if n.scale > 1 {
			n.value, n.next, n.step = n.value+value*own, j+2, 0
			return
		}
	}
	n.value, n.next, n.step = n.value+value*n.scale, j+1, 0
}

// ofScale reads “two thirds of a million”, “a quarter of a billion”.
func (s *scanner) ofScale(n *number) {
	if n.step != 0 || n.value >= 1 || !s.is(n.next, s.t.words.of) || !s.isArticle(n.next+1) || s.class(n.next+2) != scale {
		return
	}
	n.scale = s.numeral(n.next + 2).value
	n.value, n.next = n.value*n.scale, n.next+3
}

// odds reads a share that is given as one number out of another: “one in five”, “nine in 10”, “two out of three”.
func (s *scanner) odds(n *number) {
	j, out := s.skipHyphen(n.next), false
	if s.is(j, s.t.words.out) && s.is(j+1, s.t.words.of) {
		j, out = j+1, true
	} else if all, ok := s.plainNumber(j + 1); s.is(j, s.t.words.over) && ok {
		out = !s.sameLine(all.next) || s.Tokens[all.next].Kind == segment.Mark && !s.sameLine(all.next+1)
	}
	if !out && !s.is(j, s.t.words.in) || n.step < 1 || n.scale != 1 || n.value < 1 {
		return
	}
	all, ok := s.plainNumber(s.skipHyphen(j + 1))
	if !ok || all.value <= n.value && !s.is(j, s.t.words.over) || s.word(j+1) != s.t.words.hyphen && s.noQuantity(j+1) > j+1 {
		return
	}
	if !out && n.value != 1 && (all.value != 10 && all.value != 100 || s.isMonth(all.next)) {
		return
	}
	if unit, _ := s.unit(all.next); unit != "" {
		return
	}
	n.value, n.step, n.next, n.scale = n.value/all.value, 0, all.next, 1
}

// plainNumber reads a whole number without more behind it.
func (s *scanner) plainNumber(j int) (number, bool) {
	if s.isNumber(j) {
		n, ok := s.digits(j)
		return n, ok && n.step >= 1
	}
	switch s.class(j) {
	case digit, teen, ten, hundred:
		return s.cardinal(j)
	}
	return number{}, false
}
