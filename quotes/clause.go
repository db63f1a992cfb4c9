package quotes

import "github.com/crosscheck-go/crosscheck/internal/english"

// longestClause bounds a reported clause, so that a text without full stops is read in linear time.
const longestClause = 150

// clauseEnd returns the place where the clause that begins at a place ends: with the sentence, or before another cue.
func (l *line) clauseEnd(start int) int {
	for k := start + 1; k < len(l.Items); k++ {
		if k-start > longestClause || l.claimed[k] {
			return k
		}
		if l.IsMark(k) {
			switch l.Spelling(k) {
			case ";":
				return k
			}
			if l.IsDash(k) {
				return k
			}
		}
		if l.IsComma(k) && l.endsAtComma(k) {
			return k
		}
		if l.endsWith(k) == ',' && (l.endsAtComma(k) || l.Is(k+1, english.Conjunction) && !l.IsRun(k+2)) {
			return k + 1
		}
		if l.Is(k, english.Conjunction) && (l.endsAtConjunction(k) || l.IsRun(k-1) && l.Is(k+1, english.SubjectPronoun) && l.IsFinite(k+2)) {
			return k // … and said; told me I was “a fool” but I went
		}
	}
	return len(l.Items)
}

// endsAtComma reports whether what follows a comma is no longer reported: “…, adding that”, “…, according to”, “…, which …”.
func (l *line) endsAtComma(k int) bool {
	next := k + 1
	for l.IsAdverb(next) && !l.Is(next, english.Subordinator) {
		next++
	}
	switch {
	case l.Spelling(k+1) == "which" && !l.runFollows(k+1):
		return true
	case l.Word(next) == l.words.According:
		return true
	case l.words.Frames(l.Word(next)) != 0 && l.Form(next)&english.GerundForm != 0:
		return true
	case (l.Is(next, english.Conjunction) || l.Spelling(next) == "while") && (l.endsAtConjunction(next) || l.cueFollows(next+1)):
		return true
	case l.Is(next, english.Subordinator) && l.Form(next+1)&english.GerundForm != 0: // “…, while trying to explain”
		return true
	}
	return false
}

// runFollows reports whether quoted words stand in the rest of the line.
func (l *line) runFollows(k int) bool {
	for end := min(len(l.Items), k+english.LongestAside); k < end; k++ {
		if l.IsRun(k) {
			return true
		}
	}
	return false
}

// cueFollows reports whether a clause that begins at a place reports something itself: “…, but officials said …”.
func (l *line) cueFollows(first int) bool {
	for k := first + 1; k < min(len(l.Items), first+9); k++ {
		if l.IsFinite(k) && !l.Is(k, english.Auxiliary) {
			g, ok := l.VerbGroupAt(k)
			return ok && g.Mood == english.Finite && l.SubjectBefore(g.First).First == first
		}
		if !l.IsWord(k) {
			return false
		}
	}
	return false
}

// endsAtConjunction reports whether a conjunction joins another cue of the same subject: “… and said …”.
func (l *line) endsAtConjunction(k int) bool {
	next := k + 1
	for l.IsAdverb(next) {
		next++
	}
	frames := l.words.Frames(l.Word(next))
	return frames&(english.Speech|english.Naming|english.AsFrame|english.Blame) != 0 && frames&english.Attitude == 0 && l.Form(next)&(english.PastForm|english.ThirdForm|english.GerundForm) != 0 && l.Form(next)&english.NounForm == 0
}
