// Package newsroom is an example of a project that tests its own stories; see README.md.
package newsroom

import (
	"path/filepath"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/aligntest"
)

// TestStories checks every folder of stories against its golden files. After a change of an article, or a new version of
// crosscheck, go test -update writes them anew, and the difference is reviewed like any other.
func TestStories(t *testing.T) {
	folders, err := filepath.Glob("stories/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("there are no stories", err)
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) { aligntest.Run(t, folder) })
	}
}
