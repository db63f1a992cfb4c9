package names

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// placeEntry is a place or a demonym of the lists.
type placeEntry struct {
	country string // ISO 3166 code
	kind    placeKind
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

// level is how large the place is.
func (p placeEntry) level() Level {
	switch p.kind {
	case country, demonym:
		if p.country != "" {
			return Country
		}
	case state:
		return State
	case capital, city:
		return City
	}
	return UnknownLevel
}

// isCountry reports whether the entry stands for a whole country.
func (p placeEntry) isCountry() bool { return p.level() == Country }

// place says of an entity what the lists know of it, and the state or country written after it.
func (r *resolver) place(entity *Entity, d *draft) {
	if d.place > 0 {
		entry := r.placeEntries[d.place-1]
		entity.Country, entity.Level, entity.Capital = entry.country, entry.level(), entry.kind == capital
	}
	if d.within > 0 && entity.Level != Country {
		if country := r.placeEntries[d.within-1].country; country != entity.Country { // another town of the name
			entity.Country, entity.Capital = country, false
		}
	}
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
	k.places = lexicon.PhrasesOf(placeLists()...)
	k.markFirst(opensPlace, placeLists()...)
	for _, l := range listedPlaces {
		for entry := range lexicon.Entries(l.list) {
			if l.kind == state && len(entry.Fields) > 1 {
				id := lexicon.Lookup(entry.Fields[1])
				k.classes[id] |= stateShort | abbreviation
				k.states[id] = int32(len(k.placeEntries))
			}
			k.placeEntries = append(k.placeEntries, readPlace(entry, l.kind))
		}
	}
	for entry := range lexicon.Entries("countries") {
		if len(entry.Fields) > 1 {
			k.countryNames[entry.Fields[0]] = entry.Fields[1]
		}
	}
}

func readPlace(entry lexicon.Entry, kind placeKind) placeEntry {
	switch {
	case kind == state:
		return placeEntry{"US", state}
	case len(entry.Fields) == 0:
		return placeEntry{"", kind}
	case len(entry.Fields) > 1 && entry.Fields[1] == "capital":
		return placeEntry{entry.Fields[0], capital}
	}
	return placeEntry{entry.Fields[0], kind}
}

// CountryName is the common English name of the country with an ISO 3166 code; "" when there is none.
func CountryName(code string) string { return knowledgeOnce().countryNames[code] }
