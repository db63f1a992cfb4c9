package report_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
)

func ExampleWrite() {
	var docs []*crosscheck.Document
	for _, article := range []crosscheck.Article{
		{ID: "post", Text: "“We have not found lead in our mains,” engineer Owen Tarrant said."},
		{ID: "herald", Text: "“We have found lead in our mains,” said Owen Tarrant, the engineer."},
	} {
		doc, err := crosscheck.NewDocument(article)
		if err != nil {
			log.Fatal(err)
		}
		docs = append(docs, doc)
	}
	found, err := align.Check(context.Background(), docs, &align.Options{OneStory: true})
	if err != nil {
		log.Fatal(err)
	}
	found.Diagnostics = nil // both articles are undated
	if err := report.Write(os.Stdout, "text", found, &report.Options{Documents: docs}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 2 articles, 1 story: 1 error
	// ^^^ differs from the other side, ~~~ is what it is compared with.
	//
	// Story s1
	//    post, herald
	//
	// 1. error: polarity in a quote
	//    One says the opposite of the other in “We … lead in our mains” (Owen
	//    Tarrant): post has “have not found”; herald has “have found”
	//
	//    have not found (1 source)
	//    post, line 1
	//    | “We have not found lead in our mains,” engineer Owen Tarrant said.
	//    |          ^^^
	//
	//    have found (1 source)
	//    herald, line 1
	//    | “We have found lead in our mains,” said Owen Tarrant, the engineer.
	//    |     ~~~~~~~~~~
	//
	// 2 articles, 1 story: 1 error
}

func ExampleFormats() {
	fmt.Println(report.Formats())
	// Output: [text lines json jsonl html sarif csv annotations jsonld]
}
