package passage

import (
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// What must be shared before one passage is held to deny what the other reports, in tenths of information.
const (
	complement      = 14 // terms: how far the denied clause is looked at
	leastDenied     = 60 // of the denied clause, beside a subject that both share
	leastDeniedSole = 85 // … where the subject is a pronoun
	leastSubject    = 20
	nearClauses     = 3   // how many clauses behind a verb are looked at for the one that it denies
	deniedAlike     = 400 // what the richer passage must share, per mille
)

// denials finds what one passage reports as denied and the other as said.
func (f *finder) denials(m *match) {
	if m.mutual < deniedAlike && m.coverage < poorerAll {
		return
	}
	for i, x := range m.a.items {
		if m.links[i] < 0 && denials()[x.Lemma] {
			if said, ok := f.statedInstead(m, i); ok {
				f.contradict(m, x.term, x.term, said, said)
			}
		}
	}
	for j, y := range m.b.items {
		if m.back[j] < 0 && denials()[y.Lemma] {
			if said, ok := f.statedInstead(m.swapped(), j); ok {
				f.contradict(m, said, said, y.term, y.term)
			}
		}
	}
}

// statedInstead gives the term of the second passage that reports as said what an item of the first reports as denied.
func (f *finder) statedInstead(m *match, denial int) (int32, bool) {
	p, q := m.a, m.b
	at := p.items[denial].term
	if !f.reports(q) || !p.deniesClause(denial) {
		return 0, false
	}
	subject, denied, total, first := int32(0), int32(0), int32(0), int32(-1)
	for i, j := range m.links {
		d := p.items[i].term - at
		switch {
		case d > complement || d < -complement || d == 0:
		case d < 0 && j >= 0:
			subject += m.strength[i]
		case d > 0:
			total += information(p.items[i].Weight, 2*p.items[i].count, m.passages)
			if j >= 0 {
				denied += m.strength[i]
				if t := q.items[j].term; first < 0 || t < first {
					first = t
				}
			}
		}
	}
	switch {
	case first < 0 || denied*100 < total*40:
		return 0, false
	case subject >= leastSubject && denied >= leastDenied, (f.pronoun(p, at-1) || f.pronounSays(q)) && denied >= leastDeniedSole:
		return first, f.denialsNear(m, p, at+scope, at) == f.denialsNear(m, q, first, -1)
	}
	return 0, false
}

// pronounSays reports whether a passage reports what “he”, “she” or “they” said.
func (f *finder) pronounSays(p *passage) bool {
	for t := p.first; t < p.last; t++ {
		if Sayings()[wordnet.Lemma(f.text(p, t))] && (f.pronoun(p, t-1) || f.pronoun(p, t+1)) {
			return true
		}
	}
	return false
}

// deniesClause reports whether an item is a verb of denying with a clause behind it: “denied that he had”, “denies the firm
// was”, not “denied the report”, “was denied entry”, “a disputed result”.
func (p *passage) deniesClause(i int) bool {
	it := p.items[i]
	if it.clause == nil || it.clause.Negated || it.clause.Passive || it.clause.Tense == english.Untensed || !it.clause.Object.Empty() {
		return false
	}
	clauses := contents.Grammar(p.article.Doc).Clauses
	for at := it.at + 1; at < len(clauses) && at <= it.at+nearClauses; at++ {
		c := &clauses[at]
		if int(c.Parent) == it.at && c.Relation == english.Reporting && c.Tense != english.Untensed && c.Factuality == english.Denied {
			return true
		}
	}
	return false
}
