package timex

// order is the order of day and month in a text's numeric dates.
type order int8

const (
	unsettled order = iota
	monthFirst
	dayFirst
)

// numericDate reads dates in digits: “2022-06-14”, “6/14/2022”, “14.6.2022”.
func (f *finder) numericDate(i int) (reading, int) {
	a, da := f.plain(i)
	if da == 0 || !f.joined(i+1) || !f.joined(i+2) {
		return reading{}, 0
	}
	if !f.is(i+1, kwHyphen, kwSlash) {
		return reading{}, 0
	}
	b, db := f.plain(i + 2)
	if db == 0 || db > 2 {
		return reading{}, 0
	}
	if f.keyword(i+1) == f.keyword(i+3) && f.joined(i+3) && f.joined(i+4) {
		c, dc := f.plain(i + 4)
		switch {
		case da == 4 && dc > 0 && dc <= 2:
			return ymd(a, b, c, i+5)
		case da <= 2 && (dc == 4 || dc == 2):
			if dc == 2 {
				c = pivot(c)
			}
			return f.ordered(c, a, b, i+5)
		}
		return reading{}, 0
	}
	if da == 4 && db == 2 && f.is(i+1, kwHyphen) && b >= 1 && b <= 12 && a >= 1500 && a < 2200 && !f.joined(i+3) {
		return reading{kind: Date, point: ofMonth(a, b)}, i + 3
	}
	return reading{}, 0
}

func ymd(y, m, d, end int) (reading, int) {
	if m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return reading{}, 0
	}
	return reading{kind: Date, point: ofDate(y, m, d)}, end
}

// ordered reads two numbers as month and day in the order that the text keeps.
func (f *finder) ordered(y, a, b, end int) (reading, int) {
	switch {
	case a > 12:
		return ymd(y, b, a, end)
	case b > 12 || f.order != dayFirst:
		return ymd(y, a, b, end)
	}
	return ymd(y, b, a, end)
}
