package crosscheck_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/aligntest"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// TestEdits makes single edits in the articles of a story, one at a time, and notes in a golden file which findings come up
// and which are gone. The edits stand in the story's edits.tsv, one a line: what is expected (“finding” for an edit that
// does harm, “nothing” for one that editors may make), the article, the words, and the words in their place, divided by
// tabs. What is not as expected is marked MISSED or FALSE in the golden file, so that a reviewer sees what the program
// cannot do.
func TestEdits(t *testing.T) {
	lists, err := filepath.Glob("testdata/*/edits.tsv")
	if err != nil || len(lists) == 0 {
		t.Fatalf("no edits: %v", err)
	}
	for _, list := range lists {
		folder := filepath.Dir(list)
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			golden.Compare(t, filepath.Join(folder, "edits.golden"), editsOf(t, folder))
		})
	}
}

func editsOf(t *testing.T, folder string) string {
	data, err := os.ReadFile(filepath.Join(folder, "edits.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	docs, err := aligntest.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	before := gravest(t, docs)
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 4 {
			t.Fatalf("%s: %q has %d fields", folder, line, len(fields))
		}
		expected, article, old, replaced := fields[0], fields[1], fields[2], fields[3]
		after := gravest(t, edited(t, docs, article, old, replaced))
		verdict := ""
		switch accused := after.against[article] > before.against[article]; {
		case expected == "finding" && !accused:
			verdict = "MISSED "
		case expected == "nothing" && accused:
			verdict = "FALSE "
		}
		fmt.Fprintf(&out, "%s%s, %q for %q in %s\n", verdict, expected, replaced, old, article)
		writeLines(&out, "+", after.without(before))
		writeLines(&out, "-", before.without(after))
	}
	return out.String()
}

func writeLines(out *strings.Builder, sign string, lines []string) {
	for _, line := range lines {
		fmt.Fprintf(out, "\t%s %s\n", sign, line)
	}
}

// edited returns the articles with one edit, which must be possible in one place alone.
func edited(t *testing.T, docs []*crosscheck.Document, id, old, replaced string) []*crosscheck.Document {
	docs = slices.Clone(docs)
	for i, doc := range docs {
		article := doc.Article()
		if article.ID != id || strings.Count(article.Text, old) != 1 {
			continue
		}
		article.Text = strings.Replace(article.Text, old, replaced, 1)
		var err error
		if docs[i], err = crosscheck.NewDocument(article); err != nil {
			t.Fatal(err)
		}
		return docs
	}
	t.Fatalf("%q does not stand in one place of %s", old, id)
	return nil
}

// accusations are the errors and warnings of a check.
type accusations struct {
	lines   []string       // each as a line without offsets, in order
	against map[string]int // by article, how often it stands against another one
}

func gravest(t *testing.T, docs []*crosscheck.Document) accusations {
	found, err := align.Check(context.Background(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := accusations{against: map[string]int{}}
	for _, d := range found.Discrepancies {
		if d.Severity == align.SeverityNote {
			continue
		}
		var sides []string
		articles := map[string]int{}
		for i, side := range d.Sides {
			var names []string
			for _, m := range side.Mentions {
				names = append(names, m.Article)
				articles[m.Article] = i
			}
			slices.Sort(names)
			sides = append(sides, fmt.Sprintf("%q %s", side.Value, strings.Join(slices.Compact(names), ", ")))
		}
		slices.Sort(sides)
		all.lines = append(all.lines, fmt.Sprintf("%s %s in %s: %s", d.Severity, d.Kind, d.In, strings.Join(sides, " | ")))
		for article, side := range articles {
			for _, other := range articles {
				if other != side {
					all.against[article]++
				}
			}
		}
	}
	slices.Sort(all.lines)
	return all
}

// without returns the lines that do not stand in another check.
func (a accusations) without(other accusations) []string {
	return slices.DeleteFunc(slices.Clone(a.lines), func(line string) bool { return slices.Contains(other.lines, line) })
}
