package answers_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/answers"
	_ "github.com/crosscheck-go/crosscheck/internal/golden" // takes -update
)

// sources are two short papers, in the order in which an answer counts them.
func sources(t testing.TB) []*crosscheck.Document {
	t.Helper()
	var docs []*crosscheck.Document
	for _, a := range []crosscheck.Article{
		{ID: "mill.txt", Source: "The Mill Road Times", URL: "https://mill.example/1", Title: "The mill is for sale", Text: "“Nobody has asked the tenants, not once,” said Ada Finch, who rents the loft."},
		{ID: "lock.txt", Source: "Lock & Quay", URL: "https://lock.example/2", Text: "“The lock keeps its own hours – and keeps them badly,” said Bo Varga, the keeper."},
	} {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	return docs
}

func TestParse(t *testing.T) {
	const mill, lock = "Nobody has asked the tenants, not once", "The lock keeps its own hours – and keeps them badly"
	for _, test := range []struct{ name, data, want string }{
		{"list", `{"quote": "` + mill + `", "speaker": "Ada Finch", "source": "The Mill Road Times"}

{"quote": "` + mill + `", "speaker": "Bo Varga"}
{"quote": "` + mill + `", "source": "https://lock.example/2"}
{"quote": "Nobody has asked the tenants, not twice", "source": "mill"}
{"quote": "` + mill + `", "source": "The Evening Star"}
{"quote": "The tenants have all gone away by now"}
`, "#1 verbatim, #2 misattributed, #3 misattributed, #4 near, #5 unchecked, #6 absent"},
		{"blocks with cited text", `{"role": "assistant", "content": [{"type": "text", "text": "The tenants were not asked. "},
{"type": "text", "text": "The keeper says that “the lock keeps its own hours”.", "citations": [
{"type": "char_location", "cited_text": "` + lock + `", "document_index": 1, "document_title": "no such title", "start_char_index": 1, "end_char_index": 20},
{"type": "char_location", "cited_text": "` + lock + `", "document_index": 0, "document_title": null, "start_char_index": 1, "end_char_index": 20}]}]}`,
			"#1 verbatim, #2 misattributed, verbatim"},
		{"blocks cite another source", `{"content": [{"text": "The keeper says that “the lock keeps its own hours”.", "citations": [{"document_index": 0}]}]}`, "misattributed"},
		{"annotations", `{"output": [{"type": "reasoning"}, {"type": "message", "content": [{"type": "output_text", "text": "– So it is: “Nobody has asked the tenants, not once,” Finch says.",
"annotations": [{"type": "url_citation", "start_index": 52, "end_index": 64, "url": "https://mill.example/1?utm_source=x", "title": "The mill"}]}]}]}`, "verbatim"},
		{"annotations of a choice", `{"choices": [{"message": {"role": "assistant", "content": "“Nobody has asked the tenants, not once,” Finch says.",
"annotations": [{"type": "url_citation", "url_citation": {"start_index": 0, "end_index": 40, "url": "https://lock.example/2", "title": "Lock"}}]}}]}`, "misattributed"},
		{"file citation", `{"output": [{"content": [{"text": "“Nobody has asked the tenants, not once,” Finch says.", "annotations": [{"type": "file_citation", "filename": "mill.txt", "index": 52}]}]}]}`, "verbatim"},
		{"citations of a message", `{"message": {"content": [{"type": "text", "text": "“Nobody has asked the tenants, not once,” Finch says."}], "citations": [{"start": 0, "end": 40, "text": "…",
"sources": [{"type": "document", "id": "doc:0", "document": {"id": "lock.txt", "title": "x"}}]}]}}`, "misattributed"},
		{"grounding", `{"candidates": [{"content": {"parts": [{"text": "“Nobody has asked the tenants, not once,” Finch says. "}, {"text": "“The lock keeps its own hours,” says Varga."}]},
"groundingMetadata": {"groundingChunks": [{"web": {"uri": "https://mill.example/1", "title": "mill"}}, {"web": {"uri": "https://mill.example/1"}}],
"groundingSupports": [{"segment": {"endIndex": 56}, "groundingChunkIndices": [0, 7]}, {"segment": {"startIndex": 57, "endIndex": 900}, "groundingChunkIndices": [1]}]}}]}`, "verbatim, misattributed"},
		{"no citations", `{"choices": [{"message": {"content": "“Nobody has asked the tenants, not twice,” Finch says."}}]}`, "near"},
	} {
		answer, err := answers.Parse("draft", []byte(test.data))
		if err != nil || answer == nil {
			t.Errorf("%s: %v, %v", test.name, answer, err)
			continue
		}
		found, err := align.VerifyAnswer(context.Background(), answer, sources(t), nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, q := range found.Quotations {
			if q.Item > 0 {
				got = append(got, fmt.Sprintf("#%d %s", q.Item, q.Verdict))
			} else {
				got = append(got, string(q.Verdict))
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %s\nwant %s\n%+v", test.name, strings.Join(got, ", "), test.want, found.Quotations)
		}
	}
}

// What is no answer is left to who reads articles.
func TestParseOther(t *testing.T) {
	for _, data := range []string{"", "“Prose,” she said.", "[1] A note", "{curly prose}", `{"text": "An article."}`, `{"text": "An article.", "content": [{"text": "x"}]}`, "null", "[]", "{}"} {
		if answer, err := answers.Parse("draft", []byte(data)); answer != nil || err != nil {
			t.Errorf("%q: %v, %v", data, answer, err)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for data, line := range map[string]int{
		"{\"quote\": \"a\"}\n{\"speaker\": \"b\"}":  2,
		"{\"quote\": \"a\"}\n\n{\"quote\": 3}":      3,
		"{\"quote\": \"a\"}\n{\"quote\": \"  \"}\n": 2,
		"{\"quote\": \"a\"}\nnot JSON":              2,
	} {
		var problem *answers.LineError
		if _, err := answers.Parse("draft", []byte(data)); !errors.As(err, &problem) || problem.Line != line {
			t.Errorf("%q: %v", data, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`{"content": [{"text": "“é”", "citations": [{"cited_text": "a", "start_index": -4, "end_index": 99}]}]}`)
	f.Add(`{"candidates": [{"content": {"parts": [{"text": "“é we saw it all,” Finch says"}]}, "groundingMetadata": {"groundingChunks": [{"web": {"uri": "mill.txt"}}],
"groundingSupports": [{"segment": {"startIndex": 4, "endIndex": -5}, "groundingChunkIndices": [-1, 0]}]}}]}`)
	f.Add("{\"quote\": \"a\", \"source\": \"mill\"}\n")
	f.Fuzz(func(t *testing.T, data string) {
		answer, err := answers.Parse("draft", []byte(data))
		if err != nil || answer == nil {
			return
		}
		if _, err := align.VerifyAnswer(context.Background(), answer, sources(t), nil); err != nil {
			t.Fatal(err)
		}
	})
}
