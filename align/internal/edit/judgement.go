package edit

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// A Judgement says what the difference in a region is.
type Judgement struct {
	Kind     finding.Kind // "" where editors may change it so, or nothing differs
	In       finding.In
	Severity finding.Severity
	Rule     string // the name of the allowance or rule that decided
}

// side is one article's part of a region.
type side struct {
	article     *corpus.Article
	first, last int32           // terms
	words       []corpus.WordID // without titles before names, which editors may drop
}

// sides are what stands on the two sides of a region.
type sides struct {
	corpus *corpus.Corpus
	a, b   side
	quoted bool       // inside quotation marks in both articles
	names  nameChange // 0 before it is looked for
}

// Judge types what differs in a region. In quotation marks, words that an article is without because it leaves the
// quotation there are no difference.
func Judge(c *corpus.Corpus, a, b *corpus.Article, r similar.Region) Judgement {
	quoted := a.QuotedTerms(r.A0, r.A1) && b.QuotedTerms(r.B0, r.B1)
	if quoted && (a.Interrupted(r.A0, r.A1) || b.Interrupted(r.B0, r.B1)) {
		return Judgement{In: finding.InQuote, Rule: "an interrupted quotation"}
	}
	return newSides(c, a, b, r, quoted).judge()
}

func newSides(c *corpus.Corpus, a, b *corpus.Article, r similar.Region, quoted bool) *sides {
	return &sides{
		corpus: c, quoted: quoted,
		a: side{a, r.A0, r.A1, WithoutHonorifics(c, a, r.A0, r.A1)}, b: side{b, r.B0, r.B1, WithoutHonorifics(c, b, r.B0, r.B1)},
	}
}

func (s *sides) judge() Judgement {
	j := Judgement{In: finding.InClaim}
	if s.quoted {
		j.In = finding.InQuote
	}
	for _, change := range allowances {
		if !change.is(s) {
			continue
		}
		if change.but == nil || !change.but(s) {
			j.Rule = change.name
			return j
		}
		break
	}
	for _, r := range rules {
		if r.is(s) {
			j.Kind, j.Severity, j.Rule = r.kind, r.severity, r.name
			break
		}
	}
	return j
}

// denies reports whether words turn the sense of what they stand with: not those of “whether or not”.
func (s *sides) denies(words []corpus.WordID) bool {
	denies := false
	for i, w := range words {
		if s.corpus.Words[w].Class.Is(corpus.Negation) && (i == 0 || s.corpus.Words[words[i-1]].Text != "or") {
			denies = !denies
		}
	}
	return denies
}

// surer reports whether one side says that something is, will or must be, and the other leaves it open.
func (s *sides) surer() bool {
	return s.surerThan(s.a.words, s.b.words) || s.surerThan(s.b.words, s.a.words)
}

func (s *sides) surerThan(sure, open []corpus.WordID) bool {
	is := func(words []corpus.WordID, text string) bool {
		return slices.ContainsFunc(words, func(w corpus.WordID) bool { return s.corpus.Words[w].Text == text })
	}
	hedges := s.count(corpus.Hedge, open)
	if hedges == 0 || s.count(corpus.Hedge, sure) > 0 {
		return false
	}
	if s.onlyHedged(sure, open) {
		return true
	}
	if is(open, "would") && is(sure, "will") {
		hedges-- // “says he will”, “said he would”
	}
	return !s.quoted && hedges > 0 && (is(sure, "will") || is(sure, "must"))
}

// onlyHedged reports whether all that some words have more than others is a word of doubt that is no modal verb: “possible”.
func (s *sides) onlyHedged(sure, open []corpus.WordID) bool {
	doubts := 0
	for _, w := range open {
		class := s.corpus.Words[w].Class
		switch {
		case class.Is(corpus.Hedge) && !class.Is(corpus.Function):
			doubts++
		case !class.Is(corpus.Function) && !slices.Contains(sure, w):
			return false
		}
	}
	return doubts == 1 && !slices.ContainsFunc(sure, func(w corpus.WordID) bool {
		return !s.corpus.Words[w].Class.Is(corpus.Function) && !slices.Contains(open, w)
	})
}

// content counts the words that are not grammatical.
func (s *sides) content(words []corpus.WordID) int {
	return len(words) - s.count(corpus.Function|corpus.Negation, words)
}

// count counts the words of a class.
func (s *sides) count(class corpus.WordClass, words []corpus.WordID) int {
	n := 0
	for _, w := range words {
		if s.corpus.Words[w].Class.Is(class) {
			n++
		}
	}
	return n
}

// valuesDiffer reports whether both sides have words of a class, and the side with fewer has one that does not agree with any of
// the other's.
func (s *sides) valuesDiffer(class corpus.WordClass) bool {
	a, b := s.pick(class, s.a.words), s.pick(class, s.b.words)
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y *corpus.Word) bool { return agree(x, y) }) {
			return true
		}
	}
	return false
}

// compatible reports whether the numbers of both sides can both be true: “about 500” and “512”. Inside quotation marks another
// number is another number, unless it is the same in another unit; so it is in a version of the same text, unless only one is hedged.
func (s *sides) compatible() bool {
	a, okA := s.a.article.QuantityIn(s.a.first, s.a.last)
	b, okB := s.b.article.QuantityIn(s.b.first, s.b.last)
	if !okA || !okB {
		return false
	}
	v := quantity.Compatible(a, b)
	sameValue := v.Reason == quantity.Equal || v.Reason == quantity.Converted
	if s.quoted {
		return sameValue && s.count(corpus.Number, s.a.words) == 1 && s.count(corpus.Number, s.b.words) == 1
	}
	hedged := a.Mod != b.Mod || len(s.a.words) != len(s.b.words)
	return v.Compatible && (sameValue || hedged || !s.corpus.SameSource(s.a.article.Index, s.b.article.Index))
}

// sameTime reports whether the times on both sides are one time: “5 p.m. EDT” and “2100 GMT”. Inside quotation marks other
// words for it are other words.
func (s *sides) sameTime() bool {
	spanOf := func(t timex.Timex) crosscheck.Span { return t.Span }
	a, okA := corpus.FirstIn(s.a.article, s.a.first, s.a.last, s.a.article.Reading.Timexes, spanOf)
	b, okB := corpus.FirstIn(s.b.article, s.b.first, s.b.last, s.b.article.Reading.Timexes, spanOf)
	if s.quoted || !okA || !okB {
		return false
	}
	if a.AsOf && b.AsOf { // what was known then, and what was known later
		return true
	}
	relation := timex.Compare(a, b)
	if relation == timex.Same || relation == timex.Overlap && a.Zone != b.Zone {
		return true
	}
	at := strings.IndexByte(b.Value, 'T')
	if a.Zone == b.Zone || at < 0 {
		return false
	}
	b.Value = corpus.Day(a) + b.Value[at:] // the day is that of publication, unless it stands beside them and is compared there
	relation = timex.Compare(a, b)
	return relation == timex.Same || relation == timex.Overlap
}

// pick returns the words of a class.
func (s *sides) pick(class corpus.WordClass, words []corpus.WordID) []*corpus.Word {
	var out []*corpus.Word
	for _, w := range words {
		if s.corpus.Words[w].Class.Is(class) {
			out = append(out, &s.corpus.Words[w])
		}
	}
	return out
}

// agree reports whether two numbers or dates can mean the same: numbers of which one has no unit, dates of which one is
// less exact.
func agree(x, y *corpus.Word) bool {
	if x.Class.Is(corpus.Number) {
		one, unit := x.Figure()
		other, otherUnit := y.Figure()
		return one == other && (unit == otherUnit || unit == "" || otherUnit == "")
	}
	if x.Class.Is(corpus.Calendar) {
		return x.Text == y.Text
	}
	return strings.HasPrefix(x.Text, y.Text) || strings.HasPrefix(y.Text, x.Text)
}

// opposed reports whether a word of one side is the opposite of one of the other, where hardly anything else differs.
func (s *sides) opposed() bool {
	if max(s.content(s.a.words), s.content(s.b.words)) > mostOpposed {
		return false
	}
	for _, x := range s.a.words {
		for _, y := range s.b.words {
			if wordnet.Opposed(s.lemma(x), s.lemma(y), corpus.Converse) {
				return true
			}
		}
	}
	return false
}

// prefixed reports whether all that differs is a prefix that negates a word: “binding” and “non-binding”, “armed” and “unarmed”.
func (s *sides) prefixed() bool {
	return s.prefixes(s.a.words, s.b.words) || s.prefixes(s.b.words, s.a.words)
}

// prefixes reports whether some words are others with a negating prefix.
func (s *sides) prefixes(words, plain []corpus.WordID) bool {
	text := func(w corpus.WordID) string { return s.corpus.Words[w].Text }
	if len(words) == 0 || len(words) > 2 || len(plain) > 1 {
		return false
	}
	first := text(words[0])
	switch {
	case len(plain) == 0:
		return len(words) == 1 && first == "non"
	case len(words) == 2:
		return first == "non" && words[1] == plain[0]
	}
	if rest, ok := strings.CutPrefix(first, "non"); ok && rest == text(plain[0]) {
		return true
	}
	rest, ok := strings.CutPrefix(first, "un")
	return ok && len(rest) >= leastNegated && rest == text(plain[0]) && s.lemma(plain[0]) != 0
}

// leastNegated is how many letters a word must have for “un” before it to be a prefix and not the beginning of another word.
const leastNegated = 5

func (s *sides) lemma(w corpus.WordID) wordnet.Word { return wordnet.Lemma(s.corpus.Words[w].Text) }

// ranked reports whether one side has an office, and the other the office below it: “Vice President”, “President”.
func (s *sides) ranked() bool {
	one := func(words, other []corpus.WordID, a *corpus.Article, next int32) bool {
		return len(other) == 0 && len(words) == 1 && s.corpus.Words[words[0]].Class.Is(corpus.Rank) && int(next) < len(a.Terms) &&
			(a.Capital(next) || naming.InRole(a, next, next+1))
	}
	return one(s.a.words, s.b.words, s.a.article, s.a.last) || one(s.b.words, s.a.words, s.b.article, s.b.last)
}
