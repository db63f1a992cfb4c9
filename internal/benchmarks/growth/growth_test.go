package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const (
	leastWorth   = 1e6 // statements for n below which what is done once weighs too much
	leastPattern = 30
)

// TestOperations counts the statements that Check, Verify and Diff execute on every pattern, for n and for 2n. It builds this
// program with counters and runs it, so that it depends neither on the clock nor on what else the machine does.
func TestOperations(t *testing.T) {
	if os.Getenv("GROWTH") == "" {
		t.Skip("it takes two minutes; .ci/run growth asks for it by setting GROWTH")
	}
	folder := t.TempDir()
	program := filepath.Join(folder, "growth")
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg="+counted, "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	run := exec.Command(program, "-operations", "-scale", "0.25")
	run.Env = append(run.Environ(), "GOCOVERDIR="+folder, "GOMAXPROCS=1") // or processors wait for each other's counters
	var problems bytes.Buffer
	run.Stderr = &problems
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, problems.String())
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")[1:]
	if len(lines) < leastPattern*len(stages) {
		t.Errorf("%d lines:\n%s", len(lines), out)
	}
	for _, line := range lines {
		fields := strings.Fields(line)
		number := func(fromEnd int) float64 {
			value, err := strconv.ParseFloat(fields[len(fields)-fromEnd], 64)
			if err != nil {
				t.Fatalf("%v in the line %q", err, line)
			}
			return value
		}
		if n, times := number(3), number(1); times > mostTimes && n > leastWorth {
			t.Errorf("more than linear: %s", line)
		}
	}
}

// TestStatements holds that a profile is added up: statements times how often they were executed.
func TestStatements(t *testing.T) {
	got, err := statements([]byte("mode: atomic\na/b.go:1.2,3.4 2 10\na/b.go:5.2,6.4 3 0\na/c.go:1.2,3.4 1 7\n"))
	if err != nil || got != 27 {
		t.Errorf("%v statements, %v", got, err)
	}
	if _, err := statements([]byte("a/b.go:1.2,3.4 two 10\n")); err == nil {
		t.Error("no error for a profile that is none")
	}
}
