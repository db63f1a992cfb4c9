package fact

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
)

// certainty compares what one of two articles leaves open and the other states plainly, in the same word: “was probably hit
// by a log” and “was hit by a log”, “suspected torpedoes” and “torpedoes”. What either article says both ways is no
// difference.
var certainty = rule{
	kind:  "certainty",
	meet:  hedgedAndPlain,
	masks: func(_ *slotReader, x *Slot, t int32) bool { return t == x.hedge.target || t == x.hedge.by },
	agree: func(x, y *Slot) bool { return false },
	values: []signal{
		{"thing", func(p *pair) int32 { return truth(p.x.hedge.thing) }},
		{"accused", accused},
		{"window-3", func(p *pair) int32 { return p.share(0) }},
		{"window-12", func(p *pair) int32 { return p.share(2) }},
		{"sentence", func(p *pair) int32 { return p.share(3) }},
		{"bits-12", func(p *pair) int32 { return min(p.shared.windows[2], 120) * 25 / 3 }},
		{"days", func(p *pair) int32 { return common(p.x.days, p.y.days) }},
		{"quoted", func(p *pair) int32 { return truth(p.x.quoted()) + truth(p.y.quoted()) }},
		{"place", samePlace},
		{"clause", func(p *pair) int32 { return 2000 * p.shared.clause / max(p.x.weight+p.y.weight, 60) }},
	},
	ruledOut: []string{"another place of an article that is as sure as the other article", "what is yet to come"},
}

// A hedge is a word that its article leaves open. Where a slot has one that is Happened, its word is stated plainly.
type hedge struct {
	target   int32 // the token of the word
	by       int32 // the token that leaves it open; -1 for none
	first    int32 // it is shown from this token
	last     int32 // … to the one before this
	thing    bool  // whether the word is a noun, and no verb: “a suspected torpedo”
	negated  bool
	firmness english.Factuality
	rank     int32 // of the word's term
}

// open returns that of the two that leaves its word open, and its article.
func (p *pair) open() (*hedge, *Article) {
	if p.x.hedge.firmness != english.Happened {
		return &p.x.hedge, p.a
	}
	return &p.y.hedge, p.b
}

// accused reports whether somebody is accused of what one of two articles states plainly: “is charged with stealing”, not
// “allegedly stole”.
func accused(p *pair) int32 {
	h, a := p.open()
	return truth(h.firmness == english.Alleged && !h.thing && listsOnce().verbForms.Has(a.text.Tokens[h.by].Word))
}

// longestShown is how many tokens a word with what leaves it open has at most.
const longestShown = 11

// readHedges finds the words that an article leaves open, in order. Names are none: “the suspected arsonist Orme” is Orme.
func (a *Article) readHedges() {
	grammar, found := contents.Grammar(a.Reading.Doc), contents.Names(a.Reading.Doc)
	add := func(h hedge) {
		at := a.wordAt(h.target)
		if at == len(a.words) || a.words[at].token != h.target || a.words[at].value || found.At(int(h.target)) >= 0 {
			return
		}
		h.rank = a.words[at].ranks[0]
		a.hedges = append(a.hedges, h)
	}
	for i := range grammar.Clauses {
		c := &grammar.Clauses[i]
		things := [...]english.Phrase{c.Subject, c.Object}
		for _, list := range [...][]english.Phrase{things[:], c.Others} {
			for _, p := range list {
				if !p.Empty() && p.Hedge >= 0 && leavesOpen(p.Factuality) && !p.Negated {
					add(hedge{target: p.Head, by: p.Hedge, first: p.Hedge, last: p.Head + 1, thing: true, negated: c.Negated, firmness: p.Factuality})
				}
			}
		}
		if c.Hedge < 0 {
			continue
		}
		h := hedge{target: c.Verb, by: c.Hedge, negated: c.Negated, firmness: c.Factuality}
		if c.Noun >= 0 {
			h.target = c.Noun
		}
		if h.first, h.last = min(c.Hedge, c.First, h.target), max(c.Verb, h.target)+1; h.last-h.first <= longestShown {
			add(h)
		}
	}
	slices.SortStableFunc(a.hedges, func(g, h hedge) int { return cmp.Compare(g.target, h.target) })
	a.hedges = slices.CompactFunc(a.hedges, func(g, h hedge) bool { return g.target == h.target })
}

func leavesOpen(f english.Factuality) bool {
	return f == english.May || f == english.Alleged || f == english.Reported
}

// hedgeAt returns the index of what an article leaves open at a token; found is false where it does not.
func (a *Article) hedgeAt(token int32) (at int, found bool) {
	return slices.BinarySearchFunc(a.hedges, token, func(h hedge, token int32) int { return cmp.Compare(h.target, token) })
}

// openBefore is how many tokens before a word nothing may stand that leaves something open for the word to be stated plainly.
const openBefore = 4

// plainAt returns how an article states the word of a hedge at a token; ok is false where it does not state it plainly, or
// states the opposite. A verb is compared with verbs, a noun with nouns.
func (a *Article) plainAt(token int32, h *hedge) (plain hedge, ok bool) {
	if _, open := a.hedgeAt(token); open || a.furniture(a.spanOf(token, token+1)) {
		return plain, false
	}
	for t := max(token-openBefore, 0); t < token; t++ {
		if english.Known().LeavesOpen(a.text.Tokens[t].Word) {
			return plain, false
		}
	}
	plain = hedge{target: token, by: -1, first: token, last: token + 1, thing: true, rank: -1}
	grammar := contents.Grammar(a.Reading.Doc)
	if ci := grammar.ClauseOf(int(token)); ci >= 0 {
		c := &grammar.Clauses[ci]
		if c.Factuality != english.Happened || c.Negated != h.negated {
			return plain, false
		}
		if token == c.Verb || token == c.Noun {
			plain.thing = false
			plain.first, plain.last = min(c.First, token), max(c.Verb, token)+1
		}
	}
	return plain, plain.thing == h.thing
}

// What two places must share to be compared, in half bits of the words around; how many quarters of it two places that are equally
// sure may share; and how many places of a word are looked at.
const (
	leastAround       = 30
	quartersElsewhere = 3
	mostWords         = 12
)

// hedgedAndPlain gives the words that one of two articles leaves open, each with the place of the other that states it plainly
// and shares most with it.
func hedgedAndPlain(r *rule, a, b *Article) (xs, ys []Slot, pairs [][2]int32) {
	add := func(x, y *Slot) {
		pairs = append(pairs, [2]int32{int32(len(xs)), int32(len(ys))})
		xs, ys = append(xs, *x), append(ys, *y)
	}
	m := meeting{placer{Article: a, rule: r}, placer{Article: b, rule: r}}
	m.each(add)
	m.one, m.other = m.other, m.one
	m.each(func(x, y *Slot) { add(y, x) })
	return xs, ys, pairs
}

// A placer makes slots of an article.
type placer struct {
	*Article
	rule   *rule
	reader *slotReader // made when it is needed
}

// slot makes the slot of a word that is left open, or stated plainly.
func (p *placer) slot(h hedge) Slot {
	if p.reader == nil {
		p.reader = newSlotReader(p.Article)
	}
	x := Slot{Span: p.spanOf(h.first, h.last), Value: p.written(h.first, h.last), hedge: h}
	p.reader.place(&x, p.rule)
	return x
}

// A meeting is of two articles, of which the one leaves words open that the other states.
type meeting struct{ one, other placer }

// each yields the words that the one article leaves open, each with the place of the other that states it plainly and shares most.
func (m *meeting) each(yield func(x, y *Slot)) {
	for i := range m.one.hedges {
		h := &m.one.hedges[i]
		rank, both := slices.BinarySearch(m.other.terms, m.one.terms[h.rank])
		if !both {
			continue
		}
		places := m.other.placesOf(int32(rank))
		var x, y Slot
		most := int32(leastAround - 1)
		for _, token := range places {
			plain, ok := m.other.plainAt(token, h)
			if !ok {
				continue
			}
			if x.context == nil {
				x = m.one.slot(*h)
			}
			s := m.other.slot(plain)
			if shared := likenessOf(m.one.Article, m.other.Article, &x, &s).windows[2]; shared > most {
				y, most = s, shared
			}
		}
		if most < leastAround {
			continue
		}
		if 4*m.alike(&x, &y, places, m.one.placesOf(h.rank)) < quartersElsewhere*most {
			yield(&x, &y)
		}
	}
}

// alike returns how much two places share at most that are equally sure of a word: of the one article a place that states it plainly
// and the given one of the other, or the given one of the first and a place of the other that leaves it open.
func (m *meeting) alike(x, y *Slot, ofOther, ofOne []int32) int32 {
	most := int32(0)
	for _, token := range ofOther {
		if at, open := m.other.hedgeAt(token); open {
			s := m.other.slot(m.other.hedges[at])
			most = max(most, likenessOf(m.one.Article, m.other.Article, x, &s).windows[2])
		}
	}
	for _, token := range ofOne {
		if plain, ok := m.one.plainAt(token, &x.hedge); ok {
			s := m.one.slot(plain)
			most = max(most, likenessOf(m.one.Article, m.other.Article, &s, y).windows[2])
		}
	}
	return most
}

// wordsByTerm are the tokens of an article's words, by the rank of their terms.
type wordsByTerm struct {
	tokens []int32
	ends   []int32 // by rank: where its tokens end
}

// listWords notes where the words of an article stand.
func (a *Article) listWords() {
	ends := make([]int32, len(a.terms)+1)
	for i := range a.words {
		ends[a.words[i].ranks[0]+1]++
	}
	for rank := range a.terms {
		ends[rank+1] += ends[rank]
	}
	a.byTerm = wordsByTerm{make([]int32, len(a.words)), ends}
	for i := range a.words {
		at := &ends[a.words[i].ranks[0]]
		a.byTerm.tokens[*at] = a.words[i].token
		*at++
	}
}

// placesOf returns the first tokens of words that have a term.
func (a *Article) placesOf(rank int32) []int32 {
	first := int32(0)
	if rank > 0 {
		first = a.byTerm.ends[rank-1]
	}
	list := a.byTerm.tokens[first:a.byTerm.ends[rank]]
	return list[:min(len(list), mostWords)]
}
