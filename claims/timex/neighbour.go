package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// neighbour reads the day, week, month or year beside another: “the day before yesterday”, “the eve of the 14th of June”, “the
// week after Easter”, and “the day before” alone, beside the day told last.
func (f *finder) neighbour(i int) (reading, int) {
	j := f.skip(i, kwThe)
	g := grainOf(f.word(j).unit)
	if f.is(j, kwEve) && f.is(j+1, kwOf) {
		return f.beside(day, -1, j+2)
	}
	if f.word(j).part == "NI" {
		g = day
	}
	if g == noGrain || f.word(j).plural || !f.is(j+1, kwBefore, kwAfter) {
		return reading{}, 0
	}
	sign := 1
	if f.is(j+1, kwBefore) {
		sign = -1
	}
	if r, end := f.beside(g, sign, j+2); end > 0 {
		return r, end
	}
	closes := j+2 >= f.limit || f.Tokens[j+2].Kind == segment.Mark
	if j == i || !closes || f.anchor.grain < g || !f.anchor.known() {
		return reading{}, 0
	}
	return reading{kind: Date, point: f.anchor.around(g).plus(sign), leans: true, doubtful: !f.toldBeside(i)}, j + 2
}

// beside reads the date that a neighbour is told by.
func (f *finder) beside(g grain, sign, i int) (reading, int) {
	r, end := f.date(i)
	if end == 0 || r.point.grain < g || r.mod != "" {
		return reading{}, 0
	}
	r.point = r.point.around(g).plus(sign)
	return r, end
}
