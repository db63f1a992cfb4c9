package quantity

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// labelled recognises the number of a thing that has one: “Section 230”, “No. 5”, “Falcon 9”, “Falcon Heavy 2”.
func (s *scanner) labelled(i int) int {
	before := i - 1
	if s.Is(before, s.t.words.period) && s.Glued(before) {
		before--
	}
	if s.alone {
		return i
	}
	if s.isAddress(i) {
		return i + 1
	}
	if before < s.Free || !s.IsWord(before) || !s.SameLine(i) {
		return i
	}
	if s.isLabel(before, i) {
		return s.labelsOn(i + 1)
	}
	if before == i-1 && s.isName(before) && s.role(before)&money == 0 && (!s.startsSentence(before) || s.hasInnerCapital(before)) && !s.countsBehind(i) && s.isPlain(i) {
		return i + 1
	}
	return i
}

// citation recognises volume and page of a law report, with the report's abbreviation between them: “498 U. S. 12, 15”.
func (s *scanner) citation(i int) int {
	if !s.IsWord(i+1) || !s.Tokens[i+1].Is(segment.Capital) || !s.isPlain(i) || s.isYear(i) || s.alone {
		return i
	}
	j := i + 1
	for s.SameLine(j) && j < i+8 {
		switch {
		case s.IsWord(j) && s.Tokens[j].Is(segment.Capital|segment.Initialism),
			s.IsWord(j) && s.Tokens[j].Is(segment.Capital|segment.AllCaps) && !s.measures(j): // “5 CFR 1320.3”, not “17 USD 25”
			j++
		case s.IsWord(j) && s.Tokens[j].Is(segment.Capital) && s.Is(j+1, s.t.words.period) && s.Glued(j+1):
			j += 2
		case j > i+1 && s.IsNumber(j) && s.Glued(j+1) && s.IsWord(j+1): // “F. Supp. 2d”
			j += 2
		case j > i+1 && s.Of(j) == "§":
			j++
		case j > i+1 && s.IsNumber(j) && (s.isPlain(j) || s.Of(j-1) == "§" || s.Tokens[i+1].Is(segment.AllCaps)) && !s.countsBehind(j):
			for j++; s.Is(j, s.t.words.comma) && s.IsNumber(j+1) && s.isPlain(j+1) && s.endsPhrase(j+2); {
				j += 2
			}
			return j
		default:
			return i
		}
	}
	return i
}

// isAddress reports whether a number is that of a house: “12 Harbour Street”.
func (s *scanner) isAddress(i int) bool {
	for k := i + 1; k < i+6 && s.SameLine(k); k++ {
		switch {
		case s.IsNumber(k) && s.OrdinalSuffix(k+1): // “12 West 68th Street”
			k++
		case !s.IsWord(k) || !s.Tokens[k].Is(segment.Capital):
			return false
		case k > i+1 && s.role(k)&street != 0:
			return true
		}
	}
	return false
}

// labelsOn goes on with the numbers that share a label: “Zones 1 and 2”, “pages 3-5”.
func (s *scanner) labelsOn(j int) int {
	w := &s.t.words
	for first := j; ; j += 2 {
		word := s.Word(j)
		joins := word == w.and || word == w.or || word == w.comma || word == w.to || word == w.hyphen || word == w.enDash ||
			word == w.of && j == first // “page 3 of 10”
		if !joins || word == lexicon.Unknown || !s.IsNumber(j+1) || !s.isPlain(j+1) || s.countsBehind(j+1) {
			return j
		}
	}
}

// isLabel reports whether a word names the number behind it: always if it is a name, “Phase 3 trials”, else if nothing is
// counted, “page 3”; and “the Group of 7”.
func (s *scanner) isLabel(before, i int) bool {
	if s.Is(before, s.t.words.of) && s.IsWord(before-1) && s.Tokens[before-1].Is(segment.Capital) {
		return s.Is(before-1, s.t.words.group) || s.IsWord(i) && s.Tokens[i].Is(segment.Capital)
	}
	if s.role(before)&label == 0 {
		return false
	}
	named := s.Tokens[before].Is(segment.Capital) && !s.Is(before, s.t.words.no) && !s.Is(before, s.t.words.top)
	return !s.countsBehind(i) || named && s.isPlain(i) && before == i-1 && (s.IsNumber(i) || s.Tokens[i].Is(segment.Capital))
}

// labelledWord recognises “number two” and “Phase One”.
func (s *scanner) labelledWord(i int) int {
	if c := s.Class(i); c != numeral.Digit && c != numeral.Teen && c != numeral.Ten {
		return i
	}
	if i > s.Free && s.SameLine(i) && s.IsWord(i-1) && s.isLabel(i-1, i) {
		return i + 1
	}
	return i
}

// countsBehind reports whether what follows a number shows that it counts or measures: a unit, a scale, a plural.
func (s *scanner) countsBehind(i int) bool {
	j := s.SkipHyphen(i + 1)
	if !s.SameLine(j) {
		return false
	}
	if j > i+1 && s.IsWord(j) && !s.Tokens[j].Is(segment.Capital) && s.role(j)&boundary == 0 { // “a 2-car train”
		return true
	}
	if c := s.Class(j); c == numeral.Scale || c == numeral.Hundred || c == numeral.Group {
		return true
	}
	if s.measures(j) {
		return true
	}
	if s.Tokens[j].Kind != segment.Word {
		return false
	}
	head, _ := s.head(j, inPlural)
	return head >= 0
}

// measures reports whether a token begins a unit or a currency.
func (s *scanner) measures(j int) bool {
	if unit, _ := s.unit(j); unit != "" {
		return true
	}
	code, _ := s.currency(j)
	return code != ""
}

// isPlain reports whether a number is short and has no comma, as in names: “Falcon 9”, “Web 2.0”.
func (s *scanner) isPlain(i int) bool {
	return len(s.Of(i)) <= 4 && !strings.Contains(s.Of(i), ",") || !s.IsNumber(i)
}

// startsSentence reports whether a word may have its capital from its place alone.
func (s *scanner) startsSentence(j int) bool {
	return j == 0 || s.Tokens[j].Is(segment.LineStart) || s.Tokens[j-1].Kind == segment.Mark && !s.Is(j-1, s.t.words.comma)
}
