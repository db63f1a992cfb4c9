package english

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// Class is a set of parts that a small word can play; see word-classes in words/english.tsv.
type Class uint32

const (
	Determiner Class = 1 << iota
	Possessive
	SubjectPronoun
	ObjectPronoun
	Indefinite
	Preposition
	Conjunction
	Subordinator
	Wh
	Relative
	Be
	Have
	Do
	Modal
	Clitic
	Negation
	Adverb
	TimeWord

	Auxiliary = Be | Have | Do | Modal
)

var classNames = map[string]Class{
	"determiner": Determiner, "possessive": Possessive, "subject": SubjectPronoun, "object": ObjectPronoun,
	"indefinite": Indefinite, "preposition": Preposition, "conjunction": Conjunction, "subordinator": Subordinator,
	"wh": Wh, "relative": Relative, "be": Be, "have": Have, "do": Do, "modal": Modal, "clitic": Clitic,
	"negation": Negation, "adverb": Adverb, "time": TimeWord,
}

// Form is a set of what an inflected verb form can be; see words/verb-forms.txt.
type Form uint8

const (
	BaseForm Form = 1 << iota
	ThirdForm
	PastForm
	ParticipleForm
	GerundForm
	NounForm // more often a noun
)

var formNames = map[string]Form{
	"base": BaseForm, "third": ThirdForm, "past": PastForm, "participle": ParticipleForm, "gerund": GerundForm, "noun": NounForm,
}

// Frame is a set of constructions in which a verb reports; see reporting-verbs in words/english.tsv.
type Frame uint16

const (
	Speech Frame = 1 << iota
	QuoteFrame
	ThatClause
	ZeroClause
	WhClause
	Infinitive
	Addressee
	Order
	Object
	Naming
	AsFrame
	Blame
	Evidence
	Attitude
	Hearer
)

var frameNames = map[string]Frame{
	"speech": Speech, "quote": QuoteFrame, "that": ThatClause, "zero": ZeroClause, "wh": WhClause, "to": Infinitive,
	"addressee": Addressee, "order": Order, "object": Object, "name": Naming, "as": AsFrame, "blame": Blame,
	"evidence": Evidence, "attitude": Attitude, "hearer": Hearer,
}

// ParticleVerb is a reporting verb with its particles: “point out”.
type ParticleVerb struct {
	particles []lexicon.ID
	frames    Frame
}

// row is what is known of one word, side by side, so that one look is enough.
type row struct {
	class   Class
	frames  Frame  // of the reporting verb that the word is a form of
	effects uint16 // index in Words.effects
	phrasal uint16 // index in Words.phrasal
	traits  trait
	form    Form
	gerund  complement // what the word is as a preposition before a gerund; noComplement for none
}

// Words is what is known of words.
type Words struct {
	rows    []row            // by lexicon.ID
	phrasal [][]ParticleVerb // of a verb with particles, longest first; the first is that of all others
	effects []effects        // of words on what they govern

	pastAuxiliaries lexicon.Set
	negations       *lexicon.Phrases
	opensNegation   lexicon.Set
	quotationMarks  lexicon.Set
	light           []bool         // by wordnet.Word: verbs that say little, as “issue”, “have”
	certain         lexicon.Set    // nouns of which there is none where something is certain: “no doubt”
	counting        lexicon.Set    // nouns that only count: “dozens of”
	genitives       lexicon.Set    // prepositions that go on with a noun phrase: “of”, “for”
	hangsOn         lexicon.Set    // prepositions that bind to the noun before them rather than to a verb
	beforeTimes     lexicon.Set    // words in front of one of time: “last”
	plurals         lexicon.Set    // numbers that count several: “two”
	lemma           []wordnet.Word // of verb forms
	noNegation      []bool         // by entry of negations: it only looks like one

	Persons lexicon.Set // nouns and titles for persons
	Verbs   lexicon.Set // forms of verbs that are not nouns more often

	Possessive, That, To, As, According, And, Of, Comma, Hyphen, Going, Had, Longer, Or, Without, No, Not, There, Dollar, here, in, by, than, it, you, last lexicon.ID
}

// Known returns what is known of words, read on the first call.
var Known = sync.OnceValue(func() *Words {
	v := &Words{rows: make([]row, lexicon.Len())}
	for entry := range lexicon.Entries("word-classes") {
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			v.rows[entry.Word].class |= classNames[name]
		}
	}
	v.readVerbs()
	for id := range v.rows {
		switch class := v.rows[id].class; {
		case class&Be != 0 && class&Clitic == 0:
			v.lemma[id] = wordnet.Lookup("be")
		case class&Have != 0 && class&Clitic == 0:
			v.lemma[id] = wordnet.Lookup("have")
		case class&Do != 0:
			v.lemma[id] = wordnet.Lookup("do")
		}
	}
	v.readEffects()
	for entry := range lexicon.Entries("light-verbs") {
		verb := int(wordnet.Lookup(entry.Text))
		v.light = append(v.light, make([]bool, max(0, verb+1-len(v.light)))...)
		v.light[verb] = true
	}
	v.negations = lexicon.PhrasesOf("negations")
	for entry := range lexicon.Entries("negations") {
		v.noNegation = append(v.noNegation, len(entry.Fields) > 0)
	}
	v.opensNegation = lexicon.FirstWordsOf("negations")
	v.quotationMarks = lexicon.SetOfWords("\"", "“", "”", "„", "«", "»", "‹", "›")
	v.certain = lexicon.SetOfWords("doubt", "question", "denying")
	v.counting = lexicon.SetOfWords("number", "dozens", "hundreds", "thousands", "millions", "scores", "majority", "most", "some", "many", "lot", "handful", "group", "couple", "pair", "series", "part", "half", "all")
	v.genitives = lexicon.SetOfWords("of", "for", "at", "from", "with", "like")
	v.hangsOn = lexicon.SetOfWords("for", "in", "at", "from", "with", "to", "on", "against", "under", "about", "near", "around", "by", "inside")
	v.beforeTimes = lexicon.SetOfWords("on", "last", "in", "late", "early")
	v.plurals = lexicon.SetOfEntries("number-words", func(e lexicon.Entry) bool {
		return slices.Contains([]string{"digit", "teen", "ten", "some", "both"}, e.Fields[0]) && e.Text != "one" && e.Text != "zero"
	})
	v.pastAuxiliaries = lexicon.SetOfWords("was", "were", "had", "did", "has", "have", "'ve", "wasn't", "weren't", "didn't", "hadn't", "hasn't", "haven't")
	v.Persons = lexicon.SetOf("person-nouns", "titles")
	v.Verbs = lexicon.SetOfEntries("verb-forms", func(e lexicon.Entry) bool { return len(e.Fields) < 3 })
	for text, id := range map[string]*lexicon.ID{
		"'s": &v.Possessive, "that": &v.That, "to": &v.To, "as": &v.As, "according": &v.According, "and": &v.And, "of": &v.Of,
		",": &v.Comma, "-": &v.Hyphen, "going": &v.Going, "had": &v.Had, "longer": &v.Longer, "or": &v.Or, "without": &v.Without, "no": &v.No, "not": &v.Not, "there": &v.There,
		"here": &v.here, "in": &v.in, "by": &v.by, "than": &v.than, "it": &v.it, "you": &v.you, "last": &v.last, "$": &v.Dollar,
	} {
		*id = lexicon.Word(text)
	}
	v.readTraits()
	v.rows[lexicon.Unknown] = row{}
	return v
})

// Class returns the parts that a word can play.
func (v *Words) Class(id lexicon.ID) Class { return v.rows[id].class }

// Form returns what inflected verb a word can be, 0 for none.
func (v *Words) Form(id lexicon.ID) Form { return v.rows[id].form }

// Frames returns the constructions in which the verb reports that a word is a form of.
func (v *Words) Frames(id lexicon.ID) Frame { return v.rows[id].frames }

// IsPhrasal reports whether a word is a form of a verb that reports with a particle: “point out”.
func (v *Words) IsPhrasal(id lexicon.ID) bool { return v.rows[id].phrasal != 0 }

// isLight reports whether a verb says little.
func (v *Words) isLight(verb wordnet.Word) bool {
	return int(verb) < len(v.light) && v.light[verb]
}

func (v *Words) readVerbs() {
	frames, particles := map[string]Frame{}, map[string][]ParticleVerb{}
	phrasal := map[string]uint16{}
	v.phrasal = make([][]ParticleVerb, 1)
	for entry := range lexicon.Entries("reporting-verbs") {
		lemma, rest, phrasal := strings.Cut(entry.Text, " ")
		found := Frame(0)
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			found |= frameNames[name]
		}
		if !phrasal {
			frames[lemma] = found
			continue
		}
		verb := ParticleVerb{frames: found}
		for particle := range strings.FieldsSeq(rest) {
			verb.particles = append(verb.particles, lexicon.Lookup(particle))
		}
		particles[lemma] = append([]ParticleVerb{verb}, particles[lemma]...) // the list is sorted: the longer ones come later
	}
	for _, lemma := range slices.Sorted(maps.Keys(particles)) {
		phrasal[lemma] = uint16(len(v.phrasal))
		v.phrasal = append(v.phrasal, particles[lemma])
	}
	v.lemma = make([]wordnet.Word, lexicon.Len())
	base, lemma := "", wordnet.Word(0) // of the last entry: the forms of one verb often stand one behind the other
	for entry := range lexicon.Entries("verb-forms") {
		id := entry.Word
		if entry.Fields[0] != base {
			base = entry.Fields[0]
			lemma = wordnet.Lookup(base)
		}
		if v.lemma[id] == 0 || v.lemma[id] == wordnet.Lookup(entry.Text) && strings.Contains(entry.Fields[1], "past") {
			v.lemma[id] = lemma
		}
		for name := range strings.FieldsSeq(entry.Fields[1]) {
			v.rows[id].form |= formNames[name]
		}
		if len(entry.Fields) > 2 {
			v.rows[id].form |= NounForm
		}
		v.rows[id].frames |= frames[base]
		if v.rows[id].phrasal == 0 {
			v.rows[id].phrasal = phrasal[base]
		}
	}
}
