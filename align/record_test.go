package align

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/google/go-cmp/cmp"
)

func TestTurns(t *testing.T) {
	type turn struct{ Speaker, Type, Text string }
	for _, test := range []struct {
		text string
		want []turn
	}{
		{"MAYOR DOE: We begin.\nMS. O'HARA (by telephone): Good.\n\nAnd late.\nMAYOR DOE: Yes.", []turn{
			{"Mayor Doe", "person", "We begin."}, {"Ms. O'Hara", "person", "Good.\n\nAnd late."}, {"Mayor Doe", "person", "Yes."},
		}},
		{"Q: Will you pay?\nA: We will not.", []turn{{"Q", "unknown", "Will you pay?"}, {"A", "unknown", "We will not."}}},
		{"Opening.\nTHE CHAIR: Order.\nMr. Jonas Berg: I object.", []turn{
			{"", "", "Opening."}, {"The Chair", "unknown", "Order."}, {"Jonas Berg", "person", "I object."},
		}},
		{"BACKGROUND: The council met on Tuesday.\nIt decided two things: a bridge and a road.", []turn{
			{"", "", "BACKGROUND: The council met on Tuesday.\nIt decided two things: a bridge and a road."},
		}},
		{"", nil},
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: test.text, Kind: crosscheck.Record})
		if err != nil {
			t.Fatal(err)
		}
		reading := claims.Read(doc)
		c := corpus.New([]*claims.Reading{reading})
		var got []turn
		for _, q := range c.Articles[0].Quotes[len(reading.Quotes):] {
			got = append(got, turn{q.Speaker.Name, string(q.Speaker.Type), q.Span.Of(test.text)})
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
	}
}
