package segment

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
)

// newsText is all stories of testdata, one after the other.
func newsText(b *testing.B) string {
	files, err := filepath.Glob("../../testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles in testdata: %v", err)
	}
	var text strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(data)
		text.WriteString("\n\n")
	}
	return text.String()
}

// BenchmarkSplit and BenchmarkWords, an iteration over the words of Unicode's rules, read the same text: the one is the
// measure of the other, whatever the machine.
func BenchmarkSplit(b *testing.B) {
	text := newsText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(text)
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

// BenchmarkSplitHostile reads a megabyte each of texts that tempt a splitter to look back or ahead too often.
func BenchmarkSplitHostile(b *testing.B) {
	for _, test := range []struct{ name, piece string }{
		{"words without a stop", "word "}, {"letters", "a"}, {"capitals", "A"}, {"stops", "."}, {"spaced stops", ". "},
		{"opening marks", "“"}, {"closing marks", ".”"}, {"initials", "A. "}, {"apostrophes", "a'"}, {"lines", "a b\n"},
		{"commas", "1,"}, {"accents", "e\u0301"}, {"questions", "“?” A "},
	} {
		b.Run(test.name, func(b *testing.B) {
			text := strings.Repeat(test.piece, 1<<20/len(test.piece))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Split(text)
			}
		})
	}
}
