package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// parts are the parts of speech of the database, in the order of the bits that the compressed file gives them.
var parts = []string{"noun", "verb", "adj", "adv"}

// A sense is a word in one of its meanings.
type sense struct {
	word string
	rank int // 1 for the word's first sense in this part of speech
	tags int // how often it was met in the tagged texts
}

// A pointer leads from a synset, or from one word of it, to another.
type pointer struct {
	symbol   string
	to       key
	from, at int // which word of the two synsets, from 1; 0 for the synset as a whole
}

type key struct {
	part   byte // 'n', 'v', 'a', 'r'
	offset string
}

type synset struct {
	part     int // index in parts
	senses   []sense
	pointers []pointer
}

type database struct {
	synsets    map[key]*synset
	order      []key
	exceptions map[string][]string // irregular form to lemmas
}

func read(dict string) (*database, error) {
	db := &database{synsets: map[key]*synset{}, exceptions: map[string][]string{}}
	ranks, tags := map[string]int{}, map[string]int{}
	err := lines(filepath.Join(dict, "cntlist.rev"), func(fields []string) {
		n, _ := strconv.Atoi(fields[2])
		tags[withoutHead(fields[0])] += n
	})
	for i, part := range parts {
		if err == nil {
			err = lines(filepath.Join(dict, "index."+part), func(fields []string) { addRanks(ranks, i, fields) })
		}
		if err == nil {
			err = lines(filepath.Join(dict, "data."+part), func(fields []string) { db.addSynset(i, fields, ranks, tags) })
		}
		if err == nil {
			err = lines(filepath.Join(dict, part+".exc"), func(fields []string) {
				db.exceptions[fields[0]] = append(db.exceptions[fields[0]], fields[1:]...)
			})
		}
	}
	return db, err
}

// lines calls f with the fields of every line of a file that is not part of its licence.
func lines(name string, f func([]string)) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		if line := scanner.Text(); line != "" && !strings.HasPrefix(line, "  ") {
			f(strings.Fields(line))
		}
	}
	return scanner.Err()
}

func senseID(part int, word, offset string) string { return fmt.Sprint(part, " ", word, " ", offset) }

// addRanks reads a line of an index file: a lemma and its synsets, the most frequent first.
func addRanks(ranks map[string]int, part int, fields []string) {
	count, _ := strconv.Atoi(fields[2])
	for i, offset := range fields[len(fields)-count:] {
		ranks[senseID(part, fields[0], offset)] = i + 1
	}
}

// addSynset reads a line of a data file; see the manual page wndb(5WN).
func (db *database) addSynset(part int, fields []string, ranks, tags map[string]int) {
	at := key{"nvar"[part], fields[0]}
	set := &synset{part: part}
	file, kind := fields[1], strings.Index("nvars", fields[2])+1
	count, _ := strconv.ParseInt(fields[3], 16, 32)
	fields = fields[4:]
	for range count {
		word, _, _ := strings.Cut(fields[0], "(") // “(p)” says where an adjective may stand
		number, _ := strconv.ParseInt(fields[1], 16, 32)
		id := fmt.Sprintf("%s%%%d:%s:%02d", strings.ToLower(word), kind, file, number)
		set.senses = append(set.senses, sense{
			word: word, rank: ranks[senseID(part, strings.ToLower(word), at.offset)], tags: tags[id],
		})
		fields = fields[2:]
	}
	count, _ = strconv.ParseInt(fields[0], 10, 32)
	fields = fields[1:]
	for range count {
		ends, _ := strconv.ParseInt(fields[3], 16, 32)
		set.pointers = append(set.pointers, pointer{fields[0], key{fields[2][0], fields[1]}, int(ends >> 8), int(ends & 0xff)})
		fields = fields[4:]
	}
	db.synsets[at] = set
	db.order = append(db.order, at)
}

// withoutHead leaves out of a sense key, “run%2:30:03::”, what names the head word of an adjective satellite.
func withoutHead(key string) string {
	if fields := strings.SplitN(key, ":", 4); len(fields) == 4 {
		return strings.Join(fields[:3], ":")
	}
	return key
}
