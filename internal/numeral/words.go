package numeral

import (
	"math"
	"strings"
)

// article reads a number behind “a”, which stands before the token j: “hundred and two”, “dozen”, “third”.
func (r *Reader) article(j int) (n Number, ok bool) {
	switch w := r.numeral(j); w.Class {
	case Hundred, Scale:
		return r.cardinal(j)
	case Group, Couple:
		return Number{Next: j + 1, Value: w.Value, Step: 1, Scale: 1, Words: true}, true
	case Some:
		return r.some(j), true
	case Part:
		return r.partOf(j, 1), true
	case Ordinal:
		ends := r.Is(j+1, r.v.of) || !r.IsWord(j+1) && !r.Is(j+1, r.v.hyphen)
		return Number{Next: j + 1, Value: 1 / w.Value, Scale: 1, Words: true}, w.Value > 2 && ends
	}
	return Number{}, false
}

// spelled reads a number that begins with a word or a sign.
func (r *Reader) spelled(j int) (n Number, ok bool) {
	switch w := r.numeral(j); w.Class {
	case Digit, Teen, Ten, Hundred, Scale:
		return r.cardinal(j)
	case Part:
		return r.partOf(j, 1), true
	case Sign:
		return Number{Next: j + 1, Value: w.Value, Scale: 1}, true
	case Group, Couple, Both:
		return Number{Next: j + 1, Value: w.Value, Step: 1, Scale: 1, Vague: w.Class == Group && r.isSeveral(j-1), Words: true}, true
	case Some:
		return r.some(j), r.Is(j, r.v.several)
	case Hundreds, Scales, Groups:
		n = Number{Next: j + 1, Value: w.Value, Scale: 1, Vague: true, Words: true}
		for r.Is(n.Next, r.v.of) && r.Class(n.Next+1) == Scales && n.Value < 1e9 { // “tens of thousands”
			n.Value *= r.numeral(n.Next + 1).Value
			n.Next += 2
		}
		return n, true
	}
	return Number{}, false
}

// some reads “several” and the “few” of “a few”, and what they count: “several hundred”.
func (r *Reader) some(j int) Number {
	switch r.Class(j + 1) {
	case Hundred, Scale, Group:
		if n, ok := r.spelled(j + 1); ok {
			return n
		}
	}
	return Number{Next: j + 1, Value: r.numeral(j).Value, Scale: 1, Vague: true, Words: true}
}

// isSeveral reports whether a token makes the number behind it vague: “several hundred”, “a few dozen”.
func (r *Reader) isSeveral(j int) bool { return r.Is(j, r.v.several) || r.Is(j, r.v.few) }

// cardinal reads a number that begins with a cardinal number in words, fractions included: “three quarters”, “two point five”.
func (r *Reader) cardinal(j int) (Number, bool) {
	c := cardinal{Reader: r, limit: math.Inf(1), words: true}
	c.read(j)
	if c.next == 0 {
		return Number{}, false
	}
	n := Number{Next: c.next, Value: c.total + c.group, Step: 1, Scale: 1, Words: c.words}
	if class := r.Class(j); class == Hundred || class == Scale {
		n.Vague = r.isSeveral(j - 1)
	}
	if c.group == 0 && c.last > 1 {
		n.Scale, n.Step = c.scale, c.scale
	}
	if w := r.numeral(n.Next); w.Class == Ordinals && n.Value < 1000 {
		n.Value, n.Step = n.Value/w.Value, 0
		n.Next++
		return n, true
	}
	return r.spelledFraction(n)
}

// point reads “two point five”, “nought point nought three” and “2 point 5”.
func (r *Reader) point(n *Number) {
	if !r.Is(n.Next, r.v.point) || n.Scale != 1 || n.Step == 0 {
		return
	}
	written, j := []byte("0."), n.Next+1
	if !n.Words {
		if text := r.Of(j); r.IsNumber(j) && !strings.ContainsAny(text, ",.") {
			written, j = append(written, text...), j+1
		}
	} else {
		for ; r.Class(j) == Digit; j++ {
			written = append(written, '0'+byte(r.numeral(j).Value))
		}
		if class := r.Class(j); class == Teen || class == Ten {
			c := cardinal{Reader: r, limit: 100}
			c.read(j)
			written, j = append(written, '0'+byte(c.group/10), '0'+byte(int(c.group)%10)), c.next
		}
	}
	if value, step, ok := ParseDigits(string(written)); ok && j > n.Next+1 {
		n.Value, n.Step, n.Next = round(n.Value+value, step), step, j
	}
}
