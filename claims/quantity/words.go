package quantity

import (
	"math"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
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

// spelled reads a number that begins with a word.
func (s *scanner) spelled(j int) (n number, ok bool) {
	switch numeral := s.numeral(j); numeral.class {
	case digit, teen, ten, hundred, scale:
		return s.cardinal(j)
	case part:
		return s.partOf(j, 1)
	case group, couple, both:
		few := numeral.class == group && (s.is(j-1, s.t.words.several) || s.is(j-1, s.t.words.few))
		return number{next: j + 1, value: numeral.value, step: 1, scale: 1, vague: few, words: true}, true
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
		if numeral.value > 2 && (s.is(j+2, s.t.words.of) || !s.isWord(j+2)) && !s.is(j+2, s.t.words.hyphen) {
			n, ok = number{next: j + 2, value: 1 / numeral.value, scale: 1, words: true}, true
		}
	}
	if ok {
		s.complete(&n)
	}
	return n, ok
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

// skipHyphen gives the token behind a hyphen that joins two words, or j itself.
func (s *scanner) skipHyphen(j int) int {
	if s.word(j) == s.t.words.hyphen && s.word(j) != lexicon.Unknown && s.glued(j) && s.glued(j+1) {
		return j + 1
	}
	return j
}
