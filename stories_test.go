package crosscheck_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/aligntest"
	"github.com/crosscheck-go/crosscheck/align/report"
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
