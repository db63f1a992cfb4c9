package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

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
	if y, end := f.yearOfEra(i); end > 0 {
		return reading{kind: Date, point: ofYear(y)}, end
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
	if m, after := f.monthName(end); after > 0 && (!f.word(end).ambiguous || f.class(after) == aNumber) {
		return f.monthOfYear(y, int(m), after)
	}
	r := reading{kind: Date, point: ofYear(y)}
	switch {
	case f.is(end, kwOr) && f.is(end+1, kwLater), f.is(end, kwAnd) && f.is(end+1, kwBeyond):
		r.mod, end = OnOrAfter, end+2
	case f.is(end, kwOr) && f.is(end+1, kwEarlier):
		r.mod, end = OnOrBefore, end+2
	}
	return r, end
}

// monthOfYear reads the day, if there is one, behind a year and a month: “2022 June 14”.
func (f *finder) monthOfYear(y, m, after int) (reading, int) {
	if d, end := f.dayNumber(after); end > 0 && d <= daysIn(y, m) {
		return reading{kind: Date, point: ofDate(y, m, d)}, end
	}
	return reading{kind: Date, point: ofMonth(y, m)}, after
}

// yearAfter reads the year after a month or a day, with a comma or “of” between.
func (f *finder) yearAfter(i int) (y, end int) {
	j := f.skip(i, kwComma, kwOf)
	if y, end := f.yearNumber(j); end > 0 {
		return y, end
	}
	if y, end := f.yearOfEra(j); end > 0 {
		return y, end
	}
	if j > i && !f.is(i, kwOf) || j < f.limit && f.Tokens[j].Kind == segment.Word {
		return f.yearWords(j)
	}
	if n, digits := f.plain(j); digits == 2 && n >= 50 && (j+1 >= f.limit || f.Tokens[j+1].Kind == segment.Mark && !f.joined(j+2)) {
		return pivot(n), j + 1
	}
	if f.is(j, kwApostrophe, kwRightQuote) && f.joined(j+1) {
		if n, digits := f.plain(j + 1); digits == 2 {
			return pivot(n), j + 2
		}
	}
	return 0, 0
}

// yearOfEra reads “79 AD”, “AD 79”, “410 CE”.
func (f *finder) yearOfEra(i int) (y, end int) {
	if y, width := f.plain(i); width > 0 && width < 4 && y > 0 && f.namesEra(i+1) {
		return y, i + 2
	}
	if y, width := f.plain(i + 1); width > 0 && width < 4 && y > 0 && f.namesEra(i) {
		return y, i + 2
	}
	return 0, 0
}

// namesEra reports whether a token is “AD”, “A.D.” or “CE”.
func (f *finder) namesEra(i int) bool {
	return f.is(i, kwAD, kwADDotted, kwCE) && (f.Tokens[i].Is(segment.AllCaps) || f.Tokens[i].Is(segment.Initialism))
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
	case tens.cardinal >= 16 && tens.cardinal <= 20:
		if f.word(i+1).multiplier == 100 { // “nineteen hundred and ninety-three”
			i = f.skip(i+2, kwAnd) - 1
		}
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

// meansYear reports whether four digits are a year rather than a count, a code or a sum. Words before it widen the years that are
// believed.
func (f *finder) meansYear(i, y int) bool {
	if !f.standsFree(i) || f.inChain(i) || f.before(i) == "Box" || f.before(i) == "§" { // “PO Box 1984”
		return false
	}
	if u := f.word(i + 1).unit; u != noUnit && u != inQuarters || f.counts(i+1) && (f.keyword(i-1) == kwNone || f.is(i-1, kwAnd, kwOr)) {
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

// standsFree reports whether nothing is written on to a number that makes it something else: “$1999”, “2000m”, “2000%”.
func (f *finder) standsFree(i int) bool {
	if f.joined(i) && !f.is(i-1, kwHyphen, kwEnDash, kwTilde, kwApostrophe, kwRightQuote) && !f.opening(i-1) {
		return false
	}
	if !f.joined(i+1) || f.is(i+1, kwPossessive) {
		return true
	}
	return f.Tokens[i+1].Kind == segment.Mark && f.Of(i+1) != "%" && !f.is(i+1, kwSlash)
}

// inChain reports whether a number is tied to others by marks without space, as in telephone numbers and broken dates. The two
// ends of a range of years are no chain, “2019-2021” or “2019-21”.
func (f *finder) inChain(i int) bool {
	if f.tied(i - 1) {
		return !f.isYearRange(i-2) || f.tied(i-3) || f.tied(i+1)
	}
	return f.tied(i+1) && (!f.isYearRange(i) || f.tied(i+3))
}

// isYearRange reports whether the numbers at i and i+2 are the two ends of a range of years.
func (f *finder) isYearRange(i int) bool {
	first, width := f.plain(i)
	last, short := f.plain(i + 2)
	if short == 2 {
		last += first / 100 * 100
	}
	return width == 4 && (short == 4 || short == 2 && last < first+20) && first >= 1000 && first < last && last < 2200
}

// tied reports whether a mark ties two numbers without space.
func (f *finder) tied(mark int) bool {
	if !f.is(mark, kwHyphen, kwSlash, kwEnDash) || !f.joined(mark) || !f.joined(mark+1) {
		return false
	}
	return f.class(mark-1) == aNumber && f.class(mark+1) == aNumber
}

// counts reports whether a token is a noun that “2000” would count: a plural in lower case.
func (f *finder) counts(i int) bool {
	if i >= f.limit || f.Tokens[i].Kind != segment.Word || f.Tokens[i].Form&segment.Capital != 0 || f.word(i).listed {
		return false
	}
	text := f.Of(i)
	return len(text) > 4 && text[len(text)-1] == 's' && text[len(text)-2] != 's'
}

// opening reports whether a token is a mark that can open what follows.
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

// yearRelative reads “last year”, “this year”, “next year”, “that year”.
func (f *finder) yearRelative(i int) (point, int) {
	if f.class(i)&(the|aRelation) == 0 || f.word(i+1).unit != inYears && f.word(i+2).unit != inYears && f.word(i+3).unit != inYears {
		return point{}, 0
	}
	r, end := f.relative(i)
	if end == 0 || r.point.grain != year {
		return point{}, 0
	}
	return r.point, end
}
