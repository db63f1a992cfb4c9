package story

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// How alike two articles are falls with the days between them, for three days.
func TestAlike(t *testing.T) {
	words := []Feature{{1, 1}}
	for _, test := range []struct {
		dating   Dating
		days     int32
		personA  uint64
		personB  uint64
		likeness int
	}{
		{Sure, 0, 1, 1, 1000}, {Sure, 1, 1, 1, 900}, {Sure, 3, 1, 1, 700}, {Sure, 4, 1, 1, 700}, {Unsure, 4, 1, 1, 1000},
		{Sure, 0, 1, 2, 670}, {Unsure, 0, 1, 2, 330},
	} {
		a := &Keys{Dating: test.dating, Day: 100, Words: words, Persons: []uint64{test.personA}}
		b := &Keys{Dating: test.dating, Day: 100 + test.days, Words: words, Persons: []uint64{test.personB}}
		if got := alike(a, b); got != test.likeness {
			t.Errorf("%+v: %d", test, got)
		}
	}
}

// How many days may lie between two articles of one story, and between two copies.
func TestTimely(t *testing.T) {
	runs := make([]uint64, 20)
	for i := range runs {
		runs[i] = uint64(i)
	}
	for _, test := range []struct {
		dating         Dating
		days           int32
		timely, copied bool
	}{
		{Sure, 10, true, true}, {Sure, 11, false, true}, {Sure, 60, false, true}, {Sure, 61, false, false},
		{Unsure, 60, true, true}, {Unsure, 61, false, true}, {Undated, 900, true, true},
	} {
		a, b := &Keys{Dating: test.dating, Day: 100, Runs: runs}, &Keys{Dating: test.dating, Day: 100 + test.days, Runs: runs}
		if got := timely(a, b); got != test.timely {
			t.Errorf("%+v: timely %t", test, got)
		}
		if got := copied(a, b) > 0; got != test.copied {
			t.Errorf("%+v: copied %t", test, got)
		}
	}
}

// A copy shares eight runs of words and three in five of those of the shorter article.
func TestCopied(t *testing.T) {
	for _, test := range []struct {
		shared, of int
		want       bool
	}{{8, 8, true}, {7, 7, false}, {12, 20, true}, {11, 20, false}} {
		var a, b []uint64
		for i := range test.of {
			a = append(a, uint64(i))
			b = append(b, uint64(i))
			if i >= test.shared {
				b[i] += 1000
			}
		}
		if got := copied(&Keys{Runs: a}, &Keys{Runs: b}) > 0; got != test.want {
			t.Errorf("%d of %d: %t", test.shared, test.of, got)
		}
	}
}

// An article is known by its 64 most telling words and the four persons whom it mentions most, twice at least.
func TestProfile(t *testing.T) {
	for words, want := range map[int]int{63: 63, 64: 64, 90: 64} {
		var text strings.Builder
		for i := range words {
			fmt.Fprintf(&text, "quag%c%c ", 'a'+i/26, 'a'+i%26)
		}
		c := corpusOf(t, []string{"2024-03-05"}, text.String())
		if got := len(tellingWords(c, c.Articles[0], make([]uint64, len(c.Words)))); got != want {
			t.Errorf("%d words: %d are kept", words, got)
		}
	}
	c := corpusOf(t, []string{"2024-03-05"}, "Ada Holm met Bo Lund. Cora Orme met Dag Roe. Eva Tamm met Finn Wirth. Holm, Lund, Orme, Roe and Tamm left. Holm, Lund, Orme and Roe came back.")
	got := leadingPersons(c.Articles[0])
	var want []uint64
	for _, name := range []string{"holm", "lund", "orme", "roe"} {
		want = append(want, corpus.HashLetters(name))
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the persons are %v, want %v", got, want)
	}
}

// About one run of five words in four is kept.
func TestSampledRuns(t *testing.T) {
	var text strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&text, "w%d ", i)
	}
	c := corpusOf(t, []string{"2024-03-05", "2024-03-05", "2024-03-05"}, text.String(), "one two three four", "one two three four five")
	for _, a := range c.Articles {
		hashes := make([]uint64, len(c.Words))
		for i := range hashes {
			hashes[i] = uint64(i)*0x9e3779b97f4a7c15 + 1
		}
		runs := len(sampleRuns(a, hashes))
		switch n := len(a.Terms); {
		case n < 5 && runs > 0, n > 1000 && (runs*4 < n*9/10 || runs*4 > n*11/10):
			t.Errorf("%d runs of %d words", runs, n)
		}
	}
}

// Five words are a run, which is kept by chance; four are none.
func TestRunLength(t *testing.T) {
	for words, want := range map[string]bool{"granite copper gravel timber": false, "granite copper gravel timber plaster": true} {
		c := corpusOf(t, []string{"2024-03-05"}, words)
		kept := false
		for seed := range uint64(50) {
			hashes := make([]uint64, len(c.Words))
			for i := range hashes {
				hashes[i] = (seed*100 + uint64(i)) * 0x9e3779b97f4a7c15
			}
			kept = kept || len(sampleRuns(c.Articles[0], hashes)) > 0
		}
		if kept != want {
			t.Errorf("%s: %t", words, kept)
		}
	}
}
