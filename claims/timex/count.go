package timex

// count reads how many units: a number, “a”, “a few”, “several”, “a couple of”, “half a”, “half a dozen”.
func (f *finder) count(i int) (n float64, end int) {
	if f.class(i)&(article|anAmount) != 0 {
		if n, end, ok := f.countWord(i); ok {
			return n, end
		}
	}
	if y, end := f.yearNumber(i); end > 0 && y >= 1900 && y < 2100 && !f.word(end).plural {
		return 0, 0
	}
	n, end = f.cardinal(i)
	if next := f.skip(end, kwHyphen); n == 3 && f.word(next).unit == inQuarters {
		if part, after := f.quartersOf(3, next); after > 0 {
			return part, after
		}
	}
	return n, end
}

// countWord reads what counts without being a number; it is not ok where the word at i counts nothing.
func (f *finder) countWord(i int) (n float64, end int, ok bool) {
	next := f.word(i + 1)
	switch f.keyword(i) {
	case kwA, kwAn:
		n, end = f.countArticle(i)
		return n, end, true
	case kwAnother:
		if !next.plural {
			return 1, i + 1, true
		}
		n, end = f.cardinal(i + 1)
		return n, end, true
	case kwAll:
		return 1, i + 1, grainOf(next.unit) != noGrain && !next.plural
	case kwFew, kwSeveral, kwMany:
		return unknownNumber, f.skip(i+1, kwHyphen), true
	case kwSome:
		return unknownNumber, f.skip(i+1, kwHyphen), next.plural
	case kwCouple:
		return 2, f.skip(i+1, kwOf), true
	case kwHalf:
		if j := f.skip(i+1, kwA, kwHyphen); f.word(j).multiplier == 12 { // “half a dozen”
			return 6, f.skip(j+1, kwOf), true
		}
		return 0.5, i + 2, f.is(i+1, kwA, kwAn, kwHyphen)
	case kwHalfSign:
		return 0.5, i + 1, true
	}
	return 0, 0, false
}

// countArticle reads “a” and what it stands before: “a few”, “a couple of”, “a half”, “a quarter of an”, “a dozen”.
func (f *finder) countArticle(i int) (n float64, end int) {
	switch {
	case f.is(i+1, kwFew):
		return unknownNumber, i + 2
	case f.is(i+1, kwCouple):
		return 2, f.skip(i+2, kwOf)
	case f.is(i+1, kwHalf):
		if n, end := f.count(i + 1); end > 0 { // “a half dozen”
			return n, end
		}
		return 0.5, f.skip(i+2, kwHyphen)
	case f.word(i+1).unit == inQuarters:
		return f.quartersOf(1, i+1)
	case f.word(i+1).multiplier >= 12:
		return f.cardinal(i)
	}
	return 1, f.skip(i+1, kwFull, kwEntire, kwWhole)
}

// quartersOf reads “quarters of an”, where n of them were counted: “three-quarters of an hour”.
func (f *finder) quartersOf(n float64, i int) (float64, int) {
	if f.is(i+1, kwOf) && f.is(i+2, kwA, kwAn) {
		return n / 4, i + 3
	}
	return n, i
}
