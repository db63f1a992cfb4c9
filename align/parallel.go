package align

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls work for each of 0 … n-1, on as many processors as there are, and waits for all calls to end. When the
// context ends no further call is begun and its error is returned. What work does must not depend on the order.
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
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		group.Go(run)
	}
	run()
	group.Wait()
	return ctx.Err()
}
