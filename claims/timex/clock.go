package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// clockOf reads the time of an RFC 3339 instant: “13:33:00+09:00”.
func clockOf(text string) int {
	if len(text) < 5 {
		return 0
	}
	digit := func(i int) int { return int(text[i] - '0') }
	return (digit(0)*10+digit(1))*3600 + (digit(3)*10+digit(4))*60
}

// timeOfDay is a clock time or a part of the day.
type timeOfDay struct {
	grain grain
	clock int
	part  part
	mod   Mod
}

func (t timeOfDay) on(p point) point {
	p.grain, p.clock, p.part = t.grain, t.clock, t.part
	return p
}

// moment reads a date, a time of day, or the two together in either order.
func (f *finder) moment(i int) (reading, int) {
	if t, end := f.clockTime(i); end > 0 {
		return f.clockFirst(t, end)
	}
	if r, end := f.dayPartFirst(i); end > 0 {
		return r, end
	}
	r, end := f.date(i)
	if end == 0 || r.kind != Date || r.point.grain != day {
		return r, end
	}
	return f.timeAfter(r, end)
}

// timeAfter reads the time after a day: “Thursday evening”, “June 3 at 5 p.m.”.
func (f *finder) timeAfter(r reading, end int) (reading, int) {
	if w := f.word(end); w.part != "" && !f.is(end+1, kwHyphen) {
		t := timeOfDay{grain: dayPart, part: w.part}
		return reading{kind: Time, point: t.on(r.point), mod: r.mod, leans: r.leans}, end + 1
	}
	j := f.skip(end, kwComma)
	j = f.skip(j, kwAt)
	if t, after := f.clockTime(j); after > 0 {
		return reading{kind: Time, point: t.on(r.point), mod: t.mod, leans: r.leans}, after
	}
	return r, end
}

// clockFirst reads the day after a time: “10 p.m. Wednesday”, “noon on June 3”.
func (f *finder) clockFirst(t timeOfDay, end int) (reading, int) {
	j := f.skip(end, kwComma)
	j = f.skip(j, kwOn)
	if r, after := f.date(j); after > 0 && r.point.grain == day && r.mod == "" {
		return reading{kind: Time, point: t.on(r.point), mod: t.mod, leans: r.leans}, after
	}
	return f.onThatDay(t), end
}

// onThatDay puts a time on the day told last, else on the reference day.
func (f *finder) onThatDay(t timeOfDay) reading {
	base := f.reference
	if f.anchor.grain >= day {
		base = f.anchor
	}
	if !base.known() {
		value := string(t.on(point{}).appendClock(nil))
		return reading{kind: Time, value: value, leans: true}
	}
	return reading{kind: Time, point: t.on(base), mod: t.mod, leans: true}
}

// dayPartFirst reads “this morning”, “last night”, “tonight”, “later this afternoon”, “mid-afternoon yesterday”.
func (f *finder) dayPartFirst(i int) (reading, int) {
	mod, j := f.stage(i)
	if j == 0 {
		j = i
	}
	if f.is(j, kwTonight) {
		r := f.lean(timeOfDay{grain: dayPart, part: "NI"}.on(f.reference))
		r.kind, r.mod = Time, mod
		return r, j + 1
	}
	shift := 0
	switch {
	case f.is(j, kwThis):
	case f.is(j, kwLast) && f.word(j+1).part == "NI":
		shift = -1
	case mod == Mid && f.word(j).part != "":
		return f.clockFirst(timeOfDay{grain: dayPart, part: f.word(j).part, mod: mod}, j+1)
	default:
		return reading{}, 0
	}
	p := f.word(j + 1).part
	if p == "" {
		return reading{}, 0
	}
	r := f.lean(timeOfDay{grain: dayPart, part: p}.on(f.reference).plus(shift))
	r.kind, r.mod = Time, mod
	return r, j + 2
}

// clockTime reads “9 a.m.”, “10:35”, “noon”, “5 o'clock”, “0735 GMT”, and the zone after it.
func (f *finder) clockTime(i int) (timeOfDay, int) {
	if w := f.word(i); w.clock > 0 {
		return timeOfDay{grain: minute, clock: w.clock - 1}, f.zoneAfter(i + 1)
	}
	hours, digits := f.plain(i)
	if digits == 0 {
		if hours = f.word(i).cardinal; hours == 0 || hours > 12 || !f.is(i+1, kwOClock, kwAM, kwPM, kwAMDotted, kwPMDotted) {
			return timeOfDay{}, 0
		}
		digits = 1
	}
	j, minutes, seconds, g := i+1, 0, 0, hour
	switch {
	case f.is(j, kwColon) && f.joined(j) && f.joined(j+1) && digits <= 2:
		m, d := f.plain(j + 1)
		if d != 2 || m > 59 {
			return timeOfDay{}, 0
		}
		minutes, j, g = m, j+2, minute
		if f.is(j, kwColon) && f.joined(j) && f.joined(j+1) {
			if s, d := f.plain(j + 1); d == 2 && s < 60 {
				seconds, j, g = s, j+2, second
			}
		}
	case digits == 4 && f.word(j).zone != nil && f.word(j).zone.known && f.Tokens[j].Is(segment.AllCaps):
		hours, minutes, g = hours/100, hours%100, minute
	case digits > 2:
		return timeOfDay{}, 0
	}
	hours, after := f.meridiem(hours, j)
	if after == 0 && g == hour || hours > 24 || minutes > 59 {
		return timeOfDay{}, 0
	}
	if after == 0 {
		after = j
	}
	return timeOfDay{grain: max(g, minute), clock: hours*3600 + minutes*60 + seconds}, f.zoneAfter(after)
}

// meridiem reads “a.m.”, “pm”, “o'clock”, “in the morning” after an hour.
func (f *finder) meridiem(hours, j int) (int, int) {
	switch f.keyword(j) {
	case kwAM, kwAMDotted:
		if hours > 12 {
			return 99, j + 1
		}
		return hours % 12, j + 1
	case kwPM, kwPMDotted:
		if hours > 12 {
			return hours, j + 1
		}
		return hours%12 + 12, j + 1
	case kwOClock:
		if h, after := f.meridiem(hours, j+1); after > 0 {
			return h, after
		}
		return hours, j + 1
	case kwIn:
		if f.is(j+1, kwThe) && hours <= 12 {
			switch f.word(j + 2).part {
			case "MO":
				return hours % 12, j + 3
			case "AF", "EV":
				return hours%12 + 12, j + 3
			}
		}
	}
	return hours, 0
}

// zoneAfter passes over a time zone: “EST”, “GMT”.
func (f *finder) zoneAfter(i int) int {
	if f.word(i).zone != nil && f.Tokens[i].Is(segment.AllCaps) {
		return i + 1
	}
	return i
}
