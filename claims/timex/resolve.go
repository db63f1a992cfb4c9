package timex

// someDay resolves a month and day without a year: the nearest such day in the direction that its verb tells.
func (f *finder) someDay(m, d, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: yearless(m, d), leans: true}
	}
	y := f.reference.year()
	candidate := func(y int) int { return dayOf(y, m, min(d, daysIn(y, m))) }
	now := f.reference.n
	best := candidate(y)
	switch f.tense(i, end) {
	case future:
		if best < now-60 {
			best = candidate(y + 1)
		} else if before := candidate(y - 1); best-now > 270 && now-before < 30 {
			best = before
		}
	case past:
		if best > now+30 {
			best = candidate(y - 1)
		}
	default:
		for _, other := range []int{candidate(y - 1), candidate(y + 1)} {
			if distance(other, now) < distance(best, now) {
				best = other
			}
		}
	}
	return reading{kind: Date, point: ofDay(best), leans: true}
}

func distance(a, b int) int { return max(a-b, b-a) }

// someMonth resolves a month without a year.
func (f *finder) someMonth(m, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: yearless(m, 0), leans: true}
	}
	now := f.reference.around(month)
	best := ofMonth(f.reference.year(), m)
	switch f.tense(i, end) {
	case future:
		if best.n < now.n {
			best.n += 12
		}
	default:
		if best.n > now.n {
			best.n -= 12
		}
	}
	return reading{kind: Date, point: best, leans: true}
}

// someWeekday resolves the name of a day: the latest such day, the publication day included; the next one when the verb
// looks ahead.
func (f *finder) someWeekday(d, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: "XXXX-WXX-" + string(rune('0'+d)), leans: true}
	}
	now := f.reference.n
	latest := now - floorMod(weekday(now)-d, 7)
	if latest < now && f.tense(i, end) == future {
		latest += 7
	}
	return reading{kind: Date, point: ofDay(latest), leans: true}
}

// yearless is the value of a month, or of a month and day, of an unknown year.
func yearless(m, d int) string {
	value := appendDigits([]byte("XXXX-"), m, 2)
	if d > 0 {
		value = appendDigits(append(value, '-'), d, 2)
	}
	return string(value)
}
