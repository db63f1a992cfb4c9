package timex

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// clockTime is a time told by the clock.
type clockTime struct {
	hours, minutes, seconds int
	grain                   grain
	plain                   bool // it is a time by itself: “10:35”, “5 o'clock”; a bare “5” needs more
	settled                 bool // the half of the day is told: “5 p.m.”, “17:00”
}

func (c clockTime) timeOfDay() timeOfDay {
	return timeOfDay{grain: max(c.grain, minute), clock: c.hours*3600 + c.minutes*60 + c.seconds, open: !c.settled && c.hours <= 12}
}

// clockOf reads the time of an RFC 3339 instant, “13:33:00+09:00”, in seconds; -1 when there is none.
func clockOf(text string) int {
	if len(text) < 5 {
		return -1
	}
	h, _ := numeral.WholeDigits(text[:2])
	m, _ := numeral.WholeDigits(text[3:5])
	return h*3600 + m*60
}

// clock reads “9 a.m.”, “10:35”, “noon”, “5 o'clock”, “half past six”, “0735 GMT”, and the zone after it.
func (f *finder) clock(i int) (timeOfDay, int) {
	if w := f.word(i); w.clock > 0 {
		t := timeOfDay{grain: minute, clock: w.clock - 1}
		if t.clock == 2*halfDay && f.beginsHours(i+1) {
			t.clock = 0
		}
		return f.inZone(t, i+1)
	}
	if n, digits := f.plain(i); n == 12 && digits == 2 && f.word(i+1).clock > 0 {
		return f.clock(i + 1)
	}
	c, end := f.clockPast(i)
	if end == 0 {
		c, end = f.clockDigits(i)
	}
	if end == 0 || c.hours > 24 || c.hours == 24 && c.minutes > 0 {
		return timeOfDay{}, 0
	}
	if !c.settled {
		c = f.settle(c, i, end)
	}
	if !c.settled && !c.plain {
		return timeOfDay{}, 0
	}
	if c.hours == 0 && c.minutes == 0 && f.endsHours(i) {
		c.hours = 24
	}
	return f.inZone(c.timeOfDay(), end)
}

// beginsHours reports whether a time that ends at j is the first of a range, so that midnight is the beginning of the day: “from
// midnight to noon”, “midnight to 6 a.m.”.
func (f *finder) beginsHours(j int) bool {
	if !f.connects(j) {
		return false
	}
	if f.word(j+1).clock > 0 {
		return true
	}
	_, end := f.clockDigits(j + 1)
	return end > 0
}

// endsHours reports whether a time at i is the second of a range of times on one day, so that its midnight is the end of the day:
// “from 12 p.m. to 12 a.m. on Friday”.
func (f *finder) endsHours(i int) bool {
	return f.lastEnd == i-1 && f.connects(i-1) && f.anchor.grain >= hour && f.anchor.clock > 0 &&
		(f.word(i-2).clock > 0 || f.is(i-2, kwAM, kwAMDotted, kwPM, kwPMDotted) || f.is(i-3, kwColon))
}

// clockDigits reads “9”, “9 a.m.”, “10:35 pm”, “15h30”, “8.30 p.m.”, “0735 GMT”, “five o'clock”, “seven thirty”.
func (f *finder) clockDigits(i int) (clockTime, int) {
	n, digits := f.plain(i)
	c := clockTime{grain: hour, hours: n}
	j := i + 1
	switch {
	case f.class(i) != aNumber:
		if c, j = f.spokenTime(i); j == 0 {
			return c, 0
		}
	case digits == 0:
		return f.dottedTime(i)
	case digits == 4 && f.zone(j) != nil:
		return clockTime{hours: n / 100, minutes: n % 100, grain: minute, plain: true, settled: true}, j
	case digits == 4 && f.ofFourDigits(i):
		return clockTime{hours: n / 100, minutes: n % 100, grain: minute, plain: true, settled: true}, j + 1
	case digits > 2:
		return f.fourDigits(n, digits, i)
	default:
		j = f.minutes(&c, j)
	}
	c.settled = c.settled || c.plain && (c.hours > 12 || c.hours == 0)
	if f.is(j, kwOClock) || f.is(j, kwIsh) && f.joined(j) {
		c.plain, j = true, j+1
	}
	if hours, end := f.meridiem(c.hours, j); end > 0 && (c.hours <= 12 || c.grain > hour) {
		c.hours, c.plain, c.settled = hours, true, true
		return c, end
	}
	return c, j
}

// ofFourDigits reports whether four digits before “hours” are a time of day, as services tell it: “at 0630 hours”, “until 1900 hours”.
func (f *finder) ofFourDigits(i int) bool {
	n, _ := f.plain(i)
	return f.is(i-1, kwAt, kwBy, kwUntil, kwTill, kwFrom, kwAround, kwBefore, kwAfter, kwSince, kwTo) && f.word(i+1).unit == inHours &&
		f.word(i+1).plural && n%100 < 60 && n < 2400
}

// dottedTime reads “8.30 p.m.”, and the “8.30” of “Monday at 8.30”.
func (f *finder) dottedTime(i int) (clockTime, int) {
	before, after, _ := strings.Cut(f.Of(i), ".")
	hour24, okHours := numeral.WholeDigits(before)
	minutes, okMinutes := numeral.WholeDigits(after)
	if !okHours || !okMinutes || minutes > 59 || len(after) != 2 || hour24 > 23 {
		return clockTime{}, 0
	}
	if hours, end := f.meridiem(hour24, i+1); end > 0 {
		return clockTime{hours: hours, minutes: minutes, grain: minute, plain: true, settled: true}, end
	}
	if day := f.class(i - 2); f.is(i-1, kwAt) && day&(aWeekday|weekdaysPlural|aDeictic) != 0 && f.word(i+1).unit == noUnit && !f.counts(i+1) {
		return clockTime{hours: hour24, minutes: minutes, grain: minute, plain: true, settled: hour24 > 12}, i + 1
	}
	if i == f.first && !f.single && i+1 < f.limit && !f.joined(i+1) && f.Tokens[i+1].Is(segment.Capital) { // “13.50 The debate begins.”
		return clockTime{hours: hour24, minutes: minutes, grain: minute, plain: true, settled: true}, i + 1
	}
	return clockTime{}, 0
}

// fourDigits reads “330 p.m.”, “at 730 in the evening” and, in a note, “at 1030”.
func (f *finder) fourDigits(n, digits, i int) (clockTime, int) {
	c := clockTime{hours: n / 100, minutes: n % 100, grain: minute, plain: true}
	if digits > 4 || c.minutes > 59 || f.inChain(i) {
		return c, 0
	}
	hours, end := f.meridiem(c.hours, i+1)
	switch {
	case end > 0 && (!f.is(i+1, kwIn) || f.is(i-1, kwAt)):
		c.hours, c.settled = hours, true
		return c, end
	case f.alone() && f.is(i-1, kwAt, kwAround) && (n < 1900 || n > 2100):
		return c, i + 1
	}
	return c, 0
}

// minutes reads what follows the hours: “:35”, “:35:20”, “h30”.
func (f *finder) minutes(c *clockTime, j int) int {
	if m, width := f.plain(j); f.note && width == 2 && m < 60 && f.is(j-2, kwAt) { // “at 3 15”
		c.minutes, c.grain, c.plain = m, minute, true
		return j + 1
	}
	if !f.joined(j) || !f.is(j, kwColon, kwH) {
		return j
	}
	m, width := f.plain(j + 1)
	if width != 2 || m > 59 || !f.joined(j+1) {
		if f.is(j, kwH) && !f.is(j-2, kwFor, kwIn, kwWithin) { // “for 3h” is a length
			c.plain, c.settled = true, true
			return j + 1
		}
		return j
	}
	c.minutes, c.grain, c.plain, c.settled = m, minute, true, f.is(j, kwH)
	if f.is(j+2, kwColon) && f.joined(j+2) && f.joined(j+3) {
		whole, _, _ := strings.Cut(f.Of(j+3), ".")
		if n, ok := numeral.WholeDigits(whole); ok && len(whole) == 2 && n < 60 {
			c.seconds, c.grain = n, second
			return j + 4
		}
	}
	return j + 2
}

// zone returns the time zone that a token names: “EST”, “GMT”; nil for none.
func (f *finder) zone(i int) *zone {
	if z := f.word(i).zone; z != nil && f.Tokens[i].Is(segment.AllCaps) {
		return z
	}
	return nil
}

// inZone adds the time zone that stands after a time.
func (f *finder) inZone(t timeOfDay, end int) (timeOfDay, int) {
	z := f.zone(end)
	if z == nil {
		after := f.zoneName(end)
		if after > end {
			t.zone = f.word(end).seasonal
		}
		return t, after
	}
	if t.zone = f.word(end).seasonal; z.known {
		t.zone = formatOffset(z.minutes)
	}
	return t, end + 1
}

// zoneName returns the token behind the zone that is told by its name: “Eastern”, “local time”; the token itself for none.
func (f *finder) zoneName(i int) int {
	w := f.word(i)
	if w.zoneName == noZone {
		return i
	}
	j := i + 1
	if text := f.textOf(j); text == "Standard" || text == "Daylight" {
		j++
	}
	if text := f.textOf(j); text == "time" || text == "Time" {
		return j + 1
	}
	if w.zoneName != bareZone || !f.Tokens[i].Is(segment.Capital) ||
		j < f.limit && f.Tokens[j].Is(segment.Capital) && f.class(j)&(aWeekday|aMonth) == 0 { // “10 p.m. Central Park”
		return i
	}
	return j
}

// textOf is the text of a token; "" past the ends of the paragraph.
func (f *finder) textOf(i int) string {
	if i < f.first || i >= f.limit {
		return ""
	}
	return f.Of(i)
}

// offset reads the “Z” or “+09:00” after an ISO 8601 time; "" and the token itself for none.
func (f *finder) offset(i int) (string, int) {
	if i >= f.limit || !f.joined(i) {
		return "", i
	}
	sign := 1
	switch {
	case f.Of(i) == "Z":
		return formatOffset(0), i + 1
	case f.is(i, kwHyphen):
		sign = -1
	case f.Of(i) != "+":
		return "", i
	}
	hours, _ := f.plain(i + 1)
	minutes, width := f.plain(i + 3)
	if width != 2 || hours > 14 || minutes > 59 || !f.is(i+2, kwColon) || !f.joined(i+3) {
		return "", i
	}
	return formatOffset(sign * (hours*60 + minutes)), i + 4
}

// formatOffset writes minutes ahead of UTC: “+09:00”.
func formatOffset(minutes int) string {
	value := []byte{'+'}
	if minutes < 0 {
		value[0], minutes = '-', -minutes
	}
	value = append(appendDigits(value, minutes/60, 2), ':')
	return string(appendDigits(value, minutes%60, 2))
}
