package quantity

import (
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// code recognises digits that are part of a word: “MH17”, “COVID-19”, “13F”, “4chan”, “#5”.
func (s *scanner) code(i int) int {
	if s.Of(i) == "000" { // what a space divides from the thousands before it
		return s.unbroken(i)
	}
	if i > 0 && s.Of(i-1) == "§" {
		return s.labelsOn(i + 1)
	}
	if s.isPadded(i) || len(s.Of(i)) > 3 && s.IsNumber(i+1) && s.isPadded(i+1) && s.SameLine(i+1) { // “020 7946 0018”
		for s.IsNumber(i+1) && s.SameLine(i+1) {
			i++
		}
		return s.unbroken(i)
	}
	if len(s.Of(i)) > numeral.LongestWhole && !numeral.HasMark(s.Of(i)) || s.Glued(i) && s.codeBefore(i) || s.Glued(i+1) && s.codeAfter(i+1) {
		return s.unbroken(i)
	}
	return i
}

// isPadded reports whether a number is filled up with noughts, as codes are: “007”, “0018”. Where nothing else is
// written, it is the number.
func (s *scanner) isPadded(i int) bool {
	text := s.Of(i)
	return !s.alone && len(s.Tokens) > 1 && len(text) > 1 && text[0] == '0' && !numeral.HasMark(text) && !s.Glued(i)
}

// codeBefore reports whether what a number is written on to makes it a code.
func (s *scanner) codeBefore(i int) bool {
	if s.Tokens[i-1].Kind == segment.Word {
		code, _ := s.sign(i)
		return code == "" && !s.Is(i-1, s.t.words.to)
	}
	if s.Is(i-1, s.t.words.hyphen) || s.Is(i-1, s.t.words.enDash) {
		return s.Glued(i-1) && s.IsWord(i-2) && !s.Is(i-2, s.t.words.to) && s.namesCode(i-2)
	}
	switch s.Of(i - 1) {
	case "§", "/", "#", "@", "_", "&", "\\", "%", "*", ":", "'", "’":
		return true
	case "+", "=", ".": // “+3” and “.25” begin a number, “x=3” and “v1.2” do not
		return s.Glued(i - 1)
	}
	return false
}

// namesCode reports whether a word before a hyphen makes the number behind it a code: every word but those of numbers and units.
func (s *scanner) namesCode(j int) bool {
	if s.Class(j) != numeral.NoClass {
		return false
	}
	if s.IsNumber(j-1) && letters[s.Of(j)] > 0 {
		return false
	}
	unit, _ := s.unit(j)
	return unit == "" || !s.IsNumber(j-1)
}

// codeAfter reports whether letters written on to a number make it a code.
func (s *scanner) codeAfter(j int) bool {
	if s.Tokens[j].Kind != segment.Word {
		return s.codeMark(j)
	}
	if s.Is(j, s.t.words.x) || s.Is(j, s.t.words.e) || s.Class(j) != numeral.NoClass || letters[s.Of(j)] > 0 {
		return false
	}
	if s.role(j)&clock != 0 || s.OrdinalSuffix(j) {
		return false
	}
	if unit, _ := s.unit(j); unit != "" {
		return s.Glued(j+1) && s.IsWord(j+1)
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

// codeMark reports whether a mark written on to a number goes on with a code: “2(c)”, “9.com”, “10-K”.
func (s *scanner) codeMark(j int) bool {
	letters := s.Glued(j+1) && s.IsWord(j+1)
	if s.Is(j, s.t.words.hyphen) {
		return letters && len(s.Of(j+1)) == 1 && s.Of(j+1) != "m"
	}
	switch s.Of(j) {
	case "@", "_":
		return true
	case "(":
		return s.Glued(j+1) && len(s.Of(j+1)) == 1
	case ".":
		return letters
	}
	return false
}

// unbroken returns the token behind the text without white space that holds a token.
func (s *scanner) unbroken(i int) int {
	for i++; s.Glued(i); i++ {
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
	for s.Glued(j) && s.Glued(j+1) && s.IsNumber(j+1) && s.bindsDigits(j) {
		numbers, j = numbers+1, j+2
	}
	if numbers >= 3 && !(numbers == 3 && s.Glued(i) && s.role(i-1)&money != 0) {
		return j
	}
	if _, _, ok := numeral.ParseDigits(s.Of(i)); !ok {
		return j
	}
	if numbers == 2 && s.Of(i+1) == "/" {
		if _, _, ok := s.Slashed(i); !ok {
			return j
		}
	}
	if numbers == 2 && s.isYear(i) && s.Tokens[i+2].End-s.Tokens[i+2].Start <= 4 && s.Of(i+1) != "." {
		return j
	}
	return i
}

// bindsDigits reports whether a mark binds numbers to one code or date.
func (s *scanner) bindsDigits(j int) bool {
	w := &s.t.words
	return s.Is(j, w.hyphen) || s.Is(j, w.enDash) || s.Is(j, w.slash) || s.Of(j) == ":" || s.Is(j, w.period) || s.Of(j) == "+"
}
