package timex

import "github.com/crosscheck-go/crosscheck/internal/numeral"

// longestPlain is the most digits that a number of a date has: “20220614” and one more.
const longestPlain = 9

// plain reads a whole number in digits without commas; digits is 0 when there is none.
func (f *finder) plain(i int) (value, digits int) {
	if f.class(i) != aNumber {
		return 0, 0
	}
	text := f.Of(i)
	value, ok := numeral.WholeDigits(text)
	if !ok || len(text) > longestPlain {
		return 0, 0
	}
	return value, len(text)
}

// whole reads a whole number in words, or in plain digits.
func (f *finder) whole(i int) (value, end int) {
	if value, digits := f.plain(i); digits > 0 {
		return value, i + 1
	}
	return f.cardinalWords(i)
}

// cardinal reads a number in words or digits: “twenty-four”, “a hundred”, “1,500”, “2 1/2”, “two and a half”, “half a dozen”.
func (f *finder) cardinal(i int) (float64, int) {
	if f.class(i)&(aNumber|aNumeral|article|anAmount) == 0 {
		return 0, 0
	}
	if n, ok := f.numbers.Number(i); ok && !n.Vague {
		return n.Value, n.Next
	}
	value, end := f.cardinalWords(i)
	return float64(value), end
}

// cardinalWords reads a whole number in words: “twenty-four”, “two hundred and ten”, “a hundred”.
func (f *finder) cardinalWords(i int) (value, end int) {
	if f.class(i)&(aNumeral|article) == 0 {
		return 0, 0
	}
	n, end := f.numbers.Cardinal(i)
	if end == i || n > 1e9 {
		return 0, 0
	}
	return int(n), end
}

// ordinal reads “third”, “twenty-first”, “3rd”.
func (f *finder) ordinal(i int) (value, end int) {
	if f.class(i)&(aNumber|aNumeral|anOrdinal) == 0 {
		return 0, 0
	}
	n, end := f.numbers.Ordinal(i)
	if end == i || n > 1e9 {
		return 0, 0
	}
	return int(n), end
}
