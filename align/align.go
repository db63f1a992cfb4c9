// Package align puts the statements and claims of several articles side by side and types their differences.
package align

import (
	"context"

	"github.com/crosscheck-go/crosscheck"
)

// Options are the settings of a check. The zero Options, and nil, are the usual ones.
type Options struct {
	// OneStory says that the caller knows all articles to be about one story.
	OneStory bool `json:"one_story,omitempty"`
}

// Check compares articles. The report does not depend on the order of the documents.
func Check(ctx context.Context, docs []*crosscheck.Document, o *Options) (*Report, error) {
	report := &Report{
		Schema: Schema, Articles: []Article{}, Stories: []Story{}, Statements: []Statement{}, Facts: []Fact{},
		Discrepancies: []Discrepancy{}, Diagnostics: []Diagnostic{},
	}
	for _, doc := range docs {
		report.Articles = append(report.Articles, Article{ID: doc.ID(), Source: doc.Article().Source, Published: doc.Published()})
	}
	return report, ctx.Err()
}
