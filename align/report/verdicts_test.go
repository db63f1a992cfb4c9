package report

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// verdictsFixture has a quotation of every verdict.
func verdictsFixture(t testing.TB) (*align.Verdicts, *Options) {
	t.Helper()
	o := &Options{Version: "v0.1.0"}
	for _, a := range []crosscheck.Article{
		{ID: "draft.txt", Text: "“We never left the café,” said Zoë Lindgren.\n\n“We were only waiting for the water,” she said. “It was 60 tables.” “We never left,” said Ida. “Nobody <asked> & nobody paid,” Lindgren said.\n"},
		{ID: "post 1", URL: "https://post.example/a?b=1", Text: "“We never left the café,” said Zoë Lindgren. “We were only waiting for the rain.”\n"},
	} {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		o.Documents = append(o.Documents, doc)
	}
	place := func(doc int, words string) crosscheck.Span {
		start := strings.Index(o.Documents[doc].Text(), words)
		if start < 0 {
			t.Fatalf("no %q", words)
		}
		return crosscheck.Span{Start: start, End: start + len(words)}
	}
	quotation := func(words string, verdict align.Verdict, message, source string) align.Verification {
		q := align.Verification{Span: place(0, words), Text: words, Speaker: "Zoë Lindgren", Verdict: verdict, Message: message}
		if source != "" {
			q.Source = &align.Passage{Article: "post 1", Span: place(1, source), Text: source, Speaker: "Zoë Lindgren"}
			if source != words {
				q.Edits = align.Diff(source, words)
			}
		}
		return q
	}
	return &align.Verdicts{Schema: align.Schema, Draft: "draft.txt", Quotations: []align.Verification{
		quotation("We never left the café,", align.VerdictVerbatim, "stands word for word in post 1", "We never left the café,"),
		quotation("We were only waiting for the water,", align.VerdictNear, "stands in post 1 with a difference: other words", "We were only waiting for the rain."),
		quotation("It was 60 tables.", align.VerdictUnchecked, "too short", ""),
		quotation("We never left,", align.VerdictMisattributed, "stands in post 1, but [Lindgren] said it", "We never left the café,"),
		quotation("Nobody <asked> & nobody paid,", align.VerdictAbsent, "in no source", ""),
	}}, o
}

func TestVerdictsGolden(t *testing.T) {
	v, o := verdictsFixture(t)
	for _, format := range VerdictFormats() {
		for name, options := range map[string]*Options{"verdicts": o, "verdicts-without-texts": nil} {
			var out bytes.Buffer
			if err := WriteVerdicts(&out, format, v, options); err != nil {
				t.Fatal(err)
			}
			golden.Compare(t, "testdata/"+name+"."+format, out.String())
		}
	}
}

func TestNoVerdicts(t *testing.T) {
	for _, format := range VerdictFormats() {
		var out bytes.Buffer
		if err := WriteVerdicts(&out, format, nil, nil); err != nil || out.Len() == 0 {
			t.Errorf("%s: %d bytes, %v", format, out.Len(), err)
		}
		v, o := verdictsFixture(t)
		if err := WriteVerdicts(brokenWriter{}, format, v, o); !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", format, err)
		}
	}
	if err := WriteVerdicts(io.Discard, "csv", nil, nil); err == nil || !strings.Contains(err.Error(), "there are text, json, html, sarif") {
		t.Errorf("csv: %v", err)
	}
}

// TestVerdictsKeepTextText holds that what stands in a draft or source is no mark-up and controls no terminal.
func TestVerdictsKeepTextText(t *testing.T) {
	evil := "\x1b[2J\u202e\"><script>alert(1)</script>"
	v := &align.Verdicts{Draft: evil, Quotations: []align.Verification{{
		Text: evil, Speaker: evil, Message: evil, Verdict: align.Verdict(evil), Source: &align.Passage{Article: evil, Text: evil, Speaker: evil},
		Edits: []align.Edit{{Op: align.OpReplace, A: crosscheck.Span{Start: 2, End: 900}, B: crosscheck.Span{Start: -1, End: 2}}},
	}}}
	for _, format := range []string{"text", "html"} {
		var out bytes.Buffer
		if err := WriteVerdicts(&out, format, v, nil); err != nil {
			t.Fatal(err)
		}
		if format == "html" && strings.Contains(out.String(), "<script") {
			t.Error("mark-up comes through")
		}
		if format == "html" && !strings.Contains(out.String(), `http-equiv="Content-Security-Policy" content="default-src 'none';`) {
			t.Error("the page says nothing of what may be loaded")
		}
		for _, r := range out.String() {
			if format == "text" && r != '\n' && unicode.Is(unicode.C, r) {
				t.Errorf("%s has %U", format, r)
			}
		}
	}
}
