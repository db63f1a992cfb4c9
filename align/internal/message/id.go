package message

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// ID names a finding by what its sides say and the sentences they stand in, so that it survives edits elsewhere
// and another naming of the articles.
func ID(c *corpus.Corpus, kind finding.Kind, sides []Side) string {
	var parts []string
	for _, s := range sides {
		p := s.Places[0]
		a := c.Articles[p.Article]
		sentence := a.SentenceAround(p.Span)
		if sentence[1]-sentence[0] > longestSentence { // or every finding in a text without full stops costs as much as the text
			sentence = nearby(sentence, p)
		}
		parts = append(parts, fmt.Sprintf("%s %x", strings.ToLower(s.Value), corpus.HashLetters(a.Doc.Text()[sentence[0]:sentence[1]])))
	}
	slices.Sort(parts)
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", kind, strings.Join(parts, "\n"))
	return fmt.Sprintf("%016x", h.Sum64())
}

// longestSentence is from how many bytes on only the part of a sentence that is around a finding names it.
const longestSentence = 4096

// nearby returns the part of a sentence that is around a place of it.
func nearby(sentence [2]int, p finding.Place) [2]int {
	return [2]int{max(sentence[0], p.Span.Start-longestSentence/4), min(sentence[1], p.Span.End+longestSentence/4)}
}
