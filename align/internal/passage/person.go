package passage

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// person is a name by which articles can mean the same person. Names are in small letters.
type person struct {
	given   string // "" when the article has only the surname
	surname string
}

// same says whether two names can be of one person.
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
