package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A line is a sentence as its writer built it: the tokens outside quotation marks, where every run in quotation marks
// is one item.
type line struct {
	*reader
	english.Line
	cues        []cue // the places of words that may be a cue
	paragraph   int32
	hasRuns     bool
	claimed     []bool // by place: it belongs to a report
	lastSubject span   // of the last cue
}

// span is a half-open range of places in a line.
type span = english.Range

// between is the range from one place up to another.
func between(first, last int) span { return span{First: first, Last: last} }

// A cue is a place with what the word there may be.
type cue struct {
	place    int32
	interest interest
}

// append adds the tokens from one place in the text to another, or to the first in quotation marks, and gives the place
// where it stopped.
func (l *line) append(t, last int32) int32 {
	for ; t < last && l.inside[t] == 0; t++ {
		token := &l.Tokens[t]
		if what := l.words.interest[token.Word]; what != 0 && token.Kind == segment.Word {
			l.cues = append(l.cues, cue{int32(len(l.Items)), what})
		}
		l.AddToken(t)
	}
	return t
}

// appendRun adds the run that a token opens.
func (l *line) appendRun(t int32) {
	l.hasRuns = true
	l.AddRun(t)
}

// cut takes the first items off.
func (l *line) cut(n int) {
	l.Items, l.claimed = l.Items[n:], l.claimed[n:]
	kept := l.cues[:0]
	for _, c := range l.cues {
		if c.place -= int32(n); c.place >= 0 {
			kept = append(kept, c)
		}
	}
	l.cues = kept
}

// endsWith returns the last character inside a run, 0 for other items.
func (l *line) endsWith(k int) byte {
	if !l.IsRun(k) {
		return 0
	}
	r := l.runs[l.inside[l.Items[k].Token]-1]
	return l.Text.Text[l.Tokens[r.last-1].End-1]
}
