package timex

// someDay resolves a month and day without a year: the nearest such day in the direction that its verb tells.
func (f *finder) someDay(m, d, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: yearless(m, d), leans: true}
	}
	ahead := [...]int{past: 75, unknown: 120, future: 300}[f.tense(i, end)]
	y := f.reference.year()
	for ; ; y-- {
		n := dayOf(y+1, m, d)
		if d <= daysIn(y+1, m) && n <= f.reference.n+ahead {
			return reading{kind: Date, point: ofDay(n), leans: true}
		}
	}
}

// someMonth resolves a month without a year.
func (f *finder) someMonth(m, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: yearless(m, 0), leans: true}
	}
	ahead := 1
	switch direction := f.tense(i, end); {
	case direction == future || f.is(i-1, kwBy):
		ahead = 11
	case direction == unknown:
		ahead = 3
	}
	now := f.reference.around(month).n
	best := ofMonth(f.reference.year()+1, m)
	for best.n > now+ahead {
		best.n -= 12
	}
	return reading{kind: Date, point: best, leans: true}
}

// someWeekday resolves the name of a day: the latest such day, the publication day included; the next one when the verb
// looks ahead.
func (f *finder) someWeekday(d, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: weekly(int8(d)), leans: true}
	}
	if f.anchor.grain == day && f.lastEnd == i-1 && f.connects(i-1) { // “from Monday to Friday”
		n := f.anchor.n
		return reading{kind: Date, point: ofDay(n + 1 + floorMod(d-weekday(n+1), 7)), leans: true}
	}
	now := f.reference.n
	latest := now - floorMod(weekday(now)-d, 7)
	if latest < now && !f.is(end, kwPossessive) && f.tense(i, end) == future {
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

// distance is the number of days between two days.
func distance(a, b int) int { return max(a-b, b-a) }
