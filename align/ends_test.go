package align

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

// The last word before a cue and the first one behind it are compared like any other.
func TestPiecesOfQuotationsEndInOtherWords(t *testing.T) {
	const one = "The town hall of Pell Sands was robbed on Monday. “Every dealer in Europe will know them before breakfast,” said Judith Amsel. “You might as well steal the lighthouse.”"
	for _, test := range []struct{ name, other, want string }{
		{"before the cue", "On Monday Pell Sands saw its town hall robbed. “Every dealer in Europe will know them before lunch,” Judith Amsel said. “You might as well steal the lighthouse.”", "breakfast lunch"},
		{"quoted without a break", "On Monday Pell Sands saw its town hall robbed. “Every dealer in Europe will know them before lunch. You might as well steal the lighthouse,” Judith Amsel said.", "breakfast lunch"},
		{"the same", "On Monday Pell Sands saw its town hall robbed. “Every dealer in Europe will know them before breakfast,” Judith Amsel said. “You might as well steal the lighthouse.”", ""},
		{"cut short", "On Monday Pell Sands saw its town hall robbed. “Every dealer in Europe will know them,” Judith Amsel said. “You might as well steal the lighthouse.”", ""},
	} {
		var docs []*crosscheck.Document
		for i, text := range []string{one, test.other} {
			doc, err := crosscheck.NewDocument(crosscheck.Article{ID: []string{"a", "b"}[i], Text: text})
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, doc)
		}
		report, err := Check(context.Background(), docs, &Options{OneStory: true})
		if err != nil {
			t.Fatal(err)
		}
		var values []string
		for _, d := range report.Discrepancies {
			if d.Severity != SeverityNote {
				values = append(values, d.Sides[0].Value, d.Sides[1].Value)
			}
		}
		slices.Sort(values)
		if got := strings.Join(values, " "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
