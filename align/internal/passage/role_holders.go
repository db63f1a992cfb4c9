package passage

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// roleHolders finds roles of which there is one and that two articles of a story give to different persons.
func (f *finder) roleHolders(articles []*corpus.Article) {
	holders := make([][]role, len(articles))
	for i, a := range articles {
		holders[i] = f.holdersOf(a)
		for _, earlier := range holders[max(0, i-finding.MostNeighbours):i] {
			f.compareHolders(earlier, holders[i])
		}
	}
}

// holdersOf returns the roles of which there is one that are held when the article is written, once for each person.
func (f *finder) holdersOf(a *corpus.Article) []role {
	var held []role
	for _, x := range f.roles[a.Index] {
		if !x.single || x.standing != names.Held || len(x.words) < leastRole ||
			slices.ContainsFunc(held, func(y role) bool { return x.person == y.person && slices.Equal(x.words, y.words) }) {
			continue
		}
		if len(held) == finding.MostRoles {
			f.limits.Note(finding.Met{Limit: finding.LimitRoles, Article: a.Index, Span: x.span, Count: finding.MostRoles})
			break
		}
		held = append(held, x)
	}
	return held
}

// compareHolders notes the roles for which one article has a person that the other does not have for it.
func (f *finder) compareHolders(ones, others []role) {
	for _, x := range ones {
		for _, y := range others {
			if sameRole(x, y) && !alike(x, y) && (!held(y, ones) || !held(x, others)) {
				f.contradiction(finding.KindName, statedAt(x.article, x.name, ""), statedAt(y.article, y.name, ""), y.span.Of(y.article.Doc.Text()))
			}
		}
	}
}

// held reports whether some roles give a role to its person, too.
func held(x role, roles []role) bool {
	return slices.ContainsFunc(roles, func(y role) bool { return alike(x, y) && sameRole(x, y) })
}

// alike reports whether two holders have a name in common, or names that begin alike: “Zelensky”, “Zelenskiy”.
func alike(x, y role) bool {
	one, other := nameWords(x), nameWords(y)
	return slices.ContainsFunc(one, func(a string) bool {
		return slices.ContainsFunc(other, func(b string) bool {
			n := min(len(a), len(b), alikeLetters)
			return n > 1 && a[:n] == b[:n]
		})
	})
}

// alikeLetters is how many letters two spellings of a name have in common at its beginning.
const alikeLetters = 5

func nameWords(x role) []string {
	name := strings.ToLower(x.name.Of(x.article.Doc.Text()))
	return strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
}

// oneRole reports whether two articles give one role to two persons.
func oneRole(x, y named) bool { return commonRole(x, y, func(role) bool { return true }) }

// ownRole reports whether two articles give to two persons one role that nothing says to be one of several.
func ownRole(x, y named) bool { return commonRole(x, y, func(r role) bool { return !r.shared }) }

func commonRole(x, y named, want func(role) bool) bool {
	return slices.ContainsFunc(x.roles, func(a role) bool {
		return want(a) && slices.ContainsFunc(y.roles, func(b role) bool { return sameRole(a, b) })
	})
}

// gives reports whether an article gives a role of a person to that person, too.
func (f *finder) gives(a *corpus.Article, x named) bool {
	return slices.ContainsFunc(f.roles[a.Index], func(b role) bool {
		return slices.ContainsFunc(x.roles, func(a role) bool { return a.person.same(b.person) && sameRole(a, b) })
	})
}
