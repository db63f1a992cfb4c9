package align_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// closing is a context that is cancelled when it has been asked a number of times, whoever asks.
type closing struct {
	context.Context
	mutex sync.Mutex
	left  int
	done  chan struct{}
}

func newClosing(left int) *closing {
	return &closing{Context: context.Background(), left: left, done: make(chan struct{})}
}

func (c *closing) Done() <-chan struct{} { return c.done }

func (c *closing) Err() error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.left--; c.left >= 0 {
		return nil
	}
	if c.left == -1 {
		close(c.done)
	}
	return context.Canceled
}

// TestCheckCancelled holds that a check is asked for the state of its context in every stage, reading, grouping and comparing,
// inside one story as between stories, and that it ends with the context's error wherever it is cancelled.
func TestCheckCancelled(t *testing.T) {
	var docs []*crosscheck.Document
	add := func(text string) {
		docs = append(docs, document(t, fmt.Sprint("a", len(docs)), text))
	}
	for i := range 24 {
		add(fmt.Sprintf("The ferry Aurora sank off Port Voss on Tuesday. At least %d people died. “We have counted %d boats at the weir,” said Ida Holm.", 20+i%3, 100+i%2))
	}
	var long strings.Builder
	for i := range 400 {
		fmt.Fprintf(&long, "The council of Holm paid %d crowns for gate %d. ", 1000+i, i)
	}
	add(long.String())
	add(strings.ReplaceAll(long.String(), "1017 crowns", "1071 crowns"))
	options := &align.Options{OneStory: true}

	whole := newClosing(1 << 30)
	if _, err := align.Check(whole, docs, options); err != nil {
		t.Fatal(err)
	}
	asked := 1<<30 - whole.left
	if least := 10 * len(docs); asked < least { // reading asks once an article, comparing within the story once an article and stage
		t.Errorf("asked %d times, less than %d, for %d articles of one story", asked, least, len(docs))
	}
	for _, after := range []int{0, 1, len(docs) / 2, len(docs), asked / 8, asked / 4, asked / 2, 3 * asked / 4, 7 * asked / 8} {
		if r, err := align.Check(newClosing(after), docs, options); !errors.Is(err, context.Canceled) || r != nil {
			t.Errorf("cancelled at question %d of %d: %v", after+1, asked, err)
		}
	}
}
