package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// clockTime is a time told by the clock.
type clockTime struct {
	hours, minutes, seconds int
	grain                   grain
	settled                 bool // the half of the day is told: “5 p.m.”, “17:00”
}

func (c clockTime) timeOfDay() timeOfDay {
	return timeOfDay{grain: max(c.grain, minute), clock: c.hours*3600 + c.minutes*60 + c.seconds}
}

// clockOf reads the time of an RFC 3339 instant, “13:33:00+09:00”, in seconds; -1 when there is none.
func clockOf(text string) int {
	if len(text) < 5 {
		return -1
	}
	h, _ := digits(text[:2])
	m, _ := digits(text[3:5])
	return h*3600 + m*60
}

// clock reads “9 a.m.”, “10:35”, “noon”, “5 o'clock”, “half past six”, “0735 GMT”, and the zone after it.
func (f *finder) clock(i int) (timeOfDay, int) {
	if w := f.word(i); w.clock > 0 {
		return f.inZone(timeOfDay{grain: minute, clock: w.clock - 1}, i+1)
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
		if hours, ok := f.halfAcross(c, end); ok {
			c.hours, c.settled = hours, true
		}
	}
	if !c.settled && c.grain == hour && !f.is(end, kwTonight) {
		return timeOfDay{}, 0
	}
	if !c.settled && f.is(end, kwTonight) {
		c.hours = c.hours%12 + 12
	}
	return f.inZone(c.timeOfDay(), end)
}

// clockDigits reads “9”, “9 a.m.”, “10:35 pm”, “15h30”, “8.30 p.m.”, “0735 GMT”, “five o'clock”.
func (f *finder) clockDigits(i int) (clockTime, int) {
	c := clockTime{grain: hour}
	n, ok := f.numeral(i)
	j := i + 1
	switch {
	case !ok:
		c.hours = f.word(i).cardinal
		if c.hours == 0 || c.hours > 12 {
			return c, 0
		}
		if m, end := f.cardinalWords(f.skip(j, kwHyphen)); end > 0 && m >= 10 && m < 60 { // “seven thirty p.m.”
			if hours, after := f.meridiem(c.hours, end); after > 0 {
				return clockTime{hours: hours, minutes: m, grain: minute, settled: true}, after
			}
		}
	case n.comma:
		return c, 0
	case n.decimal: // “8.30 p.m.”
		minutes, ok := digits(f.Of(i)[n.digits+1:])
		if after, end := f.meridiem(n.value, j); !ok || end == 0 || minutes > 59 {
			return c, 0
		} else {
			return clockTime{hours: after, minutes: minutes, grain: minute, settled: true}, end
		}
	case n.digits == 4 && f.zone(j) != nil:
		return clockTime{hours: n.value / 100, minutes: n.value % 100, grain: minute, settled: true}, j
	case n.digits > 2: // “330 p.m.”
		hours, end := f.meridiem(n.value/100, j)
		if end == 0 || f.is(j, kwIn) || n.value%100 > 59 {
			return c, 0
		}
		return clockTime{hours: hours, minutes: n.value % 100, grain: minute, settled: true}, end
	default:
		c.hours = n.value
		j = f.minutes(&c, j)
	}
	c.settled = c.settled || c.grain > hour && (c.hours > 12 || c.hours == 0)
	if hours, end := f.meridiem(c.hours, j); end > 0 {
		c.hours, c.settled = hours, true
		return c, end
	}
	return c, j
}

// minutes reads what follows the hours: “:35”, “:35:20”, “h30”.
func (f *finder) minutes(c *clockTime, j int) int {
	if !f.joined(j) || !f.is(j, kwColon, kwH) {
		return j
	}
	m, width := f.plain(j + 1)
	if width != 2 || m > 59 || !f.joined(j+1) {
		if f.is(j, kwH) {
			c.settled = true
			return j + 1
		}
		return j
	}
	c.minutes, c.grain = m, minute
	c.settled = f.is(j, kwH)
	if f.is(j+2, kwColon) && f.joined(j+2) && f.joined(j+3) {
		if n, ok := f.numeral(j + 3); ok && n.digits == 2 && n.value < 60 {
			c.seconds, c.grain = n.value, second
			return j + 4
		}
	}
	return j + 2
}

// meridiem reads “a.m.”, “pm”, “o'clock”, “in the morning” after an hour. Its end is 0 when there is none.
func (f *finder) meridiem(hours, j int) (int, int) {
	switch f.keyword(j) {
	case kwAM, kwAMDotted:
		return morning(hours), j + 1
	case kwPM, kwPMDotted:
		return afternoon(hours), j + 1
	case kwA, kwP:
		return f.shortMeridiem(hours, j)
	case kwIsh:
		if f.joined(j) {
			return hours, j + 1
		}
	case kwOClock, kwOclock:
		if h, after := f.meridiem(hours, j+1); after > 0 {
			return h, after
		}
		return hours, j + 1
	case kwIn:
		if !f.is(j+1, kwThe) || hours > 12 {
			break
		}
		switch f.word(j + 2).part {
		case "MO":
			return morning(hours), j + 3
		case "AF", "EV":
			return afternoon(hours), j + 3
		}
	}
	return hours, 0
}

// shortMeridiem reads “9a”, “9 p.”, “9 p m”.
func (f *finder) shortMeridiem(hours, j int) (int, int) {
	end := j + 1
	switch {
	case f.joined(j) && (f.is(j-2, kwAt, kwColon, kwFrom, kwTo, kwBy, kwUntil, kwTill, kwAtSign, kwHyphen) || f.word(j-2).weekday > 0):
	case f.is(j+1, kwPeriodMark) && f.Of(min(j+2, f.limit-1)) == "m":
		end = f.skip(j+3, kwPeriodMark)
	case j+1 < f.limit && f.Of(j+1) == "m":
		end = j + 2
	default:
		return hours, 0
	}
	if f.is(j, kwA) {
		return morning(hours), end
	}
	return afternoon(hours), end
}

// morning and afternoon put an hour into its half of the day; more than twelve is no hour of the morning.
func morning(hours int) int {
	if hours > 12 {
		return 99
	}
	return hours % 12
}

func afternoon(hours int) int {
	if hours > 12 {
		return hours
	}
	return hours%12 + 12
}

// halfAcross settles the first of two times by the second: “from 5 to 6 p.m.”, “11-2 p.m.”.
func (f *finder) halfAcross(c clockTime, j int) (int, bool) {
	if !f.is(j, kwTo, kwHyphen, kwEnDash, kwUntil, kwTill, kwThrough, kwThru) && !(f.is(j, kwAnd) && f.saidBetween(j)) {
		return 0, false
	}
	next, end := f.clockDigits(j + 1)
	if end == 0 || !next.settled || next.hours > 24 || c.hours > 12 {
		return 0, false
	}
	hours := morning(c.hours)
	if pm := afternoon(c.hours); pm*60+c.minutes < next.hours*60+next.minutes {
		hours = pm
	}
	return hours, true
}

// saidBetween says whether “between” stands a little before an “and”.
func (f *finder) saidBetween(j int) bool {
	for k := j - 1; k >= max(f.first, j-5); k-- {
		if f.is(k, kwBetween) {
			return true
		}
	}
	return false
}

// clockPast reads “half past six”, “a quarter to nine p.m.”, “20 minutes past eight”.
func (f *finder) clockPast(i int) (clockTime, int) {
	minutes, j := 0, f.skip(i, kwA)
	switch {
	case f.is(j, kwHalf):
		minutes, j = 30, j+1
	case f.word(j).unit == inQuarters && !f.word(j).plural:
		minutes, j = 15, j+1
	default:
		n, end := f.cardinal(j)
		if end == 0 || n < 1 || n > 59 {
			return clockTime{}, 0
		}
		minutes, j = int(n), end
		if f.word(j).unit == inMinutes {
			j++
		} else if !f.is(j, kwPast) {
			return clockTime{}, 0 // “5 to 6 p.m.”
		}
	}
	to := f.is(j, kwTo) || f.is(j, kwBefore)
	if !to && !f.is(j, kwPast) && !(f.is(j, kwAfter) && minutes%15 == 0) {
		return clockTime{}, 0
	}
	if w := f.word(j + 1); w.clock > 0 {
		return shiftClock(clockTime{hours: (w.clock - 1) / 3600, settled: true}, minutes, to), j + 2
	}
	c, end := f.clockDigits(j + 1)
	if end == 0 || c.grain > hour || c.hours > 12 && !c.settled || !c.settled && (to || f.is(j, kwAfter)) && !f.is(i, kwA) && f.word(i).unit != inQuarters {
		return clockTime{}, 0
	}
	return shiftClock(c, minutes, to), end
}

func shiftClock(c clockTime, minutes int, back bool) clockTime {
	c.grain, c.minutes = minute, minutes
	if back {
		c.hours, c.minutes = floorMod(c.hours-1, 24), 60-minutes
	}
	c.settled = true
	return c
}

// zone gives the time zone that a token names: “EST”, “GMT”; nil for none.
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
		return t, end
	}
	if z.known {
		t.zone = formatOffset(z.minutes)
	}
	return t, end + 1
}

// offset reads the “Z” or “+09:00” after an ISO 8601 time; "" and the token itself for none.
func (f *finder) offset(i int) (string, int) {
	if i >= f.limit || !f.joined(i) {
		return "", i
	}
	sign := 1
	switch f.Of(i) {
	case "Z":
		return formatOffset(0), i + 1
	case "-":
		sign = -1
	case "+":
	default:
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
