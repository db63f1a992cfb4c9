package timex

import "strconv"

// length is a length of time: up to four amounts of falling units, “a minute and a half” as one minute and thirty seconds.
type length struct {
	amounts [4]amount
	count   int
}

// amount is so many of a unit; an unknown number is negative.
type amount struct {
	n    float64
	unit unit
}

const unknownNumber = -1

func ofLength(n float64, u unit) length {
	var l length
	l.add(n, u)
	return l
}

// add appends an amount. A half year, hour, day, minute, decade or century is told in the next smaller unit.
func (l *length) add(n float64, u unit) {
	if n == unknownNumber {
		l.push(amount{n, u})
		return
	}
	if larger := multiples(u); larger.unit != noUnit {
		n, u = n*larger.n, larger.unit
	}
	whole := float64(int(n))
	smaller := parts(u)
	if n == whole || smaller.unit == noUnit || (n-whole)*smaller.n != float64(int((n-whole)*smaller.n)) {
		l.push(amount{n, u})
		return
	}
	if whole > 0 {
		l.push(amount{whole, u})
	}
	l.push(amount{(n - whole) * smaller.n, smaller.unit})
}

func (l *length) push(a amount) {
	if l.count < len(l.amounts) {
		l.amounts[l.count] = a
		l.count++
	}
}

// multiples says what a unit without a letter in TIMEX3 is made of.
func multiples(u unit) amount {
	switch u {
	case fortnights:
		return amount{2, inWeeks}
	case inDecades:
		return amount{10, inYears}
	case centuries:
		return amount{100, inYears}
	case millennia:
		return amount{1000, inYears}
	case inNights:
		return amount{1, inDays}
	}
	return amount{}
}

// parts says what a fraction of a unit is told in.
func parts(u unit) amount {
	switch u {
	case inYears:
		return amount{12, inMonths}
	case inDays:
		return amount{24, inHours}
	case inHours:
		return amount{60, inMinutes}
	case inMinutes:
		return amount{60, inSeconds}
	}
	return amount{}
}

// letters are the units of an ISO 8601 duration and, for unknown numbers, of TIMEX3.
func letters(u unit) (letter string, clock bool) {
	switch u {
	case inSeconds:
		return "S", true
	case inMinutes:
		return "M", true
	case inHours:
		return "H", true
	case inWeekends:
		return "WE", false
	case inNights:
		return "D", false
	case fortnights:
		return "W", false
	case inDecades:
		return "E", false
	}
	return string(rune(u)), false
}

// String is the TIMEX3 value: “P2Y6M”, “PT1M30S”, “PXD”.
func (l length) String() string {
	value, clock := []byte{'P'}, false
	for _, a := range l.amounts[:l.count] {
		letter, isClock := letters(a.unit)
		if isClock && !clock {
			value, clock = append(value, 'T'), true
		}
		if a.n == unknownNumber {
			value = append(value, 'X')
		} else {
			value = strconv.AppendFloat(value, a.n, 'f', -1, 64)
		}
		value = append(value, letter...)
	}
	return string(value)
}

// from returns the point that lies the length before p, or after it for direction 1, as exactly as its smallest unit tells.
func (l length) from(p point, sign int) point {
	for _, a := range l.amounts[:l.count] {
		p = shift(p, a, sign)
	}
	return p
}

// exactly is from, without giving up the day of a date: a month after 15 January is 15 February.
func (l length) exactly(p point, sign int) point {
	if p.grain != day {
		return l.from(p, sign)
	}
	for _, a := range l.amounts[:l.count] {
		months := 0
		switch n := sign * int(a.n); a.unit {
		case inYears:
			months = 12 * n
		case inQuarters:
			months = 3 * n
		case inMonths:
			months = n
		default:
			p = shift(p, a, sign)
			continue
		}
		y, m, d := civil(p.n)
		of := ofMonth(y, m).plus(months)
		p = ofDay(min(of.first()+d, of.after()) - 1)
	}
	return p
}

func shift(p point, a amount, sign int) point {
	n := sign * int(a.n)
	if a.n == unknownNumber {
		return point{}
	}
	switch a.unit {
	case inYears:
		return p.around(year).plus(n)
	case inQuarters:
		return p.around(quarter).plus(n)
	case inMonths:
		return p.around(month).plus(n)
	case inWeeks:
		return ofDay(p.first() + 7*n)
	case inDays:
		return ofDay(p.first() + n)
	case inHours:
		return p.plusSeconds(n*3600, hour)
	case inMinutes:
		return p.plusSeconds(n*60, minute)
	case inSeconds:
		return p.plusSeconds(n, second)
	}
	return point{}
}

func (p point) plusSeconds(n int, g grain) point {
	seconds := p.clock + n
	return point{grain: max(p.grain, g), n: p.n + floorDiv(seconds, 86400), clock: floorMod(seconds, 86400)}
}
