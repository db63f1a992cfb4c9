package quotes

import "github.com/crosscheck-go/crosscheck/internal/segment"

// longestClause bounds a reported clause, so that a text without full stops is read in linear time.
const longestClause = 150

// clauseBegins says whether a clause without “that” begins at a place: a subject, and its finite verb soon after.
func (l *line) clauseBegins(k int) bool {
	if l.is(k, subjectPronoun) && l.of(k) != "it" && l.of(k) != "you" || l.is(k, clitic) {
		return true
	}
	if !l.objectBegins(k) && l.of(k) != "there" {
		return false
	}
	const longest = 25
	verbs := 0 // of relative clauses and the like, which stand before the clause's own
	for j := k + 1; j < min(len(l.items), k+longest); j++ {
		switch {
		case l.isFinite(j):
			if verbs--; verbs < 0 {
				return !l.is(j-1, relative)
			}
			for j < k+longest && (l.isFinite(j+1) || l.isAdverb(j+1)) {
				j++
			}
		case l.isComma(j):
			if j = l.closingComma(j); j < 0 {
				return false
			}
		case l.isStop(j) && !l.isAbbreviation(j):
			return false
		case l.word(j) == l.words.that || l.is(j, relative):
			verbs++
		case l.is(j, subordinator) && l.is(j, wh) && l.isNominal(j-1):
			verbs++ // the days when
		case l.is(j, subordinator) && !l.is(j, preposition):
			return false
		}
	}
	return false
}

// closingComma gives the place of the comma that closes what the one at a place opens, an apposition or a circumstance in
// a subject; -1 when a clause or nothing follows.
func (l *line) closingComma(k int) int {
	const longest = 12
	for j := k + 1; j < min(len(l.items), k+longest); j++ {
		switch {
		case l.isComma(j):
			return j
		case l.isFinite(j):
			if l.is(j-1, relative) {
				continue
			}
			if j == k+1 {
				return k // a comma before the verb itself
			}
			return -1
		case l.isStop(j) && !l.isAbbreviation(j), l.isRun(j), l.is(j, conjunction):
			return -1
		}
	}
	return -1
}

// objectBegins says whether a noun phrase begins at a place.
func (l *line) objectBegins(k int) bool {
	if !l.inRange(k) || l.isRun(k) {
		return l.isRun(k)
	}
	if l.token(k).Kind == segment.Number || l.of(k) == "$" {
		return true
	}
	if !l.isWord(k) {
		return false
	}
	c := l.class(k)
	if c&(timeWord|adverb) != 0 && (l.word(k+1) == l.words.possessive || l.word(k+1) == l.words.hyphen) {
		return true // Monday’s vote, first-time voters
	}
	if c&(determiner|possessive|subjectPronoun|objectPronoun|indefinite) != 0 {
		return c&timeWord == 0
	}
	return c&(preposition|conjunction|subordinator|auxiliary|wh|negation|timeWord) == 0 && !l.isAdverb(k)
}

// clauseEnd gives the place where the clause that begins at a place ends: with the sentence, or before another cue.
func (l *line) clauseEnd(start int) int {
	for k := start + 1; k < len(l.items); k++ {
		if k-start > longestClause || l.claimed[k] {
			return k
		}
		if l.isMark(k) {
			switch l.of(k) {
			case ";":
				return k
			}
			if l.isDash(k) {
				return k
			}
		}
		if l.isComma(k) && l.endsAtComma(k) {
			return k
		}
		if l.endsWith(k) == ',' && (l.endsAtComma(k) || l.is(k+1, conjunction) && !l.isRun(k+2)) {
			return k + 1
		}
		if l.is(k, conjunction) && l.endsAtConjunction(k) {
			return k
		}
	}
	return len(l.items)
}

// endsAtComma says whether what follows a comma is no longer reported: “…, adding that”, “…, according to”, “…, which …”.
func (l *line) endsAtComma(k int) bool {
	next := k + 1
	for l.isAdverb(next) && !l.is(next, subordinator) {
		next++
	}
	switch {
	case l.of(k+1) == "which" && !l.runFollows(k+1):
		return true
	case l.word(next) == l.words.according:
		return true
	case l.words.frames[l.word(next)] != 0 && l.form(next)&gerundForm != 0:
		return true
	case (l.is(next, conjunction) || l.of(next) == "while") && (l.endsAtConjunction(next) || l.cueFollows(next+1)):
		return true
	case l.is(next, subordinator) && l.form(next+1)&gerundForm != 0: // “…, while trying to explain”
		return true
	}
	return false
}

// runFollows says whether quoted words stand in the rest of the line.
func (l *line) runFollows(k int) bool {
	for end := min(len(l.items), k+longestAside); k < end; k++ {
		if l.isRun(k) {
			return true
		}
	}
	return false
}

// cueFollows says whether a clause that begins at a place reports something itself: “…, but officials said …”.
func (l *line) cueFollows(first int) bool {
	for k := first + 1; k < min(len(l.items), first+9); k++ {
		if l.isFinite(k) && !l.is(k, auxiliary) {
			g, ok := l.verbGroupAt(k)
			return ok && g.mood == finite && l.subjectBefore(g.first).first == first
		}
		if !l.isWord(k) {
			return false
		}
	}
	return false
}

// endsAtConjunction says whether a conjunction joins another cue of the same subject: “… and said …”.
func (l *line) endsAtConjunction(k int) bool {
	next := k + 1
	for l.isAdverb(next) {
		next++
	}
	frames := l.words.frames[l.word(next)]
	return frames&(speech|naming|asFrame|blame) != 0 && frames&attitude == 0 && l.form(next)&(pastForm|thirdForm|gerundForm) != 0 && l.form(next)&nounForm == 0
}
