package statement

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// What a quotation leaves out is found in the other article up to eighty words away.
func TestRepeated(t *testing.T) {
	const part = "copper gravel timber plaster"
	filler := func(n int) string { return strings.Repeat("harbour ", n) }
	for _, test := range []struct {
		text string
		from int32
		want bool
	}{
		{part + " " + filler(90), 81, true},
		{part + " " + filler(90), 82, false}, // one pair of words is not enough
		{filler(90) + part, 13, true},        // the second pair ends at the 93rd word
		{filler(90) + part, 12, false},
	} {
		c := corpusOf(t, []string{"2024-03-05", "2024-03-06"}, test.text, part)
		if got := repeated(c, c.Articles[0], c.Articles[1].Terms, test.from); got != test.want {
			t.Errorf("from %d: %t", test.from, got)
		}
	}
}

// A fragment fits two utterances when both are among the first sixteen that it is held against.
func TestUnambiguous(t *testing.T) {
	quotationOf := func(source, terms int) *quotation {
		return &quotation{article: &corpus.Article{Source: source}, terms: make([]int32, terms)}
	}
	for _, test := range []struct {
		short int // quotations between the two that are no longer than the fragment
		want  bool
	}{{0, false}, {14, false}, {15, true}} {
		x := quotationOf(0, 4)
		var links []*link
		with := func(source, terms int) {
			links = append(links, &link{a: x, b: quotationOf(source, terms), blocks: []similar.Block{{A: 0, B: 0, Length: 4}}})
		}
		with(1, 20)
		for i := range test.short {
			with(2+i, 4)
		}
		with(100, 20)
		if got := len(unambiguous(links)) == len(links); got != test.want {
			t.Errorf("%d between: %t", test.short, got)
		}
	}
}

// A small word that both quotations have is chance where four words or more stand before the next shared ones.
func TestStragglers(t *testing.T) {
	c := corpusOf(t, []string{"2024-03-05"}, "the sea the sea wall will hold all winter long")
	for _, test := range []struct{ small, next similar.Block }{
		{similar.Block{A: 0, B: 0, Length: 1}, similar.Block{A: 4, B: 4, Length: 3}},
		{similar.Block{A: 0, B: 0, Length: 1}, similar.Block{A: 3, B: 4, Length: 3}},
		{similar.Block{A: 1, B: 0, Length: 1}, similar.Block{A: 6, B: 6, Length: 3}}, // “sea” is no small word
	} {
		got := len(withoutStragglers(c, c.Articles[0], []similar.Block{test.small, test.next}))
		if want := 2; got != want {
			t.Errorf("%v %v: %d blocks, want %d", test.small, test.next, got, want)
		}
	}
	far := []similar.Block{{A: 0, B: 0, Length: 1}, {A: 5, B: 4, Length: 3}}
	if got := withoutStragglers(c, c.Articles[0], far); len(got) != 1 || got[0] != far[1] {
		t.Errorf("%v: %v", far, got)
	}
}

// The piece of a quotation ends five hundred words from a term, and its sentence 160 words, where no mark ends them before.
func TestPieceAndSentence(t *testing.T) {
	c := corpusOf(t, []string{"2024-03-05"}, "“"+strings.Repeat("harbour ", 1200)+"”")
	x := quotationsOf(c, c.Articles[0])[0]
	if first, last := x.pieceStart(600), x.pieceEnd(600); first != 100 || last != 1100 {
		t.Errorf("the piece is %d to %d", first, last)
	}
	if first, last := sentenceOf(x.article, 600); first != 440 || last != 760 {
		t.Errorf("the sentence is %d to %d", first, last)
	}
}

// Two words are a pair with one grammatical word between them, and not with two.
func TestContentPairs(t *testing.T) {
	for text, want := range map[string]int{"“copper gravel”": 1, "“copper and gravel”": 1, "“copper and the gravel”": 0} {
		c := corpusOf(t, []string{"2024-03-05"}, text)
		if got := len(contentPairs(c, [][]*quotation{quotationsOf(c, c.Articles[0])})); got != want {
			t.Errorf("%s: %d pairs, want %d", text, got, want)
		}
	}
}

// A coined phrase is of two words that are both rare.
func TestRarePhrases(t *testing.T) {
	for rarity, want := range map[int32]int{99: 0, 100: 1} {
		c := corpusOf(t, []string{"2024-03-05"}, "“granite kraken”")
		terms := c.Articles[0].Terms
		c.Words[terms[0].Word].Rarity, c.Words[terms[1].Word].Rarity = 100, rarity
		if got := len(phrases(c, [][]*quotation{quotationsOf(c, c.Articles[0])})); got != want {
			t.Errorf("rarities 100 and %d: %d phrases, want %d", rarity, got, want)
		}
	}
}

// A quotation is compared with eight earlier ones that have a run of its words.
func TestRunPairs(t *testing.T) {
	for earlier, want := range map[int]int{7: 7, 8: 8, 9: 8} {
		texts := make([]string, earlier+1)
		for i := range texts {
			texts[i] = "“We will rebuild the eastern sea wall before the storms come,” said Ann Lowe."
		}
		c := corpusOf(t, []string{"2024-03-05"}, texts...)
		sayings := make([][]*quotation, len(texts))
		for i, a := range c.Articles {
			sayings[i] = quotationsOf(c, a)
		}
		n := 0
		for _, pair := range runPairs(sayings) {
			if pair[1].article == c.Articles[earlier] {
				n++
			}
		}
		if n != want {
			t.Errorf("%d earlier ones: %d pairs, want %d", earlier, n, want)
		}
	}
}

// “He” is not the daughter whose father is named up to five words before her.
func TestOtherThanOwner(t *testing.T) {
	for text, want := range map[string]bool{
		"Then his elder daughter Ada Roe left. He stayed.":                 true,
		"Then his parents and elder daughter Ada Roe left. He stayed.":     true,
		"Then his old parents and daughter Ada Roe left. He stayed.":       true,
		"Then his old parents and elder daughter Ada Roe left. He stayed.": false,
		"Then her elder daughter Ada Roe left. He stayed.":                 false,
	} {
		c := corpusOf(t, []string{"2024-03-05"}, text)
		a := c.Articles[0]
		persons := personsBetween(a, 0, len(a.Text.Tokens), true)
		if len(persons) != 1 {
			t.Fatalf("%q: %d persons", text, len(persons))
		}
		pronoun := len(a.Text.Tokens) - 3
		if got := otherThanOwner(a, persons[0], pronoun); got != want {
			t.Errorf("%q: %t (%s)", text, got, a.LowerToken(pronoun))
		}
	}
}

// Whom a phrase means is looked for among the two hundred mentions before it.
func TestLastBearer(t *testing.T) {
	for between, want := range map[int]string{199: "Ann Lowe", 200: ""} {
		c := corpusOf(t, []string{"2024-03-05"}, "Mayor Ann Lowe came. "+strings.Repeat("Bo Lund left. ", between)+"The mayor spoke.")
		a := c.Articles[0]
		n := len(a.Text.Tokens)
		if got := lastBearer(a, n-4, n-2); got != want {
			t.Errorf("%d mentions between: %q, want %q", between, got, want)
		}
	}
}
