package quotes

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// vocabulary is what is known of words, by lexicon.ID.
type vocabulary struct {
	*english.Words
	entries []entry                     // what is asked of every word, in one look
	foreign []foreignRole               // of words of other languages
	nouns   map[lexicon.ID][]lexicon.ID // what introduces the words that a noun reports

	documents, groups, organizations lexicon.Set // by what sort of speaker they mean
	works                            lexicon.Set // what has a name in quotation marks
	naming                           lexicon.Set // participles before a name
	nobody                           lexicon.Set // the first words of subjects that mean nobody
	asking                           lexicon.Set // verbs that put a question to somebody
	things                           lexicon.Set // nouns, in the singular, for what can be touched
	numbers                          lexicon.Set // in words

	said, colon, period, dash lexicon.ID
}

var vocabularyOf = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{Words: english.Known()}
	v.readNouns()
	v.readForeign()
	v.documents, v.groups = lexicon.SetOf("speaking-documents"), lexicon.SetOf("speaking-groups")
	v.organizations, v.works = lexicon.SetOf("organization-heads"), lexicon.SetOf("named-works")
	v.naming = lexicon.SetOf("naming-participles")
	v.nobody = lexicon.SetOf("nobody-words")
	v.things, v.numbers = lexicon.SetOf("thing-nouns"), lexicon.SetOf("number-words")
	v.asking = lexicon.SetOfWords("ask", "asked", "asks", "asking", "inquired", "inquires")
	for text, id := range map[string]*lexicon.ID{"said": &v.said, ":": &v.colon, ".": &v.period, "—": &v.dash} {
		*id = lexicon.Word(text)
	}
	v.readEntries()
	return v
})

func (v *vocabulary) readNouns() {
	v.nouns = map[lexicon.ID][]lexicon.ID{}
	for entry := range lexicon.Entries("reporting-nouns") {
		id := entry.Word
		for introducer := range strings.FieldsSeq(entry.Fields[0]) {
			v.nouns[id] = append(v.nouns[id], lexicon.Lookup(introducer))
		}
	}
}

func (v *vocabulary) readForeign() {
	v.foreign = make([]foreignRole, lexicon.Len())
	for entry := range lexicon.Entries("foreign-cues") {
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			v.foreign[entry.Word] |= foreignNames[name]
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
	class    english.Class
	interest interest
}

func (v *vocabulary) readEntries() {
	v.entries = make([]entry, len(v.Class))
	for id := range v.entries {
		e := &v.entries[id]
		e.class = v.Class[id]
		if v.Frames[id] != 0 {
			e.interest |= verbCue
		}
		if v.Form[id]&(english.PastForm|english.ThirdForm) != 0 && v.Form[id]&english.NounForm == 0 {
			e.interest |= anyVerb
		}
	}
	for id := range v.Particles {
		v.entries[id].interest |= verbCue
	}
	for id := range v.nouns {
		v.entries[id].interest |= nounCue
	}
	v.entries[v.According].interest |= accordTo
	v.entries[lexicon.Unknown] = entry{}
}

// isThing reports whether a noun in either number means what can be touched.
func (v *vocabulary) isThing(noun string) bool {
	for _, plural := range [...][2]string{{"", ""}, {"s", ""}, {"es", ""}, {"ies", "y"}} {
		if stem, ok := strings.CutSuffix(noun, plural[0]); ok && v.things.Has(lexicon.Lookup(stem+plural[1])) {
			return true
		}
	}
	return false
}
