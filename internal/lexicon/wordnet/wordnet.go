// Package wordnet knows of English words what WordNet knows of them: their inflections, which words mean the same or the
// opposite, which are built on one another, and how common they are.
//
//	killed := wordnet.Lemma("killed")                             // the word “kill”
//	wordnet.Relate(killed, wordnet.Lemma("killings"))             // wordnet.Derived
//	wordnet.Opposed(wordnet.Lemma("won"), wordnet.Lemma("lost"))  // true
//
// It holds the single words in small letters of WordNet 3.0 (see LICENSE), in wordnet.bin, which the program in generate
// writes; names and phrases are left out. It is read where it lies and never changes; all functions may be called from many goroutines.
package wordnet

//go:generate go run ./generate -dict /usr/share/wordnet -o wordnet.bin

import "sort"

// Word stands for a word of the dictionary, in no inflection. 0 is no word of it. Words are numbered in the order of the
// alphabet.
type Word int32

// Part is a set of parts of speech.
type Part uint8

// The parts of speech.
const (
	Noun Part = 1 << iota
	Verb
	Adjective
	Adverb
)

// Relation says how two words are related.
type Relation uint8

// The relations, the closest first. Antonym comes before Synonym because a few pairs are both, in different senses.
const (
	Unrelated Relation = iota
	Same               // one word
	Antonym            // opposites of each other: “win”, “lose”
	Synonym            // in a usual sense of both: “begin”, “start”
	Derived            // one is built on the other, or both on a third: “participate”, “participant”
	Kindred            // similar, or one more general than the other: “murder”, “kill”
)

// Lookup returns a word in small letters exactly as it is written; 0 when the dictionary has no such word.
func Lookup[T string | []byte](lower T) Word { return lookup(&tables, lower) }

// String is the word itself; "" for 0.
func (w Word) String() string { return tables.words.At(int(w)) }

// Parts are the parts of speech that the word can be.
func (w Word) Parts() Part { return Part(tables.parts[w]) }

// Commonness says how often the word is met in the texts that WordNet's authors tagged, in half powers of two: 0 for a
// word that was never met, 2 for one met once, 20 for one met a thousand times. It is 0 for no word.
func (w Word) Commonness() int { return int(tables.commonness[w]) }

// Rarity says how much it tells that two texts share the word, in half bits of information: from 8 for the commonest to
// 36 for one that was never met, which holds for no word too. Articles, prepositions and their like are not in the
// dictionary; the caller knows them.
func (w Word) Rarity() int { return 36 - w.Commonness() }

// Relate says how two words are related: the closest relation that they have. No word is related to anything.
func Relate(a, b Word) Relation {
	if a == 0 || b == 0 {
		return Unrelated
	}
	if a == b {
		return Same
	}
	t := &tables
	if relation := t.direct(a, b); relation != Unrelated && relation != Kindred {
		return relation
	}
	if t.derivedTogether(a, b) {
		return Derived
	}
	return t.direct(a, b)
}

// A Relative is a word that has a relation to another.
type Relative struct {
	Word     Word
	Relation Relation
}

// Relatives returns the words that have a relation to a word, as Relate tells, but the word itself; those alone that are among some. Their
// order is always the same.
func Relatives(w Word, among func(Word) bool) []Relative {
	if w == 0 {
		return nil
	}
	var out []Relative
	t := &tables
	known := func(other Word) *Relative {
		for i := range out {
			if out[i].Word == other {
				return &out[i]
			}
		}
		return nil
	}
	edges := t.related(w)
	for i := range edges.len() {
		e := edges.at(i)
		if other := e.to(); other != w && among(other) {
			out = append(out, Relative{other, e.relation()})
		}
	}
	for i := range edges.len() {
		e := edges.at(i)
		if e.relation() != Derived {
			continue
		}
		onward := t.related(e.to())
		for k := range onward.len() {
			further := onward.at(k)
			other := further.to()
			if further.relation() != Derived || other == w || !among(other) {
				continue
			}
			if r := known(other); r == nil {
				out = append(out, Relative{other, Derived})
			} else if r.Relation == Kindred {
				r.Relation = Derived
			}
		}
	}
	return out
}

// direct returns the relation that the dictionary has for two words.
func (t *dictionary) direct(a, b Word) Relation {
	edges := t.related(a)
	at := sort.Search(edges.len(), func(i int) bool { return edges.at(i).to() >= b })
	if at < edges.len() && edges.at(at).to() == b {
		return edges.at(at).relation()
	}
	return Unrelated
}

// derivedTogether reports whether both words are built on a third: “participant” and “participation”.
func (t *dictionary) derivedTogether(a, b Word) bool {
	edges := t.related(a)
	for i := range edges.len() {
		e := edges.at(i)
		if e.relation() == Derived && t.direct(e.to(), b) == Derived {
			return true
		}
	}
	return false
}

// Opposed reports whether two words are antonyms, or one is a synonym or a derivation of an antonym of the other:
// “approve” and “reject”, “agreement” and “disagree”. Antonyms that are loose are only opposed to each other: “buy” to “sell”, but not what
// may mean “buy”, too. A nil loose calls none so.
func Opposed(a, b Word, loose func(a, b Word) bool) bool {
	if a == 0 || b == 0 || a == b {
		return false
	}
	t := &tables
	switch t.direct(a, b) {
	case Antonym:
		return true
	case Synonym, Derived:
		return false
	}
	return t.opposedThrough(a, b, loose) || t.opposedThrough(b, a, loose)
}

func (t *dictionary) opposedThrough(a, b Word, loose func(a, b Word) bool) bool {
	edges := t.related(a)
	for i := range edges.len() {
		e := edges.at(i)
		if e.relation() == Antonym && (loose == nil || !loose(a, e.to())) {
			if r := t.direct(e.to(), b); r == Synonym || r == Derived {
				return true
			}
		}
	}
	return false
}

// Related returns the words that have a relation to a word, in the order of the alphabet.
func Related(w Word, relation Relation) []Word {
	var words []Word
	edges := tables.related(w)
	for i := range edges.len() {
		e := edges.at(i)
		if e.relation() == relation {
			words = append(words, e.to())
		}
	}
	return words
}
