package numeral

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// LongestWhole is the most digits that [WholeDigits] reads: more may not be exact, and make an identifier anyway.
const LongestWhole = 15

// Digits reads the token j as a number in digits: “1,512”, “12,34,567”, “1.234,5”, “5,00”, “.25”, “1 234 567”, “1.3x10^6”.
func (r *Reader) Digits(j int) (n Number, ok bool) {
	text := r.Of(j)
	value, step, ok := ParseDigits(text)
	if !ok {
		return Number{}, false
	}
	n = Number{Next: j + 1, Value: value, Step: step, Scale: 1}
	if r.PointBefore(j) {
		n.Value, n.Step = TimesPowerOfTen(value, -len(text)), math.Pow10(-len(text))
		return n, true
	}
	if len(text) <= 3 && text[0] != '0' {
		r.spacedGroups(&n)
	}
	r.exponent(&n)
	return n, true
}

// PointBefore reports whether a number begins with the decimal point before it, “.25”: one that belongs to nothing else.
func (r *Reader) PointBefore(j int) bool {
	return j > r.Free && r.Is(j-1, r.v.period) && r.Glued(j) && (!r.Glued(j-1) || r.Opens(j-2)) && !HasMark(r.Of(j))
}

// Opens reports whether a token is a mark behind which something new begins, or lies before the text.
func (r *Reader) Opens(j int) bool {
	if j < 0 {
		return true
	}
	switch r.Of(j) {
	case "(", "[", "“", "‘", `"`, "$", "<", ">", "=", "~":
		return true
	}
	return false
}

// HasMark reports whether a number in digits has a comma, a period or anything else between them.
func HasMark(text string) bool {
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return true
		}
	}
	return false
}

// spacedGroups goes on with groups of three digits divided by spaces: “40 000”.
func (r *Reader) spacedGroups(n *Number) {
	for n.Value < 1e12 && r.IsNumber(n.Next) && !r.Glued(n.Next) && r.SameLine(n.Next) {
		group := r.Of(n.Next)
		if len(group) < 3 || len(group) > 3 && group[3] != '.' || strings.Contains(group, ",") {
			return
		}
		value, step, ok := ParseDigits(group)
		if !ok || r.Is(n.Next+1, r.v.hyphen) && r.Glued(n.Next+1) || r.IsWord(n.Next+1) && r.Tokens[n.Next+1].Is(segment.Capital) {
			return // “84 500-pound bombs”, “96 737 MAX jets”
		}
		if value == 0 { // “40 000”
			step = max(1000, 1000*n.Step)
		}
		n.Value, n.Step = n.Value*1000+value, step
		n.Next++
	}
}

// exponent reads powers: of ten in scientific notation, “4e14”, “1.3x10^6”, “2.48×10−5”, and of the number itself, “2^10”.
func (r *Reader) exponent(n *Number) {
	j := n.Next
	if !r.Glued(j) {
		return
	}
	itself := false
	switch {
	case r.Is(j, r.v.e):
		j++
	case r.Is(j, r.v.caret):
		itself, j = true, j+1
	case (r.Is(j, r.v.x) || r.Is(j, r.v.times)) && r.Of(j+1) == "10":
		j += 2
		if r.Is(j, r.v.caret) && r.Glued(j) {
			j++
		}
	default:
		return
	}
	power, next, ok := r.signed(j)
	switch {
	case !ok:
	case itself:
		n.Value, n.Step, n.Next = math.Pow(n.Value, float64(power)), 0, next
	default:
		n.Value, n.Step, n.Next = TimesPowerOfTen(n.Value, power), TimesPowerOfTen(n.Step, power), next
	}
}

// signed reads the whole number with its sign that is written on to a base.
func (r *Reader) signed(j int) (power, next int, ok bool) {
	sign := 1
	if r.Glued(j) && (r.Is(j, r.v.hyphen) || r.Is(j, r.v.minusSign) || r.Is(j, r.v.enDash)) {
		sign, j = -1, j+1
	} else if r.Glued(j) && r.Is(j, r.v.plus) {
		j++
	}
	if !r.IsNumber(j) || !r.Glued(j) {
		return 0, j, false
	}
	value, ok := WholeDigits(r.Of(j))
	return sign * value, j + 1, ok && value <= 200
}

// ParseDigits reads a number token, and gives what one in its last digit is worth: 100 in “1,500”, whose zeros at the end are
// left out, 0.1 in “3.5”, 0.01 in “3.50”. The zeros of numbers below 100 count as digits. It refuses what is no single number:
// “22,24,26”, “192.168.1.2”.
func ParseDigits(text string) (value, step float64, ok bool) {
	if whole, ok := WholeDigits(text); ok {
		return float64(whole), LastPlace(text), true
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
	return value, LastPlace(plain), err == nil
}

// WholeDigits reads digits without marks, as most numbers are; not more than [LongestWhole] of them.
func WholeDigits(text string) (value int, ok bool) {
	if text == "" || len(text) > LongestWhole {
		return 0, false
	}
	whole := int64(0)
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		whole = 10*whole + int64(c-'0')
	}
	return int(whole), int64(int(whole)) == whole
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

// grouped reports whether a mark divides the digits into groups of three, or, before the last three, of two as in India.
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

// LastPlace returns what one in the last digit of a plain number is worth; see [ParseDigits].
func LastPlace[T string | []byte](plain T) float64 {
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
