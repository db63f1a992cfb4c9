package align

import (
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// What follows writes the values of the internal packages, which hold indexes into the corpus, as those of a report, which
// hold IDs and the words themselves.

func articleOf(c *corpus.Corpus, a *corpus.Article) Article {
	out := Article{ID: a.Doc.ID(), Source: a.Doc.Article().Source, Published: a.Doc.Published()}
	if a.Source != a.Index {
		out.CopyOf = c.Articles[a.Source].Doc.ID()
	}
	return out
}

func storyOf(s *story.Story) Story {
	out := Story{ID: s.Id, Articles: []string{}, When: s.When.CalendarDay()}
	for _, a := range s.Articles {
		out.Articles = append(out.Articles, a.Doc.ID())
	}
	return out
}

func statementOf(c *corpus.Corpus, s *story.Story, found statement.Statement, number int) Statement {
	out := Statement{ID: fmt.Sprintf("q%d", number), Story: s.Id, Speaker: found.Speaker}
	for _, m := range found.Mentions {
		doc := c.Articles[m.Article].Doc
		out.Mentions = append(out.Mentions, StatementMention{doc.ID(), m.Span, m.Span.Of(doc.Text()), m.Speaker, Relation(m.Relation)})
	}
	return out
}

func factOf(c *corpus.Corpus, s *story.Story, found passage.Fact, number int) Fact {
	out := Fact{ID: fmt.Sprintf("f%d", number), Story: s.Id}
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

func evidenceOf(e finding.Evidence) Evidence {
	out := Evidence{Differs: e.Differs, Rule: e.Rule, RuledOut: slices.Clone(e.RuledOut)}
	for _, word := range e.Shared {
		out.Shared = append(out.Shared, SharedWord(word))
	}
	for _, signal := range e.Signals {
		out.Signals = append(out.Signals, Signal(signal))
	}
	return out
}

// diagnosticsOf returns what could not be read as it should in an article.
func diagnosticsOf(a *corpus.Article) []Diagnostic {
	var out []Diagnostic
	for _, d := range a.Reading.Diagnostics() {
		out = append(out, Diagnostic{Article: a.Doc.ID(), Diagnostic: d})
	}
	return out
}
