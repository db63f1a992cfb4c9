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
	interest []interest                  // what a word may be, so that most are passed over at once
	foreign  []foreignRole               // of words of other languages
	nouns    map[lexicon.ID][]lexicon.ID // what introduces the words that a noun reports

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
	v.readInterest()
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

// interest is a set of what a word may be.
type interest uint8

const (
	verbCue  interest = 1 << iota // a reporting verb
	nounCue                       // a reporting noun
	anyVerb                       // a verb in the past or the third person
	accordTo                      // according
)

func (v *vocabulary) readInterest() {
	v.interest = make([]interest, lexicon.Len())
	for id := lexicon.Unknown + 1; int(id) < len(v.interest); id++ {
		if v.Frames(id) != 0 || v.IsPhrasal(id) {
			v.interest[id] |= verbCue
		}
		if v.Form(id)&(english.PastForm|english.ThirdForm) != 0 && v.Form(id)&english.NounForm == 0 {
			v.interest[id] |= anyVerb
		}
	}
	for id := range v.nouns {
		v.interest[id] |= nounCue
	}
	v.interest[v.According] |= accordTo
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
