package timex

// connects reports whether a token joins the two ends of a range.
func (f *finder) connects(j int) bool {
	switch f.keyword(j) {
	case kwTo, kwHyphen, kwEnDash, kwUntil, kwTill, kwThrough, kwTilde:
		return true
	case kwAnd, kwOr:
		return f.saidBetween(j) || f.word(j+1).month > 0
	}
	return false
}

// yearAcross finds the year of the first end of a range behind its second: “May to October 2020”, “10 - 22 August 2012”.
func (f *finder) yearAcross(j, m, d int) (int, bool) {
	if !f.connects(j) {
		return 0, false
	}
	j = f.skip(j+1, kwThe)
	if next, month := f.leadingDay(j); d > 0 && month > 0 {
		if other, end := f.monthName(f.skip(month, kwOf)); end > 0 {
			y, stop := f.yearAfter(f.skip(end, kwIn))
			if int(other) < m || int(other) == m && next < d {
				y--
			}
			return y, stop > 0
		}
	}
	other, end := f.monthName(j)
	next, after := f.dayNumber(max(end, j))
	if d > 0 && end == 0 && after > 0 {
		other = int8(m)
	}
	if other == 0 {
		return 0, false
	}
	y, stop := f.yearAfter(f.skip(max(end, after), kwIn))
	if stop == 0 {
		return 0, false
	}
	if int(other) < m || int(other) == m && next > 0 && next < d {
		y--
	}
	return y, true
}

// saidBetween reports whether “between” stands a little before an “and”.
func (f *finder) saidBetween(j int) bool {
	for k := j - 1; k >= max(f.first, j-5); k-- {
		if f.is(k, kwBetween) {
			return true
		}
	}
	return false
}
