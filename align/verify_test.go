package align_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// document reads a text under a name.
func document(t testing.TB, id, text string) *crosscheck.Document {
	t.Helper()
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

const (
	harbourReport = `The harbour will stay closed until the storm has passed. “We will not open the gates before Friday, unless the ` +
		`wind drops below 40 knots,” said harbour master Ingrid Solberg. Ferry companies were furious. “Nobody told us a ` +
		`thing about the closure,” complained Tomas Lind, who runs three boats.`
	harbourRecord = `Statement of the port council. We regret the damage to the northern pier. Repairs will cost 12 million crowns ` +
		`and take nine months. The council did not know of the cracks.`
)

func TestVerify(t *testing.T) {
	record, err := crosscheck.NewDocument(crosscheck.Article{ID: "record", Text: harbourRecord, Kind: crosscheck.Record})
	if err != nil {
		t.Fatal(err)
	}
	sources := []*crosscheck.Document{document(t, "report", harbourReport), record, nil}
	for _, test := range []struct {
		draft string
		want  align.Verdict
	}{
		{`“Nobody told us a thing about the closure,” Tomas Lind said.`, align.VerdictVerbatim},
		{`"Nobody told us a thing about the closure", Tomas Lind said.`, align.VerdictVerbatim},
		{`“Nobody told us ... about the closure,” Tomas Lind said.`, align.VerdictFormatted},
		{`“[N]obody told us a thing,” Tomas Lind said.`, align.VerdictFormatted},
		{`“Somebody told us a thing about the closure,” Tomas Lind said.`, align.VerdictNear},
		{`“We will open the gates before Friday,” said Ingrid Solberg.`, align.VerdictNear},
		{`“We will not open the gates before Friday,” said Ingrid Solberg.`, align.VerdictNear},
		{`“We will not open the gates before Friday, unless the wind drops below 45 knots,” said Ingrid Solberg.`, align.VerdictNear},
		{`“Nobody told us a thing about the closure,” Ingrid Solberg said.`, align.VerdictMisattributed},
		{`“The whole town is under water tonight,” Tomas Lind said.`, align.VerdictAbsent},
		{`“Repairs will cost 12 million crowns and take nine months,” the council said.`, align.VerdictVerbatim},
		{`“Repairs will cost 12 million crowns and take six months,” the council said.`, align.VerdictNear},
		{`“The council did know of the cracks,” the council said.`, align.VerdictNear},
	} {
		got, err := align.Verify(context.Background(), document(t, "draft", test.draft), sources, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Quotations) != 1 || got.Quotations[0].Verdict != test.want || got.Worst() != test.want {
			report, _ := json.Marshal(got)
			t.Errorf("Verify(%s)\n got %s\nwant %s", test.draft, report, test.want)
		}
	}
}

// TestVerifyLongWords holds that a long source whose first break comes early, and whose later ones come late, is read.
func TestVerifyLongWords(t *testing.T) {
	for _, text := range []string{
		"It rained. " + strings.Repeat("a", 200_000),
		strings.Repeat("a", 200_000) + " it rained.",
		"A.\n\n" + strings.Repeat("e\u0301", 60_000) + "\n\nIt rained.",
		strings.Repeat("\n", 200_000) + "It rained.",
	} {
		source, err := crosscheck.NewDocument(crosscheck.Article{ID: "source", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		draft, err := crosscheck.NewDocument(crosscheck.Article{ID: "draft", Text: "“It rained on the old harbour,” she said."})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := align.Verify(context.Background(), draft, []*crosscheck.Document{source}, nil); err != nil {
			t.Error(err)
		}
	}
}

func TestVerifyNothing(t *testing.T) {
	for _, draft := range []*crosscheck.Document{nil, document(t, "empty", ""), document(t, "plain", "Nothing is quoted here.")} {
		got, err := align.Verify(context.Background(), draft, nil, nil)
		if err != nil || len(got.Quotations) != 0 || got.Worst() != align.VerdictVerbatim {
			t.Errorf("got %+v, %v", got, err)
		}
	}
}

// TestVerifyOneID holds that no source is left out in silence because another article has its ID.
func TestVerifyOneID(t *testing.T) {
	const said = "“The sluice will be shut until the river falls,” Ossian Brandt said."
	draft, other, again := document(t, "a", said), document(t, "a", "The sluice is shut."), document(t, "b", said)
	for _, test := range []struct {
		name    string
		sources []*crosscheck.Document
		twice   string
	}{
		{"the draft and a source", []*crosscheck.Document{again, other}, "a"},
		{"two sources", []*crosscheck.Document{again, document(t, "b", "The river falls.")}, "b"},
		{"one source twice", []*crosscheck.Document{again, nil, again}, ""},
		{"the draft as a source", []*crosscheck.Document{draft}, ""},
	} {
		for _, check := range []func() (*align.Verdicts, error){
			func() (*align.Verdicts, error) { return align.Verify(t.Context(), draft, test.sources, nil) },
			func() (*align.Verdicts, error) {
				return align.VerifyAnswer(t.Context(), &align.Answer{ID: "a", Document: draft}, test.sources, nil)
			},
		} {
			got, err := check()
			var twice *crosscheck.DuplicateError
			switch {
			case test.twice != "" && (!errors.As(err, &twice) || twice.Article != test.twice):
				t.Errorf("%s: %v", test.name, err)
			case test.twice == "" && (err != nil || len(got.Quotations) != 1 || got.Quotations[0].Verdict != align.VerdictVerbatim):
				t.Errorf("%s: %+v, %v", test.name, got, err)
			}
		}
	}
}

func ExampleVerify() {
	source, _ := crosscheck.NewDocument(crosscheck.Article{
		ID: "wire", Text: "“We will not sign the accord this year,” Minister Amara Diallo said.",
	})
	draft, _ := crosscheck.NewDocument(crosscheck.Article{
		ID: "draft", Text: "“We will sign the accord this year,” Amara Diallo said.",
	})
	verdicts, _ := align.Verify(context.Background(), draft, []*crosscheck.Document{source}, nil)
	for _, q := range verdicts.Quotations {
		fmt.Printf("%s: %s\n", q.Verdict, q.Message)
	}
	// Output: near: stands in wire with a difference: a negation is left out
}
