package verify_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/verify"
)

var verdictNames = map[verify.Verdict]string{
	verify.Verbatim: "verbatim", verify.Formatted: "formatted", verify.Near: "near",
	verify.Misattributed: "misattributed", verify.Absent: "absent", verify.Unchecked: "unchecked",
}

// gateSources reads the articles of testdata/gate/sources.txtar.
func gateSources(t testing.TB) *verify.Checker {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/gate/sources.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var sources []*crosscheck.Document
	for _, file := range archive.Files {
		fields := strings.Split(file.Name, " | ")
		article := crosscheck.Article{ID: fields[0], Source: fields[1], URL: fields[2], Text: string(file.Data)}
		if len(fields) > 3 {
			article.Kind = crosscheck.Record
		}
		sources = append(sources, document(t, article))
	}
	checker, err := verify.New(context.Background(), sources)
	if err != nil {
		t.Fatal(err)
	}
	return checker
}

func document(t testing.TB, article crosscheck.Article) *crosscheck.Document {
	t.Helper()
	doc, err := crosscheck.NewDocument(article)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// judged returns the verdicts on a draft, and what is said of each.
func judged(t testing.TB, checker *verify.Checker, draft string) (verdicts, said string) {
	t.Helper()
	results, err := checker.Draft(context.Background(), document(t, crosscheck.Article{ID: "draft", Text: draft}), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range results {
		names = append(names, verdictNames[r.Verdict])
		said += fmt.Sprintf("\n\t%s %q by %q: %s", verdictNames[r.Verdict], r.Text, r.Speaker, r.Reason)
		if r.Source != nil {
			said += fmt.Sprintf(" [%s: %q by %q]", r.Source.ID(), r.Passage.Of(r.Source.Text()), r.SaidBy)
		}
	}
	if names == nil {
		names = []string{"-"}
	}
	return strings.Join(names, " "), said
}

// rows reads a table of tab-separated lines without its comments.
func rows(t testing.TB, path string, fields int) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(strings.ReplaceAll(line, "⏎", "\n"), "\t")
		if len(row) != fields {
			t.Fatalf("%s:%d: %d fields instead of %d", path, n+1, len(row), fields)
		}
		out = append(out, row)
	}
	return out
}

// TestGate holds the drafts of testdata/gate/cases.tsv against their sources.
func TestGate(t *testing.T) {
	checker := gateSources(t)
	cases := rows(t, "testdata/gate/cases.tsv", 3)
	if len(cases) < 150 {
		t.Errorf("only %d cases", len(cases))
	}
	for _, row := range cases {
		if got, said := judged(t, checker, row[2]); got != row[0] {
			t.Errorf("%s: %s\n\tgot %s, want %s%s", row[1], row[2], got, row[0], said)
		}
	}
}

// TestForms writes each quotation of testdata/gate/harms.tsv in every form of testdata/gate/forms.txt.
func TestForms(t *testing.T) {
	checker := gateSources(t)
	forms, harms := rows(t, "testdata/gate/forms.txt", 1), rows(t, "testdata/gate/harms.tsv", 3)
	for _, pair := range [][2]string{{"“", "”"}, {`"`, `"`}} {
		for _, form := range forms {
			for _, row := range harms {
				words := strings.TrimSuffix(row[2], ".")
				draft := strings.NewReplacer("{N}", row[1], "{B}", row[2], "{Q}", pair[0]+row[2]+pair[1], "{C}", words,
					"{q}", pair[0]+strings.ToLower(words[:1])+words[1:]+pair[1]).Replace(form[0]) + "\n"
				got, said := judged(t, checker, draft)
				if got != row[0] {
					t.Errorf("%s\n\tgot %s, want %s%s", draft, got, row[0], said)
				}
			}
		}
	}
}

// TestNamesOfDelimiters reads delimiters whose names have letters of several bytes: spans begin and end between characters.
func TestNamesOfDelimiters(t *testing.T) {
	checker := gateSources(t)
	for _, draft := range []string{
		"[QUOTE=\"é\"]\n\nPatience", "{{quote|é=[QUOTE=\"é\"]\n=é| }}\n", "[quote=ééé]Patience is cheaper than concrete.[/quote]", "<blockquote cite=\"é\">Patience is cheaper.</blockquote>",
		"[quote, éàü]\n____\nPatience is dearer than concrete.\n____", "{{quote|Patience is cheaper than concrete.|é}}",
	} {
		results, err := checker.Draft(context.Background(), document(t, crosscheck.Article{ID: "draft", Text: draft}), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range results {
			if !utf8.ValidString(r.Text) || !utf8.ValidString(r.Span.Of(draft)) || !utf8.ValidString(r.DraftWords.Of(draft)) {
				t.Errorf("%q: %q, %q", draft, r.Text, r.DraftWords.Of(draft))
			}
		}
	}
}
