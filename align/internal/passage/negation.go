package passage

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// scope is how far a negation may reach, in terms.
const scope = 10

// denialsNear counts what denies near a term, save that term itself and the one that is known to. A word that denies
// without a “not” does not count where the other passage has it, too.
func (f *finder) denialsNear(m *match, p *passage, near, known int32) int {
	count := 0
	for t := max(p.first, near-scope); t < min(p.last, near+scope); t++ {
		if t != known && t != near && f.corpus.Words[p.article.Terms[t].Word].Class.Is(corpus.Negation) {
			count++
		}
	}
	for i, it := range p.items {
		if it.term != known && it.term != near && distance(it.term, near) <= scope && implicit()[it.Lemma] && !m.linked(p, i) {
			count++
		}
	}
	return count
}

// linked reports whether an item of one of the passages has its like in the other.
func (m *match) linked(p *passage, i int) bool {
	if p == m.a {
		return m.links[i] >= 0
	}
	return m.back[i] >= 0
}

// prefixed reports whether a term has a part beside it that changes its sense: “non-aligned”, “son-in-law”.
func (f *finder) prefixed(p *passage, term int32) bool {
	switch f.text(p, term-1) {
	case "non", "un", "anti":
		return true
	}
	return f.text(p, term+1) == "in" && f.text(p, term+2) == "law" // kin by marriage
}
