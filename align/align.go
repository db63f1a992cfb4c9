package align

import (
	"context"

	"github.com/crosscheck-go/crosscheck"
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
