package passage

import (
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// role is a title or role that an article gives to a person: “Sen.”, “the director of the Orvena Foundation”.
type role struct {
	person
	article  *corpus.Article
	entity   int32
	name     crosscheck.Span // of the person
	span     crosscheck.Span // of the role
	standing names.Standing
	words    []int32      // the concepts of its telling words, sorted
	shared   bool         // several hold it: “spokesman”, “deputy director”
	single   bool         // one person holds it at a time, and it says where
	office   names.Office // the zero Office for any role that several hold together
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
		}
		x.office, _ = people.Office(a.Text, r)
		x.words, x.single, x.shared = roleWords(c, a, x.span)
		x.single = x.single && !x.shared && people.TellsWhere(a.Text, r)
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
var sharing = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("shared-roles") })

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
