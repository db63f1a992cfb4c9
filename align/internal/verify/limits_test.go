package verify_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/verify"
)

// Who says the same words in more places than are looked at may well be the one whom the draft names.
func TestSamePlaces(t *testing.T) {
	for places, want := range map[int]string{50: "misattributed", 51: "unchecked"} {
		var text strings.Builder
		for n := range places {
			fmt.Fprintf(&text, "“The bell rings at nine on every day but one,” said Ada Quist in week %d.\n\n", n)
		}
		text.WriteString("Bo Fenn was there, too.\n")
		checker, err := verify.New(context.Background(), []*crosscheck.Document{document(t, crosscheck.Article{ID: "a", Text: text.String()})})
		if err != nil {
			t.Fatal(err)
		}
		if got, said := judged(t, checker, "“The bell rings at nine on every day but one,” said Bo Fenn.\n"); got != want {
			t.Errorf("%d places: got %s, want %s%s", places, got, want, said)
		}
	}
}

// A quotation of which a stretch is too long to be held against the source is not said to differ.
func TestTooLong(t *testing.T) {
	words := func(from, to int, word string) string {
		var out strings.Builder
		for n := from; n < to; n++ {
			fmt.Fprintf(&out, " %s%d", word, n)
		}
		return out.String()
	}
	const side = 1600 // words on each side that are others; their product is beyond the limit
	if side*side <= verify.MostCells {
		t.Fatal("the stretch is too short")
	}
	for other, want := range map[int]string{side / 4: "near", side: "unchecked"} {
		source := "The keeper wrote it down." + words(0, 4000, "a") + words(0, other, "b") + words(4000, 8000, "a") + "."
		quoted := words(0, 4000, "a") + words(0, other, "c") + words(4000, 8000, "a")
		checker, err := verify.New(context.Background(), []*crosscheck.Document{document(t, crosscheck.Article{ID: "a", Text: source})})
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := judged(t, checker, "“"+quoted[1:]+",” wrote the keeper.\n"); got != want {
			t.Errorf("%d other words: got %s, want %s", other, got, want)
		}
	}
}

// Fewer than four words are nobody's: nobody is blamed for them.
func TestFewWords(t *testing.T) {
	checker, err := verify.New(context.Background(), []*crosscheck.Document{document(t, crosscheck.Article{ID: "a", Text: "“The bell rings at nine on every day but one,” said Ada Quist.\n\nBo Fenn was there, too.\n"})})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ draft, want string }{
		{"“Keep the lantern,” said Ada Quist.\n", "unchecked"},
		{"“Keep the lantern dry,” said Ada Quist.\n", "absent"},
		{"“bell rings at,” said Bo Fenn.\n", "unchecked"},
		{"“The bell rings at,” said Bo Fenn.\n", "misattributed"},
	} {
		if got, said := judged(t, checker, test.draft); got != test.want {
			t.Errorf("%s: got %s, want %s%s", test.draft, got, test.want, said)
		}
	}
}

// The words behind an ellipsis are looked for up to 120 words beyond the quotation's own.
func TestFarCut(t *testing.T) {
	for left, want := range map[int]string{122: "formatted", 124: "near"} {
		source := "“" + strings.Repeat("rain ", 64) + "copper gravel timber plaster " + strings.Repeat("sun and ", left/2) + "quagga marble cement clay,” said Ada Holm."
		checker, err := verify.New(context.Background(), []*crosscheck.Document{document(t, crosscheck.Article{ID: "a", Text: source})})
		if err != nil {
			t.Fatal(err)
		}
		draft := "“Copper gravel timber plaster … quagga marble cement clay,” said Ada Holm.\n"
		if got, said := judged(t, checker, draft); got != want {
			t.Errorf("%d words left out: got %s, want %s%s", left, got, want, said)
		}
	}
}
