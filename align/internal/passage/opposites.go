package passage

import (
	"maps"
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// outcomes are the pairs of words for opposite outcomes that WordNet does not call antonyms.
var outcomes = sync.OnceValue(func() corpus.WordPairs { return corpus.PairsOf("opposite-outcomes") })

// opposed reports whether two words cannot both be said of one thing.
func opposed(a, b wordnet.Word) bool {
	if a == 0 || b == 0 || a == b {
		return false
	}
	return !corpus.Converse(a, b) && (outcomes().Has(a, b) || wordnet.Relate(a, b) == wordnet.Antonym)
}

// The words that deny without a “not”, those that report a denial, and those that report at all.
var (
	implicit = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("implicit-negatives") })
	denials  = sync.OnceValue(denialLemmas)
	Sayings  = sync.OnceValue(func() map[wordnet.Word]bool { return lemmasOf("reporting-verbs") })
)

func denialLemmas() map[wordnet.Word]bool {
	words := lemmasOf("factuality-words")
	maps.DeleteFunc(words, func(w wordnet.Word, _ bool) bool { return !english.Known().Denies(lexicon.Lookup(w.String())) })
	return words
}

// lemmasOf reads a list of words in their base form.
func lemmasOf(list string) map[wordnet.Word]bool {
	words := map[wordnet.Word]bool{}
	for entry := range lexicon.Entries(list) {
		if w := wordnet.Lookup(entry.Text); w != 0 {
			words[w] = true
		}
	}
	return words
}
