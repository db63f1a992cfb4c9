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
func (f *finder) plainDate(i int) (reading, int) { return f.tryForms(f.dateForms, i) }

// stage reads “early”, “late”, “mid-”, “earlier”, “later”, and “the” before them.
func (f *finder) stage(i int) (Mod, int) {
	j := f.skip(i, kwThe)
	mod := Mod("")
	switch f.keyword(j) {
	case kwEarly, kwEarlier:
		mod = Start
	case kwLate, kwLater:
		mod = End
	case kwMid:
		mod = Mid
	default:
		return "", 0
	}
	next := f.skip(j+1, kwHyphen)
	if f.is(j, kwEarlier, kwLater) && (j > i || !f.is(next, kwThis, kwToday, kwYesterday, kwTomorrow, kwThat, kwIn, kwOn) && f.word(next).weekday == 0) {
		return "", 0
	}
	if f.is(j, kwEarlier, kwLater) && f.is(next, kwIn, kwOn) {
		if !f.is(next+1, kwThe) || f.word(next+2).unit == noUnit {
			return "", 0
		}
		next++
	}
	if f.word(next).weekdays > 0 {
		return "", 0
	}
	return mod, next
}
