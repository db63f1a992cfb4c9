package quotes_test

import (
	"fmt"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

func ExampleExtract() {
	text := `Transport Minister Ida Holm opened the ferry on Monday. “It will run every hour,” she said. “That is a promise.”
According to a draft report, the ship cost $40 million. Otto Prell, who leads the opposition, called it “a palace for twelve cars.”`
	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range quotes.Extract(doc) {
		fmt.Printf("%s, %s (%s, %s):\n", q.Speaker.Name, q.Cue.Of(text), q.Kind, q.Speaker.Type)
		for _, part := range q.Parts {
			fmt.Printf("\t%s\n", part.Of(text))
		}
	}
	// Output:
	// Ida Holm, said (direct, person):
	// 	It will run every hour,
	// 	That is a promise.
	// a draft report, According to (indirect, document):
	// 	the ship cost $40 million
	// Otto Prell, called (mixed, person):
	// 	it “a palace for twelve cars.”
}

func ExampleMarked() {
	text := `The film “Dry Land” opened to what one critic called “a shrug.”`
	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range quotes.Marked(doc) {
		fmt.Println(s, s.Of(text))
	}
	// Output:
	// [12:20] Dry Land
	// [60:68] a shrug.
}
