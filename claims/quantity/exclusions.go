package quantity

import (
	"math"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// noQuantity recognises at a token the numbers that measure and count nothing, and gives the token behind them; i when
// the number may be a quantity.
func (s *scanner) noQuantity(i int) int {
	if s.isNumber(i) {
		for _, recognise := range [...]func(*scanner, int) int{
			(*scanner).code, (*scanner).run, (*scanner).clockTime, (*scanner).date, (*scanner).ordinalDigits,
			(*scanner).listNumber, (*scanner).result, (*scanner).labelled, (*scanner).year,
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

// code recognises digits that are part of a word: “MH17”, “COVID-19”, “13F”, “4chan”, “#5”.
func (s *scanner) code(i int) int {
	if s.glued(i) && s.codeBefore(i) || s.glued(i+1) && s.codeAfter(i+1) {
		return s.unbroken(i)
	}
	return i
}

// codeBefore says whether what a number is written on to makes it a code.
func (s *scanner) codeBefore(i int) bool {
	if s.Tokens[i-1].Kind == segment.Word {
		code, _ := s.sign(i)
		return code == "" && !s.is(i-1, s.t.words.to)
	}
	switch s.Of(i - 1) {
	case "-", "–":
		return s.glued(i-1) && s.isWord(i-2) && !s.is(i-2, s.t.words.to) && s.namesCode(i-2)
	case "/", "=", "#", "@", "_", "&", "\\", "%", "*", ":", "'", "’", "+":
		return s.Of(i-1) != "+" && s.Of(i-1) != "=" || s.glued(i-1)
	case ".":
		return s.glued(i - 1)
	}
	return false
}

// namesCode says whether a word before a hyphen makes the number behind it a code: every word but those of numbers and units.
func (s *scanner) namesCode(j int) bool {
	if s.class(j) != noClass {
		return false
	}
	if s.isNumber(j-1) && letters[s.Of(j)] > 0 {
		return false
	}
	unit, _ := s.unit(j)
	return unit == "" || !s.isNumber(j-1)
}

// codeAfter says whether letters written on to a number make it a code.
func (s *scanner) codeAfter(j int) bool {
	if s.Tokens[j].Kind != segment.Word {
		return s.Of(j) == "@" || s.Of(j) == "(" && s.glued(j+1) && len(s.Of(j+1)) == 1 || s.Of(j) == "." && s.glued(j+1) && s.isWord(j+1) || s.Of(j) == "_" ||
			s.Of(j) == "-" && s.glued(j+1) && s.isWord(j+1) && len(s.Of(j+1)) == 1 && s.Of(j+1) != "m"
	}
	if s.is(j, s.t.words.x) || s.is(j, s.t.words.e) || s.class(j) != noClass || letters[s.Of(j)] > 0 {
		return false
	}
	if s.role(j)&clock != 0 || s.ordinalSuffix(j) {
		return false
	}
	if unit, _ := s.unit(j); unit != "" {
		return s.glued(j+1) && s.isWord(j+1)
	}
	if code, _ := s.currency(j); code != "" {
		return false
	}
	if code, _ := s.minor(j); code != "" {
		return false
	}
	switch s.Of(j) {
	case "m", "M", "b", "t", "T":
		return false
	}
	return true
}

// unbroken gives the token behind the text without white space that holds a token.
func (s *scanner) unbroken(i int) int {
	for i++; s.glued(i); i++ {
		if s.Of(i) == "," || s.Of(i) == ")" {
			break
		}
	}
	return i
}

// run recognises three numbers and more joined by marks, “555-12-34”, “5/17/2018”, “10.1.1”, and two joined as no
// quantity is: “2013-14”.
func (s *scanner) run(i int) int {
	numbers, j := 1, i+1
	for s.glued(j) && s.glued(j+1) && s.isNumber(j+1) && s.bindsDigits(j) {
		numbers, j = numbers+1, j+2
	}
	if numbers >= 3 && !(numbers == 3 && s.glued(i) && s.role(i-1)&money != 0) {
		return j
	}
	if _, _, ok := parseDigits(s.Of(i)); !ok {
		return j
	}
	if numbers == 2 && s.Of(i+1) == "/" {
		if _, _, ok := s.slashed(i); !ok {
			return j
		}
	}
	if numbers == 2 && s.isYear(i) && s.Tokens[i+2].End-s.Tokens[i+2].Start <= 4 && s.Of(i+1) != "." {
		return j
	}
	return i
}

// bindsDigits says whether a mark binds numbers to one code or date.
func (s *scanner) bindsDigits(j int) bool {
	switch s.Of(j) {
	case "-", "/", ":", "+", ".", "–":
		return true
	}
	return false
}

// clockTime recognises “10:30” and “10 a.m.”.
func (s *scanner) clockTime(i int) int {
	j := i + 1
	if s.glued(j) && s.Of(j) == ":" && s.glued(j+1) && s.isNumber(j+1) {
		j += 2
	} else if s.role(j)&clock == 0 {
		return i
	}
	for s.sameLine(j) && s.role(j)&clock != 0 {
		j++
	}
	return j
}

// date recognises the days of dates: “May 4”, “4 May 2020”, “Jan. 31”, and the second day of “May 4-6”.
func (s *scanner) date(i int) int {
	if !s.isDay(i) {
		return i
	}
	end := i
	before := i - 1
	if s.is(before, s.t.words.period) && s.role(before-1)&monthCut != 0 {
		before--
	}
	if before >= 0 && s.isMonth(before) && s.sameLine(i) {
		end = i + 1
	} else if s.isMonth(i+1) && s.sameLine(i+1) {
		end = i + 2
	} else if j, day := s.secondDay(i + 1); day && s.isMonth(j+1) {
		end = j + 2
	}
	if end == i {
		return i
	}
	for {
		j, day := s.secondDay(end)
		if !day {
			break
		}
		end = j + 1
	}
	if s.is(end, s.t.words.comma) && s.isYear(end+1) {
		end += 2
	} else if s.isYear(end) {
		end++
	}
	return end
}

// secondDay finds the day behind “-”, “to” or “and”.
func (s *scanner) secondDay(j int) (int, bool) {
	w := &s.t.words
	if s.is(j, w.hyphen) || s.is(j, w.enDash) || s.is(j, w.to) || s.is(j, w.and) || s.is(j, w.or) || s.is(j, w.through) {
		return j + 1, s.isDay(j+1) && (s.glued(j) || s.endsPhrase(j+2) || s.isMonth(j+2))
	}
	return j, false
}

// isDay says whether a token is a number from 1 to 31, “1st” and the like included.
func (s *scanner) isDay(j int) bool {
	if !s.isNumber(j) {
		return false
	}
	text := s.Of(j)
	value, _, ok := parseDigits(text)
	return ok && len(text) <= 2 && value >= 1 && value <= 31
}

func (s *scanner) isMonth(j int) bool {
	return s.role(j)&(month|monthCut) != 0 && s.Tokens[j].Is(segment.Capital)
}

// ordinalDigits recognises “32nd”, “5th” and the decades “1990s”, “20s”.
func (s *scanner) ordinalDigits(i int) int {
	if !s.glued(i + 1) {
		return i
	}
	if s.ordinalSuffix(i + 1) {
		return i + 2
	}
	if text := s.Of(i + 1); text == "s" && len(s.Of(i)) >= 2 && s.Of(i)[len(s.Of(i))-1] == '0' {
		return i + 2
	}
	return i
}

func (s *scanner) ordinalSuffix(j int) bool {
	switch s.Of(j) {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}

// listNumber recognises the number of a list's item: “1.” or “2)” at the start of a line.
func (s *scanner) listNumber(i int) int {
	if s.glued(i+1) && s.Of(i+1) == ")" && !s.inBrackets(i) && s.isPlain(i) { // “1) the first, 2) the second”
		return i + 2
	}
	if !s.Tokens[i].Is(segment.LineStart) || !s.glued(i+1) || !s.sameLine(i+2) || s.glued(i+2) {
		return i
	}
	if text := s.Of(i + 1); text == "." || text == ")" || text == ":" {
		return i + 2
	}
	return i
}

// inBrackets says whether a bracket was opened a few words before.
func (s *scanner) inBrackets(i int) bool {
	for k := i - 1; k >= 0 && k >= i-12 && s.sameLine(k+1); k-- {
		if s.is(k, s.t.words.openBracket) {
			return true
		}
	}
	return false
}

// labelled recognises the number of a thing that has one: “Section 230”, “No. 5”, “Falcon 9”, “Falcon Heavy 2”.
func (s *scanner) labelled(i int) int {
	before := i - 1
	if s.is(before, s.t.words.period) && s.glued(before) {
		before--
	}
	if s.alone || before < s.from || !s.isWord(before) || !s.sameLine(i) {
		return i
	}
	if s.isLabel(before, i) {
		return s.labelsOn(i + 1)
	}
	if before == i-1 && s.isName(before) && s.role(before)&money == 0 && !s.startsSentence(before) && !s.countsBehind(i) && s.isPlain(i) {
		return i + 1
	}
	return i
}

// labelsOn goes on with the numbers that share a label: “Zones 1 and 2”, “pages 3-5”.
func (s *scanner) labelsOn(j int) int {
	w := &s.t.words
	for {
		word := s.word(j)
		if word == lexicon.Unknown || word != w.and && word != w.or && word != w.comma && word != w.to && word != w.hyphen && word != w.enDash {
			return j
		}
		if !s.isNumber(j+1) || !s.isPlain(j+1) || s.countsBehind(j+1) {
			return j
		}
		j += 2
	}
}

// isLabel says whether a word names the number behind it: always if it is a name, “Phase 3 trials”, else if nothing is
// counted, “page 3”; and “the Group of 7”.
func (s *scanner) isLabel(before, i int) bool {
	if s.is(before, s.t.words.of) && s.isWord(before-1) && s.Tokens[before-1].Is(segment.Capital) {
		return s.is(before-1, s.t.words.group) || s.isWord(i) && s.Tokens[i].Is(segment.Capital)
	}
	if s.role(before)&label == 0 {
		return false
	}
	return !s.countsBehind(i) || s.Tokens[before].Is(segment.Capital) && s.isPlain(i) && before == i-1 &&
		!s.startsSentence(before) && (s.isNumber(i) || s.Tokens[i].Is(segment.Capital))
}

// labelledWord recognises “number two” and “Phase One”.
func (s *scanner) labelledWord(i int) int {
	if c := s.class(i); c != digit && c != teen && c != ten {
		return i
	}
	if i > s.from && s.sameLine(i) && s.isWord(i-1) && s.isLabel(i-1, i) {
		return i + 1
	}
	return i
}

// countsBehind says whether what follows a number shows that it counts or measures: a unit, a scale, a plural.
func (s *scanner) countsBehind(i int) bool {
	j := s.skipHyphen(i + 1)
	if !s.sameLine(j) {
		return false
	}
	if c := s.class(j); c == scale || c == hundred || c == group {
		return true
	}
	if unit, _ := s.unit(j); unit != "" {
		return true
	}
	if code, _ := s.currency(j); code != "" {
		return true
	}
	if s.Tokens[j].Kind != segment.Word {
		return false
	}
	head, _ := s.head(j, inPlural)
	return head >= 0
}

// isPlain says whether a number is short and has no comma, as in names: “Falcon 9”, “Web 2.0”.
func (s *scanner) isPlain(i int) bool {
	return len(s.Of(i)) <= 4 && !strings.Contains(s.Of(i), ",") || !s.isNumber(i)
}

func (s *scanner) hasMark(i int) bool {
	for _, c := range []byte(s.Of(i)) {
		if c < '0' || c > '9' {
			return true
		}
	}
	return false
}

// startsSentence says whether a word may have its capital from its place alone.
func (s *scanner) startsSentence(j int) bool {
	return j == 0 || s.Tokens[j].Is(segment.LineStart) || s.Tokens[j-1].Kind == segment.Mark && !s.is(j-1, s.t.words.comma)
}

// isYear says whether a token looks like a year of our time.
func (s *scanner) isYear(j int) bool {
	if !s.isNumber(j) || len(s.Of(j)) != 4 {
		return false
	}
	value, _, ok := parseDigits(s.Of(j))
	return ok && value == math.Trunc(value) && value >= 1500 && value < 2100
}

// year recognises a year: four digits that no unit and no counted noun follows, or that stand behind a word for years.
func (s *scanner) year(i int) int {
	if !s.isYear(i) || s.alone {
		return i
	}
	if s.isHedged(i) && s.hedged != "" && s.countsBehind(i) {
		return i
	}
	if code, _ := s.sign(i); code != "" {
		return i
	}
	if s.role(i-1)&(yearCue|month|monthCut) == 0 && s.countsBehind(i) && !(s.isWord(i+1) && s.Tokens[i+1].Is(segment.Capital)) {
		return i
	}
	if s.role(i-1)&yearCue != 0 {
		if unit, _ := s.unit(s.skipHyphen(i + 1)); unit != "" && unit != "in" {
			return i
		}
	}
	return i + 1
}

// result recognises the two numbers of a vote or a score: “5-4”, “52-48”, “by 10 to 3”.
func (s *scanner) result(i int) int {
	w := &s.t.words
	j := i + 1
	dash := s.glued(j) && (s.is(j, w.hyphen) || s.is(j, w.enDash)) && s.glued(j+1)
	if !dash && !s.is(j, w.to) || !s.isNumber(j+1) {
		return i
	}
	a, _, ok1 := parseDigits(s.Of(i))
	b, _, ok2 := parseDigits(s.Of(j + 1))
	if !ok1 || !ok2 || s.hasMark(i) || s.hasMark(j+1) {
		return i
	}
	if unit, _ := s.unit(s.skipHyphen(j + 2)); unit != "" || s.class(s.skipHyphen(j+2)) == scale {
		return i
	}
	if code, _ := s.sign(i); code != "" {
		return i
	}
	if !dash && b == 1 && a > b { // odds
		return j + 2
	}
	if dash && (a >= b || s.is(i-1, w.openBracket) && s.is(j+2, w.closeBracket)) || s.nearScore(i, j+2) {
		return j + 2
	}
	return i
}

// nearScore says whether a word of votes and games stands close by.
func (s *scanner) nearScore(first, next int) bool {
	for k := first - 1; k >= first-4 && k >= 0; k-- {
		if s.role(k)&score != 0 {
			return true
		}
	}
	return s.role(next)&score != 0 || s.role(next+1)&score != 0
}

// ordinalWords recognises numbers in words that end as ordinals: “twenty-first”.
func (s *scanner) ordinalWords(i int) int {
	if s.class(i) != ten {
		return i
	}
	if at := s.skipHyphen(i + 1); at > i+1 && s.class(at) == ordinal {
		return at + 1
	}
	return i
}

// oneStands says whether “one” counts: not as a pronoun, not in “one another”.
func (s *scanner) oneStands(j int) bool {
	if s.isHedged(j) && s.hedged != "" {
		return true
	}
	if s.role(j-1)&determiner != 0 && j > 0 {
		return false
	}
	if !s.sameLine(j + 1) {
		return j == 0 || s.Tokens[j].Is(segment.LineStart)
	}
	if s.endsPhrase(j + 1) {
		return false
	}
	head, _ := s.head(j+1, inSingular)
	return head >= 0
}

// partStands says whether “half” is a number.
func (s *scanner) partStands(j int) bool {
	w := &s.t.words
	if s.Of(j) != "half" && s.Of(j) != "Half" {
		return false
	}
	if s.isHedged(j) && s.hedged != "" {
		return true
	}
	if s.role(j-1)&modifier != 0 || s.is(j-1, w.in) || s.class(j-1) == ordinal || s.glued(j+1) && s.isWord(j+2) {
		return false
	}
	return s.is(j+1, w.of) || s.role(j+1)&determiner != 0 && s.role(j+1)&boundary != 0
}

// pairStands says whether “both”, “a couple” and “a pair” count what follows: “both men”, “a couple of days”.
func (s *scanner) pairStands(a amount, j int) bool {
	if s.class(j) != both {
		return a.unit != "" || s.is(a.next, s.t.words.of) || !s.sameLine(a.next)
	}
	head, _ := s.head(j+1, inPlural)
	return head == j+1 && !s.is(j+2, s.t.words.and)
}
