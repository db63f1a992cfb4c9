package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// dayMonth reads “14 June 2022”, “14th of June”, “the 14th of June”, and the “10” of “10 to 22 August”.
func (f *finder) dayMonth(i int) (reading, int) {
	d, next := f.leadingDay(i)
	if next == 0 {
		return reading{}, 0
	}
	j := f.skip(next, kwOf, kwHyphen, kwSlash)
	if m, after := f.monthName(j); after > 0 && (j == next || f.is(next, kwOf) || f.joined(j)) {
		if f.dayBehind(i, after) {
			return reading{}, 0
		}
		return f.monthDay(int(m), d, i, after)
	}
	if f.is(next, kwOf) {
		if p, end := f.relative(next + 1); end > 0 && p.point.grain == month && d <= p.point.after()-p.point.first() {
			return reading{kind: Date, point: ofDay(p.point.first() + d - 1), leans: true}, end
		}
	}
	if !f.connects(next) && !f.is(next, kwAnd) {
		return f.dayAlone(d, i, next)
	}
	last, end := f.leadingDay(next + 1)
	if end == 0 || last <= d && f.is(next, kwAnd) {
		return reading{}, 0
	}
	m, after := f.monthName(f.skip(end, kwOf))
	if after == 0 {
		return reading{}, 0
	}
	r, end := f.monthDay(int(m), last, i, after)
	if end == 0 || r.point.grain != day {
		return reading{}, 0
	}
	from := r.point.around(month)
	if d > last {
		from.n--
	}
	r.point = ofDay(min(from.first()+d, from.after()) - 1)
	return r, next
}

// dayBehind reports whether a number before a month counts something, since the day stands behind it: “the 19 Sept. 11 hijackers”.
func (f *finder) dayBehind(i, after int) bool {
	if !f.is(i, kwThe) && (i == 0 || !f.is(i-1, kwThe)) {
		return false
	}
	d, digits := f.plain(after)
	return 0 < digits && digits <= 2 && 1 <= d && d <= 31
}

// leadingDay reads the day before a month: “14”, “14th”, “the fourteenth”.
func (f *finder) leadingDay(i int) (d, next int) {
	start := f.skip(i, kwThe)
	if d, next = f.ordinal(start); next == 0 {
		digits := 0
		if d, digits = f.plain(start); digits == 1 || digits == 2 {
			next = start + 1
		} else if d, next = f.cardinalWords(start); start == i && d < 13 { // “two May …”
			next = 0
		}
	}
	if d < 1 || d > 31 {
		return 0, 0
	}
	return d, next
}

// dayNumber reads the day after a month: “14”, “14th”, “the 14th”, “fourteenth”.
func (f *finder) dayNumber(i int) (d, end int) {
	if d, end := f.ordinal(f.skip(i, kwThe)); end > 0 && d <= 31 {
		return d, end
	}
	if w := f.word(i); w.cardinal >= 20 {
		if d, end := f.cardinalWords(i); d <= 31 && f.word(end).unit == noUnit {
			return d, end
		}
	}
	d, digits := f.plain(i)
	if digits == 0 || digits > 2 || d < 1 || d > 31 {
		return 0, 0
	}
	if f.is(i+1, kwColon) && f.joined(i+1) && f.joined(i+2) || f.is(i+1, kwAM, kwPM, kwAMDotted, kwPMDotted) {
		return 0, 0 // a clock time
	}
	return d, i + 1
}

// dayAlone reads “on the 15th”: the day of this month, of the last or the next.
func (f *finder) dayAlone(d, i, next int) (reading, int) {
	if word := f.word(next-1).ordinal > 0; !f.is(i, kwThe) || f.is(next, kwLast) || !f.reference.known() ||
		word && !(f.note && f.is(i-1, kwOn)) || !word && !f.is(next-1, kwSt, kwNd, kwRd, kwTh) {
		return reading{}, 0
	}
	if !f.is(i-1, kwOn, kwBy, kwUntil, kwSince, kwFrom, kwTo, kwThrough, kwOf) && !f.note ||
		next < f.limit && f.Tokens[next].Kind == segment.Word && f.keyword(next) == kwNone && f.word(next).verb == noVerb {
		return reading{}, 0
	}
	now := f.reference.around(month)
	n := now.first() + d - 1
	switch direction := f.tense(i, next); {
	case direction == future && n < f.reference.n:
		now = now.plus(1)
	case direction != future && n > f.reference.n:
		now = now.plus(-1)
	}
	return f.lean(ofDay(min(now.first()+d, now.after()) - 1)), next
}
