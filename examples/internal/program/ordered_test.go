package program

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
)

// numbers yields 0 … n-1, and then an error if one is given.
func numbers(n int, err error, taken *atomic.Int64) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			taken.Add(1)
			if !yield(i, nil) {
				return
			}
		}
		if err != nil {
			yield(0, err)
		}
	}
}

func TestOrdered(t *testing.T) {
	broken := errors.New("broken input")
	for _, test := range []struct {
		name     string
		n        int
		input    error
		workAt   int // work fails at this number; -1 never
		emitAt   int // emit fails at this number; -1 never
		wantErr  string
		wantDone int
	}{
		{"nothing", 0, nil, -1, -1, "", 0},
		{"all", 1000, nil, -1, -1, "", 1000},
		{"broken input", 10, broken, -1, -1, "broken input", 10},
		{"failing work", 1000, broken, 40, -1, "work 40", 40},
		{"failing output", 1000, nil, 41, 40, "emit 40", 40},
	} {
		var taken atomic.Int64
		var got []int
		err := Ordered(context.Background(), numbers(test.n, test.input, &taken), func(i int) (int, error) {
			if i == test.workAt {
				return 0, fmt.Errorf("work %d", i)
			}
			return i * i, nil
		}, func(square int) error {
			if len(got) == test.emitAt {
				return fmt.Errorf("emit %d", len(got))
			}
			got = append(got, square)
			return nil
		})
		if said := fmt.Sprint(err); err != nil && said != test.wantErr || err == nil && test.wantErr != "" {
			t.Errorf("%s: error %v, want %q", test.name, err, test.wantErr)
		}
		want := make([]int, test.wantDone)
		for i := range want {
			want[i] = i * i
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %d results %v", test.name, len(got), got)
		}
	}
}

// TestOrderedLooksAheadALittle holds that the input is not read far beyond what was handed over.
func TestOrderedLooksAheadALittle(t *testing.T) {
	var taken atomic.Int64
	most := int64(0)
	done := int64(0)
	err := Ordered(context.Background(), numbers(5000, nil, &taken), func(i int) (int, error) { return i, nil }, func(int) error {
		most = max(most, taken.Load()-done)
		done++
		return nil
	})
	if err != nil || most > 2000 {
		t.Errorf("%d pieces were held at once, error %v", most, err)
	}
}

func TestOrderedCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var taken atomic.Int64
	err := Ordered(ctx, numbers(1000000, nil, &taken), func(i int) (int, error) { return i, nil }, func(i int) error {
		if i == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
