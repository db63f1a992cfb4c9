package english

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Tense is when a verb group puts what it says.
type Tense uint8

const (
	Present  Tense = iota
	Past           // past, perfect and pluperfect
	Future         // “will”, “is going to”
	Untensed       // infinitives, gerunds and participles without an auxiliary
)

// A group is a verb with its auxiliaries and adverbs, and with the verbs that it hangs on to: “has failed to approve” is a
// group whose verb is “approve”.
type group struct {
	Range
	verb    int // the place of the verb that says what happens; an auxiliary where nothing follows it: “is a teacher”
	chained int // the place behind the last verb that the verb hangs on to, First for none
	kind    groupKind
	tense   Tense
	passive bool
	reduced bool // may be a participle that modifies a noun: “charged with murder”
	modal   Modality
	hold    hold
	hedge   int  // the place of the word that leaves open whether it is so; -1 for none
	ahead   bool // a modal verb puts it ahead, “may leave”, or makes it depend on something
}

type groupKind uint8

const (
	finiteGroup groupKind = iota
	infinitiveGroup
	gerundGroup
	participleGroup // “the man arrested in Calder”
)

// groupAt reads the verb group that begins at a place, if one does.
func (l *Line) groupAt(k int) (group, bool) {
	item := &l.Items[k]
	if item.kind != segment.Word {
		return group{}, false
	}
	form := item.form
	g := group{Range: Range{k, k + 1}, verb: k, chained: k, hedge: -1}
	switch {
	case item.class&Auxiliary != 0:
		if !l.isAuxiliary(k) {
			return g, false
		}
		l.takeVerb(&g, k)
	case item.word == l.known.To:
		next := l.skipAdverbs(k + 1)
		if !l.isInfinitive(k, next) {
			return g, false
		}
		g.kind, g.tense = infinitiveGroup, Untensed
		l.takeVerb(&g, next)
	case k > 0 && item.traits&capital != 0 || l.isJoined(k):
		return g, false
	case form&GerundForm != 0:
		if !l.isGerund(k) {
			return g, false
		}
		g.kind, g.tense = gerundGroup, Untensed
	case form&ThirdForm != 0 && form&PastForm == 0 && k > 0 && l.isNumber(k-1):
		return g, false // 31 suspects
	case l.Word(k-1) == l.known.That && l.Spelling(k+1) == "be":
		return g, false // that charges be dropped
	case l.IsFinite(k) || l.isCoordinate(k, form):
		g.tense = Past
		if form&(BaseForm|ThirdForm) != 0 && form&PastForm == 0 {
			g.tense = Present
		}
		g.reduced = form&ParticipleForm != 0 && (l.Is(k+1, Preposition|TimeWord) || l.Word(k+1) == l.known.To)
	case form&ParticipleForm != 0 && l.isBehindNoun(k) && l.Is(k+1, Preposition):
		g.kind, g.tense, g.passive = participleGroup, Untensed, true
	default:
		return g, false
	}
	for l.takeChain(&g) {
	}
	return g, true
}

// isBehindNoun reports whether a noun ends before a place, or before a dash there: “calls – meant for others – came”.
func (l *Line) isBehindNoun(k int) bool {
	k--
	for l.IsDash(k) {
		k--
	}
	return l.IsNominal(k) && !l.IsComma(k)
}

// isCoordinate reports whether a verb goes on behind “and” with the subject of the verb before.
func (l *Line) isCoordinate(k int, form Form) bool {
	if !l.Is(k-1, Conjunction) || form&(PastForm|ThirdForm) == 0 && !l.isRarePast(k) {
		return false
	}
	return form&NounForm == 0 || l.ObjectBegins(k+1)
}

// isAuxiliary reports whether a word that may be an auxiliary is one: no name of a month, no possessive mark.
func (l *Line) isAuxiliary(k int) bool {
	if l.Is(k, TimeWord) && l.IsCapital(k) && (k > 0 || l.Is(k+1, Auxiliary)) || l.Spelling(k) == "am" && l.isNumber(k-1) {
		return false // the month of May, 5 am
	}
	return !l.IsPossessive(k)
}

func (l *Line) skipAdverbs(k int) int {
	for l.IsAdverb(k) && !l.Is(k, TimeWord) {
		k++
	}
	return k
}

// isInfinitive reports whether “to” at a place and a verb further on are an infinitive. A verb that is rather a noun must
// have something before it that governs infinitives, or something behind it that is its object: “to fire the minister”.
func (l *Line) isInfinitive(to, k int) bool {
	if l.Is(k, Be|Have|Do) {
		return true
	}
	f := l.Form(k)
	if f&BaseForm == 0 || l.IsCapital(k) || l.isJoined(k) {
		return false
	}
	return f&NounForm == 0 || l.known.effect(l.Word(to-1), toInfinitive) != noEffect || l.Is(k+1, Determiner|Possessive|ObjectPronoun) || l.IsCapital(k+1)
}

// isGerund reports whether a form in -ing is a verb: not before a noun that it describes, and not after an article.
func (l *Line) isGerund(k int) bool {
	if l.Is(k-1, Determiner|Possessive) && !l.Is(k-1, SubjectPronoun) || l.IsPossessive(k-1) {
		return false
	}
	if l.Form(k)&NounForm != 0 && !l.Is(k+1, Determiner|Possessive|ObjectPronoun) {
		return false
	}
	return k > 0 && (l.IsComma(k-1) || l.IsDash(k-1) || l.Is(k-1, Preposition|Conjunction|Subordinator|Adverb|Negation) || l.Form(k-1) != 0 || l.IsNominal(k-1)) || k == 0
}

// takeVerb reads auxiliaries from a place, then the verb that they belong to.
func (l *Line) takeVerb(g *group, k int) {
	var nearest Class // of the last auxiliary
	first, negation := true, 0
	for ; ; k++ {
		class := l.class(k)
		switch {
		case class&Auxiliary != 0 && (nearest == 0 || l.isAuxiliary(k) && follows(nearest, class)):
			l.noteAuxiliary(g, k, first)
			nearest, first = class&Auxiliary, false
			g.verb, g.Last = k, k+1
			continue
		case class&Negation != 0:
			negation = k + 1
			continue
		case l.IsAdverb(k) && class&TimeWord == 0:
			continue
		}
		break
	}
	f := l.Form(k)
	switch {
	case nearest == 0 && f&BaseForm != 0: // an infinitive
	case nearest&Be != 0 && (f&GerundForm != 0 || f == 0 && l.isRareGerund(k)) && !l.isJoined(k):
	case nearest&Be != 0 && (f&ParticipleForm != 0 || f == 0 && l.isRarePast(k)) && !l.isJoined(k):
		g.passive = true
	case nearest&Have != 0 && (f&(ParticipleForm|PastForm) != 0 || f == 0 && l.isRarePast(k)), nearest&(Do|Modal) != 0 && f&BaseForm != 0:
	case nearest&(Do|Modal) != 0 && l.IsWord(k) && l.class(k) == 0 && f == 0 && !l.IsCapital(k): // a verb of no list
	default:
		g.Last = max(g.Last, negation) // “is not a teacher”
		return
	}
	g.verb, g.Last = k, k+1
}

// isRareGerund reports whether a word is written as the gerund of a verb that stands in no list.
func (l *Line) isRareGerund(k int) bool {
	word := l.Spelling(k)
	return len(word) > 5 && word[len(word)-3:] == "ing" && l.class(k) == 0 && !l.IsCapital(k)
}

// follows reports whether an auxiliary may stand behind another: “has been”, “will have”, “is being”.
func follows(before, class Class) bool {
	switch {
	case before&(Modal|Do) != 0:
		return class&(Be|Have|Do) != 0
	case before&(Have|Be) != 0:
		return class&(Be|Have) != 0
	}
	return false
}

// noteAuxiliary takes tense and mood from an auxiliary.
func (l *Line) noteAuxiliary(g *group, k int, first bool) {
	word := l.Word(k)
	e := l.known.effect(word, verbFollows)
	switch {
	case e != noEffect:
		g.hold = g.hold.under(e)
		g.modal = e.modality()
		g.ahead = true
	case g.ahead && l.Is(k, Have) && l.known.effect(l.Word(g.verb), verbFollows) == doubts:
		g.hedge, g.ahead = g.verb, false // “may have left”
	}
	if !first || g.kind == infinitiveGroup {
		return
	}
	switch {
	case l.known.pastAuxiliaries.Has(word):
		g.tense = Past
	case e == ahead:
		g.tense = Future
	}
}

// takeChain goes on from a verb or adjective to the verb that hangs on to it: “failed | to approve”, “stopped | short of
// paying”, “is unlikely | to come”.
func (l *Line) takeChain(g *group) bool {
	of, k := g.verb, g.Last
	if l.Is(g.verb, Be|Have) {
		of, k = l.governorAfter(g)
	}
	var e effect
	next := k
	switch follows, length := l.complementAt(k); {
	case l.Word(k) == l.known.To:
		if next = l.skipAdverbs(k + 1); !l.isInfinitive(k, next) {
			return false
		}
		e = l.known.effect(l.Word(of), toInfinitive)
		switch {
		case l.Is(of, Be):
			e = plans // “is to visit”
		case l.Word(of) == l.known.Had && g.hold.negated:
			return false // “did not have to pay”
		case l.Word(of) == l.known.Had:
			e = plain // “had to pay”
		case l.Is(of, Have):
			e = oughts // “has to pay”
		case l.Word(of) == l.known.Going && l.Is(of-1, Be|Adverb|Negation):
			e = ahead
		}
	case l.isGerundForm(k):
		e = l.known.effect(l.Word(of), ofGerund)
	case length > 0 && l.isGerundForm(k+length):
		next = k + length
		e = l.known.effect(l.Word(of), follows)
	}
	if e == noEffect {
		return false
	}
	switch {
	case e == asks && g.passive:
		e = plans // “was asked to leave”
	case e == ahead:
		g.tense = Future
	}
	if e != plain {
		g.modal = e.modality()
	}
	if e.leavesOpen() && of == g.verb && !l.Is(of, Be|Have) {
		g.hedge = of // “appears to be”, “is believed to have”, not “is likely to”
	}
	g.hold, g.passive = g.hold.under(e), false
	g.chained, g.verb, g.Last = next, next, next+1
	if !l.Is(next, Auxiliary) {
		return true
	}
	inner := group{kind: infinitiveGroup, tense: Untensed}
	l.takeVerb(&inner, next)
	g.verb, g.Last, g.passive = inner.verb, inner.Last, inner.passive
	return true
}

// isGerundForm reports whether a word ends in -ing as a verb, an auxiliary included.
func (l *Line) isGerundForm(k int) bool {
	return l.Form(k)&GerundForm != 0 || l.Is(k, Be|Have|Do) && strings.HasSuffix(l.Spelling(k), "ing")
}

// governorAfter returns the adverb or adjective behind “is” or “has” that governs the infinitive behind it, as in “has yet
// to” and “is not very likely to”, and the place behind it; the auxiliary itself where there is none.
func (l *Line) governorAfter(g *group) (of, behind int) {
	for k := g.Last; k < g.Last+4; k++ {
		if l.Word(k+1) == l.known.To && l.known.effect(l.Word(k), toInfinitive) != noEffect {
			return k, k + 1
		}
		if !l.IsAdverb(k) {
			break
		}
	}
	return g.verb, g.Last
}

// complementAt returns what the preposition at a place makes of the gerund behind it, and how many words it has; no words
// for other prepositions.
func (l *Line) complementAt(k int) (complement, int) {
	switch c := l.known.rows[l.Word(k)].gerund; {
	case c == noComplement || l.has(k, capital):
		return noComplement, 0
	case c != behindShort:
		return c, 1
	case l.isSmall(k+1, l.known.Of):
		return c, 2
	}
	return noComplement, 0
}
