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
func (f *finder) read(ctx context.Context, articles []*corpus.Article, known *fact.Families) bool {
	for _, a := range articles {
		if ctx.Err() != nil {
			return false
		}
		f.slots[a.Index] = known.Read(a.Reading)
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
	f.traceStated(ctx, s)
	for _, l := range fact.Compare(ctx, articles) {
		a, b := s.Articles[l.A], s.Articles[l.B]
		x, y := statedBy(a, l.X), statedBy(b, l.Y)
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
			Kind: finding.Kind(l.Kind), In: finding.InClaim, Severity: severityOf(&l), Score: int(l.Score), Sides: toldApart(x, y),
			Amounts:  [2]*quantity.Quantity{x.amount, y.amount},
			Probable: true, About: l.About,
			Evidence: finding.Evidence{Shared: sharedBeside(a, l.Shared), Differs: []string{x.Value, y.Value}, Rule: StatedRule, Signals: l.Signals, RuledOut: l.RuledOut},
		})
	}
	return links, differences
}

// severityOf returns how grave a difference is. What only one of two articles leaves open may be so: they do not contradict each other.
func severityOf(l *fact.Link) finding.Severity {
	severity := finding.SeverityOf(int(l.Score))
	if l.Kind == string(finding.KindCertainty) && severity == finding.SeverityError {
		return finding.SeverityWarning
	}
	return severity
}

// StatedRule names the findings of package fact in their evidence.
const StatedRule = "one thing in two articles"

// statedBy is a value of an article as it takes part in a fact.
func statedBy(a *corpus.Article, s *fact.Slot) stated {
	return stated{Place: finding.Place{Article: a.Index, Span: s.Span, Value: corpus.Flat(s.Span.Of(a.Doc.Text()))}, meaning: s.Value, amount: s.Quantity}
}

// traceStated notes the values of the articles that package fact holds against each other.
func (f *finder) traceStated(ctx context.Context, s *story.Story) {
	if s.Trace == nil {
		return
	}
	for i, a := range s.Articles {
		for _, b := range s.Articles[i+1 : min(len(s.Articles), i+1+finding.MostNeighbours)] {
			if ctx.Err() != nil {
				return
			}
			for _, p := range fact.Consider(f.slots[a.Index], f.slots[b.Index]) {
				s.Trace.Note(func() finding.Pair {
					return finding.Pair{
						Rule: StatedRule, Kind: finding.Kind(p.Kind), Sides: [2]finding.Place{statedBy(a, p.X).Place, statedBy(b, p.Y).Place},
						Signals: p.Signals, Score: int(p.Score), Lacking: p.Lacking,
					}
				})
			}
		}
	}
}

// sharedBeside shows the words that stand near both sides of a difference.
func sharedBeside(a *corpus.Article, shared []fact.Shared) []finding.SharedWord {
	var out []finding.SharedWord
	for _, s := range shared {
		out = append(out, finding.SharedWord{Text: corpus.Flat(s.Span.Of(a.Doc.Text())), Rarity: s.Bits})
	}
	return out
}
