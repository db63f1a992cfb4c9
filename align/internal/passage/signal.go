package passage

import (
	_ "embed"
	"math/bits"
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// An opposition is two runs of terms of a match that a rule holds against each other.
type opposition struct {
	finder *finder
	*match
	kind                         finding.Kind
	reason                       int32
	aFirst, aLast, bFirst, bLast int32
	known                        bool         // whether package fact has slots at the two places whose values differ
	slots                        fact.Opposed // and what it makes of them; the zero Opposed where it has none
}

// A signal is named evidence that an editor would act on an opposition, in thousandths.
type signal struct {
	name string
	of   func(*opposition) int32
}

// signals are what the fitted weights of weights.txt weigh.
var signals = []signal{
	{"date", of(finding.KindDate)},
	{"name", of(finding.KindName)},
	{"number", of(finding.KindNumber)},
	{"place", of(finding.KindPlace)},
	{"polarity", of(finding.KindPolarity)},
	{"poorer passage", func(o *opposition) int32 { return o.coverage }},
	{"richer passage", func(o *opposition) int32 { return o.mutual }},
	{"reason", func(o *opposition) int32 { return min(o.reason, 400) * 10 }},
	{"near", func(o *opposition) int32 { return min(o.context(o.aFirst, o.bFirst), 300) * 10 }},
	{"subject", func(o *opposition) int32 { return truth(o.finder.sameSubject(o.match, o.aFirst, o.bFirst)) }},
	{"names apart", func(o *opposition) int32 { return o.apart(o.name) }},
	{"numbers apart", func(o *opposition) int32 { return o.apart(o.number) }},
	{"words apart", func(o *opposition) int32 { return o.apart(func(*passage, item) bool { return true }) }},
	{"apart beside", func(o *opposition) int32 { return o.apart(o.beside) }},
	{"slots", func(o *opposition) int32 { return truth(o.known) }},
	{"identity of slots", func(o *opposition) int32 { return within(o.slots.Identity, mostOdds) }},
	{"lead of slots", func(o *opposition) int32 { return within(o.slots.Lead, mostOdds) }},
	{"odds of slots", func(o *opposition) int32 { return within(o.slots.Odds, mostOdds) }},
	{"one role", func(o *opposition) int32 { return truth(o.kind == finding.KindName && o.oneRole()) }},
	{"settled slots", func(o *opposition) int32 { return truth(o.slots.Settled) }},
}

func of(kind finding.Kind) func(*opposition) int32 {
	return func(o *opposition) int32 { return truth(o.kind == kind) }
}

// mostOdds are the log-odds of slots, in thousandths, beyond which they tell no more.
const mostOdds = 4000

// within brings a number into the range from -most to most.
func within(v, most int32) int32 { return max(min(v, most), -most) }

func truth(is bool) int32 {
	if is {
		return 1000
	}
	return 0
}

// oppose holds two places of a match against each other.
func (f *finder) oppose(m *match, kind finding.Kind, reason int32, a, b stated) *opposition {
	o := &opposition{finder: f, match: m, kind: kind, reason: reason}
	o.aFirst, o.aLast = m.a.runOf(a)
	o.bFirst, o.bLast = m.b.runOf(b)
	o.slots, o.known = f.judge(m.a.article.Index, m.b.article.Index, kind, a.Span, b.Span)
	return o
}

// A meeting is a later article that an article is held against, and the kind of the values.
type meeting struct {
	later int
	kind  finding.Kind
}

// judgements are what package fact makes of the values of a meeting.
type judgements struct {
	asked int
	all   []fact.Opposed // of all values, once many are asked for
}

// fewAsked is how many places of two articles are judged one by one: that is cheaper than all for a few, but each takes the time of all
// values of both articles.
const fewAsked = 4

// judge gives what package fact makes of two places. What is opposed comes article by article.
func (f *finder) judge(a, b int, kind finding.Kind, at, other crosscheck.Span) (fact.Opposed, bool) {
	if f.judgedFirst != a {
		f.judgedFirst = a
		clear(f.judged)
	}
	j := f.judged[meeting{b, kind}]
	if j == nil {
		j = &judgements{}
		f.judged[meeting{b, kind}] = j
	}
	if j.asked++; j.asked <= fewAsked {
		return f.comparison.Judge(f.slots[a], f.slots[b], string(kind), at, other)
	}
	if j.asked == fewAsked+1 {
		j.all = f.comparison.JudgeAll(f.slots[a], f.slots[b], string(kind))
	}
	return fact.Likeliest(j.all, at, other)
}

func (p *passage) runOf(s stated) (first, last int32) {
	a, b := p.article.TermsOf(s.Span)
	return int32(a), int32(b)
}

// apart counts, as a logarithm, the words of some sort that have no like in the other passage, besides those that are opposed.
func (o *opposition) apart(sort func(*passage, item) bool) int32 {
	n := uint(0)
	for i, it := range o.a.items {
		if o.links[i] < 0 && (it.term < o.aFirst || it.term >= o.aLast) && sort(o.a, it) {
			n++
		}
	}
	for j, it := range o.b.items {
		if o.back[j] < 0 && (it.term < o.bFirst || it.term >= o.bLast) && sort(o.b, it) {
			n++
		}
	}
	return int32(1000 * bits.Len(n))
}

// name reports whether a word is written as a name.
func (o *opposition) name(p *passage, it item) bool {
	token := p.article.Text.Tokens[p.article.Terms[it.term].First]
	return it.term > p.first && token.Is(segment.Capital) && !token.Is(segment.AllCaps)
}

func (o *opposition) number(p *passage, it item) bool {
	return o.finder.corpus.Words[p.article.Terms[it.term].Word].Class.Is(corpus.Number | corpus.Date)
}

// oneRole reports whether two persons are opposed to whom their articles give one role.
func (o *opposition) oneRole() bool {
	x, y := o.finder.namedAt(o.a, o.aFirst), o.finder.namedAt(o.b, o.bFirst)
	return x != nil && y != nil && oneRole(*x, *y)
}

// namedAt is the person who is named at a term of a passage; nil for none.
func (f *finder) namedAt(p *passage, term int32) *named {
	for _, s := range f.namedIn(p, names.Person) {
		if s.first == term {
			return &s.value
		}
	}
	return nil
}

// beside reports whether a word stands right beside what is opposed.
func (o *opposition) beside(p *passage, it item) bool {
	if p == o.a {
		return beside(it.term, o.aFirst, o.aLast)
	}
	return beside(it.term, o.bFirst, o.bLast)
}

// measure gives the signals of an opposition.
func (o *opposition) measure() []int32 {
	values := make([]int32, len(signals))
	for i, s := range signals {
		values[i] = s.of(o)
	}
	return values
}

//go:embed weights.txt
var weightsFile string

// weights are those of weights.txt, in the order of the signals, the constant last.
var weights = sync.OnceValue(func() []int32 {
	w, err := parseWeights(weightsFile)
	if err != nil {
		panic(err) // a test shows it
	}
	return w
})

// parseWeights reads lines of a signal and its weight. What has no line weighs nothing.
func parseWeights(text string) ([]int32, error) {
	w := make([]int32, len(signals)+1)
	err := fit.ReadWeights(text, 1, func(names []string) *int32 {
		if names[0] == fit.Constant {
			return &w[len(signals)]
		}
		at := slices.IndexFunc(signals, func(s signal) bool { return s.name == names[0] })
		if at < 0 {
			return nil
		}
		return &w[at]
	})
	return w, err
}

// What two passages share, per mille of the richer one and in tenths of a bit, where both are one sentence that was taken over.
const (
	oneSentence       = 700
	oneSentenceShared = 150
)

// surest is the highest score, in thousandths, of an opposition of passages that are no such sentence. That they are alike is
// all that speaks for it, and on news that was written independently one in three was right, even of those of the greatest weight:
// they warn at most.
const surest = 550

// score is the probability that an editor would act on an opposition, in thousandths, by its signals.
func (o *opposition) score(values []int32) int {
	p := int(fit.Permille(fit.Weigh(weights(), values)))
	if o.mutual >= oneSentence && o.shared >= oneSentenceShared {
		return p
	}
	return min(p, surest)
}

// SignalNames names the signals of the findings of [Rule], in the order of their evidence.
func SignalNames() []string {
	var names []string
	for _, s := range signals {
		names = append(names, s.name)
	}
	return names
}
