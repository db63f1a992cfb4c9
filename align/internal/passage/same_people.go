package passage

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// otherPeople reports whether both passages name persons and none of them is the same: two sentences about two people.
func (f *finder) otherPeople(m *match) bool {
	ones, others := f.namedIn(m.a, names.Person), f.namedIn(m.b, names.Person)
	for _, x := range ones {
		for _, y := range others {
			if samePerson(x.value, y.value) {
				return false
			}
		}
	}
	return len(ones) > 0 && len(others) > 0
}

// otherBefore reports whether the nearest persons before two terms are not the same.
func (f *finder) otherBefore(m *match, a, b int32) bool {
	x, y := f.personBefore(m.a, a), f.personBefore(m.b, b)
	return x != nil && y != nil && !samePerson(*x, *y)
}

// personBefore is the person named last before a term of a passage; nil when none is.
func (f *finder) personBefore(p *passage, term int32) *named {
	var last *named
	for _, s := range f.namedIn(p, names.Person) {
		if s.last <= term {
			last = &s.value
		}
	}
	return last
}

// sameBearer reports whether two ages can be of one person: of the nouns behind “4-year-old” one answers to the other, or
// of the names before “Doe, 31,”.
func (f *finder) sameBearer(m *match, aFirst, aLast, bFirst, bLast int32) bool {
	for i, j := range m.links {
		if j < 0 {
			continue
		}
		x, y := m.a.items[i].term, m.b.items[j].term
		before := aFirst-x == 1 && bFirst-y == 1
		behind := x >= aLast && x-aLast < 3 && y >= bLast && y-bLast < 3 && people()[m.a.items[i].Lemma]
		if before || behind {
			return true
		}
	}
	return false
}

// otherVerbs reports whether two slots stand beside verbs that do not answer to one another: people killed, people hurt.
func (f *finder) otherVerbs(m *match, aFirst, aLast, bFirst, bLast int32) bool {
	x, y := f.verbBeside(m.a, aFirst, aLast), f.verbBeside(m.b, bFirst, bLast)
	return x >= 0 && y >= 0 && int(m.links[x]) != y
}

// lightVerb is the weight of verbs that tell nothing of what happened: “have”, “leave”, “get”.
const lightVerb = 2

// verbBeside gives the nearest telling verb within a few terms of a slot, or -1.
func (f *finder) verbBeside(p *passage, first, last int32) int {
	first = f.rowStart(p, first)
	nearest, best := int32(closeBy), -1
	for i, it := range p.items {
		d := max(first-it.term, it.term-last+1)
		if d > 0 && d < nearest && it.Weight > lightVerb && corpus.VerbForm(f.text(p, it.term)) {
			nearest, best = d, i
		}
	}
	return best
}

// rowStart is where a row of numbers begins that a slot belongs to: at “eight” in “eight crew members and 139 passengers”.
func (f *finder) rowStart(p *passage, first int32) int32 {
	if f.text(p, first-1) != "and" {
		return first
	}
	for t := first - 2; t >= max(p.first, first-closeBy) && f.joined(p, t); t-- {
		if f.corpus.Words[p.article.Terms[t].Word].Class.Is(corpus.Number) {
			return t
		}
	}
	return first
}

// otherCount reports whether two numbers are of different people: other persons stand in the two sentences, ages have other
// bearers, or something else happened to those counted.
func (f *finder) otherCount(m *match, x, y slot[quantity.Quantity]) bool {
	switch {
	case sameMantissa(x.value.Value, y.value.Value) > 0:
		return false
	case f.otherPeople(m), f.otherBefore(m, x.first, y.first):
		return true
	case x.value.Noun == "age":
		return !f.sameBearer(m, x.first, x.last, y.first, y.last)
	case countsPeople(x.value) && countsPeople(y.value):
		fate, other := f.fate(m.a, x.first, x.last), f.fate(m.b, y.first, y.last)
		return fate != other || fate == "" && f.otherVerbs(m, x.first, x.last, y.first, y.last)
	}
	return false
}

// otherFates reports whether something else happened to the people whom two quantities count: some were killed, some hurt.
func (f *finder) otherFates(m *match, x, y slot[quantity.Quantity]) bool {
	fate, other := f.fate(m.a, x.first, x.last), f.fate(m.b, y.first, y.last)
	return fate != other && fate != "" && other != "" && countsPeople(x.value) && countsPeople(y.value)
}
