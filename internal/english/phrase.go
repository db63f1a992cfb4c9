package english

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// longestPhrase bounds how far a noun phrase is followed, so that a text without full stops is read in linear time.
const longestPhrase = 40

// PhraseBefore returns the noun phrase that ends before a place, prepositional phrases and joined names with it; it is
// empty when none does.
func (l *Line) PhraseBefore(end int) Range {
	k := end
	for k > 0 && end-k < longestPhrase && l.joins(k-1, k, end) {
		k--
	}
	for k < end && (l.Is(k, Preposition|Conjunction|Subordinator) && !l.Is(k, Determiner) || l.IsMark(k) && l.Word(k) != l.known.Dollar ||
		l.IsAdverb(k) && (!l.IsCapital(k) || l.Is(k+1, SubjectPronoun|Determiner|Possessive))) {
		k++
	}
	return Range{k, end}
}

// joins reports whether the item at k belongs to the noun phrase that goes on from next to end.
func (l *Line) joins(k, next, end int) bool {
	item := l.at(k)
	switch item.kind {
	case RunItem:
		return false
	case segment.Number:
		return true
	case segment.Mark:
		return l.joinsMark(k, next, end)
	}
	if item.isPlain() {
		return true
	}
	c := item.class
	switch {
	case item.word == l.known.That:
		return next == end || next < end && !l.Is(next, SubjectPronoun|Determiner|Possessive|Indefinite) && !l.IsCapital(next) && !l.isPlural(end-1)
	case c&(SubjectPronoun|Relative) != 0 && c&(Determiner|Possessive) == 0:
		return next == end
	case c&ObjectPronoun != 0 && c&Possessive == 0:
		return next < end && l.Is(next, Relative) || next == end && l.Is(k-1, Preposition) // “a friend close to him”
	case item.word == l.known.Possessive:
		return next < end && l.IsPossessive(k)
	case c&Auxiliary != 0 || c&Negation != 0:
		return false
	case c&(Determiner|Possessive|Indefinite) != 0:
		return next < end || c&Indefinite != 0
	case c&Conjunction != 0:
		return next < end && l.joinsConjunction(k, next)
	case c&Subordinator != 0 && c&(Preposition|Adverb) == 0:
		return false
	case c&Preposition != 0:
		if next < end && l.Is(k-1, Determiner) && k > 0 {
			return true // “an inside source”
		}
		return next < end && l.IsNominal(k-1) && !l.Is(k-1, SubjectPronoun) && !l.IsComma(k-1) && l.joinsPreposition(k)
	}
	if l.IsCapital(k) {
		return true
	}
	if f := l.Form(k); f != 0 && f&NounForm == 0 && next < end {
		return l.isModifier(k) || l.isRole(k)
	}
	return true
}

// joinsPreposition keeps to the prepositions that hang on to a noun rather than on a verb.
func (l *Line) joinsPreposition(k int) bool {
	return l.Word(k) == l.known.Of || l.known.hangsOn.Has(l.Word(k)) && !l.has(k, capital) && !l.IsVerb(k-1)
}

// IsVerb reports whether a word is rather a verb than a noun.
func (l *Line) IsVerb(k int) bool {
	f := l.Form(k)
	if f == 0 || l.IsCapital(k) {
		return false
	}
	if f&(PastForm|ParticipleForm|GerundForm) != 0 {
		return true
	}
	return f&NounForm == 0 && !l.Is(k-1, Determiner|Possessive) && f&(BaseForm|ThirdForm) != 0 && !l.isModifier(k)
}

// isModifier reports whether a verb form stands in a noun phrase, as in “the retired general”.
func (l *Line) isModifier(k int) bool {
	f := l.Form(k)
	if f&(ParticipleForm|GerundForm|BaseForm|ThirdForm) == 0 {
		return false
	}
	before := k - 1
	if l.Is(before, Determiner|Possessive) || l.Word(before) == l.known.Hyphen || l.Word(before) == l.known.Possessive {
		return true
	}
	return l.IsAdverb(before) && l.Is(before-1, Determiner|Possessive)
}

// isRole reports whether a word that may be a verb is rather the role of the person named after it: union delegate Ida Holm.
func (l *Line) isRole(k int) bool { return l.IsCapital(k+1) && l.known.Persons.Has(l.Word(k)) }

// joinsConjunction reports whether “and” joins two names or nouns rather than two clauses.
func (l *Line) joinsConjunction(k, next int) bool {
	if !l.IsNominal(k-1) || l.Is(k-1, SubjectPronoun) || l.IsVerb(k-1) {
		return false
	}
	if l.IsComma(k - 1) {
		return l.IsNominal(k-2) && (l.IsComma(k-3) || l.IsComma(k-4) || l.IsComma(k-5)) && l.IsCapital(k-2) == l.IsCapital(next)
	}
	return true
}

// joinsMark reports whether a mark stands inside a noun phrase.
func (l *Line) joinsMark(k, next, end int) bool {
	switch mark := l.at(k).traits; {
	case mark&closes != 0:
		return l.matchingParenthesis(k) >= 0
	case next == end:
		return false
	case mark&binds != 0:
		return !l.IsDash(k)
	case mark&period != 0:
		return l.IsAbbreviation(k)
	case mark&comma != 0:
		return l.joinsList(k, next, end)
	default:
		return mark&opens != 0
	}
}

// joinsList reports whether a comma divides names of a list that an “and” closes: “A, B and C”.
func (l *Line) joinsList(k, next, end int) bool {
	if !l.IsCapital(k-1) || !l.IsCapital(next) {
		return false
	}
	for j := next; j < end && j < next+8; j++ {
		if l.Is(j, Conjunction) {
			return true
		}
		if !l.IsWord(j) && !l.IsComma(j) {
			return false
		}
	}
	return false
}

// IsAbbreviation reports whether a period ends an abbreviation, not a sentence.
func (l *Line) IsAbbreviation(k int) bool {
	return l.at(k).traits&(period|spaced) == period && k+1 < len(l.Items) && l.IsCapital(k-1) && len(l.Spelling(k-1)) <= 4
}

// matchingParenthesis returns the place of the parenthesis that the one at k closes, or -1.
func (l *Line) matchingParenthesis(k int) int {
	for j := k - 1; j >= 0 && k-j < 16; j-- {
		if l.has(j, opens) {
			return j
		}
	}
	return -1
}

// PhraseAfter returns the noun phrase that begins at a place, without what follows a comma.
func (l *Line) PhraseAfter(start int) Range {
	k := start
	for k < len(l.Items) && k-start < longestPhrase && l.continues(k, start) {
		k++
	}
	for k > start && (l.Is(k-1, Preposition|Conjunction|Determiner) && !l.Is(k-1, Indefinite|ObjectPronoun|TimeWord) || l.IsMark(k-1) && !l.has(k-1, closes) && !l.IsAbbreviation(k-1)) {
		k--
	}
	return Range{start, k}
}

// continues reports whether the noun phrase from start goes on with the item at k.
func (l *Line) continues(k, start int) bool {
	item := l.at(k)
	switch {
	case item.kind == RunItem:
		return l.Word(k-1) == l.known.Possessive // ABC’s “This Week”
	case item.kind == segment.Mark:
		return l.continuesMark(k, start)
	case item.word == l.known.Possessive:
		return l.IsPossessive(k)
	case item.kind == segment.Number && l.IsWord(k-1) && k > start && !l.IsCapital(k-1) && !l.isJoined(k-1) && l.class(k-1) == 0 && l.IsWord(k+1):
		return false // hit by two shells | 60 miles off
	}
	switch c := item.class; {
	case k > start && l.isJoined(k) && item.kind == segment.Word:
		return true // plus-or-minus
	case c&(SubjectPronoun|ObjectPronoun|Relative) != 0 && c&(Determiner|Possessive) == 0:
		return k == start || c&(SubjectPronoun|Relative) == 0 && l.Is(k-1, Preposition) // “a friend close to him”
	case k > start && l.Is(start, SubjectPronoun|ObjectPronoun) && !l.Is(start, Determiner|Possessive|Indefinite):
		return false
	case item.isPlain():
		return true
	case item.word == l.known.That && k > start, c&(Auxiliary|Negation|Wh) != 0 && !l.IsCapital(k):
		return false
	case c&Conjunction != 0:
		return k > start && (l.IsCapital(k-1) && l.IsCapital(k+1) || l.Is(k+1, Determiner) && !l.hasVerbSoon(k+1) || l.mayBeAdjective(k-1) && l.mayBeAdjective(k+1) && l.isAdjective(k-1) && l.isAdjective(k+1))
	case c&Preposition != 0:
		return k > start && l.continuesPreposition(k)
	case c&Subordinator != 0:
		return false
	case c&TimeWord != 0:
		return k == start || l.Is(k-1, Preposition)
	case c&Adverb != 0 && k > start && !l.IsNominal(k+1):
		return false
	}
	return k == start || l.continuesWord(k)
}

// mayBeAdjective reports whether a word has small letters, and is no function word or verb.
func (l *Line) mayBeAdjective(k int) bool {
	item := l.at(k)
	return item.kind == segment.Word && item.traits&capital == 0 && item.class == 0 && item.form&(BaseForm|ThirdForm|PastForm) == 0
}

// isAdjective reports whether the dictionary has a word as an adjective and as no noun: “a cruel and needless attack”.
func (l *Line) isAdjective(k int) bool {
	parts := wordnet.Lemma(lower(l.Spelling(k))).Parts()
	return parts&wordnet.Adjective != 0 && parts&wordnet.Noun == 0
}

// continuesMark reports whether a noun phrase goes on with a mark.
func (l *Line) continuesMark(k, start int) bool {
	switch mark := l.at(k).traits; {
	case mark&binds != 0:
		return !l.IsDash(k)
	case mark&period != 0:
		return l.IsAbbreviation(k)
	case mark&opens != 0:
		return k > start && l.closesSoon(k)
	default:
		return mark&closes != 0
	}
}

// continuesPreposition reports whether a preposition hangs on to the noun before it.
func (l *Line) continuesPreposition(k int) bool {
	switch word := l.Word(k); {
	case l.has(k, capital):
		return false
	case word == l.known.in:
		return l.IsCapital(k+1) && !l.Is(k+1, TimeWord)
	case word == l.known.To:
		return l.IsNominal(k+1) && l.Form(k+1) == 0
	default:
		return l.known.genitives.Has(word)
	}
}

// continuesWord reports whether a word that may be a verb is rather a part of the noun phrase before it.
func (l *Line) continuesWord(k int) bool {
	f := l.Form(k)
	switch {
	case l.IsCapital(k), f == 0, l.isModifier(k), l.isRole(k):
		return true
	case f&(PastForm|ParticipleForm|GerundForm) != 0:
		return false
	}
	return f&NounForm != 0 || !l.IsCapital(k-1) && !l.isPlural(k-1) && !l.Is(k-1, SubjectPronoun|ObjectPronoun)
}

func (l *Line) closesSoon(k int) bool {
	for j := k + 1; j < k+8; j++ {
		if l.has(j, closes) {
			return true
		}
	}
	return false
}

func (l *Line) hasVerbSoon(k int) bool {
	for j := k; j < k+5; j++ {
		if l.IsFinite(j) {
			return true
		}
	}
	return false
}
