package passage

import (
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// leastName is the information shared round two persons before they are held to stand in one place, in tenths, what stands
// right beside them counted by half again.
const leastName = 110

// Two sentences that name different persons must otherwise say much the same, per mille of the poorer and of the richer:
// most that share a verb and a role are about two people.
const (
	leastCovered = 400
	leastMutual  = 250
)

// What two passages share that name two persons with one role, in tenths and per mille of the poorer one, before the persons are held
// to be named for one thing: much of what they say, or of a role that is not one of several, much in itself.
const (
	leastSharedByHolders = 100
	muchShared           = 200
	muchSharedCovered    = 250
)

// persons compares the persons of two passages where both are about one thing.
func (f *finder) persons(m *match) {
	comparable := func(x, y named) bool { return introduced(x, y) || oneRole(x, y) }
	f.compareNames(m, names.Person, comparable, samePerson, func(x, y slot[named]) bool {
		if f.otherHolder(m, x.value, y.value) {
			return true
		}
		return m.coverage >= leastCovered && (samePerson(x.value, y.value) || introduced(x.value, y.value)) && m.mutual >= leastMutual && f.sameGovernor(m, x.first, x.last, y.first, y.last) &&
			f.speaks(m.a, x) == f.speaks(m.b, y) && f.owns(m.a, x) == f.owns(m.b, y) &&
			m.context(x.first, y.first)+m.tight(x.first, x.last, y.first, y.last)/2 >= leastName
	}, finding.KindName)
}

// otherHolder reports whether two passages about one thing name two persons for one role, and neither article gives it to both.
func (f *finder) otherHolder(m *match, x, y named) bool {
	switch {
	case m.coverage >= leastCovered && m.shared >= leastSharedByHolders && oneRole(x, y):
	case m.coverage >= muchSharedCovered && m.shared >= muchShared && ownRole(x, y):
	default:
		return false
	}
	return !f.gives(m.b.article, x) && !f.gives(m.a.article, y)
}

// introduced reports whether two persons are both named in full, and neither in a row with others nor with another home: a
// surname alone leans on the sentences before, and of a row each article may name some.
func introduced(x, y named) bool {
	return x.full && y.full && !x.listed && !y.listed && (x.home == y.home || x.home.Level != y.home.Level)
}

// owns reports whether something of a person is spoken of and not the person: “Jane Doe's lawyer”.
func (f *finder) owns(p *passage, x slot[named]) bool {
	a := p.article
	next := a.TokenText(int(a.Terms[x.last-1].Last))
	return next == "'s" || next == "’s" || next == "'" || next == "’"
}

// speaks reports whether a reporting verb stands beside a person.
func (f *finder) speaks(p *passage, x slot[named]) bool {
	for _, t := range []int32{x.first - 1, x.last, x.last + 1} {
		if text := f.text(p, t); text != "" && corpus.VerbForm(text) && Sayings()[wordnet.Lemma(text)] {
			return true
		}
	}
	return false
}

// samePerson reports whether two names can be of one person.
func samePerson(x, y named) bool { return sharesWord(x.words, y.words) }

// generation reports whether a word tells the bearers of one name apart.
func generation(word string) bool { return generations().Has(lexicon.Lookup(word)) }

var generations = sync.OnceValue(func() lexicon.Set { return lexicon.SetOf("name-generations") })
