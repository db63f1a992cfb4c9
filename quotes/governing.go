package quotes

// subjectOf gives the subject of a cue; that of a participle or infinitive is the subject of the clause that it hangs on.
func (l *line) subjectOf(g verbGroup) span {
	before := g.first
	for before > 0 && l.isAdverb(before-1) && !l.is(before-1, timeWord) {
		before--
	}
	switch g.mood {
	case afterClitic:
		return span{g.first, g.first + 1}
	case finite:
		s := l.subjectBefore(g.first)
		if s.empty() && l.isRun(before-1) && l.endsWith(before-1) == ',' {
			return l.subjectBeforeAside(before) // “Kim, who called it ‘dead,’ said”
		}
		if s.empty() && (l.is(before-1, conjunction) || l.isComma(before-1)) {
			return l.nearestSubject(before)
		}
		return s
	case passive:
		return l.agent(g)
	case gerund:
		return l.subjectOfParticiple(before)
	case infinite:
		return l.nearestSubject(g.first)
	}
	return span{}
}

// agent gives who does what a verb in the passive says: was told by the minister that.
func (l *line) agent(g verbGroup) span {
	if l.of(g.last) == "by" {
		return l.trimmed(l.phraseAfter(g.last + 1))
	}
	return span{}
}

// subjectOfParticiple gives the subject of “saying”: the noun phrase before it, “footage of Kim saying”, or that of the
// clause before a comma, “Kim refused, saying”.
func (l *line) subjectOfParticiple(first int) span {
	if first > 0 && !l.isComma(first-1) && l.isNominal(first-1) && !l.isVerb(first-1) {
		if s := l.closest(l.phraseBefore(first)); !s.empty() && (s.first == 0 || l.word(s.first-1) == l.words.of || !l.is(s.first-1, preposition)) {
			return s
		}
	}
	if l.is(first-1, preposition) {
		return l.nearestSubject(first)
	}
	return l.mainSubject(first)
}

// nearestSubject gives the subject of the last finite verb before a place, whatever its clause, but not in what another
// cue reports.
func (l *line) nearestSubject(end int) span {
	for k := end - 1; k > 0 && end-k < longestAside; k-- {
		if !l.claimed[k] && l.isFinite(k) && !l.is(k-1, conjunction) {
			if s := l.subjectBefore(k); !s.empty() {
				return s
			}
		}
	}
	return l.mainSubject(end)
}

// mainSubject gives the subject of the last clause before a place that is not subordinate to another, or of the first
// one after it.
func (l *line) mainSubject(end int) span {
	found := l.lastSubject
	for k := max(1, found.last, end-longestAside); k < end; k++ {
		if l.claimed[k] {
			continue // in what somebody else says
		}
		if s := l.mainClauseSubject(k); !s.empty() {
			found = s
		}
	}
	for k := end + 1; found.empty() && k < min(len(l.items), end+longestAside); k++ {
		if s := l.mainClauseSubject(k); !s.empty() && (l.isComma(s.first-1) || l.isRun(s.first-1)) {
			found = s // “Asked about it, Kim refused”
		}
	}
	return found
}

// mainClauseSubject gives the subject of the finite verb at a place, empty in a subordinate clause.
func (l *line) mainClauseSubject(k int) span {
	if !l.isFinite(k) {
		return span{}
	}
	s := l.subjectBefore(k)
	if s.empty() || l.word(s.first-1) == l.words.that || l.is(s.first-1, preposition|subordinator|relative|wh) || l.is(s.first, relative) && !l.is(s.first, determiner) {
		return span{}
	}
	return s
}

// closest gives the part of a noun phrase after its last preposition.
func (l *line) closest(s span) span {
	for k := s.last - 1; k > s.first; k-- {
		if l.is(k-1, preposition) {
			return span{k, s.last}
		}
	}
	return s
}
