package timex

// counted reads the dates that a length leads to: “two years ago”, “a week from now”, “three days before Christmas”, and
// the “five years” of “in five years”.
func (f *finder) counted(l length, i, end int) (reading, int) {
	j, mod := end, Mod("")
	if f.is(j, kwOr) && f.is(j+1, kwSo) && f.is(j+2, kwAgo) {
		mod, j = Approx, j+2
	}
	switch f.keyword(j) {
	case kwAgo:
		return f.ago(l, mod), j + 1
	case kwHence:
		return f.ahead(l), j + 1
	case kwFrom:
		switch {
		case f.is(j+1, kwNow):
			return f.ahead(l), j + 2
		case f.is(i-1, kwFor): // “for two hours from noon”: a length and its start
			return reading{}, 0
		}
		return f.distant(l, 1, j+1)
	case kwBefore:
		return f.distant(l, -1, j+1)
	case kwAfter:
		return f.distant(l, 1, j+1)
	case kwEarlier:
		if l.amounts[0].unit == inYears && l.amounts[0].n == 1 {
			return f.yearBefore(), j + 1
		}
	}
	switch {
	case f.is(j, kwEarlier, kwLater): // beside other dates they count from those, which is told by the length alone
		if !f.reference.known() || f.anchor.known() || f.tense(i, j+1) == past {
			break
		}
		if f.is(j, kwEarlier) {
			return f.ago(l, mod), j + 1
		}
		return f.ahead(l), j + 1
	case f.within(l, i, end):
		return f.ahead(l), end
	}
	return reading{}, 0
}

// within reports whether “in” before a length looks ahead: “will end in two weeks”, but not “rose twice in two weeks”.
func (f *finder) within(l length, i, end int) bool {
	before := i - 1
	if f.class(before)&aModifier != 0 { // “in about two hours”
		before--
	}
	if before > f.first && (f.class(before-1) == aNumber || f.word(before-1).multiplier > 0) { // “will pay $300 in two years”
		return false
	}
	if !f.is(before, kwIn) && !(f.is(before, kwWithin) && f.note) || f.is(end, kwOf) || l.amounts[0].n == unknownNumber {
		return false
	}
	return (f.keyword(i) == kwNone || f.is(i, kwA, kwAn, kwHalf)) && !f.ranks(before) && f.tense(i-1, end) == future
}

// ranks reports whether a little before a token something is called the first or greatest: “the first sale in a decade” looks
// back, whatever its verb.
func (f *finder) ranks(i int) bool {
	for j := i - 1; j >= max(f.first, i-4); j-- {
		text := f.Of(j)
		if f.word(j).ordinal == 1 || len(text) > 3 && text[len(text)-3:] == "est" || text == "most" || text == "worst" {
			return true
		}
	}
	return false
}

// distant reads the date from which a length counts: “two weeks after 3 May”.
func (f *finder) distant(l length, sign, i int) (reading, int) {
	if u := l.amounts[0].unit; (u == inHours || u == inMinutes || u == inSeconds) && l.amounts[0].n != unknownNumber {
		return f.besideClock(l, sign, i)
	}
	r, end := f.date(i)
	if end == 0 || !r.point.known() || r.mod != "" || l.amounts[0].n == unknownNumber || f.is(end, kwPossessive) {
		return reading{}, 0
	}
	if g := r.point.grain; g < day && (g != month || l.amounts[0].unit != inMonths) && (g != year || l.amounts[0].unit != inYears) {
		return reading{}, 0
	}
	r.point = l.exactly(r.point, sign)
	return r, end
}

// besideClock reads the time of the clock from which hours or minutes count: “two hours before midnight”.
func (f *finder) besideClock(l length, sign, i int) (reading, int) {
	r, end := f.clockMoment(i)
	if end == 0 || !r.point.known() || r.point.grain < hour {
		return reading{}, 0
	}
	if sign > 0 && r.point.clock == 2*halfDay { // the midnight that begins the day
		r.point.clock = 0
	}
	r.point = l.from(r.point, sign)
	return r, end
}

// ahead returns the date that lies a length after the reference.
func (f *finder) ahead(l length) reading {
	if l.amounts[0].n == unknownNumber {
		return reading{kind: Date, value: "FUTURE_REF"}
	}
	return f.counting(l, 1)
}

// counting returns the date or time that lies a length before or after the reference.
func (f *finder) counting(l length, sign int) reading {
	now := f.reference
	if f.time >= 0 {
		now.clock = f.time
	} else if a := l.amounts[0]; a.unit == inHours && a.n < 24 || a.unit == inMinutes || a.unit == inSeconds {
		return f.lean(now) // nobody knows the hour
	}
	p := l.from(now, sign)
	if f.alone() {
		p = l.exactly(now, sign)
	}
	r := f.lean(p)
	if r.point.grain > day {
		r.kind = Time
	}
	return r
}

// ago returns the date that lies a length before the reference.
func (f *finder) ago(l length, mod Mod) reading {
	r := reading{kind: Date, value: "PAST_REF"}
	switch a := l.amounts[0]; {
	case a.n == unknownNumber:
	case a.n == 1 && a.unit == inYears && f.quarter.known():
		r = f.yearBefore()
	default:
		r = f.counting(l, -1)
	}
	r.mod = mod
	return r
}
