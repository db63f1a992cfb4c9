// Package examples tests the programs as they are run: built, with files and signals.
package examples

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

var programs struct {
	sync.Mutex
	folder string
}

func TestMain(m *testing.M) {
	status := m.Run()
	if programs.folder != "" {
		os.RemoveAll(programs.folder)
	}
	os.Exit(status)
}

// build returns the path of a program that is built from the source, once for all tests.
func build(t *testing.T, name string) string {
	t.Helper()
	programs.Lock()
	defer programs.Unlock()
	if programs.folder == "" {
		folder, err := os.MkdirTemp("", "programs")
		if err != nil {
			t.Fatal(err)
		}
		programs.folder = folder
		if out, err := exec.Command("go", "build", "-o", folder, "./check", "./extract", "./verify").CombinedOutput(); err != nil {
			t.Fatal(fmt.Errorf("%w\n%s", err, out))
		}
	}
	return filepath.Join(programs.folder, name)
}
