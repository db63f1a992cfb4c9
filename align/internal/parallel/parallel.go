// Package parallel calls a function for each of many numbers on all processors.
package parallel

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// Do calls work for each of 0 … n-1, on as many processors as there are, and waits for all calls to end. When the
// context ends no further call is begun and its error is returned at once: calls that were begun end in the background, and
// what they write must not be read then. What work does must not depend on the order.
func Do(ctx context.Context, n int, work func(i int)) error {
	select {
	case <-begin(ctx, n, work):
	case <-ctx.Done():
	}
	return ctx.Err()
}

// DoToEnd is Do, but waits for the calls that were begun when the context ends: for short ones that read what is changed later.
func DoToEnd(ctx context.Context, n int, work func(i int)) error {
	<-begin(ctx, n, work)
	return ctx.Err()
}

// begin starts the calls, and closes the channel when all have ended.
func begin(ctx context.Context, n int, work func(i int)) <-chan struct{} {
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
	return done
}
