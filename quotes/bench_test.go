package quotes_test

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/collection"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// BenchmarkExtract compares reading quotations, of documents whose tokens and names are known and from the texts on, with a walk
// over the words of the same texts by clipperhouse/uax29: from the text on it should reach three tenths of its speed.
func BenchmarkExtract(b *testing.B) {
	const size = 1 << 20
	texts, err := collection.Texts("../testdata", size)
	if err != nil {
		b.Fatal(err)
	}
	document := func(text string) *crosscheck.Document {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
		if err != nil {
			b.Fatal(err)
		}
		return doc
	}
	var docs []*crosscheck.Document
	bytes := 0
	for _, text := range texts {
		docs = append(docs, document(text))
		quotes.Extract(docs[len(docs)-1]) // loads the word lists and finds the names
		bytes += len(text)
	}
	for _, part := range []struct {
		name string
		read func(i int)
	}{
		{"document", func(i int) { quotes.Extract(docs[i]) }},
		{"text", func(i int) { quotes.Extract(document(texts[i])) }},
		{"uax29", func(i int) {
			for tokens := words.FromString(texts[i]); tokens.Next(); {
			}
		}},
	} {
		b.Run(part.name, func(b *testing.B) {
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				for i := range texts {
					part.read(i)
				}
			}
		})
	}
}

// BenchmarkHostile reads texts that would make a careless reader quadratic, each at two lengths: the throughput must be
// about the same.
func BenchmarkHostile(b *testing.B) {
	for _, text := range []struct{ name, unit string }{
		{"open marks", "“a "},
		{"nested kinds", "“a «b „c ‘d "},
		{"straight marks", "\" a\" "},
		{"no full stop", "he said that the mayor and the council of the town, who met, told them "},
		{"commas", "Kim, Lee, "},
		{"cues", "said "},
		{"refused attributions", "Kim ran, Lee promised a vote "},
		{"endless circumstances", "said on "},
		{"runs of marks", ": » "},
		{"brackets", "(“a "},
		{"paragraphs", "“a said\n"},
		{"marks that nobody speaks", "a “b” "},
		{"relative clauses", "said who was now "},
		{"adverbs", "told him to now "},
		{"verbs of other languages", "«a» a que dijo "},
		{"labels", "ANN LEE: a\n"},
		{"names and quotations", "- “a b c d” — Ann Lee[1]\n"},
		{"block quotations", "> a\n> b\n"},
		{"emphasis", "**a *b _c [d "},
		{"cells", "| “a.” | Kim |\n"},
	} {
		for _, size := range []int{1 << 17, 1 << 20} {
			long := strings.Repeat(text.unit, size/len(text.unit))
			b.Run(text.name+"/"+map[int]string{1 << 17: "128K", 1 << 20: "1M"}[size], func(b *testing.B) { benchmarkExtract(b, long) })
		}
	}
}

func benchmarkExtract(b *testing.B, text string) {
	extract := func() {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
		if err != nil {
			b.Fatal(err)
		}
		quotes.Extract(doc)
		quotes.Turns(doc)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	extract() // loads the word lists
	for b.Loop() {
		extract()
	}
}
