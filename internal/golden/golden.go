// Package golden compares what a test got with a file that a person reviewed.
//
// It is the one place where the flag -update is registered. A package whose tests do not import it rejects the flag, so
// every test package of this module that is run together with others does, if only by name.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files with what the tests got")

// Update reports whether the golden files are to be rewritten: go test ./... -update.
func Update() bool { return *update }

// Compare fails the test when got is not what the file holds, and shows the differing lines. Under -update it writes the
// file instead.
func Compare(t testing.TB, path, got string) {
	t.Helper()
	if Update() {
		Write(t, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; -update writes it", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// Write puts the text into the file, and makes the folder where it is missing.
func Write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
