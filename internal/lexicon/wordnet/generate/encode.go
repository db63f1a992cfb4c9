package main

import (
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/packed"
)

// encode writes the table in the form that the package wordnet reads; its file dictionary.go describes it.
func encode(t *table) []byte {
	words, parts, commonness := []string{""}, []byte{0}, []byte{0}
	words, parts = append(words, t.words...), append(parts, t.parts...)
	for _, tags := range t.tags {
		commonness = append(commonness, byte(math.Round(2*math.Log2(float64(tags)+1))))
	}
	var forms []string
	var lemmas []uint32
	for _, f := range t.forms {
		forms, lemmas = append(forms, f.text), append(lemmas, uint32(f.lemma+1))
	}
	edges := make([][]uint32, len(words))
	for relation, pairs := range t.pairs {
		for _, p := range pairs {
			edges[p.a+1] = append(edges[p.a+1], edge(p.b, relation))
			edges[p.b+1] = append(edges[p.b+1], edge(p.a, relation))
		}
	}
	for _, list := range edges {
		slices.Sort(list)
	}
	file := packed.AppendStrings(nil, words)
	file = packed.AppendSection(packed.AppendSection(file, parts), commonness)
	file = packed.AppendNumbers(packed.AppendStrings(file, forms), lemmas)
	return packed.AppendLists(file, edges)
}

// relationNumbers are what the package wordnet calls the relations.
var relationNumbers = [relations]uint32{antonym: 2, synonym: 3, derived: 4, kindred: 5}

// edge is the index of a related word and the relation, as the package wordnet reads them.
func edge(word, relation int) uint32 { return uint32(word+1)<<3 | relationNumbers[relation] }
