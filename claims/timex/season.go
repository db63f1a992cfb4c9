package timex

// seasonDate reads “summer 2022”, “the winter of 1994”, “in spring”, “the summer”.
func (f *finder) seasonDate(i int) (reading, int) {
	j := f.skip(i, kwThe)
	s := int(f.word(j).season)
	if s == 0 {
		return reading{}, 0
	}
	if y, end := f.yearAfter(j + 1); end > 0 {
		return reading{kind: Date, point: ofSeason(y, s)}, end
	}
	if y, end := f.yearRelative(f.skip(j+1, kwOf)); end > 0 {
		return f.lean(ofSeason(y.n, s)), end
	}
	if !f.meansSeason(i, j) {
		return reading{}, 0
	}
	now := f.reference.around(season).n
	p := point{grain: season, n: latest(now, ofSeason(0, s).n, 4)}
	if p.n < now && f.tense(i, j+1) == future {
		p.n += 4
	}
	return f.lean(p), j + 1
}

// meansSeason tells a season at j, with or without an article from i on, from the fall of a wall and a spring of water.
func (f *finder) meansSeason(i, j int) bool {
	if f.is(j+1, kwOf) {
		return false
	}
	if f.is(i-1, kwIn, kwBy, kwSince, kwUntil, kwEarly, kwLate, kwMid, kwDuring) {
		return true
	}
	s := f.word(j).season
	return j > i && (s == 2 || s == 4)
}
