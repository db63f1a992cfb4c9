package quantity

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// news is a passage with about as many numbers as a newspaper has.
const news = `The council voted on Tuesday to rebuild the harbour wall after a storm tore away 120 metres of it last March. At least
14 people were hurt and more than 2,300 homes lost power for three days, the mayor, Ann Barlow, 47, said in a statement. “We
did what we could with the money we had,” she told reporters outside the town hall. The work is expected to cost $3.5 million,
about two-thirds of which will come from the state; the rest is to be raised by a tax on parking. In 2019 a similar plan
failed by a vote of 5-4, and some residents still doubt that the wall can be finished before the winter. Engineers said that
the new wall would be between 3 and 4 metres high. The ministry did not answer questions, but an official who asked not to be
named said that the minister was aware of the costs and would visit the site on Friday at 10 a.m. with two of her advisers.
`

// BenchmarkExtract and BenchmarkWords run over the same text: the one should reach three tenths of the other's speed.
func BenchmarkExtract(b *testing.B) {
	text := segment.Split(strings.Repeat(news, 20))
	extract(text)
	b.SetBytes(int64(len(text.Text)))
	b.ReportAllocs()
	for b.Loop() {
		extract(text)
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(news, 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text)
	}
}

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat(news, 20)
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
