package lexicon

// Set is a set of words. The zero Set is empty. A Set is immutable and may be shared.
type Set struct{ bits []uint64 }

// SetOf returns the single words of some lists; their phrases are passed over.
func SetOf(lists ...string) Set {
	s := newSet()
	for _, list := range lists {
		for id := range WordsOf(list) {
			s.add(id)
		}
	}
	return s
}

// SetOfWords returns a set of words that are named in the program. It panics like [Word] when one stands in no list.
func SetOfWords(words ...string) Set {
	s := newSet()
	for _, word := range words {
		s.add(Word(word))
	}
	return s
}

// SetOfIDs returns the set of some words. Unknown is passed over.
func SetOfIDs(words ...ID) Set {
	s := newSet()
	for _, word := range words {
		s.add(word)
	}
	return s
}

// SetOfEntries returns the single words of a list whose entries a function keeps.
func SetOfEntries(list string, keep func(Entry) bool) Set {
	s := newSet()
	for entry := range Entries(list) {
		if keep(entry) {
			s.add(entry.Word)
		}
	}
	return s
}

// FirstWordsOf returns the words with which the entries of some lists begin.
func FirstWordsOf(lists ...string) Set {
	s := newSet()
	for _, list := range lists {
		for entry := range Entries(list) {
			s.add(entry.First())
		}
	}
	return s
}

func newSet() Set { return Set{bits: make([]uint64, (Len()+63)/64)} }

func (s Set) add(id ID) {
	if id != Unknown {
		s.bits[id/64] |= 1 << (id % 64)
	}
}

// Has reports whether a word is in the set. Unknown never is.
func (s Set) Has(id ID) bool {
	word := int(id / 64)
	return word < len(s.bits) && s.bits[word]&(1<<(id%64)) != 0
}
