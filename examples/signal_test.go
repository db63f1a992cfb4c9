//go:build unix

package examples

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestSignals holds that a program that waits for standard input, or has read it and computes, ends when it is told to, and leaves
// nothing behind: no output and none that is half written. How long that may take is bounded by the test's patience alone: a
// program that waits on would wait for ever, since the input is never closed.
func TestSignals(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		for _, args := range []string{"check -o out.json -", "extract -o out.json -", "verify -o out.json draft.txt -", "check -format jsonl -o out.json -"} {
			t.Run(signal.String()+" "+args, func(t *testing.T) {
				t.Parallel()
				p := start(t, args)
				// More than the pipe holds: once it is written, the program has begun to read.
				line := `{"text": "It rained on the harbour."}` + "\n"
				p.write(t, strings.Repeat(line, 1<<17/len(line)))
				p.endsBy(t, signal)
			})
		}
		for _, args := range []string{"check -one-story -o out.json -", "extract -o out.json -", "verify -o out.json draft.txt -"} {
			t.Run(signal.String()+" computing "+args, func(t *testing.T) {
				t.Parallel()
				p := start(t, args)
				p.write(t, muchToRead())
				p.in.Close()
				p.endsBy(t, signal)
			})
		}
	}
}

// muchToRead returns articles of one story that take a program many seconds, as JSON lines, far more than a pipe holds.
func muchToRead() string {
	var b strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&b, `{"id": "a%d", "source": "s%d", "published": "2024-03-05", "text": "`, i, i)
		for j := range 20 {
			fmt.Fprintf(&b, "Mayor Ada Orme of Calder said on Monday that %d boats and %d barges had left quay %d. “We lost %d crates of fish at gate %d,” she said. ", 100+i+j, 200+i*j, j, 300+i-j, j)
		}
		b.WriteString("\"}\n")
	}
	return b.String()
}

// A running is a program that runs in a folder of its own, with a draft in it.
type running struct {
	folder   string
	cmd      *exec.Cmd
	in       io.WriteCloser
	problems bytes.Buffer
}

// start starts a program; its input stays open.
func start(t *testing.T, args string) *running {
	t.Helper()
	p := &running{folder: t.TempDir()}
	if err := os.WriteFile(filepath.Join(p.folder, "draft.txt"), []byte("“No,” she said."), 0o644); err != nil {
		t.Fatal(err)
	}
	name, rest, _ := strings.Cut(args, " ")
	p.cmd = exec.Command(build(t, name), strings.Fields(rest)...)
	p.cmd.Dir, p.cmd.Stderr = p.folder, &p.problems
	p.cmd.Env = append(os.Environ(), "TMPDIR="+p.folder)
	in, err := p.cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.in = in
	t.Cleanup(func() { in.Close() })
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *running) write(t *testing.T, text string) {
	t.Helper()
	if _, err := io.WriteString(p.in, text); err != nil {
		t.Fatal(err)
	}
}

// endsBy tells the program to end, and requires that it does, as one that failed and with nothing left behind.
func (p *running) endsBy(t *testing.T, signal syscall.Signal) {
	t.Helper()
	if err := p.cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- p.cmd.Wait() }()
	select {
	case err := <-ended:
		var status *exec.ExitError
		if !errors.As(err, &status) || status.ExitCode() != 2 {
			t.Errorf("it ended with %v: %s", err, p.problems.String())
		}
	case <-time.After(time.Minute):
		p.cmd.Process.Kill()
		t.Fatal("it goes on")
	}
	entries, err := os.ReadDir(p.folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("left over: %v, %v", entries, err)
	}
}
