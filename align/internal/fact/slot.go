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
	dimension   string       // of a number's unit
	noun        wordnet.Word // what a number counts
	extra       bool         // whether it is counted beside others: “38 other senators”, “another 21 states”
	fate        string       // what happened to the people that are counted: “death”, “injury”; "" when it is not said
	form        term         // the words of a date
	spelling    spelling     // of a name
	sort        names.Type   // what a name names
	position    *position    // of a role
	times       int32        // how often the article writes the name so
	hedge       hedge        // of a word that is left open or stated plainly
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
	context     []near       // the words of its sentence around it, ordered by rank, each once
	around      []near       // those of the sentences beside it too
	weights     [windows]int32
	weight      int32 // of the words of its clause
}

// near is a word of a slot's context.
type near struct {
	rank   int32 // of its term among those of the article
	word   int32 // its index in the article's words
	window uint8 // the first window that reaches it
	rarity uint8
	kin    bool // it is not the word of the text, but one of nearly its meaning
	clause bool // it stands in the clause of the slot
}

// How many words to either side the windows of a context reach. The last one is the rest of the sentence, as far as
// longestContext.
var (
	reach  = [...]int{3, 6, 12, longestContext}
	widely = [...]int{widest}
)

const (
	windows        = len(reach)
	longestContext = 30
	widest         = 40 // the reach of the context that goes beyond the sentence
)

// A slotReader finds the slots of an article.
type slotReader struct {
	*Article
	*lists
	gatherer
}

func newSlotReader(a *Article) *slotReader {
	return &slotReader{Article: a, lists: listsOnce(), gatherer: gatherer{place: make([]int32, len(a.terms)), bits: make([]uint64, len(a.terms)/64+1)}}
}

// find finds the slots of one rule. What stands on the page round the article is none.
func (s *slotReader) find(r *rule) []Slot {
	slots := slices.DeleteFunc(r.slots(s), func(x Slot) bool { return s.furniture(x.Span) })
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

func (a *Article) furniture(span crosscheck.Span) bool {
	p := a.text.ParagraphAt(span.Start)
	return p < 0 || a.text.Paragraphs[p].Furniture
}

// farthest is how many tokens around a slot may belong to its sentence: a text without full stops is one sentence, which must not
// be read again for each slot.
const farthest = 400

// placeAll reads the contexts of some slots of a rule.
func (s *slotReader) placeAll(slots []Slot, r *rule) {
	for i := range slots {
		s.place(&slots[i], r)
	}
}

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
		x.around = s.contextOf(x, r, 0, int32(len(s.text.Tokens)), widely[:])
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
		return s.verbForms.Has(id) && !s.reporting.Has(id)
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

// inCommon yields what contexts of two articles have in common, by term.
func inCommon(a, b *Article, x, y []near, yield func(n, o *near)) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch s, t := a.terms[x[i].rank], b.terms[y[j].rank]; {
		case s < t:
			i++
		case s > t:
			j++
		default:
			yield(&x[i], &y[j])
			i, j = i+1, j+1
		}
	}
}

// A likeness is what the words tell that two slots have in common, in half bits.
type likeness struct {
	windows [windows]int32 // in the contexts, by window
	clause  int32          // in the clauses
}

// add counts a word that both have; of what only means nearly the same, it must be the word of one.
func (l *likeness) add(n *near, window, rarity uint8, clause bool) {
	tells := int32(min(n.rarity, rarity))
	l.windows[max(n.window, window)] += tells
	if n.clause && clause {
		l.clause += tells
	}
}

// summed is the likeness with what each window has of those inside it.
func (l likeness) summed() likeness {
	for w := 1; w < windows; w++ {
		l.windows[w] += l.windows[w-1]
	}
	return l
}

// likenessOf says what the contexts of two slots of two articles have in common.
func likenessOf(a, b *Article, x, y *Slot) (l likeness) {
	inCommon(a, b, x.context, y.context, func(n, o *near) {
		if !n.kin || !o.kin {
			l.add(n, o.window, o.rarity, o.clause)
		}
	})
	return l.summed()
}

// plain is the value of a slot without what it counts.
func (x *Slot) plain() string {
	if x.Quantity != nil {
		return x.Quantity.String()
	}
	return x.Value
}
