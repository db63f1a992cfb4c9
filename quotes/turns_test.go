package quotes_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// TestTurns reads every transcript of testdata/turns/records.txtar and compares its turns with the .golden file that
// follows it: the speaker, its type where it is no person, and the words, with | between the parts.
func TestTurns(t *testing.T) {
	const path = "testdata/turns/records.txtar"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(data)
	out := &txtar.Archive{Comment: archive.Comment}
	for _, file := range archive.Files {
		if name, isText := strings.CutSuffix(file.Name, ".txt"); isText {
			out.Files = append(out.Files, file, txtar.File{Name: name + ".golden", Data: []byte(showTurns(t, string(file.Data)))})
		}
	}
	golden.Compare(t, path, string(txtar.Format(out)))
}

func showTurns(t *testing.T, text string) string {
	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text, Kind: crosscheck.Record})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	turns := quotes.Turns(doc)
	checkTurns(t, text, turns)
	for _, turn := range turns {
		var words []string
		for _, part := range turn.Parts {
			words = append(words, strings.Join(strings.Fields(part.Of(text)), " "))
		}
		name := turn.Speaker.Name
		if turn.Speaker.IsZero() {
			name = "?"
		} else if turn.Speaker.Type != quotes.Person {
			name += " (" + string(turn.Speaker.Type) + ")"
		}
		fmt.Fprintf(&b, "%s: %s\n", name, strings.Join(words, " | "))
	}
	if b.Len() == 0 {
		return "no turns\n"
	}
	return b.String()
}

// checkTurns reports turns that are out of order or range, and parts that do not lie in their turn in order.
func checkTurns(t *testing.T, text string, turns []quotes.Turn) {
	t.Helper()
	end := 0
	for _, turn := range turns {
		n := len(turn.Parts)
		if turn.Span.Start < end || turn.Span.End > len(text) || n == 0 || turn.Parts[0].Start != turn.Span.Start || turn.Parts[n-1].End != turn.Span.End {
			t.Errorf("turn %v of %v after %d", turn.Span, turn.Parts, end)
		}
		ordered(t, turn.Parts)
		end = turn.Span.End
	}
}

// TestQuotesInTurns reads what is reported inside the turns of a record: the label belongs to no sentence, and “I” is who speaks.
func TestQuotesInTurns(t *testing.T) {
	text := "MS. QUIST: I told them that the weir holds.\n\nQ    But Fenn said \"in May,\" no?\n\nMS. QUIST: I never promised a date.\n\nQ    Odde Brask said \"in June.\"\n"
	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text, Kind: crosscheck.Record})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range quotes.Extract(doc) {
		got = append(got, q.Speaker.Name+": "+q.Span.Of(text))
	}
	want := []string{"Ms. Quist: that the weir holds", "Fenn: in May,", "Ms. Quist: a date", "Odde Brask: in June."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
