package align

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A judgement says what a region's difference is. Its kind is "" where editors may change it so, or nothing differs.
type judgement struct {
	kind     Kind
	in       string
	severity Severity
}

// sides are the words of a region's two sides, without what editors may drop.
type sides struct {
	c      *corpus
	a, b   *article
	r      region
	wa, wb []wordID
	quoted bool // inside quotation marks in both articles
}

// judge types what differs in a region. In quotation marks, words that an article is without because it leaves the
// quotation there are no difference.
func (c *corpus) judge(a, b *article, r region) judgement {
	quoted := a.quotedTerms(r.a0, r.a1) && b.quotedTerms(r.b0, r.b1)
	if quoted && (a.interrupted(r.a0, r.a1) || b.interrupted(r.b0, r.b1)) {
		return judgement{in: "quote"}
	}
	return c.judgeAs(a, b, r, quoted)
}

// judgeAs types what differs in a region of a quotation, or of the articles' own text.
func (c *corpus) judgeAs(a, b *article, r region, quoted bool) judgement {
	s := &sides{c: c, a: a, b: b, r: r, quoted: quoted}
	s.wa, s.wb = c.weighty(a, r.a0, r.a1), c.weighty(b, r.b0, r.b1)
	j := judgement{in: "claim"}
	if quoted {
		j.in = "quote"
	}
	if !s.harmless() {
		j.kind, j.severity = s.kind()
	}
	return j
}

// interrupted says whether the quotation is left, or left and taken up again, inside a range of terms or at its edges.
func (a *article) interrupted(first, last int32) bool {
	stretch := int32(0)
	for t := max(first-1, 0); t < min(last+1, int32(len(a.terms))); t++ {
		switch {
		case a.quote[t] == 0 && first <= t && t < last:
			return true
		case a.quote[t] == 0:
		case stretch != 0 && stretch != a.stretch[t]:
			return true
		default:
			stretch = a.stretch[t]
		}
	}
	return false
}

// rewritten is how many words may stand in a region that is still a change of those words; more are another text.
const rewritten = 6

// negatedWords is how many words beside it a negation may bring with it: “did not”, “has never been”. More are a clause of
// their own.
const negatedWords = 3

// mostOpposed is how many telling words may stand in a region for two of them to be what it is about.
const mostOpposed = 3

// kind says what sort of difference it is, the most telling first.
func (s *sides) kind() (Kind, Severity) {
	shorter, longer := min(len(s.wa), len(s.wb)), max(len(s.wa), len(s.wb))
	if shorter > rewritten || !s.quoted && longer > rewritten {
		return Wording, Note
	}
	switch {
	case s.negates():
		return Polarity, Error
	case !s.quoted && (s.count(denial, s.wa) > 0) != (s.count(denial, s.wb) > 0) && shorter > 0:
		return Polarity, Error
	case s.ranked():
		return Role, Error
	case s.values(number) && s.compatible():
		return Number, Note
	case s.values(number):
		return Number, Error
	case (s.values(date) || s.values(calendar)) && s.sameTime():
		return Date, Note
	case s.values(date) || s.values(calendar):
		return Date, Error
	}
	if kind, severity, ok := s.naming(); ok {
		return kind, severity
	}
	switch {
	case s.roles():
		return Role, Error
	case s.opposed():
		return Polarity, Error
	case !s.quoted && (s.surer(s.wa, s.wb) || s.surer(s.wb, s.wa)):
		return Certainty, Warning
	}
	return s.wording()
}

// negates says whether one side has a negation that the other lacks, and little else.
func (s *sides) negates() bool {
	if s.denies(s.wa) == s.denies(s.wb) || max(len(s.wa), len(s.wb)) > min(len(s.wa), len(s.wb))+negatedWords {
		return false
	}
	more := s.content(s.wa) - s.content(s.wb)
	return s.quoted && -1 <= more && more <= 1 || s.content(s.wa)+s.content(s.wb) <= 1
}

// denies says whether words turn the sense of what they stand with: not those of “whether or not”.
func (s *sides) denies(words []wordID) bool {
	denies := false
	for i, w := range words {
		if s.c.words[w].class.is(negation) && (i == 0 || s.c.words[words[i-1]].text != "or") {
			denies = !denies
		}
	}
	return denies
}

// surer says whether one side says that something will or must be, and the other leaves it open.
func (s *sides) surer(sure, open []wordID) bool {
	is := func(words []wordID, text string) bool {
		return slices.ContainsFunc(words, func(w wordID) bool { return s.c.words[w].text == text })
	}
	hedges := s.count(hedge, open)
	if is(open, "would") && is(sure, "will") {
		hedges-- // “says he will”, “said he would”
	}
	return hedges > 0 && s.count(hedge, sure) == 0 && (is(sure, "will") || is(sure, "must"))
}

// content counts the words that are not grammatical.
func (s *sides) content(words []wordID) int { return len(words) - s.count(function|negation, words) }

// count counts the words of a class.
func (s *sides) count(class wordClass, words []wordID) int {
	n := 0
	for _, w := range words {
		if s.c.words[w].class.is(class) {
			n++
		}
	}
	return n
}

// values says whether both sides have words of a class, and the side with fewer has one that does not agree with any of
// the other's.
func (s *sides) values(class wordClass) bool {
	a, b := s.pick(class, s.wa), s.pick(class, s.wb)
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y *word) bool { return agree(x, y) }) {
			return true
		}
	}
	return false
}

// compatible says whether the numbers of both sides can both be true: “about 500” and “512”. Inside quotation marks another
// number is another number, unless it is the same in another unit; so it is in a version of the same text, unless only one is hedged.
func (s *sides) compatible() bool {
	a, okA := s.a.quantityIn(s.r.a0, s.r.a1)
	b, okB := s.b.quantityIn(s.r.b0, s.r.b1)
	if !okA || !okB {
		return false
	}
	v := quantity.Compatible(a, b)
	sameValue := v.Reason == quantity.Equal || v.Reason == quantity.Converted
	if s.quoted {
		return sameValue && s.count(number, s.wa) == 1 && s.count(number, s.wb) == 1
	}
	hedged := a.Mod != b.Mod || len(s.wa) != len(s.wb)
	return v.Compatible && (sameValue || hedged || !s.c.sameSource(s.a.index, s.b.index))
}

// quantityIn gives the first quantity that overlaps a range of terms.
func (a *article) quantityIn(first, last int32) (quantity.Quantity, bool) {
	return firstIn(a, first, last, a.reading.Quantities, func(q quantity.Quantity) crosscheck.Span { return q.Span })
}

// sameTime says whether the times on both sides are one time: “5 p.m. EDT” and “2100 GMT”. Inside quotation marks other
// words for it are other words.
func (s *sides) sameTime() bool {
	spanOf := func(t timex.Timex) crosscheck.Span { return t.Span }
	a, okA := firstIn(s.a, s.r.a0, s.r.a1, s.a.reading.Timexes, spanOf)
	b, okB := firstIn(s.b, s.r.b0, s.r.b1, s.b.reading.Timexes, spanOf)
	if s.quoted || !okA || !okB {
		return false
	}
	if a.AsOf && b.AsOf { // what was known then, and what was known later
		return true
	}
	if a.Zone == b.Zone {
		return false
	}
	if at := strings.IndexByte(b.Value, 'T'); at >= 0 {
		b.Value = day(a) + b.Value[at:] // the day is that of publication, unless it stands beside them and is compared there
	}
	relation := timex.Compare(a, b)
	return relation == timex.Same || relation == timex.Overlap
}

// firstIn gives the first of some items, ordered by their spans, that overlaps a range of an article's terms.
func firstIn[T any](a *article, first, last int32, items []T, spanOf func(T) crosscheck.Span) (item T, ok bool) {
	if first == last {
		return item, false
	}
	span := a.span(first, last)
	at, _ := slices.BinarySearchFunc(items, span.Start, func(x T, start int) int {
		if spanOf(x).End <= start {
			return -1
		}
		return 1
	})
	if at < len(items) && spanOf(items[at]).Overlaps(span) {
		return items[at], true
	}
	return item, false
}

// pick gives the words of a class.
func (s *sides) pick(class wordClass, words []wordID) []*word {
	var out []*word
	for _, w := range words {
		if s.c.words[w].class.is(class) {
			out = append(out, &s.c.words[w])
		}
	}
	return out
}

// agree says whether two numbers or dates can mean the same: numbers of which one has no unit, dates of which one is
// less exact.
func agree(x, y *word) bool {
	if x.class.is(number) {
		one, unit := x.figure()
		other, otherUnit := y.figure()
		return one == other && (unit == otherUnit || unit == "" || otherUnit == "")
	}
	if x.class.is(calendar) {
		return x.text == y.text
	}
	return strings.HasPrefix(x.text, y.text) || strings.HasPrefix(y.text, x.text)
}

// opposed says whether a word of one side is the opposite of one of the other, where hardly anything else differs.
func (s *sides) opposed() bool {
	if max(s.content(s.wa), s.content(s.wb)) > mostOpposed {
		return false
	}
	for _, x := range s.wa {
		for _, y := range s.wb {
			if wordnet.Opposed(s.lemma(x), s.lemma(y)) {
				return true
			}
		}
	}
	return false
}

func (s *sides) lemma(w wordID) wordnet.Word { return wordnet.Lemma(s.c.words[w].text) }

// ranked says whether one side has an office, and the other the office below it: “Vice President”, “President”.
func (s *sides) ranked() bool {
	one := func(words, other []wordID, a *article, next int32) bool {
		return len(other) == 0 && len(words) == 1 && s.c.words[words[0]].class.is(rank) && int(next) < len(a.terms) &&
			(a.capital(next) || a.inRole(next, next+1))
	}
	return one(s.wa, s.wb, s.a, s.r.a1) || one(s.wb, s.wa, s.b, s.r.b1)
}

// capital says whether a term is written with a capital.
func (a *article) capital(t int32) bool {
	return int(t) < len(a.terms) && a.text.Tokens[a.terms[t].first].Is(segment.Capital)
}
