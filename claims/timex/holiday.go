package timex

import (
	"strconv"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// holiday is how to compute a holiday's day in a year.
type holiday struct {
	rule   byte // 'f' fixed, 'w' weekday of a month, 'e' from Easter
	fields [4]int
}

func readHoliday(fields []string) holiday {
	h := holiday{rule: fields[0][0]}
	for i, field := range fields[1:] {
		h.fields[i], _ = strconv.Atoi(field)
	}
	return h
}

// in returns the holiday's day in a year.
func (h holiday) in(y int) int {
	switch h.rule {
	case 'f':
		return dayOf(y, h.fields[0], h.fields[1])
	case 'w':
		return nthWeekday(y, h.fields[0], h.fields[1], h.fields[2]) + h.fields[3]
	}
	return easter(y) + h.fields[0]
}

// holidayDate reads “Christmas”, “Thanksgiving Day”, “Easter 2023”, “Election Day”.
func (f *finder) holidayDate(i int) (reading, int) {
	if f.class(i)&aPhrase == 0 {
		return reading{}, 0
	}
	n, entry := f.phrase(f.holidays, i)
	h, end := holiday{}, i+n
	if _, year := f.yearNumber(end); n == 0 || n == 1 && year == 0 && !f.Tokens[end-1].Is(segment.Capital) && !f.note {
		return reading{}, 0
	}
	if f.counts(end) || n == 1 && end < f.limit && f.Tokens[end].Is(segment.Capital) && f.class(end) == 0 {
		return reading{}, 0 // “Christmas trees”, “Easter Island”
	}
	h = f.feasts[entry]
	if r, after := f.holidayOf(h, i, end); f.word(after).unit == inWeekends && !f.word(after).plural {
		r.point = ofDay(r.point.n - 3).around(weekend) // from Thursday on the one behind it, else the one before
		return r, after + 1
	} else {
		return r, after
	}
}

// holidayOf resolves a holiday that is told from i to end, with the year behind it.
func (f *finder) holidayOf(h holiday, i, end int) (reading, int) {
	if y, after := f.yearAfter(f.skip(end, kwIn)); after > 0 {
		return reading{kind: Date, point: ofDay(h.in(y))}, after
	}
	if y, after := f.yearRelative(f.skip(end, kwOf)); after > 0 {
		return f.lean(ofDay(h.in(y.n))), after
	}
	limit := f.reference.n + [...]int{past: 45, unknown: 120, future: 364}[f.tense(i, end)]
	y := f.reference.year() + 1
	for h.in(y) > limit {
		y--
	}
	return f.lean(ofDay(h.in(y))), end
}

// relativeHoliday is the day that “last Thanksgiving” means.
func (f *finder) relativeHoliday(base point, shift int, h holiday) reading {
	y, now := base.year(), base.first()
	best := h.in(y)
	switch {
	case shift < 0 && best >= now:
		best = h.in(y - 1)
	case shift > 0 && best <= now:
		best = h.in(y + 1)
	}
	return f.lean(ofDay(best))
}
