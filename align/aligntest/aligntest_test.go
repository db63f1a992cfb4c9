package aligntest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/quotes"
)

func TestRead(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"b.txt": "B.", "a.jsonl": "{\"text\": \"A.\"}\n\n{\"id\": \"x\", \"text\": \"X.\", \"kind\": \"record\"}\n", "note.md": "nothing",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	docs, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, doc := range docs {
		got = append(got, doc.ID()+" "+string(doc.Article().Kind)+" "+doc.Text())
	}
	if diff := cmp.Diff([]string{"a:1  A.", "x record X.", "b  B."}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadErrors(t *testing.T) {
	for name, test := range map[string]struct{ file, text, want string }{
		"no articles": {"note.md", "", "holds no article"},
		"bad JSON":    {"a.jsonl", "\n{\n", "a.jsonl, line 2: "},
		"bad date":    {"a.jsonl", `{"text": "", "published": "12 May"}`, "a.jsonl, line 1: "},
		"not UTF-8":   {"a.txt", "ab\xff", "a.txt is not in UTF-8"},
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, test.file), []byte(test.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(folder); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := Read(filepath.Join(t.TempDir(), "missing")); err == nil {
		t.Error("a missing folder is no error")
	}
}

func TestExtraction(t *testing.T) {
	text := "Ada said: “No, not 3 to 5 cats.” On Monday."
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	at := func(words string) crosscheck.Span {
		start := strings.Index(text, words)
		return crosscheck.Span{Start: start, End: start + len(words)}
	}
	got := Extraction(&claims.Reading{
		Doc: doc,
		Quotes: []quotes.Quote{{
			Kind: quotes.Direct, Span: at("No, not 3 to 5 cats."), Parts: []crosscheck.Span{at("No, not 3 to 5 cats.")},
			Speaker: quotes.Speaker{Span: at("Ada"), Name: "Ada Byron", Type: quotes.Person}, Cue: at("said"), Flags: quotes.Unclosed,
		}},
		Timexes:    []timex.Timex{{Span: at("Monday"), Type: timex.Date}},
		Quantities: []quantity.Quantity{{Span: at("3 to 5"), Value: 3, High: 5, IsRange: true, Noun: "cat"}},
		Claims:     []claims.Claim{{Span: at("On Monday"), Negated: true, Timexes: []int{0}, Quantities: []int{0}}},
	})
	want := `a, no date
direct unclosed speaker="Ada" name="Ada Byron" person cue="said" "No, not 3 to 5 cats."
DATE unresolved uncertain "Monday"
quantity 3..5 cat "3 to 5"
claim negated about="Monday; 3 to 5" "On Monday"
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFindings(t *testing.T) {
	var docs []*crosscheck.Document
	for _, id := range []string{"a", "b", "c"} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: "or 16 areas, 16 areas or 60 areas"})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	first, second, other := crosscheck.Span{Start: 3, End: 11}, crosscheck.Span{Start: 13, End: 21}, crosscheck.Span{Start: 25, End: 33}
	report := &align.Report{
		Articles: []align.Article{{ID: "a"}, {ID: "b", CopyOf: "a"}, {ID: "c"}},
		Stories:  []align.Story{{ID: "s1", Articles: []string{"a", "b", "c"}, When: "2024-03-04"}},
		Statements: []align.Statement{{Speaker: "Ada", Mentions: []align.StatementMention{
			{Article: "a", Span: first, Text: "16 areas", Speaker: "Ada", Relation: align.RelationAnchor},
			{Article: "c", Span: other, Text: "60 areas", Speaker: "Bo", Relation: align.RelationPart},
		}}},
		Facts: []align.Fact{{Mentions: []align.FactMention{{Article: "a", Span: second, Text: "16 areas", Slot: align.KindNumber, Value: "16 area"}}}},
		Discrepancies: []align.Discrepancy{{
			Kind: align.KindNumber, In: "claim", Severity: align.SeverityError, Message: "The numbers differ",
			Sides: []align.Side{
				{Value: "16 areas", Mentions: []align.Mention{{Article: "a", Span: first, Text: "16 areas"}, {Article: "b", Span: second, Text: "16 areas"}}},
				{Value: "sixty areas", Outlier: true, Mentions: []align.Mention{{Article: "c", Span: other, Text: "60 areas"}}},
			},
		}},
		Diagnostics: []align.Diagnostic{{Article: "c", Diagnostic: claims.Diagnostic{Span: first, Code: "undated", Message: "no date"}}},
	}
	got := Findings(report, docs...)
	want := `story s1 2024-03-04: a, b, c
copy b = a
statement "Ada": anchor a "16 areas", part c "60 areas" by "Bo"
fact: number "16 area" a "16 areas" #2
error number in claim: "16 areas" a b "16 areas" #2 | "sixty areas" c "60 areas" odd one out — The numbers differ
diagnostic undated c "16 areas": no date
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	want = `a claims [13:21] [25:33]
statement a [3:11], c [25:33]
fact a [13:21]
error number a [3:11], b [13:21] | c [25:33]
diagnostic undated c [3:11]
`
	readings := []*claims.Reading{{Doc: docs[0], Claims: []claims.Claim{{Span: second}, {Span: other}}}}
	if diff := cmp.Diff(want, Offsets(readings, report)); diff != "" {
		t.Errorf("offsets (-want +got):\n%s", diff)
	}
}
