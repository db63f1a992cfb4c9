package wordnet

import (
	_ "embed"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/packed"
)

// The file holds, as package packed reads it:
//
//	the words, sorted, the empty one before them, so that the number of each is its Word;
//	a byte of parts of speech for each; a byte of commonness for each;
//	the irregular forms, sorted; the Word of which each is one;
//	for each word its edges, by word.
//
//go:embed wordnet.bin
var file packed.File

// dictionary is the file, cut into its sections.
type dictionary struct {
	words      packed.Strings
	parts      string
	commonness string
	forms      packed.Strings
	lemmas     packed.Numbers
	edges      packed.Lists
}

// edge is a related word and the relation.
type edge uint32

func (e edge) to() Word           { return Word(e >> 3) }
func (e edge) relation() Relation { return Relation(e & 7) }

var tables = open(file)

func open(f packed.File) dictionary {
	return dictionary{words: f.Strings(), parts: f.Section(), commonness: f.Section(), forms: f.Strings(), lemmas: packed.Numbers(f.Section()), edges: f.Lists()}
}

// related are the edges of a word.
type related struct{ edges packed.Numbers }

func (d *dictionary) related(w Word) related { return related{d.edges.Of(int(w))} }

func (r related) len() int      { return r.edges.Len() }
func (r related) at(i int) edge { return edge(r.edges.At(i)) }

// lookup returns the word that is written so, 0 for none.
func lookup[T string | []byte](d *dictionary, word T) Word {
	return Word(max(packed.Find(d.words, word), 0))
}

// form returns the word of which a word is an irregular form, 0 for none.
func form[T string | []byte](d *dictionary, word T) Word {
	if i := packed.Find(d.forms, word); i >= 0 {
		return Word(d.lemmas.At(i))
	}
	return 0
}
