package passage

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// What must be shared before two words are held to contradict each other. Half of what must stand round them will do where
// the passages share nearly all that either says.
const (
	leastPolarity      = 90  // information round both, in tenths
	leastPolarityTight = 40  // the part of it that stands right beside them
	ampleContext       = 100 // so much round two verbs that it does not matter how they are put
	oppositesTell      = 15  // what it tells that two words are opposites
	nearlyAll          = 550 // of the richer passage, per mille
	poorerWhole        = 800 // … of the poorer one, where the richer one shares alikeDenied, too
	alikeDenied        = 400
	leastContained     = 60  // the information that must then stand round both
	deniedElse         = 350 // what the richer passage must share: one denies many things, another states as many
	deniedLeast        = 300 // … where subject or object are the same, and the poorer passage says little else
	deniedCovered      = 600 // what the poorer passage must then share
	leastDenial        = 70  // and the information around both, their own included
	leastDenialTight   = 20  // … and right beside them
	oppositeAlike      = 300 // … where the words are opposites
	poorerAll          = 850 // … unless the poorer says nothing else
)

// opposites finds words of one passage that mean the opposite of what stands in their place in the other.
func (f *finder) opposites(m *match) {
	if m.mutual < oppositeAlike && m.coverage < poorerAll {
		return
	}
	for i, x := range m.a.items {
		for j, y := range m.b.items {
			if m.links[i] < 0 && m.back[j] < 0 && opposed(x.Lemma, y.Lemma) && f.sameForm(m.a, x.term, m.b, y.term) &&
				!(f.capital(m.a, x.term) && f.capital(m.b, y.term)) && !f.prefixed(m.a, x.term) && !f.prefixed(m.b, y.term) &&
				f.denialsNear(m, m.a, x.term, x.term) == f.denialsNear(m, m.b, y.term, y.term) &&
				!f.countsApart(m, x.term, y.term) && (f.sameSubject(m, x.term, y.term) || m.sameNext(i, j)) {
				if m.sameThing(x.term, y.term, oppositesTell) {
					f.contradict(m, x.term, x.term, y.term, y.term)
				} else {
					f.apart(m, finding.KindPolarity, x.term, y.term, func() (a, b stated) {
						return m.a.place(x.term, x.term+1), m.b.place(y.term, y.term+1)
					})
				}
			}
		}
	}
}

// negations finds a word that one passage denies and the other states.
func (f *finder) negations(m *match) {
	if m.mutual < deniedLeast {
		return
	}
	for i, j := range m.links {
		if j < 0 {
			continue
		}
		x, y := m.a.items[i], m.b.items[j]
		if x.Lemma == 0 || f.capital(m.a, x.term) || wordnet.Relate(x.Lemma, y.Lemma) == wordnet.Kindred {
			continue
		}
		if !contradicts(m.a, x, m.b, y) || m.a.both(x) || m.b.both(y) || !m.denyAlike(x.clause, y.clause) || f.denyInWords(m, x.term, y.term) {
			continue
		}
		if f.sameStatement(m, i, int(j)) {
			f.contradict(m, m.a.opens(x), x.term, m.b.opens(y), y.term)
		} else {
			f.apart(m, finding.KindPolarity, x.term, y.term, func() (a, b stated) {
				return m.a.place(m.a.opens(x), x.term+1), m.b.place(m.b.opens(y), y.term+1)
			})
		}
	}
}

// denyInWords reports whether the same words deny before a term of each passage, though the grammar of one has lost the denial: in “[N]o one”,
// behind an abbreviation that seems to go on.
func (f *finder) denyInWords(m *match, x, y int32) bool {
	one, other := f.denyingBefore(m.a, x), f.denyingBefore(m.b, y)
	return len(one) > 0 && slices.Equal(one, other)
}

// denyingBefore returns the words of a passage that deny before a term, sorted.
func (f *finder) denyingBefore(p *passage, term int32) []corpus.WordID {
	var words []corpus.WordID
	for t := p.first; t < term; t++ {
		if w := p.article.Terms[t].Word; f.corpus.Words[w].Class.Is(corpus.Negation) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return words
}

// sameStatement reports whether two words, one of them denied, are said of the same thing: of one subject; or as verbs with so
// much around them that one may be put in the passive; or of one subject or object by a passage that says little else.
func (f *finder) sameStatement(m *match, i, j int) bool {
	x, y := m.a.items[i].term, m.b.items[j].term
	context := m.context(x, y)
	switch {
	case m.mutual >= deniedElse && f.sameSubject(m, x, y) && m.sameThing(x, y, m.strength[i]):
		return true
	case m.mutual >= alikeDenied && context >= ampleContext && corpus.VerbForm(f.text(m.a, x)) && corpus.VerbForm(f.text(m.b, y)) && f.sameForm(m.a, x, m.b, y):
		return true
	}
	return m.coverage >= deniedCovered && context+m.strength[i] >= leastDenial && m.tight(x, x+1, y, y+1) >= leastDenialTight &&
		m.shareParticipant(m.a.items[i].clause, m.b.items[j].clause)
}

// contradict notes that two runs of terms, last terms included, say the opposite of each other.
func (f *finder) contradict(m *match, aFirst, aLast, bFirst, bLast int32) {
	f.conflict(m, finding.KindPolarity, m.context(aLast, bLast), m.a.place(aFirst, aLast+1), m.b.place(bFirst, bLast+1),
		"another word near it that denies", "a wish, a condition or a possibility")
	if m.a.article.QuotedTerms(aFirst, aLast+1) && m.b.article.QuotedTerms(bFirst, bLast+1) {
		f.differences[len(f.differences)-1].In = finding.InQuote
	}
}

// sameThing reports whether so much is shared round a term of each passage that both must be about one thing. Less will do
// where the passages share nearly all that either says.
func (m *match) sameThing(a, b, word int32) bool {
	context, tight := m.context(a, b)+word, m.tight(a, a+1, b, b+1)
	if m.mutual >= nearlyAll || m.coverage >= poorerWhole && m.mutual >= alikeDenied && context >= leastContained {
		return context >= leastPolarity/2 && tight >= leastPolarityTight/2
	}
	return tight >= leastPolarityTight && context >= leastPolarity
}

// swapped is the match with its passages in the other order.
func (m *match) swapped() *match {
	s := &match{a: m.b, b: m.a, links: m.back, back: m.links, shared: m.shared, coverage: m.coverage, mutual: m.mutual, passages: m.passages}
	s.strength = make([]int32, len(m.b.items))
	for i, j := range m.links {
		if j >= 0 {
			s.strength[j] = m.strength[i]
		}
	}
	return s
}
