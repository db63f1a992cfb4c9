package timex

// Days are counted from 1 January 1970, day 0, in the proleptic Gregorian calendar. Nothing here knows of time zones.

// dayOf returns the number of a day. Months and days past their range run on into the next month or year.
func dayOf(year, month, day int) int {
	year, month = year+floorDiv(month-1, 12), floorMod(month-1, 12)+1
	if month <= 2 { // years begin in March, so that the leap day is the last
		year, month = year-1, month+12
	}
	era := floorDiv(year, 400)
	ofEra := year - era*400
	ofYear := (153*(month-3)+2)/5 + day - 1
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear - 719468
}

// civil returns the year, month and day of a day's number.
func civil(n int) (year, month, day int) {
	n += 719468
	era := floorDiv(n, 146097)
	ofEra := n - era*146097
	year = (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*year + year/4 - year/100)
	month = (5*ofYear + 2) / 153
	day = ofYear - (153*month+2)/5 + 1
	year += era * 400
	if month >= 10 {
		return year + 1, month - 9, day
	}
	return year, month + 3, day
}

// weekday is 1 for Monday to 7 for Sunday.
func weekday(n int) int { return floorMod(n+3, 7) + 1 }

// isoWeek returns the year and number of the ISO 8601 week that holds a day.
func isoWeek(n int) (year, week int) {
	thursday := n - weekday(n) + 4
	year, _, _ = civil(thursday)
	return year, (thursday-dayOf(year, 1, 1))/7 + 1
}

// weekStart is the Monday of an ISO 8601 week.
func weekStart(year, week int) int {
	fourth := dayOf(year, 1, 4) // always in week 1
	return fourth - weekday(fourth) + 1 + 7*(week-1)
}

// daysIn is the number of days in a month.
func daysIn(year, month int) int { return dayOf(year, month+1, 1) - dayOf(year, month, 1) }

// easter is the day of Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876).
func easter(year int) int {
	golden, century := year%19, year/100
	moon := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(year%100/4) - moon - year%100%4) % 7
	shift := (golden + 11*moon + 22*sunday) / 451
	n := moon + sunday - 7*shift + 114
	return dayOf(year, n/31, n%31+1)
}

// nthWeekday is the nth such weekday of a month; the last one for -1.
func nthWeekday(year, month, day, nth int) int {
	if nth < 0 {
		last := dayOf(year, month+1, 1) - 1
		return last - floorMod(weekday(last)-day, 7)
	}
	first := dayOf(year, month, 1)
	return first + floorMod(day-weekday(first), 7) + 7*(nth-1)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }

// latest is the greatest number up to limit that lies a whole number of cycles from like: the latest June among months, the
// latest Tuesday among days.
func latest(limit, like, cycle int) int { return limit - floorMod(limit-like, cycle) }

// chosen is the number that “last” (shift -1), “this” (0) or “next” (1) picks, beside now, of those that lie whole cycles
// from like.
func chosen(now, like, cycle, shift int) int {
	switch {
	case shift < 0:
		return latest(now-1, like, cycle)
	case shift > 0:
		return latest(now+cycle, like, cycle)
	}
	return like
}

// firstOf is a day of the given weekday; the others lie whole weeks from it.
func firstOf(weekday int) int { return weekday - 4 }
