package passage

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

const (
	leastNumber = 115 // reason to believe that two numbers count one thing, in tenths of information, before they are compared
	sureNumber  = 160 // … so much that it does not matter who else is named
	leastBeside = 80  // information shared right beside both
	besideBoth  = 20  // what it tells that there is so much
	sameVerb    = 30  // what it tells that both belong to the same verb
	sameNoun    = 20  // … that both count the same
	sameFate    = 40  // … that the same happened to the people counted
	nounMissing = 40  // what it costs that only one says what it counts, or one is tied to a noun: “a 5-yard pass”
	otherEvent  = 40  // … that only one is told of a time long before
	otherVerb   = 15  // … that other verbs stand beside them
	leastSlip   = 50  // information shared round two numbers of another magnitude for their digits to count
	sameDigits  = 40  // what it tells that both have the same digits and another magnitude: “$2 million”, “$2 billion”
	sameDigit   = 20  // … and for each of the digits: “1.84 million”, “1.84 billion”
	otherBound  = 2   // how many times one bound must be another to be another fact
)

// sameCount is the reason to believe that two quantities measure or count the same thing.
func (f *finder) sameCount(m *match, x, y slot[quantity.Quantity]) int32 {
	reason := m.context(x.first, y.first)
	if f.sameGovernor(m, x.first, x.last, y.first, y.last) {
		reason += sameVerb
	}
	slip := sameMantissa(x.value.Value, y.value.Value)
	if slip > 0 && m.context(x.first, y.first) >= leastSlip {
		reason += sameDigits + slip*sameDigit
	}
	toll := f.sameToll(m, x, y)
	if toll {
		reason += sameFate
	}
	if toll && f.longAgo(m.a) != f.longAgo(m.b) {
		reason -= otherEvent
	}
	switch {
	case x.value.Noun == y.value.Noun && x.value.Noun != "", f.sameHead(m, x.first, y.first),
		measured(x.value) && attributive(m.a, x) == attributive(m.b, y):
		reason += sameNoun
	case measured(x.value), !toll && (x.value.Noun == "" || y.value.Noun == "") && x.value.Unit == "" && slip < 2:
		reason -= nounMissing
	}
	switch {
	case m.tight(x.first, x.last, y.first, y.last) >= leastBeside:
		reason += besideBoth
	case slip == 0 && x.value.Noun != "age" && f.otherVerbs(m, x.first, x.last, y.first, y.last):
		reason -= otherVerb
	}
	return reason
}

// sameToll reports whether two quantities count people to whom the same happened.
func (f *finder) sameToll(m *match, x, y slot[quantity.Quantity]) bool {
	fate := f.fate(m.a, x.first, x.last)
	return fate != "" && fate == f.fate(m.b, y.first, y.last) && countsPeople(x.value) && countsPeople(y.value)
}

// sameHead reports whether the words before two numbers answer to one another, as what is told in numbers: “magnitude 6.1”,
// “a magnitude of 6.4”.
func (f *finder) sameHead(m *match, a, b int32) bool {
	x, y := f.headBefore(m.a, a), f.headBefore(m.b, b)
	return x >= 0 && y >= 0 && int(m.links[x]) == y
}

// headBefore gives the noun right before a term, but for an “of”; -1 when there is none.
func (f *finder) headBefore(p *passage, term int32) int {
	term--
	if f.text(p, term) == "of" {
		term--
	}
	at := slices.IndexFunc(p.items, func(it item) bool { return it.term == term })
	if at < 0 || p.items[at].Lemma.Parts()&wordnet.Noun == 0 || corpus.VerbForm(f.text(p, term)) {
		return -1
	}
	return at
}

// countsPeople reports whether a quantity is a number of people for all we know.
func countsPeople(q quantity.Quantity) bool {
	return q.Unit == "" && q.Value == math.Trunc(q.Value) && (q.Noun == "" || namesPeople(q.Noun))
}

// namesPeople reports whether a noun names persons, or what became of them: “men”, “the dead”, “deaths”.
func namesPeople(noun string) bool { return people()[wordnet.Lemma(noun)] || fates()[noun] != "" }

// attributive reports whether a quantity is tied to what it describes by a hyphen: “a 5-yard pass”.
func attributive(p *passage, x slot[quantity.Quantity]) bool {
	return strings.Contains(words(p, x.value.Span), "-")
}

// measured reports whether a quantity is in a unit that few things in a story are measured in: neither money nor shares nor
// time.
func measured(q quantity.Quantity) bool {
	switch quantity.Dimension(q.Unit) {
	case "length", "mass", "area", "volume", "temperature", "speed", "length/time", "power", "energy":
		return true
	}
	return false
}

// past reports whether a length of time is told as a time: “20 years ago”.
func (f *finder) past(p *passage, x slot[quantity.Quantity]) bool {
	return f.text(p, x.last) == "ago" || f.corpus.Words[p.article.Terms[x.last-1].Word].Class.Is(corpus.Date)
}

// adds reports whether a quantity is told as a part, on top of another or beside it: “six new countries”, “another 40”, “the
// other five”.
func (f *finder) adds(p *passage, x slot[quantity.Quantity]) bool {
	if x.value.Unit != "" {
		return false
	}
	for t := x.first - 1; t < x.last; t++ {
		if word := f.text(p, t); further().Has(lexicon.Lookup(word)) {
			return word != "more" || t >= x.first // “more than”
		}
	}
	return false
}

var further = sync.OnceValue(func() lexicon.Set { return lexicon.SetOf("further-words") })

// relatedNouns reports whether two nouns can name the same things; a missing one can be any.
func relatedNouns(a, b string) bool {
	if a == b || a == "" || b == "" {
		return true
	}
	if wordnet.Relate(wordnet.Lemma(a), wordnet.Lemma(b)) != wordnet.Unrelated {
		return true
	}
	return namesPeople(a) && namesPeople(b)
}

// people are the nouns that name persons.
var people = sync.OnceValue(func() map[wordnet.Word]bool {
	nouns := lemmasOf("person-nouns")
	nouns[wordnet.Lookup("person")] = true
	return nouns
})
