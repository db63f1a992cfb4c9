package numeral

import "math"

// fraction reads what stands behind digits: “3/4”, “2 1/2”, “2½”, “7-1/2”, “2-thirds”.
func (r *Reader) fraction(n *Number, first int) {
	if w := r.numeral(n.Next); w.Class == Sign {
		n.Value, n.Step = n.Value+w.Value, 0
		n.Next++
		return
	}
	at := r.SkipHyphen(n.Next)
	if w := r.numeral(at); at > n.Next && w.Class == Ordinals {
		n.Value, n.Step, n.Next = n.Value/w.Value, 0, at+1
		return
	}
	if value, next, ok := r.Slashed(first); ok {
		*n = Number{Next: next, Value: value, Scale: 1}
		return
	}
	if r.IsNumber(at) && r.Glued(at) == (at > n.Next) && r.SameLine(at) && n.Value == math.Trunc(n.Value) {
		if value, next, ok := r.Slashed(at); ok && value < 1 {
			n.Value, n.Step, n.Next = n.Value+value, 0, next
		}
	}
}

// Slashed reads “3/4”. Two numbers that are more likely a date (“9/11”) are none.
func (r *Reader) Slashed(j int) (value float64, next int, ok bool) {
	if !r.Is(j+1, r.v.slash) || !r.Glued(j+1) || !r.IsNumber(j+2) || !r.Glued(j+2) || r.Is(j+3, r.v.slash) && r.Glued(j+3) {
		return 0, j, false
	}
	above, _, ok1 := ParseDigits(r.Of(j))
	below, _, ok2 := ParseDigits(r.Of(j + 2))
	if !ok1 || !ok2 || above >= below || below > 10 && math.Mod(below, 5) != 0 && math.Mod(below, 16) != 0 {
		return 0, j, false
	}
	return above / below, j + 3, true
}

// partOf reads so many halves and quarters at a token: “half”, “half a million”, “three quarters”.
func (r *Reader) partOf(j int, times float64) Number {
	n := Number{Next: j + 1, Value: times * r.numeral(j).Value, Scale: 1, Words: true}
	if article := r.SkipHyphen(n.Next); r.IsArticle(article) { // “half-a-million”
		switch r.Class(r.SkipHyphen(article + 1)) {
		case Scale, Group, Hundred:
			n.Next = article + 1
		}
	}
	return n
}

// spelledFraction reads on behind a cardinal: “one third”, “two-thirds”, “three quarters”. It refuses ordinals: “twenty-first”.
func (r *Reader) spelledFraction(n Number) (Number, bool) {
	at := r.SkipHyphen(n.Next)
	w := r.numeral(at)
	switch before := r.Class(n.Next - 1); {
	case w.Class == Ordinals, w.Class == Ordinal && n.Value == 1 && w.Value > 2:
		return Number{Next: at + 1, Value: n.Value / w.Value, Scale: 1, Words: true}, true
	case w.Class == Parts, w.Class == Part && n.Value == 1:
		return r.partOf(at, n.Value), true
	case w.Class == Ordinal && w.Value != 2 && before != Digit && before != Teen: // “twenty-first”, not “thirty-second” delays
		return Number{}, false
	}
	r.point(&n)
	return n, true
}

// AndFraction reads on with “and a half”, “-and-a-half”, “and three quarters”, “and two thirds”, which count in the last scale.
func (r *Reader) AndFraction(n *Number) {
	j := r.SkipHyphen(n.Next)
	if !r.Is(j, r.v.and) || n.Vague {
		return
	}
	j = r.SkipHyphen(j + 1)
	above := 1.0
	if r.IsArticle(j) {
		j = r.SkipHyphen(j + 1)
	} else if c := r.Class(j); c == Digit || c == Teen {
		above = r.numeral(j).Value
		j = r.SkipHyphen(j + 1)
	} else if c != Part {
		return
	}
	var value float64
	switch w := r.numeral(j); {
	case w.Class == Part || w.Class == Parts:
		value = above * w.Value
	case w.Class == Ordinals || w.Class == Ordinal && above == 1 && w.Value > 2:
		value = above / w.Value
	default:
		return
	}
	if r.Class(j+1) == Scale && n.Scale > 1 { // “one billion and a half million” counts its own
		n.Value, n.Next, n.Step = n.Value+value*r.numeral(j+1).Value, j+2, 0
		return
	}
	n.Value, n.Next, n.Step = n.Value+value*n.Scale, j+1, 0
}

// ofScale reads “two thirds of a million”, “a quarter of a billion”.
func (r *Reader) ofScale(n *Number) {
	if n.Step != 0 || n.Value >= 1 || !r.Is(n.Next, r.v.of) || !r.IsArticle(n.Next+1) || r.Class(n.Next+2) != Scale {
		return
	}
	n.Scale = r.numeral(n.Next + 2).Value
	n.Value, n.Next = times(n.Value, n.Scale), n.Next+3
}
