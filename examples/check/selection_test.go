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

// runWith runs the program on the story of two articles.
func runWith(t *testing.T, args ...string) (status int, out, problems string) {
	t.Helper()
	var o, p bytes.Buffer
	env := &program.Env{Args: append(args, "-"), In: strings.NewReader(story), Out: &o, Err: &p}
	status = program.Status(context.Background(), "check", env, run)
	return status, o.String(), p.String()
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// findings returns the report of the story as JSON and the ID of its one finding.
func findings(t *testing.T) (before, id string) {
	t.Helper()
	_, before, _ = runWith(t, "-format", "json")
	var r align.Report
	if err := json.Unmarshal([]byte(before), &r); err != nil || len(r.Discrepancies) != 1 {
		t.Fatalf("%d findings, %v", len(r.Discrepancies), err)
	}
	return before, r.Discrepancies[0].ID
}

func TestBaseline(t *testing.T) {
	before, id := findings(t)
	path := write(t, "before.json", before)
	status, out, _ := runWith(t, "-baseline", path, "-fail-on", "error")
	if status != program.Done || !strings.Contains(out, "no differences") || !strings.Contains(out, "1 finding is in") {
		t.Errorf("status %d\n%s", status, out)
	}
	path = write(t, "before.jsonl", strings.ReplaceAll(strings.Join(strings.Fields(before), " "), id, "gone")+"\n")
	status, out, _ = runWith(t, "-baseline", path, "-fail-on", "error")
	if status != program.Met || !strings.Contains(out, "1 finding of ") || !strings.Contains(out, "is gone") {
		t.Errorf("status %d\n%s", status, out)
	}
	for text, want := range map[string]string{"": "holds no report", "{": "is no report", `{"schema": "other"}`: "no report of crosscheck/1"} {
		if status, _, problems := runWith(t, "-baseline", write(t, "bad.json", text)); status != program.Failed || !strings.Contains(problems, want) {
			t.Errorf("%q: status %d, %s", text, status, problems)
		}
	}
}

func TestIgnore(t *testing.T) {
	_, id := findings(t)
	for name, test := range map[string]struct {
		list, out, problems string
		status              int
	}{
		"ignored":    {"# the desk looked at it\n\n" + id + " - both are quoted rightly\n", "1 finding is ignored", "", program.Done},
		"until then": {id + " 2025-09-18 until the correction is out\n", "1 finding is ignored", "", program.Done},
		"expired":    {id + " 2025-09-17 until the correction is out\n", "no longer ignored", "", program.Met},
		"not there":  {"0 - gone\n", "line 1: there is no such finding", "", program.Met},
		"no reason":  {"\n" + id + " -\n", "", "line 2: an ID, a day", program.Failed},
		"no day":     {id + " soon it is mended\n", "", `"soon" is no day`, program.Failed},
	} {
		status, out, problems := runWith(t, "-fail-on", "error", "-today", "2025-09-18", "-ignore", write(t, "ignore.txt", test.list))
		if status != test.status || !strings.Contains(out, test.out) || !strings.Contains(problems, test.problems) {
			t.Errorf("%s: status %d\n%s%s", name, status, out, problems)
		}
	}
}

func TestSelection(t *testing.T) {
	for args, want := range map[string]string{
		"-kind number":                "1 finding is of another level",
		"-kind polarity,number":       "1. error: polarity",
		"-min-score 1":                "1 finding is of another level",
		"-level error -format lines":  "herald:1:5: error: polarity: ",
		"-color always":               "\x1b[",
		"-version":                    "crosscheck/1",
		"-kind polarity -format text": "^^^ differs",
	} {
		if status, out, problems := runWith(t, strings.Fields(args)...); status != program.Done || !strings.Contains(out, want) {
			t.Errorf("%s: status %d\n%s%s", args, status, out, problems)
		}
	}
	for args, want := range map[string]string{
		"-kind colour": "is no kind", "-min-score 2": "from 0 to 1", "-today soon": "is no day", "-color blue": "auto, always and never", "-ignore no/such": "no such file",
	} {
		if status, _, problems := runWith(t, strings.Fields(args)...); status != program.Failed || !strings.Contains(problems, want) {
			t.Errorf("%s: status %d, %s", args, status, problems)
		}
	}
}

func TestConfig(t *testing.T) {
	path := write(t, "config.json", `{"check": {"kind": ["number", "date"], "min-score": 0.1, "one-story": true, "format": "lines"}, "verify": {"x": 1}}`)
	if status, out, problems := runWith(t, "-config", path); status != program.Done || out != "" || !strings.Contains(problems, "another level, kind") {
		t.Errorf("status %d\n%s%s", status, out, problems)
	}
	if _, out, problems := runWith(t, "-config", path, "-kind", "polarity"); !strings.Contains(out, ": error: polarity: ") {
		t.Errorf("the command line does not go before the file: %s%s", out, problems)
	}
	for text, want := range map[string]string{
		"{": "unexpected EOF", `{"check": {"colour": "always"}}`: "no flag -colour", `{"check": {"kind": [1]}}`: "a list holds strings",
		`{"check": {"level": "worse"}}`: "level of check", `{"check": {"kind": {}}}`: "no string",
	} {
		if status, _, problems := runWith(t, "-config", write(t, "bad.json", text)); status != program.Failed || !strings.Contains(problems, want) {
			t.Errorf("%s: status %d, %s", text, status, problems)
		}
	}
	if status, _, problems := runWith(t, "-config", "no/such.json"); status != program.Failed || !strings.Contains(problems, "no such file") {
		t.Errorf("status %d, %s", status, problems)
	}
}

func TestFormOfTheName(t *testing.T) {
	for name, want := range map[string]string{"a.html": "<!doctype html>", "a.SARIF": `"runs"`, "a.csv": "id,story", "out": "2 articles, 1 story"} {
		path := filepath.Join(t.TempDir(), name)
		if status, _, problems := runWith(t, "-o", path); status != program.Done {
			t.Fatalf("%s: %s", name, problems)
		}
		if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), want) && !strings.Contains(string(data[:200]), want) {
			t.Errorf("%s begins with %.80q, %v", name, data, err)
		}
	}
	if status, _, problems := runWith(t, "-o", filepath.Join(t.TempDir(), "a.out")); status != program.Failed || !strings.Contains(problems, "stands for no format") {
		t.Errorf("a.out: status %d, %s", status, problems)
	}
}
