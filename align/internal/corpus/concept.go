package corpus

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// Concept is what a word of the corpus is about, in whatever inflection it stands.
type Concept struct {
	Key    int32        // the same for all inflections of a word
	Lemma  wordnet.Word // 0 for names, numbers, dates and words that the dictionary does not know
	Weight int32        // how telling the word is in any text, in tenths; 0 for a grammatical word
}

// conceptOf is what a word with a lemma, or with none, is about. The key of a concept without a lemma depends on the corpus; here it is -1.
func conceptOf(w *Word, lemma wordnet.Word) Concept {
	switch {
	case w.Text == "" || w.Class.Is(Function|Negation|Honorific):
		return Concept{}
	case lemma == 0 || w.Class.Is(Number|Date):
		return Concept{Key: -1, Weight: 10}
	}
	return Concept{Key: int32(lemma), Lemma: lemma, Weight: max(2, int32(lemma.Rarity()-4)/3)}
}
