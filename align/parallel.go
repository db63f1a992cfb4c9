package align

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls work for each of 0 … n-1, on as many processors as there are, and waits for all calls to end. When the
// context ends no further call is begun and its error is returned at once: calls that were begun end in the background, and
// what they write must not be read then. What work does must not depend on the order.
func parallel(ctx context.Context, n int, work func(i int)) error {
	var next atomic.Int64
	run := func() {
		for ctx.Err() == nil {
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			work(i)
		}
	}
	var group sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(run)
	}
	done := make(chan struct{})
	go func() {
		group.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	return ctx.Err()
}
