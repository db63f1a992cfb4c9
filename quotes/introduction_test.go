package quotes_test

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// TestUnsaid: what a text says that nobody said is no quotation; that somebody would not say whether is one.
func TestUnsaid(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"Ida Holm said that the bridge in Calder was safe.", 1},
		{"Ida Holm did not say that the bridge in Calder was safe.", 0},
		{"Ida Holm didn’t say that the bridge in Calder was safe.", 0},
		{"Ida Holm never said the bridge was safe.", 0},
		{"Ida Holm did not say “we are safe”.", 0},
		{"Ida Holm did not say whether the bridge was safe.", 1},
		{"Ida Holm did not deny that the bridge was unsafe.", 1},
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := quotes.Extract(doc); len(got) != test.want {
			t.Errorf("%q: %d quotations, want %d", test.text, len(got), test.want)
		}
	}
}
