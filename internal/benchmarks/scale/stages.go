package main

import (
	"fmt"
	"time"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// stagesBytes is how much text the stages read at least. All of it is different: a text that is repeated teaches the processor its words.
const stagesBytes = 2 << 20

// stages prints how fast each stage reads, from bytes, beside the word splitter of another module over the same text.
func stages() error {
	var texts []crosscheck.Article
	size := 0
	for n := 1000; size < stagesBytes; n *= 2 {
		all, err := collected(n)
		if err != nil {
			return err
		}
		texts, size = texts[:0], 0
		for _, a := range all {
			if size < stagesBytes {
				texts, size = append(texts, a.Article), size+len(a.Text)
			}
		}
		if *stories != "" && n > len(all) {
			break
		}
	}
	each := func(read func(*crosscheck.Document)) func() error {
		return func() error {
			for _, a := range texts {
				doc, err := crosscheck.NewDocument(a)
				if err != nil {
					return err
				}
				read(doc)
			}
			return nil
		}
	}
	split := func() error {
		for _, a := range texts {
			for tokens := words.FromString(a.Text); tokens.Next(); {
				_ = tokens.Value()
			}
		}
		return nil
	}
	fmt.Printf("%-44s %8s %8s\n", fmt.Sprintf("reading %.1f MB from bytes", float64(size)/1e6), "MB/s", "× uax29")
	base := 0.0
	for _, stage := range []struct {
		name string
		read func() error
	}{
		{"words of clipperhouse/uax29/v2", split},
		{"tokens, sentences, the date", each(func(doc *crosscheck.Document) { doc.Published() })},
		{"quotations and speakers", each(func(doc *crosscheck.Document) { quotes.Extract(doc) })},
		{"claims and all that is in them", each(func(doc *crosscheck.Document) { claims.Read(doc) })},
	} {
		best := time.Duration(0)
		for range 4 { // the first unpacks the word lists
			began := processorTime()
			if err := stage.read(); err != nil {
				return err
			}
			if took := processorTime() - began; best == 0 || took < best {
				best = took
			}
		}
		speed := float64(size) / 1e6 / best.Seconds()
		if base == 0 {
			base = speed
		}
		fmt.Printf("%-44s %8.1f %8.3f\n", stage.name, speed, speed/base)
	}
	return nil
}

// startUp prints the processor's time until the first words were read and compared in a process of its own.
func startUp() error {
	doc := func(id, text string) *crosscheck.Document {
		doc, _ := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: text}) // it is UTF-8
		return doc
	}
	a, b := doc("a", "“We will open the bridge on 5 May 2024,” Ada Lindholm said."), doc("b", "The bridge opens on 6 May 2024, said Ada Lindholm.")
	claims.Read(a)
	read := processorTime()
	if _, err := align.Check(background, []*crosscheck.Document{a, b}, nil); err != nil {
		return err
	}
	fmt.Println(read.Seconds(), processorTime().Seconds())
	return nil
}
