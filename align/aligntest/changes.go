package aligntest

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// compare fails the test when got is not what a golden file holds, and shows the words that changed. It reports whether it is.
// Under -update it writes the file instead.
func compare(t testing.TB, path, got string) bool {
	t.Helper()
	if golden.Update() {
		golden.Write(t, path, got)
		return true
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test -update writes it", err)
	}
	if string(want) == got {
		return true
	}
	t.Errorf("%s differs; go test -update writes it anew\n%s", path, changes(string(want), got))
	return false
}

// changes shows in what two texts differ, line by line: of a line that was changed its words, [-gone-] and {+new+}; of one that has
// no counterpart the whole, after “-” or “+”. Lines are numbered as in the first text.
func changes(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	var out strings.Builder
	for _, hunk := range hunks(a, b) {
		gone, come := a[hunk.a[0]:hunk.a[1]], b[hunk.b[0]:hunk.b[1]]
		for i := range max(len(gone), len(come)) {
			number := hunk.a[0] + min(i, len(gone)) + 1
			switch {
			case i >= len(come):
				fmt.Fprintf(&out, "  line %d: - %s\n", number, gone[i])
			case i >= len(gone):
				fmt.Fprintf(&out, "  line %d: + %s\n", number, come[i])
			default:
				fmt.Fprintf(&out, "  line %d: %s\n", number, wordChanges(gone[i], come[i]))
			}
		}
	}
	return out.String()
}

// A hunk is a run of lines of two texts in which they have none in common.
type hunk struct{ a, b [2]int }

// mostLines bounds the table that hunks fills: of longer texts what stands between their first and their last difference is one.
const mostLines = 3000

// hunks finds the lines that differ, by the longest sequence of lines that both texts have.
func hunks(a, b []string) []hunk {
	start, endA, endB := 0, len(a), len(b)
	for start < min(endA, endB) && a[start] == b[start] {
		start++
	}
	for endA > start && endB > start && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
	}
	n, m := endA-start, endB-start
	if n > mostLines || m > mostLines {
		return []hunk{{[2]int{start, endA}, [2]int{start, endB}}}
	}
	common := make([][]int32, n+1) // how many lines the rests have in common
	for i := range common {
		common[i] = make([]int32, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[start+i] == b[start+j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var out []hunk
	for i, j := 0, 0; i < n || j < m; {
		fromA, fromB := i, j
		for (i < n || j < m) && (i == n || j == m || a[start+i] != b[start+j]) {
			if j == m || i < n && common[i+1][j] >= common[i][j+1] {
				i++
			} else {
				j++
			}
		}
		if i > fromA || j > fromB {
			out = append(out, hunk{[2]int{start + fromA, start + i}, [2]int{start + fromB, start + j}})
		}
		for i < n && j < m && a[start+i] == b[start+j] {
			i, j = i+1, j+1
		}
	}
	return out
}

// wordChanges shows two lines as one, with the words that differ; both, where they have little in common.
func wordChanges(a, b string) string {
	var out strings.Builder
	at, same, changed := 0, 0, false
	for _, e := range align.Diff(a, b) {
		out.WriteString(b[at:e.B.Start])
		at = e.B.End
		if e.Op == align.OpEqual {
			same += e.B.Len()
			out.WriteString(e.B.Of(b))
			continue
		}
		changed = true
		if !e.A.Empty() {
			out.WriteString("[-" + e.A.Of(a) + "-]")
		}
		if !e.B.Empty() {
			out.WriteString("{+" + e.B.Of(b) + "+}")
		}
	}
	if !changed || 2*same < len(b) {
		return "- " + a + "\n  + " + b
	}
	return out.String() + b[at:]
}
