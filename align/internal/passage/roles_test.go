package passage

import (
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// The offices that a text gives: the person's surname, the words and what they mean, with “past” where it is not held now.
func TestOffices(t *testing.T) {
	for text, want := range map[string]string{
		"Sen. Lena Orwick toured the valley.":                                       "orwick Sen.=senator",
		"Lena Orwick, the mayor of Rask, opened the bridge.":                        "orwick mayor=mayor",
		"Former Gov. Lena Orwick toured the valley.":                                "orwick Gov.=governor past",
		"Lena Orwick, then the mayor of Rask, opened the bridge.":                   "orwick mayor=mayor past",
		"Vice President Lena Orwick spoke.":                                         "orwick Vice President=vice president",
		"Deputy U.S. Attorney General Lena Orwick spoke.":                           "orwick Deputy U.S. Attorney General=deputy attorney general",
		"Assistant Sheriff Lena Orwick spoke.":                                      "orwick Assistant Sheriff=assistant sheriff",
		"Acting Sheriff Lena Orwick spoke.":                                         "orwick Sheriff=sheriff",
		"Lena Orwick, a spokeswoman for the mayor of Rask, opened the bridge.":      "",
		"Like Lena Orwick, the mayor said that the bridge was safe for the ferries.": "",
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		c := corpus.New([]*claims.Reading{claims.Read(doc)})
		var got []string
		for _, x := range rolesIn(c, c.Articles[0]) {
			if x.office.holds != "" {
				words := x.surname + " " + x.office.span.Of(doc.Text()) + "=" + x.office.holds
				if past(x) {
					words += " past"
				}
				got = append(got, words)
			}
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

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
