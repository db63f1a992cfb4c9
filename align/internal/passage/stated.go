package passage

import (
	"context"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// read reads the articles as package fact compares them. It reports whether there was time for all.
func (f *finder) read(ctx context.Context, articles []*corpus.Article) bool {
	for _, a := range articles {
		if ctx.Err() != nil {
			return false
		}
		f.slots[a.Index] = fact.Read(a.Reading)
		for _, crowd := range f.slots[a.Index].Crowded() {
			f.limits.Note(finding.Met{Limit: finding.LimitAlike, Article: a.Index, Count: crowd.Slots, Of: crowd.Kind})
		}
	}
	return true
}

// compareStated compares what the articles of a story state and gives the facts that several of them tell, and where they differ.
func (f *finder) compareStated(ctx context.Context, s *story.Story) ([]statedLink, []finding.Difference) {
	articles := make([]*fact.Article, len(s.Articles))
	for i, a := range s.Articles {
		articles[i] = f.slots[a.Index]
	}
	var links []statedLink
	var differences []finding.Difference
	for _, l := range fact.Compare(ctx, articles) {
		a, b := s.Articles[l.A], s.Articles[l.B]
		x := stated{Place: finding.Place{Article: a.Index, Span: l.X.Span, Value: corpus.Flat(l.X.Span.Of(a.Doc.Text()))}, meaning: l.X.Value, amount: l.X.Quantity}
		y := stated{Place: finding.Place{Article: b.Index, Span: l.Y.Span, Value: corpus.Flat(l.Y.Span.Of(b.Doc.Text()))}, meaning: l.Y.Value, amount: l.Y.Quantity}
		if l.Score >= 500 {
			link := statedLink{slot: l.Kind, places: [2]stated{x, y}, agree: l.Agree, reason: l.Identity}
			if l.Kind == string(finding.KindPolarity) {
				link.doubt = 1000 - l.Score
			}
			links = append(links, link)
		}
		if l.Agree {
			continue
		}
		differences = append(differences, finding.Difference{
			Kind: finding.Kind(l.Kind), In: finding.InClaim, Severity: finding.SeverityOf(int(l.Score)), Score: int(l.Score), Sides: toldApart(x, y),
			Amounts:  [2]*quantity.Quantity{x.amount, y.amount},
			Probable: true, About: l.About,
			Evidence: finding.Evidence{Shared: sharedBeside(a, l.Shared), Differs: []string{x.Value, y.Value}, RuledOut: l.RuledOut},
		})
	}
	return links, differences
}

// sharedBeside shows the words that stand near both sides of a difference.
func sharedBeside(a *corpus.Article, shared []fact.Shared) []finding.SharedWord {
	var out []finding.SharedWord
	for _, s := range shared {
		out = append(out, finding.SharedWord{Text: corpus.Flat(s.Span.Of(a.Doc.Text())), Rarity: s.Bits})
	}
	return out
}
