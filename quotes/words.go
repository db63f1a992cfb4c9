package quotes

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// class is a set of parts that a small word can play; see words/word-classes.txt.
type class uint32

const (
	determiner class = 1 << iota
	possessive
	subjectPronoun
	objectPronoun
	indefinite
	preposition
	conjunction
	subordinator
	wh
	relative
	be
	have
	do
	modal
	clitic
	negation
	adverb
	timeWord

	auxiliary = be | have | do | modal
)

var classNames = map[string]class{
	"determiner": determiner, "possessive": possessive, "subject": subjectPronoun, "object": objectPronoun,
	"indefinite": indefinite, "preposition": preposition, "conjunction": conjunction, "subordinator": subordinator,
	"wh": wh, "relative": relative, "be": be, "have": have, "do": do, "modal": modal, "clitic": clitic,
	"negation": negation, "adverb": adverb, "time": timeWord,
}

// form is a set of what an inflected verb form can be; see words/verb-forms.txt.
type form uint8

const (
	baseForm form = 1 << iota
	thirdForm
	pastForm
	participleForm
	gerundForm
	nounForm // more often a noun
)

var formNames = map[string]form{
	"base": baseForm, "third": thirdForm, "past": pastForm, "participle": participleForm, "gerund": gerundForm, "noun": nounForm,
}

// frame is a set of constructions in which a verb reports; see words/reporting-verbs.txt.
type frame uint16

const (
	speech frame = 1 << iota
	quoteFrame
	thatClause
	zeroClause
	whClause
	infinitive
	addressee
	order
	object
	naming
	asFrame
	blame
	evidence
	attitude
	hearer
)

var frameNames = map[string]frame{
	"speech": speech, "quote": quoteFrame, "that": thatClause, "zero": zeroClause, "wh": whClause, "to": infinitive,
	"addressee": addressee, "order": order, "object": object, "name": naming, "as": asFrame, "blame": blame,
	"evidence": evidence, "attitude": attitude, "hearer": hearer,
}

// particleVerb is a reporting verb with its particles: “point out”.
type particleVerb struct {
	particles []lexicon.ID
	frames    frame
}

// vocabulary is what is known of words, by lexicon.ID.
type vocabulary struct {
	class     []class
	form      []form
	frames    []frame          // of the reporting verb that the word is a form of
	particles [][]particleVerb // of the same, longest first
	entries   []entry          // what is asked of every word, in one look
	foreign   []foreignRole    // of words of other languages
	nouns     [][]lexicon.ID   // what introduces the words that a noun reports

	documents, groups, persons, organizations lexicon.Set // by what sort of speaker they mean
	works                                     lexicon.Set // what has a name in quotation marks

	possessive, that, to, as, said, according, and, of, comma, colon, period, dash, hyphen lexicon.ID
}

var vocabularyOf = sync.OnceValue(func() *vocabulary {
	n := lexicon.Len()
	v := &vocabulary{class: make([]class, n), form: make([]form, n), frames: make([]frame, n), particles: make([][]particleVerb, n)}
	for _, entry := range lexicon.List("word-classes") {
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			v.class[lexicon.Lookup(entry.Text)] |= classNames[name]
		}
	}
	v.readVerbs()
	v.readNouns()
	v.readForeign()
	v.documents, v.groups = lexicon.SetOf("speaking-documents"), lexicon.SetOf("speaking-groups")
	v.persons, v.organizations = lexicon.SetOf("person-nouns", "titles"), lexicon.SetOf("organization-heads")
	v.works = lexicon.SetOf("named-works")
	for text, id := range map[string]*lexicon.ID{
		"'s": &v.possessive, "that": &v.that, "to": &v.to, "as": &v.as, "said": &v.said, "according": &v.according, "and": &v.and, "of": &v.of,
		",": &v.comma, ":": &v.colon, ".": &v.period, "—": &v.dash, "-": &v.hyphen,
	} {
		*id = lexicon.Lookup(text)
	}
	v.class[lexicon.Unknown], v.form[lexicon.Unknown], v.frames[lexicon.Unknown] = 0, 0, 0
	v.readEntries()
	return v
})

func (v *vocabulary) readVerbs() {
	frames, particles := map[string]frame{}, map[string][]particleVerb{}
	for _, entry := range lexicon.List("reporting-verbs") {
		lemma, rest, phrasal := strings.Cut(entry.Text, " ")
		found := frame(0)
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			found |= frameNames[name]
		}
		if !phrasal {
			frames[lemma] = found
			continue
		}
		verb := particleVerb{frames: found}
		for particle := range strings.FieldsSeq(rest) {
			verb.particles = append(verb.particles, lexicon.Lookup(particle))
		}
		particles[lemma] = append([]particleVerb{verb}, particles[lemma]...) // the list is sorted: the longer ones come later
	}
	for _, entry := range lexicon.List("verb-forms") {
		id := lexicon.Lookup(entry.Text)
		for name := range strings.FieldsSeq(entry.Fields[1]) {
			v.form[id] |= formNames[name]
		}
		if len(entry.Fields) > 2 {
			v.form[id] |= nounForm
		}
		v.frames[id] |= frames[entry.Fields[0]]
		if v.particles[id] == nil {
			v.particles[id] = particles[entry.Fields[0]]
		}
	}
}

func (v *vocabulary) readNouns() {
	v.nouns = make([][]lexicon.ID, lexicon.Len())
	for _, entry := range lexicon.List("reporting-nouns") {
		id := lexicon.Lookup(entry.Text)
		for introducer := range strings.FieldsSeq(entry.Fields[0]) {
			v.nouns[id] = append(v.nouns[id], lexicon.Lookup(introducer))
		}
	}
}

func (v *vocabulary) readForeign() {
	v.foreign = make([]foreignRole, lexicon.Len())
	for _, entry := range lexicon.List("foreign-cues") {
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			v.foreign[lexicon.Lookup(entry.Text)] |= foreignNames[name]
		}
	}
	v.foreign[lexicon.Unknown] = 0
}

// interest says in one look what a word may be, so that most words are passed over at once.
type interest uint8

const (
	verbCue  interest = 1 << iota // a reporting verb
	nounCue                       // a reporting noun
	anyVerb                       // a verb in the past or the third person
	accordTo                      // according
)

// entry is what is asked of every word of a line.
type entry struct {
	class    class
	interest interest
}

func (v *vocabulary) readEntries() {
	v.entries = make([]entry, len(v.class))
	for id := range v.entries {
		e := &v.entries[id]
		e.class = v.class[id]
		if v.frames[id] != 0 || v.particles[id] != nil {
			e.interest |= verbCue
		}
		if v.nouns[id] != nil {
			e.interest |= nounCue
		}
		if v.form[id]&(pastForm|thirdForm) != 0 && v.form[id]&nounForm == 0 {
			e.interest |= anyVerb
		}
	}
	v.entries[v.according].interest |= accordTo
	v.entries[lexicon.Unknown] = entry{}
}
