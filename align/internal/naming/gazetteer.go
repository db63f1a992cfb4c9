package naming

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// level says how large a place is; only places of one level can be put in each other's place.
type level uint8

const (
	UnknownLevel level = iota
	CountryLevel
	StateLevel
	cityLevel
)

// Locality is a place that the lists know: two names of one place are the same locality.
type Locality struct {
	Level level
	Name  string // the ISO code of a country, the name of a state or city
	in    string // the ISO code of the country in which it lies

	Derived bool // whether the word only derives from the name: “Kenyan”
}

// gazetteer holds by name in small letters the place that is meant: “u.s.”, “american”, “ariz”.
var gazetteer = sync.OnceValue(func() map[string]Locality {
	places := map[string]Locality{}
	add := func(name string, l Locality) {
		if _, ok := places[name]; !ok {
			places[name] = l
		}
	}
	for _, list := range []string{"country-aliases", "countries", "demonyms-more", "demonyms"} {
		for entry := range lexicon.Entries(list) {
			if len(entry.Fields) > 0 {
				derived := strings.HasPrefix(list, "demonyms")
				add(entry.Text, Locality{Level: CountryLevel, Name: entry.Fields[0], in: entry.Fields[0], Derived: derived})
			}
		}
	}
	for entry := range lexicon.Entries("us-states") {
		state := Locality{Level: StateLevel, Name: entry.Text, in: "US"}
		places[entry.Text] = state
		for _, short := range entry.Fields[1:] {
			add(short, state)
		}
	}
	for entry := range lexicon.Entries("cities") {
		add(entry.Text, Locality{Level: cityLevel, Name: entry.Text, in: entry.Fields[0]})
	}
	return places
})

// Locate returns the place that a name means.
func Locate(name string) Locality {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	if l, ok := gazetteer()[name]; ok {
		return l
	}
	return gazetteer()[strings.TrimSuffix(strings.ReplaceAll(name, ".", ""), "'s")]
}
