package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// repeated reads sets of times: “every day”, “each Thursday”, “Mondays”, “$5 a year”.
func (f *finder) repeated(i int) (reading, int) {
	w := f.word(i)
	if w.weekday > 0 && !w.abbreviated && f.word(i+1).parts != "" {
		return reading{kind: Set, value: weekly(w.weekday) + "T" + string(f.word(i+1).parts)}, i + 2
	}
	if w.weekdays > 0 {
		return f.weeklyAt(w.weekdays, i+1)
	}
	if !f.is(i, kwEach, kwEvery) {
		return f.rate(i)
	}
	j := i + 1
	n := 1.0
	if f.is(j, kwOther) {
		n, j = 2, j+1
	} else if count, end := f.cardinal(j); end > 0 && count > 0 {
		n, j = count, end
	}
	w = f.word(j)
	switch {
	case w.unit == inNights && n == 1:
		return reading{kind: Set, value: "XXXX-XX-XXTNI"}, j + 1
	case w.unit != noUnit && !w.short:
		return reading{kind: Set, length: ofLength(n, w.unit)}, j + 1
	case w.weekday > 0:
		end := f.afterAbbreviation(j)
		value := weekly(w.weekday)
		if p := f.word(end).part; p != "" {
			return reading{kind: Set, value: value + "T" + string(p)}, end + 1
		}
		return f.weeklyAt(w.weekday, end)
	case w.month > 0:
		return reading{kind: Set, value: yearless(int(w.month), 0)}, j + 1
	case w.season > 0:
		return reading{kind: Set, value: "XXXX-" + seasonCodes[w.season-1]}, j + 1
	case w.part != "":
		return reading{kind: Set, value: "XXXX-XX-XXT" + string(w.part)}, j + 1
	}
	return reading{}, 0
}

// weeklyAt reads the hour behind a day of every week: “Tuesdays at 9 a.m.”.
func (f *finder) weeklyAt(of int8, end int) (reading, int) {
	r := reading{kind: Set, value: weekly(of)}
	if t, after := f.atHour("", end); after > 0 {
		r.value += string(t.on(point{}).appendClock(nil))
		return r, after
	}
	return r, end
}

// weekly is the value of a day of every week.
func weekly(of int8) string { return "XXXX-WXX-" + string(rune('0'+of)) }

// rate reads the “a year” of “$5 million a year”, “three days a week”: what stands before it is counted.
func (f *finder) rate(i int) (reading, int) {
	u := f.word(i + 1)
	if !f.is(i, kwA, kwAn, kwPer) || u.unit == noUnit || u.plural || u.short || f.is(i+2, kwAgo, kwEarlier, kwLater, kwAfter, kwBefore, kwOld, kwHyphen, kwLong, kwOr) {
		return reading{}, 0
	}
	before := f.word(i - 1)
	counted := f.lastEnd == i && f.found[len(f.found)-1].Type == Duration || before.multiplier > 0 || f.is(i-1, kwOnce, kwTwice, kwTimes, kwPercent) ||
		i > f.first && (f.Tokens[i-1].Kind == segment.Number || f.counts(i-1))
	if !counted {
		return reading{}, 0
	}
	if f.is(i, kwPer) {
		i++
		return reading{kind: Set, length: ofLength(1, u.unit)}, i + 1
	}
	return reading{kind: Set, length: ofLength(1, u.unit)}, i + 2
}
