package timex

// spokenTime reads an hour in words, and the minutes behind it: “nine”, “at seven thirty”, “at six forty-three”.
func (f *finder) spokenTime(i int) (clockTime, int) {
	c := clockTime{hours: f.word(i).cardinal, grain: hour}
	if c.hours == 0 || c.hours > 12 {
		return c, 0
	}
	next := f.skip(i+1, kwHyphen)
	m, end := f.cardinalWords(next)
	if end == 0 || m < 10 || m > 59 {
		return c, i + 1
	}
	_, halved := f.meridiem(c.hours, end)
	number := i == f.first && next == i+1 || f.runsOn(end) // “two forty-foot boats”
	if halved == 0 && number {
		return c, i + 1
	}
	c.minutes, c.grain, c.plain = m, minute, true
	return c, end
}

// runsOn reports whether a noun or a hyphen follows, so that the words before are a number.
func (f *finder) runsOn(i int) bool {
	return f.is(i, kwHyphen) && f.joined(i) && f.joined(i+1) || f.countsNoun(i) || f.word(i).multiplier > 0
}

// clockPast reads “half past six”, “a quarter to nine p.m.”, “20 minutes past eight”, “twenty after 3 p.m.”.
func (f *finder) clockPast(i int) (clockTime, int) {
	minutes, j, alone := f.minutesPast(i)
	if j == 0 {
		return clockTime{}, 0
	}
	to := f.is(j, kwTo, kwBefore)
	if !to && !f.is(j, kwPast, kwAfter) {
		return clockTime{}, 0
	}
	if w := f.word(j + 1); w.clock > 0 {
		if alone && minutes <= 12 {
			return clockTime{}, 0
		}
		return shiftClock(clockTime{hours: (w.clock - 1) / 3600, settled: true}, minutes, to), j + 2
	}
	c, end := f.clockDigits(j + 1)
	switch {
	case end == 0, c.grain > hour, c.hours > 12 && !c.settled:
		return clockTime{}, 0
	case alone && !f.is(j, kwPast) && (!c.settled || minutes <= 12): // “5 to 6 p.m.”
		return clockTime{}, 0
	case !c.plain && (to || f.is(j, kwAfter)) && !f.is(i, kwA) && f.word(i).unit != inQuarters:
		return clockTime{}, 0
	}
	return shiftClock(c, minutes, to), end
}

// minutesPast reads the minutes before “past”: “half”, “a quarter”, “20 minutes”, or a number alone.
func (f *finder) minutesPast(i int) (minutes, end int, alone bool) {
	j := f.skip(i, kwA)
	switch {
	case f.is(j, kwHalf):
		return 30, j + 1, false
	case f.word(j).unit == inQuarters && !f.word(j).plural:
		return 15, j + 1, false
	}
	n, end := f.whole(j)
	if end == 0 || n < 1 || n > 59 {
		return 0, 0, false
	}
	if f.word(end).unit == inMinutes {
		return n, end + 1, false
	}
	return n, end, true
}

func shiftClock(c clockTime, minutes int, back bool) clockTime {
	c.grain, c.minutes, c.plain = minute, minutes, true
	if back {
		c.hours, c.minutes = floorMod(c.hours-1, 24), 60-minutes
	}
	return c
}
