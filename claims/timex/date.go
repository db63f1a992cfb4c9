package timex

// maxDepth bounds how often one date is told by another: “the week after the eve of Easter”.
const maxDepth = 4

// date reads a date: a stretch of the calendar of a day or longer, with “early”, “late” or “mid” before it.
func (f *finder) date(i int) (reading, int) {
	if f.depth == maxDepth {
		return reading{}, 0
	}
	f.depth++
	defer func() { f.depth-- }()
	mod, next := f.stage(i)
	if next == 0 {
		return f.plainDate(i)
	}
	r, end := f.plainDate(next)
	if end == 0 || r.kind != Date || r.value != "" {
		return reading{}, 0
	}
	r.mod = mod
	return r, end
}

// plainDate reads a date without a stage before it.
func (f *finder) plainDate(i int) (reading, int) { return f.tryForms(f.openings(i).dates, i) }

// stage reads “early”, “late”, “mid-”, and “the” before them; “earlier” and “later” before what they can stand before.
func (f *finder) stage(i int) (Mod, int) {
	j := f.skip(i, kwThe)
	mod := Mod("")
	switch f.keyword(j) {
	case kwEarly:
		mod = Start
	case kwLate:
		mod = End
	case kwMid:
		mod = Mid
	case kwEarlier, kwLater:
		return f.comparative(i)
	}
	next := f.skip(j+1, kwHyphen)
	if mod == "" || f.word(next).weekdays > 0 || f.is(j+1, kwHyphen) && f.is(i, kwThe) && f.word(next).month > 0 {
		return "", 0 // “the late-November vote”: the article is the noun's
	}
	return mod, next
}

// comparative reads “earlier” before “this year”, “Sunday”, “in the week”.
func (f *finder) comparative(i int) (Mod, int) {
	mod, next := Start, i+1
	if f.is(i, kwLater) {
		mod = End
	}
	switch {
	case f.is(next, kwThis, kwToday, kwYesterday, kwTomorrow, kwThat), f.word(next).weekday > 0:
		return mod, next
	case f.is(next, kwIn, kwOn) && f.is(next+1, kwThe) && f.word(next+2).unit != noUnit:
		return mod, next + 1
	}
	return "", 0
}
