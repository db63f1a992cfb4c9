package timex

// extent reads a length of time, “three years”, “the past two months”, and the dates told by one: “two years ago”.
func (f *finder) extent(i int) (reading, int) {
	if f.is(i, kwA) && f.class(i+1)&(aNumber|aNumeral) != 0 { // “a three-year period”
		if l, end, ok := f.length(i + 1); ok && f.is(end, kwPeriod) {
			return reading{kind: Duration, length: l}, end + 1
		}
	}
	l, end, definite := f.length(i)
	if end == 0 {
		return reading{}, 0
	}
	if r, after := f.counted(l, i, end); after > 0 {
		return r, after
	}
	if !definite {
		return reading{}, 0
	}
	if f.is(end, kwOld) || f.is(end, kwHyphen) && f.is(end+1, kwOld) {
		return f.age(l, end)
	}
	r := reading{kind: Duration, length: l}
	if f.is(end, kwOr) && f.is(end+1, kwSo) {
		r.mod, end = Approx, end+2
	}
	return r, end
}

// age passes over ages of people: “a six-year-old boy” tells no time.
func (f *finder) age(l length, end int) (reading, int) {
	if l.amounts[0].unit == inYears && l.amounts[0].n != unknownNumber {
		return reading{}, 0
	}
	if f.is(end, kwHyphen) {
		end++
	}
	return reading{kind: Duration, length: l}, end + 1
}

// length reads an amount of time. It is not definite when only “ago” or the like makes it an expression.
func (f *finder) length(i int) (l length, end int, definite bool) {
	j := f.lengthLead(i)
	if j < 0 {
		return l, 0, false
	}
	lead := j > i
	n, next := f.count(j)
	if next == 0 {
		return f.bareLength(i, j, lead)
	}
	if f.is(next, kwNext, kwPast, kwLast, kwPrevious, kwUpcoming) && f.word(next+1).plural {
		next++ // “the two past months”
	}
	next = f.skip(next, kwMore, kwAdditional, kwExtra, kwFull, kwConsecutive, kwStraight)
	next = f.skip(next, kwBusiness, kwWorking, kwTrading, kwFiscal, kwHyphen)
	w := f.word(next)
	if w.unit == noUnit && f.is(next, kwTo, kwHyphen, kwEnDash, kwOr) && n >= 1 {
		return f.firstOfTwo(n, i, next)
	}
	if w.unit == noUnit || w.short && f.Tokens[j].Kind == 1 || w.unit == inSeconds && !w.plural && !w.short && f.is(j, kwA, kwThe) {
		return l, 0, false
	}
	if next < f.limit && w.short && w.unit == inHours && f.joined(next) && f.Tokens[next].End-f.Tokens[next].Start == 1 && !f.is(i-1, kwIn, kwWithin, kwFor) {
		return l, 0, false // “15h” is a time
	}
	if f.is(next-1, kwHyphen) && (f.is(i, kwThe) || w.unit == inQuarters) || f.is(next+1, kwHyphen) && f.is(next+2, kwAgo, kwEarlier) {
		return l, 0, false // “the two-year plan”, “three-quarters”, “year-earlier”
	}
	if f.is(i, kwThe) && j == i+1 && n != 1 && !w.plural && !w.short {
		return l, 0, false // “the two day rally”
	}
	if w.unit == inQuarters && (n == 1 || f.is(next+1, kwOf)) {
		return l, 0, false // a fraction
	}
	l.add(n, w.unit)
	end = f.afterAbbreviation(next)
	end = f.halfMore(&l, end)
	return f.moreAmounts(l, end, j)
}

// firstOfTwo reads the “two” of “two to three weeks”.
func (f *finder) firstOfTwo(n float64, i, next int) (length, int, bool) {
	second, end := f.cardinal(next + 1)
	w := f.word(f.skip(end, kwHyphen))
	if end == 0 || second <= n || w.unit == noUnit || w.short || f.is(f.skip(end, kwHyphen)+1, kwHyphen, kwOld) {
		return length{}, 0, false
	}
	return ofLength(n, w.unit), next, true
}

// halfMore reads “and a half” after a unit: “a minute and a half”.
func (f *finder) halfMore(l *length, i int) int {
	if f.is(i, kwAnd) && f.is(i+1, kwA) && f.is(i+2, kwHalf) && l.count == 1 && l.amounts[0].n != unknownNumber {
		a := l.amounts[0]
		*l = ofLength(a.n+0.5, a.unit)
		return i + 3
	}
	return i
}

// moreAmounts reads on after a first amount: “two hours and 10 minutes”, “a year or two”.
func (f *finder) moreAmounts(l length, end, start int) (length, int, bool) {
	for l.count < len(l.amounts) && !f.is(start-1, kwLast, kwPast, kwNext) {
		j := f.skip(end, kwComma)
		j = f.skip(j, kwAnd)
		n, next := f.count(j)
		if next == 0 || f.is(j, kwA, kwAn) {
			break
		}
		w := f.word(next)
		if w.unit == noUnit || !smallerUnit(w.unit, l.amounts[l.count-1].unit) {
			break
		}
		l.add(n, w.unit)
		end = next + 1
	}
	if f.is(end, kwOr) && f.keyword(end+1) == kwNone && f.word(end+1).cardinal == 2 && f.is(start, kwA, kwAn) && f.word(end+2).unit == noUnit {
		return l, end + 2, true
	}
	return l, end, true
}

// smallerUnit says whether unit a is smaller than b.
func smallerUnit(a, b unit) bool {
	const order = "SIHDWMY"
	at := func(u unit) int {
		for i := range order {
			if order[i] == byte(u) {
				return i
			}
		}
		return -1
	}
	return at(a) >= 0 && at(a) < at(b)
}

// lengthLead passes over what can stand before a number of units: “the past”, “these”, “another”. It is -1 for what cannot.
func (f *finder) lengthLead(i int) int {
	j := f.skip(i, kwThe, kwThis, kwThese, kwThose)
	if j > i && f.is(i, kwThese, kwThose) && f.word(j).plural {
		return -1
	}
	j = f.skip(j, kwLatest, kwLast, kwPast, kwNext, kwComing, kwPrevious, kwPreceding, kwFollowing, kwUpcoming)
	if j > i && !f.is(j-1, kwThe) {
		return j
	}
	if f.word(j).ordinal == 1 { // “the first nine months”
		return j + 1
	}
	return j
}

// count reads how many units: a number, “a”, “a few”, “several”, “a couple of”.
func (f *finder) count(i int) (n float64, end int) {
	switch f.keyword(i) {
	case kwA, kwAn:
		switch {
		case f.is(i+1, kwFew):
			return unknownNumber, i + 2
		case f.is(i+1, kwCouple):
			return 2, f.skip(i+2, kwOf)
		case f.is(i+1, kwHalf):
			return 0.5, f.skip(i+2, kwHyphen)
		case f.word(i+1).multiplier >= 12:
			return f.cardinal(i)
		}
		return 1, f.skip(i+1, kwFull, kwEntire, kwWhole)
	case kwAnother:
		if !f.word(i + 1).plural {
			return 1, i + 1
		}
		return f.cardinal(i + 1)
	case kwAll:
		if w := f.word(i + 1); w.unit != noUnit && !w.plural && w.unit != inMinutes && w.unit != inSeconds {
			return 1, i + 1
		}
	case kwFew, kwSeveral, kwMany, kwSome:
		if f.is(i, kwSome) && !f.word(i+1).plural {
			break
		}
		return unknownNumber, f.skip(i+1, kwHyphen)
	case kwCouple:
		return 2, f.skip(i+1, kwOf)
	case kwHalf:
		if f.is(i+1, kwA, kwAn) {
			return 0.5, i + 2
		}
		if f.is(i+1, kwHyphen) {
			return 0.5, i + 2
		}
	}
	if y, end := f.yearNumber(i); end > 0 && y >= 1900 && y < 2100 && !f.word(end).plural {
		return 0, 0
	}
	return f.cardinal(i)
}

// bareLength reads units without a number: “the past year”, “for centuries”, “weeks ago”, “the years”.
func (f *finder) bareLength(i, j int, lead bool) (l length, end int, definite bool) {
	w := f.word(j)
	if f.is(i, kwRecent) || f.is(i, kwComing) && !lead {
		j = i + 1
		w = f.word(j)
		lead = true
	}
	if w.unit == noUnit || w.short || f.is(i, kwFollowing, kwThis, kwThe) && j == i+1 && !w.plural {
		return l, 0, false
	}
	switch {
	case w.plural && lead:
		l.add(unknownNumber, w.unit)
		return l, j + 1, !f.is(i, kwThe) || j > i+1
	case w.plural:
		l.add(unknownNumber, w.unit)
		if f.is(j+1, kwHyphen) && (f.is(j+2, kwLong, kwOld)) {
			return l, j + 3, true
		}
		return l, j + 1, f.is(i-1, kwFor, kwWithin, kwIn, kwOver, kwAfter, kwOf)
	case f.is(j-1, kwPast, kwLast) && f.is(i, kwThe) && j == i+2:
		l.add(1, w.unit)
		return l, j + 1, true
	case j == i && f.is(j+1, kwHyphen) && f.is(j+2, kwLong):
		l.add(1, w.unit)
		return l, j + 3, true
	}
	return l, 0, false
}

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
		if f.is(j+1, kwNow) {
			return f.ahead(l), j + 2
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
	if f.is(j, kwEarlier, kwLater) && f.reference.known() && !f.anchor.known() && f.tense(i, j+1) != past {
		if f.is(j, kwEarlier) {
			return f.ago(l, mod), j + 1
		}
		return f.ahead(l), j + 1
	}
	if f.is(i-1, kwIn, kwWithin) && !f.is(j, kwOf) && (f.is(i-1, kwIn) || f.bare(i, end)) && l.amounts[0].n != unknownNumber && (f.keyword(i) == kwNone || f.is(i, kwA, kwAn, kwHalf)) && f.tense(i-1, end) == future {
		return f.ahead(l), end
	}
	return reading{}, 0
}

// distant reads the date from which a length counts: “two weeks after 3 May”.
func (f *finder) distant(l length, sign, i int) (reading, int) {
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

// ahead gives the date that lies a length after the reference.
func (f *finder) ahead(l length) reading {
	if l.amounts[0].n == unknownNumber {
		return reading{kind: Date, value: "FUTURE_REF"}
	}
	return f.counting(l, 1)
}

// counting gives the date or time that lies a length before or after the reference.
func (f *finder) counting(l length, sign int) reading {
	now := f.reference
	if f.time >= 0 {
		now.clock = f.time
	} else if a := l.amounts[0]; a.unit == inHours && a.n < 24 || a.unit == inMinutes || a.unit == inSeconds {
		return f.lean(now) // nobody knows the hour
	}
	r := f.lean(l.from(now, sign))
	if r.point.grain > day {
		r.kind = Time
	}
	return r
}

// ago gives the date that lies a length before the reference.
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
