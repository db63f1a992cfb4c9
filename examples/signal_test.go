//go:build unix

package examples

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestSignals holds that a program that waits for standard input ends when it is told to, and leaves nothing behind: no output
// and none that is half written. How long that may take is bounded by the test's patience alone: a program that waits on would
// wait for ever, since the input is never closed.
func TestSignals(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		for _, args := range []string{"check -o out.json -", "extract -o out.json -", "verify -o out.json draft.txt -", "check -format jsonl -o out.json -"} {
			t.Run(signal.String()+" "+args, func(t *testing.T) {
				t.Parallel()
				folder := t.TempDir()
				draft := filepath.Join(folder, "draft.txt")
				if err := os.WriteFile(draft, []byte("“No,” she said."), 0o644); err != nil {
					t.Fatal(err)
				}
				name, rest, _ := strings.Cut(args, " ")
				var problems bytes.Buffer
				run := exec.Command(build(t, name), strings.Fields(rest)...)
				run.Dir, run.Stderr = folder, &problems
				run.Env = append(os.Environ(), "TMPDIR="+folder)
				in, err := run.StdinPipe()
				if err != nil {
					t.Fatal(err)
				}
				defer in.Close()
				if err := run.Start(); err != nil {
					t.Fatal(err)
				}
				// More than the pipe holds: once it is written, the program has begun to read.
				line := `{"text": "It rained on the harbour."}` + "\n"
				if _, err := in.Write([]byte(strings.Repeat(line, 1<<17/len(line)))); err != nil {
					t.Fatal(err)
				}
				if err := run.Process.Signal(signal); err != nil {
					t.Fatal(err)
				}
				ended := make(chan error, 1)
				go func() { ended <- run.Wait() }()
				select {
				case err := <-ended:
					var status *exec.ExitError
					if !errors.As(err, &status) || status.ExitCode() != 2 {
						t.Errorf("it ended with %v: %s", err, problems.String())
					}
				case <-time.After(time.Minute):
					run.Process.Kill()
					t.Fatal("it goes on")
				}
				entries, err := os.ReadDir(folder)
				if err != nil || len(entries) != 1 {
					t.Errorf("left over: %v, %v", entries, err)
				}
			})
		}
	}
}
