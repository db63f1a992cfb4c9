package quotes

// contentAfterAttribution gives the words reported that go on after an attribution which ends at a place.
func (l *line) contentAfterAttribution(end int, left span) span {
	k := end
	for k < len(l.items) && (l.isComma(k) || l.isDash(k) || l.of(k) == ":" && l.isRun(k+1)) {
		k++
	}
	for l.isRun(k) && l.isAside(k) {
		k++
	}
	if later := l.laterRun(k); !left.empty() && l.isRun(left.last-1) && later >= 0 {
		return span{later, l.runsEnd(later)}
	}
	if l.isRun(k) {
		return span{k, l.runsEnd(k)}
	}
	goesOn := !l.hasFinite(left) || l.is(left.first, subordinator) || l.isFinite(k) || l.is(k, conjunction|subordinator) && l.of(k) != "as" || l.word(k) == l.words.to
	if k == end || left.empty() || !goesOn || l.endsAtConjunction(k) || l.form(k)&gerundForm != 0 || l.is(k, relative|wh) {
		return span{}
	}
	for j := left.first; j < left.last; j++ {
		if l.isRun(j) {
			return span{}
		}
	}
	return span{k, l.clauseEnd(k)}
}

// skipApposition goes from the comma after a subject that follows its verb to the one that ends its apposition, if the
// sentence goes on there: “The plan, said Kim, the mayor of Ulm, was dead”.
func (l *line) skipApposition(end int) int {
	if !l.isComma(end) || l.isFinite(end+1) {
		return end
	}
	for k := end + 1; k < min(len(l.items), end+longestAside); k++ {
		if l.isComma(k) && l.isFinite(k+1) {
			return k
		}
		if l.isStop(k) && !l.isAbbreviation(k) {
			return k
		}
	}
	return len(l.items)
}

// laterRun gives the run that goes on with a quotation after its attribution: the next one, if no other cue comes between.
func (l *line) laterRun(k int) int {
	for end := min(len(l.items), k+longestClause); k < end; k++ {
		if l.isRun(k) {
			if l.isAside(k) {
				continue
			}
			if l.isComma(k-1) || l.startsBig(k) || l.is(k-1, conjunction) || l.isDash(k-1) {
				return k
			}
			return -1
		}
		if g, ok := l.verbGroupAt(k); ok && g.frames&(speech|quoteFrame|naming|asFrame) != 0 {
			return -1
		}
	}
	return -1
}

// isAside says whether a run in an attribution is a name, as of the programme in which the words fell, rather than more
// of the words: a noun phrase leads to it or goes on after it.
func (l *line) isAside(k int) bool {
	if !l.isTitled(k) || l.isName(k) {
		return l.isName(k)
	}
	frames := l.words.frames[l.word(k-1)]
	return l.isWord(k-1) && !l.is(k-1, conjunction|timeWord) && (frames == 0 || frames&hearer != 0)
}

// runsEnd gives the end of the runs that follow each other from a place.
func (l *line) runsEnd(k int) int {
	for l.isRun(k) {
		k++
	}
	return k
}
