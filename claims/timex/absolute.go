package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// months, days and years by name and number: “June 14, 2022”, “14 June”, “Jan. 31”, “May 2022”, “2022”, “the 1990s”.

// monthDate reads what begins with the name of a month.
func (f *finder) monthDate(i int) (reading, int) {
	m, after := f.monthName(i)
	if after == 0 {
		return reading{}, 0
	}
	if d, end := f.dayNumber(f.skip(after, kwComma)); end > 0 {
		return f.monthDay(int(m), d, i, end)
	}
	if y, end := f.yearAfter(after); end > 0 {
		return reading{kind: Date, point: ofMonth(y, int(m))}, end
	}
	if d, end := f.dayNumber(f.skip(after, kwHyphen, kwSlash)); end > 0 && f.joined(after) && f.joined(after+1) {
		return f.monthDay(int(m), d, i, end)
	}
	if y, end := f.yearNumber(f.skip(after, kwHyphen, kwSlash, kwIn)); end > 0 {
		return reading{kind: Date, point: ofMonth(y, int(m))}, end
	}
	if y, end := f.yearRelative(f.skip(after, kwComma, kwOf)); end > 0 {
		return reading{kind: Date, point: ofMonth(y.n, int(m)), leans: true}, end
	}
	if y, ok := f.yearAcross(after, int(m), 0); ok {
		return reading{kind: Date, point: ofMonth(y, int(m))}, after
	}
	w := f.word(i)
	if (w.abbreviated && after == i+1 || w.ambiguous) && !f.meansMonth(i) && !f.bare(i, after) {
		return reading{}, 0
	}
	if f.anchor.grain == month && f.lastEnd == i-1 && f.connects(i-1) { // “from May to March”
		p := ofMonth(f.anchor.year(), int(m))
		if p.n < f.anchor.n {
			p.n += 12
		}
		return reading{kind: Date, point: p, leans: true}, after
	}
	return f.someMonth(int(m), i, after), after
}

// connects says whether a token joins the two ends of a range.
func (f *finder) connects(j int) bool {
	switch f.keyword(j) {
	case kwTo, kwHyphen, kwEnDash, kwUntil, kwTill, kwThrough, kwThru, kwTilde:
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

// monthName reads “June”, “Jan.”. Abbreviations and words such as “may” need a capital or a number beside them.
func (f *finder) monthName(i int) (month int8, after int) {
	w := f.word(i)
	if w.month == 0 {
		return 0, 0
	}
	after = f.afterAbbreviation(i)
	if (w.ambiguous || w.abbreviated) && !f.Tokens[i].Is(segment.Capital) && !f.besideNumber(i, after) {
		return 0, 0
	}
	return w.month, after
}

// besideNumber says whether a day or year stands before or after the tokens i to after.
func (f *finder) besideNumber(i, after int) bool {
	if f.is(i-1, kwOf) {
		return f.word(i-2).ordinal > 0 || f.is(i-2, kwSt, kwNd, kwRd, kwTh)
	}
	n, width := f.plain(i - 1)
	if width > 0 && width <= 2 && n <= 31 || f.is(i-1, kwSt, kwNd, kwRd, kwTh) {
		return true
	}
	n, width = f.plain(after)
	if width == 0 {
		_, end := f.ordinal(after)
		return end > 0
	}
	return (width <= 2 && n <= 31 || width == 4) && f.word(after+1).unit == noUnit
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
	if w := f.word(i); w.cardinal >= 20 {
		if d, end := f.cardinalWords(i); d <= 31 && f.word(end).unit == noUnit {
			return d, end
		}
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
	if d > daysIn(2000, m) {
		return reading{}, 0
	}
	y, after := f.yearAfter(end)
	if after == 0 {
		y, after = f.yearNumber(f.skip(end, kwHyphen, kwSlash, kwIn))
	}
	if p, next := f.yearRelative(f.skip(end, kwComma, kwOf)); after == 0 && next > 0 {
		y, after = p.n, next
	}
	if across, ok := f.yearAcross(end, m, d); after == 0 && ok {
		y, after = across, end
	}
	var r reading
	switch {
	case after == 0 && f.anchor.grain == day && f.lastEnd == i-1 && f.connects(i-1): // “28 June to 3 July”
		y, after = f.anchor.year(), end
		if dayOf(y, m, d) < f.anchor.n {
			y++
		}
		r = reading{kind: Date, point: ofDate(y, m, min(d, daysIn(y, m))), leans: true}
	case after == 0:
		r, after = f.someDay(m, d, i, end), end
	case d > daysIn(y, m):
		return reading{}, 0
	default:
		r = reading{kind: Date, point: ofDate(y, m, d)}
	}
	f.tellMonth(r, m, after)
	return r, after
}

// tellMonth remembers the month for the second end of a range: “August 10 - 22”.
func (f *finder) tellMonth(r reading, m, end int) {
	if r.point.known() {
		f.monthTold = told{month: m, year: r.point.year(), end: end}
	}
}

// secondDay reads the “22” of “August 10 - 22” and “August 10 and 22”, and the year after it.
func (f *finder) secondDay(i int) (reading, int) {
	j := i - 1
	if f.is(j, kwThe) {
		j--
	}
	if f.monthTold.end != j || j < f.first || !f.connects(j) && !f.is(j, kwAnd, kwComma) {
		return reading{}, 0
	}
	d, end := f.dayNumber(i)
	if end == 0 || f.word(end).unit != noUnit || f.is(j, kwAnd, kwComma) && end < f.limit && f.Tokens[end].Kind == segment.Word && f.keyword(end) == kwNone {
		return reading{}, 0
	}
	y := f.monthTold.year
	if told, after := f.yearAfter(end); after > 0 {
		y, end = told, after
	}
	if d > daysIn(y, f.monthTold.month) {
		return reading{}, 0
	}
	f.monthTold.end = end
	return reading{kind: Date, point: ofDate(y, f.monthTold.month, d), leans: true}, end
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
	if n, digits := f.plain(j); digits == 2 && n > 31 && (j+1 >= f.limit || f.Tokens[j+1].Kind == segment.Mark && !f.joined(j+2)) {
		return pivot(n), j + 1
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

// dayMonth reads “14 June 2022”, “14th of June”, “the 14th of June”, and the “10” of “10 to 22 August”.
func (f *finder) dayMonth(i int) (reading, int) {
	d, next := f.leadingDay(i)
	if next == 0 {
		return reading{}, 0
	}
	j := f.skip(next, kwOf, kwHyphen, kwSlash)
	if m, after := f.monthName(j); after > 0 && (j == next || f.is(next, kwOf) || f.joined(j)) {
		return f.monthDay(int(m), d, i, after)
	}
	if f.is(next, kwOf) {
		if p, end := f.relative(next + 1); end > 0 && p.point.grain == month && d <= p.point.after()-p.point.first() {
			return reading{kind: Date, point: ofDay(p.point.first() + d - 1), leans: true}, end
		}
	}
	if !f.connects(next) && !f.is(next, kwAnd) {
		return f.dayAlone(d, i, next)
	}
	last, end := f.leadingDay(next + 1)
	if end == 0 || last <= d && f.is(next, kwAnd) {
		return reading{}, 0
	}
	m, after := f.monthName(f.skip(end, kwOf))
	if after == 0 {
		return reading{}, 0
	}
	r, end := f.monthDay(int(m), last, i, after)
	if end == 0 || r.point.grain != day {
		return reading{}, 0
	}
	from := r.point.around(month)
	if d > last {
		from.n--
	}
	r.point = ofDay(min(from.first()+d, from.after()) - 1)
	return r, next
}

// dayAlone reads “on the 15th”: the day of this month, of the last or the next.
func (f *finder) dayAlone(d, i, next int) (reading, int) {
	if !f.is(i, kwThe) || f.word(next-1).ordinal > 0 || !f.is(next-1, kwSt, kwNd, kwRd, kwTh) || !f.reference.known() {
		return reading{}, 0
	}
	if !f.is(i-1, kwOn, kwBy, kwUntil, kwSince, kwFrom, kwTo, kwThrough, kwOf) && !f.bare(i, next) ||
		next < f.limit && f.Tokens[next].Kind == segment.Word && f.keyword(next) == kwNone && f.word(next).verb == noVerb {
		return reading{}, 0
	}
	now := f.reference.around(month)
	n := now.first() + d - 1
	switch direction := f.tense(i, next); {
	case direction == future && n < f.reference.n:
		now = now.plus(1)
	case direction != future && n > f.reference.n:
		now = now.plus(-1)
	}
	return f.lean(ofDay(min(now.first()+d, now.after()) - 1)), next
}

// leadingDay reads the day before a month: “14”, “14th”, “the fourteenth”.
func (f *finder) leadingDay(i int) (d, next int) {
	start := f.skip(i, kwThe)
	if d, next = f.ordinal(start); next == 0 {
		digits := 0
		if d, digits = f.plain(start); digits == 1 || digits == 2 {
			next = start + 1
		} else if d, next = f.cardinalWords(start); start == i && d < 20 {
			next = 0
		}
	}
	if d < 1 || d > 31 {
		return 0, 0
	}
	return d, next
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
	r := reading{kind: Date, point: ofYear(y)}
	switch {
	case f.is(end, kwOr) && f.is(end+1, kwLater), f.is(end, kwAnd) && f.is(end+1, kwBeyond):
		r.mod, end = OnOrAfter, end+2
	case f.is(end, kwOr) && f.is(end+1, kwEarlier):
		r.mod, end = OnOrBefore, end+2
	}
	return r, end
}

// meansYear says whether four digits are a year rather than a count, a code or a sum.
func (f *finder) meansYear(i, y int) bool {
	if f.joined(i) && !f.is(i-1, kwHyphen, kwEnDash, kwApostrophe, kwRightQuote) && !f.opening(i-1) || f.inChain(i) {
		return false
	}
	if f.joined(i+1) && (f.Tokens[i+1].Kind != segment.Mark || f.Of(i+1) == "%" || f.is(i+1, kwSlash)) && !f.is(i+1, kwPossessive) {
		return false
	}
	if f.word(i+1).unit != noUnit && !f.is(i+1, kwOf) && f.word(i+1).unit != inQuarters {
		return false
	}
	if f.counts(i+1) && (f.keyword(i-1) == kwNone || f.is(i-1, kwAnd, kwOr)) {
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

// inChain says whether a number is tied to others by marks without space, as in telephone numbers and broken dates. Two
// years are no chain.
func (f *finder) inChain(i int) bool {
	tied := func(mark, number, beyond int) bool {
		if !f.is(mark, kwHyphen, kwSlash, kwEnDash) || !f.joined(mark) || !f.joined(mark+1) {
			return false
		}
		n, width := f.plain(number)
		if width == 0 {
			return false
		}
		return !(width == 4 && n >= 1000 && n < 2200) && !(width == 2 && number > i) || f.is(beyond, kwHyphen, kwSlash)
	}
	return tied(i-1, i-2, i-3) || tied(i+1, i+2, i+3)
}

// counts says whether a token is a noun that “2000” would count: a plural in lower case.
func (f *finder) counts(i int) bool {
	if i >= f.limit || f.Tokens[i].Kind != segment.Word || f.Tokens[i].Form&segment.Capital != 0 || *f.word(i) != (word{}) {
		return false
	}
	text := f.Of(i)
	return len(text) > 4 && text[len(text)-1] == 's' && text[len(text)-2] != 's'
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
