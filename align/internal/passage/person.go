package passage

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// person is a name by which articles can mean the same person. Names are in small letters.
type person struct {
	given   string // "" when the article has only the surname
	surname string
}

// ofOnePerson yields the pairs of things that two articles of a story say of persons whose names can be of one: the earlier
// article's first, in the order of the articles.
func ofOnePerson[T any](articles []*corpus.Article, in func(*corpus.Article) []T, who func(T) person, yield func(earlier, later T)) {
	type named struct {
		what T
		in   int // the article's number in the story
	}
	bySurname := map[string][]named{}
	for i, a := range articles {
		found := in(a)
		for _, x := range found {
			surname := who(x).surname
			near := bySurname[surname]
			for len(near) > 0 && near[0].in < i-finding.MostNeighbours {
				near = near[1:]
			}
			bySurname[surname] = near
			for _, earlier := range near {
				if who(x).same(who(earlier.what)) {
					yield(earlier.what, x)
				}
			}
		}
		for _, x := range found {
			bySurname[who(x).surname] = append(bySurname[who(x).surname], named{x, i})
		}
	}
}

// same reports whether two names can be of one person.
func (p person) same(other person) bool {
	return p.surname == other.surname && (p.given == other.given || p.given == "" || other.given == "")
}

// personAt reads the name at some tokens; a surname alone gets the first name that the article has for it.
func personAt(a *corpus.Article, first, last int) person {
	p := person{surname: a.LowerToken(last - 1)}
	if generation(p.surname) || p.surname == "." {
		p.surname = a.LowerToken(max(first, last-2))
	}
	if last-first > 1 {
		p.given = a.LowerToken(first)
	} else {
		p.given = givenName(a, first)
	}
	return p
}

// givenName gives the first name of the person whose surname stands at a token, if the article has it.
func givenName(a *corpus.Article, token int) string {
	people := contents.Names(a.Doc)
	at := people.At(token)
	if at < 0 {
		return ""
	}
	entity := people.EntityOf(at)
	full := people.Mentions[entity.Fullest]
	if entity.Type != names.Person || full.Last-full.First < 2 || a.LowerToken(int(full.Last)-1) != a.LowerToken(token) {
		return ""
	}
	return a.LowerToken(int(full.First))
}
