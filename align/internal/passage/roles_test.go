package passage

import (
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/names"
)

// Whether two articles give one role to two persons of their passages.
func TestOtherHolder(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       bool
	}{
		{"a title and an apposition", "Orvena Foundation director Ada Morant opened the barrier.", "Lise Tamm, director of the Orvena Foundation, opened the barrier.", true},
		{"one word more", "Orvena Foundation director Ada Morant opened the barrier.", "Lise Tamm, managing director of the Orvena Foundation, opened it.", true},
		{"two words more", "Orvena Foundation director Ada Morant opened the barrier.", "Lise Tamm, managing director of the Orvena Foundation Trust, opened it.", false},
		{"one word", "Director Ada Morant opened the barrier.", "Director Lise Tamm opened the barrier.", false},
		{"another body", "Orvena Foundation director Ada Morant opened the barrier.", "Lise Tamm, director of the Calder Foundation, opened the barrier.", false},
		{"before and now", "Former Orvena Foundation director Ada Morant opened the barrier.", "Lise Tamm, director of the Orvena Foundation, opened the barrier.", false},
		{"one person", "Orvena Foundation director Ada Morant opened the barrier.", "Morant, director of the Orvena Foundation, opened the barrier.", false},
	} {
		f, m := matchOf(t, test.a, test.b)
		xs, ys := f.namedIn(m.a, names.Person), f.namedIn(m.b, names.Person)
		got := slices.ContainsFunc(xs, func(x slot[named]) bool {
			return slices.ContainsFunc(ys, func(y slot[named]) bool { return f.otherHolder(m, x.value, y.value) })
		})
		if got != test.want {
			t.Errorf("%s: %t\n\t%s\n\t%s", test.name, got, test.a, test.b)
		}
	}
}

// Names of holders that begin alike for five letters may be two spellings of one.
func TestHoldersAlike(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Ada Morant", "Lise Morandi", true},
		{"Ada Morant", "Lise Moraes", false},
		{"Ada Morant", "Ada Tamm", true},
		{"Ada al-Morant", "Morant", true},
	} {
		f, m := matchOf(t, "Orvena Foundation director "+test.a+" opened the barrier.", "Orvena Foundation director "+test.b+" opened the barrier.")
		xs, ys := f.roles[m.a.article.Index], f.roles[m.b.article.Index]
		if len(xs) != 1 || len(ys) != 1 {
			t.Errorf("%s, %s: %d and %d roles", test.a, test.b, len(xs), len(ys))
			continue
		}
		if got := alike(xs[0], ys[0]); got != test.want {
			t.Errorf("%s, %s: %t", test.a, test.b, got)
		}
	}
}

// A sentence of more telling words than one passage holds is several passages; a last one of a single word is none.
func TestLongestPassage(t *testing.T) {
	for words, want := range map[int]int{2: 1, 120: 1, 121: 1, 122: 2, 240: 2, 242: 3} {
		c := corpusOf(t, "The "+strings.Repeat("harbour ", words)+".")
		if got := len(passagesOf(c, c.Articles[0])); got != want {
			t.Errorf("%d words: %d passages, want %d", words, got, want)
		}
	}
}
