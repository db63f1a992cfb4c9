package quotes

import "github.com/crosscheck-go/crosscheck/internal/english"

// contentAfterAttribution returns the words reported that go on after an attribution which ends at a place.
func (l *line) contentAfterAttribution(end int, left span) span {
	k := end
	for k < len(l.Items) && (l.IsComma(k) || l.IsDash(k) || l.Spelling(k) == ":" && l.IsRun(k+1)) {
		k++
	}
	for l.IsRun(k) && l.isAside(k) {
		k++
	}
	if later := l.laterRun(k); !left.Empty() && l.IsRun(left.Last-1) && later >= 0 {
		return between(later, l.runsEnd(later))
	}
	if l.IsRun(k) {
		return between(k, l.runsEnd(k))
	}
	goesOn := !l.HasFinite(left) || l.Is(left.First, english.Subordinator) || l.IsFinite(k) || l.Is(k, english.Conjunction|english.Subordinator) && l.Spelling(k) != "as" || l.Word(k) == l.words.To
	if k == end || left.Empty() || !goesOn || l.endsAtConjunction(k) || l.Form(k)&english.GerundForm != 0 || l.Is(k, english.Relative|english.Wh) {
		return span{}
	}
	for j := left.First; j < left.Last; j++ {
		if l.IsRun(j) {
			return span{}
		}
	}
	return between(k, l.clauseEnd(k))
}

// skipApposition goes from the comma after a subject that follows its verb to the one that ends its apposition, if the
// sentence goes on there: “The plan, said Kim, the mayor of Ulm, was dead”.
func (l *line) skipApposition(end int) int {
	if !l.IsComma(end) || l.IsFinite(end+1) {
		return end
	}
	for k := end + 1; k < min(len(l.Items), end+english.LongestAside); k++ {
		if l.IsComma(k) && l.IsFinite(k+1) {
			return k
		}
		if l.IsStop(k) && !l.IsAbbreviation(k) {
			return k
		}
	}
	return len(l.Items)
}

// laterRun returns the run that goes on with a quotation after its attribution: the next one, if no other cue comes between.
func (l *line) laterRun(k int) int {
	for end := min(len(l.Items), k+longestClause); k < end; k++ {
		if l.IsRun(k) {
			if l.isAside(k) {
				continue
			}
			if l.IsComma(k-1) || l.startsBig(k) || l.Is(k-1, english.Conjunction) || l.IsDash(k-1) {
				return k
			}
			return -1
		}
		if g, ok := l.VerbGroupAt(k); ok && g.Frames&(english.Speech|english.QuoteFrame|english.Naming|english.AsFrame) != 0 {
			return -1
		}
	}
	return -1
}

// isAside reports whether a run in an attribution is a name, as of the programme in which the words fell, rather than more
// of the words: a noun phrase leads to it or goes on after it.
func (l *line) isAside(k int) bool {
	if !l.isTitled(k) || l.isName(k) {
		return l.isName(k)
	}
	frames := l.words.Frames(l.Word(k - 1))
	return l.IsWord(k-1) && !l.Is(k-1, english.Conjunction|english.TimeWord) && (frames == 0 || frames&english.Hearer != 0)
}

// runsEnd returns the end of the runs that follow each other from a place.
func (l *line) runsEnd(k int) int {
	for l.IsRun(k) {
		k++
	}
	return k
}
