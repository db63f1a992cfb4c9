package timex

// partOfPeriod reads “the end of the month”, “the beginning of October”, “the middle of 1995”, “year-end”.
func (f *finder) partOfPeriod(i int) (reading, int) {
	j := f.skip(i, kwThe)
	mod := Mod("")
	switch f.keyword(j) {
	case kwEnd, kwClose:
		mod = End
	case kwBeginning, kwStart:
		mod = Start
	case kwMiddle:
		mod = Mid
	default:
		return f.yearEnd(i)
	}
	if !f.is(j+1, kwOf) {
		return reading{}, 0
	}
	r, end := f.date(j + 2)
	if end == 0 {
		r, end = f.bareUnit(j + 2)
	}
	if end == 0 || r.kind != Date || f.is(j, kwClose) && r.point.grain != year {
		return reading{}, 0
	}
	if r.mod == "" {
		r.mod = mod
	}
	return r, end
}

// bareUnit reads the “month” of “end of month”.
func (f *finder) bareUnit(i int) (reading, int) {
	w := f.word(i)
	g := grainOf(w.unit)
	if g == noGrain || w.plural || w.short || g == day {
		return reading{}, 0
	}
	return f.lean(f.reference.around(g)), i + 1
}

// yearEnd reads “year-end”: the last day of the year.
func (f *finder) yearEnd(i int) (reading, int) {
	if f.word(i).unit != inYears || f.word(i).plural {
		return reading{}, 0
	}
	j := f.skip(i+1, kwHyphen)
	if !f.is(j, kwEnd) {
		return reading{}, 0
	}
	y := f.reference.year()
	if f.is(i-1, kwSince) || f.tense(i, j+1) == past {
		y--
	}
	if of, end := f.yearNumber(j + 1); end > 0 {
		return reading{kind: Date, point: ofDate(of, 12, 31)}, end
	}
	return f.lean(ofDate(y, 12, 31)), j + 1
}

// periodAlone reads periods that the text has told before: “the quarter”, “the latest quarter”, “the year-earlier period”,
// and “fiscal 2021”, “the week”, “the weekend”, “the month”, “the year”.
func (f *finder) periodAlone(i int) (reading, int) {
	switch {
	case f.is(i, kwFiscal, kwFinancial):
		return f.fiscalYear(i)
	case f.yearEarlier(i):
		return f.yearBefore(), i + 3
	case !f.is(i, kwThe):
		return reading{}, 0
	}
	j := f.skip(i+1, kwComparable, kwCorresponding, kwSame)
	if f.yearEarlier(j) {
		return f.yearEarlierPeriod(j + 3)
	}
	if y, end := f.yearNumber(j); end > 0 { // “the 1988 period”
		if f.is(end, kwPeriod) && f.quarter.known() {
			return f.lean(ofQuarter(y, floorMod(f.quarter.n, 4)+1)), end + 1
		}
		return f.sameQuarter(ofYear(y), end)
	}
	j = f.skip(j, kwLatest, kwFull, kwEntire, kwWhole, kwFiscal, kwFinancial, kwCurrent)
	latest := f.is(i+1, kwLatest)
	if w := f.word(j); w.unit == inQuarters && !w.plural && !f.is(j+1, kwHyphen) || latest && f.is(j, kwPeriod) {
		return f.theQuarter(), j + 1
	}
	if latest {
		return reading{}, 0
	}
	return f.theUnit(i, j)
}

// fiscalYear reads “fiscal 2021”, “fiscal year 2021”.
func (f *finder) fiscalYear(i int) (reading, int) {
	j := f.skip(i+1, kwOf)
	if f.word(j).unit == inYears {
		j++
	}
	y, end := f.yearNumber(j)
	return reading{kind: Date, point: ofYear(y)}, end
}

// yearEarlier reports whether “year-ago” or “year-earlier” stands at a token.
func (f *finder) yearEarlier(i int) bool {
	return f.word(i).unit == inYears && f.is(i+1, kwHyphen) && f.is(i+2, kwAgo, kwEarlier)
}

// theUnit reads the unit at j that “the” at i stands before.
func (f *finder) theUnit(i, j int) (reading, int) {
	w := f.word(j)
	if g := grainOf(w.unit); g != noGrain && !w.plural {
		if r, end := f.afterNext(f.reference.around(g), 1, j+1); end > 0 {
			return r, end
		}
	}
	switch {
	case w.plural || w.short || f.is(j+1, kwHyphen):
		return reading{}, 0
	case (w.unit == inWeeks || w.unit == inWeekends) && f.is(j+1, kwOf, kwBeginning, kwCommencing, kwStarting):
		r, end := f.date(f.skip(j+2, kwOn))
		if end == 0 || r.point.grain < day {
			return reading{}, 0
		}
		r.point = r.point.around(week)
		r.point.grain = grainOf(w.unit)
		return r, end
	case w.unit == inYears && f.is(j-1, kwFiscal, kwFinancial) && f.class(j+1) == aNumber:
		return f.fiscalYear(j - 1)
	case w.unit == inYears && f.is(j+1, kwEnded, kwEnding):
		return reading{kind: Duration, length: ofLength(1, inYears)}, j + 1
	case w.unit == inWeekends:
		p := f.reference.around(weekend)
		direction := f.tense(i, j+1)
		near := direction == unknown && p.first()-f.reference.n <= 2 // on Thursday or Friday
		if direction != future && !near && p.first() > f.reference.n {
			p.n--
		}
		return f.lean(p), j + 1
	case w.unit == inYears, w.unit == inMonths, w.unit == inWeeks:
		return f.lean(f.reference.around(grainOf(w.unit))), j + 1
	}
	return reading{}, 0
}

// theQuarter is the quarter told last, else the one that ended last.
func (f *finder) theQuarter() reading {
	if f.quarter.known() {
		return reading{kind: Date, point: f.quarter, leans: true}
	}
	return f.lean(f.reference.around(quarter).plus(-1))
}

// yearBefore is the year before the quarter told last, else before the reference date.
func (f *finder) yearBefore() reading {
	if f.quarter.known() {
		return reading{kind: Date, value: f.quarter.plus(-4).String(), leans: true}
	}
	return f.lean(f.reference.around(year).plus(-1))
}

// yearEarlierPeriod reads what follows “the year-earlier”: “third quarter”, “quarter”, “period”.
func (f *finder) yearEarlierPeriod(i int) (reading, int) {
	i = f.skip(i, kwFiscal)
	if n, end := f.ordinal(i); end > 0 && f.word(end).unit == inQuarters {
		y := f.reference.year() - 1
		if f.quarter.known() {
			y = floorDiv(f.quarter.n, 4) - 1
		}
		return f.lean(ofQuarter(y, min(max(n, 1), 4))), end + 1
	}
	if f.word(i).unit == inQuarters || f.is(i, kwPeriod) {
		if r := f.yearBefore(); r.value != "" {
			return r, i + 1
		}
		return f.lean(f.reference.around(quarter).plus(-5)), i + 1
	}
	return reading{}, 0
}
