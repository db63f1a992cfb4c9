package timex

// countedWeekday reads “two Fridays ago”, “three Sundays from now”, and “a week from Friday” alike by counting.
func (f *finder) countedWeekday(i int) (reading, int) {
	n, j := f.whole(i)
	w := f.word(j)
	d := int(max(w.weekdays, w.weekday))
	if j == 0 || d == 0 || n < 1 || n > 60 {
		return reading{}, 0
	}
	now := f.reference.n
	switch {
	case f.is(j+1, kwAgo):
		return f.lean(ofDay(latest(now-1, firstOf(d), 7) - 7*(n-1))), j + 2
	case f.is(j+1, kwFrom) && f.is(j+2, kwNow):
		return f.lean(ofDay(latest(now+7, firstOf(d), 7) + 7*(n-1))), j + 3
	case f.is(j+1, kwHence):
		return f.lean(ofDay(latest(now+7, firstOf(d), 7) + 7*(n-1))), j + 2
	}
	return reading{}, 0
}

// afterNext moves a date that is the next of its name by one more: “the week after next”, “Friday after next”.
func (f *finder) afterNext(name point, cycle, end int) (reading, int) {
	if !f.is(end, kwAfter) || !f.is(end+1, kwNext) || f.class(end+2)&(aUnit|aWeekday|aMonth|aSeason) != 0 || !f.reference.known() {
		return reading{}, 0
	}
	now := f.reference.around(name.grain).n
	name.n = latest(now+cycle, name.n, cycle) + cycle
	return f.lean(name), end + 2
}
