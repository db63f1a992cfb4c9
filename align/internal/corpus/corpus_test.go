package corpus

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
)

func corpusOf(t *testing.T, texts ...string) *Corpus {
	t.Helper()
	var readings []*claims.Reading
	for i, text := range texts {
		doc, err := crosscheck.NewDocument(crosscheck.Article{
			ID: string(rune('a' + i)), Text: text, Published: crosscheck.Date{Year: 2024, Month: 3, Day: 5 + i},
		})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, claims.Read(doc))
	}
	return New(readings)
}

// The terms of a text, and what each weighs.
func TestTerms(t *testing.T) {
	for text, want := range map[string]string{
		"Don't go.":             "do:20 not:60 go:20",
		"It's 40 percent":       "it:20 #40 %:120",
		"the Lasko harbour":     "the:20 lasko:144 harbor:112",
		"Mr. Lasko won't":       "mr:20 lasko:144 will:20 not:60",
		"OK, said US Momma":     "okay:20 said:20 us.:144 mama:120",
		"on March 5, 2024":      "on:20 @2024-03-05:120",
		"one hundred and forty": "#140:120",
	} {
		c := corpusOf(t, text)
		var got []string
		for _, term := range c.Articles[0].Terms {
			w := c.Words[term.Word]
			got = append(got, fmt.Sprintf("%s:%d", w.Text, w.Rarity))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %s, want %s", text, strings.Join(got, " "), want)
		}
	}
}

// What the evidence shows of some terms: six different words at most, with what they tell in bits.
func TestShownTerms(t *testing.T) {
	c := corpusOf(t, "Lasko Lasko 40 the harbour pier mole lock gate")
	a := c.Articles[0]
	var terms []int32
	for i := range a.Terms {
		terms = append(terms, int32(i))
	}
	var got []string
	for _, s := range c.ShownTerms(a, terms) {
		got = append(got, fmt.Sprintf("%s:%d", s.Text, s.Rarity))
	}
	if want := "Lasko:18 40:15 the:2"; !strings.HasPrefix(strings.Join(got, " "), want) || len(got) != 6 {
		t.Errorf("%v", got)
	}
	if got := SharedName("Ann Lowe"); len(got) != 1 || got[0].Rarity != 18 {
		t.Errorf("a shared name: %v", got)
	}
}

// A shingle that stands too often in two articles together is passed over.
func TestSeeds(t *testing.T) {
	for repeats, want := range map[int]int{1: 1, 16: 16, 17: 0} {
		c := corpusOf(t, "harbour lock gate", strings.TrimSpace(strings.Repeat("harbour lock gate. Water! ", repeats)))
		n := 0
		for range Seeds(c.Articles[0].Shingles, c.Articles[1].Shingles) {
			n++
		}
		if n != want {
			t.Errorf("%d repeats: %d seeds, want %d", repeats, n, want)
		}
	}
}

// The regular endings of British spelling, in the shortest words that have them and in shorter ones that do not.
func TestEndings(t *testing.T) {
	for word, want := range map[string]string{
		"ionisation": "ionization", "ionisations": "ionizations", "realise": "realize", "realised": "realized", "realises": "realizes",
		"realising": "realizing", "organiser": "organizer", "odour": "odor", "odours": "odors", "floured": "flored", "colouring": "coloring",
		"honourable": "honorable", "favourite": "favorite", "favourites": "favorites", "travelled": "traveled", "travelling": "traveling",
		"traveller": "traveler", "travellers": "travelers",

		"rise": "rise", "raised": "raised", "raises": "raises", "raising": "raising", "hour": "hour", "hours": "hours", "poured": "poured",
		"pouring": "pouring", "called": "called", "calling": "calling", "caller": "caller", "callers": "callers",
	} {
		if got := string(evenEnding([]byte(word))); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}
