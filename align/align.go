package align

import (
	"context"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// Options are the settings of a check. The zero Options, and nil, are the usual ones. What bounds the work on a story is no
// setting: see [MostNeighbours] and the other limits.
type Options struct {
	// OneStory says that the caller knows all articles to be about one story.
	OneStory bool `json:"one_story,omitempty"`

	// Trace says that the report tells which pairs of passages were looked at. There are some hundreds for two articles.
	Trace bool `json:"trace,omitempty"`

	// Filter says which findings the report has.
	Filter Filter `json:"filter,omitzero"`
}

// Check compares articles. Nil documents are passed over. The report does not depend on the order of the documents, on
// the clock or on the number of processors; of none or one it is a report without findings. The errors are that of a cancelled
// context, and a [*crosscheck.DuplicateError] when two different articles have one ID.
func Check(ctx context.Context, docs []*crosscheck.Document, o *Options) (*Report, error) {
	checker := NewChecker(o)
	if err := checker.Add(ctx, docs...); err != nil {
		return nil, err
	}
	return checker.Report(ctx)
}

// Limits of the work on a story. They keep the time and the memory of a check from growing faster than its articles, whatever
// these hold. News comes nowhere near most of them; where one is met, what goes beyond it is not compared, and a diagnostic of
// the report with the code that stands behind it says so.
const (
	MostNeighbours = 48     // many-articles: articles before one in the order of the story, and as many behind it, that it is compared with
	MostValues     = 32     // many-values: numbers, dates or names in a sentence that are compared, the first ones
	MostFigures    = 32     // many-figures: numbers of an article for one thing, the first ones
	MostRoles      = 256    // many-roles: persons with their roles in an article, the first ones
	MostSentences  = 256    // many-sentences: a word that more sentences of a story have leads from none of them to another
	MostAlike      = 48     // many-alike: a word that stands beside more values of an article leads to none of them
	MostFindings   = 10_000 // many-findings: findings of a story, the gravest ones
)

// IsLimit reports whether a diagnostic says that a limit of a check was met: something is not compared.
func (d Diagnostic) IsLimit() bool { return finding.IsLimit(d.Code) }
