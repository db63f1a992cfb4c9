package english

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Mood says how a reporting verb stands in its sentence.
type Mood uint8

const (
	Finite      Mood = iota + 1 // she said, she has said, she would not say
	Gerund                      // …, saying that
	Infinite                    // to say that
	Passive                     // was told that, is expected to
	Reduced                     // the minister, asked whether …
	AfterClitic                 // he's said: the pronoun is part of the verb group
)

// A VerbGroup is a reporting verb with its auxiliaries, adverbs and particles.
type VerbGroup struct {
	Range
	Verb    int // the place of the verb itself
	Mood    Mood
	Frames  Frame
	Negated bool
}

// VerbGroupAt reads the group of a reporting verb at a place.
func (l *Line) VerbGroupAt(k int) (VerbGroup, bool) {
	id := l.Word(k)
	g := VerbGroup{Range: Range{k, k + 1}, Verb: k, Frames: l.known.Frames(id)}
	if g.Frames == 0 && !l.known.IsPhrasal(id) {
		return g, false
	}
	if l.Token(k).Is(segment.AllCaps) || l.IsCapital(k) && k > 0 && !l.IsRun(k-1) && !l.IsHeadline() {
		return g, false
	}
	if l.isJoined(k) {
		return g, false
	}
	l.takeParticles(&g)
	if g.Frames == 0 {
		return g, false
	}
	aux := l.takeAuxiliaries(&g)
	g.Mood = l.moodOf(k, g.First, aux)
	return g, g.Mood != 0
}

// isJoined reports whether a hyphen makes a word part of a compound: rules-based, fund-raising.
func (l *Line) isJoined(k int) bool {
	return (l.at(k-1).traits|l.at(k+1).traits)&hyphen != 0 && l.isHyphened(k)
}

// isHyphened reports whether a hyphen beside a word is no dash.
func (l *Line) isHyphened(k int) bool {
	return l.at(k+1).traits&(hyphen|spaced) == hyphen && !l.isTypedDash(k+1) ||
		l.has(k-1, hyphen) && !l.has(k, spaced) && !l.isTypedDash(k-1)
}

// takeParticles lengthens the group by the particles of the longest phrasal verb that stands here.
func (l *Line) takeParticles(g *VerbGroup) {
	for _, verb := range l.known.phrasal[l.known.rows[l.Word(g.Verb)].phrasal] {
		matched := 0
		for matched < len(verb.particles) && l.Word(g.Verb+1+matched) == verb.particles[matched] {
			matched++
		}
		if matched == len(verb.particles) {
			g.Frames, g.Last = verb.frames, g.Verb+1+matched
			return
		}
	}
}

// takeAuxiliaries lengthens the group to the left and gives the class of the auxiliary next to the verb.
func (l *Line) takeAuxiliaries(g *VerbGroup) (nearest Class) {
	for k := g.Verb - 1; k >= 0; k-- {
		c := l.class(k)
		switch {
		case c&Negation != 0:
			g.Negated = true
		case l.Word(k) == l.known.To && l.Form(g.Verb)&BaseForm != 0 && nearest == 0:
			nearest, g.First = Preposition, k
			return nearest
		case l.IsPossessive(k):
			return nearest
		case c&Auxiliary != 0 || c&Clitic != 0:
			g.Negated = g.Negated || l.known.opensNegation.Has(l.Word(k)) // “didn’t”
			if nearest == 0 {
				nearest = c & (Auxiliary | Clitic)
			}
			g.First = k
			if c&Clitic != 0 && c&(SubjectPronoun|Be) != 0 && l.Spelling(k)[0] != '\'' {
				return nearest | Clitic
			}
		case l.IsAdverb(k):
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
func (l *Line) isAdverbOfGroup(k int) bool {
	return k > 0 && !l.Is(k, TimeWord|Preposition|Determiner) || k == 0
}

func (l *Line) moodOf(k, first int, aux Class) Mood {
	f := l.Form(k)
	switch {
	case aux == Preposition:
		return Infinite
	case aux&Clitic != 0:
		if f&(GerundForm|ParticipleForm|BaseForm) != 0 {
			return AfterClitic
		}
	case aux&Be != 0 && f&GerundForm != 0:
		return Finite
	case aux&Be != 0 && f&ParticipleForm != 0:
		return Passive
	case aux&Have != 0 && f&(ParticipleForm|PastForm) != 0, aux&(Do|Modal) != 0 && f&BaseForm != 0:
		return Finite
	case aux != 0:
		return 0
	case f&GerundForm != 0:
		if l.Is(first-1, Determiner|Possessive) || l.IsPossessive(first-1) {
			return 0 // the warning of
		}
		return Gerund
	}
	return l.bareMood(k, f)
}

// bareMood judges a verb form without an auxiliary, which may be a noun or an adjective.
func (l *Line) bareMood(k int, f Form) Mood {
	before := k - 1
	for before > 0 && l.IsAdverb(before) && !l.Is(before, TimeWord) {
		before--
	}
	if l.Is(before, Determiner|Possessive) && !l.Is(before, SubjectPronoun|Indefinite|Relative) {
		return 0
	}
	switch {
	case f&PastForm != 0:
		if l.Is(before, Preposition) && !l.Is(before, Adverb|TimeWord) && !l.IsRun(before) {
			return 0
		}
		return Finite
	case f&ThirdForm != 0:
		if l.isCounted(k) || l.isRatherNoun(k) && l.isObject(k) && !l.contentOpens(k+1) {
			return 0 // “two reports”, “react to initial reports of the plan”
		}
		if l.resumes(before) && f&NounForm == 0 {
			return Finite // “Kim ran and says”, “Kim – a teacher – says”
		}
		if !l.IsNominal(before) {
			return 0
		}
		doubtful := l.isPlural(before) || l.Is(before, Indefinite) || l.IsPossessive(before) || f&NounForm != 0 && !l.IsCapital(before) && !l.IsMark(before)
		if doubtful && !l.Is(before, SubjectPronoun|Relative) && !l.IsRun(before) && !l.contentOpens(k+1) {
			return 0
		}
		return Finite
	case f&BaseForm != 0:
		if l.Is(before, SubjectPronoun|Relative) || f&NounForm == 0 && l.isPlural(before) ||
			f&NounForm == 0 && l.IsNominal(before) && (l.Word(k+1) == l.known.That || l.Is(k+1, SubjectPronoun|Clitic)) || l.IsNominal(before) && f&NounForm == 0 && l.joinsNames(before) {
			return Finite
		}
		if l.known.Frames(l.Word(k))&(Speech|Evidence) != 0 && f&NounForm == 0 && (l.resumes(before) || l.IsWord(before) && l.IsNominal(before)) && (l.ClauseBegins(k+1) || l.Word(k+1) == l.known.That || l.known.Frames(l.Word(k))&Evidence != 0 && l.IsStop(k+1)) {
			return Finite
		}
	}
	return 0
}

// isCounted reports whether a word in -s is the noun that a number before it counts, and no verb: “22 emails”, “the two long
// reports”, but “the two agencies’ head reports”.
func (l *Line) isCounted(k int) bool {
	for j := k - 1; j >= 0 && k-j <= longestModifier; j-- {
		switch {
		case l.isNumber(j):
			return !l.IsCapital(j-1) && l.Spelling(j) != "1" // Apollo 13 says
		case l.known.plurals.Has(l.Word(j)):
			return true
		case !l.IsWord(j) || l.IsCapital(j) || l.isPlural(j) || l.class(j)&^Adverb != 0:
			return false
		}
	}
	return false
}

// isObject reports whether the phrase that ends with a word follows a preposition or a verb: “to initial reports”, “raise new questions”.
func (l *Line) isObject(k int) bool {
	for j := k - 1; j >= 0 && k-j <= longestModifier; j-- {
		if l.Is(j, Preposition) || l.Form(j) != 0 && l.Form(j)&NounForm == 0 && !l.isModifier(j) {
			return true
		}
		if !l.IsWord(j) || l.IsCapital(j) || l.class(j) != 0 {
			return false
		}
	}
	return false
}

// resumes reports whether a verb after a place may go on with the subject of its clause: after a conjunction, or an aside.
func (l *Line) resumes(k int) bool {
	return k > 0 && (l.Is(k, Conjunction) || l.IsComma(k) || l.IsDash(k))
}

// contentOpens reports whether what a verb reports may begin at a place.
func (l *Line) contentOpens(k int) bool {
	return l.Is(k, Determiner|SubjectPronoun|Possessive) || l.IsCapital(k) || l.IsRun(k) || l.IsMark(k) || !l.InRange(k)
}

// joinsNames reports whether the phrase that ends at a place is of the form “A and B”.
func (l *Line) joinsNames(k int) bool {
	for j := k; j > 0 && k-j < 5; j-- {
		if l.Word(j) == l.known.And {
			return true
		}
		if !l.IsCapital(j) {
			return false
		}
	}
	return false
}
