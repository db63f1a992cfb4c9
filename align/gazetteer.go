package align

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// level says how large a place is; only places of one level can be put in each other's place.
type level uint8

const (
	unknownLevel level = iota
	countryLevel
	stateLevel
	cityLevel
)

// locality is a place that the lists know: two names of one place are the same locality.
type locality struct {
	level level
	name  string // the ISO code of a country, the name of a state or city
	in    string // the ISO code of the country in which it lies

	derived bool // whether the word only derives from the name: “Kenyan”
}

// gazetteer gives the place that a name in small letters means: “u.s.”, “american”, “ariz”.
var gazetteer = sync.OnceValue(func() map[string]locality {
	places := map[string]locality{}
	add := func(name string, l locality) {
		if _, ok := places[name]; !ok {
			places[name] = l
		}
	}
	for _, list := range []string{"country-aliases", "countries", "demonyms-more", "demonyms"} {
		for _, entry := range lexicon.List(list) {
			if len(entry.Fields) > 0 {
				derived := strings.HasPrefix(list, "demonyms")
				add(entry.Text, locality{level: countryLevel, name: entry.Fields[0], in: entry.Fields[0], derived: derived})
			}
		}
	}
	for _, entry := range lexicon.List("us-states") {
		state := locality{level: stateLevel, name: entry.Text, in: "US"}
		places[entry.Text] = state
		for _, short := range entry.Fields[1:] {
			add(short, state)
		}
	}
	for _, entry := range lexicon.List("cities") {
		add(entry.Text, locality{level: cityLevel, name: entry.Text, in: entry.Fields[0]})
	}
	return places
})

// locate gives the place that a name means.
func locate(name string) locality {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	if l, ok := gazetteer()[name]; ok {
		return l
	}
	return gazetteer()[strings.TrimSuffix(strings.ReplaceAll(name, ".", ""), "'s")]
}
