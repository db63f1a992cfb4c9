package align_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"reflect"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// read makes documents of articles, which are written well.
func read(articles ...crosscheck.Article) []*crosscheck.Document {
	var docs []*crosscheck.Document
	for _, article := range articles {
		doc, err := crosscheck.NewDocument(article)
		if err != nil {
			log.Fatal(err)
		}
		docs = append(docs, doc)
	}
	return docs
}

// A finding has its sides, each with the places where it stands and with how many independent sources are behind it.
func ExampleCheck() {
	docs := read(
		crosscheck.Article{ID: "post", Text: "The Marlow bridge will close for 16 weeks, engineer Ada Quill told the county council."},
		crosscheck.Article{ID: "herald", Text: "Engineer Ada Quill told the county council that the Marlow bridge will close for 60 weeks."},
	)
	found, err := align.Check(context.Background(), docs, &align.Options{OneStory: true})
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range found.Discrepancies {
		fmt.Println(d.Severity, d.Kind, "in a", d.In)
		for _, side := range d.Sides {
			for _, mention := range side.Mentions {
				fmt.Printf("%q, sources: %d, %s %s\n", side.Value, side.Sources, mention.Article, mention.Span)
			}
		}
	}
	// Output:
	// warning number in a claim
	// "60 weeks", sources: 1, herald [81:89]
	// "16 weeks", sources: 1, post [33:41]
}

// A Checker reads each article once; a report can be asked for whenever one has come in.
func ExampleChecker() {
	ctx := context.Background()
	checker := align.NewChecker(&align.Options{OneStory: true})
	for _, doc := range read(
		crosscheck.Article{ID: "post", Text: "“We have not found lead in our mains,” engineer Owen Tarrant said."},
		crosscheck.Article{ID: "herald", Text: "“We have found lead in our mains,” said Owen Tarrant, the engineer."},
	) {
		if err := checker.Add(ctx, doc); err != nil {
			log.Fatal(err)
		}
		found, err := checker.Report(ctx)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(len(found.Articles), "read,", len(found.Discrepancies), "found")
	}
	// Output:
	// 1 read, 0 found
	// 2 read, 1 found
}

func ExampleLabels() {
	fmt.Println(align.Labels([]align.Article{
		{ID: "wire/1.txt", Source: "Harbour Post"}, {ID: "wire/2.txt"}, {ID: "desk/3.txt", Source: "Bay Radio"}, {ID: "desk/4.txt", Source: "Bay Radio"},
	}))
	// Output: [Harbour Post 2 3 4]
}

// Two strings are checked as two articles of one story.
func Example_strings() {
	differ := func(a, b string) []string {
		found, err := align.Check(context.Background(), read(
			crosscheck.Article{ID: "a", Text: a}, crosscheck.Article{ID: "b", Text: b},
		), &align.Options{OneStory: true})
		if err != nil {
			log.Fatal(err)
		}
		var messages []string
		for _, d := range found.Discrepancies {
			messages = append(messages, d.Message)
		}
		return messages
	}
	fmt.Println(len(differ("“The pier will stay shut,” said Ann Lowe.", "Ann Lowe said: “The pier will stay shut.”")))
	fmt.Println(len(differ("“The pier will stay shut,” said Ann Lowe.", "Ann Lowe said: “The pier will stay open.”")))
	// Output:
	// 0
	// 1
}

// Kinds and severities have names of their own, and severities an order.
func ExampleSeverity() {
	found, err := align.Check(context.Background(), read(
		crosscheck.Article{ID: "post", Text: "The Marlow bridge will close for 16 weeks, engineer Ada Quill told the county council."},
		crosscheck.Article{ID: "herald", Text: "Engineer Ada Quill told the county council that the Marlow bridge will close for 60 weeks."},
	), &align.Options{OneStory: true})
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range found.Discrepancies {
		if d.Kind == align.KindNumber && d.Severity.AtLeast(align.SeverityWarning) {
			for _, side := range d.Sides {
				fmt.Println(side.Mentions[0].Text)
			}
		}
	}
	// Output:
	// 60 weeks
	// 16 weeks
}

// A report survives its own JSON, which is the wire format.
func ExampleReport() {
	found, err := align.Check(context.Background(), read(
		crosscheck.Article{ID: "post", Text: "“We have not found lead in our mains,” engineer Owen Tarrant said."},
		crosscheck.Article{ID: "herald", Text: "“We have found lead in our mains,” said Owen Tarrant, the engineer."},
	), &align.Options{OneStory: true})
	if err != nil {
		log.Fatal(err)
	}
	data, err := json.Marshal(found)
	if err != nil {
		log.Fatal(err)
	}
	var read align.Report
	if err := json.Unmarshal(data, &read); err != nil {
		log.Fatal(err)
	}
	fmt.Println(reflect.DeepEqual(found, &read))
	// Output: true
}
