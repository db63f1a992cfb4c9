// Command check says where articles disagree.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/examples/internal/input"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		os.Exit(2)
	}
}

func run() error {
	format := flag.String("format", "text", "")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if *format == "jsonl" {
		stories, err := input.Lines(os.Stdin, "standard input")
		if err != nil {
			return err
		}
		for _, story := range stories {
			report, err := check(story.Articles, true)
			if err != nil {
				return err
			}
			report.ID = story.ID
			if err := encoder.Encode(report); err != nil {
				return err
			}
		}
		return nil
	}
	articles, err := input.Articles(flag.Args())
	if err != nil {
		return err
	}
	report, err := check(articles, false)
	if err != nil {
		return err
	}
	return encoder.Encode(report)
}

func check(articles []crosscheck.Article, oneStory bool) (*align.Report, error) {
	var docs []*crosscheck.Document
	for _, article := range articles {
		doc, err := crosscheck.NewDocument(article)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return align.Check(context.Background(), docs, &align.Options{OneStory: oneStory})
}
