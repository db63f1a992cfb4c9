package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// isNickname reports whether a run stands inside a person's name: Dwayne “The Rock” Johnson.
func (r *reader) isNickname(run *run) bool {
	if run.last-run.first > 3 || run.open == 0 || int(run.close) >= len(r.Tokens) || !r.Tokens[run.first].Is(segment.Capital) {
		return false
	}
	before, after := r.Tokens[run.open-1], r.Tokens[run.close]
	if !before.Is(segment.Capital) || !after.Is(segment.Capital) || r.Tokens[run.last-1].Kind == segment.Mark {
		return false
	}
	small := english.Determiner | english.Preposition | english.Conjunction | english.Subordinator | english.SubjectPronoun | english.Auxiliary | english.TimeWord
	return r.words.Class(before.Word)&small == 0 && r.words.Class(after.Word)&small == 0 && r.words.Form(before.Word) == 0
}

// isForeign reports whether a run is marked as in another language than English, whose verbs of saying are not known here.
func (l *line) isForeign(in int32) bool {
	if l.foreign {
		return true
	}
	switch l.runs[in].mark {
	case lowDouble, leftGuillemet, rightGuillemet, leftSingleGuillemet, rightSingleGuillemet, leftCorner, leftWhiteCorner, lowSingle:
		return true
	case rightDouble:
		return l.runs[in].flags&WrongWay == 0
	}
	return false
}

// isColon reports whether a place is a colon, the wide one of Chinese and Japanese among them.
func (l *line) isColon(k int) bool {
	return l.IsMark(k) && (l.Spelling(k) == ":" || l.Spelling(k) == "：")
}

// isStatement reports whether a run in a text of another language is somebody's words rather than a title or a term: it ends
// as a sentence does, a comma follows it or a colon comes before it, or it is a clause long.
func (l *line) isStatement(k int, in int32) bool {
	const clauseLong = 24 // bytes
	run := l.runs[in]
	if l.IsComma(k+1) || l.IsDash(k+1) || l.isColon(k-1) || l.endsSentence(k) {
		return true
	}
	return l.Tokens[run.last-1].End-l.Tokens[run.first].Start >= clauseLong
}
