package timex

import (
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// extent reads a length of time, “three years”, “the past two months”, and the dates told by one: “two years ago”.
func (f *finder) extent(i int) (reading, int) {
	if f.is(i, kwA, kwAn) && (f.word(i+1).plural && f.is(i+2, kwHyphen) || f.before(i) == "what" || f.before(i) == "What") {
		return reading{}, 0 // “an hours-long siege”, “what a day”
	}
	if f.is(i, kwA) && f.class(i+1)&(aNumber|aNumeral) != 0 { // “a three-year period”
		if l, end, ok := f.length(i + 1); ok && f.is(end, kwPeriod) {
			return reading{kind: Duration, length: l}, end + 1
		}
	}
	l, end, definite := f.length(i)
	if end == 0 || end == i+2 && f.class(i) == aNumber && f.namesPeriod(i) {
		return reading{}, 0
	}
	if r, after := f.counted(l, i, end); after > 0 {
		return r, after
	}
	if !definite {
		return reading{}, 0
	}
	if f.is(end, kwOld) || f.is(end, kwHyphen) && f.is(end+1, kwOld) {
		return f.age(l, end)
	}
	r := reading{kind: Duration, length: l}
	if f.is(end, kwOr) && f.is(end+1, kwSo) {
		r.mod, end = Approx, end+2
	}
	return r, end
}

// age passes over ages of people: “a six-year-old boy” tells no time.
func (f *finder) age(l length, end int) (reading, int) {
	if l.amounts[0].unit == inYears && l.amounts[0].n != unknownNumber {
		return reading{}, 0
	}
	if f.is(end, kwHyphen) {
		end++
	}
	return reading{kind: Duration, length: l}, end + 1
}

// length reads an amount of time. It is not definite when only “ago” or the like makes it an expression.
func (f *finder) length(i int) (l length, end int, definite bool) {
	j := f.lengthLead(i)
	if j < 0 {
		return l, 0, false
	}
	n, next := f.count(j)
	if next == 0 {
		return f.bareLength(i, j)
	}
	if f.word(next + 1).plural { // “the two past months”
		next = f.skip(next, kwNext, kwPast, kwLast, kwPrevious, kwUpcoming)
	}
	next = f.skip(next, kwMore, kwAdditional, kwExtra, kwFull, kwConsecutive, kwStraight)
	next = f.skip(next, kwBusiness, kwWorking, kwTrading, kwFiscal, kwHyphen)
	w := f.word(next)
	if u := f.letterUnit(j, next); u != noUnit { // “for 3d”
		l.add(n, u)
		return f.moreAmounts(l, next+1, j)
	}
	switch {
	case w.unit == noUnit && n >= 1 && f.is(next, kwTo, kwHyphen, kwEnDash, kwOr):
		return f.firstOfTwo(n, next)
	case w.unit == noUnit || f.otherwise(i, j, next, n):
		return l, 0, false
	}
	l.add(n, w.unit)
	end = f.partMore(&l, f.afterAbbreviation(next))
	return f.moreAmounts(l, end, j)
}

// letterUnit returns the unit that a single letter stands for behind a number: “10d” where a length must stand.
func (f *finder) letterUnit(number, i int) unit {
	if i == number+1 && f.joined(i) && (f.is(number-1, kwFor, kwWithin) || f.note && (f.is(number-1, kwIn) || f.is(i+1, kwLater, kwAgo))) {
		return f.word(i).letter
	}
	return noUnit
}

// otherwise reports whether the number at j and the unit at next, with or without a lead from i on, mean no length after all.
func (f *finder) otherwise(i, j, next int, n float64) bool {
	w := f.word(next)
	hyphened := f.is(next-1, kwHyphen)
	adjective := !w.plural && !w.short && n != 1
	switch {
	case w.short && f.Tokens[j].Kind == segment.Word, // “one min.”
		w.unit == inSeconds && !w.plural && !w.short && f.is(j, kwA),           // “a second man”
		w.unit == inSeconds && adjective && hyphened && f.ordinalAt(j),         // “the twenty-second president”
		w.unit == inQuarters && (hyphened || n == 1 || f.is(next+1, kwOf)),     // “three-quarters”
		f.is(i, kwThe) && (hyphened || adjective && j == i+1),                  // “the two-year plan”, whose article it is
		f.is(next+1, kwHyphen) && f.is(next+2, kwAgo, kwEarlier),               // “a year-earlier loss”
		f.is(next, kwH) && f.joined(next) && !f.is(i-1, kwIn, kwWithin, kwFor): // “15h” is a time
		return true
	}
	return false
}

// ordinalAt reports whether words that may be a number of seconds are an ordinal. Behind “a” they are no place in a row.
func (f *finder) ordinalAt(j int) bool {
	_, end := f.ordinal(j)
	return end > 0 && f.class(j)&aNumeral != 0 && f.class(j-1)&article == 0
}

// firstOfTwo reads the “two” of “two to three weeks”.
func (f *finder) firstOfTwo(n float64, next int) (length, int, bool) {
	second, end := f.cardinal(next + 1)
	end = f.skip(end, kwHyphen)
	w := f.word(end)
	if second <= n || w.unit == noUnit || w.short || f.is(end+1, kwHyphen, kwOld) {
		return length{}, 0, false
	}
	return ofLength(n, w.unit), next, true
}

// partMore reads “and a half”, “and a quarter” after a unit: “a minute and a half”.
func (f *finder) partMore(l *length, i int) int {
	if !f.is(i, kwAnd) || l.count != 1 || l.amounts[0].n == unknownNumber {
		return i
	}
	n := numeral.Number{Next: i, Value: l.amounts[0].n, Scale: 1}
	f.numbers.AndFraction(&n)
	if n.Next == i || f.is(n.Next, kwOf) || f.word(n.Next).unit != noUnit {
		return i
	}
	*l = ofLength(n.Value, l.amounts[0].unit)
	return n.Next
}

// moreAmounts reads on after a first amount: “two hours and 10 minutes”, “a year or two”.
func (f *finder) moreAmounts(l length, end, start int) (length, int, bool) {
	for l.count < len(l.amounts) && !f.is(start-1, kwLast, kwPast, kwNext) {
		j := f.skip(end, kwComma)
		j = f.skip(j, kwAnd)
		n, next := f.count(j)
		if next == 0 || f.is(j, kwA, kwAn) {
			break
		}
		u := f.word(next).unit
		if u == noUnit && f.joined(next) {
			u = f.word(next).letter
		}
		if u == noUnit || !smallerUnit(u, l.amounts[l.count-1].unit) {
			break
		}
		l.add(n, u)
		end = next + 1
	}
	if f.is(end, kwOr) && f.keyword(end+1) == kwNone && f.word(end+1).cardinal == 2 && f.is(start, kwA, kwAn) && f.word(end+2).unit == noUnit {
		return l, end + 2, true
	}
	return l, end, true
}

// smallerUnit reports whether unit a is smaller than b.
func smallerUnit(a, b unit) bool {
	const order = "SIHDWMY"
	at := func(u unit) int {
		for i := range order {
			if order[i] == byte(u) {
				return i
			}
		}
		return -1
	}
	return at(a) >= 0 && at(a) < at(b)
}

// lengthLead passes over what can stand before a number of units: “the past”, “these”, “another”. It is -1 for what cannot.
func (f *finder) lengthLead(i int) int {
	j := f.skip(i, kwThe, kwThis, kwThese, kwThose)
	if j > i && f.is(i, kwThese, kwThose) && f.word(j).plural {
		return -1
	}
	j = f.skip(j, kwLatest, kwLast, kwPast, kwNext, kwComing, kwPrevious, kwPreceding, kwFollowing, kwUpcoming)
	if j > i && !f.is(j-1, kwThe) {
		return j
	}
	if f.word(j).ordinal == 1 { // “the first nine months”
		return j + 1
	}
	return j
}

// bareLength reads units without a number, which stand at j behind any lead: “the past decade”, “for centuries”, “weeks ago”,
// “day-long”.
func (f *finder) bareLength(i, j int) (l length, end int, definite bool) {
	if f.is(j, kwRecent) {
		j++
	}
	w := f.word(j)
	long := f.is(j+1, kwHyphen) && (f.is(j+2, kwLong) || f.is(j+2, kwOld) && w.plural)
	switch {
	case w.unit == noUnit || w.short:
		return l, 0, false
	case w.plural:
		l.add(unknownNumber, w.unit)
		lead := j > i+1 || j > i && !f.is(i, kwThe) // more than an article
		definite = lead || f.is(i-1, kwFor, kwWithin, kwIn, kwOver, kwAfter, kwOf)
	case f.is(j-1, kwPast, kwLast, kwNext, kwComing) && f.is(i, kwThe) && j == i+2:
		l.add(1, w.unit)
		definite = true
	case j == i && long:
		l.add(1, w.unit)
	default:
		return l, 0, false
	}
	if long {
		return l, j + 3, true
	}
	return l, j + 1, definite
}
