package align_test

import (
	"runtime"
	"testing"

	"github.com/crosscheck-go/crosscheck/align"
)

// TestAnyNumberOfWorkers holds that the same bytes come with any number of workers, of a check of many stories with quotations that are used
// again, and of the join of quotations.
func TestAnyNumberOfWorkers(t *testing.T) {
	docs := pool(t)
	before := runtime.GOMAXPROCS(0)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
	var want [2]string
	for _, workers := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(workers)
		report, err := align.Check(t.Context(), docs, &align.Options{Trace: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(report.Stories) < 3 || len(report.Discrepancies) == 0 {
			t.Fatalf("%d stories with %d findings show little", len(report.Stories), len(report.Discrepancies))
		}
		quoted, err := align.Quotations(t.Context(), docs)
		if err != nil {
			t.Fatal(err)
		}
		got := [2]string{encoded(t, report), encoded(t, quoted)}
		if workers == 1 {
			want = got
		} else if got != want {
			t.Errorf("%d workers find something else than one", workers)
		}
	}
}
