package passage

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// leastBody is the information shared round two names of bodies before they are held to stand in one place, in tenths.
const leastBody = 80

// bodies finds names that begin alike and go on differently where both passages are about one thing: “the Council of
// Elders” and “the Council of Ministers”. One of them at least must be written as a name, both where they name an office.
func (f *finder) bodies(m *match) {
	for i, j := range m.links {
		if j < 0 || m.a.items[i].Key != m.b.items[j].Key {
			continue
		}
		x, y := f.complementOf(m.a, i), f.complementOf(m.b, int(j))
		if x < 0 || y < 0 || m.links[x] >= 0 || m.back[y] >= 0 || !f.otherBody(m.a.items[x], m.b.items[y]) {
			continue
		}
		a, b := m.a.items[x].term, m.b.items[y].term
		one, other := f.titled(m.a, i, x), f.titled(m.b, int(j), y)
		if one && other || (one || other) && !people()[m.a.items[i].Lemma] {
			if context := m.context(a, b) + m.strength[i]; context >= leastBody {
				f.conflict(m, finding.KindName, context, m.a.place(m.a.items[i].term, a+1), m.b.place(m.b.items[j].term, b+1),
					"either name anywhere in the other sentence", "another word for the same")
			}
		}
	}
}

// complementOf gives the item after “of” behind a head, or -1.
func (f *finder) complementOf(p *passage, head int) int {
	at := p.items[head].term
	if head+1 >= len(p.items) || f.text(p, at+1) != "of" || !f.joined(p, at) {
		return -1
	}
	next := p.items[head+1].term
	if next == at+2 || next == at+3 && f.text(p, at+2) == "the" {
		return head + 1
	}
	return -1
}

// otherBody reports whether two words behind one head make another name: both are nouns that are not related, or numbers.
func (f *finder) otherBody(x, y item) bool {
	if x.Lemma == 0 || y.Lemma == 0 {
		return x.Lemma == y.Lemma && x.Weight > 0 && f.isNumber(x) && f.isNumber(y)
	}
	return x.Lemma.Parts()&y.Lemma.Parts()&wordnet.Noun != 0 && wordnet.Relate(x.Lemma, y.Lemma) == wordnet.Unrelated
}

// isNumber reports whether an item is a number.
func (f *finder) isNumber(x item) bool { return f.corpus.Words[-1-x.Key].Class.Is(corpus.Number) }

// titled reports whether a head and what follows it are written as a name, inside a sentence that is not in capitals.
func (f *finder) titled(p *passage, head, complement int) bool {
	for _, i := range []int{head, complement} {
		token := p.article.Text.Tokens[p.article.Terms[p.items[i].term].First]
		if !token.Is(segment.Capital) || token.Is(segment.AllCaps) {
			return false
		}
	}
	return p.items[head].term > p.first
}
