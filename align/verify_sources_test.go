package align_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// ferrySources are two papers and a transcript on one ferry line.
var ferrySources = []crosscheck.Article{
	{ID: "gazette", Source: "Harbour Gazette", URL: "https://gazette.example/ferry", Text: `The ferry to Holm will not sail this winter. “We ` +
		`have lost 12 crews since May and we cannot run a winter line without them,” said Ingrid Solberg, the line's manager.`},
	{ID: "courier", Source: "The Island Courier", URL: "https://courier.example/2024/holm", Text: `Islanders are angry. “Nobody asked us, and ` +
		`nobody will come to the meeting,” said Tomas Lind, a fisherman. “It's a long winter without a boat.”`},
	{ID: "hearing", Source: "Holm Council", Kind: crosscheck.Record, Text: `MS. SOLBERG: The boats are old. We will not sell the Aurora, whatever the ` +
		`bank says (laughter) about it. The line has cost the county 4.5 million crowns.

MR. LIND: Then who is going to pay for the boats? You promised us a winter line in April.

MS. SOLBERG: I promised to try.

Q: Will the fares rise next year?

A: The fares stay where they are.`},
}

func TestVerifyAgainstSources(t *testing.T) {
	var sources []*crosscheck.Document
	for _, a := range ferrySources {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, doc)
	}
	for _, test := range []struct {
		name, draft string
		want        align.Verdict
	}{
		// The source that a draft names.
		{"named source", `“Nobody asked us,” Tomas Lind told the Island Courier.`, align.VerdictVerbatim},
		{"another source named", `“Nobody asked us, and nobody will come,” Tomas Lind told the Harbour Gazette.`, align.VerdictMisattributed},
		{"according to another source", `According to the Harbour Gazette, fisherman Tomas Lind said: “Nobody asked us, and nobody will come.”`, align.VerdictMisattributed},
		{"another source reported", `“Nobody asked us, and nobody will come,” Tomas Lind said, the Harbour Gazette reported.`, align.VerdictMisattributed},
		{"link", `“Nobody asked us,” said Tomas Lind (https://courier.example/2024/holm).`, align.VerdictVerbatim},
		{"wrong link", `“Nobody asked us, and nobody will come” ([link](https://gazette.example/ferry)), said Tomas Lind.`, align.VerdictMisattributed},
		{"another source said so", `“Nobody asked us, and nobody will come,” Tomas Lind declared, the Harbour Gazette said.`, align.VerdictMisattributed},
		{"another source wrote so", `“Nobody asked us, and nobody will come,” Tomas Lind declared, the Harbour Gazette wrote.`, align.VerdictMisattributed},
		{"a source that is not given", `“Nobody asked us,” Tomas Lind told the Evening Mail.`, align.VerdictVerbatim},
		{"a source spoken of", `“Nobody asked us,” Tomas Lind said, angry at the Harbour Gazette.`, align.VerdictVerbatim},
		// The speakers of a record.
		{"turn", `“The boats are old,” Ingrid Solberg said.`, align.VerdictVerbatim},
		{"other turn", `“The boats are old,” Tomas Lind said.`, align.VerdictMisattributed},
		{"second turn of one speaker", `“I promised to try,” said Ms. Solberg.`, align.VerdictVerbatim},
		{"question", `“Will the fares rise next year?” asked Tomas Lind.`, align.VerdictMisattributed},
		{"answer", `“The fares stay where they are,” Ingrid Solberg said.`, align.VerdictVerbatim},
		{"near and by another", `“You promised us a summer line in April,” Ingrid Solberg said.`, align.VerdictNear},
		// What is never better than near.
		{"digit", `“We have lost 13 crews since May and we cannot run a winter line without them,” Ingrid Solberg said.`, align.VerdictNear},
		{"decimal", `“The line has cost the county 4.6 million crowns,” Ingrid Solberg said.`, align.VerdictNear},
		{"number in brackets", `“We have lost [20] crews since May,” Ingrid Solberg said.`, align.VerdictNear},
		{"magnitude", `“The line has cost the county 4.5 billion crowns,” Ingrid Solberg said.`, align.VerdictNear},
		{"lost not", `“We will sell the Aurora,” Ingrid Solberg said.`, align.VerdictNear},
		{"not lost in an ellipsis", `“We will … sell the Aurora,” Ingrid Solberg said.`, align.VerdictNear},
		{"not lost in brackets", `“We will [gladly] sell the Aurora,” Ingrid Solberg said.`, align.VerdictNear},
		{"cannot", `“We can run a winter line without them,” Ingrid Solberg said.`, align.VerdictNear},
		{"nobody", `“Somebody will come to the meeting,” Tomas Lind said.`, align.VerdictNear},
		// What editors may do.
		{"number in words", `“We have lost twelve crews since May,” Ingrid Solberg said.`, align.VerdictFormatted},
		{"bracketed letter", `“[W]e cannot run a winter line without them,” Ingrid Solberg said.`, align.VerdictFormatted},
		{"sic", `“The boats are [sic] old,” Ingrid Solberg said.`, align.VerdictFormatted},
		{"remark left out", `“We will not sell the Aurora, whatever the bank says about it,” Ingrid Solberg said.`, align.VerdictFormatted},
		{"remark put in", `“The boats (inaudible) are old,” Ingrid Solberg said.`, align.VerdictFormatted},
		{"ellipsis", `“We have lost 12 crews … and we cannot run a winter line without them,” Ingrid Solberg said.`, align.VerdictFormatted},
		{"contraction", `“We can't run a winter line without them,” Ingrid Solberg said.`, align.VerdictFormatted},
		{"explained", `“Nobody asked us [islanders],” Tomas Lind said.`, align.VerdictFormatted},
		{"marks", `'It's a long winter without a boat', said Tomas Lind.`, align.VerdictVerbatim},
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "draft", Text: test.draft})
		if err != nil {
			t.Fatal(err)
		}
		got, err := align.Verify(context.Background(), doc, sources, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Quotations) != 1 || got.Quotations[0].Verdict != test.want {
			report, _ := json.Marshal(got.Quotations)
			t.Errorf("%s: %s\n got %s\nwant %s", test.name, test.draft, report, test.want)
		}
	}
}

// FuzzVerify holds that any draft can be held against any source, that the spans lie in their texts, and that nothing but an
// absent or unchecked quotation is without a source.
func FuzzVerify(f *testing.F) {
	for _, a := range ferrySources {
		f.Add(`“Nobody asked us … [islanders],” Tomas Lind told the Harbour Gazette (https://gazette.example/ferry).`, a.Text, true)
	}
	f.Add("“Nobody asked us … [\r\rislanders]\x1a (htTomas Lind told the Harbour Gazette” tps:\x02/gazette.example/ferry).",
		"Islanders are angry. “Nobody asked us, and nobody will come,” said Tomas Lind. “It's a long winter.”", true)
	f.Fuzz(func(t *testing.T, draftText, sourceText string, record bool) {
		if len(draftText)+len(sourceText) > mostFuzzed {
			t.Skip()
		}
		kind := crosscheck.Report
		if record {
			kind = crosscheck.Record
		}
		draft, err := crosscheck.NewDocument(crosscheck.Article{ID: "draft", Text: draftText})
		if err != nil {
			t.Skip()
		}
		source, err := crosscheck.NewDocument(crosscheck.Article{
			ID: "source", Source: "Harbour Gazette", URL: "https://gazette.example/ferry", Text: sourceText, Kind: kind,
		})
		if err != nil {
			t.Skip()
		}
		verdicts, err := align.Verify(context.Background(), draft, []*crosscheck.Document{source}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range verdicts.Quotations {
			if q.Span.Empty() || q.Text == "" || q.Span.End > len(draftText) || (q.Verdict == align.VerdictAbsent || q.Verdict == align.VerdictUnchecked) != (q.Source == nil) {
				t.Fatalf("%s %q: %s", q.Verdict, q.Text, q.Message)
			}
			if q.Source != nil && (q.Source.Span.Of(sourceText) != q.Source.Text || q.Source.Text == "") {
				t.Fatalf("source %+v", q.Source)
			}
		}
	})
}
