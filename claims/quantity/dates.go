package quantity

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// clockTime recognises “10:30”, “10 a.m.” and the “13.50” that opens an entry of a diary: “13.50 The debate begins”.
func (s *scanner) clockTime(i int) int {
	if s.opensEntry(i) {
		return i + 1
	}
	j := i + 1
	if s.isServiceTime(i) {
		return j + 1
	}
	if s.Glued(j) && s.Of(j) == ":" && s.Glued(j+1) && s.IsNumber(j+1) {
		j += 2
	} else if s.role(j)&clock == 0 {
		return i
	}
	for s.SameLine(j) && s.role(j)&clock != 0 {
		j++
	}
	return j
}

// isServiceTime reports whether four digits before “hours” are a time of day: “at 0630 hours”.
func (s *scanner) isServiceTime(i int) bool {
	text := s.Of(i)
	n, ok := numeral.WholeDigits(text)
	if !ok || len(text) != 4 || n%100 > 59 || n >= 2400 || i == 0 || s.Of(i+1) != "hours" || !s.SameLine(i+1) {
		return false
	}
	switch strings.ToLower(s.Of(i - 1)) {
	case "at", "by", "until", "till", "from", "around", "before", "after", "since", "to":
		return true
	}
	return false
}

// opensEntry reports whether a number at the start of a line is a time of day with a sentence behind it.
func (s *scanner) opensEntry(i int) bool {
	if !s.Tokens[i].Is(segment.LineStart) || s.alone {
		return false
	}
	hours, minutes, _ := strings.Cut(s.Of(i), ".")
	if len(hours) > 2 || len(minutes) != 2 {
		return false
	}
	h, okHours := numeral.WholeDigits(hours)
	m, okMinutes := numeral.WholeDigits(minutes)
	return okHours && okMinutes && h < 24 && m < 60 && s.IsWord(i+1) && s.SameLine(i+1) && !s.Glued(i+1) &&
		s.Tokens[i+1].Is(segment.Capital) && !s.isMoneyWord(i+1) && !s.isWordUnit(i+1)
}

// date recognises the days of dates: “May 4”, “4 May 2020”, “Jan. 31”, and the second day of “May 4-6”.
func (s *scanner) date(i int) int {
	if !s.isDay(i) {
		return i
	}
	end := i
	before := i - 1
	if s.Is(before, s.t.words.period) && s.role(before-1)&monthCut != 0 {
		before--
	}
	if before >= 0 && s.isMonth(before) && s.SameLine(i) {
		end = i + 1
	} else if at := s.SkipHyphen(i + 1); s.isMonth(at) && s.SameLine(at) { // “4 May”, “12-Dec”
		end = at + 1
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
	if s.Is(end, s.t.words.comma) && s.isYear(end+1) {
		end += 2
	} else if s.isYear(end) {
		end++
	}
	return end
}

// secondDay finds the day behind “-”, “to” or “and”.
func (s *scanner) secondDay(j int) (int, bool) {
	w := &s.t.words
	if s.Is(j, w.hyphen) || s.Is(j, w.enDash) || s.Is(j, w.to) || s.Is(j, w.and) || s.Is(j, w.or) || s.Is(j, w.through) {
		return j + 1, s.isDay(j+1) && (s.Glued(j) || s.endsPhrase(j+2) || s.isMonth(j+2))
	}
	return j, false
}

// isDay reports whether a token is a number from 1 to 31, “1st” and the like included.
func (s *scanner) isDay(j int) bool {
	if !s.IsNumber(j) || len(s.Of(j)) > 2 {
		return false
	}
	value, ok := numeral.WholeDigits(s.Of(j))
	return ok && value >= 1 && value <= 31
}

func (s *scanner) isMonth(j int) bool {
	return s.role(j)&(month|monthCut) != 0 && s.Tokens[j].Is(segment.Capital)
}

// isYear reports whether a token looks like a year of our time.
func (s *scanner) isYear(j int) bool {
	if !s.IsNumber(j) || len(s.Of(j)) != 4 {
		return false
	}
	value, ok := numeral.WholeDigits(s.Of(j))
	return ok && value >= 1500 && value < 2100
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
	if s.role(i-1)&(yearCue|month|monthCut) == 0 && s.countsBehind(i) && !(s.IsWord(i+1) && s.Tokens[i+1].Is(segment.Capital)) {
		return i
	}
	if s.role(i-1)&yearCue != 0 {
		if unit, _ := s.unit(s.SkipHyphen(i + 1)); unit != "" && unit != "in" {
			return i
		}
	}
	return i + 1
}
