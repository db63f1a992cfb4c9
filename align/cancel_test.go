package align_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
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
		ctx := newClosing(after)
		if r, err := align.Check(ctx, docs, options); !errors.Is(err, context.Canceled) || r != nil {
			t.Errorf("cancelled at question %d of %d: %v", after+1, asked, err)
		}
		ctx.endsSoon(t)
	}
}

// endsSoon holds that a context was asked no more than a few times after it had been cancelled: nothing went on from article to
// article. What was begun may go on in the background, on each processor.
func (c *closing) endsSoon(t *testing.T) {
	t.Helper()
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if most := 8 + 16*runtime.GOMAXPROCS(0); -c.left > most {
		t.Errorf("asked %d times after it was cancelled, more than %d", -c.left, most)
	}
}

// TestManyStoriesCancelled holds the same of a collection of many stories: of reading, of putting articles into stories, of
// comparing each and of assembling the report.
func TestManyStoriesCancelled(t *testing.T) {
	var docs []*crosscheck.Document
	for i := range 40 {
		for k := range 3 {
			doc, err := crosscheck.NewDocument(crosscheck.Article{
				ID: fmt.Sprintf("%d-%d", i, k), Published: day(2020+i/12, 1+i%12, 4+k),
				Text: fmt.Sprintf("The sluice at Gate %s shut on Monday. At least %d barges wait. “We have %d men on the wall,” said Ada Holm.", strings.Repeat("I", i), 20+k, 100+i),
			})
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, doc)
		}
	}
	whole := newClosing(1 << 30)
	if _, err := align.Check(whole, docs, nil); err != nil {
		t.Fatal(err)
	}
	asked := 1<<30 - whole.left
	if least := 2 * len(docs); asked < least { // reading and putting into stories
		t.Errorf("asked %d times, less than %d, for %d articles", asked, least, len(docs))
	}
	for k := range 8 {
		ctx := newClosing(asked * k / 8)
		if r, err := align.Check(ctx, docs, nil); !errors.Is(err, context.Canceled) || r != nil {
			t.Errorf("cancelled at question %d of %d: %v", ctx.left, asked, err)
		}
		ctx.endsSoon(t)
	}
}
