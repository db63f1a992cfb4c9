package timex

// numeral is a number in digits.
type numeral struct {
	value   int
	digits  int  // before any comma or period
	comma   bool // divides thousands
	decimal bool
	float   float64
}

// numeral reads a token of digits; a number of more than nine digits is none.
func (f *finder) numeral(i int) (numeral, bool) {
	if n := f.numberAt(i); n != nil {
		return *n, true
	}
	return numeral{}, false
}

// numberAt reads a token of digits; nil when it is none. What it points to is gone with the next call.
func (f *finder) numberAt(i int) *numeral {
	if f.class(i) != aNumber {
		return nil
	}
	if f.lastNumeral.at != i+1 {
		n, ok := readNumeral(f.Of(i))
		f.lastNumeral.at, f.lastNumeral.is, f.lastNumeral.ok = i+1, n, ok
	}
	if !f.lastNumeral.ok {
		return nil
	}
	return &f.lastNumeral.is
}

func readNumeral(text string) (numeral, bool) {
	var n numeral
	scale := 1.0
	for _, c := range []byte(text) {
		switch {
		case c == ',' && !n.decimal:
			n.comma = true
		case c == '.' && !n.decimal:
			n.decimal = true
		case c < '0' || c > '9':
			return numeral{}, false
		case n.decimal:
			scale /= 10
			n.float += float64(c-'0') * scale
		default:
			n.value = n.value*10 + int(c-'0')
			n.digits++
			if n.digits > 9 {
				return numeral{}, false
			}
		}
	}
	n.float += float64(n.value)
	return n, true
}

// plain reads a whole number in digits without commas.
func (f *finder) plain(i int) (value, digits int) {
	n := f.numberAt(i)
	if n == nil || n.comma || n.decimal {
		return 0, 0
	}
	return n.value, n.digits
}

// cardinal reads a number in words or digits: “twenty-four”, “a hundred”, “1,500”, “2 1/2”, “two and a half”.
func (f *finder) cardinal(i int) (float64, int) {
	if n, ok := f.numeral(i); ok {
		value, end := n.float, i+1
		if fraction, after := f.fraction(end); after > 0 && !n.decimal {
			return value + fraction, after
		}
		if part, after := f.andPart(end); after > 0 {
			return value + part, after
		}
		if w := f.word(end); w.multiplier >= 100 {
			return value * float64(w.multiplier), end + 1
		}
		if fraction, after := f.fractionAlone(i); after > 0 {
			return fraction, after
		}
		return value, end
	}
	value, end := f.cardinalWords(i)
	if end == 0 {
		return 0, 0
	}
	if part, after := f.andPart(end); after > 0 {
		return float64(value) + part, after
	}
	return float64(value), end
}

// andPart reads “and a half”, “and a quarter”.
func (f *finder) andPart(i int) (float64, int) {
	if !f.is(i, kwAnd) {
		return 0, 0
	}
	j := f.skip(i+1, kwA, kwAn)
	switch {
	case f.is(j, kwHalf):
		return 0.5, j + 1
	case j > i+1 && f.word(j).unit == inQuarters && !f.word(j).plural:
		return 0.25, j + 1
	}
	return 0, 0
}

// fraction reads the “1/2” of “2 1/2”, or a “½” of its own.
func (f *finder) fraction(i int) (float64, int) {
	if f.is(i, kwHalfSign) {
		return 0.5, i + 1
	}
	return f.fractionAlone(i)
}

func (f *finder) fractionAlone(i int) (float64, int) {
	top, ok := f.plain(i)
	if ok == 0 || !f.is(i+1, kwSlash) || !f.joined(i+1) || !f.joined(i+2) {
		return 0, 0
	}
	bottom, ok := f.plain(i + 2)
	if ok == 0 || ok > 1 || top >= bottom {
		return 0, 0
	}
	return float64(top) / float64(bottom), i + 3
}

// cardinalWords reads number words: “twenty-four”, “two hundred and ten”, “a hundred”.
func (f *finder) cardinalWords(i int) (value, end int) {
	if f.class(i)&(aNumeral|article) == 0 {
		return 0, 0
	}
	total, last := 0, 0
	if f.is(i, kwA, kwAn) && f.word(i+1).multiplier >= 12 {
		last, i = 1, i+1
		end = i
	}
	for {
		w := f.word(i)
		switch {
		case w.cardinal > 0 && (last == 0 || last%100 == 0 || last >= 20 && last%10 == 0 && w.cardinal < 10):
			last, i = last+w.cardinal, i+1
		case w.multiplier >= 12 && last > 0:
			last *= w.multiplier
			if w.multiplier >= 1000 {
				total, last = total+last, 0
			}
			i++
		case f.is(i, kwHyphen) && last >= 20 && last%10 == 0 && f.word(i+1).cardinal > 0 && f.word(i+1).cardinal < 10:
			i++
			continue
		case f.is(i, kwAnd) && end > 0 && (last%100 == 0 || last%10 == 0) && f.word(i+1).cardinal > 0 && (total+last >= 20):
			i++
			continue
		default:
			return total + last, end
		}
		end = i
		if total > 1e8 || last > 1e8 {
			return 0, 0
		}
	}
}

// ordinal reads “third”, “twenty-first”, “3rd”; up to the thirty-first.
func (f *finder) ordinal(i int) (value, end int) {
	w := f.word(i)
	if w.ordinal > 0 {
		return w.ordinal, i + 1
	}
	if n, digits := f.plain(i); digits > 0 && digits <= 2 {
		if f.joined(i+1) && f.is(i+1, kwSt, kwNd, kwRd, kwTh) {
			return n, i + 2
		}
		return 0, 0
	}
	if w.cardinal >= 20 && w.cardinal%10 == 0 {
		next := f.skip(i+1, kwHyphen)
		if n := f.word(next).ordinal; n > 0 && n < 10 {
			return w.cardinal + n, next + 1
		}
	}
	return 0, 0
}
