package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// isName reports whether a run is the name of a book, a play, a programme or the like rather than anybody's words: it has a
// capital on every word of some length, and a noun that says what it names comes before it, “in her novel, ‘The Long
// Night’”, or after it.
func (l *line) isName(k int) bool {
	if !l.isTitled(k) {
		return false
	}
	before := k - 1
	if l.IsComma(before) || l.names(before) || l.Is(before, english.Preposition) {
		before-- // “a project on ‘Women of the Coast’”
	}
	return l.words.works.Has(l.Word(before)) || l.words.works.Has(l.Word(k+1)) || l.IsPossessive(k-1)
}

// names reports whether a word joins a noun and its name: a play called “The Long Night”.
func (l *line) names(k int) bool { return l.words.naming.Has(l.Word(k)) }

// longestTitle is how many words the name of a book may have.
const longestTitle = 12

// isTitled reports whether a run is written as a title is: with a capital on every word of some length.
func (l *line) isTitled(k int) bool {
	if !l.IsRun(k) || !l.startsBig(k) {
		return false
	}
	run := l.runs[l.inside[l.Items[k].Token]-1]
	if run.last-run.first > 2*longestTitle {
		return false
	}
	for t := run.first; t < run.last; t++ {
		if token := &l.Tokens[t]; token.Kind == segment.Word && token.End-token.Start > 4 && !token.Is(segment.Capital) {
			return false
		}
	}
	return true
}

// isHeading reports whether a line of nothing but quoted words is a heading between paragraphs: a paragraph of its own in
// capitals, or in single marks where the article quotes with double ones.
func (l *line) isHeading() bool {
	first, last := l.Items[0].Token, len(l.Items)-1
	paragraph := &l.Paragraphs[l.paragraph]
	if paragraph.Depth > 0 {
		return false
	}
	runs := 0
	for k := range l.Items {
		if !l.IsRun(k) {
			continue
		}
		if runs++; runs > 1 {
			return false
		}
		run := l.runs[l.inside[l.Items[k].Token]-1]
		if run.last-run.first > 2*longestTitle || !(run.mark.single() && l.doubled) && !l.isShouted(run) {
			return false
		}
	}
	return runs == 1 && first == paragraph.First && (l.Items[last].Token+1 == paragraph.Last || l.IsRun(last) && l.stretch(between(last, last+1)).last == paragraph.Last)
}

// isShouted reports whether a run has several words and no small letter.
func (l *line) isShouted(run run) bool {
	words := 0
	for t := run.first; t < run.last; t++ {
		if l.Tokens[t].Kind == segment.Word {
			if words++; !l.Tokens[t].Is(segment.AllCaps) && l.Tokens[t].End-l.Tokens[t].Start > 1 {
				return false
			}
		}
	}
	return words > 2
}
