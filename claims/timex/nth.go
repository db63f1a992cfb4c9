package timex

// nthOf reads a day or week by its number in a longer period: “the first week of May”, “the last Monday of October 2014”, “the
// 15th day of next month”, “week 31”.
func (f *finder) nthOf(i int) (reading, int) {
	if r, end := f.weekNumber(i); end > 0 {
		return r, end
	}
	j := f.skip(i, kwThe)
	n, next := f.ordinal(j)
	switch {
	case f.is(j, kwLast):
		n, next = -1, j+1
	case next > 0 && f.is(next, kwLast): // “the second last week of May”
		n, next = -n, next+1
	}
	if next == 0 {
		return reading{}, 0
	}
	w := f.word(next)
	g := grainOf(w.unit)
	if (g < month || w.plural || w.short) && w.weekday == 0 || !f.is(next+1, kwOf, kwIn) || g == day && n == -1 && f.is(next+1, kwIn) && !f.note {
		return reading{}, 0
	}
	r, end := f.date(next + 2)
	if end == 0 || r.point.grain >= day || r.point.grain < year || r.mod != "" {
		return reading{}, 0
	}
	if p := r.point.nth(n, g, int(w.weekday)); p.known() {
		r.point = p
		return r, end
	}
	return reading{}, 0
}

// nth returns the nth day, weekday, week, weekend or month within a point; the last one for -1, the one before it for -2.
func (p point) nth(n int, g grain, of int) point {
	first, after := p.first(), p.after()
	var q point
	switch {
	case of > 0 && n < 0:
		q = ofDay(after - 1 - floorMod(weekday(after-1)-of, 7) + 7*(n+1))
	case of > 0:
		q = ofDay(first + floorMod(of-weekday(first), 7) + 7*(n-1))
	case g == day && n < 0:
		q = ofDay(after + n)
	case g == day:
		q = ofDay(first + n - 1)
	case n < 0:
		q = ofDay(after - 1).around(g)
		if q.first()+3 >= after || q.first() >= after { // it belongs to the next year or month
			q = q.plus(-1)
		}
		q = q.plus(n + 1)
	default:
		q = ofDay(first).around(g)
		if g == week && q.first()+3 < first {
			q = q.plus(1)
		}
		q = q.plus(n - 1)
	}
	if q.first() >= after || q.after() <= first {
		return point{}
	}
	return q
}

// weekNumber reads “week 31”, “week 3 of 2027”.
func (f *finder) weekNumber(i int) (reading, int) {
	j := f.skip(i, kwThe)
	if f.word(j).unit != inWeeks || f.word(j).plural {
		return reading{}, 0
	}
	n, width := f.plain(j + 1)
	if width == 0 || width > 2 || n < 1 || n > 53 {
		return reading{}, 0
	}
	y, end := f.yearOf(j + 2)
	if end == 0 {
		y, end = f.reference.around(year), j+2
		if !f.reference.known() {
			return f.lean(point{}), end
		}
	}
	start := weekStart(y.n, n)
	if actual, _ := isoWeek(start); actual != y.n {
		return reading{}, 0
	}
	return reading{kind: Date, point: ofDay(start).around(week), leans: end == j+2}, end
}
