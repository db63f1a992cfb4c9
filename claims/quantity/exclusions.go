package quantity

import (
	"math"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// noQuantity recognises at a token the numbers that measure and count nothing, and gives the token behind them; i when
// the number may be a quantity.
func (s *scanner) noQuantity(i int) int {
	if s.IsNumber(i) {
		for _, recognise := range [...]func(*scanner, int) int{
			(*scanner).code, (*scanner).run, (*scanner).clockTime, (*scanner).date, (*scanner).ordinalDigits,
			(*scanner).listNumber, (*scanner).citation, (*scanner).result, (*scanner).attempts, (*scanner).labelled, (*scanner).year,
		} {
			if next := recognise(s, i); next > i {
				return next
			}
		}
		return i
	}
	if next := s.labelledWord(i); next > i {
		return next
	}
	return s.ordinalWords(i)
}

// ordinalDigits recognises “32nd”, “5th” and the decades “1990s”, “20s”.
func (s *scanner) ordinalDigits(i int) int {
	if !s.Glued(i + 1) {
		return i
	}
	if s.OrdinalSuffix(i + 1) {
		return i + 2
	}
	j := i + 1
	if isMark(s.Of(j), "'", "’") && s.Glued(j+1) { // “the 90’s”
		j++
	}
	if text := s.Of(i); s.Of(j) == "s" && len(text) >= 2 && text[len(text)-1] == '0' {
		return j + 1
	}
	return i
}

// ordinalWords recognises numbers in words that end as ordinals: “twenty-first”.
func (s *scanner) ordinalWords(i int) int {
	switch s.Class(s.SkipHyphen(i + 1)) {
	case numeral.Ordinal, numeral.Hundred, numeral.Scale:
	default:
		return i // neither “twenty-first” nor “two hundred and first”
	}
	place, next := s.Ordinal(i)
	if next <= i+1 || math.Mod(place, 10) == 2 && (s.Class(next-2) != numeral.NoClass || s.IsArticle(i-1)) { // “twenty second pauses”, “a twenty-second pause”
		return i
	}
	return next
}

// result recognises the two numbers of a vote or a score: “5-4”, “52-48”, “by 10 to 3”.
func (s *scanner) result(i int) int {
	w := &s.t.words
	j := i + 1
	if s.scored == i-1 && s.Is(i-1, w.openBracket) && s.Is(j, w.closeBracket) { // “7-6 (5)”
		return j
	}
	dash := s.Glued(j) && (s.Is(j, w.hyphen) || s.Is(j, w.enDash)) && s.Glued(j+1)
	if dash && s.Is(j+1, w.to) && s.Is(j+2, w.hyphen) { // “5-to-4”
		j += 2
	}
	if !dash && !s.Is(j, w.to) || !s.IsNumber(j+1) {
		return i
	}
	a, _, ok1 := numeral.ParseDigits(s.Of(i))
	b, _, ok2 := numeral.ParseDigits(s.Of(j + 1))
	if !ok1 || !ok2 || numeral.HasMark(s.Of(i)) || numeral.HasMark(s.Of(j+1)) {
		return i
	}
	if unit, _ := s.unit(s.SkipHyphen(j + 2)); unit != "" || s.Class(s.SkipHyphen(j+2)) == numeral.Scale {
		return i
	}
	if code, _ := s.sign(i); code != "" {
		return i
	}
	if !dash && b == 1 && a > b { // odds
		return j + 2
	}
	if dash && i > 0 && (s.Of(i-1) == "the" || s.Of(i-1) == "The") && a >= 100 && b >= 100 && !s.countsBehind(j+1) { // “the 737-800”
		return j + 2
	}
	if dash && (a >= b || s.scored == i-1 && s.Is(i-1, w.comma) || s.Is(i-1, w.openBracket) && s.Is(j+2, w.closeBracket)) || s.nearScore(i, j+2) {
		s.scored = j + 2
		return s.scored
	}
	return i
}

// attempts recognises how many of so many tries: “9-for-14”, “3-of-5”.
func (s *scanner) attempts(i int) int {
	at := s.SkipHyphen(i + 1)
	if at == i+1 || s.Of(at) != "for" && !s.Is(at, s.t.words.of) || s.SkipHyphen(at+1) == at+1 || !s.IsNumber(at+2) {
		return i
	}
	return at + 3
}

// nearScore reports whether a word of votes and games stands close by.
func (s *scanner) nearScore(first, next int) bool {
	for k := first - 1; k >= first-4 && k >= 0; k-- {
		if s.role(k)&score != 0 {
			return true
		}
	}
	return s.role(next)&score != 0 || s.role(next+1)&score != 0
}

// listNumber recognises the number of a list's item: “1.” or “2)” at the start of a line.
func (s *scanner) listNumber(i int) int {
	if s.Glued(i+1) && s.Of(i+1) == ")" && !s.inBrackets(i) && s.isPlain(i) { // “1) the first, 2) the second”
		return i + 2
	}
	if !s.Tokens[i].Is(segment.LineStart) || !s.Glued(i+1) || !s.SameLine(i+2) || s.Glued(i+2) {
		return i
	}
	if text := s.Of(i + 1); text == "." || text == ")" || text == ":" {
		return i + 2
	}
	return i
}

// inBrackets reports whether a bracket was opened a few words before.
func (s *scanner) inBrackets(i int) bool {
	for k := i - 1; k >= 0 && k >= i-12 && s.SameLine(k+1); k-- {
		if s.Is(k, s.t.words.openBracket) {
			return true
		}
	}
	return false
}
