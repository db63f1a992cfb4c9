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
	switch {
	case f.word(end-1).unit == inQuarters && end > i:
		return f.quartersOf(n, i, end)
	case f.is(end-1, kwHalf):
		return n, f.skip(end, kwA, kwAn)
	}
	return n, f.skip(end, kwOf)
}

// countWord reads what counts without being a number; it is not ok where the word at i counts nothing.
func (f *finder) countWord(i int) (n float64, end int, ok bool) {
	next := f.word(i + 1)
	switch f.keyword(i) {
	case kwA, kwAn:
		return f.countArticle(i)
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
	}
	return 0, 0, false
}

// countArticle reads “a” and what it stands before: “a few”, “a couple of”, “a half”, “a quarter of an”, “a dozen”.
func (f *finder) countArticle(i int) (n float64, end int, ok bool) {
	if f.is(i+1, kwFew) {
		return unknownNumber, i + 2, true
	}
	if f.is(i+1, kwCouple, kwHalf) || f.word(i+1).unit == inQuarters || f.word(i+1).multiplier >= 12 {
		return 0, 0, false
	}
	return 1, f.skip(i+1, kwFull, kwEntire, kwWhole), true
}

// quartersOf reads on behind quarters, which are so many wholes: “three-quarters of an hour”, “two and a quarter hours”. Others
// are quarters of a year, and counted.
func (f *finder) quartersOf(n float64, i, end int) (float64, int) {
	switch {
	case f.is(end, kwOf) && f.is(end+1, kwA, kwAn):
		return n, end + 2
	case f.word(end).unit != noUnit:
		return n, end
	case n < 1:
		return 4 * n, end - 1
	}
	if whole, next := f.cardinalWords(i); f.skip(next, kwHyphen) == end-1 { // not “five and a quarter”
		return float64(whole), end - 1
	}
	return 0, 0
}
