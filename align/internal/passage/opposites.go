package passage

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

type wordPair struct{ a, b wordnet.Word }

func pairOf(a, b wordnet.Word) wordPair { return wordPair{min(a, b), max(a, b)} }

// outcomes are the pairs of words for opposite outcomes that WordNet does not call antonyms.
var outcomes = sync.OnceValue(func() map[wordPair]bool { return pairsOf("opposite-outcomes") })

// converses are the pairs of antonyms that can be said of one event: who sells has a buyer.
var converses = sync.OnceValue(func() map[wordPair]bool { return pairsOf("converse-words") })

// pairsOf reads a list of words, each with those that it goes with.
func pairsOf(list string) map[wordPair]bool {
	pairs := map[wordPair]bool{}
	for _, entry := range lexicon.List(list) {
		for other := range strings.FieldsSeq(entry.Fields[0]) {
			pairs[pairOf(wordnet.Lookup(entry.Text), wordnet.Lookup(other))] = true
		}
	}
	return pairs
}

// opposed reports whether two words cannot both be said of one thing.
func opposed(a, b wordnet.Word) bool {
	if a == 0 || b == 0 || a == b {
		return false
	}
	pair := pairOf(a, b)
	return !converses()[pair] && (outcomes()[pair] || wordnet.Relate(a, b) == wordnet.Antonym)
}

// The words that deny without a “not”, those that report a denial, and those that report at all.
var (
	implicit = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("implicit-negatives") })
	denials  = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("denials") })
	Sayings  = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("reporting-verbs") })
)

// lemmasOf reads a list of words in their base form.
func lemmasOf(list string) map[wordnet.Word]bool {
	words := map[wordnet.Word]bool{}
	for _, entry := range lexicon.List(list) {
		if w := wordnet.Lookup(entry.Text); w != 0 {
			words[w] = true
		}
	}
	return words
}
