package passage

import (
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// roleHolder is a person with a role of which there is one: “the director of the Orvena Foundation, Ada Morant”.
type roleHolder struct {
	person
	article *corpus.Article
	role    []int32 // the concepts of its words, sorted
	at      crosscheck.Span
	name    crosscheck.Span
}

// singular are the heads of roles that one person holds at a time.
var singular = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("single-holder-roles") })

// shared are the words of a role that several hold: “vice chairman”, “deputy director”.
var shared = sync.OnceValue(func() map[wordnet.Word]bool {
	words := map[wordnet.Word]bool{}
	for _, word := range []string{"vice", "deputy", "assistant", "associate", "regional", "local", "acting", "candidate", "fellow", "spokesman", "spokeswoman"} {
		words[wordnet.Lookup(word)] = true
	}
	return words
})

// leastRole is how many telling words a role must have, its head among them, to be one that can be known again.
const leastRole = 2

// roleHolders finds roles that two articles of a story give to different persons.
func (f *finder) roleHolders(articles []*corpus.Article) {
	holders := make([][]roleHolder, len(articles))
	for i, a := range articles {
		holders[i] = f.rolesIn(a)
		for _, earlier := range holders[max(0, i-finding.MostNeighbours):i] {
			f.compareHolders(earlier, holders[i])
		}
	}
}

// compareHolders notes the roles for which one article has a person that the other does not have for it.
func (f *finder) compareHolders(ones, others []roleHolder) {
	for _, x := range ones {
		for _, y := range others {
			if sameRole(x.role, y.role) && !alike(x, y) && (!held(y, ones) || !held(x, others)) {
				f.contradiction(finding.KindName, statedAt(x.article, x.name, ""), statedAt(y.article, y.name, ""), y.article.Doc.Text()[y.at.Start:y.at.End])
			}
		}
	}
}

// held reports whether an article gives a role to a person, too.
func held(h roleHolder, holders []roleHolder) bool {
	return slices.ContainsFunc(holders, func(other roleHolder) bool {
		return alike(other, h) && sameRole(other.role, h.role)
	})
}

// alike reports whether two holders have a name in common, or names that begin alike: “Zelensky”, “Zelenskiy”.
func alike(x, y roleHolder) bool {
	for _, a := range strings.Fields(lowerName(x)) {
		for _, b := range strings.Fields(lowerName(y)) {
			if n := min(len(a), len(b), alikeLetters); n > 1 && a[:n] == b[:n] {
				return true
			}
		}
	}
	return false
}

// alikeLetters is how many letters two spellings of a name have in common at its beginning.
const alikeLetters = 5

func lowerName(h roleHolder) string { return strings.ToLower(h.name.Of(h.article.Doc.Text())) }

// sameRole reports whether all words of the shorter of two roles are words of the longer, which has one more at most.
func sameRole(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) > len(a)+1 {
		return false
	}
	for _, word := range a {
		if _, ok := slices.BinarySearch(b, word); !ok {
			return false
		}
	}
	return true
}

// rolesIn gives the persons of an article with roles of which there is one. Roles that somebody had, will have or shares
// are left out.
func (f *finder) rolesIn(a *corpus.Article) []roleHolder {
	var found []roleHolder
	people := contents.Names(a.Doc)
	for _, role := range people.Roles {
		m := people.Mentions[role.Mention]
		if people.EntityOf(int(role.Mention)).Type != names.Person || past(a, int(role.First)) {
			continue
		}
		at := a.TokenSpan(corpus.Token(role.First), corpus.Token(role.Last))
		if words, ok := f.roleWords(a, at); ok && tellsWhere(a, role) {
			h := roleHolder{personAt(a, int(m.First), int(m.Last)), a, words, at, a.TokenSpan(corpus.Token(m.First), corpus.Token(m.Last))}
			if slices.ContainsFunc(found, func(other roleHolder) bool {
				return other.person == h.person && slices.Equal(other.role, h.role)
			}) {
				continue
			}
			if len(found) == finding.MostRoles {
				f.limits.Note(finding.Met{Limit: finding.LimitRoles, Article: a.Index, Span: h.at, Count: finding.MostRoles})
				break
			}
			found = append(found, h)
		}
	}
	return found
}

// tellsWhere reports whether a role names the place or body in which it is held: there are many foreign ministers.
func tellsWhere(a *corpus.Article, role names.Role) bool {
	people := contents.Names(a.Doc)
	for token := role.First; token < role.Last; token++ {
		at := people.At(int(token))
		if at >= 0 && people.EntityOf(at).Type != names.Person || a.Text.Tokens[token].Is(segment.AllCaps) && token > 0 {
			return true
		}
	}
	return false
}

// roleWords gives the concepts of a role's words, sorted; ok is false for a role that many may hold or that cannot be
// known again.
func (f *finder) roleWords(a *corpus.Article, span crosscheck.Span) (words []int32, ok bool) {
	head := false
	first, last := a.TermsOf(span)
	for t := first; t < last; t++ {
		k := f.corpus.Concepts[a.Terms[t].Word]
		if titles().past.Has(a.Text.Tokens[a.Terms[t].First].Word) || shared()[k.Lemma] && k.Lemma != 0 {
			return nil, false
		}
		if k.Weight > 0 {
			words = append(words, k.Key)
			head = head || singular()[k.Lemma]
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	return words, head && len(words) >= leastRole
}
