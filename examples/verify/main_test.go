package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

const (
	source = `{"id": "report", "text": "“Nobody told us a thing about the closure,” complained Tomas Lind, who runs three boats. ` +
		`“We will not open the gates before Friday,” said harbour master Ingrid Solberg."}`
	faithful = "Ferries stay in port. “Nobody told us a thing about the closure,” Tomas Lind said.\n"
	wrong    = "Ferries stay in port. “Nobody told me a thing about the closure,” Tomas Lind said.\n"
	plain    = "Ferries stay in port.\n"
	list     = `{"quote": "Nobody told us a thing about the closure", "speaker": "Tomas Lind", "source": "report"}
{"quote": "Nobody told us a thing about the closure", "speaker": "Ingrid Solberg"}
`
	broken = `{"quote": "Nobody told us a thing about the closure"}
{"speaker": "Tomas Lind"}
`
	answer = `{"content": [{"type": "text", "text": "The gates stay shut.", "citations": [{"type": "char_location", "document_index": 0,
"document_title": null, "cited_text": "We will open the gates before Friday", "start_char_index": 0, "end_char_index": 4}]}]}`
	invented = "Ferries stay in port. “The whole town is under water tonight,” Tomas Lind said.\n"
)

func TestRun(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "articles")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	for name, text := range map[string]string{"faithful.txt": faithful, "wrong.txt": wrong, "invented.txt": invented, "plain.txt": plain,
		"../list.jsonl": list, "../broken.jsonl": broken, "../answer.json": answer,
		"../twin.jsonl": `{"id": "faithful.txt", "text": "The gates are open."}` + "\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name, args string
		status     int
		out, err   string
	}{
		{"help", "-h", program.Done, "Exit status", ""},
		{"no source", "faithful.txt", program.Failed, "", "a draft and at least one source are needed"},
		{"unknown verdict", "-fail-on wrong faithful.txt -", program.Failed, "", "the verdicts are"},
		{"unknown format", "-format csv faithful.txt -", program.Failed, "", "there are text, json, html, sarif"},
		{"no quotations", "plain.txt -", program.Done, "quotations: none", ""},
		{"no quotations required", "-require-quotations plain.txt -", program.Met, "quotations: none", ""},
		{"quotations required", "-require-quotations wrong.txt -", program.Done, "quotations: 1 near", ""},
		{"list", "-fail-on misattributed ../list.jsonl -", program.Met, "#2, Ingrid Solberg", ""},
		{"list with a broken line", "../broken.jsonl -", program.Failed, "", `broken.jsonl: line 2: it has no "quote"`},
		{"answer", "../answer.json -", program.Done, "We will [-not-] open", ""},
		{"html", "-format html wrong.txt -", program.Done, "<mark>me</mark>", ""},
		{"sarif", "-format sarif wrong.txt -", program.Done, `"ruleId": "near"`, ""},
		{"sarif of a list", "-format sarif ../list.jsonl -", program.Done, `"ruleId": "misattributed"`, ""},
		{"version", "-version", program.Done, "verify ", ""},
		{"several drafts", ". -", program.Failed, "", "holds 4 articles instead of one"},
		{"faithful", "-fail-on formatted faithful.txt -", program.Done, "quotations: 1 verbatim", ""},
		{"wrong", "-fail-on near wrong.txt -", program.Met, "Nobody told [-us-] {+me+} a thing", ""},
		{"not that wrong", "-fail-on misattributed wrong.txt -", program.Done, "quotations: 1 near", ""},
		{"invented", "-fail-on absent invented.txt -", program.Met, "quotations: 1 absent", ""},
		{"in the folder of its sources", "invented.txt .", program.Done, "quotations: 1 absent", ""},
		{"as its own source", "faithful.txt faithful.txt", program.Failed, "", "the draft is the only source"},
		{"with the ID of a source", "faithful.txt ../twin.jsonl", program.Failed, "", `two articles have the ID "faithful.txt"`},
		{"json", "-format json invented.txt -", program.Done, `"verdict": "absent"`, ""},
	} {
		var out, problems bytes.Buffer
		env := &program.Env{Args: strings.Fields(test.args), In: strings.NewReader(source), Out: &out, Err: &problems}
		status := program.Status(context.Background(), "verify", env, run)
		if status != test.status || !strings.Contains(out.String(), test.out) || !strings.Contains(problems.String(), test.err) {
			t.Errorf("%s: status %d\n%s%s", test.name, status, out.String(), problems.String())
		}
	}
}
