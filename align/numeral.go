package align

import (
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// numeral reads a number with its currency or per cent sign as one term: “two”, “2”, “5,000”, “5000”, “$90m”, “90 million
// dollars”. It gives the token after it, or at when there is none.
func (r *termReader) numeral(at int) int {
	next, unit := at, ""
	if sign := currencySign(r.article.text.Of(at)); sign != "" && r.glued(at+1) {
		next, unit = at+1, sign
	}
	value, next, ok := r.cardinal(next)
	if !ok {
		return at
	}
	if after, word := r.unitWord(next); after > next && (unit == "" || word == unit) {
		next, unit = after, word
	}
	r.buffer = formatNumber(r.buffer[:0], value, unit)
	r.addBytes(r.buffer, at, next)
	return next
}

func currencySign(mark string) string {
	switch mark {
	case "$", "£", "€", "¥", "₹":
		return mark
	}
	return ""
}

// glued says whether a token exists and follows the one before it without a space.
func (r *termReader) glued(at int) bool {
	return at < len(r.tokens) && !r.tokens[at].Is(segment.SpaceBefore)
}

// cardinal reads the number that begins at a token, in digits or words, with the magnitudes that follow.
func (r *termReader) cardinal(at int) (value float64, next int, ok bool) {
	if at >= len(r.tokens) {
		return 0, at, false
	}
	if r.tokens[at].Kind != segment.Number {
		return r.spelled(at)
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(r.article.text.Of(at), ",", ""), 64)
	if err != nil {
		return 0, at, false
	}
	next = at + 1
	if r.glued(next) && ordinalSuffix(r.article.text.Of(next)) {
		return value, next + 1, true
	}
	scale, next := r.magnitude(next)
	return value * scale, next, true
}

func ordinalSuffix(text string) bool {
	switch text {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// magnitude reads “million”, “bn” and the like after a number; it is 1 when there is none.
func (r *termReader) magnitude(at int) (scale float64, next int) {
	if at >= len(r.tokens) {
		return 1, at
	}
	if r.glued(at) {
		switch r.article.text.Of(at) {
		case "k", "K":
			return 1e3, at + 1
		case "m", "M", "mn":
			return 1e6, at + 1
		case "b", "B", "bn", "billion":
			return 1e9, at + 1
		case "tn", "trn":
			return 1e12, at + 1
		}
	}
	word := at
	if r.article.text.Of(at) == "-" && r.glued(at) && r.glued(at+1) {
		word = at + 1 // “85-billion”
	}
	if value, ok := r.lists.numerals[r.tokens[word].Word]; ok && value >= 1e3 {
		return value, word + 1
	}
	return 1, at
}

// spelled reads a number in words.
func (r *termReader) spelled(at int) (value float64, next int, ok bool) {
	total, group := 0.0, 0.0
	next = at
	for word := at; word < len(r.tokens); {
		value, known := r.numeralWord(word)
		if !known || value < 10 && next > at && int64(group)%10 != 0 || value >= 10 && value < 100 && next > at && int64(group)%100 != 0 {
			break
		}
		switch {
		case value >= 1e3:
			total += max(group, 1) * value
			group = 0
		case value == 100:
			group = max(group, 1) * 100
		default:
			group += value
		}
		next = word + 1
		word = next
		if r.glued(word) && r.article.text.Of(word) == "-" && r.glued(word+1) {
			word++
		}
	}
	return total + group, next, next > at
}

func (r *termReader) numeralWord(at int) (float64, bool) {
	id := r.tokens[at].Word
	if id == lexicon.Unknown {
		return 0, false
	}
	value, ok := r.lists.numerals[id]
	return value, ok
}

// unitWord reads a currency or “per cent” after a number.
func (r *termReader) unitWord(at int) (next int, unit string) {
	if at >= len(r.tokens) {
		return at, ""
	}
	switch strings.ToLower(r.article.text.Of(at)) {
	case "%", "percent":
		return at + 1, "%"
	case "per":
		if at+1 < len(r.tokens) && r.article.text.Of(at+1) == "cent" {
			return at + 2, "%"
		}
	case "dollars", "dollar":
		return at + 1, "$"
	case "euros", "euro":
		return at + 1, "€"
	case "pounds":
		return at + 1, "£"
	}
	return at, ""
}
