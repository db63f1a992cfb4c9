package input

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
)

const page = `<!DOCTYPE html>
<html lang="en"><head><title>New bridge for Port Ann</title>
<link rel="canonical" href="https://example.org/bridge"><meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2023-07-12T08:30:00+02:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>New bridge for Port Ann</h1>
<p>The council of Port Ann agreed on Tuesday to rebuild the bridge that a storm broke in March, at a cost of two million.
It will be open to carts, bicycles and walkers, and closed to lorries, which have to take the ring road as they do now.</p>
<p>“We begin in May,” the mayor, Ada&nbsp;Stone, said after the vote, which took four hours and was watched by forty people.
Two members of the council voted against the plan because of its cost, and one was absent.</p>
<p>Work should take a year, according to the engineers, who have looked at the piers and found them in better order than
was thought after the storm, and the old iron is to be used again wherever it is sound.</p></article>
<footer>© 2023 Harbour News</footer></body></html>`

func TestStories(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for name, content := range map[string]string{
		"b.txt": "Text B", "a/z.TXT": "Text Z", "a/notes.md": "no article", "page.html": page, "latin.htm": strings.ReplaceAll(page, "“", "\x93"),
		"lines.jsonl": "\ufeff{\"text\": \"one\", \"more\": {}}\r\n\n" +
			`{"id": "s", "articles": [{"id": "x", "text": "", "kind": "record", "published": "2023-07-12"}, {"text": "two"}]}`,
		"bad.jsonl": "{}\n", "broken.jsonl": "{\"text\": \"\"}\n\n\n{\"text\"\n", "date.jsonl": `{"text": "", "published": "yesterday"}`,
		"kind.jsonl": `{"articles": [{"text": ""}, {"text": "", "kind": "rumour"}]}`, "empty.jsonl": "\n", "empty/notes.md": "",
		"list.jsonl": `[{"text": ""}]`, "number.jsonl": `{"articles": [{"id": 7, "text": ""}]}`, "raw.jsonl": "{\"text\": \"\xff\"}",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct{ paths, want string }{
		{"b.txt", "b.txt[b.txt]"},
		{"a/notes.md", "a/notes.md[a/notes.md]"},
		{"a b.txt", "a/z.TXT[a/z.TXT] b.txt[b.txt]"},
		{"lines.jsonl", "lines.jsonl:1[lines.jsonl:1] s![x(record 2023-07-12) lines.jsonl:3:2]"},
		{"-", "standard input:1[standard input:1]"},
		{"missing.txt", "missing.txt: no such file or directory"},
		{"empty", "empty holds no article: no file below it is named .txt, .html, .htm, .jsonl"},
		{"empty.jsonl", "empty.jsonl holds no article"},
		{"bad.jsonl", `bad.jsonl, line 1: no "text"`},
		{"b.txt broken.jsonl", "b.txt[b.txt] broken.jsonl:1[broken.jsonl:1] broken.jsonl, line 4: bad JSON: byte 8: unexpected end of JSON input"},
		{"date.jsonl", `date.jsonl, line 1: "published": "yesterday" is no date like 2023-07-12 or 2023-02-01T13:33:00+09:00`},
		{"list.jsonl", `list.jsonl, line 1: array where an object is expected: {"text": "…"}`},
		{"number.jsonl", `number.jsonl, line 1: "id": number where a string is expected`},
		{"raw.jsonl", "raw.jsonl, line 1: text is not UTF-8"},
		{"kind.jsonl", `kind.jsonl, line 1: article 2: "kind": "rumour" is neither report nor record`},
	} {
		if got := listed(strings.Fields(test.paths)); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.paths, got, test.want)
		}
	}
	for _, name := range []string{"page.html", "latin.htm"} {
		docs, err := Documents(Stories([]string{name}, nil))
		if err != nil {
			t.Fatal(err)
		}
		article := docs[0].Article()
		paragraphs := strings.Split(article.Text, "\n\n")
		last := paragraphs[len(paragraphs)-1]
		if !strings.HasPrefix(last, "Work should take a year") || strings.Contains(article.Text, "Sport") {
			t.Errorf("%s: the text is %q", name, article.Text)
		}
		article.Text = ""
		want := crosscheck.Article{
			ID: name, Source: "Harbour News", URL: "https://example.org/bridge", Title: "New bridge for Port Ann", Lang: "en",
			Published: crosscheck.Date{Year: 2023, Month: 7, Day: 12, Clock: "08:30:00+02:00", From: crosscheck.Meta, Certain: true},
		}
		if diff := cmp.Diff(want, article); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// listed writes down the stories of some paths, ! behind those that are known to be one, and the error that ends them.
func listed(paths []string) string {
	var out []string
	for story, err := range Stories(paths, strings.NewReader(`{"text": ""}`)) {
		if err != nil {
			out = append(out, err.Error())
			continue
		}
		var ids []string
		for _, article := range story.Articles {
			id := article.ID
			if article.Kind != crosscheck.Report {
				id += fmt.Sprintf("(%s %s)", article.Kind, article.Published.Value())
			}
			ids = append(ids, id)
		}
		known := ""
		if story.Known {
			known = "!"
		}
		out = append(out, story.ID+known+"["+strings.Join(ids, " ")+"]")
	}
	return strings.Join(out, " ")
}

func TestErrors(t *testing.T) {
	_, err := Documents(Stories([]string{"-"}, strings.NewReader("{\"text\": \"\"}\n{\"text\": 7}\n")))
	var line *LineError
	if !errors.As(err, &line) || line.Line != 2 || line.File != "standard input" {
		t.Errorf("got %v", err)
	}
	var none *NoArticleError
	if _, err := Documents(Stories([]string{"-"}, strings.NewReader(""))); !errors.As(err, &none) {
		t.Errorf("got %v", err)
	}
}
