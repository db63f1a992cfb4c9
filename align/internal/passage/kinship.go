package passage

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// shareOf is how much of a word's information a related word carries, in tenths.
var shareOf = [...]int32{wordnet.Derived: 8, wordnet.Synonym: 7, wordnet.Kindred: 4}

// kinship is how the words of a corpus are related to each other. What the dictionary says of a word is looked up once, when it is asked for.
type kinship struct {
	lemmas    []uint64 // a bit for each word of the dictionary that the corpus has
	relatives map[wordnet.Word][]wordnet.Relative
}

func kinshipOf(c *corpus.Corpus) *kinship {
	k := &kinship{relatives: map[wordnet.Word][]wordnet.Relative{}}
	for _, concept := range c.Concepts {
		if at := int(concept.Lemma / 64); concept.Lemma != 0 {
			if at >= len(k.lemmas) {
				k.lemmas = append(k.lemmas, make([]uint64, at+1-len(k.lemmas))...)
			}
			k.lemmas[at] |= 1 << (concept.Lemma % 64)
		}
	}
	return k
}

// of gives the words of the corpus that are related to one of them.
func (k *kinship) of(w wordnet.Word) []wordnet.Relative {
	relatives, ok := k.relatives[w]
	if !ok {
		relatives = wordnet.Relatives(w, func(other wordnet.Word) bool {
			at := int(other / 64)
			return at < len(k.lemmas) && k.lemmas[at]&(1<<(other%64)) != 0
		})
		k.relatives[w] = relatives
	}
	return relatives
}
