package corpus

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// WordPairs is a set of pairs of words, in either order.
type WordPairs map[[2]wordnet.Word]bool

// PairsOf reads a list of words, each with those that it goes with.
func PairsOf(list string) WordPairs {
	pairs := WordPairs{}
	for entry := range lexicon.Entries(list) {
		for other := range strings.FieldsSeq(entry.Fields[0]) {
			pairs[pairOf(wordnet.Lookup(entry.Text), wordnet.Lookup(other))] = true
		}
	}
	return pairs
}

// Has reports whether two words are one of the pairs.
func (p WordPairs) Has(a, b wordnet.Word) bool { return p[pairOf(a, b)] }

func pairOf(a, b wordnet.Word) [2]wordnet.Word { return [2]wordnet.Word{min(a, b), max(a, b)} }

// Converse reports whether two antonyms can be said of one event: who sells has a buyer.
func Converse(a, b wordnet.Word) bool { return converses().Has(a, b) }

var converses = sync.OnceValue(func() WordPairs { return PairsOf("converse-words") })
