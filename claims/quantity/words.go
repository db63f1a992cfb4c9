package quantity

import (
	"math"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// number reads a number at a token, in digits, words or both: “1,512”, “two hundred and six”, “1.5 million”,
// “three and a half”, “two-thirds”, “half a dozen”, “hundreds of thousands”.
func (s *scanner) number(j int) (n number, ok bool) {
	negative, j := s.negative(j)
	switch {
	case s.isNumber(j):
		if n, ok = s.digits(j); ok {
			s.fraction(&n, j)
			s.spelledOut(&n)
			n = s.point(n)
		}
	case s.class(j) == sign:
		n, ok = number{next: j + 1, value: s.t.numerals[s.word(j)].value, scale: 1}, true
	default:
		n, ok = s.spelled(j)
	}
	if !ok {
		return number{}, false
	}
	s.complete(&n)
	if negative {
		n.value = -n.value
	}
	return n, !math.IsInf(n.value, 0)
}

// complete reads what may stand behind a number of any kind: fractions, scales, the odds it is one half of, and itself
// again in brackets.
func (s *scanner) complete(n *number) {
	s.andFraction(n)
	s.scales(n)
	s.andFraction(n)
	s.ofScale(n)
	s.odds(n)
	s.tolerance(n)
	s.repeated(n)
}

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
	j, out := n.next, false
	if s.is(j, s.t.words.out) && s.is(j+1, s.t.words.of) {
		j, out = j+1, true
	} else if all, ok := s.plainNumber(j + 1); s.is(j, s.t.words.over) && ok {
		out = !s.sameLine(all.next) || s.Tokens[all.next].Kind == segment.Mark && !s.sameLine(all.next+1)
	}
	if !out && !s.is(j, s.t.words.in) || n.step < 1 || n.scale != 1 || n.value < 1 {
		return
	}
	all, ok := s.plainNumber(j + 1)
	if !ok || all.value <= n.value && !s.is(j, s.t.words.over) || s.noQuantity(j+1) > j+1 {
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

// tolerance reads “± 0.01”, which says how far the number is rounded.
func (s *scanner) tolerance(n *number) {
	if !s.is(n.next, s.t.words.plusMinus) || !s.isNumber(n.next+1) {
		return
	}
	if by, ok := s.digits(n.next + 1); ok {
		n.step, n.next = 2*by.value, by.next
	}
}

// repeated reads a number that is said again in brackets: “forty-five (45)”.
func (s *scanner) repeated(n *number) {
	if !s.is(n.next, s.t.words.openBracket) || !s.is(n.next+2, s.t.words.closeBracket) && !n.words && s.class(n.next+1) == noClass {
		return
	}
	if again, ok := s.plainNumber(n.next + 1); ok && again.value == n.value && s.is(again.next, s.t.words.closeBracket) {
		n.next = again.next + 1
	}
}

// negative reads “minus”, “negative” or a minus sign that belongs to the number behind it.
func (s *scanner) negative(j int) (bool, int) {
	w := &s.t.words
	switch word := s.word(j); {
	case word == lexicon.Unknown:
	case word == w.minus || word == w.negative:
		return true, j + 1
	}
	return false, j
}

// fraction reads what stands behind digits: “3/4”, “2 1/2”, “2½”.
func (s *scanner) fraction(n *number, first int) {
	if s.class(n.next) == sign {
		n.value, n.step = n.value+s.t.numerals[s.word(n.next)].value, 0
		n.next++
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

// spelled reads a number that begins with a word.
func (s *scanner) spelled(j int) (n number, ok bool) {
	switch numeral := s.numeral(j); numeral.class {
	case digit, teen, ten, hundred, scale:
		return s.cardinal(j)
	case part:
		return s.partOf(j, 1)
	case group, couple, both:
		return number{next: j + 1, value: numeral.value, step: 1, scale: 1, words: true}, true
	case hundreds, scales, groups:
		return s.vague(j)
	}
	return number{}, false
}

// article reads a number that begins with “a”: “a hundred and two”, “a dozen”, “a third”.
func (s *scanner) article(j int) (n number, ok bool) {
	if s.is(j-1, s.t.words.and) && s.isWordUnit(j-2) { // “the past year and a half”
		return n, false
	}
	switch numeral := s.numeral(j + 1); numeral.class {
	case hundred, scale:
		n, ok = s.cardinal(j + 1)
	case group, couple:
		n, ok = number{next: j + 2, value: numeral.value, step: 1, scale: 1, words: true}, true
	case part:
		n, ok = s.partOf(j+1, 1)
	case ordinal:
		if numeral.value > 2 && s.endsPhrase(j+2) && !s.is(j+2, s.t.words.hyphen) {
			n, ok = number{next: j + 2, value: 1 / numeral.value, scale: 1, words: true}, true
		}
	}
	if ok {
		s.complete(&n)
	}
	return n, ok
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

// vague reads plurals that name no number: “dozens”, “tens of thousands”, “hundreds of millions”.
func (s *scanner) vague(j int) (number, bool) {
	n := number{next: j + 1, value: s.t.numerals[s.word(j)].value, scale: 1, vague: true, words: true}
	for s.is(n.next, s.t.words.of) && s.class(n.next+1) == scales && n.value < 1e9 {
		n.value *= s.t.numerals[s.word(n.next+1)].value
		n.next += 2
	}
	return n, true
}

// cardinal reads a number in words, in which a number in digits may stand before a scale or behind “and”.
func (s *scanner) cardinal(j int) (number, bool) {
	c := cardinal{scanner: s, limit: math.Inf(1), words: true}
	c.read(j)
	if c.next == 0 {
		return number{}, false
	}
	n := number{next: c.next, value: c.total + c.group, step: 1, scale: 1, words: c.words}
	if class := s.class(j); (class == hundred || class == scale) && (s.is(j-1, s.t.words.several) || s.is(j-1, s.t.words.few)) {
		n.vague = true
	}
	if c.group == 0 && c.last > 1 {
		n.scale, n.step = c.last, c.last
	}
	if s.class(n.next) == ordinals && n.value < 1000 {
		n.value, n.step = n.value/s.numeral(n.next).value, 0
		n.next++
		return n, true
	}
	return s.spelledFraction(n, j)
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
	case numeral.class == ordinal:
		return number{next: at + 1}, false
	}
	return s.point(n), true
}

// point reads “two point five” and “nought point nought three”.
func (s *scanner) point(n number) number {
	if s.word(n.next) != s.t.words.point || s.word(n.next) == lexicon.Unknown || n.scale != 1 {
		return n
	}
	place, j := 1.0, n.next+1
	if s.isNumber(j) && !n.words {
		if value, _, ok := parseDigits(s.Of(j)); ok && !strings.ContainsAny(s.Of(j), ",.") {
			place = math.Pow10(-len(s.Of(j)))
			n.value, n.step, n.next = n.value+value*place, place, j+1
		}
		return n
	}
	fraction := 0.0
	for ; s.class(j) == digit; j++ {
		place /= 10
		fraction += s.numeral(j).value * place
	}
	if s.class(j) == teen || s.class(j) == ten {
		c := cardinal{scanner: s, limit: 100}
		c.read(j)
		place /= 100
		fraction, j = fraction+c.group*place, c.next
	}
	if place == 1 {
		return n
	}
	n.value, n.step, n.next = math.Round((n.value+fraction)/place)*place, place, j
	return n
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

// skipHyphen gives the token behind a hyphen that joins two words, or j itself.
func (s *scanner) skipHyphen(j int) int {
	if s.word(j) == s.t.words.hyphen && s.word(j) != lexicon.Unknown && s.glued(j) && s.glued(j+1) {
		return j + 1
	}
	return j
}
