package align

import (
	"strings"

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

// person reads the name at some tokens; a surname alone gets the first name that the article has for it.
func (a *article) person(first, last int) person {
	p := person{surname: a.lowerToken(last - 1)}
	if generation(p.surname) || p.surname == "." {
		p.surname = a.lowerToken(max(first, last-2))
	}
	if last-first > 1 {
		p.given = a.lowerToken(first)
	} else {
		p.given = a.givenName(first)
	}
	return p
}

// givenName gives the first name of the person whose surname stands at a token, if the article has it.
func (a *article) givenName(token int) string {
	people := a.doc.Names()
	at := people.At(token)
	if at < 0 {
		return ""
	}
	entity := people.EntityOf(at)
	full := people.Mentions[entity.Fullest]
	if entity.Type != names.Person || full.Last-full.First < 2 || a.lowerToken(int(full.Last)-1) != a.lowerToken(token) {
		return ""
	}
	return a.lowerToken(int(full.First))
}

func (a *article) lowerToken(token int) string { return strings.ToLower(a.text.Of(token)) }
