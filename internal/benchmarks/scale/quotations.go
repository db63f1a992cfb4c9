package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// quotedEach is how many quotations an article has.
const quotedEach = 20

// quotationsOf makes articles with n quotations, every second of which is a variant of the one n/2 before: a word of eight is another one,
// and it may be cut.
func quotationsOf(n int) ([]*crosscheck.Document, error) {
	var vocabulary []string
	for w := wordnet.Word(1); w < wordnet.Lookup("zone"); w++ {
		if text := w.String(); w.Commonness() > 3 && len(text) > 3 {
			vocabulary = append(vocabulary, text)
		}
	}
	small := strings.Fields("the a of and to in we it that is was for on with not this have are they will our by from as would you")
	word := func(random *rand.Rand) string {
		if random.IntN(5) < 2 {
			return small[random.IntN(len(small))]
		}
		return vocabulary[random.IntN(len(vocabulary))]
	}
	said := func(i int) []string { // made again where it is varied, since a million would fill the memory that is measured
		random := rand.New(rand.NewPCG(11, uint64(i)))
		words := make([]string, 12+random.IntN(20))
		for k := range words {
			words[k] = word(random)
		}
		return words
	}
	quotation := func(i int) []string {
		if i < (n+1)/2 {
			return said(i)
		}
		random := rand.New(rand.NewPCG(12, uint64(i)))
		words := said(i - (n+1)/2)
		for k := range words {
			if random.IntN(8) == 0 {
				words[k] = word(random)
			}
		}
		if random.IntN(4) == 0 {
			from := random.IntN(len(words) - 9)
			words = words[from : from+10]
		}
		return words
	}
	var docs []*crosscheck.Document
	for first := 0; first < n; first += quotedEach {
		var text strings.Builder
		for i := first; i < min(first+quotedEach, n); i++ {
			fmt.Fprintf(&text, "“%s,” Ada Lindholm said.\n\n", strings.Join(quotation(i), " "))
		}
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: strconv.Itoa(first), Text: text.String()})
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

// joinQuotations joins n quotations with each other and tells the seconds of the processor, how many pairs came out, and how good they are.
func joinQuotations(n int) error {
	docs, err := quotationsOf(n)
	if err != nil {
		return err
	}
	began := processorTime()
	found, err := align.Quotations(background, docs)
	if err != nil {
		return err
	}
	took := (processorTime() - began).Seconds()
	right := 0
	for _, p := range found.Pairs {
		if paragraphOf(docs, found.Quotations[p.B])-paragraphOf(docs, found.Quotations[p.A]) == (n+1)/2 {
			right++
		}
	}
	_, err = fmt.Println(len(found.Quotations), len(found.Pairs), took, 2*float64(right)/float64(n/2+len(found.Pairs)))
	return err
}

// paragraphOf is which of all the quotations that were made a quotation is: each is a paragraph of its own.
func paragraphOf(docs []*crosscheck.Document, q align.QuotedWords) int {
	first, err := strconv.Atoi(q.Article)
	if err != nil {
		panic(err) // the articles were made here
	}
	return first + strings.Count(docs[first/quotedEach].Text()[:q.Span.Start], "\n\n")
}

// cancelled tells how many milliseconds a check of n articles goes on after its context has ended.
func cancelled(n int) error {
	docs, _, err := load(n)
	if err != nil {
		return err
	}
	longest, times := time.Duration(0), 0
	for i := range 8 {
		ctx, cancel := context.WithCancel(background)
		ended := make(chan time.Time, 1)
		time.AfterFunc(time.Duration(50+150*i)*time.Millisecond, func() {
			ended <- time.Now()
			cancel()
		})
		if _, err := align.Check(ctx, docs, nil); err != nil {
			longest = max(longest, time.Since(<-ended))
			times++
		}
		cancel()
	}
	fmt.Printf("\na check of %d articles, cancelled %d times, returns after %.2f ms at most\n", len(docs), times, 1000*longest.Seconds())
	return nil
}
