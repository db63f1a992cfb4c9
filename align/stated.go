package align

import (
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// compareStated compares what the articles of a story state and gives the facts that several of them tell, and where they differ.
func compareStated(c *corpus, s *story) ([]statedLink, []difference) {
	articles := make([]*fact.Article, len(s.articles))
	for i, a := range s.articles {
		articles[i] = fact.Read(a.reading)
	}
	var links []statedLink
	var differences []difference
	for _, l := range fact.Compare(articles) {
		a, b := s.articles[l.A], s.articles[l.B]
		x := stated{place: place{a.index, l.X.Span, flat(l.X.Span.Of(a.doc.Text()))}, meaning: l.X.Value, amount: l.X.Quantity}
		y := stated{place: place{b.index, l.Y.Span, flat(l.Y.Span.Of(b.doc.Text()))}, meaning: l.Y.Value, amount: l.Y.Quantity}
		if l.Score >= 500 {
			links = append(links, statedLink{l.Kind, [2]stated{x, y}, l.Agree, l.Identity})
		}
		if l.Agree {
			continue
		}
		severity := Note
		if l.Score >= 800 {
			severity = Error
		} else if l.Score >= 500 {
			severity = Warning
		}
		differences = append(differences, difference{
			kind: Kind(l.Kind), in: "claim", severity: severity, score: int(l.Score), sides: toldApart(x, y),
			amounts:  [2]*quantity.Quantity{x.amount, y.amount},
			probable: true,
			evidence: Evidence{Shared: sharedBeside(a, l.Shared), Differs: []string{x.value, y.value}, RuledOut: l.RuledOut},
		})
	}
	return links, differences
}

// sharedBeside shows the words that stand near both sides of a difference.
func sharedBeside(a *article, shared []fact.Shared) []SharedWord {
	var out []SharedWord
	for _, s := range shared {
		out = append(out, SharedWord{flat(s.Span.Of(a.doc.Text())), s.Bits})
	}
	return out
}
