package crosscheck_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/aligntest"
	"github.com/crosscheck-go/crosscheck/align/report"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// storyFolders returns the folders of testdata that hold a story: those that say in a README.md what is planted in it.
func storyFolders(t *testing.T) []string {
	t.Helper()
	notes, err := filepath.Glob("testdata/*/README.md")
	if err != nil || len(notes) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	var folders []string
	for _, note := range notes {
		folders = append(folders, filepath.Dir(note))
	}
	return folders
}

func TestStories(t *testing.T) {
	for _, folder := range storyFolders(t) {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			aligntest.Run(t, folder)
		})
	}
}

// written checks articles and gives the report in every format, one after the other.
func written(t *testing.T, docs []*crosscheck.Document) string {
	t.Helper()
	found, err := align.Check(context.Background(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, format := range report.Formats() {
		if err := report.Write(&out, format, found, &report.Options{Documents: docs, Why: true}); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// The trace of the smallest story stands in its trace.golden, a pair a line: its kind, its score or what was measured, the words, and
// what it lacks. Of all stories, testdata/traces.golden has the pairs by rule and kind, counted, with the sums of what was measured: it
// changes with every threshold that decides about any of them, and check -trace shows about which.
func TestTraces(t *testing.T) {
	const small = "testdata/ports-alliance"
	var sums strings.Builder
	for _, folder := range storyFolders(t) {
		docs, err := aligntest.Read(folder)
		if err != nil {
			t.Fatal(err)
		}
		found, err := align.Check(t.Context(), docs, &align.Options{Trace: true})
		if err != nil {
			t.Fatal(err)
		}
		wireShape(t, folder, "report", found)
		plain, err := align.Check(t.Context(), docs, nil)
		if err != nil {
			t.Fatal(err)
		}
		if folder == small {
			var lines strings.Builder
			for _, p := range found.Trace {
				lines.WriteString(tracedLine(p))
			}
			golden.Compare(t, filepath.Join(folder, "trace.golden"), lines.String())
		}
		sums.WriteString(tracedSums(filepath.Base(folder), found.Trace))
		if found.Trace = nil; !cmp.Equal(plain, found) {
			t.Errorf("%s: a trace changes what is found:\n%s", folder, cmp.Diff(plain, found))
		}
	}
	golden.Compare(t, "testdata/traces.golden", sums.String())
}

// tracedLine writes a pair in a line.
func tracedLine(p align.TracedPair) string {
	first := func(text string) string {
		words := strings.Fields(text)
		return strings.Join(words[:min(len(words), 4)], " ")
	}
	var measured []string
	for _, s := range p.Signals {
		if s.Adds == 0 && s.Value != 0 {
			measured = append(measured, strconv.Itoa(s.Value))
		}
	}
	line := fmt.Sprintf("%s\t%s\t%s|%s\t%s %s\t", p.Rule, p.Kind, first(p.Sides[0].Text), first(p.Sides[1].Text), p.Sides[0].Article, p.Sides[1].Article)
	if p.Score > 0 {
		line += fmt.Sprintf("%.3f ", p.Score)
	}
	return line + strings.Join(measured, " ") + "\t" + p.Lacking + "\n"
}

// tracedSums counts pairs by rule and kind: all, those that lack nothing, and the sums of their scores and of their signals.
func tracedSums(story string, pairs []align.TracedPair) string {
	type sum struct {
		pairs, told, signals int
		scores               float64
	}
	sums := map[string]sum{}
	for _, p := range pairs {
		key := fmt.Sprintf("%s\t%s\t%s", story, p.Rule, p.Kind)
		s := sums[key]
		s.pairs, s.scores = s.pairs+1, s.scores+p.Score
		if p.Lacking == "" {
			s.told++
		}
		for _, signal := range p.Signals {
			s.signals += signal.Value
		}
		sums[key] = s
	}
	var out strings.Builder
	for _, key := range slices.Sorted(maps.Keys(sums)) {
		s := sums[key]
		fmt.Fprintf(&out, "%s\t%d pairs\t%d lack nothing\tscores %.3f\tsignals %d\n", key, s.pairs, s.told, s.scores, s.signals)
	}
	return out.String()
}

func TestOrderOfArticlesChangesNothing(t *testing.T) {
	for _, folder := range storyFolders(t) {
		docs, err := aligntest.Read(folder)
		if err != nil {
			t.Fatal(err)
		}
		want := written(t, docs)
		slices.Reverse(docs)
		if diff := cmp.Diff(want, written(t, docs)); diff != "" {
			t.Errorf("%s, reversed:\n%s", folder, diff)
		}
		docs = append(docs[2:], docs[:2]...)
		if diff := cmp.Diff(want, written(t, docs)); diff != "" {
			t.Errorf("%s, turned:\n%s", folder, diff)
		}
	}
}

// An article against its own copy has no finding, not even a note.
func TestCopyHasNoFinding(t *testing.T) {
	texts, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(texts) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, path := range texts {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var docs []*crosscheck.Document
		for _, id := range []string{"original", "copy"} {
			doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: string(text)})
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, doc)
		}
		for _, options := range []*align.Options{nil, {OneStory: true}} {
			found, err := align.Check(context.Background(), docs, options)
			if err != nil {
				t.Fatal(err)
			}
			if len(found.Discrepancies) > 0 {
				t.Errorf("%s and its copy:\n%s", path, aligntest.Findings(found, docs...))
			}
		}
	}
}
