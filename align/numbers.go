package align

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
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
	nounMissing = 40  // what it costs that only one says what it counts, or one is a part of a name: “a 5-yard pass”
	otherEvent  = 40  // … that only one is told of a time long before
	otherVerb   = 15  // … that other verbs stand beside them
	leastSlip   = 50  // information shared round two numbers of another magnitude for their digits to count
	sameDigits  = 40  // what it tells that both have the same digits and another magnitude: “$2 million”, “$2 billion”
	otherBound  = 2   // how many times one bound must be another to be another fact
	sameDigit   = 20  // … and for each of the digits: “1.84 million”, “1.84 billion”
)

// numbers compares the quantities of two passages where both are about one thing.
func (f *finder) numbers(m *match) {
	ones, others := quantitiesIn(m.a), quantitiesIn(m.b)
	compareSlots(ones, others, sameMeasure, quantitiesAgree, func(x, y slot[quantity.Quantity], agree bool) {
		reason := f.sameCount(m, x, y)
		if reason < leastNumber || f.past(m.a, x) != f.past(m.b, y) || f.adds(m.a, x) != f.adds(m.b, y) {
			return
		}
		a, b := m.a.place(x.first, x.last).counting(x.value), m.b.place(y.first, y.last).counting(y.value)
		switch {
		case agree:
			f.agreement(Number, reason, a, b)
		case !summed(m.a, m.b, x, others) && !summed(m.b, m.a, y, ones) && !f.otherFates(m, x, y) && (reason >= sureNumber || !f.otherCount(m, x, y)):
			f.conflict(m, Number, moved(m, x.value, y.value), reason, a, b, numberRuledOut...)
		}
	})
}

// numberRuledOut is what would have explained that two numbers differ.
var numberRuledOut = []string{
	"another number of the same sort beside it that agrees", "rounding and hedges", "another unit", "a sum of the other's numbers",
}

// counting gives a place with the number that it states.
func (s stated) counting(q quantity.Quantity) stated {
	s.meaning, s.amount = amount(q), &q
	return s
}

// amount shows a quantity: its value, its unit and what it counts.
func amount(q quantity.Quantity) string {
	parts := []string{strconv.FormatFloat(q.Value, 'f', -1, 64)}
	for _, part := range []string{q.Unit, q.Noun} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " ")
}

// moved gives the severity of a difference between two numbers: a warning where the article that appeared later has the
// greater count of people or things, which may have grown in between.
func moved(m *match, x, y quantity.Quantity) Severity {
	before, after := m.a.article.doc.Published(), m.b.article.doc.Published()
	days := dayDistance(dayOf(before), dayOf(after))
	if days > 0 && x.Unit == "" && y.Unit == "" && (y.Value > x.Value) == (dayOf(after) > dayOf(before)) {
		return Warning
	}
	return Error
}

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
	fate, other := f.fate(m.a, x.first, x.last), f.fate(m.b, y.first, y.last)
	people := fate != "" && fate == other && countsPeople(x.value) && countsPeople(y.value)
	if people {
		reason += sameFate
	}
	switch {
	case x.value.Noun == y.value.Noun && x.value.Noun != "", f.sameHead(m, x.first, y.first), measured(x.value) && attributive(m.a, x) == attributive(m.b, y):
		reason += sameNoun
	case measured(x.value), !people && (x.value.Noun == "" || y.value.Noun == "") && x.value.Unit == "" && slip < 2:
		reason -= nounMissing
	}
	if people && f.longAgo(m.a) != f.longAgo(m.b) {
		reason -= otherEvent
	}
	switch {
	case m.tight(x.first, x.last, y.first, y.last) >= leastBeside:
		reason += besideBoth
	case slip == 0 && x.value.Noun != "age" && f.otherVerbs(m, x.first, x.last, y.first, y.last):
		reason -= otherVerb
	}
	return reason
}

// sameHead says whether the words before two numbers answer to one another, as what is told in numbers: “magnitude 6.1”,
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
	if at < 0 || p.items[at].lemma.Parts()&wordnet.Noun == 0 || verbForms()[f.text(p, term)] {
		return -1
	}
	return at
}

// countsPeople says whether a quantity is a number of people for all we know.
func countsPeople(q quantity.Quantity) bool {
	return q.Unit == "" && q.Value == math.Trunc(q.Value) && (q.Noun == "" || namesPeople(q.Noun))
}

// namesPeople says whether a noun names persons, or what became of them: “men”, “the dead”, “deaths”.
func namesPeople(noun string) bool { return people()[wordnet.Lemma(noun)] || fates()[noun] != "" }

// attributive says whether a quantity is tied to what it describes by a hyphen: “a 5-yard pass”.
func attributive(p *passage, x slot[quantity.Quantity]) bool {
	return strings.Contains(words(p, x.value.Span), "-")
}

// measured says whether a quantity is in a unit that few things in a story are measured in: neither money nor shares nor
// time.
func measured(q quantity.Quantity) bool {
	switch quantity.Dimension(q.Unit) {
	case "length", "mass", "area", "volume", "temperature", "speed", "length/time", "power", "energy":
		return true
	}
	return false
}

// sameMantissa is the number of digits that two values of different magnitude have, trailing zeros left out, when these
// are the same; else 0. Five is no slip for fifty: one digit tells something only beside “thousand”, “million”.
func sameMantissa(x, y float64) int32 {
	one, other := digits(x), digits(y)
	if one != other || x == y || len(one) == 1 && max(x, y) < 1000*min(x, y) {
		return 0
	}
	return int32(min(len(one), 4))
}

// digits are the significant digits of a value, from the first to the last that is not zero.
func digits(value float64) string {
	text := strconv.FormatFloat(value, 'e', -1, 64)
	mantissa, _, _ := strings.Cut(text, "e")
	return strings.ReplaceAll(mantissa, ".", "")
}

// quantitiesIn gives the quantities of a passage that are told exactly enough to be compared: no “dozens”.
func quantitiesIn(p *passage) []slot[quantity.Quantity] {
	slots := slotsIn(p, p.article.reading.Quantities, func(q quantity.Quantity) crosscheck.Span { return q.Span })
	return slices.DeleteFunc(slots, func(s slot[quantity.Quantity]) bool {
		return s.value.Vague || s.value.Unit == "" && s.value.Noun == "" && p.bracketed(s.first, s.last)
	})
}

// past says whether a length of time is told as a time: “20 years ago”.
func (f *finder) past(p *passage, x slot[quantity.Quantity]) bool {
	return f.text(p, x.last) == "ago" || f.corpus.words[p.article.terms[x.last-1].word].class.is(date)
}

// adds says whether a quantity is told as a part, on top of another or beside it: “six new countries”, “another 40”, “the
// other five”.
func (f *finder) adds(p *passage, x slot[quantity.Quantity]) bool {
	if x.value.Unit != "" {
		return false
	}
	for t := x.first - 1; t < x.last; t++ {
		switch f.text(p, t) {
		case "another", "additional", "new", "extra", "further", "other", "others", "remaining":
			return true
		case "more":
			return t >= x.first
		}
	}
	return false
}

// bracketed says whether a run of terms stands in brackets of its own, like the number that a player wears.
func (p *passage) bracketed(first, last int32) bool {
	a := p.article
	return a.tokenText(int(a.terms[first].first)-1) == "(" && a.tokenText(int(a.terms[last-1].last)) == ")"
}

// sameMeasure says whether two quantities measure or count things of one sort.
func sameMeasure(x, y quantity.Quantity) bool {
	return quantity.Compatible(bare(x), bare(y)).Comparable() && (x.Unit != "" || y.Unit != "" || relatedNouns(x.Noun, y.Noun)) && sameScale(x, y)
}

// sameScale says whether the units of two quantities are used for things of one size: nobody errs from inches to miles.
func sameScale(x, y quantity.Quantity) bool {
	one, err := quantity.Quantity{Value: 1, Unit: x.Unit}.Convert(y.Unit)
	return err != nil || one.Value < farScale && one.Value > 1.0/farScale
}

// farScale is how many times one unit must be another to be used for other things.
const farScale = 100

// bare is a quantity without the noun that it counts, save that an age stays one.
func bare(q quantity.Quantity) quantity.Quantity {
	if q.Noun != "age" {
		q.Noun = ""
	}
	return q
}

// quantitiesAgree says whether two quantities can be the same. Two lower bounds, or two upper ones, can
// both be right, but who writes “more than 3,000” does not mean 6,000.
func quantitiesAgree(x, y quantity.Quantity) bool {
	if !sameMeasure(x, y) || !quantity.Compatible(bare(x), bare(y)).Compatible {
		return false
	}
	if converted, err := x.Convert(y.Unit); err == nil {
		x = converted
	}
	return bound(x) == 0 || bound(x) != bound(y) || max(x.Value, y.Value) < otherBound*min(x.Value, y.Value)
}

// bound is 1 for a lower bound, -1 for an upper one, 0 for none.
func bound(q quantity.Quantity) int {
	switch q.Mod {
	case quantity.AtLeast, quantity.MoreThan:
		return 1
	case quantity.AtMost, quantity.LessThan:
		return -1
	}
	return 0
}

// relatedNouns says whether two nouns can name the same things; a missing one can be any.
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

// otherCount says whether two numbers are of different people: other persons stand in the two sentences, ages have other
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

// otherFates says whether something else happened to the people whom two quantities count: some were killed, some hurt.
func (f *finder) otherFates(m *match, x, y slot[quantity.Quantity]) bool {
	fate, other := f.fate(m.a, x.first, x.last), f.fate(m.b, y.first, y.last)
	return fate != other && fate != "" && other != "" && countsPeople(x.value) && countsPeople(y.value)
}

// summed says whether a quantity is the sum of two others of the same sort, or one more than “others” or one less as such.
func summed(p, q *passage, x slot[quantity.Quantity], others []slot[quantity.Quantity]) bool {
	for i, y := range others {
		if !sameMeasure(x.value, y.value) || x.value.Unit != y.value.Unit {
			continue
		}
		if x.value.Unit == "" && math.Abs(x.value.Value-y.value.Value) == 1 && (countsOthers(p, x) || countsOthers(q, y)) {
			return true
		}
		for _, z := range others[:i] {
			if y.value.Unit == z.value.Unit && sameMeasure(y.value, z.value) && quantitiesAgree(x.value, sum(y.value, z.value)) {
				return true
			}
		}
	}
	return false
}

// countsOthers says whether a quantity leaves one out: “three other passengers”, “12 others”.
func countsOthers(p *passage, x slot[quantity.Quantity]) bool {
	return strings.Contains(words(p, x.value.Span), "other")
}

func sum(x, y quantity.Quantity) quantity.Quantity {
	x.Value += y.Value
	return x
}
