package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// months, days and years by name and number: “June 14, 2022”, “14 June”, “Jan. 31”, “May 2022”, “2022”, “the 1990s”.

// monthDate reads what begins with the name of a month.
func (f *finder) monthDate(i int) (reading, int) {
	m, after := f.monthName(i)
	if after == 0 {
		return reading{}, 0
	}
	if d, end := f.dayNumber(after); end > 0 {
		return f.monthDay(int(m), d, i, end)
	}
	if y, end := f.yearAfter(after); end > 0 {
		return reading{kind: Date, point: ofMonth(y, int(m))}, end
	}
	next := f.skip(after, kwComma, kwOf)
	if y, end := f.yearRelative(next); end > 0 {
		return reading{kind: Date, point: ofMonth(y.n, int(m)), leans: true}, end
	}
	if f.word(i).abbreviated && after == i+1 && !f.meansMonth(i) || f.word(i).ambiguous && !f.meansMonth(i) {
		return reading{}, 0
	}
	return f.someMonth(int(m), i, after), after
}

// monthName reads “June”, “Jan.”; a name in lower case only if it is no other word.
func (f *finder) monthName(i int) (month int8, after int) {
	w := f.word(i)
	if w.month == 0 || (w.ambiguous || w.abbreviated) && !f.Tokens[i].Is(segment.Capital) {
		return 0, 0
	}
	return w.month, f.afterAbbreviation(i)
}

// afterAbbreviation gives the token after a word and the period that shortens it.
func (f *finder) afterAbbreviation(i int) int {
	if f.word(i).abbreviated && f.is(i+1, kwPeriodMark) && f.joined(i+1) {
		return i + 2
	}
	return i + 1
}

// meansMonth says whether “May” or “March” stands where a month stands.
func (f *finder) meansMonth(i int) bool {
	before := f.word(i - 1)
	switch before.keyword {
	case kwIn, kwBy, kwSince, kwUntil, kwFrom, kwTo, kwLast, kwNext, kwThis, kwEarly, kwLate, kwMid, kwOf, kwThrough,
		kwDuring, kwAfter, kwBefore, kwBetween, kwEach, kwEvery, kwHyphen, kwPast, kwPrevious, kwFollowing, kwAnd:
		return before.keyword != kwAnd || f.word(i-2).month > 0
	}
	return f.is(i+1, kwPossessive) || f.is(i+1, kwAnd, kwTo, kwThrough) && f.word(i+2).month > 0
}

// dayNumber reads the day after a month: “14”, “14th”, “the 14th”, “fourteenth”.
func (f *finder) dayNumber(i int) (d, end int) {
	if d, end := f.ordinal(f.skip(i, kwThe)); end > 0 && d <= 31 {
		return d, end
	}
	d, digits := f.plain(i)
	if digits == 0 || digits > 2 || d < 1 || d > 31 {
		return 0, 0
	}
	if f.is(i+1, kwColon) && f.joined(i+1) && f.joined(i+2) || f.is(i+1, kwAM, kwPM, kwAMDotted, kwPMDotted) {
		return 0, 0 // a clock time
	}
	return d, i + 1
}

// monthDay finishes a month and day with the year that follows, or with the one that the context tells.
func (f *finder) monthDay(m, d, i, end int) (reading, int) {
	if y, after := f.yearAfter(end); after > 0 {
		if d > daysIn(y, m) {
			return reading{}, 0
		}
		return reading{kind: Date, point: ofDate(y, m, d)}, after
	}
	if d > daysIn(2000, m) {
		return reading{}, 0
	}
	next := f.skip(end, kwComma, kwOf)
	if y, after := f.yearRelative(next); after > 0 {
		return reading{kind: Date, point: ofDate(y.n, m, min(d, daysIn(y.n, m))), leans: true}, after
	}
	return f.someDay(m, d, i, end), end
}

// yearAfter reads the year after a month or a day, with a comma or “of” between.
func (f *finder) yearAfter(i int) (y, end int) {
	j := f.skip(i, kwComma, kwOf)
	if y, end := f.yearNumber(j); end > 0 {
		return y, end
	}
	if j > i && !f.is(i, kwOf) || j < f.limit && f.Tokens[j].Kind == segment.Word {
		return f.yearWords(j)
	}
	if f.is(j, kwApostrophe, kwRightQuote) && f.joined(j+1) {
		if n, digits := f.plain(j + 1); digits == 2 {
			return pivot(n), j + 2
		}
	}
	return 0, 0
}

// yearNumber reads four digits as a year.
func (f *finder) yearNumber(i int) (y, end int) {
	y, digits := f.plain(i)
	if digits != 4 || y < 1000 || y > 2999 {
		return 0, 0
	}
	if f.joined(i+1) && f.is(i+1, kwColon, kwPercent) {
		return 0, 0
	}
	return y, i + 1
}

// yearWords reads “nineteen ninety-six”, “two thousand and five”, “twenty twenty-two”.
func (f *finder) yearWords(i int) (y, end int) {
	tens := f.word(i)
	switch {
	case tens.cardinal == 2 && f.word(i+1).multiplier == 1000:
		n, end := f.cardinalWords(i)
		if n > 2100 {
			return 0, 0
		}
		return n, end
	case tens.cardinal >= 17 && tens.cardinal <= 20:
		rest, end := f.cardinalWords(i + 1)
		if f.is(i+1, kwOh) {
			rest, end = f.cardinalWords(i + 2)
		}
		if end == 0 || rest > 99 || rest < 10 && !f.is(i+1, kwOh) {
			return 0, 0
		}
		return tens.cardinal*100 + rest, end
	}
	return 0, 0
}

// pivot makes a two-digit year one of 1950 to 2049.
func pivot(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// dayMonth reads “14 June 2022”, “14th of June”, “the 14th of June”.
func (f *finder) dayMonth(i int) (reading, int) {
	start := f.skip(i, kwThe)
	d, next := f.ordinal(start)
	if next == 0 {
		digits := 0
		if d, digits = f.plain(start); digits == 0 || digits > 2 {
			return reading{}, 0
		}
		next = start + 1
	}
	if d < 1 || d > 31 {
		return reading{}, 0
	}
	m, after := f.monthName(f.skip(next, kwOf, kwHyphen))
	if after == 0 {
		return reading{}, 0
	}
	return f.monthDay(int(m), d, i, after)
}

// yearAlone reads a year that stands by itself: “in 1996”, “the 1987 crash”.
func (f *finder) yearAlone(i int) (reading, int) {
	if f.is(i, kwThe) && f.word(i+1).unit == inYears {
		if y, end := f.yearNumber(i + 2); end > 0 {
			return reading{kind: Date, point: ofYear(y)}, end
		}
		if y, end := f.yearWords(i + 2); end > 0 {
			return reading{kind: Date, point: ofYear(y)}, end
		}
		return reading{}, 0
	}
	y, end := f.yearNumber(i)
	if end == 0 {
		if y, end = f.yearWords(i); end == 0 || f.word(i).cardinal < 17 && !f.is(i-1, kwIn, kwSince, kwBy, kwUntil, kwOf) {
			return reading{}, 0
		}
		return reading{kind: Date, point: ofYear(y)}, end
	}
	if !f.meansYear(i, y) {
		return reading{}, 0
	}
	return reading{kind: Date, point: ofYear(y)}, end
}

// meansYear says whether four digits are a year rather than a count, a code or a sum.
func (f *finder) meansYear(i, y int) bool {
	if f.joined(i) && !f.is(i-1, kwHyphen, kwEnDash, kwSlash, kwApostrophe, kwRightQuote) && !f.opening(i-1) {
		return false
	}
	if f.joined(i+1) && (f.Tokens[i+1].Kind != segment.Mark || f.Of(i+1) == "%" || f.is(i+1, kwSlash)) && !f.is(i+1, kwPossessive) {
		return false
	}
	if f.word(i+1).unit != noUnit && !f.is(i+1, kwOf) && f.word(i+1).unit != inQuarters {
		return false
	}
	switch f.keyword(i - 1) {
	case kwIn, kwSince, kwBy, kwUntil, kwFrom, kwThrough, kwDuring, kwAfter, kwBefore, kwEarly, kwLate, kwMid, kwBetween, kwFiscal:
		return y >= 1000 && y < 2200
	case kwOf, kwTo, kwThe, kwAnd, kwOr, kwHyphen, kwEnDash:
		return y >= 1700 && y < 2200
	}
	return y >= 1800 && y < 2100
}

// opening says whether a token is a mark that can open what follows.
func (f *finder) opening(i int) bool {
	switch f.Of(i) {
	case "(", "[", "“", "‘", `"`, "'", "`", "—", "{", "»", "«":
		return true
	}
	return false
}

// decades reads “1990s”, “the 1990s”, “the '80s”, “the nineties”.
func (f *finder) decades(i int) (reading, int) {
	start := f.skip(i, kwThe)
	if w := f.word(start); w.decade > 0 && start > i {
		return reading{kind: Date, point: point{grain: decade, n: 190 + w.decade/10}}, start + 1
	}
	quote := start
	if f.is(start, kwApostrophe, kwRightQuote) || start < f.limit && f.Of(start) == "‘" {
		start++
	}
	n, digits := f.plain(start)
	end := start + 1
	if f.is(end, kwApostrophe, kwRightQuote) && f.joined(end) {
		end++
	}
	if digits == 0 || n%10 != 0 || !f.joined(end) || !f.is(end, kwS, kwPossessive) {
		return reading{}, 0
	}
	switch {
	case digits == 4 && n >= 1000 && n < 2200:
		n /= 10
	case digits == 2 && (start > quote || start > i || f.is(i-1, kwEarly, kwLate, kwMid, kwHyphen)) && n >= 20:
		n = 190 + n/10
	default:
		return reading{}, 0
	}
	return reading{kind: Date, point: point{grain: decade, n: n}}, end + 1
}

// centuries reads “20th century”, “the 19th century”.
func (f *finder) centuries(i int) (reading, int) {
	n, next := f.ordinal(f.skip(i, kwThe))
	if next == 0 {
		return reading{}, 0
	}
	next = f.skip(next, kwHyphen)
	if f.word(next).unit != centuries || f.word(next).plural {
		return reading{}, 0
	}
	return reading{kind: Date, point: point{grain: century, n: n - 1}}, next + 1
}
