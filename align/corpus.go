package align

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// wordID stands for a normalised word of the corpus.
type wordID int32

// word is a normalised word and what is known about it, whatever article it stands in.
type word struct {
	text     string
	class    wordClass
	articles int32 // in how many articles it stands, copies included
	seen     int32 // the last article counted, plus one
	rarity   int32 // its weight in an alignment, in hundredths; see corpus.weigh
	value    float64
}

// corpus is all articles of a check, cut into normalised words that are the same integer wherever they stand.
type corpus struct {
	articles []*article // in an order that does not depend on the order of the input
	words    []word     // by wordID
	ids      map[string]wordID
	lists    *editorialLists
}

// article is one article of a corpus.
type article struct {
	index   int // in corpus.articles
	reading *claims.Reading
	doc     *crosscheck.Document
	text    *segment.Text
	terms   []term
	source  int // the index of the first article of its source: itself, unless it is a copy
	letters uint64
}

// newCorpus puts articles into their canonical order and interns their words.
func newCorpus(readings []*claims.Reading) *corpus {
	c := &corpus{ids: map[string]wordID{}, lists: editorial()}
	for _, reading := range readings {
		c.articles = append(c.articles, &article{
			reading: reading, doc: reading.Doc, text: reading.Doc.Segments(), letters: hashLetters(reading.Doc.Text()),
		})
	}
	slices.SortStableFunc(c.articles, compareArticles)
	for i, a := range c.articles {
		a.index, a.source = i, i
		a.terms = c.terms(a)
	}
	c.weigh()
	return c
}

// compareArticles orders by publication, and then by what is written, so that neither IDs nor typography matter as long
// as two articles differ in a letter.
func compareArticles(a, b *article) int {
	return cmp.Or(
		cmp.Compare(a.doc.Published().Value(), b.doc.Published().Value()),
		cmp.Compare(a.letters, b.letters),
		cmp.Compare(a.doc.Article().Source, b.doc.Article().Source),
		cmp.Compare(a.doc.Text(), b.doc.Text()),
		cmp.Compare(a.doc.ID(), b.doc.ID()),
	)
}

// hashLetters is a number that depends on the letters and digits of a text alone.
func hashLetters(text string) uint64 {
	h := fnv.New64a()
	var buffer [4]byte
	for _, r := range text {
		if r < 0x80 && (r|0x20 < 'a' || r|0x20 > 'z') && (r < '0' || r > '9') || r >= 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		r = unicode.ToLower(r)
		buffer = [4]byte{byte(r), byte(r >> 8), byte(r >> 16)}
		h.Write(buffer[:])
	}
	return h.Sum64()
}

// sameSource says whether two articles are copies or versions of one text.
func (c *corpus) sameSource(a, b int) bool { return c.articles[a].source == c.articles[b].source }

// intern gives the ID of a normalised word.
func (c *corpus) intern(text []byte) wordID {
	if id, ok := c.ids[string(text)]; ok {
		return id
	}
	id := wordID(len(c.words))
	w := word{text: string(text)}
	w.class, w.value = c.lists.classify(w.text)
	c.words = append(c.words, w)
	c.ids[w.text] = id
	return id
}

// weigh gives every word its rarity: hardly anything for grammatical words, more for the others, the fewer articles they
// stand in. Names and numbers weigh more than ordinary words.
func (c *corpus) weigh() {
	n := float64(len(c.articles))
	for i := range c.words {
		w := &c.words[i]
		switch {
		case w.class.is(negation):
			w.rarity = 60
		case w.class.is(function | honorific):
			w.rarity = 20
		default:
			w.rarity = 100 + int32(math.Round(30*math.Log2((n+2)/float64(w.articles+1))))
		}
	}
}
