package timex

// seasonDate reads “summer 2022”, “the winter of 1994”, “the summer”.
func (f *finder) seasonDate(i int) (reading, int) {
	j := f.skip(i, kwThe)
	w := f.word(j)
	if w.season == 0 {
		return reading{}, 0
	}
	if y, end := f.yearAfter(j + 1); end > 0 {
		return reading{kind: Date, point: ofSeason(y, int(w.season))}, end
	}
	if y, end := f.yearRelative(f.skip(j+1, kwOf)); end > 0 {
		return f.lean(ofSeason(y.n, int(w.season))), end
	}
	if j == i && !f.is(i-1, kwIn, kwBy, kwSince, kwUntil, kwEarly, kwLate, kwMid) || f.is(j, kwNone) {
		return reading{}, 0
	}
	if w.season == 3 || w.season == 1 { // the fall of a wall, a spring of water
		if !f.is(i-1, kwIn, kwBy, kwSince, kwUntil, kwEarly, kwLate, kwMid, kwDuring) {
			return reading{}, 0
		}
	}
	if f.is(j+1, kwOf) {
		return reading{}, 0
	}
	p := ofSeason(f.reference.year(), int(w.season))
	now := f.reference.around(season)
	switch f.tense(i, j+1) {
	case future:
		if p.n < now.n {
			p.n += 4
		}
	default:
		if p.n > now.n {
			p.n -= 4
		}
	}
	return f.lean(p), j + 1
}

func relativeSeason(base point, shift, s int) point {
	now := base.around(season)
	p := ofSeason(base.year(), s)
	switch {
	case shift < 0:
		p = p.plus(4)
		for p.n >= now.n {
			p.n -= 4
		}
	case shift > 0:
		p = p.plus(-4)
		for p.n <= now.n {
			p.n += 4
		}
	}
	return p
}
