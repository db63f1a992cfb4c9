package timex

// timeOfDay is a clock time or a part of the day.
type timeOfDay struct {
	grain grain
	clock int
	part  part
	mod   Mod
	zone  string // “+09:00”
	open  bool   // which half of the day is meant
}

// on puts the time on a day.
func (t timeOfDay) on(p point) point {
	p.grain, p.clock, p.part = t.grain, t.clock, t.part
	return p
}

// within puts a time whose half of the day is open into a part of it.
func (t timeOfDay) within(p part) timeOfDay {
	if t.open && p != "" {
		t.clock, t.open = inPart(t.clock/3600, p)*3600+t.clock%3600, false
	}
	return t
}

// reading makes a reading of the time on the day that another reading tells.
func (t timeOfDay) reading(of reading) reading {
	if !of.point.known() { // a time of an unknown day: “T17:00”
		return reading{kind: Time, value: string(t.on(point{}).appendClock(nil)), zone: t.zone, leans: true}
	}
	return reading{kind: Time, point: t.on(of.point), mod: t.mod, zone: t.zone, leans: of.leans, doubtful: of.doubtful}
}

// clockMoment reads a time, and the day after it: “10 p.m. Wednesday”.
func (f *finder) clockMoment(i int) (reading, int) {
	if r, end := f.timeTaken(i); end > 0 {
		return r, end
	}
	t, end := f.clock(i)
	if end == 0 {
		return reading{}, 0
	}
	f.across = f.anchor.grain >= day && f.lastEnd == i-1 && f.connects(i-1) // “from 10 p.m. Monday to 6 a.m. Tuesday”
	r, end := f.clockFirst(t, end)
	f.across = false
	return r, end
}

// timeTaken reads the “2:04:11” in which a race was run.
func (f *finder) timeTaken(i int) (reading, int) {
	if f.class(i) != aNumber || !f.is(i-1, kwIn) || !f.is(i+1, kwColon) || !f.is(i+3, kwColon) || !f.joined(i+3) {
		return reading{}, 0
	}
	c, end := f.clockDigits(i)
	if end != i+5 || c.grain != second {
		return reading{}, 0
	}
	l := ofLength(float64(c.hours), inHours)
	l.add(float64(c.minutes), inMinutes)
	l.add(float64(c.seconds), inSeconds)
	return reading{kind: Duration, length: l}, end
}

// dateMoment reads a date, and the time after it: “Friday at noon”.
func (f *finder) dateMoment(i int) (reading, int) {
	r, end := f.date(i)
	if end == 0 || r.kind != Date || r.point.grain != day {
		return r, end
	}
	return f.timeAfter(r, end)
}

// timeAfter reads the time after a day: “Thursday evening”, “June 3 at 5 p.m.”, “Friday morning at 9”.
func (f *finder) timeAfter(r reading, end int) (reading, int) {
	p, after := f.partAfter(end)
	if after > 0 {
		if w, next := f.relative(after); next > 0 && w.point.grain == week && f.class(end-1)&aWeekday != 0 { // “Monday evening next week”
			r, after = f.lean(ofDay(w.point.first()+weekday(r.point.n)-1)), next
		}
		t := timeOfDay{grain: dayPart, part: p}
		r = reading{kind: Time, point: t.on(r.point), mod: r.mod, leans: r.leans}
		end = after
	}
	j := f.skip(end, kwComma)
	j = f.skip(j, kwAt, kwAtSign)
	if f.is(j, kwFrom, kwBetween) {
		j++
	}
	if t, after := f.clock(j); after > 0 && (j > end || p == "") {
		return t.within(p).reading(r), after
	}
	if f.is(end, kwT) && f.joined(end) && f.joined(end+1) {
		if c, after := f.clockDigits(end + 1); after > 0 && c.grain > hour {
			t := c.timeOfDay()
			t.zone, after = f.offset(after)
			return t.reading(r), after
		}
	}
	return f.bareHour(r, p, end)
}

// bareHour reads “tomorrow at 8”, “last night at 8”, “Monday at 2.30”: the part of the day tells which half is meant.
func (f *finder) bareHour(r reading, p part, end int) (reading, int) {
	if t, after := f.atHour(p, end); after > 0 {
		return t.reading(r), after
	}
	return r, end
}

// atHour reads the hour behind a day or a part of it: “at 8”, “at half past five”, “around 2.30”.
func (f *finder) atHour(p part, end int) (timeOfDay, int) {
	if !f.is(end, kwAt, kwAtSign, kwAround) {
		return timeOfDay{}, 0
	}
	c, after := f.clockDigits(end + 1)
	if after == 0 || c.hours > 12 && !c.settled || c.hours == 0 || f.word(after).unit != noUnit {
		return timeOfDay{}, 0
	}
	if !c.settled && p != "" {
		c.hours, c.settled = inPart(c.hours, p), true
	}
	return c.timeOfDay(), after
}

// partAfter reads the part of the day after a day: “evening”, “late evening”, “in the morning”, “a.m.”.
func (f *finder) partAfter(end int) (part, int) {
	if j := f.skip(end, kwEarly, kwLate); f.word(j).part != "" && !f.is(j+1, kwHyphen) {
		return f.word(j).part, j + 1
	}
	if p := f.word(end + 2).part; p != "" && f.is(end, kwIn) && f.is(end+1, kwThe) {
		return p, end + 3
	}
	switch {
	case f.is(end, kwAM):
		return "MO", end + 1
	case f.is(end, kwPM):
		return "AF", end + 1
	}
	return "", 0
}

// clockFirst reads the day after a time: “10 p.m. Wednesday”, “noon on June 3”.
func (f *finder) clockFirst(t timeOfDay, end int) (reading, int) {
	if f.is(end, kwTonight) {
		r, _ := f.dayPartMoment(end)
		r.point = t.on(r.point)
		return r, end + 1
	}
	if p := f.word(end + 1).part; f.is(end, kwThis) && p != "" { // “6 o'clock this evening”
		return t.within(p).reading(f.lean(f.reference)), end + 2
	}
	j := f.skip(f.pastParenthesis(end), kwComma)
	j = f.skip(j, kwOn, kwOf)
	if r, after := f.date(j); after > 0 && r.point.grain == day && r.mod == "" {
		if p, next := f.partAfter(after); next > 0 {
			t, after = t.within(p), next
		}
		if f.is(end, kwOpenParen) { // the day is read again behind the parenthesis
			after = end
		}
		return t.reading(r), after
	}
	if f.connects(end) { // the day stands behind the second time
		if next := f.clockEnd(end + 1); next > 0 {
			if r, after := f.date(f.skip(f.skip(next, kwComma), kwOn, kwOf)); after > 0 && r.point.grain == day && r.mod == "" {
				return t.reading(r), end
			}
		}
	}
	return f.onThatDay(t), end
}

// clockEnd returns the token behind the time at a token; 0 when there is none.
func (f *finder) clockEnd(i int) int {
	if f.word(i).clock > 0 {
		return i + 1
	}
	_, end := f.clockDigits(i)
	return end
}

// pastParenthesis returns the token after the “(0735 GMT)” behind a time.
func (f *finder) pastParenthesis(i int) int {
	if f.is(i, kwOpenParen) {
		if _, end := f.clock(i + 1); end > 0 && end < f.limit && f.Of(end) == ")" {
			return end + 1
		}
	}
	return i
}

// onThatDay puts a time on the day told last, else on the reference day. In a note it is the next such time to come.
func (f *finder) onThatDay(t timeOfDay) reading {
	base := f.reference
	switch {
	case f.day.known():
		base = f.day
	case f.anchor.grain >= day:
		base = f.anchor
	case f.alone() && f.time >= 0 && t.grain > dayPart && t.clock/60 < f.time/60:
		if t.open && t.clock+halfDay >= f.time {
			t.clock += halfDay
		} else {
			base.n++
		}
	}
	return t.reading(reading{point: base, leans: true})
}

const halfDay = 12 * 3600

// partOrHour returns the part of a day that ends before a token, or the hour behind it: “in the evening at eight”.
func (f *finder) partOrHour(p part, mod Mod, end int) (timeOfDay, int) {
	if t, after := f.atHour(p, end); after > 0 {
		return t, after
	}
	return timeOfDay{grain: dayPart, part: p, mod: mod}, end
}

// earlyHours reads what follows “the early hours”: “of Sunday”, “of the morning”, “of this morning”.
func (f *finder) earlyHours(end int) (reading, int) {
	t := timeOfDay{grain: dayPart, part: "MO", mod: Start}
	if !f.is(end, kwOf) {
		return f.onThatDay(t), end
	}
	if r, after := f.date(end + 1); after > 0 && r.point.grain == day {
		if _, next := f.partAfter(after); next > 0 {
			after = next
		}
		return t.reading(r), after
	}
	j := end + 1
	if f.is(j, kwThe, kwThis) && f.word(j+1).part == "MO" {
		return f.onThatDay(t), j + 2
	}
	return reading{}, 0
}

// partOfDate reads “the night of June 3”, “morning of Christmas Day”.
func (f *finder) partOfDate(j int, mod Mod) (reading, int) {
	r, end := f.date(j + 2)
	if end == 0 || r.point.grain != day || r.mod != "" {
		return reading{}, 0
	}
	return timeOfDay{grain: dayPart, part: f.word(j).part, mod: mod}.reading(r), end
}

// dayPartMoment reads “this morning”, “last night”, “tonight”, “later this afternoon”, “mid-afternoon yesterday”, “in the
// evening”.
func (f *finder) dayPartMoment(i int) (reading, int) {
	mod, j := f.stage(i)
	if j == 0 {
		j = i
	}
	shift, next := 0, j+1
	switch {
	case mod == Start && f.is(j-2, kwThe) && f.word(j).unit == inHours && f.word(j).plural:
		return f.earlyHours(j + 1)
	case f.is(j, kwTonight):
		next = j
	case f.note && f.word(f.skip(j, kwThe)).part != "" && f.is(f.skip(j, kwThe)+1, kwOf):
		return f.partOfDate(f.skip(j, kwThe), mod)
	case f.is(j, kwThis):
	case f.is(j, kwLast) && f.word(j+1).part == "NI":
		shift = -1
	case mod != "" && f.word(j).part != "":
		return f.clockFirst(f.partOrHour(f.word(j).part, mod, j+1))
	case f.is(j, kwThe) && f.is(j-1, kwIn) && f.word(next).part != "" && !f.is(next+1, kwOf):
		t, end := f.partOrHour(f.word(next).part, "", next+1)
		return f.onThatDay(t), end
	default:
		return reading{}, 0
	}
	p := f.word(next).part
	if next == j {
		p = "NI"
	}
	if p == "" || f.is(next+1, kwHyphen) {
		return reading{}, 0
	}
	r := f.lean(timeOfDay{grain: dayPart, part: p}.on(f.reference.plus(shift)))
	r.kind, r.mod = Time, mod
	if r.point.known() && mod == "" {
		return f.bareHour(r, p, next+1)
	}
	return r, next + 1
}
