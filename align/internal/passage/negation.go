package passage

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// scope is how far a negation may reach, in terms.
const scope = 10

// isNegation says whether a term turns the sense of what follows: “not”, but not in “not only” or “whether or not”.
func (f *finder) isNegation(p *passage, term int32) bool {
	switch f.text(p, term) {
	case "not", "never", "no", "without":
	default:
		return false
	}
	if before := f.text(p, term-1); before == "or" || before == "if" || before == "why" {
		return false
	}
	if next := term + 1; next < p.last && f.corpus.Words[p.article.Terms[next].Word].Class.Is(corpus.Number) {
		return false // “No. 1”
	}
	switch f.text(p, term+1) {
	case "only", "just", "merely", "simply", "least", "solely", "necessarily", "whether", "but", "one":
		return false
	}
	return true
}

// negationBefore gives the negation whose next telling word is the given term, or -1.
func (f *finder) negationBefore(p *passage, term int32) int32 {
	for t := term - 1; t >= p.first && t >= term-4 && f.joined(p, t); t-- {
		if f.isNegation(p, t) {
			return t
		}
		if f.corpus.Concepts[p.article.Terms[t].Word].Weight > 0 || relations[f.text(p, t)] != "" && f.text(p, t) != "to" {
			return -1
		}
	}
	return -1
}

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

// linked says whether an item of one of the passages has its like in the other.
func (m *match) linked(p *passage, i int) bool {
	if p == m.a {
		return m.links[i] >= 0
	}
	return m.back[i] >= 0
}

// unassertedBeside says whether a word that is not denied, or its denial, only stands for a possibility: “to resign”,
// “not to resign”.
func (f *finder) unassertedBeside(p *passage, term, denial int32) bool {
	if denial == term {
		return f.unasserted(p, term)
	}
	switch f.text(p, denial-1) {
	case "to", "would", "could", "might", "may":
		return true
	}
	return f.text(p, denial+1) == "to"
}

// unasserted says whether a term only stands for a possibility: “to resign”, “should be dismissed”, “if it passes”.
func (f *finder) unasserted(p *passage, term int32) bool {
	for t := term - 1; t >= p.first && t >= term-4; t-- {
		switch f.text(p, t) {
		case "to", "if", "whether", "should", "could", "can", "may", "might", "unless", "would":
			return true
		}
		if f.corpus.Concepts[p.article.Terms[t].Word].Weight > 0 {
			return false
		}
	}
	return false
}

// sameModal says whether two words are put as the same possibility: “would require”, “would not require”.
func (f *finder) sameModal(m *match, a, b int32) bool {
	modal := f.modal(m.a, a)
	return modal != "" && modal == f.modal(m.b, b)
}

// modal is the word that makes a verb a possibility or a plan: “would” in “would not require”; "" when none does.
func (f *finder) modal(p *passage, term int32) string {
	for t := term - 1; t >= p.first && t >= term-4; t-- {
		switch text := f.text(p, t); text {
		case "will", "would", "should", "could", "can", "may", "might":
			return text
		}
		if f.corpus.Concepts[p.article.Terms[t].Word].Weight > 0 {
			return ""
		}
	}
	return ""
}

// prefixed says whether a term has a part beside it that changes its sense: “non-aligned”, “son-in-law”.
func (f *finder) prefixed(p *passage, term int32) bool {
	switch f.text(p, term-1) {
	case "non", "un", "anti":
		return true
	}
	return f.text(p, term+1) == "in" && f.text(p, term+2) == "law" // kin by marriage
}
