package timex

import (
	"math"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// Relation says how the times that two expressions name stand to each other.
type Relation string

const (
	Same      Relation = "same"      // equal
	Overlap   Relation = "overlap"   // one can be the other, told more or less exactly: “June 2022” and “14 June 2022”
	Different Relation = "different" // they cannot be one time
	Unclear   Relation = "unclear"   // nothing can be said: one has no value, or they are no times of one sort
)

// Compare says how the times that two expressions name stand to each other. It is symmetric, and every expression with a
// value is the Same as itself. A date that leans on an uncertain publication date has a day's slack, and one that was chosen
// overlaps with another of its name that is told more exactly: “Sunday” and “November 1”, “May” and “May 2016”. Lengths of time are
// compared as rounded to the coarser unit, hedges included: “18 months” and “a year and a half”, “about two hours” and
// “110 minutes” overlap.
func Compare(a, b Timex) Relation {
	one, okOne := readValue(a.Value)
	other, okOther := readValue(b.Value)
	switch {
	case !okOne || !okOther:
		return Unclear
	case a.Value == b.Value && a.Mod == b.Mod && a.Type == b.Type && a.Zone == b.Zone:
		return Same
	case a.Type == Set || b.Type == Set:
		if a.Type == b.Type {
			return Different
		}
		return Unclear
	case one.kind == Duration && other.kind == Duration:
		return compareLengths(one.length, other.length, a.Mod, b.Mod)
	case one.kind == Duration || other.kind == Duration || one.token || other.token:
		return Unclear
	case one.partial != partial{} || other.partial != partial{}:
		return comparePartial(one, other)
	}
	if r := compareStretches(a, b); r != Different || !maybe(a, b, one, other) && !maybe(b, a, other, one) {
		return r
	}
	return Overlap
}

// maybe reports whether what a was not taken to be is what b names: “Sunday” that of the other week, “May” that of another year.
func maybe(a, b Timex, one, other meaning) bool {
	week := int64(7 * secondsPerDay)
	switch {
	case b.Choice != Sole && (b.Choice != OneYear || a.Choice == OneYear):
		return false // two weekdays, or two days without a year, were chosen alike
	case a.Choice == OneYear:
		x, y := one.parts(), other.parts()
		return one.point.grain == other.point.grain && x.month == y.month && x.day == y.day
	case a.Choice == Sole:
		return false
	case a.Choice == Coming:
		week = -week
	}
	startA, endA, _ := a.loose()
	startB, endB, _ := b.loose()
	return startA+week < endB && startB < endA+week
}

// Compatible reports whether two expressions can name one time; it is true when nothing can be said.
func Compatible(a, b Timex) bool { return Compare(a, b) != Different }

func compareStretches(a, b Timex) Relation {
	startA, endA, _ := a.loose()
	startB, endB, _ := b.loose()
	if a.Type == Time && b.Type == Time && a.Zone != b.Zone {
		shift, slack := zoneShift(a.Zone, b.Zone)
		startA, endA = widen(moved(startA, -shift), moved(endA, -shift), slack)
	}
	switch {
	case startA == startB && endA == endB:
		return Same
	case startA < endB && startB < endA:
		return Overlap
	}
	return Different
}

// maxOffset is the greatest distance between a clock and UTC, in seconds.
const maxOffset = 14 * 3600

// seasonalZones are the zones that are told by a name for the whole year, and their offsets in winter, in seconds. All change to
// summer time on one day.
var seasonalZones = map[string]struct {
	word, short string
	winter      int64
}{
	"Atlantic": {"atlantic", "", -4 * 3600},
	"Eastern":  {"eastern", "et", -5 * 3600},
	"Central":  {"central", "ct", -6 * 3600},
	"Mountain": {"mountain", "mt", -7 * 3600},
	"Pacific":  {"pacific", "pt", -8 * 3600},
}

// zoneShift is how much a clock in zone a is ahead of one in zone b, in seconds, and by how much more or less that may be.
func zoneShift(a, b string) (shift, slack int64) {
	one, seasonalA := seasonalZones[a]
	other, seasonalB := seasonalZones[b]
	switch {
	case a == "" || b == "": // whose clock is meant cannot be told
		return 0, maxOffset
	case seasonalA && seasonalB:
		return one.winter - other.winter, 0
	case seasonalA: // an hour more in summer
		return one.winter + 1800 - offsetSeconds(b), 1800
	case seasonalB:
		return offsetSeconds(a) - other.winter - 1800, 1800
	}
	return offsetSeconds(a) - offsetSeconds(b), 0
}

// offsetSeconds reads a zone as this package writes it.
func offsetSeconds(zone string) int64 {
	if len(zone) != len("+09:00") {
		return 0
	}
	hours, okHours := numeral.WholeDigits(zone[1:3])
	minutes, okMinutes := numeral.WholeDigits(zone[4:])
	if !okHours || !okMinutes {
		return 0
	}
	offset := int64(hours*3600 + minutes*60)
	if zone[0] == '-' {
		return -offset
	}
	return offset
}

// loose is the interval with a day's slack on both sides when the expression leans on an uncertain date.
func (t Timex) loose() (start, end int64, ok bool) {
	start, end, ok = t.Interval()
	if !t.Certain && ok {
		start, end = widen(start, end, secondsPerDay)
	}
	return start, end, ok
}

// moved moves an end by some seconds, unless it is open.
func moved(end, by int64) int64 {
	if end == math.MinInt64 || end == math.MaxInt64 {
		return end
	}
	return end + by
}

// widen moves both ends outwards, but no open end.
func widen(start, end, by int64) (int64, int64) {
	if start > math.MinInt64+by {
		start -= by
	}
	if end < math.MaxInt64-by {
		end += by
	}
	return start, end
}

// comparePartial compares dates of which one at least has no year.
func comparePartial(a, b meaning) Relation {
	one, other := a.parts(), b.parts()
	switch {
	case one.weekday != 0 && other.weekday != 0 && one.weekday != other.weekday,
		one.month != 0 && other.month != 0 && one.month != other.month,
		one.day != 0 && other.day != 0 && one.day != other.day:
		return Different
	case one.month != 0 && other.month != 0, one.weekday != 0 && other.weekday != 0:
		return Overlap
	}
	return Unclear
}

// parts returns what is known of a date besides its year.
func (m meaning) parts() partial {
	if m.partial != (partial{}) || m.point.grain < month {
		return m.partial
	}
	_, of, date := civil(m.point.first())
	switch {
	case m.point.grain >= day:
		return partial{month: of, day: date, weekday: weekday(m.point.n)}
	case m.point.grain == month:
		return partial{month: of}
	}
	return partial{}
}

// compareLengths compares two lengths of time as ranges of days.
func compareLengths(a, b length, modA, modB Mod) Relation {
	lowA, highA, okA := a.days(modA)
	lowB, highB, okB := b.days(modB)
	switch {
	case !okA || !okB:
		return Unclear
	case lowA < highB && lowB < highA:
		return Overlap
	}
	return Different
}

// days returns the bounds of a length in days: half its smallest unit to both sides, more for hedges. It is false for a
// length of unknown number.
func (l length) days(mod Mod) (low, high float64, ok bool) {
	total, smallest := 0.0, 0.0
	for _, a := range l.amounts[:l.count] {
		smallest = dayLengths[a.unit]
		if a.n == unknownNumber || smallest == 0 {
			return 0, 0, false
		}
		total += a.n * smallest
	}
	low, high = total-smallest/2, total+smallest/2
	switch mod {
	case Approx:
		return low - smallest/2 - total/10, high + smallest/2 + total/10, true
	case MoreThan, EqualOrMore:
		return total, total + max(smallest, total/2), true
	case LessThan, EqualOrLess:
		return total - max(smallest, total/2), total, true
	}
	return low, high, true
}

// dayLengths are the units' lengths in days, years of the Gregorian calendar's mean length.
var dayLengths = map[unit]float64{
	inSeconds: 1.0 / 86400, inMinutes: 1.0 / 1440, inHours: 1.0 / 24, inDays: 1, inWeekends: 2, inWeeks: 7,
	inMonths: 365.2425 / 12, inQuarters: 365.2425 / 4, inYears: 365.2425,
}
