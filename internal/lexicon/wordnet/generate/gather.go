package main

import (
	"cmp"
	"slices"
	"strings"
)

// The relations, the closest first; see the package wordnet for their meaning.
const (
	antonym = iota
	synonym
	derived
	kindred
	relations
)

type form struct {
	text  string
	lemma int
}

type pair struct{ a, b int } // indices of words, a < b

type table struct {
	words  []string
	parts  []byte // a bit for each part of speech
	tags   []int  // how often the word was met, in any meaning
	forms  []form
	pairs  [relations][]pair
	number map[string]int
}

// gather takes the single lower-case words of the database out of it, and the pairs of them that are related.
func gather(db *database) *table {
	t := &table{number: map[string]int{}}
	t.addWords(db)
	t.addForms(db)
	strongest := map[pair]int{}
	for _, at := range db.order {
		relate(db, at, func(a, b sense, relation int) {
			if p, ok := t.pair(a.word, b.word); ok {
				if known, ok := strongest[p]; !ok || relation < known {
					strongest[p] = relation
				}
			}
		})
	}
	for p, relation := range strongest {
		t.pairs[relation] = append(t.pairs[relation], p)
	}
	for _, pairs := range t.pairs {
		slices.SortFunc(pairs, func(p, q pair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	}
	return t
}

// plain words are written in small letters alone: no names, no phrases.
func plain(word string) bool {
	return len(word) > 1 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}

func (t *table) addWords(db *database) {
	parts, tags := map[string]byte{}, map[string]int{}
	for _, set := range db.synsets {
		for _, s := range set.senses {
			if plain(s.word) {
				parts[s.word] |= 1 << set.part
				tags[s.word] += s.tags
			}
		}
	}
	for word := range parts {
		t.words = append(t.words, word)
	}
	slices.Sort(t.words)
	for i, word := range t.words {
		t.number[word] = i
		t.parts = append(t.parts, parts[word])
		t.tags = append(t.tags, tags[word])
	}
}

// addForms keeps of every irregular form the lemma that is met most often: “found” is the verb “find”.
func (t *table) addForms(db *database) {
	for text, lemmas := range db.exceptions {
		best := -1
		for _, lemma := range lemmas {
			if i, ok := t.number[lemma]; ok && (best < 0 || t.tags[i] > t.tags[best]) {
				best = i
			}
		}
		if best >= 0 && plain(text) && t.words[best] != text {
			t.forms = append(t.forms, form{text, best})
		}
	}
	slices.SortFunc(t.forms, func(a, b form) int { return cmp.Compare(a.text, b.text) })
}

func (t *table) pair(a, b string) (pair, bool) {
	i, known := t.number[a]
	j, alsoKnown := t.number[b]
	return pair{min(i, j), max(i, j)}, known && alsoKnown && i != j
}

// usual reports whether a word is often meant in this sense. WordNet lists 36 senses of “get”, and most of what is the same
// as one of them is not the same as the word in a newspaper.
func usual(s sense) bool { return s.rank <= 2 || s.rank <= 4 && s.tags > 0 || s.tags >= 8 }

// relate yields the related pairs of words that one synset begins.
func relate(db *database, at key, yield func(a, b sense, relation int)) {
	set := db.synsets[at]
	for i, a := range set.senses {
		for _, b := range set.senses[:i] {
			if usual(a) && usual(b) {
				yield(a, b, synonym)
			}
		}
	}
	for _, p := range set.pointers {
		other := db.synsets[p.to]
		switch p.symbol {
		case "!":
			yield(set.senses[p.from-1], other.senses[p.at-1], antonym)
		case "+", "\\", "<":
			if p.from > 0 && p.at > 0 {
				yield(set.senses[p.from-1], other.senses[p.at-1], derived)
			}
		case "&", "$", "@":
			between(set, other, func(a, b sense) { yield(a, b, kindred) })
		}
	}
}

// between yields the words of two synsets that stand for their senses: the first two of each that are usual.
func between(set, other *synset, yield func(a, b sense)) {
	for _, a := range set.senses {
		for _, b := range other.senses {
			if a.rank <= 2 && b.rank <= 2 && a.tags > 0 && b.tags > 0 {
				yield(a, b)
			}
		}
	}
}
