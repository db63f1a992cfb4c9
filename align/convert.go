package align

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/claims"
)

// What follows writes the values of the internal packages, which hold indexes into the corpus, as those of a report, which
// hold IDs and the words themselves.

func statementOf(c *corpus.Corpus, found statement.Statement) Statement {
	out := Statement{Speaker: found.Speaker}
	for _, m := range found.Mentions {
		doc := c.Articles[m.Article].Doc
		out.Mentions = append(out.Mentions, StatementMention{doc.ID(), m.Span, m.Span.Of(doc.Text()), m.Speaker, Relation(m.Relation)})
	}
	return out
}

func factOf(c *corpus.Corpus, found passage.Fact) Fact {
	var out Fact
	for _, m := range found.Mentions {
		doc := c.Articles[m.Article].Doc
		out.Mentions = append(out.Mentions, FactMention{doc.ID(), m.Span, m.Span.Of(doc.Text()), Kind(m.Slot), m.Value})
	}
	return out
}

// mentionOf cuts a place and its sentence out of the article.
func mentionOf(a *corpus.Article, p finding.Place) Mention {
	return Mention{
		Article: a.Doc.ID(), Span: p.Span, Text: p.Span.Of(a.Doc.Text()), Sentence: a.SentenceAround(p.Span), Words: [2]int{p.Words.Start, p.Words.End},
	}
}

func traceOf(c *corpus.Corpus, trace *finding.Trace) []TracedPair {
	if trace == nil {
		return nil
	}
	var out []TracedPair
	for _, p := range trace.Pairs {
		one := TracedPair{Rule: p.Rule, Kind: Kind(p.Kind), Signals: signalsOf(p.Signals), Score: float64(p.Score) / 1000, Lacking: p.Lacking}
		for i, side := range p.Sides {
			one.Sides[i] = mentionOf(c.Articles[side.Article], side)
		}
		out = append(out, one)
	}
	return out
}

func signalsOf(signals []finding.Signal) []Signal {
	var out []Signal
	for _, s := range signals {
		out = append(out, Signal(s))
	}
	return out
}

func evidenceOf(e finding.Evidence) Evidence {
	out := Evidence{Differs: e.Differs, Rule: e.Rule, Signals: signalsOf(e.Signals), RuledOut: slices.Clone(e.RuledOut)}
	for _, word := range e.Shared {
		out.Shared = append(out.Shared, SharedWord(word))
	}
	return out
}

// diagnosticsOf returns what could not be read as it should in an article.
func diagnosticsOf(r *claims.Reading) []Diagnostic {
	var out []Diagnostic
	for _, d := range r.Diagnostics() {
		out = append(out, Diagnostic{Article: r.Doc.ID(), Diagnostic: d})
	}
	return out
}
