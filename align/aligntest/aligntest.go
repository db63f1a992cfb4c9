// Package aligntest tests stories against golden files, so that a newsroom, or this module, sees in a diff what a change
// does to its findings:
//
//	func TestFerry(t *testing.T) {
//		aligntest.Run(t, "testdata/ferry")
//	}
//
// The folder holds the articles, as package articles reads them: *.txt (the file's bytes are the text), *.jsonl (one
// article a line) and others. Beside them stand golden files, made by go test -update: extract.golden has what was read in each
// article and check.golden what was found between them, one finding a line, for a person to review; offsets.golden has the
// places of all that, which every change of an article moves.
//
// A test that fails shows the words that changed: “[-"26 houses"-]{+"27 houses"+}”. The folder examples/newsroom is a project that
// tests its stories in this way. The package registers the flag -update.
package aligntest

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/articles"
	"github.com/crosscheck-go/crosscheck/claims"
)

// The golden files of a folder.
const (
	extractFile = "extract.golden"
	checkFile   = "check.golden"
	offsetsFile = "offsets.golden"
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
	var readings []*claims.Reading
	for _, doc := range docs {
		reading := claims.Read(doc)
		read.WriteString(Extraction(reading))
		read.WriteString("\n")
		readings = append(readings, reading)
	}
	report, err := align.Check(context.Background(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	same := compare(t, filepath.Join(folder, extractFile), read.String())
	same = compare(t, filepath.Join(folder, checkFile), Findings(report, docs...)) && same
	if same { // otherwise the offsets say nothing more
		compare(t, filepath.Join(folder, offsetsFile), Offsets(readings, report))
	}
}

// Read reads the articles of a folder, in lexical order of its files; what lies in the folders below it belongs to other
// stories. A text file's article is called as the file is, without “.txt”; so is one of a file of JSON lines that has no id,
// with the number of its line. The articles of story lines are taken apart. A folder without articles is an error.
func Read(folder string) ([]*crosscheck.Document, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	reader := &articles.Reader{Name: func(path string) string {
		return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}}
	var paths []string
	for _, entry := range entries {
		if !entry.IsDir() && slices.Contains(reader.Extensions(), filepath.Ext(entry.Name())) {
			paths = append(paths, filepath.Join(folder, entry.Name()))
		}
	}
	if len(paths) == 0 {
		return nil, &articles.NoArticleError{Path: folder, Extensions: reader.Extensions()}
	}
	return articles.Documents(reader.Stories(paths...))
}
