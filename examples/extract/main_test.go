package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

func TestRun(t *testing.T) {
	for _, test := range []struct {
		name, args, in string
		status         int
		out, err       string
	}{
		{"help", "-h", "", program.Done, "Exit status", ""},
		{"nothing", "", "", program.Failed, "", "no articles are given"},
		{"missing file", "no/such.txt", "", program.Failed, "", "extract: no/such.txt: no such file"},
		{"no folder of articles", ".", "", program.Failed, "", "holds no article"},
		{"empty input", "-", "", program.Failed, "", "standard input holds no article"},
		{"unknown flag", "-z -", "", program.Failed, "", "extract -h says"},
		{"empty text", "-", `{"text": ""}`, program.Done, `"quotes":[],"timexes":[],"quantities":[],"claims":[],"diagnostics":[`, ""},
		{"zero bytes", "-", `{"text": "“No,” she\u0000 said.\u0000"}`, program.Done, `"text":"No,"`, ""},
		{"not UTF-8", "-", "{\"text\": \"\xff\"}", program.Failed, "", "standard input, line 1: text is not UTF-8"},
		{"bad line", "-", "{\"text\": \"\"}\n[]\n", program.Failed, `"article":"standard input:1"`, "standard input, line 2"},
		{"date", "-", `{"id": "a", "text": "", "published": "2024-03-05"}`, program.Done, `"published":{"value":"2024-03-05","from":"given","certain":true}`, ""},
	} {
		var out, problems bytes.Buffer
		env := &program.Env{Args: strings.Fields(test.args), In: strings.NewReader(test.in), Out: &out, Err: &problems}
		status := program.Status(context.Background(), "extract", env, run)
		if status != test.status || !strings.Contains(out.String(), test.out) || !strings.Contains(problems.String(), test.err) {
			t.Errorf("%s: status %d\n%s%s", test.name, status, out.String(), problems.String())
		}
	}
}

// TestOrder holds that there is one line for each article, in the order of the input, stories taken apart.
func TestOrder(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := range 60 {
		a, b := fmt.Sprintf("a%d", i), fmt.Sprintf("b%d", i)
		fmt.Fprintf(&in, `{"id": "s", "articles": [{"id": %q, "text": %q}, {"id": %q, "text": "."}]}`+"\n", a, strings.Repeat("It rained. ", 100-i), b)
		want = append(want, a, b)
	}
	var out bytes.Buffer
	if _, err := run(context.Background(), &program.Env{Args: []string{"-"}, In: strings.NewReader(in.String()), Out: &out}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d lines for %d articles", len(lines), len(want))
	}
	for i, line := range lines {
		var reading struct{ Article string }
		if err := json.Unmarshal([]byte(line), &reading); err != nil || reading.Article != want[i] {
			t.Errorf("line %d is about %q, want %q (%v)", i+1, reading.Article, want[i], err)
		}
	}
}

// TestLongText holds that a text whose line is written as it is made gives one whole line, like any other.
func TestLongText(t *testing.T) {
	sentence := "“The pier is safe,” Mayor Ann Lowe said on Monday, but 12 boats stayed away. "
	long := strings.Repeat(sentence, longText/len(sentence)+1)
	in := fmt.Sprintf(`{"id": "long", "text": %q}`+"\n"+`{"id": "short", "text": %q}`+"\n", long, sentence)
	var out bytes.Buffer
	if _, err := run(context.Background(), &program.Env{Args: []string{"-"}, In: strings.NewReader(in), Out: &out}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	if len(lines) != 3 || lines[2] != "" {
		t.Fatalf("%d lines for 2 articles", len(lines))
	}
	for i, id := range []string{"long", "short"} {
		var reading struct {
			Article string
			Quotes  []json.RawMessage
		}
		if err := json.Unmarshal([]byte(lines[i]), &reading); err != nil || reading.Article != id || len(reading.Quotes) == 0 {
			t.Errorf("line %d is about %q and has %d quotations (%v)", i+1, reading.Article, len(reading.Quotes), err)
		}
	}
}
