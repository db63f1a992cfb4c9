// Command extract prints what it reads in each article: quotations, dates, numbers and claims.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/examples/internal/input"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(2)
	}
}

func run(paths []string) error {
	articles, err := input.Articles(paths)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, article := range articles {
		doc, err := crosscheck.NewDocument(article)
		if err != nil {
			return err
		}
		if err := encoder.Encode(claims.Read(doc)); err != nil {
			return err
		}
	}
	return nil
}
