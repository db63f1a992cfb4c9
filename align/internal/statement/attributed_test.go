package statement

import (
	"strings"
	"testing"
)

// Who is known to have said the last quotation of a text; nobody where another may be meant.
func TestKnownSpeakers(t *testing.T) {
	const words = "“The eastern sea wall will hold through the winter,” "
	for _, test := range []struct{ text, want string }{
		{words + "said Ann Lowe.", "Ann Lowe"},
		{words + "Ann Lowe's said.", "Ann Lowe"}, // a slip
		{words + "said Harbour Minister Ann Lowe.", "Ann Lowe"},
		{"Ann Lowe came early. " + words + "Lowe said.", "Ann Lowe"},
		{"President Lowe came early. " + words + "President Lowe said. Her sister Ruth Lowe left.", "Lowe"},
		{"Ann Lowe came early. " + words + "she said.", "Ann Lowe"},
		{"Mayor Ann Lowe came early. " + words + "she said.", "Ann Lowe"},
		{"Ann Lowe met Ruth Orme. " + words + "she said.", ""},
		{"The minister met Ruth Orme. " + words + "she said.", ""},
		{"Coming down the steps with his parents and daughter Kate Orme at his side, he said: " + words, ""},
		{"The harbour board's chief spoke of Ruth Orme. The chief was late. " + words + "she said.", ""},
		{"President Ann Lowe came early. " + words + "the president said.", "Ann Lowe"},
		{"Vice President Ann Lowe came early. " + words + "the president said.", ""},
		{"Assistant to the President Ann Lowe came early. " + words + "the president said.", ""},
		{"Ann Lowe late on Monday released a short statement saying: " + words, "Ann Lowe"},
		{"Ann Lowe late on Monday also released a short statement saying: " + words, ""}, // it may be somebody else's
		{"“The Lowe Campaign for Clean Water was watched,” a lawyer said. " + words + "Lowe said.", ""},
	} {
		c := corpusOf(t, []string{"2024-03-05"}, test.text)
		a := c.Articles[0]
		got := strings.Join((&quotation{article: a, index: len(a.Quotes) - 1}).knownSpeakers(), ", ")
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
