package quotes_test

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Whatever marks the words stand in, and wherever the name beside them, it is Ada Quist who says that the sea keeps no
// receipts. In the forms Q stands for the words in their marks.
func TestForms(t *testing.T) {
	const words = "The sea keeps no receipts in this harbour."
	forms := []string{
		"Q — Ada Quist", "Q – Ada Quist, mayor of Vale", "Q - Ada Quist", "Q -Ada Quist", "Q --Ada Quist", "Q ~ Ada Quist",
		"Q (Ada Quist)", "Q (Ada Quist, mayor)", "Q (Mayor Ada Quist)", "Q\nAda Quist", "Q\nAda Quist, mayor of Vale", "Q\n— Ada Quist", "Q\n\n— Ada Quist", "Q\n\n- Ada Quist",
		"Q\n(Ada Quist)", "Q\n*Ada Quist*", "Q\n\n**— Ada Quist**", "**Ada Quist:** Q", "**Ada Quist**: Q", "*Ada Quist* — Q", "**Ada Quist** Q",
		"Ada Quist: Q", "Ada Quist — Q", "Ada Quist – Q", "Ada Quist - Q", "Ada Quist (mayor): Q", "Ada Quist, mayor of Vale: Q", "Mayor Ada Quist: Q",
		"- Q — Ada Quist", "* Q - Ada Quist", "• Q (Ada Quist)", "1. Q — Ada Quist", "1) Ada Quist: Q", "- **Ada Quist**: Q", "- Ada Quist — Q", "- **Q** — Ada Quist",
		"### Ada Quist\n\nQ", "### Ada Quist\n\n- Q", "**Ada Quist**\n\nQ", "Ada Quist\nQ",
		"| Ada Quist | Q |", "| Q | Ada Quist |", "| Who | What |\n|---|---|\n| Ada Quist | Q |", "| 1 | Q | 3 May | Ada Quist |",
		"> Q\n> — Ada Quist", "> Q\n>\n> — Ada Quist", "> Q — Ada Quist", "> Q\n\n— Ada Quist", "> Ada Quist: Q",
		"Q — Ada Quist [1]", "Q[1] — Ada Quist", "Q¹ — Ada Quist", "Q[^a]\n— Ada Quist", "- Q — Ada Quist ([Post](https://post.example/1))", "- Q — [Ada Quist](https://post.example/1)",
		"Q [Ada Quist]", "Q, Ada Quist", "Q | Ada Quist", "Q Ada Quist", "Q → Ada Quist", "Ada Quist → Q", "Q, per Ada Quist", "Q – attributed to Ada Quist", "Q (said by Ada Quist)", "Q — Ada Quist, who is the mayor",
		"Words: Q\nSpeaker: Ada Quist", "- **Speaker:** Ada Quist\n- **Words:** Q", "- Ada Quist:\n  - Q", "- Ada Quist\n  - Q", "Ada Quist [1]: Q",
		"In the words of Ada Quist: Q", "And from Ada Quist: Q", "According to Ada Quist, Q", "Q is how Ada Quist put it.", "Q, as Ada Quist put it.",
		"Ada Quist is quoted as saying, Q", "Ada Quist was quoted by the Post as saying: Q", "The paper quotes Ada Quist as saying Q", "The report quotes Ada Quist as follows: Q",
		"Q Ada Quist is quoted as saying.", "One of the sharpest answers came from Ada Quist: Q", "Another came from the mayor, Ada Quist: Q", "Ada Quist’s answer was blunt: Q",
		"A statement from Ada Quist: Q", "Q is attributed to Ada Quist.", "A remark attributed to Ada Quist: Q", "Q were the words of Ada Quist.",
		"According to Ada Quist in the Harbour Post, Q", "According to the Harbour Post, Ada Quist said: Q", "## What Ada Quist said\n\nQ", "### Statement by Ada Quist\n\nQ", "Speaker: Ada Quist\nWords: Q",
		"Q Ada Quist said.", "Q said Ada Quist.", "Ada Quist said: Q", "Ada Quist wrote:\n\nQ", "Ada Quist said:\n\n- Q", "Q Ada Quist told the Post.",
	}
	marks := [][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"« ", " »"}, {"„", "“"}, {"''", "''"}}
	for _, form := range forms {
		for _, pair := range marks {
			text := strings.NewReplacer("Quist", "Quist", "Q", pair[0]+words+pair[1]).Replace(form)
			doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text + "\n"})
			if err != nil {
				t.Fatal(err)
			}
			found := quotes.Extract(doc)
			if len(found) != 1 || found[0].Text(text) != words || found[0].Speaker.Name != "Ada Quist" {
				var got []string
				for _, q := range found {
					got = append(got, q.Speaker.Name+": "+q.Text(text))
				}
				t.Errorf("%q is read as %q", text, got)
			}
		}
	}
}
