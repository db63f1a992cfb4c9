package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// quarterDate reads “the third quarter”, “third-quarter”, “Q3 2022”, “the third quarter of 1984”, “this year's first quarter”,
// “the 2019 second quarter”, and halves of years.
func (f *finder) quarterDate(i int) (reading, int) {
	if p, end := f.shortQuarter(i); end > 0 {
		return p, end
	}
	if y, end := f.yearNumber(i); end > 0 && f.is(f.skip(end, kwHyphen), kwQ, kwH) {
		if r, last := f.shortQuarter(f.skip(end, kwHyphen)); last > 0 && r.point.known() {
			r.point = point{grain: r.point.grain, n: r.point.n + (y-r.point.year())*r.point.perYear()}
			r.leans = false
			return r, last
		}
	}
	j := f.skip(i, kwThe)
	var of point
	if y, end := f.yearNumber(j); end > 0 {
		of, j = ofYear(y), end
	} else if y, end := f.yearRelative(j); end > 0 && f.is(end, kwPossessive) {
		of, j = y, end+1
	}
	j = f.skip(j, kwFiscal, kwFinancial)
	j = f.skip(j, kwHyphen)
	n, next := f.ordinal(j)
	switch {
	case next == 0 && of.known() && f.quarter.known() && f.word(j).unit == inQuarters && !f.word(j).plural:
		return f.lean(ofQuarter(of.n, floorMod(f.quarter.n, 4)+1)), j + 1
	case next == 0 && f.is(j, kwLast) && (of.known() || f.is(j+1, kwHalf)):
		n, next = -1, j+1
	case next == 0:
		return reading{}, 0
	}
	next = f.skip(next, kwFiscal, kwFinancial)
	next = f.skip(next, kwHyphen)
	g, count := quarter, 4
	if f.is(next, kwHalf) {
		g, count = half, 2
	} else if f.word(next).unit != inQuarters || f.word(next).plural {
		return reading{}, 0
	}
	if n == -1 {
		n = count
	}
	if n > count {
		return reading{}, 0
	}
	next++
	if !of.known() {
		if y, end := f.yearOf(next); end > 0 {
			of, next = y, end
		}
	}
	if of.known() {
		return reading{kind: Date, point: point{grain: g, n: of.n*count + n - 1}}, next
	}
	if g == half && f.is(next, kwOf) {
		if r, end := f.decades(next + 1); end > 0 && j > i { // “the last half of the 1980s”
			r.mod = Start
			if n == 2 {
				r.mod = End
			}
			return r, end
		}
	}
	if g == half {
		return reading{}, 0 // of a match, more often than of the year
	}
	if f.is(next-2, kwHyphen) && f.is(i, kwThe) {
		return reading{}, 0 // “the third-quarter loss”: the article is the noun's
	}
	return f.someQuarter(g, count, n, i, next), next
}

// perYear is the number of quarters or halves in a year.
func (p point) perYear() int {
	if p.grain == half {
		return 2
	}
	return 4
}

// yearOf reads “of 1984”, “of fiscal 1990”, “of this year”, “2022”.
func (f *finder) yearOf(i int) (point, int) {
	j := f.skip(i, kwComma, kwOf)
	k := f.skip(j, kwFiscal, kwFinancial)
	if y, end := f.yearNumber(k); end > 0 {
		return ofYear(y), end
	}
	if f.is(j, kwThe) && f.word(j+1).unit == inYears && !f.word(j+1).plural && f.reference.known() {
		return f.reference.around(year), j + 2
	}
	return f.yearRelative(j)
}

// someQuarter resolves a quarter or half without a year: the latest that has begun, or the one to come.
func (f *finder) someQuarter(g grain, count, n, i, end int) reading {
	p := point{grain: g, n: f.reference.year()*count + n - 1}
	now := f.reference.around(g)
	if f.tense(i, end) == future {
		if p.n < now.n-1 {
			p.n += count
		}
	} else if p.n > now.n {
		p.n -= count
	}
	return f.lean(p)
}

// shortQuarter reads “Q3”, “Q3 2022”, “3Q 2022”, “H1 2019”, “FY2021”.
func (f *finder) shortQuarter(i int) (reading, int) {
	letter := i
	n, digits := f.plain(i)
	next := i + 2
	if digits == 1 && f.joined(i+1) {
		letter = i + 1
	} else {
		n, digits = f.plain(i + 1)
		if !f.joined(i + 1) {
			return reading{}, 0
		}
	}
	if f.is(i, kwFY) && (digits == 4 || digits == 2) {
		if digits == 2 {
			n = pivot(n)
		}
		return reading{kind: Date, point: ofYear(n)}, next
	}
	return f.lettered(i, letter, n, digits, next)
}

// lettered finishes a quarter or half told by its letter, with the year before or after it.
func (f *finder) lettered(i, letter, n, digits, next int) (reading, int) {
	g, count := quarter, 4
	switch {
	case f.is(letter, kwQ):
	case f.is(letter, kwH):
		g, count = half, 2
	default:
		return reading{}, 0
	}
	if digits != 1 || n < 1 || n > count || g == half && !f.Tokens[letter].Is(segment.Capital) && !f.bare(i, next) {
		return reading{}, 0
	}
	if y, end := f.yearOf(f.skip(next, kwHyphen, kwSlash)); end > 0 {
		return reading{kind: Date, point: point{grain: g, n: y.n*count + n - 1}}, end
	}
	return f.someQuarter(g, count, n, i, next), next
}

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
// and “the week”, “the weekend”, “the month”, “the year”.
func (f *finder) periodAlone(i int) (reading, int) {
	if f.is(i, kwFiscal, kwFinancial) {
		j := f.skip(i+1, kwOf)
		if f.word(j).unit == inYears {
			j++
		}
		if y, end := f.yearNumber(j); end > 0 {
			return reading{kind: Date, point: ofYear(y)}, end
		}
		return reading{}, 0
	}
	if f.word(i).unit == inYears && f.is(i+1, kwHyphen) && f.is(i+2, kwAgo, kwEarlier) {
		return f.yearBefore(), i + 3
	}
	if !f.is(i, kwThe) {
		return reading{}, 0
	}
	j := f.skip(i+1, kwComparable, kwCorresponding, kwSame)
	if f.word(j).unit == inYears && f.is(j+1, kwHyphen) && f.is(j+2, kwAgo, kwEarlier) {
		return f.yearEarlierPeriod(j + 3)
	}
	if y, end := f.yearNumber(j); end > 0 && f.quarter.known() && (f.word(end).unit == inQuarters && !f.word(end).plural || f.is(end, kwPeriod)) {
		return reading{kind: Date, point: ofQuarter(y, floorMod(f.quarter.n, 4)+1), leans: true}, end + 1
	}
	j = f.skip(j, kwLatest, kwFull, kwEntire, kwWhole, kwFiscal, kwFinancial, kwCurrent)
	w := f.word(j)
	latest := f.is(i+1, kwLatest)
	switch {
	case w.plural || w.short || f.is(j+1, kwHyphen):
		return reading{}, 0
	case w.unit == inQuarters || latest && f.is(j, kwPeriod):
		return f.theQuarter(), j + 1
	case latest:
		return reading{}, 0
	case w.unit == inWeeks && f.is(j+1, kwOf, kwBeginning, kwCommencing):
		r, end := f.date(j + 2)
		if end == 0 || r.point.grain < day {
			return reading{}, 0
		}
		r.point = r.point.around(week)
		return r, end
	case w.unit == inYears && f.is(j+1, kwEnded, kwEnding):
		return reading{kind: Duration, length: ofLength(1, inYears)}, j + 1
	case w.unit == inWeekends:
		p := f.reference.around(weekend)
		if f.tense(i, j+1) != future && p.first() > f.reference.n {
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
