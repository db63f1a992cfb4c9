package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// monthDate reads what begins with the name of a month.
func (f *finder) monthDate(i int) (reading, int) {
	m, after := f.monthName(i)
	if after == 0 {
		return reading{}, 0
	}
	if d, end := f.dayNumber(f.skip(after, kwComma)); end > 0 && !(f.is(i-1, kwIn) && f.counts(end)) { // “in March 12 towns …”
		return f.monthDay(int(m), d, i, end)
	}
	if y, end := f.yearAfter(after); end > 0 {
		return reading{kind: Date, point: ofMonth(y, int(m))}, end
	}
	if d, end := f.dayNumber(f.skip(after, kwHyphen, kwSlash)); end > 0 && f.joined(after) && f.joined(after+1) {
		return f.monthDay(int(m), d, i, end)
	}
	if y, end := f.yearNumber(f.skip(after, kwHyphen, kwSlash, kwIn)); end > 0 {
		return reading{kind: Date, point: ofMonth(y, int(m))}, end
	}
	if y, end := f.yearRelative(f.skip(after, kwComma, kwOf)); end > 0 {
		return reading{kind: Date, point: ofMonth(y.n, int(m)), leans: true}, end
	}
	if y, ok := f.yearAcross(after, int(m), 0); ok {
		return reading{kind: Date, point: ofMonth(y, int(m))}, after
	}
	if r, end := f.afterNext(ofMonth(0, int(m)), 12, after); end > 0 {
		return r, end
	}
	w := f.word(i)
	if (w.abbreviated && after == i+1 || w.ambiguous) && !f.meansMonth(i) && !f.note {
		return reading{}, 0
	}
	if f.namesPerson(i, after) {
		return reading{}, 0
	}
	if f.anchor.grain == month && f.lastEnd == i-1 && f.connects(i-1) { // “from May to March”
		p := ofMonth(f.anchor.year(), int(m))
		if p.n < f.anchor.n {
			p.n += 12
		}
		return reading{kind: Date, point: p, leans: true}, after
	}
	return f.someMonth(int(m), i, after), after
}

// monthName reads “June”, “Jan.”. Abbreviations and words such as “may” need a capital or a number beside them.
func (f *finder) monthName(i int) (month int8, after int) {
	w := f.word(i)
	if w.month == 0 {
		return 0, 0
	}
	after = f.afterAbbreviation(i)
	if (w.ambiguous || w.abbreviated) && !f.Tokens[i].Is(segment.Capital) && !f.besideNumber(i, after) {
		return 0, 0
	}
	return w.month, after
}

// namesPerson tells “April Jones” from “an April EU summit”.
func (f *finder) namesPerson(i, after int) bool {
	if after >= f.limit || after > i+1 || f.is(i-1, kwThe, kwA, kwAn, kwPossessive) || f.meansMonth(i) {
		return false
	}
	next := f.Tokens[after]
	return next.Kind == segment.Word && next.Is(segment.Capital) && !next.Is(segment.AllCaps) && f.class(after) == 0
}

// besideNumber reports whether a day or year stands before or after the tokens i to after.
func (f *finder) besideNumber(i, after int) bool {
	if f.is(i-1, kwOf) {
		return f.word(i-2).ordinal > 0 || f.is(i-2, kwSt, kwNd, kwRd, kwTh)
	}
	n, width := f.plain(i - 1)
	if width > 0 && width <= 2 && n <= 31 || f.is(i-1, kwSt, kwNd, kwRd, kwTh) {
		return true
	}
	n, width = f.plain(f.skip(after, kwHyphen)) // “jun-15”
	if width == 0 {
		_, end := f.ordinal(after)
		return end > 0
	}
	return (width <= 2 && n <= 31 || width == 4) && f.word(after+1).unit == noUnit
}

// afterAbbreviation returns the token after a word and the period that shortens it.
func (f *finder) afterAbbreviation(i int) int {
	if f.word(i).abbreviated && f.is(i+1, kwPeriodMark) && f.joined(i+1) {
		return i + 2
	}
	return i + 1
}

// meansMonth reports whether “May” or “March” stands where a month stands.
func (f *finder) meansMonth(i int) bool {
	before := f.word(i - 1)
	switch before.keyword {
	case kwIn, kwBy, kwSince, kwUntil, kwFrom, kwTo, kwLast, kwNext, kwThis, kwEarly, kwLate, kwMid, kwOf, kwThrough,
		kwDuring, kwAfter, kwBefore, kwBetween, kwEach, kwEvery, kwHyphen, kwPast, kwPrevious, kwFollowing, kwAnd:
		return before.keyword != kwAnd || f.word(i-2).month > 0
	}
	return f.is(i+1, kwPossessive) || f.is(i+1, kwAnd, kwTo, kwThrough) && f.word(i+2).month > 0
}

// monthDay finishes a month and day with the year that follows, or with the one that the context tells.
func (f *finder) monthDay(m, d, i, end int) (reading, int) {
	if d > daysIn(2000, m) {
		return reading{}, 0
	}
	y, after := f.yearAfter(end)
	if after == 0 {
		y, after = f.yearNumber(f.skip(end, kwHyphen, kwSlash, kwIn))
	}
	if p, next := f.yearRelative(f.skip(end, kwComma, kwOf)); after == 0 && next > 0 {
		y, after = p.n, next
	}
	if across, ok := f.yearAcross(end, m, d); after == 0 && ok {
		y, after = across, end
	}
	if n, width := f.plain(f.skip(end, kwComma)); after == 0 && f.note && width == 2 && f.skip(end, kwComma)+1 == f.limit { // “14th April 15”
		y, after = pivot(n), f.limit
	}
	var r reading
	switch {
	case after == 0 && f.anchor.grain == day && f.lastEnd == i-1 && f.connects(i-1): // “28 June to 3 July”
		y, after = f.anchor.year(), end
		if dayOf(y, m, d) < f.anchor.n {
			y++
		}
		r = reading{kind: Date, point: ofDate(y, m, min(d, daysIn(y, m))), leans: true}
	case after == 0:
		r, after = f.weekdayBehind(f.someDay(m, d, i, end), end)
	case d > daysIn(y, m): // its year is none by itself
		f.barred = after
		return reading{}, 0
	default:
		r = reading{kind: Date, point: ofDate(y, m, d)}
	}
	f.tellMonth(r, m, after)
	return r, after
}

// tellMonth remembers the month for the second end of a range: “August 10 - 22”.
func (f *finder) tellMonth(r reading, m, end int) {
	if r.point.grain == day {
		_, _, d := civil(r.point.n)
		f.monthTold = told{year: r.point.year(), month: m, day: d, end: end}
	}
}

// secondDay reads the “22” of “August 10 - 22” and “August 10 and 22”, and the year after it.
func (f *finder) secondDay(i int) (reading, int) {
	j := i - 1
	if f.is(j, kwThe) {
		j--
	}
	if f.monthTold.end != j || j < f.first || !f.connects(j) && !f.is(j, kwAnd, kwComma) {
		return reading{}, 0
	}
	d, end := f.dayNumber(i)
	if end == 0 || f.word(end).unit != noUnit || f.is(j, kwAnd, kwComma) && end < f.limit && f.Tokens[end].Kind == segment.Word && f.keyword(end) == kwNone {
		return reading{}, 0
	}
	y := f.monthTold.year
	if told, after := f.yearAfter(end); after > 0 {
		y, end = told, after
	}
	m := f.monthTold.month
	if d < f.monthTold.day && f.connects(j) { // “from April 27 to the 3rd”
		m++
	}
	if d > daysIn(y, m) {
		return reading{}, 0
	}
	f.monthTold.end = end
	return reading{kind: Date, point: ofDate(y, m, d), leans: true}, end
}
