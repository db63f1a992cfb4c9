package crosscheck_test

import (
	"context"
	"errors"
	"fmt"
	"log"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

func Example() {
	post, err1 := crosscheck.NewDocument(crosscheck.Article{ID: "post", Text: "“We have not found lead in our mains,” engineer Owen Tarrant said."})
	herald, err2 := crosscheck.NewDocument(crosscheck.Article{ID: "herald", Text: "“We have found lead in our mains,” said Owen Tarrant, the engineer."})
	found, err3 := align.Check(context.Background(), []*crosscheck.Document{post, herald}, &align.Options{OneStory: true})
	if err := errors.Join(err1, err2, err3); err != nil {
		log.Fatal(err)
	}
	for _, d := range found.Discrepancies {
		fmt.Printf("%s, %s: %s\n", d.Severity, d.Kind, d.Message)
	}
	// Output: error, polarity: One says the opposite of the other in “We … lead in our mains” (Owen Tarrant): post has “have not found”; herald has “have found”
}

// The publication date comes with where it was found, and offsets are bytes of the text as it was given.
func ExampleNewDocument() {
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "post", Text: "PORT ANSEL, March 4, 2024 — The ferry ran aground on Sunday."})
	if err != nil {
		log.Fatal(err)
	}
	date := doc.Published()
	fmt.Println(date.Value(), date.From, date.Span.Of(doc.Text()))
	// Output: 2024-03-04 dateline March 4, 2024
}

// An article that cannot be read says where.
func ExampleArticleError() {
	_, err := crosscheck.NewDocument(crosscheck.Article{ID: "post", Text: "caf\xe9"})
	var bad *crosscheck.ArticleError
	if errors.As(err, &bad) {
		fmt.Println(bad.Article, bad.Offset, errors.Is(err, crosscheck.ErrNotUTF8))
	}
	// Output: post 3 true
}

func ExampleParseDate() {
	date, err := crosscheck.ParseDate("2023-02-01T13:33:00+09:00")
	fmt.Println(date.Year, date.Month, date.Day, date.Clock, err)
	// Output: 2023 2 1 13:33:00+09:00 <nil>
}

func ExampleSpan_Of() {
	text := "“Yes,” she said."
	fmt.Println(crosscheck.Span{Start: 3, End: 6}.Of(text))
	// Output: Yes
}
