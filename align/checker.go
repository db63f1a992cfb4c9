package align

import (
	"context"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
)

// Checker is the incremental form of [Check]: articles are read when they are added, and a report can be asked for at
// any time. Its methods must not be called at the same time from several goroutines.
type Checker struct {
	options  Options
	readings []*claims.Reading
	known    map[string]*crosscheck.Document // those that were added, by ID
}

// NewChecker makes a Checker without articles. Nil options are the usual ones.
func NewChecker(o *Options) *Checker {
	c := &Checker{}
	if o != nil {
		c.options = *o
	}
	return c
}

// Add reads articles, on as many processors as there are. Nil documents are passed over, and so is an article that was added
// before, with the same ID and text. A different one with its ID is a [*crosscheck.DuplicateError]. When there is an error,
// which may be the context's, none is added.
func (c *Checker) Add(ctx context.Context, docs ...*crosscheck.Document) error {
	docs, err := c.added(docs)
	if err != nil {
		return err
	}
	readings := make([]*claims.Reading, len(docs))
	err = parallel(ctx, len(docs), func(i int) {
		readings[i] = claims.Read(docs[i])
	})
	if err != nil {
		return err
	}
	c.readings = append(c.readings, readings...)
	if c.known == nil {
		c.known = map[string]*crosscheck.Document{}
	}
	for _, doc := range docs {
		c.known[doc.ID()] = doc
	}
	return nil
}

// added returns those documents that are there and are not there already.
func (c *Checker) added(docs []*crosscheck.Document) ([]*crosscheck.Document, error) {
	besides := map[string]*crosscheck.Document{}
	var fresh []*crosscheck.Document
	for _, doc := range docs {
		if doc == nil {
			continue
		}
		first := c.known[doc.ID()]
		if first == nil {
			first = besides[doc.ID()]
		}
		switch {
		case first == nil:
			besides[doc.ID()] = doc
			fresh = append(fresh, doc)
		case first.Text() != doc.Text():
			return nil, &crosscheck.DuplicateError{Article: doc.ID()}
		}
	}
	return fresh, nil
}

// Report compares all articles added so far. The only error is that of a cancelled context; it is returned at once, while what
// was begun comes to its end in the background.
func (c *Checker) Report(ctx context.Context) (*Report, error) {
	var r *Report
	var err error
	readings, options := c.readings, c.options
	if cancelled := parallel(ctx, 1, func(int) { r, err = compareAll(ctx, readings, options) }); cancelled != nil {
		return nil, cancelled
	}
	return r, err
}

// compareAll makes the report on some articles.
func compareAll(ctx context.Context, readings []*claims.Reading, options Options) (*Report, error) {
	articles := corpus.New(readings)
	story.MarkCopies(articles)
	stories := story.Find(articles, options.OneStory)
	found := make([]findings, len(stories))
	if err := parallel(ctx, len(stories), func(i int) { found[i] = compare(ctx, articles, stories[i].Distinct(articles)) }); err != nil {
		return nil, err
	}
	statement.FindRecycled(articles, stories, func(later int, d finding.Difference) {
		found[later].differences = append(found[later].differences, d)
	})
	r := assemble(articles, stories, found)
	r.Filter(options.Filter)
	return r, nil
}

// findings are what the comparison of one story's articles yields.
type findings struct {
	statements  []statement.Statement
	facts       []passage.Fact
	differences []finding.Difference
	limits      *finding.Limits // that were met
}

// compare looks for differences between the articles of one story.
func compare(ctx context.Context, c *corpus.Corpus, s *story.Story) findings {
	f := findings{limits: new(finding.Limits)}
	s.Limits = f.limits
	noteArticles(s)
	f.differences = append(f.differences, statement.CompareVersions(ctx, c, s)...)
	pairs := similar.Pairs(ctx, c, s)
	for _, p := range pairs {
		f.differences = append(f.differences, statement.CompareSentences(c, p)...)
	}
	statements, differences := statement.Find(ctx, c, s, pairs)
	f.statements, f.differences = statements, append(f.differences, differences...)
	facts, differences := passage.Find(ctx, c, s)
	f.facts, f.differences = facts, append(f.differences, finding.Unknown(differences, f.differences)...)
	return f
}
