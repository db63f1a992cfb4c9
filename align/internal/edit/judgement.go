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

// A Judgement says what a region's difference is. Its kind is "" where editors may change it so, or nothing differs.
type Judgement struct {
	Kind     finding.Kind
	In       finding.In
	Severity finding.Severity
}

// Sides are the words of a region's two sides, without what editors may drop.
type Sides struct {
	C      *corpus.Corpus
	A, B   *corpus.Article
	R      similar.Region
	Wa, Wb []corpus.WordID
	quoted bool // inside quotation marks in both articles
}

// Judge types what differs in a region. In quotation marks, words that an article is without because it leaves the
// quotation there are no difference.
func Judge(c *corpus.Corpus, a, b *corpus.Article, r similar.Region) Judgement {
	quoted := a.QuotedTerms(r.A0, r.A1) && b.QuotedTerms(r.B0, r.B1)
	if quoted && (a.Interrupted(r.A0, r.A1) || b.Interrupted(r.B0, r.B1)) {
		return Judgement{In: finding.InQuote}
	}
	return JudgeAs(c, a, b, r, quoted)
}

// JudgeAs types what differs in a region of a quotation, or of the articles' own text.
func JudgeAs(c *corpus.Corpus, a, b *corpus.Article, r similar.Region, quoted bool) Judgement {
	s := &Sides{C: c, A: a, B: b, R: r, quoted: quoted}
	s.Wa, s.Wb = Weighty(c, a, r.A0, r.A1), Weighty(c, b, r.B0, r.B1)
	j := Judgement{In: finding.InClaim}
	if quoted {
		j.In = finding.InQuote
	}
	if !s.harmless() {
		j.Kind, j.Severity = s.kind()
	}
	return j
}

// Rewritten is how many words may stand in a region that is still a change of those words; more are another text.
const Rewritten = 6

// negatedWords is how many words beside it a negation may bring with it: “did not”, “has never been”. More are a clause of
// their own.
const negatedWords = 3

// mostOpposed is how many telling words may stand in a region for two of them to be what it is about.
const mostOpposed = 3

// kind says what sort of difference it is, the most telling first.
func (s *Sides) kind() (finding.Kind, finding.Severity) {
	shorter, longer := min(len(s.Wa), len(s.Wb)), max(len(s.Wa), len(s.Wb))
	if shorter > Rewritten || !s.quoted && longer > Rewritten {
		return finding.KindWording, finding.SeverityNote
	}
	switch {
	case s.negates():
		return finding.KindPolarity, finding.SeverityError
	case !s.quoted && (s.count(corpus.Denial, s.Wa) > 0) != (s.count(corpus.Denial, s.Wb) > 0) && shorter > 0:
		return finding.KindPolarity, finding.SeverityError
	case s.ranked():
		return finding.KindRole, finding.SeverityError
	case s.values(corpus.Number) && s.compatible():
		return finding.KindNumber, finding.SeverityNote
	case s.values(corpus.Number):
		return finding.KindNumber, finding.SeverityError
	case (s.values(corpus.Date) || s.values(corpus.Calendar)) && s.sameTime():
		return finding.KindDate, finding.SeverityNote
	case s.values(corpus.Date) || s.values(corpus.Calendar):
		return finding.KindDate, finding.SeverityError
	}
	if kind, severity, ok := s.naming(); ok {
		return kind, severity
	}
	switch {
	case s.roles():
		return finding.KindRole, finding.SeverityError
	case s.opposed():
		return finding.KindPolarity, finding.SeverityError
	case !s.quoted && (s.surer(s.Wa, s.Wb) || s.surer(s.Wb, s.Wa)):
		return finding.KindCertainty, finding.SeverityWarning
	}
	return s.wording()
}

// negates says whether one side has a negation that the other lacks, and little else.
func (s *Sides) negates() bool {
	if s.denies(s.Wa) == s.denies(s.Wb) || max(len(s.Wa), len(s.Wb)) > min(len(s.Wa), len(s.Wb))+negatedWords {
		return false
	}
	more := s.content(s.Wa) - s.content(s.Wb)
	return s.quoted && -1 <= more && more <= 1 || s.content(s.Wa)+s.content(s.Wb) <= 1
}

// denies says whether words turn the sense of what they stand with: not those of “whether or not”.
func (s *Sides) denies(words []corpus.WordID) bool {
	denies := false
	for i, w := range words {
		if s.C.Words[w].Class.Is(corpus.Negation) && (i == 0 || s.C.Words[words[i-1]].Text != "or") {
			denies = !denies
		}
	}
	return denies
}

// surer says whether one side says that something will or must be, and the other leaves it open.
func (s *Sides) surer(sure, open []corpus.WordID) bool {
	is := func(words []corpus.WordID, text string) bool {
		return slices.ContainsFunc(words, func(w corpus.WordID) bool { return s.C.Words[w].Text == text })
	}
	hedges := s.count(corpus.Hedge, open)
	if is(open, "would") && is(sure, "will") {
		hedges-- // “says he will”, “said he would”
	}
	return hedges > 0 && s.count(corpus.Hedge, sure) == 0 && (is(sure, "will") || is(sure, "must"))
}

// content counts the words that are not grammatical.
func (s *Sides) content(words []corpus.WordID) int {
	return len(words) - s.count(corpus.Function|corpus.Negation, words)
}

// count counts the words of a class.
func (s *Sides) count(class corpus.WordClass, words []corpus.WordID) int {
	n := 0
	for _, w := range words {
		if s.C.Words[w].Class.Is(class) {
			n++
		}
	}
	return n
}

// values says whether both sides have words of a class, and the side with fewer has one that does not agree with any of
// the other's.
func (s *Sides) values(class corpus.WordClass) bool {
	a, b := s.pick(class, s.Wa), s.pick(class, s.Wb)
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

// compatible says whether the numbers of both sides can both be true: “about 500” and “512”. Inside quotation marks another
// number is another number, unless it is the same in another unit; so it is in a version of the same text, unless only one is hedged.
func (s *Sides) compatible() bool {
	a, okA := s.A.QuantityIn(s.R.A0, s.R.A1)
	b, okB := s.B.QuantityIn(s.R.B0, s.R.B1)
	if !okA || !okB {
		return false
	}
	v := quantity.Compatible(a, b)
	sameValue := v.Reason == quantity.Equal || v.Reason == quantity.Converted
	if s.quoted {
		return sameValue && s.count(corpus.Number, s.Wa) == 1 && s.count(corpus.Number, s.Wb) == 1
	}
	hedged := a.Mod != b.Mod || len(s.Wa) != len(s.Wb)
	return v.Compatible && (sameValue || hedged || !s.C.SameSource(s.A.Index, s.B.Index))
}

// sameTime says whether the times on both sides are one time: “5 p.m. EDT” and “2100 GMT”. Inside quotation marks other
// words for it are other words.
func (s *Sides) sameTime() bool {
	spanOf := func(t timex.Timex) crosscheck.Span { return t.Span }
	a, okA := corpus.FirstIn(s.A, s.R.A0, s.R.A1, s.A.Reading.Timexes, spanOf)
	b, okB := corpus.FirstIn(s.B, s.R.B0, s.R.B1, s.B.Reading.Timexes, spanOf)
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
		b.Value = corpus.Day(a) + b.Value[at:] // the day is that of publication, unless it stands beside them and is compared there
	}
	relation := timex.Compare(a, b)
	return relation == timex.Same || relation == timex.Overlap
}

// pick gives the words of a class.
func (s *Sides) pick(class corpus.WordClass, words []corpus.WordID) []*corpus.Word {
	var out []*corpus.Word
	for _, w := range words {
		if s.C.Words[w].Class.Is(class) {
			out = append(out, &s.C.Words[w])
		}
	}
	return out
}

// agree says whether two numbers or dates can mean the same: numbers of which one has no unit, dates of which one is
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

// opposed says whether a word of one side is the opposite of one of the other, where hardly anything else differs.
func (s *Sides) opposed() bool {
	if max(s.content(s.Wa), s.content(s.Wb)) > mostOpposed {
		return false
	}
	for _, x := range s.Wa {
		for _, y := range s.Wb {
			if wordnet.Opposed(s.lemma(x), s.lemma(y)) {
				return true
			}
		}
	}
	return false
}

func (s *Sides) lemma(w corpus.WordID) wordnet.Word { return wordnet.Lemma(s.C.Words[w].Text) }

// ranked says whether one side has an office, and the other the office below it: “Vice President”, “President”.
func (s *Sides) ranked() bool {
	one := func(words, other []corpus.WordID, a *corpus.Article, next int32) bool {
		return len(other) == 0 && len(words) == 1 && s.C.Words[words[0]].Class.Is(corpus.Rank) && int(next) < len(a.Terms) &&
			(a.Capital(next) || naming.InRole(a, next, next+1))
	}
	return one(s.Wa, s.Wb, s.A, s.R.A1) || one(s.Wb, s.Wa, s.B, s.R.B1)
}
