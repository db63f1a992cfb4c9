package program

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// Ordered does work on all processors and hands the results over in the order of the input. Of the input it holds only a
// few pieces at a time. It returns the first error in the order of the input, be it of the input itself, of work or of
// emit, after everything that was begun has ended; what comes before the error was handed over.
func Ordered[In, Out any](
	ctx context.Context, input iter.Seq2[In, error], work func(In) (Out, error), emit func(Out) error,
) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan *task[In, Out], 2*workers) // in the order of the input
	open := make(chan *task[In, Out], 2*workers)  // not begun yet
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for t := range open {
				t.do(work)
			}
		})
	}
	running.Go(func() {
		defer close(queue)
		defer close(open)
		for in, err := range input {
			t := &task[In, Out]{in: in, err: err, done: make(chan struct{})}
			if !t.enter(ctx, queue, open) {
				return
			}
		}
	})
	err := deliver(ctx, queue, emit)
	cancel()
	running.Wait()
	return err
}

// A task is a piece of input on its way to a result.
type task[In, Out any] struct {
	in   In
	out  Out
	err  error
	done chan struct{} // closed when out and err are set
}

func (t *task[In, Out]) do(work func(In) (Out, error)) {
	defer close(t.done)
	t.out, t.err = work(t.in)
}

// enter puts a task into both queues. It reports whether more may follow.
func (t *task[In, Out]) enter(ctx context.Context, queue, open chan<- *task[In, Out]) bool {
	failed := t.err != nil
	if failed {
		close(t.done)
	}
	select {
	case queue <- t:
	case <-ctx.Done():
		return false
	}
	if failed {
		return false
	}
	select {
	case open <- t:
		return true
	case <-ctx.Done():
		return false
	}
}

// deliver hands over the results as they become ready, in the order of the queue.
func deliver[In, Out any](ctx context.Context, queue <-chan *task[In, Out], emit func(Out) error) error {
	for {
		select {
		case t, more := <-queue:
			if !more {
				return ctx.Err()
			}
			select {
			case <-t.done:
			case <-ctx.Done():
				return ctx.Err()
			}
			if t.err != nil {
				return t.err
			}
			if err := emit(t.out); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
