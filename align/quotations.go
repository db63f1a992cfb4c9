package align

import (
	"context"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/parallel"
	"github.com/crosscheck-go/crosscheck/align/internal/utterance"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Quoted is the quotations of some articles, and which of them are of one utterance.
type Quoted struct {
	Quotations []QuotedWords   `json:"quotations"` // by article, in the order of the call, and by place
	Pairs      []QuotationPair `json:"pairs"`      // by A and B; of different articles
}

// QuotedWords are words that an article quotes.
type QuotedWords struct {
	Article string          `json:"article"` // its ID
	Span    crosscheck.Span `json:"span"`    // from the first to the last of the words, in bytes of its text
	Text    string          `json:"text"`    // the words; “ … ” stands for what the article says between them
	Speaker string          `json:"speaker"` // the fullest name in the article; "" when unknown
}

// QuotationPair is two quotations of one utterance.
type QuotationPair struct {
	A      int     `json:"a"`      // the index of a quotation
	B      int     `json:"b"`      // the index of a later one
	Shared float64 `json:"shared"` // how much of the shorter one stands in the other, from 0.55 to 1, by the weight of the words
}

// Quotations finds which quotations of some articles are of one utterance: word for word, with words changed, left out or put in
// brackets, cut to a few words, or in another order. Nothing else is read, stories are not told apart, and the number of articles
// may be large: the time grows with the quotations. What differs in two quotations, [Check] says.
//
// A fragment that fits several utterances is paired with none. A quotation that has the very words of an earlier one is paired with the
// first of these alone, which stands for them; so pairs with it hold for all. Nil documents are passed over. The only error is the
// context's.
func Quotations(ctx context.Context, docs []*crosscheck.Document) (*Quoted, error) {
	read := make([][]QuotedWords, len(docs))
	err := parallel.Do(ctx, len(docs), func(i int) {
		if docs[i] != nil {
			read[i] = quotationsIn(docs[i])
		}
	})
	if err != nil {
		return nil, err
	}
	n := 0
	for _, some := range read {
		n += len(some)
	}
	q := &Quoted{Quotations: make([]QuotedWords, 0, n), Pairs: []QuotationPair{}}
	texts := make([]string, 0, n)
	for i, some := range read {
		for _, one := range some {
			q.Quotations, texts = append(q.Quotations, one), append(texts, one.Text)
		}
		read[i] = nil // for a million quotations, the memory
	}
	pairs, err := PairQuotations(ctx, texts)
	if err != nil {
		return nil, err
	}
	for _, p := range pairs {
		if q.Quotations[p.A].Article != q.Quotations[p.B].Article {
			q.Pairs = append(q.Pairs, p)
		}
	}
	return q, nil
}

// PairQuotations is [Quotations] for quotations that are at hand: A and B are their indices.
func PairQuotations(ctx context.Context, texts []string) ([]QuotationPair, error) {
	pairs, err := utterance.Pairs(ctx, texts)
	if err != nil {
		return nil, err
	}
	out := make([]QuotationPair, len(pairs))
	for i, p := range pairs {
		out[i] = QuotationPair{p.A, p.B, float64(p.Shared) / 1000}
	}
	return out, nil
}

// quotationsIn returns the words in quotation marks of an article. A document keeps what was read of it, many times its text, so that
// another one is read, which goes with the call.
func quotationsIn(doc *crosscheck.Document) []QuotedWords {
	var out []QuotedWords
	if again, err := crosscheck.NewDocument(doc.Article()); err == nil { // there is no error where there was none before
		doc = again
	}
	found, _ := quotes.Read(doc)
	for _, q := range found {
		if len(q.Quoted) == 0 {
			continue
		}
		words := make([]string, len(q.Quoted))
		for i, span := range q.Quoted {
			words[i] = span.Of(doc.Text())
		}
		name := q.Speaker.Name
		if name == "" {
			name = q.Speaker.Span.Of(doc.Text())
		}
		out = append(out, QuotedWords{
			doc.ID(), crosscheck.Span{Start: q.Quoted[0].Start, End: q.Quoted[len(q.Quoted)-1].End}, strings.Join(words, " … "), corpus.Flat(name),
		})
	}
	return out
}
