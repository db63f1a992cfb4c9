package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

const (
	post   = `{"id": "post", "published": "2024-03-05", "text": "“We have not found lead in our mains,” engineer Owen Tarrant said on Monday."}`
	herald = `{"id": "herald", "published": "2024-03-05", "text": "“We have found lead in our mains,” said Owen Tarrant, the engineer, on Monday."}`
	story  = `{"id": "mains", "articles": [` + post + `,` + herald + `]}`
	silent = `{"id": "silent", "articles": [` + post + `]}`
)

var table = `{"id": "table", "published": "2024-03-05", "text": "The counts were` + strings.Repeat(" 12 barges,", 40) + ` no more."}`

// TestRun runs the program; what is expected on standard output and standard error are parts of them.
func TestRun(t *testing.T) {
	for _, test := range []struct {
		name, args, in string
		status         int
		out, err       string
	}{
		{"help", "-h", "", program.Done, "Exit status", ""},
		{"nothing", "", "", program.Failed, "", "no articles are given"},
		{"unknown flag", "-colour -", "", program.Failed, "", "check -h says"},
		{"unknown format", "-format xml -", "", program.Failed, "", `unknown format "xml"`},
		{"unknown level", "-fail-on worse -", "", program.Failed, "", "the levels are error, warning and note"},
		{"missing file", "no/such.txt", "", program.Failed, "", "no/such.txt: no such file"},
		{"bad line", "-", post + "\n{\n", program.Failed, "", "standard input, line 2: bad JSON"},
		{"not UTF-8", "testdata/latin.txt", "", program.Failed, "", "testdata/latin.txt is not in UTF-8"},
		{"text on standard input", "-", "The bridge is open.", program.Done, "1 article", ""},
		{"one bad line", "-one-story -", post + "\n{\n" + herald, program.Failed, "lead in our mains", "standard input, line 2: bad JSON"},
		{"one bad line in stories", "-format jsonl -", story + "\n{\n", program.Failed, `"id":"mains"`, "standard input, line 2: bad JSON"},
		{"a story with two of one ID", "-format jsonl -", story + "\n" + strings.Replace(story, "herald", "post", 1), program.Failed, `"id":"mains"`, `story "mains": two articles have the ID "post"`},
		{"one bad line, strict", "-strict -one-story -", post + "\n{\n" + herald, program.Failed, "", "standard input, line 2: bad JSON"},
		{"flags behind the paths", "- -one-story -format json", post + "\n" + herald, program.Done, `"crosscheck/1"`, ""},
		{"a path like a flag", "-- -format", "", program.Failed, "", "-format: no such file"},
		{"two of one ID", "-", post + "\n" + strings.Replace(herald, "herald", "post", 1), program.Failed, "", `two articles have the ID "post"`},
		{"one given twice", "-one-story -", post + "\n" + post + "\n" + herald, program.Done, "lead in our mains", ""},
		{"text", "-one-story -", post + "\n" + herald, program.Done, "lead in our mains", ""},
		{"one story line", "-format json -", story, program.Done, `"schema": "crosscheck/1"`, ""},
		{"level met", "-fail-on error -", story, program.Met, "lead in our mains", ""},
		{"level not met", "-fail-on note -", silent, program.Done, "", ""},
		{"a limit", "-one-story -", table + "\n" + herald, program.Done, "the sentence has 40 numbers; the first 32", ""},
		{"a limit, where the form does not say it", "-format csv -one-story -", table + "\n" + herald, program.Done, "", "check: table: the sentence has 40 numbers; the first 32 are compared with those of another sentence (many-values)"},
		{"a trace", "-trace -one-story -", post + "\n" + herald, program.Done, "lead in our mains", "s1: one utterance\n   post, line 1"},
		{"a trace, of what is no finding", "-trace -one-story -", post + "\n" + herald, program.Done, "", "date, one thing in two articles"},
		{"a trace in JSON", "-trace -format json -one-story -", post + "\n" + herald, program.Done, `"rule": "one utterance"`, ""},
		{"a trace in lines", "-trace -format jsonl -", story, program.Done, `"rule":"one utterance"`, ""},
		{"level met in a line", "-format jsonl -fail-on error -", silent + "\n" + story, program.Met, `"id":"mains"`, ""},
	} {
		var out, problems bytes.Buffer
		env := &program.Env{Args: strings.Fields(test.args), In: strings.NewReader(test.in), Out: &out, Err: &problems}
		status := program.Status(context.Background(), "check", env, run)
		if status != test.status || !strings.Contains(out.String(), test.out) || !strings.Contains(problems.String(), test.err) {
			t.Errorf("%s: status %d\n%s%s", test.name, status, out.String(), problems.String())
		}
	}
}

// TestStoryLines holds that reports come in the order of the stories, with their names, and loose articles last.
func TestStoryLines(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := range 50 {
		if i == 20 {
			in.WriteString(post + "\n" + herald + "\n")
		}
		line := strings.Replace(silent, "silent", strings.Repeat("s", i+1), 1)
		in.WriteString(line + "\n")
		want = append(want, strings.Repeat("s", i+1))
	}
	want = append(want, "")
	var out bytes.Buffer
	env := &program.Env{Args: []string{"-format", "jsonl", "-"}, In: strings.NewReader(in.String()), Out: &out}
	if status, err := run(context.Background(), env); status != program.Done || err != nil {
		t.Fatal(status, err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d lines for %d stories", len(lines), len(want))
	}
	for i, line := range lines {
		var report align.Report
		if err := json.Unmarshal([]byte(line), &report); err != nil || report.ID != want[i] {
			t.Errorf("line %d has the ID %q, want %q (%v)", i+1, report.ID, want[i], err)
		}
	}
}

func TestOutputFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.json")
	env := func(in string) *program.Env {
		return &program.Env{Args: []string{"-format", "json", "-o", path, "-"}, In: strings.NewReader(in), Out: new(bytes.Buffer), Err: new(bytes.Buffer)}
	}
	if _, err := run(context.Background(), env("{")); err == nil {
		t.Error("no error for bad JSON")
	}
	if left, err := os.ReadDir(filepath.Dir(path)); len(left) != 0 || err != nil {
		t.Errorf("a failed run leaves %v, %v", left, err)
	}
	if status, err := run(context.Background(), env(story)); status != program.Done || err != nil {
		t.Fatal(status, err)
	}
	if report, err := os.ReadFile(path); err != nil || !json.Valid(report) {
		t.Errorf("the report is %q, %v", report, err)
	}
}
