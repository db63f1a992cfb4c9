package passage

import (
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// home is a place that an article gives to a person: “R-Ariz.”, “29, of Mesa, Arizona”, “the Arizona senator”.
type home struct {
	where naming.Locality
	span  crosscheck.Span
}

// resident is a person of an article with the states that the article gives to it.
type resident struct {
	person
	article *corpus.Article
	homes   []home
}

// homes finds persons to whom two articles of a story give different states or countries.
func (f *finder) homes(articles []*corpus.Article) {
	ofOnePerson(articles, residents, func(x resident) person { return x.person }, f.compareHomes)
}

// compareHomes notes the places of a person that are none of those of their size that the other article gives.
func (f *finder) compareHomes(a, b resident) {
	for _, x := range a.homes {
		for _, y := range b.homes {
			if x.where != y.where && x.where.Level == y.where.Level && (!hasHome(b.homes, x) || !hasHome(a.homes, y)) {
				f.contradiction(finding.KindPlace, homePlace(a.article, x), homePlace(b.article, y), b.surname)
			}
		}
	}
}

func homePlace(a *corpus.Article, h home) stated {
	return statedAt(a, h.span, h.where.Name)
}

func hasHome(homes []home, h home) bool {
	return slices.ContainsFunc(homes, func(other home) bool { return other.where == h.where })
}

// residents reads the places beside the names of persons.
func residents(a *corpus.Article) []resident {
	var found []resident
	people := contents.Names(a.Doc)
	for _, m := range people.Mentions {
		entity := &people.Entities[m.Entity]
		if entity.Type != names.Person {
			continue
		}
		h, ok := homeBeside(a, m)
		if !ok {
			continue
		}
		who := personAt(a, int(m.First), int(m.Last))
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
func homeOf(a *corpus.Article, m names.Mention) naming.Locality {
	h, _ := homeBeside(a, m)
	return h.where
}

// homeBeside reads the place behind or before the name of a person.
func homeBeside(a *corpus.Article, m names.Mention) (home, bool) {
	if h, ok := homeAfter(a, int(m.Last)); ok {
		return h, true
	}
	return homeBefore(a, int(m.Title), int(m.First))
}

// homeAfter reads “of Arizona”, “, 29, from Mesa, Arizona”, “, R-Ariz.” and “(D-N.C.)” behind a name.
func homeAfter(a *corpus.Article, token int) (home, bool) {
	if open := a.TokenText(token); open == "," || open == "(" {
		if party := a.TokenText(token + 1); len(party) == 1 && dash(a, token+2) {
			return placeAt(a, token+3)
		}
		if close := a.TokenText(token + 2); close == "," || close == ")" {
			token += 3 // “, 29,”, “(R)”
		} else {
			token++
		}
	}
	if of := a.TokenText(token); of != "of" && of != "from" {
		return home{}, false
	}
	if a.TokenText(token+2) == "," {
		if h, ok := placeAt(a, token+3); ok {
			return h, true // the state behind the town
		}
	}
	return placeAt(a, token+1)
}

func dash(a *corpus.Article, token int) bool {
	text := a.TokenText(token)
	return text == "-" || text == "–" || text == "‑"
}

// homeBefore reads “Arizona Sen.” and “Arizona's Republican governor” before a name: the state right before the title, or
// before the party.
func homeBefore(a *corpus.Article, title, name int) (home, bool) {
	if title >= name {
		return home{}, false
	}
	for first := title; first >= max(0, title-4); first-- {
		h, ok := placeAt(a, first)
		start := int(a.Text.Tokens[name].Start)
		if ok && h.span.End <= start && a.Text.SentenceAt(h.span.Start) == a.Text.SentenceAt(start) {
			return h, besideTitle(a, a.Text.TokenAt(h.span.End), title)
		}
	}
	return home{}, false
}

// besideTitle reports whether only a party or a possessive stands between two tokens.
func besideTitle(a *corpus.Article, from, title int) bool {
	for at := from; at < title; at++ {
		if word := a.Text.Tokens[at].Word; !parties().Has(word) && !owning().Has(word) {
			return false
		}
	}
	return true
}

// parties are the words before a title for those whom its bearer stands for, and for some who are nobody's: “Arizona Republican Sen.”.
var parties = sync.OnceValue(func() lexicon.Set { return lexicon.SetOf("nationals") })

// owning are the words that may stand between a state and a title besides a party: “Arizona's”, “Arizona state Sen.”.
var owning = sync.OnceValue(func() lexicon.Set { return lexicon.SetOfWords("'s", "independent", "state") })

// placeAt reads the state or country whose name begins at a token.
func placeAt(a *corpus.Article, token int) (home, bool) {
	for words := 2; words > 0; words-- {
		last := token + words
		if last > len(a.Text.Tokens) || !a.Text.Tokens[token].Is(segment.Capital) {
			continue
		}
		span := a.TokenSpan(corpus.Token(token), corpus.Token(last))
		if l := naming.Locate(span.Of(a.Doc.Text())); (l.Level == naming.StateLevel || l.Level == naming.CountryLevel) && !l.Derived {
			return home{l, span}, true
		}
	}
	return home{}, false
}
