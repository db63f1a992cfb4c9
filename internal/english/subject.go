package english

// SubjectBefore returns the subject of a verb group that begins at a place, however far its apposition or relative clause.
func (l *Line) SubjectBefore(first int) Range {
	k := first
	for k > 0 && l.IsAdverb(k-1) && !l.isPlural(k-1) {
		k--
	}
	switch {
	case k == 0:
		return Range{}
	case l.IsComma(k-1) || l.IsDash(k-1):
		return l.SubjectBeforeAside(k - 1)
	case l.has(k-1, closes):
		if open := l.matchingParenthesis(k - 1); open > 0 {
			return l.SubjectBefore(open)
		}
	}
	s := l.modified(l.beforeModifiers(l.PhraseBefore(k)))
	if !s.Empty() && l.Is(s.First, TimeWord) && s.Last-s.First <= 2 { // “X on Tuesday said”
		if before := l.beforeTime(s.First); before < s.First {
			return l.SubjectBefore(before)
		}
	}
	return l.Trimmed(s)
}

// beforeModifiers goes from a phrase that only ends the subject to the subject itself: “protesters marching through the
// streets”.
func (l *Line) beforeModifiers(s Range) Range {
	for range 3 {
		k := s.First - 1
		if s.Empty() || k <= 0 || !l.Is(k, Preposition) || l.isSmall(k, l.known.As) || l.isSmall(k, l.known.than) || l.Is(s.First, SubjectPronoun) || l.BeginsClause(k) {
			return s
		}
		for k > max(0, s.First-longestModifier-2) && (l.IsAdverb(k-1) || l.Form(k-1)&(GerundForm|ParticipleForm) != 0 && !l.IsCapital(k-1)) {
			k--
		}
		before := l.PhraseBefore(k)
		if before.Empty() {
			return s
		}
		s = before
	}
	return s
}

// modified goes from a phrase at the end of what modifies the subject to the subject, which begins the clause: “a firm
// representing Kim”, “drivers hoping to reach the coast”.
func (l *Line) modified(s Range) Range {
	k := s.First - 1
	if s.Empty() || k <= 0 || l.IsCapital(k) || !(l.Form(k)&(GerundForm|ParticipleForm) != 0 || l.Form(k)&BaseForm != 0 && l.Word(k-1) == l.known.To) {
		return s
	}
	for k > 0 && s.First-k < longestPhrase && !l.BeginsClause(k) {
		if k--; l.IsFinite(k) || l.Is(k, Relative) {
			return s
		}
	}
	if !l.BeginsClause(k) || l.Is(k, Preposition|Subordinator) {
		return s
	}
	if subject := l.SubjectAfter(k); !subject.Empty() && subject.Last < s.First && l.IsNominal(subject.Last-1) && l.Form(subject.First)&GerundForm == 0 {
		return subject
	}
	return s
}

// beforeTime returns the place before “on” or “last” in front of a word of time.
func (l *Line) beforeTime(k int) int {
	for k > 0 && l.known.beforeTimes.Has(l.Word(k-1)) && !l.has(k-1, capital) {
		k--
	}
	return k
}

// SubjectBeforeAside returns the noun phrase before an aside that ends with the comma or dash at a place: “Kim, who lives
// in Oslo, said”. The phrase must begin a clause; the one nearest to the verb that does is the subject.
func (l *Line) SubjectBeforeAside(end int) Range {
	var nearest Range
	asides := 0
	for k := end - 1; k > 0 && end-k < LongestAside; k-- {
		if l.IsStop(k) && !l.IsDash(k) && !l.has(k, opens|closes) && !l.IsAbbreviation(k) {
			break
		}
		if !l.IsComma(k) && !l.IsDash(k) {
			continue
		}
		s := l.PhraseBefore(k)
		if s.Empty() || !l.mayBeSubject(s) {
			continue
		}
		if nearest.Empty() {
			nearest = s
		}
		if l.BeginsClause(s.First) {
			return l.Trimmed(s)
		}
		if asides++; asides == 4 {
			break
		}
	}
	return l.Trimmed(nearest)
}

// longestModifier is how many adverbs and participles may stand between a noun and a phrase that hangs on to it.
const longestModifier = 3

// LongestAside is how far an aside between a subject and its verb is followed.
const LongestAside = 60

// mayBeSubject keeps places and times from being taken for the subject before an aside.
func (l *Line) mayBeSubject(s Range) bool {
	return !l.Is(s.First-1, Preposition) && !l.Is(s.Last-1, TimeWord) && !l.Is(s.Last-1, Conjunction|Preposition)
}

// BeginsClause reports whether a clause can begin at a place.
func (l *Line) BeginsClause(k int) bool {
	return k == 0 || l.IsStop(k-1) || l.IsRun(k-1) || l.IsComma(k-1) || l.Is(k-1, Conjunction|Subordinator)
}

// Trimmed takes commas, possessive marks and the like off the ends of a phrase.
func (l *Line) Trimmed(s Range) Range {
	for s.First < s.Last && l.IsMark(s.First) && l.Word(s.First) != l.known.Dollar {
		s.First++
	}
	for s.Last-s.First > 2 && l.Is(s.Last-1, TimeWord) && (l.Is(s.Last-2, Preposition) || l.isSmall(s.Last-2, l.known.last)) {
		s.Last -= 2
	}
	for s.First < s.Last && l.IsMark(s.Last-1) && !l.has(s.Last-1, closes) && !l.IsAbbreviation(s.Last-1) {
		s.Last--
	}
	return s
}

// SubjectAfter returns the subject that follows its verb: said the minister.
func (l *Line) SubjectAfter(k int) Range {
	if !l.IsWord(k) || l.Is(k, Preposition|Conjunction|Auxiliary|Wh|Negation) && !l.Is(k, Determiner) || l.Is(k, TimeWord) ||
		l.Is(k, ObjectPronoun) && !l.Is(k, SubjectPronoun|Possessive|Indefinite) || l.IsAdverb(k) && !l.IsCapital(k) && !l.Is(k, Determiner) {
		return Range{}
	}
	if l.Word(k) == l.known.That && !l.IsCapital(k+1) {
		return Range{}
	}
	return l.Trimmed(l.PhraseAfter(k))
}
