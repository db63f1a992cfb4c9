package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// Names of newspapers, programmes and events hold words of time that tell no time: the Sunday Times, Friday Night Lights, This
// Week, 60 Minutes, Bloody Sunday. Capitals show them, save in a headline, where every word has one.

// namesDay reports whether the weekday from i to end is part of a name.
func (f *finder) namesDay(i, end int) bool {
	if i > f.first && f.epithets.Has(f.Tokens[i-1].Word) && f.Tokens[i-1].Is(segment.Capital) {
		return true
	}
	if end > i+1 || end >= f.limit || !f.Tokens[end].Is(segment.Capital) || f.afterCapital(i) {
		return false
	}
	if f.word(end).part != "" { // “Friday Night Lights”
		return f.capitalName(end + 1)
	}
	return f.titleHeads.Has(f.Tokens[end].Word)
}

// namesPeriod reports whether the two tokens from i on, “This Week”, “60 Minutes”, are a name.
func (f *finder) namesPeriod(i int) bool {
	if w := f.word(i + 1); w.unit == noUnit || w.short || i == f.first || f.note || f.opensSentence(i) || f.afterCapital(i) {
		return false
	}
	first, second := &f.Tokens[i], &f.Tokens[i+1]
	return second.Is(segment.Capital) && !second.Is(segment.AllCaps) && (first.Is(segment.Capital) || first.Kind == segment.Number)
}

// afterCapital reports whether a word in capitals stands before a token, the first of its sentence apart.
func (f *finder) afterCapital(i int) bool {
	return i > f.first && f.Tokens[i-1].Kind == segment.Word && f.Tokens[i-1].Is(segment.Capital) && !f.opensSentence(i-1)
}

// capitalName reports whether a token is a word in capitals that has no meaning of its own here.
func (f *finder) capitalName(i int) bool {
	if i >= f.limit || f.Tokens[i].Kind != segment.Word || f.class(i) != 0 || f.word(i).verb != noVerb {
		return false
	}
	return f.Tokens[i].Is(segment.Capital) && !f.Tokens[i].Is(segment.AllCaps)
}
