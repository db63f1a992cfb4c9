package names

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

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
	civic                               // what belongs to the place named before it: “police”
	office                              // the last word of a title
	innerPossessive                     // “People\'s Congress”
	opensTitle                          // the first word of a title
	opensOrganization                   // of a listed organization
	opensPlace                          // of a listed place
	joinsRole                           // after a role: “of”, “at”, “who”
	titleOrName                         // “Dean”
	stateShort                          // “Calif.”, “Va.”

	given = female | male
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
	words         functionWords
}

// placeEntry is a place or a demonym of the lists.
type placeEntry struct {
	country string // ISO 3166 code
	kind    placeKind
}

// isCountry says whether the entry stands for a whole country.
func (p placeEntry) isCountry() bool {
	return p.country != "" && (p.kind == country || p.kind == demonym)
}

type placeKind uint8

const (
	region placeKind = iota // a part of the world, a province
	state                   // of the United States
	country
	capital
	city
	demonym
)

// functionWords are the single words and marks that the grammar of names asks for.
type functionWords struct {
	of, forWord, on, and, the, a, an, period, hyphen, comma, ampersand, possessive, apostrophe, open, close             lexicon.ID
	its, their, colon, in, at, near, who, he, she, him, her, his, hers, whose, from, openQuote, closeQuote, quote, dash lexicon.ID
}

var knowledgeOnce = sync.OnceValue(func() *knowledge {
	k := &knowledge{classes: make([]class, lexicon.Len()), states: map[lexicon.ID]int32{}}
	k.mark(closedClass, "closed-class-words")
	k.mark(common, "common-words")
	k.mark(roleNoun, "person-nouns")
	k.mark(roleModifier, "role-modifiers")
	k.mark(organizationHead, "organization-heads")
	k.mark(national, "nationals")
	k.mark(calendar, "calendar-words")
	k.mark(particle, "name-particles")
	k.mark(honorific, "honorifics")
	k.mark(speechVerb, "speech-verbs-of-names")
	k.mark(nobody, "capital-words")
	k.mark(abbreviation, "abbreviations")
	k.markWords(corporate, "inc", "corp", "co", "ltd", "llc", "llp", "plc", "gmbh", "limited")
	k.markWords(joinsRole, "of", "for", "at", "in", "with", "from", "to", "on", "and", "who", "whose", "which", "since", "based", "under", "until", "by", "as")
	k.markWords(generation, "jr", "sr", "ii", "iii", "iv")
	for _, entry := range lexicon.List("place-heads") {
		bits := placeHead
		if len(entry.Fields) > 0 {
			bits = placeHeadFirst
		}
		k.classes[lexicon.Lookup(entry.Text)] |= bits
	}
	k.markWords(innerPossessive, "people", "children", "women", "men", "king", "queen", "minister", "attorney", "sheriff", "veterans", "workers")
	k.markWords(civic, "police", "county", "city", "fire", "school", "schools", "town", "district", "airport", "sheriff")
	for _, entry := range lexicon.List("given-names") {
		k.classes[lexicon.Lookup(entry.Text)] |= genders(entry.Fields[0])
	}
	for _, list := range []string{"titles", "honorifics"} { // the head noun of a title is a role
		for _, entry := range lexicon.List(list) {
			k.classes[lexicon.Lookup(lastWord(entry))] |= roleNoun | office | abbreviation
			if len(entry.Fields) > 0 && strings.HasSuffix(entry.Fields[0], "n") {
				k.classes[lexicon.Lookup(entry.Text)] |= titleOrName
			}
		}
	}
	k.markFirst(opensTitle, "titles", "honorifics")
	k.markFirst(opensOrganization, "organizations")
	k.markFirst(opensPlace, placeLists()...)
	k.classes[lexicon.Unknown] = 0
	k.titles = lexicon.PhrasesOf("titles", "honorifics")
	k.titleGenders = titleGenders("titles", "honorifics")
	k.organizations = lexicon.PhrasesOf("organizations")
	k.loadPlaces()
	k.words = loadFunctionWords()
	return k
})

func (k *knowledge) mark(bits class, list string) {
	for _, entry := range lexicon.List(list) {
		if id := lexicon.Lookup(entry.Text); id != lexicon.Unknown {
			k.classes[id] |= bits
		}
	}
}

func (k *knowledge) markWords(bits class, words ...string) {
	for _, word := range words {
		if id := lexicon.Lookup(word); id != lexicon.Unknown {
			k.classes[id] |= bits
		}
	}
}

// markFirst marks the first words of the lists' entries.
func (k *knowledge) markFirst(bits class, lists ...string) {
	for _, list := range lists {
		for _, entry := range lexicon.List(list) {
			for word := range entry.Words() {
				k.classes[lexicon.Lookup(word)] |= bits
				break
			}
		}
	}
}

func genders(field string) class {
	bits := class(0)
	if strings.Contains(field, "f") {
		bits |= female
	}
	if strings.Contains(field, "m") {
		bits |= male
	}
	return bits
}

func titleGenders(lists ...string) []Gender {
	var all []Gender
	for _, list := range lists {
		for _, entry := range lexicon.List(list) {
			gender := UnknownGender
			if len(entry.Fields) > 0 {
				gender = map[byte]Gender{'f': Feminine, 'm': Masculine}[entry.Fields[0][0]]
			}
			all = append(all, gender)
		}
	}
	return all
}

func lastWord(entry lexicon.Entry) string {
	last := ""
	for word := range entry.Words() {
		last = word
	}
	return last
}

// listedPlaces are the lists of places. Where two have a name, the one that comes first counts.
var listedPlaces = []struct {
	list string
	kind placeKind
}{
	{"regions", region}, {"country-aliases", country}, {"countries", country}, {"demonyms-more", demonym}, {"demonyms", demonym},
	{"us-states", state}, {"cities", city},
}

func placeLists() []string {
	var lists []string
	for _, l := range listedPlaces {
		lists = append(lists, l.list)
	}
	return lists
}

func (k *knowledge) loadPlaces() {
	for _, l := range listedPlaces {
		for _, entry := range lexicon.List(l.list) {
			if l.kind == state && len(entry.Fields) > 1 {
				id := lexicon.Lookup(entry.Fields[1])
				k.classes[id] |= stateShort | abbreviation
				k.states[id] = int32(len(k.placeEntries))
			}
			k.placeEntries = append(k.placeEntries, readPlace(entry, l.list, l.kind))
		}
	}
	k.classes[lexicon.Unknown] = 0
	k.places = lexicon.PhrasesOf(placeLists()...)
	k.countryNames = map[string]string{}
	for _, entry := range lexicon.List("countries") {
		if len(entry.Fields) > 1 {
			k.countryNames[entry.Fields[0]] = entry.Fields[1]
		}
	}
}

// CountryName is the common English name of the country with an ISO 3166 code; "" when there is none.
func CountryName(code string) string { return knowledgeOnce().countryNames[code] }

func readPlace(entry lexicon.Entry, list string, kind placeKind) placeEntry {
	place := placeEntry{kind: kind}
	switch {
	case list == "us-states":
		place.country = "US"
	case len(entry.Fields) > 0:
		place.country = entry.Fields[0]
		if len(entry.Fields) > 1 && entry.Fields[1] == "capital" {
			place.kind = capital
		}
	}
	return place
}

func loadFunctionWords() functionWords {
	id := lexicon.Lookup
	return functionWords{
		of: id("of"), forWord: id("for"), on: id("on"), and: id("and"), the: id("the"), a: id("a"), an: id("an"),
		period: id("."), hyphen: id("-"), comma: id(","), ampersand: id("&"), possessive: id("'s"), apostrophe: id("’"),
		open: id("("), close: id(")"), colon: id(":"), in: id("in"), at: id("at"), near: id("near"), from: id("from"),
		who: id("who"), whose: id("whose"), he: id("he"), she: id("she"), him: id("him"), her: id("her"),
		its: id("its"), their: id("their"),
		his: id("his"), hers: id("hers"), openQuote: id("“"), closeQuote: id("”"), quote: id(`"`), dash: id("—"),
	}
}
