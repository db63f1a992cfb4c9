package timex

// grain is how exactly a point in time is told, from the coarsest.
type grain uint8

const (
	noGrain grain = iota
	century
	decade
	year
	half
	season
	quarter
	month
	week
	weekend
	day
	dayPart
	hour
	minute
	second
)

// point is a stretch of the calendar: a year, a month, a day, a time of a day.
//
// n counts the grains, so that the next and the last one are n+1 and n-1: centuries, decades and years from year 0,
// halves, seasons, quarters and months from the first of year 0, weeks and weekends from that of 1 January 1970, days
// from it. Times of a day keep the day's n.
type point struct {
	grain grain
	n     int
	part  part // of a dayPart
	clock int  // of an hour, minute or second: seconds since midnight
}

// part is a part of the day by its TIMEX3 code; "" for none.
type part string

func ofYear(y int) point         { return point{grain: year, n: y} }
func ofMonth(y, m int) point     { return point{grain: month, n: y*12 + m - 1} }
func ofDay(n int) point          { return point{grain: day, n: n} }
func ofDate(y, m, d int) point   { return ofDay(dayOf(y, m, d)) }
func ofQuarter(y, q int) point   { return point{grain: quarter, n: y*4 + q - 1} }
func ofHalf(y, h int) point      { return point{grain: half, n: y*2 + h - 1} }
func ofSeason(y, s int) point    { return point{grain: season, n: y*4 + s - 1} }
func (p point) known() bool      { return p.grain != noGrain }
func (p point) plus(n int) point { p.n += n; return p }

// first is the first day of a point. Seasons are the meteorological ones of the northern half of the world; the winter
// of a year begins in its December.
func (p point) first() int {
	switch p.grain {
	case century:
		return dayOf(p.n*100, 1, 1)
	case decade:
		return dayOf(p.n*10, 1, 1)
	case year:
		return dayOf(p.n, 1, 1)
	case half:
		return dayOf(floorDiv(p.n, 2), floorMod(p.n, 2)*6+1, 1)
	case season:
		return dayOf(floorDiv(p.n, 4), floorMod(p.n, 4)*3+3, 1)
	case quarter:
		return dayOf(floorDiv(p.n, 4), floorMod(p.n, 4)*3+1, 1)
	case month:
		return dayOf(floorDiv(p.n, 12), floorMod(p.n, 12)+1, 1)
	case week:
		return 7*p.n - 3
	case weekend:
		return 7*p.n + 2
	}
	return p.n
}

// after is the first day after a point.
func (p point) after() int {
	switch {
	case p.grain == weekend:
		return p.first() + 2
	case p.grain >= day:
		return p.n + 1
	}
	return p.plus(1).first()
}

// around is the point of a coarser grain that holds the first day of p.
func (p point) around(g grain) point {
	if p.grain == g {
		return p
	}
	n := p.first()
	y, m, _ := civil(n)
	switch g {
	case century:
		return point{grain: g, n: floorDiv(y, 100)}
	case decade:
		return point{grain: g, n: floorDiv(y, 10)}
	case year:
		return ofYear(y)
	case half:
		return ofHalf(y, (m-1)/6+1)
	case season:
		if m <= 2 {
			return ofSeason(y-1, 4)
		}
		return ofSeason(y, m/3)
	case quarter:
		return ofQuarter(y, (m-1)/3+1)
	case month:
		return ofMonth(y, m)
	case week, weekend:
		return point{grain: g, n: floorDiv(n+3, 7)}
	}
	return ofDay(n)
}

// year is the calendar year in which a point begins.
func (p point) year() int {
	y, _, _ := civil(p.first())
	return y
}
