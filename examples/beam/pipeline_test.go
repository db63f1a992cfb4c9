package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	beamlog "github.com/apache/beam/sdks/v2/go/pkg/beam/log"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/collection"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	beamlog.SetLogger(quiet{})
	os.Exit(m.Run())
}

// articlesFile writes articles as JSON lines and returns the file's path.
func articlesFile(t *testing.T, articles []crosscheck.Article) string {
	t.Helper()
	var lines bytes.Buffer
	for _, a := range articles {
		line, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	path := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(path, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// linesOf runs the program on a file and returns the report lines in the order of the alphabet.
func linesOf(t *testing.T, in string, without bool, limits Limits) []string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "reports.jsonl")
	if err := run(context.Background(), in, out, "direct", without, limits); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(strings.Lines(string(data)))
}

func differing(t *testing.T, want, got []string) {
	t.Helper()
	if len(want) != len(got) {
		t.Errorf("%d lines, want %d", len(got), len(want))
	}
	for i := range min(len(want), len(got)) {
		at := 0
		for at < min(len(want[i]), len(got[i])) && want[i][at] == got[i][at] {
			at++
		}
		if want[i] != got[i] {
			around := func(line string) string { return line[max(at-300, 0):min(at+300, len(line))] }
			t.Fatalf("line %d, byte %d:\n…%s…\nwant\n…%s…", i, at, around(got[i]), around(want[i]))
		}
	}
}

// generated makes articles after the stories in testdata. Some are copied, dated otherwise or not at all, and quoted again.
func generated(t *testing.T, n, days int, mixed bool) []crosscheck.Article {
	t.Helper()
	g, err := collection.New(filepath.Join("..", "..", "testdata"), days)
	if err != nil {
		t.Fatal(err)
	}
	var out []crosscheck.Article
	for i, made := range g.Articles(n, 7) {
		a := made.Article
		out = append(out, a)
		if !mixed {
			continue
		}
		again := a
		switch i % 16 {
		case 1: // far away, with the same letters
			again.ID += "-again"
			again.Published.Year += 2
		case 5: // a version without a date
			again.ID, again.Text, again.Published = again.ID+"-undated", "Corrected.\n\n"+again.Text, crosscheck.Date{}
		case 9: // a date that is not sure
			again.ID, again.Published.Certain, again.Published.From = again.ID+"-page", false, crosscheck.Banner
		case 13: // quoted as new
			again.ID, again.Published.Year = again.ID+"-later", again.Published.Year+1
			again.Text = "Months went by, and the bakers of Stonebeck struck.\n\n" + quotation(again.Text)
		default:
			continue
		}
		out = append(out, again)
	}
	return out
}

// quotation is the first paragraph of a text in which somebody is quoted.
func quotation(text string) string {
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if strings.Contains(paragraph, "“") && strings.Contains(paragraph, "said") {
			return paragraph
		}
	}
	return text
}

// TestEqual holds that the pipeline finds what a check in one process does, to the byte, wherever blocks begin.
func TestEqual(t *testing.T) {
	in := articlesFile(t, generated(t, 160, 400, true))
	want := linesOf(t, in, true, usualLimits)
	for _, kind := range []string{`"copy_of"`, `"recycled"`, `"severity":"error"`} {
		if !strings.Contains(strings.Join(want, ""), kind) {
			t.Errorf("nothing has %s", kind)
		}
	}
	for _, days := range []int{9, 100_000} {
		limits := usualLimits
		limits.Days = days
		t.Run(fmt.Sprintf("blocks of %d days", days), func(t *testing.T) { differing(t, want, linesOf(t, in, false, limits)) })
	}
}

// TestTwoThousand holds the same for 2,000 articles of ten years.
func TestTwoThousand(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute of processor time")
	}
	in := articlesFile(t, generated(t, 2000, 3650, false))
	differing(t, linesOf(t, in, true, usualLimits), linesOf(t, in, false, usualLimits))
}

// TestHotKeys holds that what goes beyond a limit is cut the same way on every run, that nothing is lost but what lies between pieces,
// and that a line says so.
func TestHotKeys(t *testing.T) {
	articles := generated(t, 60, 30, true)
	in := articlesFile(t, articles)
	for code, limits := range map[string]Limits{
		"many-block": {Days: 30, Block: 20, Set: 1000, Story: 1000, Loose: 1000, Earlier: 1000},
		"many-set":   {Days: 30, Block: 1000, Set: 2, Story: 1000, Loose: 1000, Earlier: 1000},
		"many-story": {Days: 30, Block: 1000, Set: 1000, Story: 2, Loose: 1000, Earlier: 1000},
		"many-loose": {Days: 30, Block: 1000, Set: 1000, Story: 1000, Loose: 1, Earlier: 1000},
		"many-later": {Days: 30, Block: 1000, Set: 1000, Story: 1000, Loose: 1000, Earlier: 0},
		"":           {Days: 30, Block: 1000, Set: 1000, Story: 1000, Loose: 1000, Earlier: 1000},
	} {
		got := linesOf(t, in, false, limits)
		if code == "many-set" {
			differing(t, got, linesOf(t, in, false, limits))
		}
		seen, said := map[string]bool{}, ""
		for _, line := range got {
			var r align.Report
			if err := json.Unmarshal([]byte(line), &r); err != nil {
				t.Fatal(err)
			}
			for _, a := range r.Articles {
				if seen[a.ID] {
					t.Errorf("%s: %s is in two stories", code, a.ID)
				}
				seen[a.ID] = true
			}
			for _, d := range r.Diagnostics {
				if len(r.Articles) == 0 {
					said = d.Code
				}
			}
		}
		if len(seen) != len(articles) || said != code {
			t.Errorf("%d articles of %d, and %q is said, want %q", len(seen), len(articles), said, code)
		}
	}
}

// TestErrors holds that what is no article, and two articles with one ID, end the pipeline, and that an article may be given twice.
func TestErrors(t *testing.T) {
	for name, test := range map[string]struct{ lines, want string }{
		"no JSON":   {"snow\n", "snow"},
		"no ID":     {`{"text":"Snow fell."}`, "id"},
		"no text":   {`{"id":"a"}`, "text"},
		"one ID":    {`{"id":"a","text":"Snow fell."}` + "\n" + `{"id":"a","text":"Rain fell."}`, `two articles have the ID "a"`},
		"the same":  {`{"id":"a","text":"Snow fell."}` + "\n\n" + `{"id":"a","source":"Bay Radio","text":"Snow fell."}`, ""},
		"one alone": {`{"id":"a","text":"Snow fell."}`, ""},
	} {
		dir := t.TempDir()
		in := filepath.Join(dir, "in")
		if err := os.WriteFile(in, []byte(test.lines), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, without := range []bool{false, true} {
			err := run(context.Background(), in, filepath.Join(dir, "out"), "direct", without, usualLimits)
			if (err != nil) != (test.want != "") || err != nil && !strings.Contains(err.Error(), test.want) {
				t.Errorf("%s, without Beam %v: %v", name, without, err)
			}
		}
	}
}
