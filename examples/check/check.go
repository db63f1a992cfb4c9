package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
	"github.com/crosscheck-go/crosscheck/articles"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

// errNothingRead says that there is no report, since that would be of nothing.
var errNothingRead = errors.New("nothing was read")

// together checks all articles at once and writes one report. It reports whether the level of -fail-on was met.
func (s *settings) together(ctx context.Context, env *program.Env, in *program.Input, out io.Writer) (met bool, err error) {
	options := s.options
	stories := 0
	var docs []*crosscheck.Document
	progress := env.NewProgress("articles")
	defer progress.End()
	known := false
	counted := func(yield func(articles.Story, error) bool) {
		for story, err := range in.Stories(s.paths...) {
			stories, known = stories+1, story.Known
			if !yield(story, err) {
				return
			}
		}
	}
	err = program.Ordered(ctx, counted, articles.Story.Documents, func(one []*crosscheck.Document) error {
		progress.Step()
		docs = append(docs, one...)
		return nil
	})
	if err != nil {
		return false, err
	}
	if docs, err = program.Unique(docs); err != nil {
		return false, err
	}
	if len(docs) == 0 && in.Unread() > 0 {
		return false, errNothingRead
	}
	options.OneStory = options.OneStory || stories == 1 && known
	found, err := align.Check(ctx, docs, &options)
	if err != nil {
		return false, err
	}
	progress.End()
	remarks := s.selection.apply(found)
	if s.format != "text" && s.format != "html" { // which show them
		for _, remark := range remarks {
			fmt.Fprintf(env.Err, "check: %s\n", program.Plain(remark))
		}
	}
	if !slices.Contains([]string{"text", "html", "json", "sarif"}, s.format) {
		sayLimits(env, found)
	}
	err = report.Write(out, s.format, found, &report.Options{
		Documents: docs, Why: s.why, RawCells: s.raw, Texts: s.texts, Color: s.color.On(env, s.path), Width: env.Width,
		Notes: s.selection.level.Severity() == align.SeverityNote, Remarks: remarks, Version: program.ModuleVersion(),
	})
	if err == nil && s.options.Trace && s.format != "json" {
		err = report.Trace(env.Err, found, &report.Options{Documents: docs, Width: env.Width})
	}
	return s.failOn.Met(found), err
}

// sayLimits says on standard error which limits were met, for the forms of a report that do not.
func sayLimits(env *program.Env, found *align.Report) {
	for _, d := range found.Diagnostics {
		if d.IsLimit() {
			where := cmp.Or(d.Article, "story "+d.Story)
			fmt.Fprintf(env.Err, "check: %s: %s (%s)\n", program.Plain(where), program.Plain(d.Message), d.Code)
		}
	}
}

// byStory checks each story by itself, on all processors, and writes one line for each; the articles that stand outside
// of stories are the last one.
func (s *settings) byStory(ctx context.Context, env *program.Env, in *program.Input, out io.Writer) (met bool, err error) {
	type result struct {
		line    []byte
		met     bool
		problem error // the story cannot be checked
	}
	work := func(story articles.Story) (r result, err error) {
		docs, err := story.Documents()
		if err != nil {
			return r, err
		}
		found, err := align.Check(ctx, docs, &align.Options{OneStory: story.Known || s.options.OneStory, Trace: s.options.Trace})
		if twice := new(crosscheck.DuplicateError); errors.As(err, &twice) && !s.strict {
			return result{problem: fmt.Errorf("story %q: %w", story.ID, err)}, nil
		}
		if err != nil {
			return r, err
		}
		found.ID = story.ID
		s.selection.apply(found)
		var line bytes.Buffer
		err = report.JSONL(&line, found, &report.Options{Documents: docs, Texts: s.texts})
		return result{line: line.Bytes(), met: s.failOn.Met(found)}, err
	}
	written := false
	progress := env.NewProgress("stories")
	defer progress.End()
	err = program.Ordered(ctx, gathered(in.Stories(s.paths...)), work, func(r result) error {
		progress.Step()
		if r.problem != nil {
			in.Skip(r.problem)
			return nil
		}
		met, written = met || r.met, true
		_, err := out.Write(r.line)
		return err
	})
	if err == nil && !written && in.Unread() > 0 {
		err = errNothingRead
	}
	return met, err
}

// gathered puts the articles that stand outside of stories into one that comes last.
func gathered(stories iter.Seq2[articles.Story, error]) iter.Seq2[articles.Story, error] {
	return func(yield func(articles.Story, error) bool) {
		var rest articles.Story
		for story, err := range stories {
			if err == nil && !story.Known {
				rest.Articles = append(rest.Articles, story.Articles...)
				continue
			}
			if !yield(story, err) {
				return
			}
		}
		if len(rest.Articles) > 0 {
			yield(rest, nil)
		}
	}
}
