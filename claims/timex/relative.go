package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// deictic reads “today”, “yesterday”, “tomorrow”; not the “Today” of a newspaper's name.
func (f *finder) deictic(i int) (reading, int) {
	if f.inName(i) {
		return reading{}, 0
	}
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

// inName reports whether a word in capitals follows another one inside its sentence, as the last of a name does.
func (f *finder) inName(i int) bool {
	if f.before(i) == "USA" && f.Tokens[i].Is(segment.AllCaps) { // USA TODAY
		return true
	}
	if i-1 < f.first || !f.Tokens[i].Is(segment.Capital) || f.opensSentence(i-1) || f.opensSentence(i) {
		return false
	}
	before := f.Tokens[i-1]
	return before.Kind == segment.Word && before.Is(segment.Capital) && f.class(i-1) == 0 && f.word(i-1).verb == noVerb
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
		if f.is(j, kwComing) && f.Tokens[j].Is(segment.Capital) { // “Coming May 5: …”
			break
		}
		j = f.skip(j+1, kwComing)
		return 1, f.is(i, kwThe) && (f.word(j).unit == inDays || f.word(j).part != ""), j
	case kwPrevious, kwPreceding:
		return -1, j > i, j + 1
	case kwFollowing:
		if j == i && !f.note { // “following Monday's vote”: after it
			break
		}
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
	if f.namesPeriod(i) || f.is(i, kwThe) && f.is(j-1, kwLast) && f.is(j+1, kwBefore) { // “2007, the last year before the crash”
		return reading{}, 0
	}
	base := f.reference
	if fromAnchor && f.anchor.known() {
		base = f.anchor
	}
	r, end := f.relativeTo(base, shift, fromAnchor, f.skip(j, kwFiscal, kwFinancial, kwCalendar, kwFull, kwWorking))
	r.doubtful = r.doubtful || fromAnchor && !f.toldBeside(i)
	return r, end
}

// relativeTo reads the name or unit that “last”, “this” or “next” stands before.
func (f *finder) relativeTo(base point, shift int, fromAnchor bool, j int) (reading, int) {
	if r, end := f.relativeName(base, shift, j); end > 0 {
		return r, end
	}
	if p := f.word(j).part; p != "" && fromAnchor { // “the next morning”
		if base.grain < day {
			return reading{kind: Time, leans: true}, j + 1
		}
		r := f.lean(timeOfDay{grain: dayPart, part: p}.on(ofDay(base.first() + shift)))
		r.kind = Time
		return r, j + 1
	}
	if f.word(j).unit == inDays && !fromAnchor {
		return reading{}, 0
	}
	return f.relativeUnit(base, shift, j)
}

// relativeName reads the name that “last”, “this” or “next” stands before.
func (f *finder) relativeName(base point, shift, j int) (reading, int) {
	w := f.word(j)
	if w.weekday > 0 {
		return f.relativeWeekday(base, shift, int(w.weekday), j)
	}
	if m, end := f.monthName(j); end > 0 {
		now := base.around(month)
		if d, after := f.dayNumber(end); after > 0 {
			return f.lean(relativeDay(base, shift, int(m), d)), after
		}
		return f.lean(point{grain: month, n: chosen(now.n, ofMonth(base.year(), int(m)).n, 12, shift)}), end
	}
	if f.class(j) == aNumber {
		return f.relativeNumber(base, shift, j)
	}
	if w.season > 0 {
		now := base.around(season)
		return f.lean(point{grain: season, n: chosen(now.n, ofSeason(base.year(), int(w.season)).n, 4, shift)}), j + 1
	}
	if w.class&aPhrase != 0 {
		if n, entry := f.phrase(f.holidays, j); n > 0 {
			return f.relativeHoliday(base, shift, f.feasts[entry]), j + n
		}
	}
	return reading{}, 0
}

// relativeNumber reads the “6th of April” or “5/12” that “last”, “this” or “next” stands before.
func (f *finder) relativeNumber(base point, shift, j int) (reading, int) {
	r, end := f.dayMonth(j)
	if end == 0 {
		r, end = f.numericDate(j)
	}
	if end == 0 || r.point.grain != day || !r.leans {
		return reading{}, 0
	}
	_, m, d := civil(r.point.n)
	return f.lean(relativeDay(base, shift, m, d)), end
}

// relativeUnit reads the unit that “last”, “this” or “next” stands before, a day of a week behind it, or “or so”.
func (f *finder) relativeUnit(base point, shift, j int) (reading, int) {
	w := f.word(j)
	g := grainOf(w.unit)
	if g == week && f.is(j+1, kwHyphen) && f.is(j+2, kwEnd) && f.joined(j+2) { // “last week-end”
		g, j = weekend, j+2
	}
	if g == noGrain || w.plural || w.short && g != year || g <= decade && f.is(j-1, kwPast, kwNext, kwComing) { // “the past decade” is a length
		return reading{}, 0
	}
	if base.known() && base.grain < g { // “in July … the next day”
		return reading{kind: Date, leans: true}, j + 1
	}
	p := base.around(g).plus(shift)
	if g == week {
		k := f.skip(f.skip(j+1, kwComma, kwHyphen, kwPossessive), kwOn)
		if d := f.word(k); d.weekday > 0 && (!d.abbreviated || f.Tokens[k].Is(segment.Capital) && k == j+1) {
			return f.lean(ofDay(p.first() + int(d.weekday) - 1)), k + 1
		}
	}
	r := f.lean(p)
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

// relativeDay is the day that “last Oct. 23” means.
func relativeDay(base point, shift, m, d int) point {
	y := base.year()
	n := dayOf(y, m, d)
	switch {
	case shift < 0 && n >= base.first():
		n = dayOf(y-1, m, d)
	case shift > 0 && n <= base.first():
		n = dayOf(y+1, m, d)
	}
	return ofDay(n)
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
