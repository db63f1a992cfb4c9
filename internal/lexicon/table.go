package lexicon

import (
	"encoding/binary"
	"strings"
)

// A table gives words their IDs: a hash table with open addressing. Most words of a text are short, so that a slot
// holds the first sixteen bytes of its word, which is nearly always all there is to compare.
//
// It holds hardly a pointer, which spares the collector a walk over all words.
type table struct {
	all   strings.Builder // the words, one after the other
	ends  []uint32        // by ID: where the word ends in it; ends[0] is 0
	slots []slot          // a power of two, at most half of them in use
	shift uint            // of a 64-bit hash, to give the index of a slot
}

type slot struct {
	first, second uint64 // the word's first and next eight bytes, the first one lowest, zeros after the last
	id            ID     // Unknown in an empty slot
	length        uint32 // of the word in bytes
}

// makeRoom makes an empty table ready for words of so many bytes in all.
func (t *table) makeRoom(size int) {
	const bits, usual = 17, 10 // of the slots; bytes of a word
	t.ends, t.slots, t.shift = make([]uint32, 1, size/usual), make([]slot, 1<<bits), 64-bits
	t.all.Grow(size / 2)
}

// len is one more than the greatest ID.
func (t *table) len() int { return len(t.ends) }

// word is the word with an ID, "" for Unknown.
func (t *table) word(id ID) string {
	if id == Unknown {
		return ""
	}
	return t.all.String()[t.ends[id-1]:t.ends[id]]
}

// intern gives a word its ID: the one it has, or a new one.
func (t *table) intern(word string) ID {
	if word == "" {
		return Unknown
	}
	s := t.slot([]byte(word))
	if s.id != Unknown {
		return s.id
	}
	id := ID(t.len())
	t.all.WriteString(word)
	t.ends = append(t.ends, uint32(t.all.Len()))
	if 2*t.len() > len(t.slots) {
		t.grow()
		return id
	}
	s.first, s.second = packed([]byte(word))
	s.id, s.length = id, uint32(len(word))
	return id
}

func (t *table) grow() {
	t.slots = make([]slot, 2*len(t.slots))
	t.shift--
	for id := range t.ends[1:] {
		t.insert(ID(id + 1))
	}
}

func (t *table) insert(id ID) {
	word := t.word(id)
	at := hash([]byte(word)) >> t.shift
	for t.slots[at].id != Unknown {
		at = (at + 1) & uint64(len(t.slots)-1)
	}
	first, second := packed([]byte(word))
	t.slots[at] = slot{first, second, id, uint32(len(word))}
}

func (t *table) find(word []byte) ID { return t.slot(word).id }

// slot gives the slot of a word, the empty one where it would be put if it has none.
func (t *table) slot(word []byte) *slot {
	first, second := packed(word)
	length := uint32(len(word))
	for at := hash(word) >> t.shift; ; at = (at + 1) & uint64(len(t.slots)-1) {
		s := &t.slots[at]
		if s.id == Unknown || s.first == first && s.second == second && s.length == length &&
			(length <= 16 || t.word(s.id) == string(word)) {
			return s
		}
	}
}

// findPacked finds a word of at most sixteen bytes. No word holds a zero byte, so that equal bytes are equal words, save
// that a longer word may begin with them.
func (t *table) findPacked(first, second uint64) ID {
	at := mix(first)
	if second != 0 {
		at = next(at, second)
	}
	for at >>= t.shift; ; at = (at + 1) & uint64(len(t.slots)-1) {
		s := &t.slots[at]
		if s.id == Unknown || s.first == first && s.second == second && s.length <= 16 {
			return s.id
		}
	}
}

// hash takes eight bytes at a time.
func hash(word []byte) uint64 {
	h := mix(pack(word))
	for len(word) > 8 {
		word = word[8:]
		h = next(h, pack(word))
	}
	return h
}

// next mixes eight more bytes into a hash.
func next(h, packed uint64) uint64 { return mix(h ^ h>>32 ^ packed) }

// mix multiplies by an odd number near 2⁶⁴ divided by the golden ratio, which spreads neighbours over the upper bits.
func mix(x uint64) uint64 { return x * 0x9e3779b97f4a7c15 }

// packed gives the first and the next eight bytes of a word.
func packed(word []byte) (first, second uint64) {
	if len(word) <= 8 {
		return pack(word), 0
	}
	return pack(word), pack(word[8:])
}

// pack puts the first eight bytes of a word into an integer.
func pack(word []byte) uint64 {
	if len(word) >= 8 {
		return binary.LittleEndian.Uint64(word)
	}
	packed := uint64(0)
	for i, c := range word {
		packed |= uint64(c) << (8 * i)
	}
	return packed
}
