package passage

import (
	"slices"
	"strings"
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

// office is a title or a role beside the name of a person.
type office struct {
	holds  string          // the office that it means
	sphere string          // where it is held: “company”, or "" for the state or a place
	past   bool            // “former”, “then-”, “-elect”: not held now
	span   crosscheck.Span // of its words
}

// holder is a person of an article with the offices that the article gives to it.
type holder struct {
	person
	article *corpus.Article
	offices []office
}

type officeTitles struct {
	phrases *lexicon.Phrases
	means   []office // by entry of phrases
	past    lexicon.Set
	ranks   lexicon.Set // “deputy”, “acting”: words that make an office another
	links   lexicon.Set // words that say of what somebody is something
}

var titles = sync.OnceValue(func() *officeTitles {
	t := &officeTitles{
		phrases: lexicon.PhrasesOf("exclusive-offices"),
		past:    lexicon.SetOfWords("former", "ex", "then", "elect", "late", "designate", "nominee", "onetime"),
		ranks:   lexicon.SetOf("editorial-ranks"),
		links:   lexicon.SetOfWords("of", "for", "in", "at", "to", "with", "from", "under"),
	}
	for _, entry := range lexicon.List("exclusive-offices") {
		means := office{holds: entry.Fields[0]}
		if len(entry.Fields) > 1 {
			means.sphere = entry.Fields[1]
		}
		t.means = append(t.means, means)
	}
	return t
})

// offices finds persons to whom two articles of a story give offices that nobody holds together.
func (f *finder) offices(articles []*corpus.Article) {
	ofOnePerson(articles, holders, func(x holder) person { return x.person }, f.compareOffices)
}

// holders reads the titles and roles of an article and puts those of one person together.
func holders(a *corpus.Article) []holder { return holdersByRole(a, holdersByTitle(a)) }

// holdersByTitle reads the titles before names, in the order of the text.
func holdersByTitle(a *corpus.Article) []holder {
	var found []holder
	tokens := a.Text.Tokens
	for at := 0; at < len(tokens); at++ {
		length, o := officeAt(a, at, len(tokens))
		if length == 0 || !tokens[at].Is(segment.Capital) {
			continue
		}
		name := at + length
		if name < len(tokens) && a.Text.Of(name) == "." {
			name++
		}
		last := nameAfter(a, name)
		if last == name || subordinate(a, at) {
			at += length - 1
			continue
		}
		o.past, o.span = past(a, at), a.TokenSpan(corpus.Token(at), corpus.Token(name))
		found = give(a, found, name, last, o)
		at = last - 1
	}
	return found
}

// holdersByRole adds the offices told beside names: “Ida Holm, the mayor of Rask”, “fire chief Ida Holm”.
func holdersByRole(a *corpus.Article, found []holder) []holder {
	people := contents.Names(a.Doc)
	for _, role := range people.Roles {
		mention := people.Mentions[role.Mention]
		at, o, ok := officeIn(a, int(role.First), int(role.Last))
		if !ok || people.EntityOf(int(role.Mention)).Type != names.Person || !setOff(a, role) {
			continue
		}
		o.past = past(a, at)
		found = give(a, found, int(mention.First), int(mention.Last), o)
	}
	return found
}

// setOff reports whether a role stands as an apposition to its name: not as in “the president Moore worked for”, nor before
// what goes on, “Like Moore, the mayor said”.
func setOff(a *corpus.Article, role names.Role) bool {
	if !role.After {
		return a.LowerToken(max(int(role.First)-1, 0)) != "the" && a.LowerToken(int(role.First)) != "the"
	}
	after := min(int(role.Last), len(a.Text.Tokens)-1)
	return strings.Contains(",.;:)", a.Text.Of(after))
}

// officeIn finds the office that a role is: not that of somebody's spokesman, nor of a deputy.
func officeIn(a *corpus.Article, first, last int) (at int, o office, ok bool) {
	for at = first; at < last; at++ {
		if length, o := officeAt(a, at, last); length > 0 {
			end := at + length
			o.span = a.TokenSpan(corpus.Token(at), corpus.Token(end))
			below := titles().ranks.Has(a.Text.Tokens[max(at-1, 0)].Word) || subordinate(a, at)
			return at, o, !below && (end == last || titles().links.Has(a.Text.Tokens[end].Word))
		}
		if titles().links.Has(a.Text.Tokens[at].Word) {
			return at, o, false
		}
	}
	return at, o, false
}

// officeAt gives the office that stands at a token, before an end, and the number of its tokens; 0 for none.
func officeAt(a *corpus.Article, at, end int) (length int, o office) {
	t, tokens := titles(), a.Text.Tokens
	length, entry := t.phrases.Longest(func(i int) (lexicon.ID, bool) {
		return tokens[min(at+i, len(tokens)-1)].Word, at+i < end
	})
	if length > 0 {
		o = t.means[entry]
	}
	return length, o
}

// nameAfter gives the end of the capitalised words that begin at a token: at most three, generation left out.
func nameAfter(a *corpus.Article, token int) int {
	tokens := a.Text.Tokens
	last := token
	for last < len(tokens) && last < token+4 && tokens[last].Kind == segment.Word && tokens[last].Is(segment.Capital) &&
		tokens[last].Is(segment.SpaceBefore) && !tokens[last].Is(segment.LineStart) {
		last++
		if last < len(tokens) && a.Text.Of(last) == "." && tokens[last-1].End-tokens[last-1].Start == 1 {
			last++ // an initial
		}
	}
	if mention := contents.Names(a.Doc).At(token); mention >= 0 { // the name may end before the capitals do
		if m := contents.Names(a.Doc).Mentions[mention]; int(m.First) <= token && int(m.Last) > token && int(m.Last) < last {
			last = int(m.Last)
		}
	}
	return last
}

// give adds an office to the person of a name, once.
func give(a *corpus.Article, holders []holder, first, last int, o office) []holder {
	who := personAt(a, first, last)
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

// subordinate reports whether a country stands between an office and a word that makes it another: “Deputy U.S. Attorney
// General”.
func subordinate(a *corpus.Article, title int) bool {
	first := title
	if country := contents.Names(a.Doc).At(title - 1); country >= 0 {
		first = int(contents.Names(a.Doc).Mentions[country].First)
	} else if naming.Locate(a.TokenText(title-1)).Level == naming.CountryLevel {
		first = title - 1
	}
	return first < title && first > 0 && titles().ranks.Has(a.Text.Tokens[first-1].Word)
}

// past reports whether a word before a title says that the office is not held now.
func past(a *corpus.Article, title int) bool {
	t := titles()
	for at := title - 1; at >= 0 && at >= title-5; at-- {
		token := a.Text.Tokens[at]
		if t.past.Has(token.Word) {
			return true
		}
		if token.Kind != segment.Word && a.Text.Of(at) != "-" {
			return false
		}
	}
	return false
}

// compareOffices notes the titles of a person in each article that contradict all its titles in the other.
func (f *finder) compareOffices(a, b holder) {
	for _, x := range a.offices {
		if y, ok := contradicted(x, b.offices); ok {
			f.contradiction(finding.KindRole, officePlace(a.article, x), officePlace(b.article, y), b.surname)
		}
	}
	for _, y := range b.offices {
		if x, ok := contradicted(y, a.offices); ok {
			f.contradiction(finding.KindRole, officePlace(a.article, x), officePlace(b.article, y), b.surname)
		}
	}
}

// contradicted reports whether an office is another than all of those given in its sphere, and gives the first of them.
func contradicted(x office, others []office) (office, bool) {
	if x.past || slices.ContainsFunc(others, func(y office) bool { return y.past || y.holds == x.holds }) {
		return office{}, false
	}
	at := slices.IndexFunc(others, func(y office) bool { return y.sphere == x.sphere })
	if at < 0 {
		return office{}, false
	}
	return others[at], true
}

func officePlace(a *corpus.Article, o office) stated {
	return statedAt(a, o.span, o.holds)
}
