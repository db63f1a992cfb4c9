package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// rawMention is a mention before it is known whose it is.
type rawMention struct {
	Mention
	vote   [4]int8 // for each Type, how much speaks for it
	gender Gender  // as its title or role tells it
	titled bool    // a person's title or role stands before it
	listed bool    // it is in the list of organizations, and so short for no other
	junior bool    // “Jr.” or the like stands behind it
	place  int32   // 1 + entry in knowledge.placeEntries; 0 when it is none
	words  int32   // its words, small ones left out
	key    struct{ full, first, second, last, front, rest uint64 }
}

// add appends the mention of parts [lo, hi) and weighs what stands beside it.
func (f *finder) add(lo, hi int, title int32, t Type, weight int8) {
	first, last := f.parts[lo], f.parts[hi-1]
	m := rawMention{Mention: Mention{First: first.first, Last: last.last, Title: title}}
	if hi-lo == 1 && last.last == first.first+1 && f.wordKind(first.first) == acronymPart && !f.inHeading {
		m.Form = Acronym
	}
	m.vote[t] += weight
	m.titled = title < m.First
	if f.inHeading {
		m.Form = Headline
	}
	if hi-lo == 1 && (first.kind == placePart || first.kind == demonymPart) {
		m.place = first.entry + 1
	}
	if hi-lo > 1 && last.kind == titlePart {
		f.surnames.set(f.hash(last.last-1), 1)
	}
	f.keys(&m, lo, hi)
	f.raw = append(f.raw, m)
	if !f.inHeading {
		f.weighContext(int32(len(f.raw) - 1))
	}
}

// keys computes what the mention is found by: all its words, the first two and the last, all but the last (“Harlan
// Brothers” for “Harlan Brothers Group”), and those after a place (“State Department” for “U.S. State Department”).
func (f *finder) keys(m *rawMention, lo, hi int) {
	for n, p := range f.parts[lo:hi] {
		if p.kind == connectorPart {
			continue
		}
		for i := p.first; i < p.last; i++ {
			if m.words > 0 && f.class(i)&generation != 0 {
				m.junior = true
			}
			if !f.counts(i, m) {
				continue
			}
			h := f.hash(i)
			if m.words == 0 {
				m.key.first = h
			}
			m.key.front = m.key.full
			m.key.full, m.key.last = join(m.key.full, h), h
			switch {
			case n > 0 && (f.parts[lo].kind == placePart || f.parts[lo].kind == demonymPart && f.parts[lo].entry >= 0):
				m.key.rest = join(m.key.rest, h)
			case m.words == 1:
				m.key.second = h
			}
			m.words++
		}
	}
	if m.junior { // another person than the one without
		m.key.full = join(m.key.full, uint64(generation))
	}
}

// counts reports whether a word is one by which a name is found. Particles, corporate forms and generations are not.
func (f *finder) counts(i int32, m *rawMention) bool {
	t, c := f.Tokens[i], f.class(i)
	switch {
	case t.Kind != segment.Word || t.Word == f.words.possessive:
		return false
	case c&(generation|corporate) != 0:
		return m.words == 0
	case c&particle != 0:
		return f.capital(i) && c&given != 0
	}
	return true
}
