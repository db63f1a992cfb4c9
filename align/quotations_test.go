package align_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

func TestQuotations(t *testing.T) {
	var docs []*crosscheck.Document
	for i, text := range []string{
		`“We will rebuild the eastern wall before the winter,” Ann Lowe said, “and we will not ask the county for a penny.” Lowe left. “It is late.”`,
		`Lowe promised to “rebuild the [western] wall before the winter”. “It is late,” said Jo Marr.`,
		`Nothing is quoted here.`,
		`“We will rebuild the eastern wall before the winter and we will not ask the county for a penny,” said Ann Lowe. “We will not ask the county for a penny!”`,
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: fmt.Sprint(i), Text: text})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc, nil)
	}
	got, err := align.Quotations(t.Context(), docs)
	if err != nil {
		t.Fatal(err)
	}
	var pairs []string
	for _, p := range got.Pairs {
		a, b := got.Quotations[p.A], got.Quotations[p.B]
		for _, q := range []align.QuotedWords{a, b} {
			for _, doc := range docs {
				if doc != nil && doc.ID() == q.Article && !strings.HasPrefix(q.Span.Of(doc.Text()), q.Text[:5]) {
					t.Errorf("%q does not stand at %v of %s", q.Text, q.Span, q.Article)
				}
			}
		}
		pairs = append(pairs, fmt.Sprintf("%s %s: %q, %s %s: %q", a.Article, a.Speaker, a.Text, b.Article, b.Speaker, b.Text))
	}
	want := []string{
		`0 Ann Lowe: "We will rebuild the eastern wall before the winter, … and we will not ask the county for a penny.", 1 Lowe: "rebuild the [western] wall before the winter"`,
		`0 Ann Lowe: "We will rebuild the eastern wall before the winter, … and we will not ask the county for a penny.", 3 Ann Lowe: "We will rebuild the eastern wall before the winter and we will not ask the county for a penny, … We will not ask the county for a penny!"`,
		`1 Lowe: "rebuild the [western] wall before the winter", 3 Ann Lowe: "We will rebuild the eastern wall before the winter and we will not ask the county for a penny, … We will not ask the county for a penny!"`,
	}
	if diff := cmp.Diff(want, pairs); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := align.Quotations(cancelled, docs); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled call says %v", err)
	}
	empty, err := align.Quotations(t.Context(), nil)
	if err != nil || len(empty.Quotations)+len(empty.Pairs) > 0 || encoded(t, empty) != "{\n \"quotations\": [],\n \"pairs\": []\n}" {
		t.Errorf("of nothing: %s, %v", encoded(t, empty), err)
	}
}

func ExamplePairQuotations() {
	texts := []string{
		"We will rebuild the eastern wall before the winter storms come.",
		"The council has no money for another winter of repairs.",
		"rebuild the [eastern] wall … before the storms come",
	}
	pairs, err := align.PairQuotations(context.Background(), texts)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range pairs {
		fmt.Printf("%q\n%q\nshared: %.2f\n", texts[p.A], texts[p.B], p.Shared)
	}
	// Output:
	// "We will rebuild the eastern wall before the winter storms come."
	// "rebuild the [eastern] wall … before the storms come"
	// shared: 1.00
}
