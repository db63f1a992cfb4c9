package edit

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// nameChange is what two sides that both name somebody or something have to do with each other.
type nameChange uint8

const (
	noNames       nameChange = iota + 1 // a side has other words than names, or none
	oneName                             // two names of one
	respelledName                       // two spellings
	otherPlace                          // two places
	otherName                           // two persons or bodies, or one and a place
)

// named returns a condition: that the change of names on two sides is a given one.
func named(want nameChange) func(*sides) bool {
	return func(s *sides) bool {
		if s.names == 0 {
			s.names = s.compareNames()
		}
		return s.names == want
	}
}

// compareNames compares the names on both sides.
func (s *sides) compareNames() nameChange {
	as, bs := s.a.names(), s.b.names()
	if len(as) == 0 || len(bs) == 0 || !s.a.onlyNames(s.corpus) || !s.b.onlyNames(s.corpus) {
		return noNames
	}
	if naming.OneName(s.a.text(), s.b.text()) {
		return oneName
	}
	change := otherPlace
	for _, x := range as {
		for _, y := range bs {
			switch pair := comparePair(s.a.article, s.b.article, x, y); pair {
			case oneName, respelledName:
				return pair
			case otherName:
				change = otherName
			}
		}
	}
	return change
}

// comparePair compares two mentions of names.
func comparePair(a, b *corpus.Article, x, y int) nameChange {
	foundA, foundB := contents.Names(a.Doc), contents.Names(b.Doc)
	ex, ey := foundA.EntityOf(x), foundB.EntityOf(y)
	nameX, nameY := naming.NameOf(a, x), naming.NameOf(b, y)
	one := naming.SameEntity(ex, ey, foundA.Mentions[x].Form, foundB.Mentions[y].Form) || naming.ShareName(nameX, nameY) || naming.OneName(nameX, nameY)
	switch {
	case one && naming.Respelled(nameX, nameY), !one && naming.Misspelled(nameX, nameY):
		return respelledName
	case one:
		return oneName
	case ex.Type == names.Place && ey.Type == names.Place:
		return otherPlace
	}
	return otherName
}

// names returns the mentions of names on a side.
func (x *side) names() []int { return naming.NamesIn(x.article, x.first, x.last) }

func (x *side) onlyNames(c *corpus.Corpus) bool {
	return naming.OnlyNames(x.article, c, x.first, x.last)
}

func (x *side) inRole() bool { return naming.InRole(x.article, x.first, x.last) }

// text is what is written on a side that has a term.
func (x *side) text() string { return x.article.Span(x.first, x.last).Of(x.article.Doc.Text()) }

// roles reports whether both sides name an office, and not the same.
func (s *sides) roles() bool {
	a, b := s.content(s.a.words), s.content(s.b.words)
	return a > 0 && b > 0 && a <= roleWords && b <= roleWords && s.a.inRole() && s.b.inRole() && !OneWord(s.corpus, s.a.words, s.b.words)
}
