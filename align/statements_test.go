package align_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
)

// Statements are shown as the articles of their mentions with the relation to the fullest version; mentions without a second
// article are none.
func TestStatements(t *testing.T) {
	const pilots = `“The pilots are tired and the boats are old, and we cannot go on like this for another winter without help from the county,” said Ruth Orme.`
	const owners = `“Fuel has doubled, wages have doubled, and we cannot go on like this for another winter while the fares stay frozen,” said Arne Dahl.`
	for _, test := range []struct {
		name     string
		articles []string
		want     []string
	}{
		{"a fragment of one", []string{pilots, `“We cannot go on like this for another winter,” Orme said.`}, []string{"a anchor, b part"}},
		{"a fragment that fits two", []string{pilots + "\n\n" + owners, `Both sides said they “cannot go on like this for another winter.”`}, nil},
		{"two that share a phrase", []string{pilots, owners, `Both sides said they “cannot go on like this for another winter.”`}, nil},
		{"a fragment of one told twice", []string{pilots, pilots + " It was her last word.", `“We cannot go on like this for another winter,” Orme said.`},
			[]string{"a anchor, b same, c part"}},
		{"edited", []string{pilots, `“The pilots are tired and the boats are old … and [they] cannot go on like this for another winter,” Orme said.`},
			[]string{"a anchor, b edited"}},
		{"other words", []string{pilots, `“The pilots are tired and the boats are rusty, and we cannot go on like this for another winter,” Orme said.`},
			[]string{"a anchor, b differs"}},
		{"the same", []string{`The county was asked for money again on Sunday, and again it promised an answer by the spring, without a word on how ` +
			`much it might be or who would pay it back. ` + pilots, `The meeting in Holm lasted until midnight, and the hall was cold and half empty when the last word was ` +
			`spoken. Few stayed to hear it; those who did say that nobody clapped or booed. ` + pilots}, []string{"a anchor, b same"}},
	} {
		var articles []crosscheck.Article
		for i, text := range test.articles {
			articles = append(articles, crosscheck.Article{ID: string(rune('a' + i)), Text: text, Published: day(2024, 11, 3+i)})
		}
		var got []string
		for _, s := range check(t, articles...).Statements {
			var mentions []string
			for _, m := range s.Mentions {
				mentions = append(mentions, m.Article+" "+string(m.Relation))
			}
			got = append(got, strings.Join(mentions, ", "))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
