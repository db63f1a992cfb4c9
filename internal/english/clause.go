package english

// ClauseBegins reports whether a clause without “that” begins at a place: a subject, and its finite verb soon after.
func (l *Line) ClauseBegins(k int) bool {
	if l.Is(k, SubjectPronoun) && !l.isSmall(k, l.known.it) && !l.isSmall(k, l.known.you) || l.Is(k, Clitic) {
		return true
	}
	if !l.ObjectBegins(k) && !l.isSmall(k, l.known.There) {
		return false
	}
	const longest = 25
	verbs := 0 // of relative clauses and the like, which stand before the clause's own
	for j := k + 1; j < min(len(l.Items), k+longest); j++ {
		switch {
		case l.IsFinite(j):
			if verbs--; verbs < 0 {
				return !l.Is(j-1, Relative)
			}
			for j < k+longest && (l.IsFinite(j+1) || l.IsAdverb(j+1)) {
				j++
			}
		case l.IsComma(j):
			if j = l.closingComma(j); j < 0 {
				return false
			}
		case l.IsStop(j) && !l.IsAbbreviation(j):
			return false
		case l.Is(j, Conjunction) && l.Is(j+1, Negation):
			return false // nine books, and not one of them sold
		case l.Word(j) == l.known.That || l.Is(j, Relative):
			verbs++
		case l.Is(j, Subordinator) && l.Is(j, Wh) && l.IsNominal(j-1):
			verbs++ // the days when
		case l.Is(j, Subordinator) && !l.Is(j, Preposition):
			return false
		}
	}
	return false
}

// closingComma returns the place of the comma that closes what the one at a place opens, an apposition or a circumstance in
// a subject; -1 when a clause or nothing follows.
func (l *Line) closingComma(k int) int {
	const longest = 12
	for j := k + 1; j < min(len(l.Items), k+longest); j++ {
		switch {
		case l.IsComma(j):
			return j
		case l.IsFinite(j):
			if l.Is(j-1, Relative) {
				continue
			}
			if j == k+1 {
				return k // a comma before the verb itself
			}
			return -1
		case l.IsStop(j) && !l.IsAbbreviation(j), l.IsRun(j), l.Is(j, Conjunction):
			return -1
		}
	}
	return -1
}

// ObjectBegins reports whether a noun phrase begins at a place.
func (l *Line) ObjectBegins(k int) bool {
	if !l.InRange(k) || l.IsRun(k) {
		return l.IsRun(k)
	}
	if l.isNumber(k) || l.Word(k) == l.known.Dollar {
		return true
	}
	if !l.IsWord(k) {
		return false
	}
	c := l.class(k)
	if c&(TimeWord|Adverb) != 0 && (l.Word(k+1) == l.known.Possessive || l.has(k+1, hyphen)) {
		return true // Monday’s vote, first-time voters
	}
	if c&(Determiner|Possessive|SubjectPronoun|ObjectPronoun|Indefinite) != 0 {
		return c&TimeWord == 0
	}
	return c&(Preposition|Conjunction|Subordinator|Auxiliary|Wh|Negation|TimeWord) == 0 && !l.IsAdverb(k)
}
