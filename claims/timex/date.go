package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// maxDepth bounds how often one date is told by another: “the week after the eve of Easter”.
const maxDepth = 4

// date reads a date: a stretch of the calendar of a day or longer, with “early”, “late” or “mid” before it.
func (f *finder) date(i int) (reading, int) {
	if f.depth == maxDepth {
		return reading{}, 0
	}
	f.depth++
	defer func() { f.depth-- }()
	mod, next := f.stage(i)
	if next == 0 {
		return f.plainDate(i)
	}
	r, end := f.plainDate(next)
	if end == 0 || r.kind != Date || r.value != "" {
		return reading{}, 0
	}
	r.mod = mod
	return r, end
}

// plainDate reads a date without a stage before it.
func (f *finder) plainDate(i int) (reading, int) { return f.tryForms(f.dateForms, i) }

// stage reads “early”, “late”, “mid-”, “earlier”, “later”, and “the” before them.
func (f *finder) stage(i int) (Mod, int) {
	j := f.skip(i, kwThe)
	mod := Mod("")
	switch f.keyword(j) {
	case kwEarly, kwEarlier:
		mod = Start
	case kwLate, kwLater:
		mod = End
	case kwMid:
		mod = Mid
	default:
		return "", 0
	}
	next := f.skip(j+1, kwHyphen)
	if f.is(j, kwEarlier, kwLater) && (j > i || !f.is(next, kwThis, kwToday, kwYesterday, kwTomorrow, kwThat, kwIn, kwOn) && f.word(next).weekday == 0) {
		return "", 0
	}
	if f.is(j, kwEarlier, kwLater) && f.is(next, kwIn, kwOn) {
		if !f.is(next+1, kwThe) || f.word(next+2).unit == noUnit {
			return "", 0
		}
		next++
	}
	if f.word(next).weekdays > 0 {
		return "", 0
	}
	return mod, next
}

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
	if w.abbreviated && !f.weekdayAbbreviation(i, after) {
		return reading{}, 0
	}
	if r, end := f.relative(f.skip(f.skip(after, kwComma), kwOf, kwFrom)); end > 0 && r.point.grain == week {
		return reading{kind: Date, point: ofDay(r.point.first() + int(w.weekday) - 1), leans: true}, end
	}
	if d, end := f.dayNumber(after); end > 0 && f.reference.known() && !f.connects(end) && f.word(end).unit == noUnit {
		if n, ok := f.nearestDay(int(w.weekday), d); ok {
			return f.lean(ofDay(n)), end
		}
	}
	return f.someWeekday(int(w.weekday), i, after), after
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

// nearestDay finds the day nearest to the reference that has a weekday and a number in its month: “Friday the 13th”.
func (f *finder) nearestDay(of, d int) (int, bool) {
	now := f.reference.around(month)
	best, found := 0, false
	for shift := -12; shift <= 12; shift++ {
		p := now.plus(shift)
		n := p.first() + d - 1
		if n < p.after() && weekday(n) == of && (!found || distance(n, f.reference.n) < distance(best, f.reference.n)) {
			best, found = n, true
		}
	}
	return best, found
}

// weekdayAbbreviation says whether “Sun”, “Sat”, “Wed” stands for the day: with its period, after “on”, before a number or
// on a line of its own.
func (f *finder) weekdayAbbreviation(i, after int) bool {
	if !f.Tokens[i].Is(segment.Capital) {
		return f.bare(i, after)
	}
	if after > i+1 && !f.endsSentence(i+1) || f.bare(i, after) {
		return true
	}
	if _, end := f.ordinal(after); end > 0 {
		return true
	}
	return f.is(i-1, kwOn, kwLast, kwNext, kwThis, kwBy, kwUntil) && !f.is(i+1, kwPossessive)
}

// deictic reads “today”, “yesterday”, “tomorrow”.
func (f *finder) deictic(i int) (reading, int) {
	shift := 0
	switch f.keyword(i) {
	case kwToday:
	case kwYesterday:
		shift--
	case kwTomorrow:
		shift++
	default:
		return reading{}, 0
	}
	return f.lean(ofDay(f.reference.n + shift)), i + 1
}

// lean makes a reading of a point that was counted from the reference date: without one it has no value.
func (f *finder) lean(p point) reading {
	if !f.reference.known() {
		p = point{}
	}
	return reading{kind: Date, point: p, leans: true}
}

// relation reads which one of several is meant: “last”, “next”, “this”, “the previous”, “this past”. Those with fromAnchor
// count from the last date told and not from the reference.
func (f *finder) relation(i int) (shift int, fromAnchor bool, end int) {
	j := f.skip(i, kwThe, kwThis)
	switch f.keyword(j) {
	case kwLast, kwPast:
		return -1, false, j + 1
	case kwNext, kwComing, kwUpcoming:
		j = f.skip(j+1, kwComing)
		return 1, f.is(i, kwThe) && (f.word(j).unit == inDays || f.word(j).part != ""), j
	case kwPrevious, kwPreceding:
		return -1, j > i, j + 1
	case kwFollowing:
		return 1, true, j + 1
	case kwCurrent:
		return 0, false, j + 1
	}
	if f.is(i, kwThis) {
		return 0, false, j
	}
	return 0, false, 0
}

// relative reads “last week”, “next June”, “this summer”, “the following year”, “last Friday”.
func (f *finder) relative(i int) (reading, int) {
	shift, fromAnchor, j := f.relation(i)
	if j == 0 {
		return f.same(i)
	}
	base := f.reference
	if fromAnchor && f.anchor.known() {
		base = f.anchor
	}
	j = f.skip(j, kwFiscal, kwFinancial, kwCalendar, kwFull)
	w := f.word(j)
	if w.part != "" && fromAnchor && base.known() {
		p := timeOfDay{grain: dayPart, part: w.part}.on(ofDay(base.first() + shift))
		return reading{kind: Time, point: p, leans: true}, j + 1
	}
	if w.weekday > 0 {
		return f.relativeWeekday(base, shift, int(w.weekday), j)
	}
	if m, end := f.monthName(j); end > 0 {
		if d, after := f.dayNumber(end); after > 0 {
			return f.relativeDay(base, shift, int(m), d), after
		}
		return f.lean(f.relativeMonth(base, shift, int(m))), end
	}
	if w.season > 0 {
		return f.lean(relativeSeason(base, shift, int(w.season))), j + 1
	}
	if w.class&aPhrase != 0 {
		if n, entry := f.phrase(f.holidays, j); n > 0 {
			return f.relativeHoliday(base, shift, f.feasts[entry]), j + n
		}
	}
	if f.is(j, kwPeriod) && f.is(i, kwThe) {
		return reading{}, 0
	}
	g := grainOf(w.unit)
	if f.is(j-1, kwPast) && g <= decade {
		return reading{}, 0 // its length is meant
	}
	if g == noGrain || w.plural || w.short && g != year || g > day || g == day && !fromAnchor {
		return reading{}, 0
	}
	if g == week {
		k := f.skip(f.skip(j+1, kwComma, kwHyphen), kwOn)
		if d := f.word(k); d.weekday > 0 && !d.abbreviated {
			return f.lean(ofDay(base.around(week).plus(shift).first() + int(d.weekday) - 1)), k + 1
		}
	}
	r := f.lean(base.around(g).plus(shift))
	if f.is(j+1, kwOr) && f.is(j+2, kwSo) {
		r.mod, j = Approx, j+2
	}
	return r, j + 1
}

// grainOf is the grain that a unit of the calendar has.
func grainOf(u unit) grain {
	switch u {
	case inDays:
		return day
	case inWeekends:
		return weekend
	case inWeeks:
		return week
	case inMonths:
		return month
	case inQuarters:
		return quarter
	case inYears:
		return year
	case inDecades:
		return decade
	case centuries:
		return century
	}
	return noGrain
}

func (f *finder) relativeWeekday(base point, shift, d, j int) (reading, int) {
	end := f.afterAbbreviation(j)
	if r, after := f.monthDate(f.skip(end, kwComma)); after > 0 && r.point.grain == day {
		return r, after
	}
	n := base.first()
	switch {
	case shift < 0:
		n -= floorMod(weekday(n)-d-1, 7) + 1
	case shift > 0:
		n += floorMod(d-weekday(n)-1, 7) + 1
	default:
		n += d - weekday(n)
		if n < base.first() && f.tense(j-1, end) == future {
			n += 7
		}
	}
	return f.lean(ofDay(n)), end
}

func (f *finder) relativeMonth(base point, shift, m int) point {
	now := base.around(month)
	p := ofMonth(base.year(), m)
	switch {
	case shift < 0 && p.n >= now.n:
		p.n -= 12
	case shift > 0 && p.n <= now.n:
		p.n += 12
	}
	return p
}

func (f *finder) relativeDay(base point, shift, m, d int) reading {
	y := base.year()
	n := dayOf(y, m, d)
	switch {
	case shift < 0 && n >= base.first():
		n = dayOf(y-1, m, d)
	case shift > 0 && n <= base.first():
		n = dayOf(y+1, m, d)
	}
	return f.lean(ofDay(n))
}

func relativeSeason(base point, shift, s int) point {
	now := base.around(season)
	p := ofSeason(base.year(), s)
	switch {
	case shift < 0:
		p = p.plus(4)
		for p.n >= now.n {
			p.n -= 4
		}
	case shift > 0:
		p = p.plus(-4)
		for p.n <= now.n {
			p.n += 4
		}
	}
	return p
}

// same reads “that year”, “the same day”, “that same month”: the date told last.
func (f *finder) same(i int) (reading, int) {
	j := i
	if f.is(i, kwThat) {
		j = f.skip(i+1, kwSame)
	} else if f.is(i, kwThe) && f.is(i+1, kwSame) {
		j = i + 2
	}
	w := f.word(j)
	g := grainOf(w.unit)
	if j == i || g == noGrain || w.plural || w.short {
		return reading{}, 0
	}
	if g == quarter && f.quarter.known() {
		return reading{kind: Date, point: f.quarter, leans: true}, j + 1
	}
	if !f.anchor.known() || f.anchor.grain < g {
		return reading{kind: Date, leans: true}, j + 1
	}
	return reading{kind: Date, point: f.anchor.around(g), leans: true}, j + 1
}

// seasonDate reads “summer 2022”, “the winter of 1994”, “the summer”.
func (f *finder) seasonDate(i int) (reading, int) {
	j := f.skip(i, kwThe)
	w := f.word(j)
	if w.season == 0 {
		return reading{}, 0
	}
	if y, end := f.yearAfter(j + 1); end > 0 {
		return reading{kind: Date, point: ofSeason(y, int(w.season))}, end
	}
	if y, end := f.yearRelative(f.skip(j+1, kwOf)); end > 0 {
		return f.lean(ofSeason(y.n, int(w.season))), end
	}
	if j == i && !f.is(i-1, kwIn, kwBy, kwSince, kwUntil, kwEarly, kwLate, kwMid) || f.is(j, kwNone) {
		return reading{}, 0
	}
	if w.season == 3 || w.season == 1 { // the fall of a wall, a spring of water
		if !f.is(i-1, kwIn, kwBy, kwSince, kwUntil, kwEarly, kwLate, kwMid, kwDuring) {
			return reading{}, 0
		}
	}
	if f.is(j+1, kwOf) {
		return reading{}, 0
	}
	p := ofSeason(f.reference.year(), int(w.season))
	now := f.reference.around(season)
	switch f.tense(i, j+1) {
	case future:
		if p.n < now.n {
			p.n += 4
		}
	default:
		if p.n > now.n {
			p.n -= 4
		}
	}
	return f.lean(p), j + 1
}

// yearRelative reads “last year”, “this year”, “next year”, “that year”.
func (f *finder) yearRelative(i int) (point, int) {
	if !f.is(i, kwLast, kwThis, kwNext, kwThat, kwThe) {
		return point{}, 0
	}
	r, end := f.relative(i)
	if end == 0 || r.point.grain != year {
		return point{}, 0
	}
	return r.point, end
}
