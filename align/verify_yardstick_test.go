package align_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// The two commonest ways to check quotations beside the gate: a search for the words in small letters without punctuation, and
// the best ratio of a window of the source, which passes from 90 per cent on. Neither looks at who speaks.
func ExampleVerify_yardstick() {
	source, _ := crosscheck.NewDocument(crosscheck.Article{ID: "ferry", Text: "“We will not sail before the storm has passed, and nobody will be paid " +
		"until it has,” said Ingrid Solberg, who runs the line. Tomas Lind laughed. “Three of the five boats are older than I am,” he said."})
	for _, draft := range []string{
		"“We will not sail before the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.",
		"“We will not sail … and nobody will be paid until it has,” said Ingrid Solberg.",
		"“[The line] will not sail before the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.",
		"“We will sail before the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.",
		"“We will not sail after the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.",
		"“We will not sail before the storm has passed,” said Tomas Lind.",
		"“Four of the five boats are older than I am,” said Tomas Lind.",
		"“The harbour will be sold by the end of the year,” said Ingrid Solberg.",
	} {
		doc, _ := crosscheck.NewDocument(crosscheck.Article{ID: "draft", Text: draft})
		found, _ := align.Verify(context.Background(), doc, []*crosscheck.Document{source}, nil)
		q := found.Quotations[0]
		words, text := plainWords(q.Text), plainWords(source.Text())
		substring := strings.Contains(strings.Join(text, " "), strings.Join(words, " "))
		fmt.Printf("%-13s substring %-5t ratio %-5t %s\n", q.Verdict, substring, bestRatio(words, text) >= 90, draft)
	}
	// Output:
	// verbatim      substring true  ratio true  “We will not sail before the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.
	// formatted     substring false ratio false “We will not sail … and nobody will be paid until it has,” said Ingrid Solberg.
	// formatted     substring false ratio false “[The line] will not sail before the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.
	// near          substring false ratio true  “We will sail before the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.
	// near          substring false ratio true  “We will not sail after the storm has passed, and nobody will be paid until it has,” said Ingrid Solberg.
	// misattributed substring true  ratio true  “We will not sail before the storm has passed,” said Tomas Lind.
	// near          substring false ratio false “Four of the five boats are older than I am,” said Tomas Lind.
	// absent        substring false ratio false “The harbour will be sold by the end of the year,” said Ingrid Solberg.
}

// plainWords returns the words of a text in small letters without punctuation.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" \n“”,.…[]’", r) })
}

// bestRatio returns the likeness of words to the likeliest stretch of as many words of a text, per cent.
func bestRatio(words, text []string) int {
	best, wanted := 0, strings.Join(words, " ")
	for i := 0; i+len(words) <= len(text); i++ {
		window := strings.Join(text[i:i+len(words)], " ")
		longer := max(len(wanted), len(window))
		best = max(best, 100*(longer-levenshtein.ComputeDistance(wanted, window))/longer)
	}
	return best
}
