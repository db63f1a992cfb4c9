package parallel

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"
)

// TestDo holds that work is done once for each index, and not begun when the context has ended.
func TestDo(t *testing.T) {
	ended, end := context.WithCancel(t.Context())
	end()
	for name, each := range map[string]func(context.Context, int, func(int)) error{"Do": Do, "DoToEnd": DoToEnd} {
		for _, n := range []int{0, 1, 100} {
			done := make([]atomic.Int32, n)
			if err := each(t.Context(), n, func(i int) { done[i].Add(1) }); err != nil {
				t.Fatal(err)
			}
			for i := range done {
				if times := done[i].Load(); times != 1 {
					t.Errorf("%s of %d: %d is done %d times", name, n, i, times)
				}
			}
		}
		if err := each(ended, 100, func(int) { t.Errorf("%s: work is begun when the context has ended", name) }); err != context.Canceled {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

// TestDoEnds holds what is waited for when the context ends while work is done: by Do nothing, by DoToEnd what was begun.
func TestDoEnds(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	hold := make(chan struct{})
	err := Do(ctx, 1, func(int) { end(); <-hold })
	close(hold) // only now, or the call would not have returned
	if err != context.Canceled {
		t.Errorf("the error is %v", err)
	}
	ctx, end = context.WithCancel(t.Context())
	var order []string
	err = DoToEnd(ctx, 1, func(int) { end(); order = append(order, "work") })
	if order = append(order, "returned"); !slices.Equal(order, []string{"work", "returned"}) || err != context.Canceled {
		t.Errorf("%v: %v", err, order)
	}
}
