// Cancel measures how long Check and Verify go on when their context is cancelled, on collections, on one long story and on
// inputs that are meant to be hard: it cancels each at some moments between its beginning and its end, and prints the worst time
// that it took to return, in milliseconds.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"regexp"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/benchmarks/pattern"
	"github.com/crosscheck-go/crosscheck/internal/collection"
)

func main() {
	templates := flag.String("templates", "../../testdata", "the `folder` with the stories after which articles are made")
	size := flag.Int("size", 2000, "how many articles a collection has")
	moments := flag.Int("moments", 6, "how often each is cancelled")
	scale := flag.Int("scale", 1, "how many `times` as long as usual the inputs are that are meant to be hard")
	only := flag.String("only", ".", "the tasks whose names match this `expression`")
	flag.Parse()
	names, err := regexp.Compile(*only)
	if err == nil {
		err = run(names, *templates, *size, *moments, *scale)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "cancel:", err)
		os.Exit(1)
	}
}

// A task is something that can be cancelled, with documents of its own, which keep what was read in them.
type task struct {
	name string
	docs func() ([]*crosscheck.Document, error)
	work func(ctx context.Context, docs []*crosscheck.Document) error
}

func run(names *regexp.Regexp, templates string, size, moments, scale int) error {
	g, err := collection.New(templates, 3650)
	if err != nil {
		return err
	}
	articles := g.Articles(size, 1)
	check := func(options *align.Options) func(context.Context, []*crosscheck.Document) error {
		return func(ctx context.Context, docs []*crosscheck.Document) error {
			_, err := align.Check(ctx, docs, options)
			return err
		}
	}
	verify := func(ctx context.Context, docs []*crosscheck.Document) error {
		_, err := align.Verify(ctx, docs[0], docs[1:], nil)
		return err
	}
	tasks := []task{{fmt.Sprint("check a collection of ", size), func() ([]*crosscheck.Document, error) { return documents(articles) }, check(nil)}}
	for i := range pattern.Patterns {
		p := &pattern.Patterns[i]
		docs := func() ([]*crosscheck.Document, error) { return p.Articles(p.N * scale) }
		tasks = append(tasks,
			task{"check " + p.Name, docs, check(&align.Options{OneStory: true})},
			task{"verify " + p.Name, docs, verify})
	}
	fmt.Printf("%-42s %10s %14s\n", "", "whole, ms", "goes on, ms")
	for _, t := range tasks {
		if !names.MatchString(t.name) {
			continue
		}
		whole, _, err := cancelled(&t, time.Hour)
		if err != nil {
			return err
		}
		latest := time.Duration(0)
		for k := range moments {
			_, late, err := cancelled(&t, whole*time.Duration(k+1)/time.Duration(moments+1))
			if err != nil {
				return err
			}
			latest = max(latest, late)
		}
		fmt.Printf("%-42s %10d %14d\n", t.name, whole.Milliseconds(), latest.Milliseconds())
	}
	return nil
}

// cancelled does a task, cancels it after some time, and gives the time that it took and how much of that came after.
func cancelled(t *task, after time.Duration) (whole, late time.Duration, err error) {
	docs, err := t.docs()
	if err != nil {
		return 0, 0, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), after)
	defer cancel()
	began := time.Now()
	if err := t.work(ctx, docs); err != nil && ctx.Err() == nil {
		return 0, 0, err
	}
	whole = time.Since(began)
	return whole, max(0, whole-after), nil
}

func documents(articles []collection.Article) ([]*crosscheck.Document, error) {
	var docs []*crosscheck.Document
	for _, a := range articles {
		doc, err := crosscheck.NewDocument(a.Article)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, nil
}
