package align

import (
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// office is a title before the name of a person.
type office struct {
	holds string          // the office that it means
	past  bool            // “former”, “then-”, “-elect”: not held now
	span  crosscheck.Span // of the title and the name
}

// holder is a person of an article with the offices that the article gives to it.
type holder struct {
	person
	article *article
	offices []office
}

type officeTitles struct {
	phrases *lexicon.Phrases
	holds   []string // by entry of phrases
	past    lexicon.Set
	ranks   lexicon.Set // “deputy”, “acting”: words that make an office another
}

var titles = sync.OnceValue(func() *officeTitles {
	t := &officeTitles{
		phrases: lexicon.PhrasesOf("exclusive-offices"),
		past:    lexicon.SetOfWords("former", "ex", "then", "elect", "late", "designate", "nominee", "onetime"),
		ranks:   lexicon.SetOf("editorial-ranks"),
	}
	for _, entry := range lexicon.List("exclusive-offices") {
		t.holds = append(t.holds, entry.Fields[0])
	}
	return t
})

// offices finds persons to whom two articles of a story give offices that nobody holds together.
func (f *finder) offices(articles []*article) {
	bySurname := map[string][]holder{}
	for _, a := range articles {
		holders := a.holders()
		for _, h := range holders {
			for _, other := range bySurname[h.surname] {
				if h.same(other.person) {
					f.compareOffices(other, h)
				}
			}
		}
		for _, h := range holders {
			bySurname[h.surname] = append(bySurname[h.surname], h)
		}
	}
}

// holders reads the titles of an article and puts those of one person together, in the order of the text.
func (a *article) holders() []holder {
	var found []holder
	t, tokens := titles(), a.text.Tokens
	for at := 0; at < len(tokens); at++ {
		length, entry := t.phrases.Longest(func(i int) (lexicon.ID, bool) {
			return tokens[min(at+i, len(tokens)-1)].Word, at+i < len(tokens)
		})
		if length == 0 || !tokens[at].Is(segment.Capital) {
			continue
		}
		name := at + length
		if name < len(tokens) && a.text.Of(name) == "." {
			name++
		}
		last := a.nameAfter(name)
		if last == name || a.subordinate(at) {
			at += length - 1
			continue
		}
		o := office{holds: t.holds[entry], past: a.past(at), span: crosscheck.Span{Start: int(tokens[at].Start), End: int(tokens[last-1].End)}}
		found = a.give(found, name, last, o)
		at = last - 1
	}
	return found
}

// nameAfter gives the end of the capitalised words that begin at a token: at most three, generation left out.
func (a *article) nameAfter(token int) int {
	tokens := a.text.Tokens
	last := token
	for last < len(tokens) && last < token+4 && tokens[last].Kind == segment.Word && tokens[last].Is(segment.Capital) &&
		tokens[last].Is(segment.SpaceBefore) && !tokens[last].Is(segment.LineStart) {
		last++
		if last < len(tokens) && a.text.Of(last) == "." && tokens[last-1].End-tokens[last-1].Start == 1 {
			last++ // an initial
		}
	}
	if mention := a.doc.Names().At(token); mention >= 0 { // the name may end before the capitals do
		if m := a.doc.Names().Mentions[mention]; int(m.First) <= token && int(m.Last) > token && int(m.Last) < last {
			last = int(m.Last)
		}
	}
	return last
}

// give adds an office to the person of a name, once.
func (a *article) give(holders []holder, first, last int, o office) []holder {
	who := a.person(first, last)
	for i := range holders {
		if holders[i].person == who {
			known := slices.ContainsFunc(holders[i].offices, func(other office) bool { return other.holds == o.holds && other.past == o.past })
			if !known {
				holders[i].offices = append(holders[i].offices, o)
			}
			return holders
		}
	}
	return append(holders, holder{who, a, []office{o}})
}

// subordinate says whether a country stands between an office and a word that makes it another: “Deputy U.S. Attorney
// General”.
func (a *article) subordinate(title int) bool {
	first := title
	if country := a.doc.Names().At(title - 1); country >= 0 {
		first = int(a.doc.Names().Mentions[country].First)
	} else if locate(a.tokenText(title-1)).level == countryLevel {
		first = title - 1
	}
	return first < title && first > 0 && titles().ranks.Has(a.text.Tokens[first-1].Word)
}

// past says whether a word before a title says that the office is not held now.
func (a *article) past(title int) bool {
	t := titles()
	for at := title - 1; at >= 0 && at >= title-5; at-- {
		token := a.text.Tokens[at]
		if t.past.Has(token.Word) {
			return true
		}
		if token.Kind != segment.Word && a.text.Of(at) != "-" {
			return false
		}
	}
	return false
}

// compareOffices notes the titles of a person in each article that contradict all its titles in the other.
func (f *finder) compareOffices(a, b holder) {
	for _, x := range a.offices {
		if y, ok := contradicted(x, b.offices); ok {
			f.contradiction(Role, a.article.officePlace(x), b.article.officePlace(y), b.surname)
		}
	}
	for _, y := range b.offices {
		if x, ok := contradicted(y, a.offices); ok {
			f.contradiction(Role, a.article.officePlace(x), b.article.officePlace(y), b.surname)
		}
	}
}

// contradicted says whether an office is another than all of those given, and gives the first of them.
func contradicted(x office, others []office) (office, bool) {
	if x.past || slices.ContainsFunc(others, func(y office) bool { return y.past || y.holds == x.holds }) {
		return office{}, false
	}
	return others[0], true
}

func (a *article) officePlace(o office) stated {
	return a.stated(o.span, o.holds)
}
