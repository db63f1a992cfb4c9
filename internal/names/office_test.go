package names

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// The offices that a text gives: the person, the words and what they mean, with “past” where it is not held now.
func TestOffice(t *testing.T) {
	for text, want := range map[string]string{
		"Sen. Lena Orwick toured the valley.":                                        "Lena Orwick: Sen.=senator",
		"Lena Orwick, the mayor of Rask, opened the bridge.":                         "Lena Orwick: mayor=mayor",
		"Former Gov. Lena Orwick toured the valley.":                                 "Lena Orwick: Gov.=governor past",
		"Lena Orwick, then the mayor of Rask, opened the bridge.":                    "Lena Orwick: mayor=mayor past",
		"Vice President Lena Orwick spoke.":                                          "Lena Orwick: Vice President=vice president",
		"Deputy U.S. Attorney General Lena Orwick spoke.":                            "Lena Orwick: Deputy U.S. Attorney General=deputy attorney general",
		"Assistant Sheriff Lena Orwick spoke.":                                       "Lena Orwick: Assistant Sheriff=assistant sheriff",
		"Calder Bay Metropolitan Police Assistant Sheriff Lena Orwick spoke.":        "Lena Orwick: Assistant Sheriff=assistant sheriff",
		"Acting Sheriff Lena Orwick spoke.":                                          "Lena Orwick: Sheriff=sheriff",
		"Lena Orwick, a spokeswoman for the mayor of Rask, opened the bridge.":       "",
		"They praised the president Lena Orwick worked for.":                         "",
		"Like Lena Orwick, the mayor said that the bridge was safe for the ferries.": "",
	} {
		split := segment.Split(text)
		cut := func(first, last int32) string { return text[split.Tokens[first].Start:split.Tokens[last-1].End] }
		found := Find(split)
		var got []string
		for _, r := range found.Roles {
			o, ok := found.Office(split, r)
			if !ok {
				continue
			}
			m := found.Mentions[r.Mention]
			words := cut(m.First, m.Last) + ": " + cut(o.First, o.Last) + "=" + o.Holds
			if r.Standing == Former || r.Standing == Coming {
				words += " past"
			}
			got = append(got, words)
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
