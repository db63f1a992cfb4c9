package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// mood says how a reporting verb stands in its sentence.
type mood uint8

const (
	finite      mood = iota + 1 // she said, she has said, she would not say
	gerund                      // …, saying that
	infinite                    // to say that
	passive                     // was told that, is expected to
	reduced                     // the minister, asked whether …
	afterClitic                 // he's said: the pronoun is part of the verb group
)

// A verbGroup is a reporting verb with its auxiliaries, adverbs and particles.
type verbGroup struct {
	span
	verb    int // the place of the verb itself
	mood    mood
	frames  frame
	negated bool
}

// verbGroupAt reads the group of a reporting verb at a place.
func (l *line) verbGroupAt(k int) (verbGroup, bool) {
	id := l.word(k)
	g := verbGroup{span: span{k, k + 1}, verb: k, frames: l.words.frames[id]}
	if g.frames == 0 && l.words.particles[id] == nil || id == lexicon.Unknown {
		return g, false
	}
	if l.token(k).Is(segment.AllCaps) || l.isCapital(k) && k > 0 && !l.isRun(k-1) && !l.isHeadline() {
		return g, false
	}
	if l.isJoined(k) {
		return g, false
	}
	l.takeParticles(&g)
	if g.frames == 0 {
		return g, false
	}
	aux := l.takeAuxiliaries(&g)
	g.mood = l.moodOf(k, g.first, aux)
	return g, g.mood != 0
}

// isJoined says whether a hyphen makes a word part of a compound: rules-based, fund-raising.
func (l *line) isJoined(k int) bool {
	return l.word(k+1) == l.words.hyphen && !l.token(k+1).Is(segment.SpaceBefore) && !l.isDash(k+1) ||
		l.word(k-1) == l.words.hyphen && !l.token(k).Is(segment.SpaceBefore) && !l.isDash(k-1)
}

// takeParticles lengthens the group by the particles of the longest phrasal verb that stands here.
func (l *line) takeParticles(g *verbGroup) {
	for _, verb := range l.words.particles[l.word(g.verb)] {
		matched := 0
		for matched < len(verb.particles) && l.word(g.verb+1+matched) == verb.particles[matched] {
			matched++
		}
		if matched == len(verb.particles) {
			g.frames, g.last = verb.frames, g.verb+1+matched
			return
		}
	}
}

// takeAuxiliaries lengthens the group to the left and gives the class of the auxiliary next to the verb.
func (l *line) takeAuxiliaries(g *verbGroup) (nearest class) {
	for k := g.verb - 1; k >= 0; k-- {
		c := l.class(k)
		switch {
		case c&negation != 0:
			g.negated = true
		case l.word(k) == l.words.to && l.form(g.verb)&baseForm != 0 && nearest == 0:
			nearest, g.first = preposition, k
			return nearest
		case l.isPossessive(k):
			return nearest
		case c&auxiliary != 0 || c&clitic != 0:
			if nearest == 0 {
				nearest = c & (auxiliary | clitic)
			}
			g.first = k
			if c&clitic != 0 && c&(subjectPronoun|be) != 0 && l.of(k)[0] != '\'' {
				return nearest | clitic
			}
		case l.isAdverb(k):
			if !l.isAdverbOfGroup(k) {
				return nearest
			}
		default:
			return nearest
		}
	}
	return nearest
}

// isAdverbOfGroup leaves out the adverbs that rather end the phrase before: “early Monday”, “back home”.
func (l *line) isAdverbOfGroup(k int) bool {
	return k > 0 && !l.is(k, timeWord|preposition|determiner) || k == 0
}

func (l *line) moodOf(k, first int, aux class) mood {
	f := l.form(k)
	switch {
	case aux == preposition:
		return infinite
	case aux&clitic != 0:
		if f&(gerundForm|participleForm|baseForm) != 0 {
			return afterClitic
		}
	case aux&be != 0 && f&gerundForm != 0:
		return finite
	case aux&be != 0 && f&participleForm != 0:
		return passive
	case aux&have != 0 && f&(participleForm|pastForm) != 0, aux&(do|modal) != 0 && f&baseForm != 0:
		return finite
	case aux != 0:
		return 0
	case f&gerundForm != 0:
		if l.is(first-1, determiner|possessive) || l.isPossessive(first-1) {
			return 0 // the warning of
		}
		return gerund
	}
	return l.bareMood(k, f)
}

// bareMood judges a verb form without an auxiliary, which may be a noun or an adjective.
func (l *line) bareMood(k int, f form) mood {
	before := k - 1
	for before > 0 && l.isAdverb(before) && !l.is(before, timeWord) {
		before--
	}
	if l.is(before, determiner|possessive) && !l.is(before, subjectPronoun|indefinite|relative) {
		return 0
	}
	switch {
	case f&pastForm != 0:
		if l.is(before, preposition) && !l.is(before, adverb|timeWord) && !l.isRun(before) {
			return 0
		}
		return finite
	case f&thirdForm != 0:
		if l.resumes(before) && f&nounForm == 0 {
			return finite // “Kim ran and says”, “Kim – a teacher – says”
		}
		if !l.isNominal(before) {
			return 0
		}
		doubtful := l.isPlural(before) || l.is(before, indefinite) || l.isPossessive(before) || f&nounForm != 0 && !l.isCapital(before) && !l.isMark(before)
		if doubtful && !l.is(before, subjectPronoun|relative) && !l.isRun(before) && !l.contentOpens(k+1) {
			return 0
		}
		return finite
	case f&baseForm != 0:
		if l.is(before, subjectPronoun|relative) || f&nounForm == 0 && l.isPlural(before) ||
			f&nounForm == 0 && l.isNominal(before) && (l.word(k+1) == l.words.that || l.is(k+1, subjectPronoun|clitic)) || l.isNominal(before) && f&nounForm == 0 && l.joinsNames(before) {
			return finite
		}
		if l.words.frames[l.word(k)]&(speech|evidence) != 0 && f&nounForm == 0 && (l.resumes(before) || l.isWord(before) && l.isNominal(before)) && (l.clauseBegins(k+1) || l.word(k+1) == l.words.that || l.words.frames[l.word(k)]&evidence != 0 && l.isStop(k+1)) {
			return finite
		}
	}
	return 0
}

// resumes says whether a verb after a place may go on with the subject of its clause: after a conjunction, or an aside.
func (l *line) resumes(k int) bool {
	return k > 0 && (l.is(k, conjunction) || l.isComma(k) || l.isDash(k))
}

// contentOpens says whether what a verb reports may begin at a place.
func (l *line) contentOpens(k int) bool {
	return l.is(k, determiner|subjectPronoun|possessive) || l.isCapital(k) || l.isRun(k) || l.isMark(k) || !l.inRange(k)
}

// joinsNames says whether the phrase that ends at a place is of the form “A and B”.
func (l *line) joinsNames(k int) bool {
	for j := k; j > 0 && k-j < 5; j-- {
		if l.word(j) == l.words.and {
			return true
		}
		if !l.isCapital(j) {
			return false
		}
	}
	return false
}
