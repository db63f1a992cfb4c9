package quantity

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// otherEnd reads the upper end of a range behind its lower end: “3 to 5 km”, “$20-30”, “between 3 and 5”. A unit or a scale
// that is written at one end only holds for both.
func (s *scanner) otherEnd(a *amount) (b amount, ok bool) {
	lone := a.unit == "" && a.scale == 1
	j, ok := s.rangeMark(a)
	if !ok || !s.isNumber(j) && s.role(j)&trigger == 0 && s.role(j)&money == 0 {
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
	free := s.from
	s.from = a.next + 1 // a dash is no minus sign
	b, ok = s.bareAmount(j)
	s.from = free
	if !ok || b.first < a.next {
		return amount{}, false
	}
	if a.scale == 1 && b.scale > 1 && a.value < b.value/b.scale && a.value > 0 {
		a.value, a.step = a.value*b.scale, a.step*b.scale
	}
	if !s.sameUnit(a, &b) || a.value >= b.value {
		return amount{}, false
	}
	if s.is(a.next, s.t.words.to) && s.changes(a.first) && (s.rangeAt == a.first || !lone || b.unit == "" && b.scale == 1) {
		return amount{}, false
	}
	return b, true
}

// rangeMark finds the word or dash between the two ends, and the token behind it.
func (s *scanner) rangeMark(a *amount) (next int, ok bool) {
	j, w := a.next, &s.t.words
	if !s.sameLine(j) || s.word(j) == lexicon.Unknown || a.vague {
		return j, false
	}
	switch s.word(j) {
	case w.to:
		return j + 1, true
	case w.hyphen:
		if s.is(j+1, w.to) && s.glued(j) { // “8- to 16-metre”, “10-to-16”
			return s.skipHyphen(j + 2), true
		}
		return j + 1, true
	case w.enDash, w.emDash, w.tilde, w.through:
		return j + 1, true
	case w.and:
		return j + 1, s.rangeAt == a.first && s.rangeAt > 0
	case w.or:
		return j + 1, a.unit == "" && a.value < 100
	}
	return j, false
}

// changes says whether a verb of change stands a few words before: “rose this year from 3 to 5” is no range.
func (s *scanner) changes(first int) bool {
	if s.is(first-1, s.t.words.by) {
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
		if s.isNumber(k + 1) {
			return k + 1
		}
	}
	return j
}

// sameUnit gives the unit of one end to the other, and says whether they have the same.
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
	j := a.next
	if s.is(j, s.t.words.comma) {
		j++
	}
	if !s.is(j, s.t.words.and) && !s.is(j, s.t.words.but) {
		return b, false
	}
	j++
	n, entry := s.t.before.phrases.Longest(s.wordsFrom(j))
	if n == 0 || !s.sameLine(j) {
		return b, false
	}
	mod := s.t.before.mods[entry]
	if isLower(mod) == isLower(q.Mod) || mod == exactly || mod == Approx || s.noQuantity(s.skipSign(j+n)) > j+n {
		return b, false
	}
	b, ok = s.bareAmount(s.skipSign(j + n))
	if !ok || b.first < j+n || !s.sameUnit(&a, &b) || q.Value == b.value || isLower(q.Mod) != (q.Value < b.value) {
		return b, false
	}
	q.High, q.IsRange, q.Mod = b.value, true, ""
	if q.High < q.Value {
		q.Value, q.High = q.High, q.Value
	}
	return b, true
}

// isLower says whether a hedge bounds a number from below.
func isLower(mod Mod) bool { return mod == AtLeast || mod == MoreThan }

// isUpper says whether a hedge bounds a number from above.
func isUpper(mod Mod) bool { return mod == AtMost || mod == LessThan }
