package quotes

// subjectBefore gives the subject of a verb group that begins at a place, however far its apposition or relative clause.
func (l *line) subjectBefore(first int) span {
	k := first
	for k > 0 && l.isAdverb(k-1) && !l.isPlural(k-1) {
		k--
	}
	switch {
	case k == 0:
		return span{}
	case l.isComma(k-1) || l.isDash(k-1):
		return l.subjectBeforeAside(k - 1)
	case l.of(k-1) == ")" && l.isMark(k-1):
		if open := l.matchingParenthesis(k - 1); open > 0 {
			return l.subjectBefore(open)
		}
	}
	s := l.modified(l.beforeModifiers(l.phraseBefore(k)))
	if !s.empty() && l.is(s.first, timeWord) && s.last-s.first <= 2 { // “X on Tuesday said”
		if before := l.beforeTime(s.first); before < s.first {
			return l.subjectBefore(before)
		}
	}
	return l.trimmed(s)
}

// beforeModifiers goes from a phrase that only ends the subject to the subject itself: “protesters marching through the
// streets”.
func (l *line) beforeModifiers(s span) span {
	for range 3 {
		k := s.first - 1
		if s.empty() || k <= 0 || !l.is(k, preposition) || l.of(k) == "as" || l.of(k) == "than" || l.is(s.first, subjectPronoun) || l.beginsClause(k) {
			return s
		}
		for k > max(0, s.first-longestModifiers-2) && (l.isAdverb(k-1) || l.form(k-1)&(gerundForm|participleForm) != 0 && !l.isCapital(k-1)) {
			k--
		}
		before := l.phraseBefore(k)
		if before.empty() {
			return s
		}
		s = before
	}
	return s
}

// modified goes from a phrase at the end of what modifies the subject to the subject, which begins the clause: “a firm
// representing Kim”, “drivers hoping to reach the coast”.
func (l *line) modified(s span) span {
	k := s.first - 1
	if s.empty() || k <= 0 || l.isCapital(k) || !(l.form(k)&(gerundForm|participleForm) != 0 || l.form(k)&baseForm != 0 && l.word(k-1) == l.words.to) {
		return s
	}
	for k > 0 && s.first-k < longestPhrase && !l.beginsClause(k) {
		if k--; l.isFinite(k) || l.is(k, relative) {
			return s
		}
	}
	if !l.beginsClause(k) || l.is(k, preposition|subordinator) {
		return s
	}
	if subject := l.subjectAfter(k); !subject.empty() && subject.last < s.first && l.isNominal(subject.last-1) && l.form(subject.first)&gerundForm == 0 {
		return subject
	}
	return s
}

// beforeTime gives the place before “on” or “last” in front of a word of time.
func (l *line) beforeTime(k int) int {
	for k > 0 && (l.of(k-1) == "on" || l.of(k-1) == "last" || l.of(k-1) == "in" || l.of(k-1) == "late" || l.of(k-1) == "early") {
		k--
	}
	return k
}

// subjectBeforeAside gives the noun phrase before an aside that ends with the comma or dash at a place: “Kim, who lives
// in Oslo, said”. The phrase must begin a clause; the one nearest to the verb that does is the subject.
func (l *line) subjectBeforeAside(end int) span {
	var nearest span
	asides := 0
	for k := end - 1; k > 0 && end-k < longestAside; k-- {
		if l.isStop(k) && !l.isDash(k) && l.of(k) != ")" && l.of(k) != "(" && !l.isAbbreviation(k) {
			break
		}
		if !l.isComma(k) && !l.isDash(k) {
			continue
		}
		s := l.phraseBefore(k)
		if s.empty() || !l.mayBeSubject(s) {
			continue
		}
		if nearest.empty() {
			nearest = s
		}
		if l.beginsClause(s.first) {
			return l.trimmed(s)
		}
		if asides++; asides == 4 {
			break
		}
	}
	return l.trimmed(nearest)
}

// longestAside is how far an aside between a subject and its verb is followed.
const longestAside = 60

// mayBeSubject keeps places and times from being taken for the subject before an aside.
func (l *line) mayBeSubject(s span) bool {
	return !l.is(s.first-1, preposition) && !l.is(s.last-1, timeWord) && !l.is(s.last-1, conjunction|preposition)
}

// beginsClause says whether a clause can begin at a place.
func (l *line) beginsClause(k int) bool {
	return k == 0 || l.isStop(k-1) || l.isRun(k-1) || l.isComma(k-1) || l.is(k-1, conjunction|subordinator)
}

// trimmed takes commas, possessive marks and the like off the ends of a phrase.
func (l *line) trimmed(s span) span {
	for s.first < s.last && l.isMark(s.first) && l.of(s.first) != "$" {
		s.first++
	}
	for s.last-s.first > 2 && l.is(s.last-1, timeWord) && (l.is(s.last-2, preposition) || l.of(s.last-2) == "last") {
		s.last -= 2
	}
	for s.first < s.last && l.isMark(s.last-1) && l.of(s.last-1) != ")" && !l.isAbbreviation(s.last-1) {
		s.last--
	}
	return s
}

// subjectAfter gives the subject that follows its verb: said the minister.
func (l *line) subjectAfter(k int) span {
	if !l.isWord(k) || l.is(k, preposition|conjunction|auxiliary|wh|negation) && !l.is(k, determiner) || l.is(k, timeWord) ||
		l.is(k, objectPronoun) && !l.is(k, subjectPronoun|possessive|indefinite) || l.isAdverb(k) && !l.isCapital(k) && !l.is(k, determiner) {
		return span{}
	}
	if l.word(k) == l.words.that && !l.isCapital(k+1) {
		return span{}
	}
	return l.trimmed(l.phraseAfter(k))
}
