package fact

import (
	"sort"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// An Article is what the comparison needs of one article: its words, and by rule the slots that hold values. It does not
// change and may be shared.
type Article struct {
	Reading *claims.Reading
	text    *segment.Text
	words   []word
	terms   []term   // by rank: what the words come to and those of nearly their meaning, ascending
	slots   [][]Slot // by rule, in the order of the text
	index   []index  // by rule, of the words of the slots' contexts; the zero index where partners are found otherwise
	alike   []alike  // by rule, which of the slots have nearly the value of one; nil for none

	hedges []hedge     // the words that it leaves open, by token
	byTerm wordsByTerm // where its words stand
	spelt  speltNames  // of the slots of the rule spellings
	held   heldRoles   // of the slots of the rule roles
	later  []func()    // by rule, reads the contexts of its slots, once; nil where that is not put off
}

// place sees to it that the slots of a rule with partners of its own have contexts. That is put off until they are needed, since hardly
// any article has a name that another one misspells.
func (a *Article) place(ri int) {
	if ri < len(a.later) && a.later[ri] != nil {
		a.later[ri]()
	}
}

// Read reads an article for comparison, once for all articles that it will be compared with.
func Read(r *claims.Reading) *Article { return new(Families).Read(r) }

// Read is the function Read with the words that are known.
func (f *Families) Read(r *claims.Reading) *Article {
	text := contents.Segments(r.Doc)
	reader := &termReader{
		lists: listsOnce(), text: text, names: contents.Names(r.Doc), times: r.Timexes,
		known: f, meanings: map[string]*meaning{}, counts: map[term]int32{},
	}
	a := &Article{Reading: r, text: text, words: reader.words()}
	a.terms = rank(a.words)
	a.listWords()
	a.readHedges()
	s := newSlotReader(a)
	a.slots, a.index, a.alike = make([][]Slot, len(rules)), make([]index, len(rules)), make([]alike, len(rules))
	a.later = make([]func(), len(rules))
	for i := range rules {
		r := &rules[i]
		if r.slots == nil {
			continue
		}
		slots := s.find(r)
		a.slots[i] = slots
		if r.partners != nil {
			r.prepare(a, slots)
			a.later[i] = sync.OnceFunc(func() { newSlotReader(a).placeAll(slots, r) })
			continue
		}
		s.placeAll(slots, r)
		a.index[i] = indexOf(slots, len(a.terms))
		if r.alike != nil {
			a.alike[i] = r.alike(slots)
		}
	}
	return a
}

// wordAt gives the index of the first word at or after a token.
func (a *Article) wordAt(token int32) int {
	return sort.Search(len(a.words), func(i int) bool { return a.words[i].token >= token })
}

// tokensOf gives the tokens of a span.
func (a *Article) tokensOf(s crosscheck.Span) (first, last int32) {
	first = int32(a.text.TokenAt(s.Start))
	last = first
	for int(last) < len(a.text.Tokens) && int(a.text.Tokens[last].Start) < s.End {
		last++
	}
	return first, last
}

// spanOf gives the bytes of a run of tokens.
func (a *Article) spanOf(first, last int32) crosscheck.Span {
	return crosscheck.Span{Start: int(a.text.Tokens[first].Start), End: int(a.text.Tokens[last-1].End)}
}
