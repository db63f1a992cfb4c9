package quantity

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// measure is what is known about a unit symbol.
type measure struct {
	dimension string
	factor    float64 // how many of the dimension's base unit it is
}

// spelling is one way to write a symbol, and the symbol.
type spelling struct{ written, symbol string }

type unitTable struct {
	phrases   *lexicon.Phrases
	symbols   []string // by entry of phrases
	spellings map[lexicon.ID][]spelling
	measures  map[string]measure
	known     map[string]bool // every symbol of the lists
	lasting   map[lexicon.ID]lasts
	names     map[string]string // of the symbols, in full and in the singular
}

// lasts is a unit of time, and whether its word alone says that something lasts one: “weeklong”.
type lasts struct {
	symbol string
	alone  bool
}

func readUnits() unitTable {
	u := unitTable{
		phrases:   lexicon.PhrasesOf("unit-measures", "unit-names"),
		spellings: map[lexicon.ID][]spelling{}, measures: map[string]measure{}, known: map[string]bool{},
		lasting: map[lexicon.ID]lasts{}, names: map[string]string{},
	}
	for _, list := range []string{"unit-measures", "unit-names"} {
		for entry := range lexicon.Entries(list) {
			u.symbols = append(u.symbols, entry.Fields[0])
			u.known[entry.Fields[0]] = true
		}
	}
	for entry := range lexicon.Entries("unit-measures") {
		u.measures[entry.Fields[0]] = measure{entry.Fields[1], number64(entry.Fields[2])}
		u.names[entry.Fields[0]] = entry.Text
		if isTime(entry.Fields[0]) {
			u.lasting[entry.Word] = lasts{symbol: entry.Fields[0]}
		}
	}
	for entry := range lexicon.Entries("unit-lasting") {
		u.lasting[entry.Word] = lasts{symbol: entry.Fields[0], alone: true}
	}
	for entry := range lexicon.Entries("unit-symbols") {
		id := entry.Word
		for pair := range slices.Chunk(entry.Fields, 2) {
			u.spellings[id] = append(u.spellings[id], spelling{pair[0], pair[1]})
		}
	}
	return u
}

// timeUnits are the lengths of time.
var timeUnits = []string{"s", "min", "h", "d", "wk", "mo", "quarter", "y", "decade", "century"}

func isTime(unit string) bool { return slices.Contains(timeUnits, unit) }

// unit reads a unit of measure at a token: a name, or a symbol in its own spelling. next is j when there is none.
func (s *scanner) unit(j int) (symbol string, next int) {
	if j < 0 || j >= len(s.Tokens) || s.role(j)&measuring == 0 && !s.alone {
		return "", j
	}
	if n, entry := s.t.units.phrases.Longest(s.wordsFrom(j)); n > 0 {
		return s.power(s.t.units.symbols[entry], j+n)
	}
	for _, spelled := range s.t.units.spellings[s.Tokens[j].Word] {
		if spelled.written == s.Of(j) && s.symbolStands(spelled, j) {
			if symbol, next = s.power(spelled.symbol, j+1); s.Glued(next) && s.IsNumber(next) && symbol != "ft" {
				return "", j // “m212”, but “5ft11”
			}
			return symbol, next
		}
	}
	if s.alone {
		if _, ok := s.t.units.measures[s.Of(j)]; ok {
			return s.power(s.Of(j), j+1)
		}
	}
	return "", j
}

// symbolStands refuses the short symbols that are usually something else, unless their surroundings speak for them.
func (s *scanner) symbolStands(spelled spelling, j int) bool {
	glued := s.Glued(j)
	switch spelled.written {
	case "in", "ins":
		return glued || !s.IsWord(j+1) && !s.IsNumber(j+1) || s.role(j+1)&size != 0
	case "C", "F", "K":
		return !s.IsWord(j+1) && !(s.Glued(j+1) && s.Is(j+1, s.t.words.hyphen)) || s.role(j+1)&boundary != 0
	}
	if len(spelled.written) == 1 {
		if s.Glued(j+1) && s.Is(j+1, s.t.words.hyphen) {
			return false
		}
		return glued || s.role(j+1)&size != 0 || !s.IsWord(j+1) || s.role(j+1)&boundary != 0
	}
	return true
}

// power reads “²”, “^2” or “2” written on to a unit of length.
func (s *scanner) power(symbol string, j int) (string, int) {
	if s.t.units.measures[symbol].dimension != "length" {
		return symbol, j
	}
	at := j
	if s.Glued(at) && s.Word(at) == s.t.words.caret {
		at++
	}
	if !s.Glued(at) {
		return symbol, j
	}
	switch s.Of(at) {
	case "²", "2":
		return symbol + "²", at + 1
	case "³", "3":
		return symbol + "³", at + 1
	}
	return symbol, j
}

// oneLong reads “month-long” and “weeklong” as one of their unit.
func (s *scanner) oneLong(j int) (amount, bool) {
	word := s.t.units.lasting[s.Word(j)]
	a := amount{Number: numeral.Number{Next: j + 1, Value: 1, Step: 1, Scale: 1, Words: true}, first: j, unit: word.symbol, joined: true}
	if word.alone {
		return a, true
	}
	a.Next = j + 3
	return a, s.Is(j+1, s.t.words.hyphen) && s.Is(j+2, s.t.words.long) && s.Glued(j+2) && !s.Is(j-1, s.t.words.hyphen)
}

// bracketed reads a unit in brackets, “20 (kg)”.
func (s *scanner) bracketed(j int) (symbol string, next int) {
	if s.Word(j) != s.t.words.openBracket || !s.IsWord(j+1) {
		return "", j
	}
	if symbol, next := s.unit(j + 1); symbol != "" && s.Word(next) == s.t.words.closeBracket {
		return symbol, next + 1
	}
	return "", j
}

// timeSymbol reads the symbol of a unit of time: “h”, “s”.
func (s *scanner) timeSymbol(j int) (symbol string, next int) {
	for _, spelled := range s.t.units.spellings[s.Word(j)] {
		if spelled.written == s.Of(j) && isTime(spelled.symbol) {
			return spelled.symbol, j + 1
		}
	}
	return "", j
}

// per reads what a rate is measured by: “/h”, “per hour”, “an hour”, “a barrel”, “-per-hour”.
func (s *scanner) per(j int) (symbol string, next int) {
	w := &s.t.words
	if s.Is(j, w.hyphen) && s.Is(j+2, w.hyphen) && (s.Is(j+1, w.per) || s.IsArticle(j+1)) {
		if symbol, next = s.unit(j + 3); isTime(symbol) {
			return symbol, next
		}
		return "", j
	}
	switch s.Word(j) {
	case lexicon.Unknown:
		return "", j
	case w.slash:
		if !s.Glued(j) { // “150 km / h”
			return s.timeSymbol(j + 1)
		}
	case w.per, w.a, w.an:
	default:
		return "", j
	}
	symbol, next = s.unit(j + 1)
	if symbol == "" || symbol == "%" || strings.Contains(symbol, "/") || isTime(symbol) && s.role(next)&since != 0 && s.IsArticle(j) {
		return "", j // “$3 a year earlier”
	}
	return symbol, next
}
