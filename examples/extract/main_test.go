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
