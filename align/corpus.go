package align

import (
	"cmp"
	"hash/fnv"
	"slices"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// wordID stands for a normalised word of the corpus.
type wordID int32

// word is a normalised word and what is known about it, whatever article it stands in.
type word struct {
	text     string
	class    wordClass
	articles int32 // in how many articles it stands, copies included
	seen     int32 // the last article counted, plus one
	rarity   int32 // its weight in an alignment, in eighths of a bit; see corpus.weigh
	value    float64
}

// corpus is all articles of a check, cut into normalised words that are the same integer wherever they stand.
type corpus struct {
	articles []*article // in an order that does not depend on the order of the input
	words    []word     // by wordID
	ids      map[string]wordID
	concepts []concept // by wordID
	lists    *editorialLists
}

// article is one article of a corpus.
type article struct {
	index    int // in corpus.articles
	reading  *claims.Reading
	doc      *crosscheck.Document
	text     *segment.Text
	terms    []term
	shingles []shingle      // ordered by their words
	quotes   []quotes.Quote // the reading's, and after them what stands in marks as nobody's words
	quote    []int32        // by term: one more than the index of the quotation in whose marks it stands, or 0
	stretch  []int32        // by term: one more than the start of the marks it stands in, or 0
	source   int            // the index of the first article of its source: itself, unless it is a copy
	letters  uint64
	round    int32 // how many tokens of the page stand round it
}

// newCorpus puts articles into their canonical order and interns their words.
func newCorpus(readings []*claims.Reading) *corpus {
	c := &corpus{ids: map[string]wordID{}, lists: editorial()}
	for _, reading := range readings {
		c.articles = append(c.articles, &article{
			reading: reading, doc: reading.Doc, text: reading.Doc.Segments(), letters: hashLetters(reading.Doc.Text()),
			round: pageTokens(reading.Doc.Segments()),
		})
	}
	slices.SortStableFunc(c.articles, compareArticles)
	for i, a := range c.articles {
		a.index, a.source = i, i
		a.terms = c.terms(a)
		a.shingles = c.shingles(a.terms)
		a.quotations()
	}
	c.weigh()
	c.concepts = make([]concept, len(c.words))
	for id := range c.words {
		c.concepts[id] = c.conceptOf(wordID(id))
	}
	return c
}

// pageTokens counts the tokens of page furniture.
func pageTokens(text *segment.Text) int32 {
	n := int32(0)
	for _, p := range text.Paragraphs {
		if p.Furniture {
			n += p.Last - p.First
		}
	}
	return n
}

// compareArticles orders by publication, and then by what is written, so that neither IDs nor typography matter as long
// as two articles differ in a letter. Of articles of one day the one with less of a page round it is rather the original.
func compareArticles(a, b *article) int {
	return cmp.Or(
		cmp.Compare(a.doc.Published().Value(), b.doc.Published().Value()),
		cmp.Compare(a.round, b.round),
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

// weigh gives every word its rarity: hardly anything for grammatical words, for the others what it tells that two texts
// share them. Names and numbers, which the dictionary does not know, weigh as much as its rarest words.
func (c *corpus) weigh() {
	for i := range c.words {
		w := &c.words[i]
		switch {
		case w.class.is(negation):
			w.rarity = 60
		case w.class.is(function | honorific):
			w.rarity = 20
		case w.class.is(number | date):
			w.rarity = 120
		default:
			w.rarity = int32(4 * wordnet.Lemma(w.text).Rarity())
		}
	}
}

// quotations notes of every term in which quotation's marks it stands, the outermost where they are nested.
func (a *article) quotations() {
	a.quote, a.stretch = make([]int32, len(a.terms)), make([]int32, len(a.terms))
	a.quotes = slices.Clip(a.reading.Quotes)
	if a.doc.Article().Kind == crosscheck.Record {
		a.quoteRecord()
		return
	}
	for i := range a.quotes {
		for _, span := range a.quotes[i].Quoted {
			a.markQuoted(i, span)
		}
	}
	for _, span := range a.reading.Marked {
		if first, last := a.termsOf(span); first < last && a.quote[first] == 0 && a.quote[last-1] == 0 {
			spans := []crosscheck.Span{span}
			a.quotes = append(a.quotes, quotes.Quote{Kind: quotes.Direct, Span: span, Parts: spans, Quoted: spans})
			a.markQuoted(len(a.quotes)-1, span)
		}
	}
}

func (a *article) markQuoted(index int, span crosscheck.Span) {
	first, last := a.termsOf(span)
	for t := first; t < last; t++ {
		if a.quote[t] == 0 {
			a.quote[t], a.stretch[t] = int32(index+1), int32(span.Start+1)
		}
	}
}

// quotedTerms says whether a range of terms, or the terms on both sides of an empty one, stand inside quotation marks.
func (a *article) quotedTerms(first, last int32) bool { return a.quoteAround(first, last) >= 0 }

// quoteAround gives the index of the quotation that a range of terms, or the terms on both sides of an empty one, begin
// in; -1 when not all of them stand inside quotation marks.
func (a *article) quoteAround(first, last int32) int32 {
	if first == last {
		first, last = max(first-1, 0), min(last+1, int32(len(a.terms)))
	}
	if first == last || slices.Contains(a.quote[first:last], 0) {
		return -1
	}
	return a.quote[first] - 1
}

// sentenceAround returns the start and the end of the sentences that hold a span.
func (a *article) sentenceAround(span crosscheck.Span) [2]int {
	around := [2]int{span.Start, span.End}
	if at := a.text.SentenceAt(span.Start); at >= 0 {
		around[0] = min(around[0], int(a.text.Sentences[at].Start))
		for ; at < len(a.text.Sentences) && int(a.text.Sentences[at].Start) < span.End; at++ {
			around[1] = max(around[1], int(a.text.Sentences[at].End))
		}
	}
	return around
}
