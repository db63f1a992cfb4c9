// Package aligntest tests stories against golden files, so that a newsroom, or this module, sees in a diff what a change
// does to its findings:
//
//	func TestFerry(t *testing.T) {
//		aligntest.Run(t, "testdata/ferry")
//	}
//
// The folder holds the articles, *.txt (the file's bytes are the text) and *.jsonl (one article a line, as the programs
// read it). Beside them stand two golden files, made by go test -update and reviewed by a person: extract.golden has what
// was read in each article, check.golden what was found between them; one finding a line.
//
// The package registers the flag -update.
package aligntest

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// The golden files of a folder.
const (
	extractFile = "extract.golden"
	checkFile   = "check.golden"
)

// Run checks the articles of a folder and compares what was read and found with the golden files in it. It fails the test,
// and shows the lines that differ, when they are not the same; under -update it writes them instead.
func Run(t testing.TB, folder string) {
	t.Helper()
	docs, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	var read strings.Builder
	for _, doc := range docs {
		read.WriteString(Extraction(claims.Read(doc)))
		read.WriteString("\n")
	}
	report, err := align.Check(context.Background(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, filepath.Join(folder, extractFile), read.String())
	golden.Compare(t, filepath.Join(folder, checkFile), Findings(report))
}

// Read reads the articles of a folder, in lexical order of its files. A text file's article is called as the file is,
// without “.txt”; so is one of a file of JSON lines that has no id, with the number of its line. A folder without articles
// is an error.
func Read(folder string) ([]*crosscheck.Document, error) {
	articles, err := articlesOf(folder)
	if err != nil {
		return nil, err
	}
	docs := make([]*crosscheck.Document, len(articles))
	for i, article := range articles {
		if docs[i], err = crosscheck.NewDocument(article); err != nil {
			return nil, err
		}
	}
	return docs, nil
}
