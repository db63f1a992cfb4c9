package quantity

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

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

// BenchmarkExtract and BenchmarkWords run over the same text: the one should reach three tenths of the other's speed.
func BenchmarkExtract(b *testing.B) {
	text := segment.Split(newsText(b))
	extract(text)
	b.SetBytes(int64(len(text.Text)))
	b.ReportAllocs()
	for b.Loop() {
		extract(text)
	}
}

func BenchmarkFind(b *testing.B) {
	text := newsText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text)
	}
}

func BenchmarkWords(b *testing.B) {
	text := newsText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for tokens := words.FromString(text); tokens.Next(); {
		}
	}
}

func BenchmarkCompatible(b *testing.B) {
	found := Find("15,800 m² and 170,000 sq ft")
	b.ReportAllocs()
	for b.Loop() {
		Compatible(found[0], found[1])
	}
}

// BenchmarkHostile reads what could make a careless reader slow: every ratio to BenchmarkExtract stays near one.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"digits": "7", "spaced": "1 234 ", "hyphens": "1-", "ands": "one and ", "hundreds": "hundred ", "of": "millions of ",
		"dollars": "$", "slashes": "1/", "hedges": "more than ", "adjectives": "12 big ", "commas": "1,", "articles": "a ", "groups": "234 ", "millions": "million ", "to": "5 to ",
	} {
		b.Run(name, func(b *testing.B) {
			text := segment.Split(strings.Repeat(unit, 100_000/len(unit)))
			b.SetBytes(int64(len(text.Text)))
			for b.Loop() {
				extract(text)
			}
		})
	}
}
