package quotes_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// TestGolden reads every text of testdata/*.txtar and compares its quotations with the .golden file that follows it.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases in testdata", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(data)
			out := &txtar.Archive{Comment: archive.Comment}
			for _, file := range archive.Files {
				name, isText := strings.CutSuffix(file.Name, ".txt")
				if !isText {
					continue
				}
				text := string(file.Data)
				out.Files = append(out.Files, file, txtar.File{Name: name + ".golden", Data: []byte(show(t, text))})
			}
			golden.Compare(t, path, string(txtar.Format(out)))
		})
	}
}

// show writes the quotations of a text, one a line: the span, the kind, the speaker as written, the name where it says more, the
// type, with ? where it is not certain who speaks, the sources cited, the
// cue, the flags, and the words of every part. Quoted words inside a part stand in “marks”.
func show(t *testing.T, text string) string {
	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	found := quotes.Extract(doc)
	checkInvariants(t, text, found)
	var b strings.Builder
	for _, q := range found {
		fmt.Fprintf(&b, "%v %s", q.Span, q.Kind)
		if s := q.Speaker; !s.IsZero() {
			fmt.Fprintf(&b, " speaker=%q", s.Span.Of(text))
			if s.Name != s.Span.Of(text) {
				fmt.Fprintf(&b, " name=%q", s.Name)
			}
			fmt.Fprintf(&b, " type=%s", s.Type)
			if !s.Certain {
				b.WriteString("?")
			}
		}
		for _, c := range q.Cited {
			fmt.Fprintf(&b, " cites=%q", strings.TrimSpace(c.Note+" "+c.Span.Of(text)+" "+c.Source.Of(text)+" "+c.URL))
		}
		if !q.Cue.Empty() {
			fmt.Fprintf(&b, " cue=%q", q.Cue.Of(text))
		}
		if q.Flags != 0 {
			fmt.Fprintf(&b, " flags=%s", strings.Join(q.Flags.Names(), ","))
		}
		for _, part := range q.Parts {
			fmt.Fprintf(&b, " %q", part.Of(text))
		}
		b.WriteString("\n")
	}
	return b.String()
}
