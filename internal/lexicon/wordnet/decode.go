package wordnet

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"sync"
)

// The compressed file, all numbers unsigned varints unless they are called bytes:
//
//	the number of words; the words, sorted, each as a byte that says how many bytes it shares with the one before, its
//	other bytes and a line feed; a byte of parts of speech for each word; a byte of commonness for each word;
//	the number of irregular forms; the forms, written like the words; the index of each form's lemma, from 0;
//	four times, for antonyms, synonyms, derivations and kindred words: for each word the number of later words that it
//	has this relation to, and then the distance of each from the one before, or from the word itself.
//
//go:embed wordnet.bin
var compressed []byte

// dictionary is the decoded file. Its slices are indexed by Word; entry 0 is no word.
type dictionary struct {
	letters    string
	starts     []uint32 // of the words in letters; one more than there are words
	parts      []byte
	commonness []byte
	forms      map[string]Word
	table      []Word // open addressing by hash of the word, a power of two long
	graph      func() *graph
}

// graph is how words are related. Only who compares words asks for it; it is decoded then.
type graph struct {
	edges []edge
	first []uint32 // one more than there are words
}

// edge is a related word and the relation.
type edge uint32

func newEdge(to Word, r Relation) edge { return edge(to)<<3 | edge(r) }
func (e edge) to() Word                { return Word(e >> 3) }
func (e edge) relation() Relation      { return Relation(e & 7) }

var tables = sync.OnceValue(inflate)

func inflate() *dictionary {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(compressed)))
	if err != nil {
		panic(fmt.Sprintf("wordnet: %v", err)) // the file is part of the program and tested
	}
	return decode(data)
}

func (t *dictionary) text(w Word) string { return t.letters[t.starts[w]:t.starts[w+1]] }

func (t *dictionary) related(w Word) []edge { return t.graph().related(w) }

func (g *graph) related(w Word) []edge { return g.edges[g.first[w]:g.first[w+1]] }

type decoder struct{ data []byte }

func (d *decoder) number() int {
	n, size := binary.Uvarint(d.data)
	d.data = d.data[size:]
	return int(n)
}

func (d *decoder) bytes(n int) []byte {
	data := d.data[:n]
	d.data = d.data[n:]
	return data
}

// words yields n words that were written as differences from one another.
func (d *decoder) words(n int, yield func([]byte)) {
	var word []byte
	for range n {
		end := bytes.IndexByte(d.data[1:], '\n') + 1
		word = append(word[:d.data[0]], d.data[1:end]...)
		d.data = d.data[end+1:]
		yield(word)
	}
}

func decode(data []byte) *dictionary {
	d := &decoder{data}
	n := d.number()
	t := &dictionary{starts: make([]uint32, 1, n+2), forms: map[string]Word{}}
	letters := make([]byte, 0, 10*n)
	d.words(n, func(word []byte) {
		t.starts = append(t.starts, uint32(len(letters)))
		letters = append(letters, word...)
	})
	t.starts = append(t.starts, uint32(len(letters)))
	t.letters = string(letters)
	t.parts = append([]byte{0}, d.bytes(n)...)
	t.commonness = append([]byte{0}, d.bytes(n)...)
	var forms []string
	d.words(d.number(), func(form []byte) { forms = append(forms, string(form)) })
	for _, form := range forms {
		t.forms[form] = Word(d.number() + 1)
	}
	t.index(n)
	t.graph = sync.OnceValue(func() *graph { return readGraph(d, n) })
	return t
}

func (t *dictionary) index(n int) {
	size := 1
	for size < n*3/2 {
		size *= 2
	}
	t.table = make([]Word, size)
	for w := Word(1); int(w) <= n; w++ {
		slot := hash(t.text(w)) & uint32(size-1)
		for t.table[slot] != 0 {
			slot = (slot + 1) & uint32(size-1)
		}
		t.table[slot] = w
	}
}

// readGraph reads the pairs of each relation, and sorts them under both words of the pair.
func readGraph(d *decoder, n int) *graph {
	type pair struct {
		a, b Word
		r    Relation
	}
	var pairs []pair
	g := &graph{first: make([]uint32, n+2)}
	for _, r := range []Relation{Antonym, Synonym, Derived, Kindred} {
		counts := make([]int, n+1)
		for w := 1; w <= n; w++ {
			counts[w] = d.number()
		}
		for w := 1; w <= n; w++ {
			for b := w; counts[w] > 0; counts[w]-- {
				b += d.number()
				pairs = append(pairs, pair{Word(w), Word(b), r})
				g.first[w+1]++
				g.first[b+1]++
			}
		}
	}
	for w := 1; w < len(g.first); w++ {
		g.first[w] += g.first[w-1]
	}
	next := slices.Clone(g.first)
	g.edges = make([]edge, 2*len(pairs))
	for _, p := range pairs {
		g.edges[next[p.a]] = newEdge(p.b, p.r)
		g.edges[next[p.b]] = newEdge(p.a, p.r)
		next[p.a]++
		next[p.b]++
	}
	for w := Word(1); int(w) <= n; w++ {
		slices.Sort(g.related(w))
	}
	return g
}

// hash is FNV-1a, whose quality suffices for words and which needs no state.
func hash[T string | []byte](word T) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h ^ h>>15
}

func lookup[T string | []byte](t *dictionary, word T) Word {
	mask := uint32(len(t.table) - 1)
	for slot := hash(word) & mask; ; slot = (slot + 1) & mask {
		w := t.table[slot]
		if w == 0 || t.text(w) == string(word) {
			return w
		}
	}
}
