package message

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/claims"
)

func TestForms(t *testing.T) {
	for want, values := range map[string][]string{
		"“two”":                         {"two"},
		"“14 miles” or “22 kilometres”": {"14 miles", "22 kilometres", "14 miles"},
		"“Two firefighters”":            {"two", "Two firefighters"},
		"“two firefighters”":            {"two firefighters", "Two", "two"},
		"“Two”":                         {"Two", "two"},
	} {
		c := Side{Value: values[0]}
		for _, value := range values {
			c.Places = append(c.Places, finding.Place{Value: value})
		}
		if got := c.forms(); got != want {
			t.Errorf("%q: %s, not %s", values, got, want)
		}
	}
}

func TestClipped(t *testing.T) {
	for _, value := range []string{
		"short", strings.Repeat("word ", 100), strings.Repeat("é", 1000), strings.Repeat("a", longestValue),
	} {
		got := clipped(value, longestValue)
		if utf8.RuneCountInString(got) > longestValue+3 || !utf8.ValidString(got) || len(value) < longestValue && got != value {
			t.Errorf("%q", got)
		}
	}
	if got := clipped("one "+strings.Repeat("and another ", 50)+"end", longestValue); !strings.HasPrefix(got, "one and") || !strings.HasSuffix(got, " end") {
		t.Errorf("%q", got)
	}
}

func TestWordsAround(t *testing.T) {
	const reach = 200 // bytes that are looked at on either side
	long := strings.Repeat("é", reach/2)
	for _, test := range []struct{ before, value, after, want string }{
		{"The blast at the quarry near Calder killed ", "14 workers", " on Monday, said the mayor of Calder.", "the quarry near Calder killed … on Monday, said the mayor"},
		{"Ruth Orme, the ", "mayor", ", opened it", "Ruth Orme, the …, opened it"},
		{"He said, “we ", "will", " go,” and that", "we … go"},
		{"", "Two", " ran away.", "… ran away"},
		{"He ", "ran", ".", ""},
		{"", "All of it", "", ""},
		{"so \t much  of ", "it", " is\tso ", "so much of … is so"},
		{long, "b", " c d", "… c d"},
		{"c d ", "b", long, "c d …"},
		{"a b al-", "Qaida", "'s men", "a b al-…'s men"},
		{strings.Repeat("a", reach-2) + " ", "b", " c d", strings.Repeat("a", reach-2) + " … c d"},
		{strings.Repeat("a", reach-1) + " ", "b", " c d", "… c d"}, // it may begin before what is looked at
		{"c d ", "b", " " + strings.Repeat("a", reach-2) + " ", "c d … " + strings.Repeat("a", reach-2)},
		{"c d ", "b", " " + strings.Repeat("a", reach) + " ", "c d …"},
	} {
		text := test.before + test.value + test.after
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		c := corpus.New([]*claims.Reading{claims.Read(doc)})
		p := finding.Place{Span: crosscheck.Span{Start: len(test.before), End: len(test.before) + len(test.value)}, Value: test.value}
		if got := around(c, []Side{{Places: []finding.Place{p}}}); got != test.want {
			t.Errorf("%q: %q, not %q", text, got, test.want)
		}
	}
}

func TestWordsAtIssue(t *testing.T) {
	for words, want := range map[string]string{
		"“We will go on,” she said. “Tomorrow.”": "We will go on",
		"We will go on.": "We will go on",
		"":               "",
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "a", Text: words + " "})
		if err != nil {
			t.Fatal(err)
		}
		c := corpus.New([]*claims.Reading{claims.Read(doc)})
		if got := wordsAtIssue(c, finding.Place{Words: crosscheck.Span{End: len(words)}}); got != want {
			t.Errorf("%q: %q, not %q", words, got, want)
		}
	}
}
