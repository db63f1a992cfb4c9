package quantity

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// otherEnd reads the upper end of a range behind its lower end: “3 to 5 km”, “$20-30”, “between 3 and 5”. A unit or a scale
// that is written at one end only holds for both.
func (s *scanner) otherEnd(a *amount) (b amount, ok bool) {
	lone := a.unit == "" && a.Scale == 1
	j, ok := s.rangeMark(a)
	if !ok || !s.IsNumber(j) && s.role(j)&trigger == 0 && s.role(j)&money == 0 {
		return amount{}, false
	}
	j = s.skipSign(j)
	for n := 1; n > 0; j += n { // “between 2 and about 7”
		n, _ = s.t.before.phrases.Longest(s.wordsFrom(j))
	}
	j = s.skipSign(j)
	if s.noQuantity(j) > j {
		return amount{}, false
	}
	free := s.Free
	s.Free = a.Next + 1 // a dash is no minus sign
	b, ok = s.bareAmount(j)
	s.Free = free
	if !ok || b.first < a.Next {
		return amount{}, false
	}
	low := a.Number
	if a.Scale == 1 && b.Scale > 1 && a.Value < b.Value/b.Scale && a.Value > 0 { // “2 to 3 million”
		low.Multiply(b.Scale)
	}
	if !s.sameUnit(a, &b) || low.Value >= b.Value {
		return amount{}, false
	}
	if s.Is(a.Next, s.t.words.to) && s.changes(a.first) && (s.rangeAt == a.first || !lone || b.unit == "" && b.Scale == 1) {
		return amount{}, false
	}
	a.Value, a.Step = low.Value, low.Step
	return b, true
}

// rangeMark finds the word or dash between the two ends, and the token behind it.
func (s *scanner) rangeMark(a *amount) (next int, ok bool) {
	j, w := a.Next, &s.t.words
	if !s.SameLine(j) || s.Word(j) == lexicon.Unknown || a.Vague {
		return j, false
	}
	switch s.Word(j) {
	case w.to:
		return j + 1, true
	case w.hyphen:
		if s.Is(j+1, w.to) && s.Glued(j) { // “8- to 16-metre”, “10-to-16”
			return s.SkipHyphen(j + 2), true
		}
		return j + 1, true
	case w.enDash, w.emDash, w.tilde, w.through:
		return j + 1, true
	case w.and:
		return j + 1, s.rangeAt == a.first && s.rangeAt > 0
	case w.or:
		return j + 1, a.unit == "" && a.Value < 100
	}
	return j, false
}

// changes reports whether a verb of change stands a few words before: “rose this year from 3 to 5” is no range.
func (s *scanner) changes(first int) bool {
	if s.Is(first-1, s.t.words.by) {
		return true
	}
	for k := first - 1; k >= 0 && k >= first-6; k-- {
		if s.role(k)&change != 0 {
			return true
		}
	}
	return false
}

// skipSign steps over a sign of money, so that the number behind it is at hand.
func (s *scanner) skipSign(j int) int {
	for k := j; k < j+3 && s.role(k)&money != 0; k++ {
		if s.IsNumber(k + 1) {
			return k + 1
		}
	}
	return j
}

// sameUnit returns the unit of one end to the other, and reports whether they have the same.
func (s *scanner) sameUnit(a, b *amount) bool {
	switch {
	case a.unit == b.unit:
		return true
	case a.unit == "":
		return !b.prefix
	case b.unit == "" && (a.prefix || a.joined && b.joined):
		b.unit = a.unit
		return true
	}
	return false
}

// bounded reads an upper bound behind a lower one, or the other way round: “more than 30 but fewer than 50”. The two make a
// range.
func (s *scanner) bounded(q *Quantity, a amount) (b amount, ok bool) {
	if q.IsRange || q.Mod == "" || q.Mod == Approx {
		return b, false
	}
	j := a.Next
	if s.Is(j, s.t.words.comma) {
		j++
	}
	if !s.Is(j, s.t.words.and) && !s.Is(j, s.t.words.but) {
		return b, false
	}
	j++
	n, entry := s.t.before.phrases.Longest(s.wordsFrom(j))
	if n == 0 || !s.SameLine(j) {
		return b, false
	}
	mod := s.t.before.mods[entry]
	if isLower(mod) == isLower(q.Mod) || mod == exactly || mod == Approx || s.noQuantity(s.skipSign(j+n)) > j+n {
		return b, false
	}
	b, ok = s.bareAmount(s.skipSign(j + n))
	if !ok || b.first < j+n || !s.sameUnit(&a, &b) || q.Value == b.Value || isLower(q.Mod) != (q.Value < b.Value) {
		return b, false
	}
	q.High, q.IsRange, q.Mod = b.Value, true, ""
	if q.High < q.Value {
		q.Value, q.High = q.High, q.Value
	}
	return b, true
}

// isLower reports whether a hedge bounds a number from below.
func isLower(mod Mod) bool { return mod == AtLeast || mod == MoreThan }

// isUpper reports whether a hedge bounds a number from above.
func isUpper(mod Mod) bool { return mod == AtMost || mod == LessThan }
