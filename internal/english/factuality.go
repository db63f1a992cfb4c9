package english

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Factuality is how firmly a text states what a clause says.
type Factuality uint8

const (
	Happened Factuality = iota // it is so; or, with Negated, it is not
	Will
	May      // may be, might, probably, if
	Planned  // planned, ordered, agreed, wanted
	Alleged  // somebody is accused of it
	Reported // hearsay: “reportedly”, “is said to”
	Denied
	Asked // asked whether, or asked for
)

// Modality says more of how a clause may be so, by the word that leaves it open; NoModality where that is one like “probably”
// or “appears to”.
type Modality uint8

const (
	NoModality  Modality = iota
	Would                // “would”: told afterwards of what was to come, or on a condition
	Able                 // “can”
	Ought                // “should”, “must”, “has to”
	Tried                // “tried to”
	Believed             // somebody thinks, fears or hopes so
	Conditional          // “if”, “unless”
)

// An effect is what a word does to what it governs; see factuality-words in words/english.tsv.
type effect uint8

const (
	noEffect effect = iota
	plain
	negates
	negatesPerhaps
	ahead
	aheadOfPast
	doubts
	plans
	alleges
	reports
	denies
	asks
	ables
	oughts
	tries
	believes
	supposes
	rumours
	afterwards
)

var effectNames = map[string]effect{
	"so": plain, "not": negates, "unlikely": negatesPerhaps, "will": ahead, "would": aheadOfPast, "may": doubts, "planned": plans, "alleged": alleges,
	"reported": reports, "denied": denies, "asked": asks,
	"can": ables, "ought": oughts, "tried": tries, "believed": believes, "if": supposes, "rumoured": rumours, "then": afterwards,
}

// modalities are those of effects.
var modalities = [...]Modality{
	aheadOfPast: Would, ables: Able, oughts: Ought, tries: Tried, believes: Believed, supposes: Conditional, rumours: Believed,
}

// modality returns what an effect says of how a clause may be so.
func (e effect) modality() Modality {
	if int(e) < len(modalities) {
		return modalities[e]
	}
	return NoModality
}

// leavesOpen reports whether an effect leaves open whether something is so.
func (e effect) leavesOpen() bool { return e == doubts || e == alleges || e == reports || e == rumours }

// complement is what follows a word that has an effect.
type complement uint8

const (
	toInfinitive complement = iota
	ofGerund                // a gerund right behind
	thatFollows
	whetherFollows
	behindOf
	behindFrom
	behindFor
	behindWith
	behindOn
	behindShort
	behindOut
	behindAgainst
	nothingFollows
	verbFollows
	clauseFollows
	nounFollows
	thingFollows
	complements // how many there are

	noComplement = toInfinitive // of what is no preposition before a gerund
)

var complementNames = map[string]complement{
	"to": toInfinitive, "ing": ofGerund, "that": thatFollows, "whether": whetherFollows, "of": behindOf, "from": behindFrom, "for": behindFor,
	"with": behindWith, "on": behindOn, "short": behindShort, "out": behindOut, "against": behindAgainst, "clause": nothingFollows, "modal": verbFollows, "opens": clauseFollows, "noun": nounFollows, "thing": thingFollows,
}

// effects are those of one word, by what follows it.
type effects [complements]effect

// readEffects gives every word the effects of its list entry, inflected verbs those of their base form too.
func (v *Words) readEffects() {
	for name, c := range complementNames {
		if behindOf <= c && c <= behindAgainst {
			v.rows[lexicon.Word(name)].gerund = c
		}
	}
	v.effects = []effects{{}}
	byLemma := map[string]uint16{}
	for entry := range lexicon.Entries("factuality-words") {
		var e effects
		for pair := range strings.FieldsSeq(entry.Fields[0]) {
			follows, holds, _ := strings.Cut(pair, ":")
			e[complementNames[follows]] = effectNames[holds]
		}
		v.effects = append(v.effects, e)
		byLemma[entry.Text] = uint16(len(v.effects) - 1)
		v.rows[entry.Word].effects = uint16(len(v.effects) - 1)
		if plural := lexicon.Lookup(entry.Text + "s"); plural != lexicon.Unknown && v.rows[plural].effects == 0 {
			v.rows[plural].effects = uint16(len(v.effects) - 1)
		}
	}
	for entry := range lexicon.Entries("verb-forms") {
		id := entry.Word
		switch of, own := byLemma[entry.Fields[0]], byLemma[entry.Text]; {
		case of == 0 || of == own:
		case own == 0:
			v.rows[id].effects = of
		default: // “suspected” is an adjective, and the participle of “suspect”
			for follows, e := range v.effects[of] {
				if v.effects[own][follows] == noEffect {
					v.effects[own][follows] = e
				}
			}
		}
	}
	for entry := range lexicon.Entries("word-classes") {
		if at := strings.IndexByte(entry.Text, '\''); at > 0 && entry.Text[at:] == "'ll" { // she’ll
			v.rows[entry.Word].effects = v.rows[lexicon.Lookup("'ll")].effects
		}
	}
	v.rows[lexicon.Unknown].effects = 0
}

// effect returns what a word does to what follows it.
func (v *Words) effect(id lexicon.ID, follows complement) effect {
	return v.effects[v.rows[id].effects][follows]
}

// hold is how firmly something is stated, and whether it is stated that it is not so.
type hold struct {
	factuality Factuality
	negated    bool
}

// under returns how firmly something holds that is said under an effect: “failed to pay”, “may have failed to pay”.
func (h hold) under(e effect) hold {
	switch e {
	case negates:
		h.negated = !h.negated
	case negatesPerhaps:
		h.negated = !h.negated
		h.weaken(May)
	case ahead, aheadOfPast:
		h.weaken(Will)
	case doubts, ables, oughts, tries, believes, supposes:
		h.weaken(May)
	case plans:
		h.weaken(Planned)
	case alleges:
		h.weaken(Alleged)
	case reports, rumours:
		h.weaken(Reported)
	case denies:
		h.weaken(Denied)
		h.negated = !h.negated
	case asks:
		h.weaken(Asked)
	}
	return h
}

// weaken takes the less firm of two factualities. What is denied is so whatever its tense was.
func (h *hold) weaken(f Factuality) { h.factuality = max(h.factuality, f) }

// governs reports whether a word has an effect on an infinitive, a gerund or a clause: “fail”, which is read as a chain of
// verbs and not as a negation.
func (v *Words) governs(id lexicon.ID) bool {
	e := &v.effects[v.rows[id].effects]
	for follows := toInfinitive; follows < nothingFollows; follows++ {
		if e[follows] != noEffect {
			return true
		}
	}
	return false
}

// negation returns how many of some words are a negation with which they begin, 0 for none, and whether it turns what it stands in
// into its opposite, as “not” does and “not only” does not.
func (v *Words) negation(word func(int) (lexicon.ID, bool)) (length int, turns bool) {
	length, entry := v.negations.Longest(word)
	return length, length > 0 && !v.noNegation[entry]
}

// Verbless returns how firmly words in which no verb was read hold, and whether they deny: “no questions”, “maybe a shock”.
func (v *Words) Verbless(tokens []segment.Token) (f Factuality, negated bool) {
	h := hold{}
	for len(tokens) > 0 {
		id, length := tokens[0].Word, 1
		if e := v.effect(id, nothingFollows); e != noEffect {
			h = h.under(e)
		}
		if v.opensNegation.Has(id) {
			long, turns := v.negation(func(n int) (lexicon.ID, bool) {
				if n >= len(tokens) {
					return lexicon.Unknown, false
				}
				return tokens[n].Word, true
			})
			h.negated, length = h.negated != turns, max(long, 1)
		}
		tokens = tokens[length:]
	}
	return h.factuality, h.negated
}

// Denies reports whether a verb says that what it reports is not so: “denied that”.
func (v *Words) Denies(id lexicon.ID) bool { return v.effect(id, thatFollows) == denies }

// LeavesOpen reports whether an adjective or adverb leaves open whether there is what it stands before, or whether that is so:
// “suspected”, “allegedly”.
func (v *Words) LeavesOpen(id lexicon.ID) bool {
	return v.effect(id, nounFollows).leavesOpen() || v.effect(id, nothingFollows).leavesOpen()
}

// DeniesThing reports whether a verb says that there is no such thing as its object, or that it is not so: “denied any part in it”.
func (v *Words) DeniesThing(id lexicon.ID) bool { return v.effect(id, thingFollows) == denies }
