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
[13:33] direct unclosed speaker="Ada" name="Ada Byron" person cue="said" "No, not 3 to 5 cats."
[40:46] DATE unresolved uncertain "Monday"
[21:27] quantity 3..5 cat "3 to 5"
[37:46] claim negated about="Monday; 3 to 5" "On Monday"
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFindings(t *testing.T) {
	span := crosscheck.Span{Start: 3, End: 9}
	got := Findings(&align.Report{
		Articles: []align.Article{{ID: "a"}, {ID: "b", CopyOf: "a"}, {ID: "c"}},
		Stories:  []align.Story{{ID: "s1", Articles: []string{"a", "b", "c"}, When: "2024-03-04"}},
		Statements: []align.Statement{{Speaker: "Ada", Mentions: []align.StatementMention{
			{Article: "a", Span: span, Speaker: "Ada", Relation: align.RelationAnchor}, {Article: "c", Span: span, Speaker: "Bo", Relation: align.RelationPart},
		}}},
		Facts: []align.Fact{{Mentions: []align.FactMention{{Article: "a", Span: span, Slot: "number", Value: "16 area"}}}},
		Discrepancies: []align.Discrepancy{{
			Kind: align.KindNumber, In: "claim", Severity: align.SeverityError, Message: "The numbers differ",
			Sides: []align.Side{
				{Value: "16 area", Mentions: []align.Mention{{Article: "a", Span: span}, {Article: "b", Span: span}}},
				{Value: "60 area", Outlier: true, Mentions: []align.Mention{{Article: "c", Span: span}}},
			},
		}},
		Diagnostics: []align.Diagnostic{{Article: "c", Diagnostic: claims.Diagnostic{Span: span, Code: "undated", Message: "no date"}}},
	})
	want := `story s1 2024-03-04: a, b, c
copy b = a
statement "Ada": anchor a [3:9], part c [3:9] by "Bo"
fact: number "16 area" a [3:9]
error number in claim: "16 area" a [3:9] b [3:9] | "60 area" c [3:9] odd one out — The numbers differ
diagnostic undated c [3:9]: no date
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
