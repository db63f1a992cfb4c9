package crosscheck_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// TestProgramGivesTheSameBytes runs the built program in two time zones, in two languages and with the files in two orders.
func TestProgramGivesTheSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	program := filepath.Join(t.TempDir(), "check")
	if out, err := exec.Command("go", "build", "-o", program, "./examples/check").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d articles: %v", len(files), err)
	}
	run := func(environment ...string) []byte {
		t.Helper()
		command := exec.Command(program, append([]string{"-format", "json"}, files...)...)
		command.Env = append(os.Environ(), environment...)
		out, err := command.Output()
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	want := run("TZ=UTC", "LANG=C")
	if got := run("TZ=Pacific/Auckland", "LANG=tr_TR.UTF-8", "GOMAXPROCS=1"); !bytes.Equal(want, got) {
		t.Error("the time zone, the language or the number of processors changes the report")
	}
	slices.Reverse(files)
	if got := run("TZ=UTC", "LANG=C"); !bytes.Equal(want, got) {
		t.Error("the order of the files changes the report")
	}
}
