package timex

import "math"

const secondsPerDay = 86400

// Interval returns the stretch of time that a DATE or TIME names, half open, in seconds since 1970-01-01T00:00 on the clock
// of the place that the text speaks of. Its mod narrows it or opens one end: “early 2022” is the first part of the year,
// “2022 or later” has no end. An open end is [math.MinInt64] or [math.MaxInt64]. ok is false for what names no stretch:
// durations, sets, dates of an unknown year, “recently”, an expression without a value.
func (t Timex) Interval() (start, end int64, ok bool) {
	m, ok := readValue(t.Value)
	if !ok || !m.point.known() {
		return 0, 0, false
	}
	start, end = t.Mod.narrow(m.point.seconds())
	return start, end, true
}

// partHours are the hours at which the parts of a day begin and end, drawn wide: a night ends in the next morning.
var partHours = map[part][2]int64{"MO": {0, 12}, "MI": {11, 14}, "AF": {12, 19}, "EV": {16, 24}, "NI": {17, 30}, "DT": {5, 21}}

// seconds returns the stretch of a point.
func (p point) seconds() (start, end int64) {
	start, end = int64(p.first())*secondsPerDay, int64(p.after())*secondsPerDay
	switch p.grain {
	case dayPart:
		hours := partHours[p.part]
		return start + hours[0]*3600, start + hours[1]*3600
	case hour, minute:
		start += int64(p.clock)
		return start, start + 60
	case second:
		start += int64(p.clock)
		return start, start + 1
	}
	return start, end
}

// aboutThen is how many seconds the clock may be off where an hour is told as “around” or “about”.
const aboutThen = 15 * 60

// narrow applies a mod to a stretch. The parts are drawn wide, for writers do: the early part of a year is its first half.
func (m Mod) narrow(start, end int64) (int64, int64) {
	size := end - start
	switch m {
	case Start:
		return start, start + (size+1)/2
	case End:
		return end - (size+1)/2, end
	case Mid:
		return start + size/4, end - size/4
	case Approx:
		size = max(size, aboutThen)
		return start - size, end + size
	case Before:
		return math.MinInt64, start
	case OnOrBefore:
		return math.MinInt64, end
	case After:
		return end, math.MaxInt64
	case OnOrAfter:
		return start, math.MaxInt64
	case LessThan, EqualOrLess: // “less than two years ago”
		return start, math.MaxInt64
	case MoreThan, EqualOrMore:
		return math.MinInt64, end
	}
	return start, end
}
