package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// meridiem reads what tells the half of the day behind an hour: “a.m.”, “pm”, “in the morning”. Its end is 0 when there is
// none.
func (f *finder) meridiem(hours, j int) (int, int) {
	switch f.keyword(j) {
	case kwAM, kwAMDotted:
		return morning(hours), j + 1
	case kwPM, kwPMDotted:
		return afternoon(hours), j + 1
	case kwA, kwP:
		return f.shortMeridiem(hours, j)
	case kwIn:
		k := f.skip(j+1, kwThe)
		switch {
		case hours > 12:
		case f.word(k).part != "":
			return inPart(hours, f.word(k).part), k + 1
		case k > j+1 && f.is(k, kwAM, kwPM): // “3 in the PM”
			return f.meridiem(hours, k)
		}
	}
	return hours, 0
}

// shortMeridiem reads “9a”, “9 p.”, “9 p m”.
func (f *finder) shortMeridiem(hours, j int) (int, int) {
	end := j + 1
	switch {
	case f.joined(j) && (f.is(j-2, kwAt, kwColon, kwFrom, kwTo, kwBy, kwUntil, kwTill, kwAtSign, kwHyphen) || f.word(j-2).weekday > 0):
	case f.is(j+1, kwPeriodMark) && f.Of(min(j+2, f.limit-1)) == "m":
		end = f.skip(j+3, kwPeriodMark)
	case j+1 < f.limit && f.Of(j+1) == "m":
		end = j + 2
	default:
		return hours, 0
	}
	if f.is(j, kwA) {
		return morning(hours), end
	}
	return afternoon(hours), end
}

// morning and afternoon put an hour into its half of the day; more than twelve is no hour of the morning.
func morning(hours int) int {
	if hours > 12 {
		return 99
	}
	return hours % 12
}

func afternoon(hours int) int {
	if hours > 12 {
		return hours
	}
	return hours%12 + 12
}

// inPart puts an hour into a part of the day. The small hours of a night are those of its morning.
func inPart(hours int, p part) int {
	switch {
	case p == "NI" && hours < 5:
		return hours
	case p == "NI" && hours == 12:
		return 24
	case p == "AF", p == "EV", p == "NI":
		return afternoon(hours)
	case p == "MO":
		return morning(hours)
	}
	return hours
}

// settle looks beside an hour, which stands from i to end, for what makes it a time and tells the half of its day: the
// other end of a range, or the part of the day.
func (f *finder) settle(c clockTime, i, end int) clockTime {
	if hours, ok := f.halfAcross(c, i, end); ok {
		c.hours, c.settled = hours, true
		return c
	}
	if f.lastEnd == i-1 && f.connects(i-1) && f.anchor.grain >= hour && c.hours <= 12 && f.standsAlone(i, end) { // “from 9 a.m. to 5”
		for c.hours%12*3600 < f.anchor.clock && c.hours < 12 {
			c.hours += 12
		}
		c.settled = true
		return c
	}
	if !c.plain && !f.note && !f.is(i-1, kwAt, kwAtSign, kwAround, kwBy, kwUntil, kwTill) { // “Air Force One Friday evening”
		return c
	}
	if p, day := f.partBehind(end); p != "" && c.hours <= 12 {
		c.hours, c.settled = inPart(c.hours, p), true
	} else if day {
		c.plain = true
	}
	return c
}

// partBehind reads the part of the day behind an hour, “tonight”, “this evening”, “tomorrow morning”, or the day alone.
func (f *finder) partBehind(i int) (p part, day bool) {
	j := f.skip(i, kwComma)
	switch {
	case f.is(j, kwTonight):
		return "NI", true
	case f.is(j, kwToday, kwTomorrow, kwYesterday), f.word(j).weekday > 0 && !f.word(j).abbreviated:
		return f.word(j + 1).part, true
	case f.is(j, kwThis):
		return f.word(j + 1).part, false
	}
	return "", false
}

// standsAlone reports whether a number from i to end, behind the dash or “to” of a range, is its second end.
func (f *finder) standsAlone(i, end int) bool {
	dash := f.is(i-1, kwHyphen, kwEnDash)
	return !(dash && !f.joined(i) && !f.note) && !f.is(end, kwOf) && !f.countsNoun(end)
}

// countsNoun reports whether a noun stands behind a number, which then is no hour: “from 9 a.m. to 5 people”.
func (f *finder) countsNoun(i int) bool {
	return f.word(i).unit != noUnit || f.counts(i) || i < f.limit && !f.word(i).listed && f.Tokens[i].Kind == segment.Word
}

// hoursOfDay reports whether two bare numbers, at i and from j+1 to end, are the hours between which something lasts on a day:
// “Wednesday from 10-4”, “between 3 and 5 on Monday”. Scores and tolls look much the same, “won 3-2 on Monday”.
func (f *finder) hoursOfDay(i, j, end int) bool {
	if f.is(i-1, kwFrom) {
		return f.class(i-2)&(aWeekday|aDeictic) != 0 && f.is(j, kwHyphen, kwEnDash) && !f.countsNoun(end)
	}
	if !f.is(i-1, kwBetween) || !f.is(j, kwAnd) {
		return false
	}
	return f.is(end, kwToday, kwTomorrow, kwYesterday) || f.is(end, kwOn) && (f.word(end+1).weekday > 0 || f.class(end+1)&(aNumber|aMonth) != 0)
}

// halfAcross settles the first of two times, which stands from i to j, by the second: “from 5 to 6 p.m.”, “11-2 p.m.”,
// “from 10 to 11:30”.
func (f *finder) halfAcross(c clockTime, i, j int) (int, bool) {
	if !f.connects(j) || c.hours > 12 {
		return 0, false
	}
	next, end := f.clockDigits(j + 1)
	if end == 0 || next.hours > 24 {
		return 0, false
	}
	if p, _ := f.partBehind(end); p != "" && !next.settled && (f.is(i-1, kwFrom, kwBetween) || c.plain || next.plain) {
		next.hours, next.settled = inPart(next.hours, p), true
	}
	switch {
	case next.settled:
	case !next.plain && !c.plain && f.hoursOfDay(i, j, end):
		return c.hours, true
	case next.plain && !c.plain && (f.is(i-1, kwFrom, kwBetween) || f.is(j, kwHyphen)):
		return c.hours, true
	default:
		return 0, false
	}
	hours := morning(c.hours)
	if pm := afternoon(c.hours); pm*60+c.minutes < next.hours*60+next.minutes {
		hours = pm
	}
	return hours, true
}
