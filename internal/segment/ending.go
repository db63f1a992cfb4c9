package segment

import "unicode"

// ends reports whether a sentence ends with the run of stops and closing marks from a stop to before end.
func (s *splitter) ends(i, end int) bool {
	if end >= s.limit {
		return true
	}
	if !s.spaced(end) {
		return s.endsUnspaced(i, end)
	}
	next := s.behindOpening(end)
	if next < 0 {
		return false
	}
	low := s.lowerCase(next)
	switch kind, dots := s.stops(i, end); {
	case kind&full != 0:
		return !low && !s.goesOn(i, end, next)
	case dots > 1 || kind&ellipsis != 0:
		return !low && s.at(i+1)&bracket == 0 && (dots > 3 || !s.firstPerson(next))
	case low:
		return s.at(end)&quoting != 0 && s.class(i) == 0
	}
	return s.endsWithPeriod(i, end, next)
}

// stops returns the roles of all stops of a run together, and the number of its periods.
func (s *splitter) stops(i, end int) (kind role, dots int) {
	for ; i < end; i++ {
		if role := s.at(i); role&stop != 0 {
			kind |= role
			if s.Text.Text[s.Tokens[i].Start] == '.' {
				dots += int(s.Tokens[i].End - s.Tokens[i].Start)
			}
		}
	}
	return kind, dots
}

// behindOpening returns the first token from i on that is no opening mark, or -1 when a mark comes first that begins no
// sentence.
func (s *splitter) behindOpening(i int) int {
	for k := i; k < s.limit && k < i+4; k++ {
		if s.Tokens[k].Kind != Mark {
			return k
		}
		if s.at(k)&(opening|bullet) == 0 {
			return -1
		}
	}
	return i
}

// firstPerson reports whether a token is “I”, “I’m”, “I’ll” …, whose capital says nothing.
func (s *splitter) firstPerson(i int) bool {
	of := s.Of(i)
	return of == "I" || len(of) > 2 && of[0] == 'I' && classes[of[1]] != 'a' && s.Tokens[i].Kind == Word
}

// goesOn reports whether a sentence goes on with a capital letter behind a question or exclamation mark: “Is it true?” Smith
// asked; Yahoo! Inc.
func (s *splitter) goesOn(i, end, next int) bool {
	if s.quoted(i, end) {
		return s.reported(next)
	}
	return s.at(i-1)&exclaiming != 0 && s.at(next)&opener == 0
}

// quoted reports whether a run holds a closing quotation mark.
func (s *splitter) quoted(i, end int) bool {
	for i++; i < end; i++ {
		if s.at(i)&(closing|bracket) == closing {
			return true
		}
	}
	return false
}

// reported reports whether a name and a reporting verb follow, the name being at most eight tokens long.
func (s *splitter) reported(i int) bool {
	for last := min(i+9, s.limit); i < last; i++ {
		switch token := s.Tokens[i]; {
		case s.at(i)&asking != 0:
			return true
		case !token.Is(Capital) && s.at(i)&dot == 0:
			return false
		}
	}
	return false
}

// endsUnspaced judges a stop that touches the next word: an ideographic one, or one whose space was forgotten (“today.The”).
func (s *splitter) endsUnspaced(i, end int) bool {
	if s.at(i)&ideographic != 0 {
		return !s.quoted(i, end) || s.at(end)&quoting != 0
	}
	if i == s.first || s.Tokens[i].Kind == Word || s.at(i-2)&joining != 0 || s.class(i) != 0 {
		return false
	}
	word := s.Tokens[i-1]
	if word.Kind != Word || word.Is(Capital) || word.End-word.Start < 2 {
		return false
	}
	if s.at(end)&quoting != 0 && end+1 < s.limit {
		end++
	}
	next := s.Tokens[end]
	return next.Is(Capital) && next.End-next.Start > 1 && !next.Is(AllCaps) && (s.spaced(end+1) || s.at(end+1)&(joining|dot) == 0)
}

// class returns the class of the abbreviation that a period belongs to, 0 when it belongs to none.
func (s *splitter) class(i int) role {
	if s.Tokens[i].Is(Initialism) {
		if class := s.at(i) & abbreviation; class != 0 {
			return class
		}
		return between
	}
	if i == s.first || s.Tokens[i].Is(SpaceBefore) {
		return 0
	}
	word := s.Tokens[i-1]
	leads := i-1 == s.first || i-2 == s.first && s.at(s.first)&bullet != 0
	switch length := word.End - word.Start; {
	case word.Kind == Number:
		if leads && length <= 3 { // the item of a list: “1. Preheat the oven.”
			return before
		}
		return 0
	case word.Kind == Word && word.Is(Capital) && length == 1:
		if leads {
			return before
		}
		if s.Of(i-1) == "I" && i-2 >= s.first && !s.Tokens[i-2].Is(Capital) { // “you and I.”
			return 0
		}
		return between
	}
	class := s.at(i-1) & abbreviation
	if class&(title|last) != 0 && !word.Is(Capital) { // “a sales rep.”, “the sun.”
		return 0
	}
	return class
}

// endsWithPeriod judges a single period, or an initialism, before something that is not in lower case.
func (s *splitter) endsWithPeriod(i, end, next int) bool {
	class := s.class(i)
	if class == 0 {
		return true
	}
	if class&(title|before) == 0 && s.quoted(i, end) && !s.nickname(i) {
		return true
	}
	number, bracketed := s.Tokens[next].Kind == Number, s.at(end)&opening != 0 && s.at(end)&quoting == 0
	switch class {
	case between:
		return !bracketed && s.opens(next)
	case last:
		return !bracketed && !number
	case numbered:
		return !number
	case timed:
		return !bracketed && s.at(next)&clock == 0 && !s.Tokens[next].Is(AllCaps) && !s.namesZone(next)
	}
	return false
}

// nickname reports whether an initialism stands alone in quotation marks behind a name: Patrick “P.J.” Stone.
func (s *splitter) nickname(i int) bool {
	return s.Tokens[i].Is(Initialism) && i-2 >= s.first && s.at(i-1)&quoting != 0 && !s.spaced(i) && s.Tokens[i-2].Is(Capital)
}

// opens reports whether a word begins a sentence by itself, and is no initial: “J. A. Smith”.
func (s *splitter) opens(i int) bool {
	single := s.Tokens[i].End-s.Tokens[i].Start == 1
	return s.at(i)&opener != 0 && !(single && !s.spaced(i+1))
}

// namesZone reports whether a token begins the name of a time zone: “Moscow time”.
func (s *splitter) namesZone(i int) bool {
	for k := i + 1; k < s.limit && k < i+3; k++ {
		if s.Of(k) == "time" {
			return true
		}
	}
	return false
}

// lowerCase reports whether a token is a word that begins with a small letter and has no capital behind it (“iPhone”).
func (t *Text) lowerCase(i int) bool {
	if token := t.Tokens[i]; token.Kind != Word || token.Is(Capital) {
		return false
	}
	for at, r := range t.Of(i) {
		if at > 0 {
			return !unicode.IsUpper(r)
		}
		if !unicode.IsLower(r) {
			return false
		}
	}
	return true
}
