package quotes_test

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// news is a text like a newspaper's, with a quotation of one sort or another in most sentences.
var news = strings.Repeat(`The ferry company said on Tuesday that it would replace its two oldest ships within three years, a plan that the island council has called “long overdue.”

“We have listened to our passengers,” said Marta Lind, the company’s chief executive, who joined it in 2019. “They want boats that leave on time.” She did not say how the purchase would be paid for, but told reporters that no fare would rise before next summer.

Critics doubted it. According to Per Falk, who leads the passengers’ union, the timetable “was never realistic,” and the ships now in service are older than most of their crews. “Ask anyone on the pier,” he added. “They will tell you the same.”

The weather on the strait was calm, and 1,204 people crossed it during the afternoon.

`, 64)

// BenchmarkExtract compares reading quotations, alone and from the text on, with a walk over the words of the same text by
// clipperhouse/uax29.
func BenchmarkExtract(b *testing.B) {
	b.Run("document", func(b *testing.B) {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: news})
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(news)))
		b.ReportAllocs()
		quotes.Extract(doc) // loads the word lists and finds the names
		for b.Loop() {
			quotes.Extract(doc)
		}
	})
	b.Run("text", func(b *testing.B) { benchmarkExtract(b, news) })
	b.Run("uax29", func(b *testing.B) {
		b.SetBytes(int64(len(news)))
		b.ReportAllocs()
		for b.Loop() {
			tokens := words.FromString(news)
			for tokens.Next() {
			}
		}
	})
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
