package passage

import (
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// role is a title or role that an article gives to a person: “Sen.”, “the director of the Orvena Foundation”.
type role struct {
	person
	article  *corpus.Article
	entity   int32
	name     crosscheck.Span // of the person
	span     crosscheck.Span // of the role
	standing names.Standing
	words    []int32 // the concepts of its telling words, sorted
	shared   bool    // several hold it: “spokesman”, “deputy director”
	single   bool    // one person holds it at a time, and it says where
	office   office
}

// office is what a role means among those that nobody holds together; the zero office for any other role.
type office struct {
	holds  string // “mayor”
	sphere string // where it is held: “company”, or "" for the state or a place
	span   crosscheck.Span
}

// leastRole is how many telling words a role must have, its head among them, to be one that can be known again: many are “Sen.”.
const leastRole = 2

// mostRoles bounds how many roles of a person are compared in passages.
const mostRoles = 8

// rolesIn reads the roles of the persons of an article, in order.
func rolesIn(c *corpus.Corpus, a *corpus.Article) []role {
	var found []role
	people := contents.Names(a.Doc)
	for _, r := range people.Roles {
		m := people.Mentions[r.Mention]
		if people.EntityOf(int(r.Mention)).Type != names.Person {
			continue
		}
		x := role{
			person: personAt(a, int(m.First), int(m.Last)), article: a, entity: m.Entity, standing: r.Standing,
			name: a.TokenSpan(corpus.Token(m.First), corpus.Token(m.Last)), span: a.TokenSpan(corpus.Token(r.First), corpus.Token(r.Last)),
			office: officeIn(a, r),
		}
		x.words, x.single, x.shared = roleWords(c, a, x.span)
		x.single = x.single && !x.shared && tellsWhere(a, r)
		found = append(found, x)
	}
	return found
}

// roleWords returns the concepts of a role's telling words, sorted, and reports whether one is a role of one person at a time, and
// whether one says that others share it.
func roleWords(c *corpus.Corpus, a *corpus.Article, span crosscheck.Span) (words []int32, single, shared bool) {
	first, last := a.TermsOf(span)
	for t := first; t < last; t++ {
		if k := c.Concepts[a.Terms[t].Word]; k.Weight > 0 {
			words = append(words, k.Key)
			single = single || singular()[k.Lemma]
			shared = shared || k.Lemma != 0 && sharing()[k.Lemma]
		}
	}
	slices.Sort(words)
	return slices.Compact(words), single, shared
}

// singular are the heads of roles that one person holds at a time.
var singular = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("single-holder-roles") })

// sharing are the words of a role that several hold: “vice chairman”, “deputy director”.
var sharing = sync.OnceValue(func() map[wordnet.Word]bool {
	words := map[wordnet.Word]bool{}
	for _, word := range []string{"vice", "deputy", "assistant", "associate", "regional", "local", "acting", "candidate", "fellow", "spokesman", "spokeswoman"} {
		words[wordnet.Lookup(word)] = true
	}
	return words
})

// tellsWhere reports whether a role names the place or body in which it is held: there are many foreign ministers.
func tellsWhere(a *corpus.Article, r names.Role) bool {
	people := contents.Names(a.Doc)
	for token := r.First; token < r.Last; token++ {
		at := people.At(int(token))
		if at >= 0 && people.EntityOf(at).Type != names.Person || a.Text.Tokens[token].Is(segment.AllCaps) && token > 0 {
			return true
		}
	}
	return false
}

// sameRole reports whether all telling words of the shorter of two roles are words of the longer, which has one more at most.
func sameRole(a, b role) bool {
	one, other := a.words, b.words
	if len(one) > len(other) {
		one, other = other, one
	}
	if len(one) < leastRole || len(other) > len(one)+1 || a.standing != b.standing {
		return false
	}
	return !slices.ContainsFunc(one, func(word int32) bool {
		_, ok := slices.BinarySearch(other, word)
		return !ok
	})
}

type officeTitles struct {
	phrases *lexicon.Phrases
	means   []office    // by entry of phrases
	ranks   lexicon.Set // “deputy”, “acting”: words that make an office another
	links   lexicon.Set // words that say of what somebody is something
}

var titles = sync.OnceValue(func() *officeTitles {
	t := &officeTitles{
		phrases: lexicon.PhrasesOf("exclusive-offices"),
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

// officeIn returns the office that a role is: not that of somebody's spokesman.
func officeIn(a *corpus.Article, r names.Role) office {
	if !setOff(a, r) {
		return office{}
	}
	t, tokens := titles(), a.Text.Tokens
	for at := int(r.First); at < int(r.Last) && !t.links.Has(tokens[at].Word); at++ {
		length, entry := t.phrases.Longest(func(i int) (lexicon.ID, bool) { return tokens[min(at+i, len(tokens)-1)].Word, at+i < int(r.Last) })
		if length == 0 {
			continue
		}
		first, end, o := at, at+length, t.means[entry]
		if end < int(r.Last) && a.Text.Of(end) == "." {
			end++ // “Sen.”
		}
		if end < int(r.Last) && !t.links.Has(tokens[end].Word) {
			return office{}
		}
		if rank := rankBefore(a, at); rank >= 0 && r.Standing != names.Acting {
			first, o.holds = rank, a.LowerToken(rank)+" "+o.holds
		}
		o.span = a.TokenSpan(corpus.Token(first), corpus.Token(end))
		return o
	}
	return office{}
}

// rankBefore returns the token before an office that makes it another, also with the name of a country between: “Deputy U.S. Attorney
// General”; -1 when there is none.
func rankBefore(a *corpus.Article, office int) int {
	before := office - 1
	if country := contents.Names(a.Doc).At(before); country >= 0 {
		before = int(contents.Names(a.Doc).Mentions[country].First) - 1
	} else if naming.Locate(a.TokenText(before)).Level == naming.CountryLevel {
		before--
	}
	if before < 0 || !titles().ranks.Has(a.Text.Tokens[before].Word) {
		return -1
	}
	return before
}

// setOff reports whether a role stands as a title or an apposition to its name: not as in “the president Moore worked for”, nor before
// what goes on, “Like Moore, the mayor said”.
func setOff(a *corpus.Article, r names.Role) bool {
	if !r.After {
		return a.LowerToken(max(int(r.First)-1, 0)) != "the" && a.LowerToken(int(r.First)) != "the"
	}
	after := min(int(r.Last), len(a.Text.Tokens)-1)
	return strings.Contains(",.;:)", a.Text.Of(after))
}
