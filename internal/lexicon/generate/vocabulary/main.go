// Command vocabulary makes the word lists of package lexicon into the one file that it reads.
//
//	go run ./generate/vocabulary -words words -o vocabulary.bin
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

func main() {
	words := flag.String("words", "words", "folder of the lists")
	out := flag.String("o", "vocabulary.bin", "file to write")
	flag.Parse()
	if err := run(*words, *out); err != nil {
		fmt.Fprintln(os.Stderr, "vocabulary:", err)
		os.Exit(1)
	}
}

func run(words, out string) error {
	data, err := lexicon.Build(os.DirFS(words))
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
