package passage

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// reach is the distance, in terms, at which a shared word tells half as much about what stands at a place.
const reach = 8

// closeBy is the distance, in terms, within which a word stands right beside a place.
const closeBy = 5

// context is how much of what two passages share stands near a term of each, in tenths. It is the reason to believe that
// both say something about the same thing there.
func (m *match) context(a, b int32) int32 {
	sum := int32(0)
	for i, j := range m.links {
		if j < 0 || m.a.items[i].term == a || m.b.items[j].term == b {
			continue
		}
		far := max(distance(m.a.items[i].term, a), distance(m.b.items[j].term, b))
		sum += m.strength[i] * reach / (reach + far)
	}
	return sum
}

func distance(a, b int32) int32 { return max(a-b, b-a) }

// What two passages must share to say much the same, per mille of the poorer and of the richer.
const (
	alikeCovered = 500
	alikeMutual  = 360
)

// alike reports whether two passages say much the same.
func (m *match) alike() bool { return m.coverage >= alikeCovered && m.mutual >= alikeMutual }

// tight is how much two passages share right beside two runs of terms, in tenths.
func (m *match) tight(aFirst, aLast, bFirst, bLast int32) int32 {
	sum := int32(0)
	for i, j := range m.links {
		if j >= 0 && beside(m.a.items[i].term, aFirst, aLast) && beside(m.b.items[j].term, bFirst, bLast) {
			sum += m.strength[i]
		}
	}
	return sum
}

func beside(term, first, last int32) bool {
	return term < first && first-term <= closeBy || term >= last && term-last < closeBy
}

// place is a run of terms of a passage that takes part in a difference.
func (p *passage) place(first, last int32) stated {
	span := p.article.Span(first, last)
	return statedAt(p.article, span, "")
}

// statedAt is a span of an article that takes part in a fact.
func statedAt(a *corpus.Article, span crosscheck.Span, meaning string) stated {
	return stated{Place: finding.Place{Article: a.Index, Span: span, Value: span.Of(a.Doc.Text())}, meaning: meaning}
}

// words are the words of an article's span, in small letters.
func words(p *passage, s crosscheck.Span) string { return strings.ToLower(s.Of(p.article.Doc.Text())) }
