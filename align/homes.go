package align

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// home is a place that an article gives to a person: “R-Ariz.”, “29, of Mesa, Arizona”, “the Arizona senator”.
type home struct {
	where locality
	span  crosscheck.Span
}

// resident is a person of an article with the states that the article gives to it.
type resident struct {
	person
	article *article
	homes   []home
}

// homes finds persons to whom two articles of a story give different states or countries.
func (f *finder) homes(articles []*article) {
	bySurname := map[string][]resident{}
	for _, a := range articles {
		residents := a.residents()
		for _, r := range residents {
			for _, other := range bySurname[r.surname] {
				if r.same(other.person) {
					f.compareHomes(other, r)
				}
			}
		}
		for _, r := range residents {
			bySurname[r.surname] = append(bySurname[r.surname], r)
		}
	}
}

// compareHomes notes the places of a person that are none of those of their size that the other article gives.
func (f *finder) compareHomes(a, b resident) {
	for _, x := range a.homes {
		for _, y := range b.homes {
			if x.where != y.where && x.where.level == y.where.level && (!hasHome(b.homes, x) || !hasHome(a.homes, y)) {
				f.contradiction(Place, a.article.homePlace(x), b.article.homePlace(y), b.surname)
			}
		}
	}
}

func (a *article) homePlace(h home) stated {
	return a.stated(h.span, h.where.name)
}

func hasHome(homes []home, h home) bool {
	return slices.ContainsFunc(homes, func(other home) bool { return other.where == h.where })
}

// residents reads the places beside the names of persons.
func (a *article) residents() []resident {
	var found []resident
	people := a.doc.Names()
	for _, m := range people.Mentions {
		entity := &people.Entities[m.Entity]
		if entity.Type != names.Person {
			continue
		}
		h, ok := a.homeBeside(m)
		if !ok {
			continue
		}
		who := a.person(int(m.First), int(m.Last))
		at := slices.IndexFunc(found, func(r resident) bool { return r.person == who })
		if at < 0 {
			found = append(found, resident{who, a, nil})
			at = len(found) - 1
		}
		if !hasHome(found[at].homes, h) {
			found[at].homes = append(found[at].homes, h)
		}
	}
	return found
}

// homeOf is the place beside the name of a person; the zero locality when there is none.
func (a *article) homeOf(m names.Mention) locality {
	h, _ := a.homeBeside(m)
	return h.where
}

// homeBeside reads the place behind or before the name of a person.
func (a *article) homeBeside(m names.Mention) (home, bool) {
	if h, ok := a.homeAfter(int(m.Last)); ok {
		return h, true
	}
	return a.homeBefore(int(m.Title), int(m.First))
}

// homeAfter reads “of Arizona”, “, 29, from Mesa, Arizona”, “, R-Ariz.” and “(D-N.C.)” behind a name.
func (a *article) homeAfter(token int) (home, bool) {
	if open := a.tokenText(token); open == "," || open == "(" {
		if party := a.tokenText(token + 1); len(party) == 1 && a.dash(token+2) {
			return a.placeAt(token + 3)
		}
		if close := a.tokenText(token + 2); close == "," || close == ")" {
			token += 3 // “, 29,”, “(R)”
		} else {
			token++
		}
	}
	if of := a.tokenText(token); of != "of" && of != "from" {
		return home{}, false
	}
	if a.tokenText(token+2) == "," {
		if h, ok := a.placeAt(token + 3); ok {
			return h, true // the state behind the town
		}
	}
	return a.placeAt(token + 1)
}

func (a *article) dash(token int) bool {
	text := a.tokenText(token)
	return text == "-" || text == "–" || text == "‑"
}

// homeBefore reads “Arizona Sen.” and “Arizona's Republican governor” before a name: the state right before the title, or
// before the party.
func (a *article) homeBefore(title, name int) (home, bool) {
	if title >= name {
		return home{}, false
	}
	for first := title; first >= max(0, title-4); first-- {
		h, ok := a.placeAt(first)
		start := int(a.text.Tokens[name].Start)
		if ok && h.span.End <= start && a.text.SentenceAt(h.span.Start) == a.text.SentenceAt(start) {
			return h, a.besideTitle(a.text.TokenAt(h.span.End), title)
		}
	}
	return home{}, false
}

// besideTitle says whether only a party or a possessive stands between two tokens.
func (a *article) besideTitle(from, title int) bool {
	for at := from; at < title; at++ {
		switch a.lowerToken(at) {
		case "'s", "’s", "republican", "democratic", "democrat", "independent", "state":
		default:
			return false
		}
	}
	return true
}

// placeAt reads the state or country whose name begins at a token.
func (a *article) placeAt(token int) (home, bool) {
	for words := 2; words > 0; words-- {
		last := token + words
		if last > len(a.text.Tokens) || !a.text.Tokens[token].Is(segment.Capital) {
			continue
		}
		span := a.tokenSpan(int32(token), int32(last))
		if l := locate(span.Of(a.doc.Text())); (l.level == stateLevel || l.level == countryLevel) && !l.derived {
			return home{l, span}, true
		}
	}
	return home{}, false
}

func (a *article) tokenText(token int) string {
	if token < 0 || token >= len(a.text.Tokens) {
		return ""
	}
	return a.text.Of(token)
}
