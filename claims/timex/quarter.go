package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// quarterDate reads “the third quarter”, “third-quarter”, “Q3 2022”, “the third quarter of 1984”, “this year's first quarter”,
// “the 2019 second quarter”, and halves of years.
func (f *finder) quarterDate(i int) (reading, int) {
	if r, end := f.lettered(i); end > 0 {
		return r, end
	}
	of, j := f.quarterYear(i)
	p, next := f.nthQuarter(j)
	if next == 0 {
		return f.sameQuarter(of, j)
	}
	if !of.known() {
		if y, end := f.yearOf(next); end > 0 {
			of, next = y, end
		}
	}
	switch {
	case of.known():
		p.n += of.n * p.grain.perYear()
		return reading{kind: Date, point: p}, next
	case p.grain == half: // of a match, more often than of the year
		return f.halfOfDecade(p, next)
	case f.is(next, kwOf) && (next+1 >= f.limit || f.Tokens[next+1].Kind == segment.Word): // of a game
		return reading{}, 0
	case f.is(next-2, kwHyphen) && f.is(i, kwThe): // “the third-quarter loss”: the article is the noun's
		return reading{}, 0
	}
	return f.someQuarter(p, i, next), next
}

// perYear is the number of quarters or halves in a year.
func (g grain) perYear() int {
	if g == half {
		return 2
	}
	return 4
}

// quarterYear reads the year before a quarter, “the 2019”, “last year's”; no point when there is none, and the next token.
func (f *finder) quarterYear(i int) (of point, next int) {
	j := f.skip(i, kwThe)
	if y, end := f.yearNumber(j); end > 0 {
		of, j = ofYear(y), end
	} else if y, end := f.yearRelative(j); end > 0 && f.is(end, kwPossessive) {
		of, j = y, end+1
	}
	return of, f.skip(f.skip(j, kwFiscal, kwFinancial), kwHyphen)
}

// nthQuarter reads “third quarter”, “first half”, “last half” as a point of the year 0.
func (f *finder) nthQuarter(j int) (point, int) {
	n, next := f.ordinal(j)
	if next == 0 && f.is(j, kwLast) && f.is(j+1, kwHalf) {
		n, next = 2, j+1
	}
	next = f.skip(f.skip(next, kwFiscal, kwFinancial), kwHyphen)
	g := quarter
	if f.is(next, kwHalf) {
		g = half
	} else if f.word(next).unit != inQuarters || f.word(next).plural {
		return point{}, 0
	}
	if n < 1 || n > g.perYear() {
		return point{}, 0
	}
	return point{grain: g, n: n - 1}, next + 1
}

// sameQuarter reads “last year's quarter”: the quarter that was told, in that year.
func (f *finder) sameQuarter(of point, j int) (reading, int) {
	if !of.known() || !f.quarter.known() || f.word(j).unit != inQuarters || f.word(j).plural {
		return reading{}, 0
	}
	return f.lean(ofQuarter(of.n, floorMod(f.quarter.n, 4)+1)), j + 1
}

// halfOfDecade reads “the last half of the 1980s”.
func (f *finder) halfOfDecade(p point, next int) (reading, int) {
	if !f.is(next, kwOf) {
		return reading{}, 0
	}
	r, end := f.decades(next + 1)
	r.mod = [...]Mod{Start, End}[p.n]
	return r, end
}

// yearOf reads “of 1984”, “of fiscal 1990”, “of this year”, “2022”.
func (f *finder) yearOf(i int) (point, int) {
	j := f.skip(i, kwComma, kwOf)
	if y, end := f.yearNumber(f.skip(j, kwFiscal, kwFinancial)); end > 0 {
		return ofYear(y), end
	}
	if f.is(j, kwThe) && f.word(j+1).unit == inYears && !f.word(j+1).plural && f.reference.known() {
		return f.reference.around(year), j + 2
	}
	return f.yearRelative(j)
}

// someQuarter resolves a quarter or half without a year: the latest that has begun, or the one to come.
func (f *finder) someQuarter(p point, i, end int) reading {
	now := f.reference.around(p.grain).n
	p.n = latest(now, p.n, p.grain.perYear())
	if p.n < now-1 && f.tense(i, end) == future {
		p.n += p.grain.perYear()
	}
	return f.lean(p)
}

// lettered reads “Q3”, “Q3 2022”, “2022-Q3”, “3Q 2022”, “H1 2019”, “FY2021”.
func (f *finder) lettered(i int) (reading, int) {
	y, end := f.yearNumber(i)
	if n, width := f.plain(i); width == 2 && f.is(i+1, kwQ) && f.joined(i+1) { // “18Q4”
		y, end = pivot(n), i+1
	}
	if end > 0 {
		if p, next := f.letterAndNumber(f.skip(end, kwHyphen)); next > 0 {
			p.n += y * p.grain.perYear()
			return reading{kind: Date, point: p}, next
		}
		return reading{}, 0
	}
	if n, width := f.plain(i + 1); f.is(i, kwFY) && f.joined(i+1) && (width == 4 || width == 2) {
		if width == 2 {
			n = pivot(n)
		}
		return reading{kind: Date, point: ofYear(n)}, i + 2
	}
	p, next := f.letterAndNumber(i)
	if next == 0 {
		return reading{}, 0
	}
	if y, end := f.yearOf(f.skip(next, kwHyphen, kwSlash)); end > 0 {
		p.n += y.n * p.grain.perYear()
		return reading{kind: Date, point: p}, end
	}
	return f.someQuarter(p, i, next), next
}

// letterAndNumber reads “Q3”, “3Q”, “H1” as a point of the year 0.
func (f *finder) letterAndNumber(i int) (point, int) {
	letter, number := i, i+1
	if f.class(i) == aNumber {
		letter, number = i+1, i
	}
	n, width := f.plain(number)
	g := quarter
	switch {
	case width != 1 || !f.joined(i+1):
		return point{}, 0
	case f.is(letter, kwH) && (f.Tokens[letter].Is(segment.Capital) || f.note && !f.is(i-1, kwIn, kwFor, kwWithin)):
		g = half
	case !f.is(letter, kwQ):
		return point{}, 0
	}
	if n < 1 || n > g.perYear() {
		return point{}, 0
	}
	return point{grain: g, n: n - 1}, i + 2
}
