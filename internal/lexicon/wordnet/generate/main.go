// Command generate boils the WordNet database down to the single words, inflections and relations that crosscheck asks
// for, and writes them as one file.
//
//	go run ./generate -dict /usr/share/wordnet -o wordnet.bin
//
// The database is WordNet 3.0 as in the Debian package wordnet-base, or any other copy of its dict folder. The same
// database always gives the same file.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	dict := flag.String("dict", "/usr/share/wordnet", "folder of the WordNet database: data.noun, noun.exc, cntlist.rev, …")
	out := flag.String("o", "wordnet.bin", "file to write")
	flag.Parse()
	if err := run(*dict, *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(dict, out string) error {
	db, err := read(dict)
	if err != nil {
		return err
	}
	return os.WriteFile(out, encode(gather(db)), 0o644)
}
