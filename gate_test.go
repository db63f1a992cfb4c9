package crosscheck_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestGate runs the script of the GitHub Action.
func TestGate(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds programs")
	}
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("there is no bash")
	}
	action, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, text := range map[string]string{
		"good.txt": "“We will not open the gates before Friday,” said Ingrid Solberg.\n",
		"bad.txt":  "“We will open the gates before Friday,” said Ingrid Solberg.\n",
		"source":   "“We will not open the gates before Friday,” said Ingrid Solberg, the harbour master.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, test := range map[string]struct {
		program, paths, flags string
		status                int
		want                  string
	}{
		"faithful":       {"verify", "good.txt source", "", 0, "1 verbatim"},
		"changed":        {"verify", "bad.txt\nsource\n", "-require-quotations", 1, "[-not-]"},
		"articles":       {"check", "bad.txt source", "-one-story", 1, "error: polarity"},
		"no paths":       {"check", " \n", "", 2, "no paths are given"},
		"a flag as path": {"verify", "-o good.txt", "", 2, "no such file"},
		"no program":     {"rm", "good.txt", "", 2, "check or verify"},
		"a command":      {"verify", "$(touch taken) `touch taken` ; touch taken", "", 2, "no such file"},
	} {
		run := exec.Command("bash", filepath.Join(action, ".ci", "gate"))
		run.Dir = folder
		run.Env = append(os.Environ(), "ACTION="+action, "PROGRAM="+test.program, "PATHS="+test.paths, "FLAGS="+test.flags, "SARIF=out.sarif", "FAIL_ON=")
		out, err := run.CombinedOutput()
		status := 0
		if exit := new(exec.ExitError); errors.As(err, &exit) {
			status = exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		if status != test.status || !strings.Contains(string(out), test.want) {
			t.Errorf("%s: status %d\n%s", name, status, out)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "taken")); err == nil {
		t.Error("a path was run as a command")
	}
	if sarif, err := os.ReadFile(filepath.Join(folder, "out.sarif")); err != nil || !strings.Contains(string(sarif), `"version": "2.1.0"`) {
		t.Errorf("no SARIF: %v", err)
	}
}
