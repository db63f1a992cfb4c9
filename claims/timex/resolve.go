package timex

// someDay resolves a month and day without a year. How far ahead such a day can lie, before the one of the year before is
// meant, depends on the verb; the figures are from reports, which name the year of anything farther.
func (f *finder) someDay(m, d, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: yearless(m, d), leans: true}
	}
	if m == 9 && d == 11 && end < f.limit && (f.Of(end) == "attacks" || f.Of(end) == "terrorist" || f.Of(end) == "terror") {
		return reading{kind: Date, point: ofDate(2001, 9, 11)}
	}
	ahead := [...]int{past: 75, unknown: 120, future: 300}[f.tense(i, end)]
	if f.happenedOn(i) {
		ahead = 7 // articles are changed after the date that they bear
	}
	for y := f.reference.year() + 1; ; y-- { // the 29th of February has a year within eight
		if n := dayOf(y, m, d); d <= daysIn(y, m) && n <= f.reference.n+ahead {
			return reading{kind: Date, point: ofDay(n), leans: true}
		}
	}
}

// someMonth resolves a month without a year: the latest one, up to the next when no verb looks back.
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
	limit := f.reference.around(month).n + ahead
	if other, _ := f.monthName(end + 1); other > 0 && f.connects(end) && (!f.is(end, kwAnd, kwOr) || f.saidBetween(end)) { // “from May to March”: the second decides
		limit = latest(limit, int(other)-1, 12)
	}
	return reading{kind: Date, point: point{grain: month, n: latest(limit, m-1, 12)}, leans: true}
}

// someWeekday resolves the name of a day: the latest such day, the publication day included; the next one when the verb
// looks ahead.
func (f *finder) someWeekday(d, i, end int) reading {
	if !f.reference.known() {
		return reading{kind: Date, value: weekly(int8(d)), leans: true}
	}
	if f.anchor.grain == day && f.lastEnd == i-1 && f.connects(i-1) { // “from Monday to Friday”
		return reading{kind: Date, point: ofDay(latest(f.anchor.n+7, firstOf(d), 7)), leans: true}
	}
	if f.across {
		return reading{kind: Date, point: ofDay(latest(f.anchor.n+6, firstOf(d), 7)), leans: true}
	}
	n := latest(f.reference.n, firstOf(d), 7)
	if n < f.reference.n && !f.is(end, kwPossessive) && f.tense(i, end) == future {
		n += 7
	}
	return reading{kind: Date, point: ofDay(n), leans: true}
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
