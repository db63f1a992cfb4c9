package fact

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// A Slot is a place in an article that holds a value of some sort: a number, a date, what a clause states. Its context
// is the words around it, its own value left out, so that contexts can be compared without knowing whether the values
// agree.
type Slot struct {
	Span crosscheck.Span

	Quantity *quantity.Quantity // of a number
	Timex    *timex.Timex       // of a date
	Claim    *claims.Claim      // the claim that it stands in, or that it is; nil where it stands in none

	// Value is what the words come to: “6 m”, “2024-03-05”, “not” for a clause that denies. Slots that agree may have
	// different values: “2024-03” and “2024-03-05”.
	Value string

	first, last int32 // tokens
	sentence    int32
	noun        wordnet.Word // what a number counts
	extra       bool         // whether it is counted beside others: “38 other senators”, “another 21 states”
	fate        string       // what happened to the people that are counted: “death”, “injury”; "" when it is not said
	form        term         // the words of a date
	spelling    spelling     // of a name
	sort        names.Type   // what a name names
	times       int32        // how often the article writes the name so
	bearer      term         // the name that stands nearest in the sentence; 0 for none
	person      bool         // whether that is people
	key         term         // see rule.key
	sisters     int32        // how many slots of the article have the key, itself included
	verbs       [2]int32     // words: the verb before it in its sentence, and the one behind it; -1 for none
	names       []term       // whom and what its sentence names, ordered
	days        []term       // the other dates of its sentence, ordered
	clause      int32        // in the grammar of the article: the one whose argument it is; -1 for none
	predicate   int32        // its verb among the words; -1 for none
	others      []term       // the nouns and names that take part in what the clause says, besides the slot, ordered
	left        term         // the word before it in its sentence
	context     []near       // the words of its sentence around it, ordered by term, each once
	around      []near       // those of the sentences beside it too
	weights     [windows]int32
	weight      int32 // of the words of its clause
}

// near is a word of a slot's context.
type near struct {
	term   term
	window uint8 // the first window that reaches it
	rarity uint8
	kin    bool  // it is not the word of the text, but one of nearly its meaning
	clause bool  // it stands in the clause of the slot
	word   int32 // its index in the article's words
}

// How many words to either side the windows of a context reach. The last one is the rest of the sentence, as far as
// longestContext.
var reach = [...]int{3, 6, 12, longestContext}

const (
	windows        = len(reach)
	longestContext = 30
	widest         = 40 // the reach of the context that goes beyond the sentence
)

// A slotReader finds the slots of an article.
type slotReader struct {
	*Article
	*lists
	terms *termReader
}

// read finds the slots of one rule. What stands on the page round the article is none.
func (s *slotReader) read(r *rule) []Slot {
	slots := slices.DeleteFunc(r.slots(s), func(x Slot) bool { return s.furniture(x.Span) })
	for i := range slots {
		s.place(&slots[i], r)
	}
	if r.key != nil {
		count := map[term]int32{}
		for i := range slots {
			slots[i].key = r.key(&slots[i])
			count[slots[i].key]++
		}
		for i := range slots {
			slots[i].sisters = count[slots[i].key]
		}
	}
	return slots
}

func (s *slotReader) furniture(span crosscheck.Span) bool {
	p := s.text.ParagraphAt(span.Start)
	return p < 0 || s.text.Paragraphs[p].Furniture
}

// farthest is how many tokens around a slot may belong to its sentence: a text without full stops is one sentence, which must not
// be read again for each slot.
const farthest = 400

// place reads the context of a slot.
func (s *slotReader) place(x *Slot, r *rule) {
	x.first, x.last = s.tokensOf(x.Span)
	x.sentence = int32(s.text.SentenceAt(x.Span.Start))
	if x.Claim == nil {
		x.Claim = s.claimAt(x.Span)
	}
	sentence := s.text.Sentences[x.sentence]
	sentence.First, sentence.Last = max(sentence.First, x.first-farthest), min(sentence.Last, x.last+farthest)
	x.clause, x.predicate = -1, -1
	if !r.whole {
		s.event(x)
	}
	if r.whole {
		x.context = s.inside(x)
	} else {
		x.context = s.contextOf(x, r, sentence.First, sentence.Last, reach[:])
		x.around = s.contextOf(x, r, 0, int32(len(s.text.Tokens)), []int{widest})
	}
	for _, n := range x.context {
		if n.kin {
			continue
		}
		for w := int(n.window); w < windows; w++ {
			x.weights[w] += int32(n.rarity)
		}
		if n.clause {
			x.weight += int32(n.rarity)
		}
	}
	x.names, x.days = s.namesIn(sentence.First, sentence.Last), s.daysIn(x, sentence.First, sentence.Last)
	x.bearer = s.bearerOf(x, sentence.First, sentence.Last)
	x.verbs = s.verbsBeside(x, sentence.First, sentence.Last)
	if before := s.wordAt(x.first) - 1; before >= 0 && s.words[before].token >= sentence.First {
		x.left = s.words[before].term
	}
}

// event reads what the clause of a slot says happened, and to whom.
func (s *slotReader) event(x *Slot) {
	grammar := contents.Grammar(s.Reading.Doc)
	x.clause = int32(grammar.ClauseOf(int(x.first)))
	if x.clause < 0 {
		return
	}
	c := &grammar.Clauses[x.clause]
	if at := s.wordAt(c.Verb); at < len(s.words) && s.words[at].token == c.Verb {
		x.predicate = int32(at)
	}
	add := func(p english.Phrase) {
		if p.Empty() || p.Head >= x.first && p.Head < x.last {
			return
		}
		if at := s.wordAt(p.Head + 1); at > 0 && s.words[at-1].token >= p.First && !s.words[at-1].value {
			x.others = append(x.others, s.words[at-1].term)
		}
	}
	add(c.Subject)
	add(c.Object)
	for _, p := range c.Others {
		add(p)
	}
	slices.Sort(x.others)
	x.others = slices.Compact(x.others)
}

// namesIn gives whom and what the sentence of some tokens names, by the last word of the fullest name.
func (s *slotReader) namesIn(first, last int32) []term {
	found := contents.Names(s.Reading.Doc)
	from, to := found.Between(int(first), int(last))
	var out []term
	for m := from; m < to; m++ {
		e := found.EntityOf(m)
		if e.Country != "" && e.Level == names.Country {
			out = append(out, hashOf('@', e.Country))
			continue
		}
		fullest := found.Mentions[e.Fullest]
		out = append(out, hashOf('w', strings.ToLower(s.text.Plain(int(fullest.Last-1)))))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// nearestBearer is how many tokens a name may be away from a slot to be that of its bearer.
const nearestBearer = 8

// bearerOf gives the name nearest to a slot: whose age, whose vote a number may be.
func (s *slotReader) bearerOf(x *Slot, first, last int32) term {
	found := contents.Names(s.Reading.Doc)
	from, to := found.Between(int(max(first, x.first-nearestBearer)), int(min(last, x.last+nearestBearer)))
	best, nearest := term(0), int32(nearestBearer+1)
	for m := from; m < to; m++ {
		e := found.EntityOf(m)
		if e.Type == names.Place {
			continue
		}
		distance := max(x.first-found.Mentions[m].Last, found.Mentions[m].First-x.last)
		if distance >= 0 && distance < nearest {
			fullest := found.Mentions[e.Fullest]
			best, nearest = hashOf('w', strings.ToLower(s.text.Plain(int(fullest.Last-1)))), distance
		}
	}
	return best
}

// daysIn gives the dates of a sentence but the slot's own.
func (s *slotReader) daysIn(x *Slot, first, last int32) []term {
	var out []term
	for i := s.wordAt(first); i < len(s.words) && s.words[i].token < last; i++ {
		if w := s.words[i]; w.dated && (w.token < x.first || w.token >= x.last) {
			out = append(out, w.term)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// verbsBeside finds the verbs nearest to a slot, before and behind it. Verbs of saying are passed over: who tells of a
// thing is not what happened.
func (s *slotReader) verbsBeside(x *Slot, first, last int32) [2]int32 {
	verbs := [2]int32{-1, -1}
	isVerb := func(w word) bool {
		id := s.text.Tokens[w.token].Word
		return s.verbForms[id] && !s.reporting.Has(id)
	}
	for i := s.wordAt(x.first) - 1; i >= 0 && s.words[i].token >= first; i-- {
		if isVerb(s.words[i]) {
			verbs[0] = int32(i)
			break
		}
	}
	for i := s.wordAt(x.last); i < len(s.words) && s.words[i].token < last; i++ {
		if isVerb(s.words[i]) {
			verbs[1] = int32(i)
			break
		}
	}
	return verbs
}

// claimAt gives the claim that holds a span.
func (s *slotReader) claimAt(span crosscheck.Span) *claims.Claim {
	list := s.Reading.Claims
	at, found := slices.BinarySearchFunc(list, span.Start, func(c claims.Claim, start int) int { return cmp.Compare(c.Span.Start, start) })
	if !found {
		at--
	}
	if at < 0 || !list[at].Span.Overlaps(span) {
		return nil
	}
	return &list[at]
}

// contextOf gives the words around a slot that lie between two tokens, with the first window that reaches each.
func (s *slotReader) contextOf(x *Slot, r *rule, first, last int32, reach []int) []near {
	from, to := s.wordAt(x.first), s.wordAt(x.last)
	out := make([]near, 0, 2*reach[len(reach)-1])
	grammar := contents.Grammar(s.Reading.Doc)
	add := func(i int, window uint8) {
		out = s.near(out, i, window, x.clause >= 0 && int32(grammar.ClauseOf(int(s.words[i].token))) == x.clause)
	}
	for i := from; i < to; i++ { // what a number counts is part of its span, and of its context
		if r.masks != nil && !r.masks(s, x, s.words[i].token) {
			add(i, 0)
		}
	}
	window := func(distance int) uint8 {
		at := 0
		for distance > reach[at] {
			at++
		}
		return uint8(at)
	}
	for i, d := from-1, 1; i >= 0 && s.words[i].token >= first && d <= reach[len(reach)-1]; i, d = i-1, d+1 {
		add(i, window(d))
	}
	for i, d := to, 1; i < len(s.words) && s.words[i].token < last && d <= reach[len(reach)-1]; i, d = i+1, d+1 {
		add(i, window(d))
	}
	return ordered(out)
}

// near adds a word to a context, and what means nearly the same.
func (a *Article) near(list []near, at int, window uint8, clause bool) []near {
	w := &a.words[at]
	list = append(list, near{term: w.term, window: window, rarity: w.rarity, clause: clause, word: int32(at)})
	if window < kinWindows {
		for _, k := range w.kin {
			list = append(list, near{term: k, window: window, rarity: w.rarity * kinEighths / 8, kin: true, clause: clause, word: int32(at)})
		}
	}
	return list
}

// Words of nearly the same meaning count in the nearest windows, and each of two such words counts for a part of its
// rarity, since both are found.
const (
	kinWindows = 2
	kinEighths = 3
)

// inside gives the words of a slot that is a whole clause, but numbers and dates: they are values that rules of their own
// compare.
func (s *slotReader) inside(x *Slot) []near {
	var out []near
	for i := s.wordAt(x.first); i < len(s.words) && s.words[i].token < x.last && len(out) < 2*longestContext; i++ {
		if !s.words[i].value {
			out = append(out, near{term: s.words[i].term, rarity: s.words[i].rarity, word: int32(i)})
		}
	}
	return ordered(out)
}

// ordered sorts the words of a context and keeps each term where it stands nearest. It sorts numbers made of what decides: most of
// the time of reading an article went into comparing the words themselves.
func ordered(list []near) []near {
	keys := make([]uint64, len(list))
	for i := range list {
		x := &list[i]
		key := shortened(x.term)<<1 | uint64(b2i(x.kin))
		keys[i] = (key<<3|uint64(x.window))<<placeBits | uint64(i)
	}
	slices.Sort(keys)
	out := make([]near, 0, len(list))
	for _, key := range keys {
		x := &list[key&(1<<placeBits-1)]
		if n := len(out); n == 0 || out[n-1].term != x.term {
			out = append(out, *x)
		}
	}
	return out
}

// A context has at most 2 * longestContext words with mostKin others each.
const (
	placeBits = 14
	_         = uint(1<<placeBits - 2*longestContext*(1+mostKin) - 1)
)

// shortened is a term in 46 bits, in the order of terms: those of the dictionary as they are, and the highest bits of the others,
// which are hashes.
func shortened(t term) uint64 {
	if t&hashed == 0 {
		return uint64(t)
	}
	return uint64(t >> 18)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// inCommon yields what two contexts have in common, by term.
func inCommon(x, y []near, yield func(a, b *near)) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].term < y[j].term:
			i++
		case x[i].term > y[j].term:
			j++
		default:
			yield(&x[i], &y[j])
			i, j = i+1, j+1
		}
	}
}

// sharedInClause sums what the words tell that two slots have in common in their clauses.
func sharedInClause(x, y *Slot) (sum int32) {
	inCommon(x.context, y.context, func(a, b *near) {
		if (!a.kin || !b.kin) && a.clause && b.clause {
			sum += int32(min(a.rarity, b.rarity))
		}
	})
	return sum
}

// shared sums, by window, what the words that two contexts have in common tell.
func shared(x, y []near) (sums [windows]int32) {
	inCommon(x, y, func(a, b *near) {
		if !a.kin || !b.kin {
			sums[max(a.window, b.window)] += int32(min(a.rarity, b.rarity))
		}
	})
	for w := 1; w < windows; w++ {
		sums[w] += sums[w-1]
	}
	return sums
}

// plain is the value of a slot without what it counts.
func (x *Slot) plain() string {
	if x.Quantity != nil {
		return x.Quantity.String()
	}
	return x.Value
}
