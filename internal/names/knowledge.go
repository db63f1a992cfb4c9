package names

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// knowledge is what the word lists know, in the form that the finder asks for. It is built once and never changes.
type knowledge struct {
	classes       []class // by word
	titles        *lexicon.Phrases
	titleGenders  []Gender // by entry of titles
	places        *lexicon.Phrases
	placeEntries  []placeEntry // by entry of places
	organizations *lexicon.Phrases
	states        map[lexicon.ID]int32 // entry of places, by abbreviation: “va”
	countryNames  map[string]string    // by ISO 3166 code
	standings     map[lexicon.ID]Standing
	words         functionWords
}

// class is what the lists say about a single word.
type class uint32

const (
	closedClass       class = 1 << iota // “the”, “but”, “according”
	common                              // usually written small
	female                              // a given name of women
	male                                // a given name of men
	roleNoun                            // “minister”, “analyst”
	roleModifier                        // “former”, “deputy”
	organizationHead                    // “Ministry”
	placeHead                           // “County”
	placeHeadFirst                      // “Mount”
	national                            // “Republican”, “Kurdish”
	calendar                            // “Tuesday”, “March”
	particle                            // “von”, “bin”
	honorific                           // “Mr”
	corporate                           // “Inc”, “Corp”
	generation                          // “Jr”, “III”
	speechVerb                          // “said”
	abbreviation                        // may end in a period
	nobody                              // “TV”, “EST”
	adjectival                          // begins a name inside a sentence: “New Harmony Party”
	civic                               // what belongs to the place named before it: “police”
	office                              // the last word of a title
	innerPossessive                     // “People's Congress”
	opensTitle                          // the first word of a title
	opensOrganization                   // of a listed organization
	opensPlace                          // of a listed place
	joinsRole                           // after a role: “of”, “at”, “who”
	titleOrName                         // “Dean”
	stateShort                          // “Calif.”, “Va.”

	given = female | male
)

var knowledgeOnce = sync.OnceValue(func() *knowledge {
	k := &knowledge{classes: make([]class, lexicon.Len()), states: map[lexicon.ID]int32{}, countryNames: map[string]string{}}
	for _, l := range classLists {
		k.mark(l.bits, l.list)
	}
	for _, l := range classWords {
		for word := range strings.FieldsSeq(l.words) {
			k.classes[lexicon.Word(word)] |= l.bits
		}
	}
	k.markGivenNames()
	k.markPlaceHeads()
	k.loadTitles()
	k.loadPlaces()
	k.organizations = lexicon.PhrasesOf("organizations")
	k.markFirst(opensOrganization, "organizations")
	k.standings = loadStandings()
	k.words = loadFunctionWords()
	k.classes[lexicon.Unknown] = 0
	return k
})

// classLists are the lists whose single words are all of one class.
var classLists = []struct {
	bits class
	list string
}{
	{closedClass, "closed-class-words"}, {common, "common-words"}, {roleNoun, "person-nouns"}, {roleModifier, "role-modifiers"},
	{organizationHead, "organization-heads"}, {national, "nationals"}, {calendar, "months"}, {calendar, "weekdays"}, {calendar, "holidays"}, {particle, "name-particles"},
	{honorific, "honorifics"}, {speechVerb, "speech-verbs-of-names"}, {nobody, "capital-words"}, {abbreviation, "abbreviations"},
	{generation, "name-generations"},
}

// classWords are the classes too small for a list of their own.
var classWords = []struct {
	bits  class
	words string
}{
	{corporate, "inc corp co ltd llc llp plc gmbh limited"},
	{joinsRole, "of for at in with from to on and who whose which since based under until by as"},
	{innerPossessive, "people children women men king queen minister attorney sheriff veterans workers"},
	{adjectival, "new old first second third one two three four five next big great young"},
	{civic, "police county city fire school schools town district airport sheriff"},
}

func (k *knowledge) mark(bits class, list string) {
	for id := range lexicon.WordsOf(list) {
		k.classes[id] |= bits
	}
}

// markFirst marks the first words of the lists' entries.
func (k *knowledge) markFirst(bits class, lists ...string) {
	for _, list := range lists {
		for entry := range lexicon.Entries(list) {
			k.classes[entry.First()] |= bits
		}
	}
}

func (k *knowledge) markGivenNames() {
	for entry := range lexicon.Entries("given-names") {
		bits := class(0)
		if strings.Contains(entry.Fields[0], "f") {
			bits |= female
		}
		if strings.Contains(entry.Fields[0], "m") {
			bits |= male
		}
		k.classes[entry.Word] |= bits
	}
}

func (k *knowledge) markPlaceHeads() {
	for entry := range lexicon.Entries("place-heads") {
		bits := placeHead
		if len(entry.Fields) > 0 {
			bits = placeHeadFirst
		}
		k.classes[entry.Word] |= bits
	}
}

func loadStandings() map[lexicon.ID]Standing {
	means := map[string]Standing{"former": Former, "coming": Coming, "acting": Acting}
	out := map[lexicon.ID]Standing{}
	for entry := range lexicon.Entries("role-standings") {
		out[entry.Word] = means[entry.Fields[0]]
	}
	return out
}

// loadTitles reads the lists of titles. The last word of a title is the noun of a role.
func (k *knowledge) loadTitles() {
	lists := []string{"titles", "honorifics"}
	k.titles = lexicon.PhrasesOf(lists...)
	k.markFirst(opensTitle, lists...)
	for _, list := range lists {
		for entry := range lexicon.Entries(list) {
			marks := strings.Join(entry.Fields, "")
			gender := UnknownGender
			switch {
			case strings.Contains(marks, "f"):
				gender = Feminine
			case strings.Contains(marks, "m"):
				gender = Masculine
			}
			k.titleGenders = append(k.titleGenders, gender)
			last := lexicon.Unknown
			for word := range entry.Words() {
				last = word
			}
			k.classes[last] |= roleNoun | office | abbreviation
			if strings.Contains(marks, "n") {
				k.classes[last] |= titleOrName
			}
		}
	}
}

// functionWords are the single words and marks that the grammar of names asks for.
type functionWords struct {
	the, a, an, his, her, its, their               lexicon.ID
	of, forWord, on, in, near, and                 lexicon.ID
	he, him, she, hers, who, then, former, onetime lexicon.ID
	period, comma, hyphen, ampersand, open, quote  lexicon.ID
	openQuote, closeQuote, apostrophe, possessive  lexicon.ID
}

func loadFunctionWords() functionWords {
	id := lexicon.Lookup
	return functionWords{
		the: id("the"), a: id("a"), an: id("an"), his: id("his"), her: id("her"), its: id("its"), their: id("their"),
		of: id("of"), forWord: id("for"), on: id("on"), in: id("in"), near: id("near"), and: id("and"),
		he: id("he"), him: id("him"), she: id("she"), hers: id("hers"), who: id("who"), then: id("then"),
		former: id("former"), onetime: id("onetime"),
		period: id("."), comma: id(","), hyphen: id("-"), ampersand: id("&"), open: id("("), quote: id(`"`),
		openQuote: id("“"), closeQuote: id("”"), apostrophe: id("’"), possessive: id("'s"),
	}
}
