package corpus

import (
	"cmp"
	"hash/fnv"
	"slices"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// WordID stands for a normalised word of the corpus.
type WordID int32

// Word is a normalised word and what is known about it, whatever article it stands in.
type Word struct {
	Text   string
	Class  WordClass
	Rarity int32 // its weight in an alignment, in eighths of a bit
	value  float64
}

// Corpus is all articles of a check, cut into normalised words that are the same integer wherever they stand.
type Corpus struct {
	Articles []*Article // in an order that does not depend on the order of the input
	Words    []Word     // by wordID
	Concepts []Concept  // by wordID
	lists    *editorialLists

	dictionary *Dictionary // while words are interned
}

// Article is one article of a corpus.
type Article struct {
	Index    int // in corpus.articles
	Reading  *claims.Reading
	Doc      *crosscheck.Document
	Text     *segment.Text
	Terms    []Term
	Shingles []Shingle      // ordered by their words
	Quotes   []quotes.Quote // the reading's, and after them what stands in marks as nobody's words
	Quote    []int32        // by term: one more than the index of the quotation in whose marks it stands, or 0
	Stretch  []int32        // by term: one more than the start of the marks it stands in, or 0
	Source   int            // the index of the first article of its source: itself, unless it is a copy
	Letters  uint64
	Round    int32 // how many tokens of the page stand round it
}

// New puts articles into their canonical order and interns their words.
func New(readings []*claims.Reading) *Corpus { return new(Dictionary).New(readings) }

func (c *Corpus) read(readings []*claims.Reading) {
	for _, reading := range readings {
		c.Articles = append(c.Articles, &Article{
			Reading: reading, Doc: reading.Doc, Text: contents.Segments(reading.Doc), Letters: HashLetters(reading.Doc.Text()),
			Round: pageTokens(contents.Segments(reading.Doc)),
		})
	}
	slices.SortStableFunc(c.Articles, compareArticles)
	words := 0
	for i, a := range c.Articles { // the first article has about a word for each two of its tokens, a further one brings fewer
		words += len(a.Text.Tokens) / (2 + 2*min(i, 2))
	}
	c.Words, c.Concepts = make([]Word, 0, words), make([]Concept, 0, words)
	for i, a := range c.Articles {
		a.Index, a.Source = i, i
		a.Terms = c.terms(a)
		a.Shingles = c.shingles(a.Terms)
		a.quotations()
	}
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
func compareArticles(a, b *Article) int {
	return cmp.Or(
		a.Doc.Published().Compare(b.Doc.Published()),
		cmp.Compare(a.Round, b.Round),
		cmp.Compare(a.Letters, b.Letters),
		cmp.Compare(a.Doc.Article().Source, b.Doc.Article().Source),
		cmp.Compare(a.Doc.ID(), b.Doc.ID()),
	)
}

// Hashes returns a number for every word, by its ID: the same in every corpus.
func (c *Corpus) Hashes() []uint64 {
	out := make([]uint64, len(c.Words))
	for id := range c.Words {
		h := fnv.New64a()
		h.Write([]byte(c.Words[id].Text))
		out[id] = h.Sum64()
	}
	return out
}

// HashLetters is a number that depends on the letters and digits of a text alone.
func HashLetters(text string) uint64 {
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

// SameSource reports whether two articles are copies or versions of one text.
func (c *Corpus) SameSource(a, b int) bool { return c.Articles[a].Source == c.Articles[b].Source }

// quotations notes of every term in which quotation's marks it stands, the outermost where they are nested.
func (a *Article) quotations() {
	a.Quote, a.Stretch = make([]int32, len(a.Terms)), make([]int32, len(a.Terms))
	a.Quotes = slices.Clip(a.Reading.Quotes)
	if a.Doc.Article().Kind == crosscheck.Record {
		a.quoteRecord()
		return
	}
	for i := range a.Quotes {
		for _, span := range a.Quotes[i].Quoted {
			a.markQuoted(i, span)
		}
	}
	for _, span := range a.Reading.Marked {
		if first, last := a.TermsOf(span); first < last && a.Quote[first] == 0 && a.Quote[last-1] == 0 {
			spans := []crosscheck.Span{span}
			a.Quotes = append(a.Quotes, quotes.Quote{Kind: quotes.Direct, Span: span, Parts: spans, Quoted: spans})
			a.markQuoted(len(a.Quotes)-1, span)
		}
	}
}

func (a *Article) markQuoted(index int, span crosscheck.Span) {
	first, last := a.TermsOf(span)
	for t := first; t < last; t++ {
		if a.Quote[t] == 0 {
			a.Quote[t], a.Stretch[t] = int32(index+1), int32(span.Start+1)
		}
	}
}

// QuotedTerms reports whether a range of terms, or the terms on both sides of an empty one, stand inside quotation marks.
func (a *Article) QuotedTerms(first, last int32) bool { return a.QuoteAround(first, last) >= 0 }

// QuoteAround returns the index of the quotation that a range of terms, or the terms on both sides of an empty one, begin
// in; -1 when not all of them stand inside quotation marks.
func (a *Article) QuoteAround(first, last int32) int32 {
	if first == last {
		first, last = max(first-1, 0), min(last+1, int32(len(a.Terms)))
	}
	if first == last || slices.Contains(a.Quote[first:last], 0) {
		return -1
	}
	return a.Quote[first] - 1
}

// SentenceAround returns the start and the end of the sentences that hold a span.
func (a *Article) SentenceAround(span crosscheck.Span) [2]int {
	around := [2]int{span.Start, span.End}
	if at := a.Text.SentenceAt(span.Start); at >= 0 {
		around[0] = min(around[0], int(a.Text.Sentences[at].Start))
		for ; at < len(a.Text.Sentences) && int(a.Text.Sentences[at].Start) < span.End; at++ {
			around[1] = max(around[1], int(a.Text.Sentences[at].End))
		}
	}
	return around
}

// Twins returns for each article the index of the first that has the same text.
func (c *Corpus) Twins() []int {
	first := map[string]int{}
	twin := make([]int, len(c.Articles))
	for i, a := range c.Articles {
		text := a.Doc.Text()
		if _, ok := first[text]; !ok {
			first[text] = i
		}
		twin[i] = first[text]
	}
	return twin
}
