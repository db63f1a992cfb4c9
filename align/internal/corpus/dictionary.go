package corpus

import (
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// Dictionary remembers what is known of normalised words: whoever makes many corpora, one after the other, has each word looked up once. The
// zero Dictionary is empty. It must not be used by several goroutines at the same time; the corpora that were made with it share nothing with it.
type Dictionary struct {
	index map[string]int32 // in words
	words []knownWord
	made  uint32 // corpora
}

type knownWord struct {
	word    Word
	concept Concept
	made    uint32 // the number of the last corpus that has it
	id      WordID // in that corpus
}

// mostWords is how many words a Dictionary remembers before it begins anew.
const mostWords = 1 << 15

// New puts articles into their canonical order and interns their words.
func (d *Dictionary) New(readings []*claims.Reading) *Corpus {
	if d.index == nil || len(d.words) > mostWords {
		*d = Dictionary{index: map[string]int32{}}
	}
	d.made++
	c := &Corpus{lists: Editorial(), dictionary: d}
	c.read(readings)
	c.dictionary = nil
	return c
}

// intern returns the ID of a normalised word.
func (c *Corpus) intern(text []byte) WordID {
	at, ok := c.dictionary.index[string(text)]
	if !ok {
		at = c.dictionary.add(string(text), c.lists)
	}
	known := &c.dictionary.words[at]
	if known.made != c.dictionary.made {
		known.made, known.id = c.dictionary.made, WordID(len(c.Words))
		concept := known.concept
		if concept.Key < 0 {
			concept.Key = -1 - int32(known.id)
		}
		c.Words, c.Concepts = append(c.Words, known.word), append(c.Concepts, concept)
	}
	return known.id
}

// add looks a word up. The key of a concept without a lemma is negative, and another one in each corpus.
func (d *Dictionary) add(text string, lists *editorialLists) int32 {
	w := Word{Text: text}
	w.Class, w.value = lists.classify(text)
	lemma := wordnet.Lemma(text)
	w.Rarity = rarity(w.Class, lemma)
	at := int32(len(d.words))
	d.words = append(d.words, knownWord{word: w, concept: conceptOf(&w, lemma)})
	d.index[text] = at
	return at
}

// rarity is a word's weight in an alignment: hardly anything for grammatical words, for the others what it tells that two texts
// share them. Names and numbers, which the dictionary does not know, weigh as much as its rarest words.
func rarity(class WordClass, lemma wordnet.Word) int32 {
	switch {
	case class.Is(Negation):
		return 60
	case class.Is(Function | Honorific):
		return 20
	case class.Is(Number | Date):
		return 120
	}
	return int32(4 * lemma.Rarity())
}
