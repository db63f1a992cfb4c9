package timex

import "strconv"

// written reports whether a point lies in the years that four digits write.
func (p point) written() bool {
	y := p.year()
	return y >= 0 && y <= 9998
}

// String is the TIMEX3 value of a point; "" for the zero point.
func (p point) String() string {
	if p.grain == noGrain {
		return ""
	}
	value := make([]byte, 0, 20)
	if p.grain >= day {
		return string(p.appendClock(appendDay(value, p.n)))
	}
	switch p.grain {
	case century:
		value = appendDigits(value, p.n, 2)
	case decade:
		value = appendDigits(value, p.n, 3)
	case year:
		value = appendDigits(value, p.n, 4)
	case half:
		value = append(appendDigits(value, floorDiv(p.n, 2), 4), '-', 'H', byte('1'+floorMod(p.n, 2)))
	case season:
		value = append(appendDigits(value, floorDiv(p.n, 4), 4), '-')
		value = append(value, seasonCodes[floorMod(p.n, 4)]...)
	case quarter:
		value = append(appendDigits(value, floorDiv(p.n, 4), 4), '-', 'Q', byte('1'+floorMod(p.n, 4)))
	case month:
		value = append(appendDigits(value, floorDiv(p.n, 12), 4), '-')
		value = appendDigits(value, floorMod(p.n, 12)+1, 2)
	case week, weekend:
		y, w := isoWeek(p.first())
		value = append(appendDigits(value, y, 4), '-', 'W')
		value = appendDigits(value, w, 2)
		if p.grain == weekend {
			value = append(value, "-WE"...)
		}
	}
	return string(value)
}

var seasonCodes = [...]string{"SP", "SU", "FA", "WI"}

// appendClock appends the time of the day, if there is one: “TNI”, “T17:00”.
func (p point) appendClock(value []byte) []byte {
	switch p.grain {
	case dayPart:
		return append(append(value, 'T'), p.part...)
	case hour, minute:
		value = appendDigits(append(value, 'T'), p.clock/3600, 2)
		return appendDigits(append(value, ':'), p.clock/60%60, 2)
	case second:
		value = appendDigits(append(value, 'T'), p.clock/3600, 2)
		value = appendDigits(append(value, ':'), p.clock/60%60, 2)
		return appendDigits(append(value, ':'), p.clock%60, 2)
	}
	return value
}

func appendDay(value []byte, n int) []byte {
	y, m, d := civil(n)
	value = append(appendDigits(value, y, 4), '-')
	value = append(appendDigits(value, m, 2), '-')
	return appendDigits(value, d, 2)
}

func appendDigits(value []byte, n, width int) []byte {
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			value = append(value, '0')
		}
	}
	return strconv.AppendInt(value, int64(n), 10)
}
