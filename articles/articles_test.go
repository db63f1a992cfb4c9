package articles

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
)

func zipped(content string) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write([]byte(content)) // into memory
	w.Close()
	return out.String()
}

// wide is a text in UTF-16, little end first.
func wide(text string) string {
	var out strings.Builder
	for _, r := range text {
		out.WriteByte(byte(r))
		out.WriteByte(byte(r >> 8))
	}
	return out.String()
}

func TestStories(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"b.txt": "Text B", "a/z.TXT": "Text Z", "a/notes.md": "# Notes", "a/table.csv": "1,2",
		"lines.jsonl": "\ufeff{\"text\": \"one\", \"more\": {}}\r\n\n" +
			`{"id": "s", "articles": [{"id": "x", "text": "", "kind": "record", "published": "2023-07-12"}, {"text": "two"}]}`,
		"bad.jsonl": "{}\n", "broken.jsonl": "{\"text\": \"\"}\n\n\n{\"text\"\n{\"id\": \"last\", \"text\": \"\"}", "date.jsonl": `{"text": "", "published": "yesterday"}`,
		"kind.jsonl": `{"articles": [{"text": ""}, {"text": "", "kind": "rumour"}]}`, "empty.jsonl": "\n", "empty/notes.md": "",
		"number.jsonl": `{"articles": [{"id": 7, "text": ""}]}`, "raw.jsonl": "{\"text\": \"\xff\"}", "null.jsonl": `{"articles": [null]}`,
		"list.json": "[\n{\"text\": \"\"},\n{\"id\": \"s\",\n \"articles\": []}\n]", "list.jsonl": `[{"text": ""}]`, "one.json": "{\n\"text\": \"\"\n}",
		"badlist.json": "[\n{\"text\": \"\"},\n{\"txt\": \"\"},\n{\"text\"]", "none.json": "[]", "lines.txt": `{"id": "hidden", "text": "one"}`,
		"brace.txt": `{laughter} "Yes," she said.`, "captions.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.", "captions.txt": "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.",
		"packed.txt.gz": zipped("Text"), "packed.jsonl.gz": zipped(`{"text": "one"}` + "\n" + `{"text": "two"}`), "torn.txt.gz": zipped("Text")[:12],
		"paper.pdf": "%PDF-1.7 …", "paper.txt": "%PDF-1.7 …", "office.docx": "PK\x03\x04…", "wide.txt": "\xff\xfe" + wide("Yes."), "bare.txt": wide("The bridge is open."), "zeros.txt": strings.Repeat("\x00", 2000), "mixed.txt": "The bridge\x00 is open.",
		"wider.txt": "\xff\xfe\x00\x00T\x00\x00\x00", "saved.mht": "From: <Saved by a browser>\r\nSubject: Bridge\r\n open\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>=20",
		"coded.eml": "Subject: Bridge\nContent-Transfer-Encoding: Base64\n\nVGV4dA==", "plain.eml": "From: Ada Stone\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe bridge is open.",
		"hearing.txt": "Chair: Order.\n\nContent-Type: multipart/mixed",
		"latin.txt":   "caf\xe9", "noise.txt": "\x00\x01\xfe\x00", "void.txt": "", "blank.txt": " \n\u00a0\n", "page.txt": "<!DOCTYPE html><p>Yes.",
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
		{"missing.txt b.txt", "missing.txt: no such file or directory; b.txt[b.txt]"},
		{"https://example.org/a", "https://example.org/a is an address: save the page, and give the file;"},
		{"empty", "empty holds no article: no file below it is named .txt, .jsonl, .ndjson, .json, .vtt, .srt;"},
		{"empty.jsonl void.txt blank.txt none.json", "empty.jsonl holds no article: it is empty; void.txt holds no article: it is empty; " +
			"blank.txt holds no article: it is empty; none.json holds no article: it is empty;"},
		{"bad.jsonl", `bad.jsonl, line 1: "text": it is missing;`},
		{"broken.jsonl", "broken.jsonl:1[broken.jsonl:1] broken.jsonl, line 4: bad JSON: byte 8: unexpected end of JSON input; last[last]"},
		{"date.jsonl", `date.jsonl, line 1: "published": "yesterday" is no date like 2023-07-12 or 2023-02-01T13:33:00+09:00;`},
		{"number.jsonl", `number.jsonl, line 1: article 1: "id": number where a string is expected;`},
		{"null.jsonl", `null.jsonl, line 1: article 1: null where an object is expected: {"text": "…"};`},
		{"raw.jsonl", "raw.jsonl, line 1: text is not UTF-8;"},
		{"kind.jsonl", `kind.jsonl, line 1: article 2: "kind": "rumour" is neither report nor record;`},
		{"list.json", "list.json:1[list.json:1] s![]"},
		{"list.jsonl one.json", "list.jsonl:1[list.jsonl:1] one.json:1[one.json:1]"},
		{"badlist.json", `badlist.json:1[badlist.json:1] badlist.json, line 3: "text": it is missing; badlist.json, line 4: bad JSON: invalid character ']' after object key;`},
		{"lines.txt brace.txt", "hidden[hidden] brace.txt[brace.txt]"},
		{"captions.vtt captions.txt", "captions.vtt[captions.vtt(record )] captions.txt[captions.txt(record )]"},
		{"packed.txt.gz packed.jsonl.gz", "packed.txt.gz[packed.txt.gz] packed.jsonl.gz:1[packed.jsonl.gz:1] packed.jsonl.gz:2[packed.jsonl.gz:2]"},
		{"torn.txt.gz", "torn.txt.gz: unexpected EOF;"},
		{"paper.pdf", "paper.pdf is a PDF document: save its text as .txt, with pdftotext for instance;"},
		{"paper.txt", "paper.txt is a PDF document: save its text as .txt, with pdftotext for instance;"},
		{"office.docx", "office.docx is a ZIP archive or an office document: unpack it, or save its text as .txt;"},
		{"wide.txt", "wide.txt is in UTF-16: convert it, with iconv -f UTF-16 -t UTF-8 for instance;"},
		{"wider.txt", "wider.txt is in UTF-32: convert it, with iconv -f UTF-32 -t UTF-8 for instance;"},
		{"saved.mht hearing.txt", "saved.mht is a mail, or a page with its pictures (MIME): save the text as .txt, or the page alone as .html; hearing.txt[hearing.txt]"},
		{"coded.eml plain.eml", "coded.eml is a mail, or a page with its pictures (MIME): save the text as .txt, or the page alone as .html; plain.eml[plain.eml]"},
		{"zeros.txt", "zeros.txt is neither text nor anything else that is read: only text is read;"},
		{"mixed.txt", "mixed.txt is neither text nor anything else that is read: only text is read;"},
		{"bare.txt", "bare.txt is in UTF-16: convert it, with iconv -f UTF-16 -t UTF-8 for instance;"},
		{"latin.txt", "latin.txt is not in UTF-8, and may be in Windows-1252 or Latin-1: convert it, with iconv -f WINDOWS-1252 -t UTF-8 for instance;"},
		{"noise.txt", "noise.txt is neither text nor anything else that is read: only text is read;"},
		{"page.txt", "page.txt is a page or a feed: read it with crosscheck/articles/web, or save its text as .txt;"},
	} {
		r := &Reader{Stdin: strings.NewReader(`{"text": ""}`)}
		if got := listed(r, strings.Fields(test.paths)...); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.paths, got, test.want)
		}
	}
}

// listed writes down the stories of some paths, ! behind those that are known to be one, and the errors, ; behind them.
func listed(r *Reader, paths ...string) string {
	var out []string
	for story, err := range r.Stories(paths...) {
		if err != nil {
			out = append(out, err.Error()+";")
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

func TestStandardInput(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", "standard input holds no article: it is empty;"},
		{"The bridge is open.", "standard input[standard input]"},
		{"{\n", "standard input, line 1: bad JSON: byte 2: unexpected end of JSON input;"},
		{"[{\"id\": \"a\", \"text\": \"\"}]", "a[a]"},
		{zipped("The bridge is open."), "standard input[standard input]"},
	} {
		if got := listed(&Reader{Stdin: strings.NewReader(test.in)}, "-"); got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

// endless is an input without end.
type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

// TestMostBytes holds that what is longer than may be is refused, with the line where there is one, and not read to its end.
func TestMostBytes(t *testing.T) {
	for _, test := range []struct {
		in   io.Reader
		want string
	}{
		{strings.NewReader(strings.Repeat("a", 100)), "standard input[standard input]"},
		{strings.NewReader(strings.Repeat("a", 101)), "standard input: text is too long: more than 64 MiB, or without end; JSON lines may be more, an article on each;"},
		{endless('a'), "standard input: text is too long: more than 64 MiB, or without end; JSON lines may be more, an article on each;"},
		{strings.NewReader(`{"id": "a", "text": ""}` + "\n" + strings.Repeat(" ", 101)), "a[a] standard input, line 2: text is too long: more than 64 MiB, or without end;"},
		{io.MultiReader(strings.NewReader(`{"id": "a", "text": ""}`+"\n"), endless(' ')), "a[a] standard input, line 2: text is too long: more than 64 MiB, or without end;"},
	} {
		reader := &Reader{Stdin: test.in, most: 100}
		if got := listed(reader, "-"); got != test.want {
			t.Errorf("got %s\nwant %s", got, test.want)
		}
		reader.Stdin = endless('a')
		for _, err := range reader.Stories("-") {
			if !errors.Is(err, crosscheck.ErrTooLong) {
				t.Errorf("the error is %v", err)
			}
		}
	}
}

// TestLinesOfValues holds that a mistake in a long list is said to be in its line.
func TestLinesOfValues(t *testing.T) {
	list := "[\n" + strings.Repeat("{\"text\": \"\"},\n\n", 3) + "{\"text\": 7},\n{\"text\": \"\"},\n8\n]"
	got := listed(&Reader{Stdin: strings.NewReader(list)}, "-")
	for _, want := range []string{"line 8: ", "line 10: "} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
}

// FuzzStories holds that whatever an input holds, it ends in articles that are UTF-8, or in errors of the types that are documented,
// and that there is at least one of either.
func FuzzStories(f *testing.F) {
	for _, seed := range []string{
		"", "The bridge is open.", `{"id": "a", "text": "It rained."}`, `[{"id": "s", "articles": [{"text": "a"}, {"text": 7}]}]`, "\xff\xfeT\x00",
		"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>It rained.", "1\n00:00:01,000 --> 00:00:02,000\nIt rained.\n", "%PDF-1.7", "PK\x03\x04", "<rss>",
		"{\"text\": \"\"}\n\n{", "[", zipped("It rained."), zipped("It rained.")[:15],
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		given := 0
		for story, err := range (&Reader{Stdin: strings.NewReader(in), most: 1 << 16}).Stories("-") {
			given++
			var file *FileError
			var line *LineError
			var format *FormatError
			var none *NoArticleError
			switch {
			case errors.As(err, &file) || errors.As(err, &line) || errors.As(err, &format) || errors.As(err, &none):
			case err != nil:
				t.Fatalf("an error without a type: %v", err)
			default:
				if _, err := story.Documents(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if given == 0 {
			t.Fatal("nothing is said")
		}
	})
}

// TestFolders holds that links to folders are followed once, that what is no file is passed over, and that a plug-in is asked.
func TestFolders(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, folder := range []string{"desk/sub", "elsewhere"} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, content := range map[string]string{"desk/a.txt": "A", "desk/sub/b.odd": "odd B", "elsewhere/c.txt": "C", "desk/d.txt": "odd D", "desk/notes.md": "# D", "desk/table.csv": "1,2"} {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"desk/loop": "../desk", "desk/more": "../elsewhere", "desk/sub/again": "../../elsewhere", "desk/zero.txt": os.DevNull, "desk/z.txt": "nowhere"} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip(err)
		}
	}
	var passed []string
	r := &Reader{
		PassedOver: func(path, why string) { passed = append(passed, path) },
		Name:       filepath.Base,
		Formats: []Format{{
			Extensions: []string{".odd"}, Sniff: func(head []byte) bool { return bytes.HasPrefix(head, []byte("odd")) },
			Read: func(path string, content []byte) ([]crosscheck.Article, error) {
				return []crosscheck.Article{{Text: "1"}, {ID: "second", Text: string(content)}}, nil
			},
		}},
	}
	want := "a.txt[a.txt] d.txt:1[d.txt:1] second[second] c.txt[c.txt] b.odd:1[b.odd:1] second[second] desk/z.txt: no such file or directory;"
	if got := listed(r, "desk"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if diff := cmp.Diff([]string{"desk/notes.md", "desk/zero.txt"}, passed); diff != "" {
		t.Errorf("passed over (-want +got):\n%s", diff)
	}
}

func TestDocuments(t *testing.T) {
	_, err := Documents(Lines(strings.NewReader("{\"text\": \"\"}\n{\"text\": 7}\n"), "desk.jsonl"))
	var line *LineError
	if !errors.As(err, &line) || line.Line != 2 || line.File != "desk.jsonl" {
		t.Errorf("got %v", err)
	}
	docs, err := Documents(Lines(strings.NewReader(`{"id": "a", "text": "Yes."}`+"\n"+`{"articles": [{"text": "No."}]}`), "desk.jsonl"))
	if err != nil || len(docs) != 2 || docs[0].ID() != "a" || docs[1].ID() != "desk.jsonl:2:1" {
		t.Errorf("got %v, %v", docs, err)
	}
}
