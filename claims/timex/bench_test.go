package timex

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/collection"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// newsText is a megabyte of articles, all of them different.
func newsText(b *testing.B) string {
	texts, err := collection.Texts("../../testdata", 1<<20)
	if err != nil {
		b.Fatal(err)
	}
	return strings.Join(texts, "\n\n")
}

var benchmarkReference = crosscheck.Date{Year: 2023, Month: 1, Day: 31, Certain: true}

// BenchmarkExtract finds the expressions of a text that was cut, BenchmarkFind cuts it as well. BenchmarkWords, an iteration
// over the words of Unicode's rules, is their measure, whatever the machine.
func BenchmarkExtract(b *testing.B) {
	text := segment.Split(newsText(b))
	b.SetBytes(int64(len(text.Text)))
	b.ReportAllocs()
	for b.Loop() {
		find(text, benchmarkReference, false)
	}
}

func BenchmarkFind(b *testing.B) {
	text := newsText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, benchmarkReference)
	}
}

func BenchmarkWords(b *testing.B) {
	text := newsText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for tokens := words.FromString(text); tokens.Next(); {
			_ = tokens.Value()
		}
	}
}

// BenchmarkHostile reads a quarter of a megabyte each of texts that tempt the finder to look back or ahead too often: the
// figures stay within one order of magnitude.
func BenchmarkHostile(b *testing.B) {
	for _, piece := range []string{
		"the day before ", "end of the ", "1 to ", "2 - ", "last week of ", "early ", "the ", "Monday, ", "2020-", "12/", "May ",
		"two hundred and ", "a year and a half and ", "more than ", "12 o'clock ", "10:", "in the morning ", "week 1 ",
	} {
		b.Run(strings.TrimSpace(piece), func(b *testing.B) {
			text := segment.Split(strings.Repeat(piece, 1<<18/len(piece)))
			b.SetBytes(int64(len(text.Text)))
			for b.Loop() {
				find(text, benchmarkReference, false)
			}
		})
	}
}
