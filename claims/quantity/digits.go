package quantity

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// number is what the grammar of numbers read, before units.
type number struct {
	next  int     // the token after it
	value float64 // all in all
	step  float64 // what one in the last digit written is worth
	scale float64 // the scale word or letter it ends with; 1 for none
	vague bool    // “dozens”, “hundreds of thousands”: the value is a lower end
	words bool    // written in words throughout
}

// digits reads the token j as a number in digits. It reads “1,512”, “12,34,567”, “1.234,5”, “5,00” and “1 234 567”.
func (s *scanner) digits(j int) (n number, ok bool) {
	text := s.Of(j)
	value, step, ok := parseDigits(text)
	if !ok {
		return number{}, false
	}
	n = number{next: j + 1, value: value, step: step, scale: 1}
	if s.decimalOnly(j) { // “.25”
		n.step = math.Pow10(-len(text))
		n.value = value * n.step
		return n, true
	}
	if len(text) <= 3 && text[0] != '0' {
		s.spacedGroups(&n)
	}
	s.exponent(&n)
	return n, true
}

// decimalOnly says whether a number begins with its decimal point, which is none that belongs to the quantity before.
func (s *scanner) decimalOnly(j int) bool {
	return j > s.from && s.is(j-1, s.t.words.period) && s.glued(j) && (!s.glued(j-1) || s.opening(j-2)) && !s.hasMark(j)
}

// spacedGroups goes on with groups of three digits divided by spaces: “40 000”.
func (s *scanner) spacedGroups(n *number) {
	for n.value < 1e12 && s.isNumber(n.next) && !s.glued(n.next) && s.sameLine(n.next) {
		group := s.Of(n.next)
		if len(group) < 3 || len(group) > 3 && group[3] != '.' || strings.Contains(group, ",") {
			return
		}
		value, step, ok := parseDigits(group)
		if !ok || s.is(n.next+1, s.t.words.hyphen) && s.glued(n.next+1) || s.isWord(n.next+1) && s.Tokens[n.next+1].Is(segment.Capital) {
			return // “84 500-pound bombs”, “96 737 MAX jets”
		}
		n.value, n.step = n.value*1000+value, step
		n.next++
	}
}

// exponent reads powers: of ten in scientific notation, “4e14”, “1.3x10^6”, “2.48×10−5”, and of the number itself, “2^10”.
func (s *scanner) exponent(n *number) {
	w, j, base := &s.t.words, n.next, 10.0
	if !s.glued(j) {
		return
	}
	switch {
	case s.is(j, w.e):
		j++
	case s.is(j, w.caret):
		base, j = n.value, j+1
	case (s.is(j, w.x) || s.is(j, w.times)) && s.isNumber(j+1) && s.Of(j+1) == "10":
		j += 2
		if s.is(j, w.caret) && s.glued(j) {
			j++
		}
	default:
		return
	}
	power, next, ok := s.signed(j)
	if !ok {
		return
	}
	if base != 10 || s.is(n.next, w.caret) {
		n.value, n.step, n.next = math.Pow(base, float64(power)), 0, next
		return
	}
	n.value, n.step, n.next = timesPowerOfTen(n.value, power), timesPowerOfTen(n.step, power), next
}

// timesPowerOfTen moves the decimal point of a number as it is written: a product of two binary numbers could be off in
// the last digit, and then would not be read back as it was.
func timesPowerOfTen(value float64, power int) float64 {
	written := strconv.AppendFloat(nil, value, 'f', -1, 64)
	written = strconv.AppendInt(append(written, 'e'), int64(power), 10)
	moved, _ := strconv.ParseFloat(string(written), 64) // what is too large becomes infinite, as in a product
	return moved
}

// signed reads the whole number with its sign that is written on to a base.
func (s *scanner) signed(j int) (power, next int, ok bool) {
	w, sign := &s.t.words, 1
	if s.glued(j) && (s.is(j, w.hyphen) || s.is(j, w.minusSign) || s.is(j, w.enDash)) {
		sign, j = -1, j+1
	} else if s.glued(j) && s.is(j, w.plus) {
		j++
	}
	if !s.isNumber(j) || !s.glued(j) {
		return 0, j, false
	}
	value, err := strconv.Atoi(s.Of(j))
	return sign * value, j + 1, err == nil && value <= 200
}

// parseDigits reads a number token, and gives what one in its last digit is worth, trailing zeros left out. It refuses
// what is no single number: “22,24,26”, “192.168.1.2”.
func parseDigits(text string) (value, step float64, ok bool) {
	if whole, ok := wholeNumber(text); ok {
		return float64(whole), lastPlace(text), true
	}
	var buffer [32]byte
	if len(text) > len(buffer) {
		return 0, 0, false
	}
	point, ok := decimalPoint(text)
	if !ok {
		return 0, 0, false
	}
	plain := buffer[:0]
	for i, c := range []byte(text) {
		switch {
		case c >= utf8.RuneSelf:
			return 0, 0, false
		case i == point:
			plain = append(plain, '.')
		case c != ',' && c != '.':
			plain = append(plain, c)
		}
	}
	value, err := strconv.ParseFloat(string(plain), 64)
	return value, lastPlace(plain), err == nil
}

// wholeNumber reads digits without marks, as most numbers are, if they are few enough to be exact.
func wholeNumber(text string) (value int64, ok bool) {
	if text == "" || len(text) > longestNumber {
		return 0, false
	}
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		value = 10*value + int64(c-'0')
	}
	return value, true
}

// decimalPoint finds the mark that divides the fraction, -1 when there is none. Every other mark must group digits.
func decimalPoint(text string) (at int, ok bool) {
	comma, period := strings.Count(text, ","), strings.Count(text, ".")
	last := strings.LastIndexAny(text, ",.")
	switch {
	case last < 0:
		return -1, true
	case period == 1 && text[last] == '.': // 1,234.5
		return last, grouped(text[:last], ',')
	case comma == 1 && text[last] == ',' && period > 0: // 1.234,5
		return last, grouped(text[:last], '.')
	case period == 0 && grouped(text, ','): // 1,234
		return -1, true
	case comma == 1 && period == 0: // 5,00
		return last, len(text)-last <= 3
	case comma == 0 && period > 1: // 1.234.567
		return -1, grouped(text, '.')
	}
	return -1, false
}

// grouped says whether a mark divides the digits into groups of three, or, before the last three, of two as in India.
func grouped(text string, mark byte) bool {
	size, groups := 0, 0
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] != mark {
			size++
			continue
		}
		if size != 3 && (size != 2 || groups == 0) {
			return false
		}
		size, groups = 0, groups+1
	}
	return size > 0 && (size <= 3 || groups == 0)
}

// lastPlace gives what one in the last digit of a plain number is worth: 100 for 1500, 0.1 for 3.5, 0.01 for 3.50. The
// zeros of numbers below 100 count as digits.
func lastPlace[T string | []byte](plain T) float64 {
	for i := range len(plain) {
		if plain[i] == '.' {
			return math.Pow10(i + 1 - len(plain))
		}
	}
	zeros := 0
	for len(plain) > 2 && zeros < len(plain)-1 && plain[len(plain)-1-zeros] == '0' {
		zeros++
	}
	return math.Pow10(zeros)
}
