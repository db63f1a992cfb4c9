package claims_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/collection"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// TestGolden reads testdata/texts.txt, texts divided by lines of “---”, and writes the claims found in each below it.
func TestGolden(t *testing.T) {
	var out strings.Builder
	for _, text := range texts(t) {
		fmt.Fprintf(&out, "%s\n\n%s---\n", text, describe(t, text))
	}
	golden.Compare(t, "testdata/texts.golden", out.String())
}

func texts(tb testing.TB) []string {
	data, err := os.ReadFile("testdata/texts.txt")
	if err != nil {
		tb.Fatal(err)
	}
	all := strings.Split(strings.TrimSpace(string(data)), "\n---\n")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}

func read(tb testing.TB, text string) *claims.Reading {
	published, err := crosscheck.ParseDate("2024-05-16") // a Thursday
	if err != nil {
		tb.Fatal(err)
	}
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "test", Text: text, Published: published})
	if err != nil {
		tb.Fatal(err)
	}
	return claims.Read(doc)
}

// describe writes one line a claim: its offsets, polarity, speaker and words, then the names in it.
func describe(tb testing.TB, text string) string {
	r := read(tb, text)
	var out strings.Builder
	for _, c := range r.Claims {
		out.WriteString(c.Span.String())
		if c.Negated {
			out.WriteString(" negated")
		}
		if c.Hedged {
			out.WriteString(" hedged")
		}
		if c.Quote >= 0 {
			fmt.Fprintf(&out, " by=%q", c.Attributed.Name)
		}
		fmt.Fprintf(&out, " %q\n", strings.Join(strings.Fields(c.Span.Of(text)), " "))
		for _, name := range c.Names {
			fmt.Fprintf(&out, "    %s %q", name.Type, name.Span.Of(text))
			if name.Name != name.Span.Of(text) {
				fmt.Fprintf(&out, " = %s", name.Name)
			}
			out.WriteByte('\n')
		}
	}
	return out.String()
}

func FuzzRead(f *testing.F) {
	for _, text := range texts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		checkInvariants(t, read(t, text))
	})
}

// checkInvariants: claims are in order, disjoint and within the text, begin and end with their tokens; names, times and
// quantities lie inside.
func checkInvariants(t *testing.T, r *claims.Reading) {
	t.Helper()
	tokens, end := contents.Segments(r.Doc).Tokens, 0
	for _, c := range r.Claims {
		if c.Span.Start < end || c.Span.Empty() || c.Span.End > len(r.Doc.Text()) {
			t.Fatalf("claim %v after byte %d", c.Span, end)
		}
		end = c.Span.End
		if int(tokens[c.FirstToken].Start) != c.Span.Start || int(tokens[c.LastToken-1].End) != c.Span.End {
			t.Fatalf("claim %v: tokens %d to %d", c.Span, c.FirstToken, c.LastToken)
		}
		for _, name := range c.Names {
			if !c.Span.Contains(name.Span) || name.Name == "" {
				t.Fatalf("claim %v: name %+v", c.Span, name)
			}
		}
		for _, i := range c.Timexes {
			if !c.Span.Contains(r.Timexes[i].Span) {
				t.Fatalf("claim %v: timex %v", c.Span, r.Timexes[i].Span)
			}
		}
		for _, i := range c.Quantities {
			if !c.Span.Contains(r.Quantities[i].Span) {
				t.Fatalf("claim %v: quantity %v", c.Span, r.Quantities[i].Span)
			}
		}
		if c.Quote >= len(r.Quotes) {
			t.Fatalf("claim %v: quotation %d", c.Span, c.Quote)
		}
	}
}

// BenchmarkRead is over all that is read in an article, quotations and claims: from its bytes on, and of a document whose
// tokens and names are known. The measure is a walk over the words of the same texts by clipperhouse/uax29; reading
// should reach an eighth of its speed.
func BenchmarkRead(b *testing.B) {
	texts, err := collection.Texts("../testdata", 1<<20)
	if err != nil {
		b.Fatal(err)
	}
	var docs []*crosscheck.Document
	size := int64(0)
	for _, text := range texts {
		docs, size = append(docs, read(b, text).Doc), size+int64(len(text))
	}
	for _, part := range []struct {
		name string
		read func(i int)
	}{
		{"document", func(i int) { claims.Read(docs[i]) }},
		{"text", func(i int) { read(b, texts[i]) }},
		{"uax29", func(i int) {
			for tokens := words.FromString(texts[i]); tokens.Next(); {
			}
		}},
	} {
		b.Run(part.name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for i := range texts {
					part.read(i)
				}
			}
		})
	}
}

func TestNothing(t *testing.T) {
	if r := claims.Read(nil); r.Claims != nil {
		t.Errorf("Read(nil) = %+v", r)
	}
	for _, text := range []string{"", "\n\n", "\ufeff", "...", "Opening hours"} {
		if r := read(t, text); len(r.Claims) > 0 {
			t.Errorf("%q: %d claims", text, len(r.Claims))
		}
	}
}

func TestDiagnostics(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"nothing":  {"PORT ANSEL, March 4, 2024 — The ferry ran aground.", nil},
		"undated":  {"The ferry ran aground.", []string{"undated "}},
		"banner":   {"Monday, March 4, 2024\n\nFerry aground\n\nThe ferry ran aground off the harbour.", []string{"unsure-date March 4, 2024"}},
		"markup":   {"<p>PORT ANSEL, March 4, 2024 — The ferry ran aground.</p><p>&#8220;Come,&#8221; she said.</p>", []string{"markup ", "undated "}},
		"brackets": {"PORT ANSEL, March 4, 2024 — The ferry ran aground, 3 < 5 > 2 and a<b.", nil},
		"unclosed": {"PORT ANSEL, March 4, 2024 — The ferry is lost.\n\n“We ran aground, the captain said.\n\nShe left.", []string{"unclosed-quote We ran aground"}},
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: name, Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range claims.Read(doc).Diagnostics() {
			got = append(got, d.Code+" "+d.Span.Of(test.text))
		}
		if !slices.EqualFunc(got, test.want, strings.HasPrefix) {
			t.Errorf("%s: %q, not %q", name, got, test.want)
		}
	}
	if list := (&claims.Reading{}).Diagnostics(); len(list) > 0 {
		t.Errorf("an empty reading: %v", list)
	}
}
