package quantity

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// scanner walks over the tokens once, from left to right. Words that can begin neither a number nor a hedge cost one look
// into a table; at the others the grammar is entered, which reads a bounded number of tokens ahead.
type scanner struct {
	numeral.Reader // what lies before its Free token belongs to the last quantity
	t              *tables
	found          []Quantity

	alone bool // the text is one expression: units may be written as any symbol
	first int  // the first token of the first quantity, its hedge included

	dollar    string // the code of the article's own dollar; empty until it is asked for
	poundSign bool   // whether the article writes “£”

	hedged   Mod // the hedge that ends before the token hedgeEnd
	hedge    int // its first token
	hedgeEnd int
	rangeAt  int // where “between” or “from” ended

	scored   int     // the token behind the last score: “6-4, 3-6” are two of a match
	lastHead heading // what was asked last, since several rules ask it of one number
}

func (s *scanner) scan() {
	for i := 0; i < len(s.Tokens); {
		token := s.Tokens[i]
		switch role := s.t.roles[token.Word]; {
		case token.Kind == segment.Number || role&trigger != 0:
			i = max(s.enter(i), i+1)
			continue
		case role&lasting != 0:
			if a, ok := s.oneLong(i); ok {
				i = s.take(a)
				continue
			}
		}
		i++
	}
}

// enter is called where a number or a hedge may begin, and says where to go on.
func (s *scanner) enter(i int) int {
	if next := s.nobody(i); next > i {
		return next
	}
	if next := s.hedgeBefore(i); next > i {
		return next
	}
	if !s.opensNumber(i) {
		return i + 1
	}
	if next := s.noQuantity(i); next > i {
		s.Free = next
		return next
	}
	a, ok := s.amount(i)
	if !ok {
		return i + 1
	}
	return s.take(a)
}

// opensNumber reports whether a number may begin at a token. Behind an article must be what can be one of something.
func (s *scanner) opensNumber(i int) bool {
	if s.IsArticle(i) {
		return s.Class(i+1) != numeral.NoClass || s.role(i+1)&measuring != 0 || s.alone ||
			s.Is(i+1, s.t.words.single) || s.Is(i+1, s.t.words.lone)
	}
	return s.IsNumber(i) || s.role(i)&opener != 0
}

// hedgeBefore reads a hedge, and keeps it for the number that may follow at once.
func (s *scanner) hedgeBefore(i int) int {
	w := &s.t.words
	if word := s.Word(i); word != lexicon.Unknown && (word == w.between || word == w.from) {
		if s.rangeAt = i + 1; word == w.between {
			s.Paired = i + 1
		}
		return i + 1
	}
	if role := s.role(i); role&hedger == 0 || role&wholeHedge == 0 && s.role(i+1)&inHedge == 0 {
		return i
	}
	n, entry := s.t.before.phrases.Longest(s.wordsFrom(i))
	if n == 0 {
		return i
	}
	if s.hedgeEnd != i {
		s.hedged, s.hedge = "", i
	}
	if s.rangeAt == i {
		if s.Paired == i {
			s.Paired = i + n
		}
		s.rangeAt = i + n
	}
	if mod := s.t.before.mods[entry]; mod != exactly {
		s.hedged = mod
	}
	s.hedgeEnd = i + n
	return i + n
}

// modBefore is the hedge that ends where a quantity begins.
func (s *scanner) modBefore(first int) Mod {
	if s.isHedged(first) {
		return s.hedged
	}
	return ""
}

// isCourse reports whether the hedge is an “over” that tells the course of a time, “spread over 18 months”, and bounds nothing. It
// bounds behind words that a length of time follows: “for over 18 months”.
func (s *scanner) isCourse() bool {
	return s.Is(s.hedge, s.t.words.over) && s.hedgeEnd == s.hedge+1 && s.role(s.hedge-1)&(length|being) == 0 && !s.alone
}

// tokensPerQuantity is how many tokens of a report there are for one quantity, at least.
const tokensPerQuantity = 60

// take makes a quantity of an amount: with the other end of its range, its hedges and its noun.
func (s *scanner) take(a amount) int {
	q := Quantity{Mod: s.modBefore(a.first), Vague: a.Vague}
	if q.Mod == MoreThan && isTime(a.unit) && s.isCourse() {
		q.Mod = ""
	}
	b, isRange := s.otherEnd(&a)
	last := a
	if isRange {
		last, q.IsRange, q.High = b, true, b.Value
		last.first = a.first
	}
	q.Value, q.Unit, q.Step = a.Value, last.unit, last.Step
	if q.Unit == "" {
		q.Unit = a.unit
	}
	if other, bounded := s.bounded(&q, a); bounded {
		last, q.Unit = other, other.unit
	}
	if a.Vague && q.Mod == "" {
		q.Mod = MoreThan
		if a.Value < 10 { // “a few”, “several”
			q.Mod = AtLeast
		}
	}
	if q.Mod == Approx && q.Value == 1 && q.Unit == "" && !q.IsRange {
		q.Mod = "" // “it is about one man”
	}
	q.WrittenUnit = s.writtenUnit(q.Unit, last.Next)
	end := s.hedgeAfter(&q, last.Next)
	if end > last.Next && q.Unit == "" { // “two or more years”
		if unit, next := s.unit(end); unit != "" && isTime(unit) {
			q.Unit, end = unit, next
		}
	}
	next := s.name(&q, last, end)
	q.Span = crosscheck.Span{Start: int(s.Tokens[a.first].Start), End: int(s.Tokens[next-1].End)}
	q.Figure = crosscheck.Span{Start: q.Span.Start, End: int(s.Tokens[last.Next-1].End)}
	if last.bound > 0 && last.unit != "%" {
		q.Measure = crosscheck.Span{Start: int(s.Tokens[last.bound].Start), End: q.Figure.End}
		q.MeasureName = s.measureName(last)
	}
	if a.Words && a.Value == 1 && !isRange && !s.Is(a.first, s.t.words.one) {
		q.Figure.End = q.Figure.Start
	}
	if len(s.found) == 0 {
		s.first = a.first
		if s.isHedged(a.first) {
			s.first = s.hedge
		}
	}
	if s.found == nil {
		s.found = make([]Quantity, 0, 4+len(s.Tokens)/tokensPerQuantity)
	}
	s.found = append(s.found, q)
	s.Free = next
	return next
}

// measureName returns the unit of an amount in full, where it is not written so.
func (s *scanner) measureName(a amount) string {
	names := s.t.units.names
	over, under, rate := strings.Cut(a.unit, "/")
	name := names[over]
	if name == "" || len(s.Of(a.bound)) >= len(name) || rate && names[under] == "" {
		return ""
	}
	if a.Value != 1 && !a.joined {
		name = pluralUnit(name)
	}
	if rate {
		name += " per " + names[under]
	}
	return name
}

// pluralUnit returns the plural of a unit's name.
func pluralUnit(name string) string {
	switch head, rest, _ := strings.Cut(name, " "); {
	case name == "foot":
		return "feet"
	case name == "inch":
		return "inches"
	case name == "century":
		return "centuries"
	case head == "degree":
		return "degrees " + rest
	}
	return name + "s"
}

// writtenUnit returns the unit of a figure that ends before a token as [Quantity.WrittenUnit] has it.
func (s *scanner) writtenUnit(unit string, next int) string {
	switch {
	case unit == "lb" && (s.Is(next-1, s.t.words.pounds) || s.Is(next-1, s.t.words.pound)):
		return "GBP"
	case unit != "" && unit == s.dollar:
		return "USD"
	}
	return unit
}

// hedgeAfter reads a hedge behind a number: “or more”, “or so”.
func (s *scanner) hedgeAfter(q *Quantity, j int) int {
	if j >= len(s.Tokens) || !s.SameLine(j) {
		return j
	}
	at := s.SkipHyphen(j) // “90,000-plus”
	n, entry := s.t.after.phrases.Longest(s.wordsFrom(at))
	if n == 0 || s.IsNumber(at+n) && s.IsWord(at+n-1) || s.Is(at+n, s.t.words.than) || s.Is(at+n, s.t.words.to) { // “more than 10 and below 20”
		return j
	}
	if q.Mod == "" || q.Mod == Approx {
		q.Mod = s.t.after.mods[entry]
	}
	return at + n
}

// wordsFrom yields the words from a token on, up to the end of its line.
func (s *scanner) wordsFrom(j int) func(int) (lexicon.ID, bool) {
	return func(n int) (lexicon.ID, bool) {
		if j < 0 || j+n >= len(s.Tokens) || n > 0 && s.Tokens[j+n].Is(segment.LineStart) {
			return lexicon.Unknown, false
		}
		return s.Tokens[j+n].Word, true
	}
}

func (s *scanner) role(j int) role { return s.t.roles[s.Word(j)] }

// endsPhrase reports whether no noun follows: a mark, the end, or a word at which noun phrases end.
func (s *scanner) endsPhrase(j int) bool {
	return !s.SameLine(j) || s.Tokens[j].Kind == segment.Mark || s.role(j)&boundary != 0
}
