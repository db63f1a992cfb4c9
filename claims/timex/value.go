package timex

import (
	"strconv"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// meaning is a TIMEX3 value that was read back: one of its fields says what it is.
type meaning struct {
	kind    Type
	point   point
	length  length
	partial partial // of a date whose year or week is unknown
	token   bool    // “PAST_REF”, a set, a time without a day
}

// partial is a date of an unknown year: a month and perhaps a day, or a weekday.
type partial struct{ month, day, weekday int }

// readValue reads a TIMEX3 value as this package writes it. It is false for anything else.
func readValue(value string) (meaning, bool) {
	switch value {
	case "":
		return meaning{}, false
	case "PAST_REF", "PRESENT_REF", "FUTURE_REF":
		return meaning{kind: Date, token: true}, true
	}
	switch {
	case value[0] == 'P':
		l, ok := readLength(value)
		return meaning{kind: Duration, length: l}, ok
	case value[0] == 'X':
		return readPartial(value)
	case value[0] == 'T':
		_, ok := readTime(point{}, value[1:])
		return meaning{kind: Time, token: true}, ok
	}
	date, clock := value, ""
	if len(value) > 10 && value[10] == 'T' {
		date, clock = value[:10], value[11:]
	}
	p, ok := readPoint(date)
	if !ok || clock == "" {
		return meaning{kind: Date, point: p}, ok && date == value
	}
	p, ok = readTime(p, clock)
	return meaning{kind: Time, point: p}, ok
}

// readPoint reads a date of a day or more: “19”, “199”, “1999”, “1999-Q3”, “1999-SU”, “1999-06”, “1999-W23-WE”, “1999-06-14”.
func readPoint(value string) (point, bool) {
	if n, ok := numeral.WholeDigits(value); ok {
		switch len(value) {
		case 2:
			return point{grain: century, n: n}, true
		case 3:
			return point{grain: decade, n: n}, true
		case 4:
			return ofYear(n), true
		}
		return point{}, false
	}
	if len(value) < 7 || value[4] != '-' {
		return point{}, false
	}
	y, ok := numeral.WholeDigits(value[:4])
	if !ok {
		return point{}, false
	}
	return readWithin(y, value[5:])
}

// readWithin reads what follows the year.
func readWithin(y int, value string) (point, bool) {
	for i, code := range seasonCodes {
		if value == code {
			return ofSeason(y, i+1), true
		}
	}
	switch n, ok := numeral.WholeDigits(value[1:2]); {
	case len(value) == 2 && value[0] == 'Q':
		return ofQuarter(y, n), ok && n >= 1 && n <= 4
	case len(value) == 2 && value[0] == 'H':
		return ofHalf(y, n), ok && n >= 1 && n <= 2
	case value[0] == 'W':
		return readWeek(y, value[1:])
	}
	m, ok := numeral.WholeDigits(value[:2])
	if !ok || m < 1 || m > 12 {
		return point{}, false
	}
	if len(value) == 2 {
		return ofMonth(y, m), true
	}
	if len(value) != 5 || value[2] != '-' {
		return point{}, false
	}
	d, ok := numeral.WholeDigits(value[3:])
	return ofDate(y, m, d), ok && d >= 1 && d <= daysIn(y, m)
}

func readWeek(y int, value string) (point, bool) {
	if len(value) != 2 && len(value) != 5 {
		return point{}, false
	}
	w, ok := numeral.WholeDigits(value[:2])
	start := weekStart(y, w)
	if actual, _ := isoWeek(start); !ok || w < 1 || actual != y {
		return point{}, false
	}
	p := ofDay(start).around(week)
	if len(value) == 5 {
		p.grain, ok = weekend, value[2:] == "-WE"
	}
	return p, ok
}

// readTime reads what follows the “T”: “NI”, “17:00”, “17:00:30”.
func readTime(p point, clock string) (point, bool) {
	if len(clock) == 2 {
		for _, code := range partCodes {
			if clock == string(code) {
				p.grain, p.part = dayPart, code
				return p, true
			}
		}
		return p, false
	}
	if len(clock) != 5 && len(clock) != 8 || clock[2] != ':' {
		return p, false
	}
	h, okHours := numeral.WholeDigits(clock[:2])
	m, okMinutes := numeral.WholeDigits(clock[3:5])
	p.grain, p.clock = minute, h*3600+m*60
	if !okHours || !okMinutes || m > 59 || p.clock > 86400 {
		return p, false
	}
	if len(clock) == 8 {
		s, ok := numeral.WholeDigits(clock[6:])
		p.grain, p.clock = second, p.clock+s
		return p, ok && clock[5] == ':' && s < 60
	}
	return p, true
}

var partCodes = [...]part{"MO", "MI", "AF", "EV", "NI", "DT"}

// readPartial reads “XXXX-06”, “XXXX-06-14”, “XXXX-WXX-2”, and sets such as “XXXX-WXX-2TNI”, “XXXX-SU”.
func readPartial(value string) (meaning, bool) {
	if len(value) < 7 || value[:5] != "XXXX-" {
		return meaning{}, false
	}
	rest, clock := value[5:], ""
	for i := range rest {
		if rest[i] == 'T' && i > 0 {
			rest, clock = rest[:i], rest[i+1:]
			break
		}
	}
	if len(rest) < 2 {
		return meaning{}, false
	}
	if clock != "" {
		if _, ok := readTime(point{}, clock); !ok {
			return meaning{}, false
		}
	}
	if rest == "XX-XX" && clock != "" {
		return meaning{kind: Set, token: true}, true
	}
	if len(rest) == 5 && rest[:4] == "WXX-" && rest[4] >= '1' && rest[4] <= '7' {
		return meaning{kind: Date, partial: partial{weekday: int(rest[4] - '0')}, token: clock != ""}, true
	}
	p, ok := readWithin(2000, rest)
	switch {
	case !ok:
		return meaning{}, false
	case p.grain == month:
		return meaning{kind: Date, partial: partial{month: floorMod(p.n, 12) + 1}, token: clock != ""}, true
	case p.grain == day:
		_, m, d := civil(p.n)
		return meaning{kind: Date, partial: partial{month: m, day: d}, token: clock != ""}, true
	}
	return meaning{kind: Set, token: true}, p.grain == season
}

// readLength reads “P2Y6M”, “PT1M30S”, “PXD”, “P1WE”.
func readLength(value string) (length, bool) {
	var l length
	clock := false
	for i := 1; i < len(value); {
		if value[i] == 'T' && !clock {
			clock, i = true, i+1
			continue
		}
		start := i
		for i < len(value) && (value[i] >= '0' && value[i] <= '9' || value[i] == '.') {
			i++
		}
		n, err := strconv.ParseFloat(value[start:i], 64)
		if i == start && value[i] == 'X' {
			n, err, i = unknownNumber, nil, i+1
		}
		if err != nil || i == len(value) || l.count == len(l.amounts) {
			return length{}, false
		}
		u := letterUnit(value[i], clock)
		i++
		if u == inWeeks && i < len(value) && value[i] == 'E' {
			u, i = inWeekends, i+1
		}
		if u == noUnit {
			return length{}, false
		}
		l.push(amount{n, u})
	}
	return l, l.count > 0 && l.String() == value
}

// letterUnit is the unit of a letter in a value; after the “T” when clock is set.
func letterUnit(letter byte, clock bool) unit {
	switch {
	case clock && letter == 'M':
		return inMinutes
	case clock != (letter == 'H' || letter == 'S'):
		return noUnit
	case letter == 'E':
		return inDecades
	}
	switch u := unit(letter); u {
	case inSeconds, inHours, inDays, inWeeks, inMonths, inQuarters, inYears, centuries, millennia, anyUnit:
		return u
	}
	return noUnit
}
