package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// weekdayDate reads “Tuesday”, “Friday, Oct. 23”, “Tuesday of last week”, “Friday the 13th”.
func (f *finder) weekdayDate(i int) (reading, int) {
	w := f.word(i)
	if w.weekday == 0 {
		return reading{}, 0
	}
	after := f.afterAbbreviation(i)
	next := f.skip(f.skip(after, kwComma), kwThe)
	next = f.skip(next, kwHyphen, kwOpenParen)
	for _, read := range [...]func(*finder, int) (reading, int){(*finder).monthDate, (*finder).dayMonth, (*finder).numericDate} {
		if r, end := read(f, next); end > 0 && r.point.grain == day {
			return f.agreeing(r, int(w.weekday)), end
		}
	}
	if w.abbreviated && !f.weekdayAbbreviation(i, after) || f.namesDay(i, after) {
		return reading{}, 0
	}
	if r, end := f.afterNext(ofDay(firstOf(int(w.weekday))), 7, after); end > 0 {
		return r, end
	}
	if r, end := f.relative(f.skip(f.skip(after, kwComma), kwOf, kwFrom)); end > 0 && r.point.grain == week {
		return reading{kind: Date, point: ofDay(r.point.first() + int(w.weekday) - 1), leans: true}, end
	}
	if r, end := f.weeksAway(f.skip(after, kwComma)); end > 0 {
		return f.lean(ofDay(r.point.around(week).first() + int(w.weekday) - 1)), end
	}
	if d, end := f.dayNumber(after); end > 0 && f.reference.known() && f.isDay(after, end) {
		if n, ok := f.nearestDay(int(w.weekday), d, i, end); ok {
			return f.lean(ofDay(n)), end
		}
	}
	return f.someWeekday(int(w.weekday), i, after), after
}

// weeksAway reads the “two weeks from now” of “Monday two weeks from now”, “a week ago” of “Friday a week ago”.
func (f *finder) weeksAway(i int) (reading, int) {
	if f.class(i)&(aNumber|aNumeral|article) == 0 || f.depth == maxDepth {
		return reading{}, 0
	}
	l, end, _ := f.length(i)
	if end == 0 || l.count != 1 || l.amounts[0].unit != inWeeks {
		return reading{}, 0
	}
	r, end := f.counted(l, i, end)
	if end == 0 || r.point.grain != day || r.mod != "" {
		return reading{}, 0
	}
	return r, end
}

// isDay reports whether the number behind a weekday is a day, “Friday the 13th”, and not a count: “on Friday 13 people …”.
func (f *finder) isDay(i, end int) bool {
	if f.connects(end) || f.word(end).unit != noUnit {
		return false
	}
	_, ordinal := f.ordinal(f.skip(i, kwThe))
	return ordinal > 0 || f.is(end, kwAt, kwBetween, kwFrom) || end >= f.limit || f.Tokens[end].Kind == segment.Mark
}

// weekdayAbbreviation reports whether “Sun”, “Sat”, “Wed” stands for the day: with its period, after “on”, before a number or
// on a line of its own.
func (f *finder) weekdayAbbreviation(i, after int) bool {
	if !f.Tokens[i].Is(segment.Capital) {
		return f.note
	}
	if _, last := f.sentence(i); after > i+1 && after < last || f.note {
		return true
	}
	if _, end := f.ordinal(after); end > 0 {
		return true
	}
	return f.is(i-1, kwOn, kwLast, kwNext, kwThis, kwBy, kwUntil) && !f.is(i+1, kwPossessive)
}

// weekdayBehind reads the “Friday” of “July 14, Friday”, which helps to find the year.
func (f *finder) weekdayBehind(r reading, end int) (reading, int) {
	w := f.word(f.skip(end, kwComma))
	after := f.afterAbbreviation(f.skip(end, kwComma))
	if w.weekday == 0 || !f.is(end, kwComma) || r.point.grain != day || after < f.limit && f.Tokens[after].Kind == segment.Word {
		return r, end
	}
	if moved := f.agreeing(r, int(w.weekday)); weekday(moved.point.n) == int(w.weekday) {
		return moved, after
	}
	return r, end
}

// agreeing moves a date whose year was guessed to the nearest year in which it falls on the weekday told with it.
func (f *finder) agreeing(r reading, of int) reading {
	if !r.leans || weekday(r.point.n) == of {
		return r
	}
	y, m, d := civil(r.point.n)
	for _, shift := range [...]int{-1, 1, -2, 2} {
		if n := dayOf(y+shift, m, d); d <= daysIn(y+shift, m) && weekday(n) == of {
			r.point.n = n
			return r
		}
	}
	return r
}

// nearestDay finds the day nearest to the reference that has a weekday and a number in its month: “Friday the 13th”. It is
// one to come when the verb looks ahead.
func (f *finder) nearestDay(of, d, i, end int) (int, bool) {
	now := f.reference.around(month)
	best, found := 0, false
	first := -12
	if f.tense(i, end) == future {
		first = 0
	}
	for shift := first; shift <= 12; shift++ {
		p := now.plus(shift)
		n := p.first() + d - 1
		if n < p.after() && weekday(n) == of && (!found || distance(n, f.reference.n) < distance(best, f.reference.n)) {
			best, found = n, true
		}
	}
	return best, found
}

// relativeWeekday reads the “Friday” of “last Friday”, with a date behind it: “this coming Sunday, March 8”. Next Friday is
// that of next week, and yesterday is never called last Thursday.
func (f *finder) relativeWeekday(base point, shift, d, j int) (reading, int) {
	end := f.afterAbbreviation(j)
	if r, after := f.monthDate(f.skip(end, kwComma, kwHyphen, kwOpenParen)); after > 0 && r.point.grain == day {
		return f.agreeing(r, d), after
	}
	n := base.around(week).first() + d - 1
	switch {
	case f.is(j-1, kwNext):
		n += 7
	case f.is(j-1, kwLast, kwPrevious):
		n = latest(base.first()-2, n, 7)
	case shift == 0 && n < base.first() && f.tense(j-1, end) == future:
		n += 7
	case shift != 0:
		n = chosen(base.first(), n, 7, shift)
	}
	return f.lean(ofDay(n)), end
}
