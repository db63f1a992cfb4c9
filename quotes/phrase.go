package quotes

import "github.com/crosscheck-go/crosscheck/internal/segment"

// longestPhrase bounds how far a noun phrase is followed, so that a text without full stops is read in linear time.
const longestPhrase = 40

// phraseBefore gives the noun phrase that ends before a place, prepositional phrases and joined names with it; it is
// empty when none does.
func (l *line) phraseBefore(end int) span {
	k := end
	for k > 0 && end-k < longestPhrase && l.joins(k-1, k, end) {
		k--
	}
	for k < end && (l.is(k, preposition|conjunction|subordinator) && !l.is(k, determiner) || l.isMark(k) && l.of(k) != "$" ||
		l.isAdverb(k) && (!l.isCapital(k) || l.is(k+1, subjectPronoun|determiner|possessive))) {
		k++
	}
	return span{k, end}
}

// joins says whether the item at k belongs to the noun phrase that goes on from next to end.
func (l *line) joins(k, next, end int) bool {
	if l.isRun(k) {
		return false
	}
	switch l.token(k).Kind {
	case segment.Number:
		return true
	case segment.Mark:
		return l.joinsMark(k, next, end)
	}
	c := l.class(k)
	switch {
	case l.word(k) == l.words.that:
		return next == end || next < end && !l.is(next, subjectPronoun|determiner|possessive|indefinite) && !l.isCapital(next) && !l.isPlural(end-1)
	case c&(subjectPronoun|relative) != 0 && c&(determiner|possessive) == 0:
		return next == end
	case c&objectPronoun != 0 && c&possessive == 0:
		return next < end && l.is(next, relative) || next == end && l.is(k-1, preposition) // “a friend close to him”
	case l.word(k) == l.words.possessive:
		return next < end && l.isPossessive(k)
	case c&auxiliary != 0 || c&negation != 0:
		return false
	case c&(determiner|possessive|indefinite) != 0:
		return next < end || c&indefinite != 0
	case c&conjunction != 0:
		return next < end && l.joinsConjunction(k, next)
	case c&subordinator != 0 && c&(preposition|adverb) == 0:
		return false
	case c&preposition != 0:
		if next < end && l.is(k-1, determiner) && k > 0 {
			return true // “an inside source”
		}
		return next < end && l.isNominal(k-1) && !l.is(k-1, subjectPronoun) && !l.isComma(k-1) && l.joinsPreposition(k)
	}
	if l.isCapital(k) {
		return true
	}
	if f := l.form(k); f != 0 && f&nounForm == 0 && next < end {
		return l.isModifier(k) || l.isRole(k)
	}
	return true
}

// joinsPreposition keeps to the prepositions that hang on to a noun rather than on a verb.
func (l *line) joinsPreposition(k int) bool {
	if l.word(k) == l.words.of {
		return true
	}
	switch l.of(k) {
	case "for", "in", "at", "from", "with", "to", "on", "against", "under", "about", "near", "around", "by", "inside":
		return !l.isVerb(k - 1)
	}
	return false
}

// isVerb says whether a word is rather a verb than a noun.
func (l *line) isVerb(k int) bool {
	f := l.form(k)
	if f == 0 || l.isCapital(k) {
		return false
	}
	if f&(pastForm|participleForm|gerundForm) != 0 {
		return true
	}
	return f&nounForm == 0 && !l.is(k-1, determiner|possessive) && f&(baseForm|thirdForm) != 0 && !l.isModifier(k)
}

// isModifier says whether a verb form stands in a noun phrase, as in “the retired general”.
func (l *line) isModifier(k int) bool {
	f := l.form(k)
	if f&(participleForm|gerundForm|baseForm|thirdForm) == 0 {
		return false
	}
	before := k - 1
	if l.is(before, determiner|possessive) || l.word(before) == l.words.hyphen || l.word(before) == l.words.possessive {
		return true
	}
	return l.isAdverb(before) && l.is(before-1, determiner|possessive)
}

// isRole says whether a word that may be a verb is rather the role of the person named after it: union delegate Ida Holm.
func (l *line) isRole(k int) bool { return l.isCapital(k+1) && l.words.persons.Has(l.word(k)) }

// joinsConjunction says whether “and” joins two names or nouns rather than two clauses.
func (l *line) joinsConjunction(k, next int) bool {
	if !l.isNominal(k-1) || l.is(k-1, subjectPronoun) || l.isVerb(k-1) {
		return false
	}
	if l.isComma(k - 1) {
		return l.isNominal(k-2) && (l.isComma(k-3) || l.isComma(k-4) || l.isComma(k-5)) && l.isCapital(k-2) == l.isCapital(next)
	}
	return true
}

// joinsMark says whether a mark stands inside a noun phrase.
func (l *line) joinsMark(k, next, end int) bool {
	if next == end {
		return l.of(k) == ")" && l.matchingParenthesis(k) >= 0
	}
	switch l.of(k) {
	case "-", "‑", "‐", "/", "'", "’", "&", "@", "#", "$", "%", "€", "£":
		return !l.isDash(k)
	case ".":
		return l.isAbbreviation(k)
	case ")":
		return l.matchingParenthesis(k) >= 0
	case "(":
		return true
	case ",":
		return l.joinsList(k, next, end)
	}
	return false
}

// joinsList says whether a comma divides names of a list that an “and” closes: “A, B and C”.
func (l *line) joinsList(k, next, end int) bool {
	if !l.isCapital(k-1) || !l.isCapital(next) {
		return false
	}
	for j := next; j < end && j < next+8; j++ {
		if l.is(j, conjunction) {
			return true
		}
		if !l.isWord(j) && !l.isComma(j) {
			return false
		}
	}
	return false
}

// isAbbreviation says whether a period ends an abbreviation, not a sentence.
func (l *line) isAbbreviation(k int) bool {
	return l.of(k) == "." && k+1 < len(l.items) && l.isCapital(k-1) && !l.token(k).Is(segment.SpaceBefore) && (len(l.of(k-1)) <= 4)
}

// matchingParenthesis gives the place of the parenthesis that the one at k closes, or -1.
func (l *line) matchingParenthesis(k int) int {
	for j := k - 1; j >= 0 && k-j < 16; j-- {
		if l.of(j) == "(" && l.isMark(j) {
			return j
		}
	}
	return -1
}

// phraseAfter gives the noun phrase that begins at a place, without what follows a comma.
func (l *line) phraseAfter(start int) span {
	k := start
	for k < len(l.items) && k-start < longestPhrase && l.continues(k, start) {
		k++
	}
	for k > start && (l.is(k-1, preposition|conjunction|determiner) && !l.is(k-1, indefinite|objectPronoun|timeWord) || l.isMark(k-1) && l.of(k-1) != ")" && !l.isAbbreviation(k-1)) {
		k--
	}
	return span{start, k}
}

// continues says whether the noun phrase from start goes on with the item at k.
func (l *line) continues(k, start int) bool {
	switch {
	case l.isRun(k):
		return l.word(k-1) == l.words.possessive // ABC’s “This Week”
	case l.isMark(k):
		return l.continuesMark(k, start)
	case l.word(k) == l.words.possessive:
		return l.isPossessive(k)
	}
	switch c := l.class(k); {
	case c&(subjectPronoun|objectPronoun|relative) != 0 && c&(determiner|possessive) == 0:
		return k == start || c&(subjectPronoun|relative) == 0 && l.is(k-1, preposition) // “a friend close to him”
	case k > start && l.is(start, subjectPronoun|objectPronoun) && !l.is(start, determiner|possessive|indefinite):
		return false
	case l.word(k) == l.words.that && k > start, c&(auxiliary|negation|wh) != 0 && !l.isCapital(k):
		return false
	case c&conjunction != 0:
		return k > start && (l.isCapital(k-1) && l.isCapital(k+1) || l.is(k+1, determiner) && !l.hasVerbSoon(k+1))
	case c&preposition != 0:
		return k > start && l.continuesPreposition(k)
	case c&subordinator != 0:
		return false
	case c&timeWord != 0:
		return k == start || l.is(k-1, preposition)
	case c&adverb != 0 && k > start && !l.isNominal(k+1):
		return false
	}
	return k == start || l.continuesWord(k)
}

// continuesMark says whether a noun phrase goes on with a mark.
func (l *line) continuesMark(k, start int) bool {
	switch l.of(k) {
	case "-", "‑", "‐", "/", "'", "’", "&", "@", "#", "$", "%", "€", "£":
		return !l.isDash(k)
	case ".":
		return l.isAbbreviation(k)
	case "(":
		return k > start && l.closesSoon(k)
	}
	return l.of(k) == ")"
}

// continuesPreposition says whether a preposition hangs on to the noun before it.
func (l *line) continuesPreposition(k int) bool {
	switch l.of(k) {
	case "of", "for", "at", "from", "with", "like":
		return true
	case "in":
		return l.isCapital(k+1) && !l.is(k+1, timeWord)
	case "to":
		return l.isNominal(k+1) && l.form(k+1) == 0
	}
	return false
}

// continuesWord says whether a word that may be a verb is rather a part of the noun phrase before it.
func (l *line) continuesWord(k int) bool {
	f := l.form(k)
	switch {
	case l.isCapital(k), f == 0, l.isModifier(k), l.isRole(k):
		return true
	case f&(pastForm|participleForm|gerundForm) != 0:
		return false
	}
	return f&nounForm != 0 || !l.isCapital(k-1) && !l.isPlural(k-1) && !l.is(k-1, subjectPronoun|objectPronoun)
}

func (l *line) closesSoon(k int) bool {
	for j := k + 1; j < k+8; j++ {
		if l.of(j) == ")" {
			return true
		}
	}
	return false
}

func (l *line) hasVerbSoon(k int) bool {
	for j := k; j < k+5; j++ {
		if l.isFinite(j) {
			return true
		}
	}
	return false
}
