package timex

import (
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// order is the order of day and month in a text's numeric dates.
type order int8

const (
	unsettled order = iota
	monthFirst
	dayFirst
	contradictory
)

// seen takes a number of the text as evidence, if it begins a date whose day is past 12. A text that holds both orders has none.
func (o order) seen(text *segment.Text, i int) order {
	if i+4 >= len(text.Tokens) || text.Of(i+1) != "/" || text.Of(i+3) != "/" {
		return o
	}
	a, okA := numeral.WholeDigits(text.Of(i))
	b, okB := numeral.WholeDigits(text.Of(i + 2))
	_, okYear := numeral.WholeDigits(text.Of(i + 4))
	if !okA || !okB || !okYear || a > 31 || b > 31 {
		return o
	}
	switch {
	case a > 12 && b <= 12:
		return o.with(dayFirst)
	case b > 12 && a <= 12:
		return o.with(monthFirst)
	}
	return o
}

func (o order) with(evidence order) order {
	if o == unsettled || o == evidence {
		return evidence
	}
	return contradictory
}

// numericDate reads dates in digits: “2022-06-14”, “6/14/2022”, “14.6.2022”, “6/14”, “2022-06”, and with a month's name
// between: “14/Jun/2022”, “2022-Jun-14”.
func (f *finder) numericDate(i int) (reading, int) {
	value, width := f.plain(i)
	n := numericPart{value: value, digits: width}
	switch {
	case n.digits == 0:
		return f.dotted(i)
	case n.digits == 8 && n.value/1e4 >= 1900 && n.value/1e4 < 2100 && !f.tied(i-1) && !f.tied(i+1): // “20220614”
		return ymd(n.value/1e4, n.value/100%100, n.value%100, i+1)
	}
	mark := i + 1
	spaced := f.note && f.limit-i <= 6
	if !f.is(mark, kwHyphen, kwSlash) || !spaced && (!f.joined(mark) || !f.joined(mark+1)) {
		return reading{}, 0
	}
	if f.joined(i) && !f.opening(i-1) && !f.connects(i-1) || n.digits != 4 && f.is(i-1, kwHyphen) && f.joined(i-1) && f.keyword(mark) == kwHyphen || f.tied(i-1) && f.keyword(i-1) == f.keyword(mark) {
		return reading{}, 0
	}
	second, end := f.numericPart(mark + 1)
	if end == 0 {
		return reading{}, 0
	}
	if f.keyword(mark) == f.keyword(end) && (spaced || f.joined(end) && f.joined(end+1)) {
		if third, last := f.numericPart(end + 1); last > 0 {
			return f.threeNumbers([3]numericPart{n, second, third}, last)
		}
		return reading{}, 0
	}
	return f.twoNumbers(n, second, i, mark, end)
}

// numericPart is a number of a date, or the name of its month.
type numericPart struct {
	value, digits int
	named         bool
}

func (f *finder) numericPart(i int) (numericPart, int) {
	if value, width := f.plain(i); width > 0 {
		return numericPart{value: value, digits: width}, i + 1
	}
	if m := f.word(i).month; m > 0 {
		return numericPart{value: int(m), digits: 2, named: true}, i + 1
	}
	return numericPart{}, 0
}

func (f *finder) threeNumbers(n [3]numericPart, end int) (reading, int) {
	a, b, c := n[0], n[1], n[2]
	switch {
	case c.named && a.digits == 4:
		return ymd(a.value, c.value, b.value, end)
	case a.digits == 4 && b.digits <= 2 && c.digits <= 2:
		return ymd(a.value, b.value, c.value, end)
	case a.digits > 2 || b.digits > 2 || c.digits != 4 && c.digits != 2:
		return reading{}, 0
	case c.digits == 2:
		c.value = f.shortYear(c.value)
	}
	if b.named {
		return ymd(c.value, b.value, a.value, end)
	}
	return f.ordered(c.value, a.value, b.value, end)
}

// shortYear puts a year of two digits into the hundred years that end twenty years after the reference.
func (f *finder) shortYear(n int) int {
	if !f.reference.known() {
		return pivot(n)
	}
	last := f.reference.year() + 20
	return last - floorMod(last-n, 100)
}

// ordered reads two numbers as month and day in the order that the text keeps. Without evidence it is the American one, and
// the reading is not certain, save where both orders agree.
func (f *finder) ordered(y, a, b, end int) (reading, int) {
	switch {
	case a > 12:
		return ymd(y, b, a, end)
	case b > 12 || f.order == monthFirst || a == b:
		return ymd(y, a, b, end)
	case f.order == dayFirst:
		return ymd(y, b, a, end)
	}
	r, end := ymd(y, a, b, end)
	r.doubtful = true
	return r, end
}

func ymd(y, m, d, end int) (reading, int) {
	if m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return reading{}, 0
	}
	return reading{kind: Date, point: ofDate(y, m, d)}, end
}

// twoNumbers reads “2022-06”, “6/2022”, “9/11”. A month and day alone need a word that a date follows, or a day past 12.
func (f *finder) twoNumbers(n, second numericPart, i, mark, end int) (reading, int) {
	a, b := n.value, second.value
	if f.joined(end) && f.Tokens[end].Kind != segment.Mark || second.named {
		return reading{}, 0
	}
	if m, after := f.monthName(f.skip(end, kwOf)); after > 0 && m > 0 || f.word(end).unit != noUnit {
		return reading{}, 0
	}
	switch {
	case n.digits == 4 && b >= 1 && b <= 12 && a >= 1500 && a < 2200 && (second.digits == 2 && f.is(mark, kwHyphen) || f.note || f.is(i-1, kwIn)):
		return reading{kind: Date, point: ofMonth(a, b)}, end
	case second.digits == 4 && a >= 1 && a <= 12 && b >= 1900 && b < 2200:
		return reading{kind: Date, point: ofMonth(b, a)}, end
	case n.digits > 2 || second.digits > 2 || f.is(mark, kwHyphen) && !f.note:
		return reading{}, 0
	case a == 9 && b == 11 && !(f.is(i-1, kwOn) && f.nearSeptember11()):
		return reading{kind: Date, point: ofDate(2001, 9, 11)}, end
	case !f.expectsDate(i) && !f.note && !f.opensRange(end):
		return reading{}, 0
	case f.order == dayFirst && b <= 12 || a > 12:
		a, b = b, a
	}
	if a < 1 || a > 12 || b < 1 || b > daysIn(2000, a) {
		return reading{}, 0
	}
	if y := f.yearOfRange(end); y > 0 && b <= daysIn(y, a) {
		return reading{kind: Date, point: ofDate(y, a, b)}, end
	}
	if y, after := f.yearNumber(end + 1); after > 0 && f.is(end, kwComma) && b <= daysIn(y, a) {
		return reading{kind: Date, point: ofDate(y, a, b)}, after
	}
	return f.someDay(a, b, i, end), end
}

// nearSeptember11 reports whether the 11th of September of some year is so near to the publication date that “on 9/11” is that
// day, or there is no publication date; at other times of the year it is that of 2001.
func (f *finder) nearSeptember11() bool {
	const near = 60 // days
	if !f.reference.known() {
		return true
	}
	return distance(f.reference.n, dayOf(f.reference.year(), 9, 11)) <= near
}

// opensRange reports whether a month and day follow the hyphen at i: the “-7/5” of “6/28-7/5”.
func (f *finder) opensRange(i int) bool {
	return f.tied(i) && f.is(i, kwHyphen, kwEnDash) && f.tied(i+2) && f.is(i+2, kwSlash)
}

// yearOfRange returns the year behind the second of two months and days: “6/28-7/5/2022”; 0 when there is none.
func (f *finder) yearOfRange(i int) int {
	if !f.opensRange(i) {
		return 0
	}
	y, _ := f.yearNumber(f.skip(i+4, kwSlash, kwComma))
	return y
}

// expectsDate reports whether the word before is one that a date follows.
func (f *finder) expectsDate(i int) bool {
	return f.is(i-1, kwOn, kwBy, kwFrom, kwUntil, kwSince, kwTill, kwThrough, kwThis, kwNext, kwLast) || f.word(i-1).weekday > 0 ||
		f.lastEnd == i-1 && (f.connects(i-1) || f.is(i-1, kwComma, kwAnd, kwOr))
}

// dotted reads “14.06.2022”, which is one token.
func (f *finder) dotted(i int) (reading, int) {
	if i < f.first || i >= f.limit || f.Tokens[i].Kind != segment.Number {
		return reading{}, 0
	}
	var parts [3]numericPart
	at := 0
	for _, c := range []byte(f.Of(i)) {
		switch {
		case c == '.' && at < 2:
			at++
		case c < '0' || c > '9' || parts[at].digits == 4:
			return reading{}, 0
		default:
			parts[at].value = parts[at].value*10 + int(c-'0')
			parts[at].digits++
		}
	}
	if at != 2 || parts[0].digits == 0 || parts[1].digits == 0 || parts[2].digits != 4 {
		return reading{}, 0
	}
	if parts[1].value > 12 {
		return ymd(parts[2].value, parts[0].value, parts[1].value, i+1)
	}
	return ymd(parts[2].value, parts[1].value, parts[0].value, i+1)
}
