package quantity

import (
	"math"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// number reads a number, with what its surroundings say it is: a part of a unit, a letter that multiplies it, a share.
func (s *scanner) number(j int) (n numeral.Number, ok bool) {
	if s.IsArticle(j) {
		switch {
		case s.Is(j+1, s.t.words.single) || s.Is(j+1, s.t.words.lone): // “a single shell”
			head, _ := s.head(j+2, inSingular)
			return numeral.Number{Next: j + 2, Value: 1, Step: 1, Scale: 1, Words: true}, head >= 0
		case s.Class(j+1) == numeral.NoClass, s.Is(j-1, s.t.words.and) && s.isWordUnit(j-2): // “the past year and a half”
			return n, false
		}
	}
	if n, ok = s.Number(j); ok {
		s.partOfUnit(&n)
		s.letter(&n)
		s.odds(&n)
	}
	return n, ok
}

// nobody reads “no one” and “nobody” as no person where a toll is told: “no one was hurt”. “No one knows” counts nobody.
func (s *scanner) nobody(i int) (next int) {
	switch {
	case s.Is(i, s.t.words.nobody):
		next = i + 1
	case s.Is(i, s.t.words.no) && s.Is(i+1, s.t.words.one):
		next = i + 2
	default:
		return i
	}
	fate := next
	for fate < next+3 && s.SameLine(fate) && s.IsWord(fate) && s.Of(fate) != "else" && !s.t.fates.Has(s.Word(fate)) {
		fate++
	}
	if !s.SameLine(fate) || !s.t.fates.Has(s.Word(fate)) {
		return next
	}
	span := crosscheck.Span{Start: int(s.Tokens[i].Start), End: int(s.Tokens[next-1].End)}
	s.found = append(s.found, Quantity{Span: span, Figure: crosscheck.Span{Start: span.Start, End: span.Start}, Step: 1, Noun: "person"})
	s.Free = next
	return next
}

// partOfUnit steps over the article of “half a mile”.
func (s *scanner) partOfUnit(n *numeral.Number) {
	if class := s.Class(n.Next - 1); class != numeral.Part && class != numeral.Parts || !n.Words {
		return
	}
	if j := s.SkipHyphen(n.Next); s.IsArticle(j) && (s.isWordUnit(j+1) || s.isMoneyWord(j+1)) {
		n.Next = j + 1
	}
}

// isMoneyWord reports whether a currency begins at the token.
func (s *scanner) isMoneyWord(j int) bool {
	code, _ := s.currency(j)
	return code != ""
}

// letters are the scales that are written on to digits, in this spelling.
var letters = map[string]float64{"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "B": 1e9, "b": 1e9, "T": 1e12}

// letter reads a scale written on to digits: “100k”, “10M”, “1.2b”.
func (s *scanner) letter(n *numeral.Number) {
	if n.Words || n.Scale != 1 || !s.Glued(n.Next) || !s.IsWord(n.Next) {
		return
	}
	if factor := letters[s.Of(n.Next)]; factor > 0 {
		n.Multiply(factor)
		n.Next++
	}
}

// odds reads a share that is given as one number out of another: “one in five”, “nine in 10”, “two out of three”.
func (s *scanner) odds(n *numeral.Number) {
	j, out := s.SkipHyphen(n.Next), false
	if s.Is(j, s.t.words.out) && s.Is(j+1, s.t.words.of) {
		j, out = j+1, true
	} else if all, ok := s.Whole(j + 1); s.Is(j, s.t.words.over) && ok {
		out = !s.SameLine(all.Next) || s.Tokens[all.Next].Kind == segment.Mark && !s.SameLine(all.Next+1)
	}
	if !out && !s.Is(j, s.t.words.in) || n.Step < 1 || n.Scale != 1 || math.Abs(n.Value) < 1 {
		return
	}
	all, ok := s.Whole(s.SkipHyphen(j + 1))
	if !ok || all.Value <= math.Abs(n.Value) && !s.Is(j, s.t.words.over) || !s.Is(j+1, s.t.words.hyphen) && s.noQuantity(j+1) > j+1 {
		return
	}
	if !out && n.Value != 1 && (all.Value != 10 && all.Value != 100 || s.isMonth(all.Next)) {
		return
	}
	if s.isWordUnit(all.Next) {
		return
	}
	n.Value, n.Step, n.Next, n.Scale = n.Value/all.Value, 0, all.Next, 1
}
