package lexicon

import (
	"encoding/binary"
	"math/bits"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/packed"
)

// A table gives words their IDs: a hash table with open addressing, read where it lies in the program. Most words of a text are short,
// so that a slot holds the first sixteen bytes of its word, which is nearly always all there is to compare.
type table struct {
	words packed.Texts // by ID, that of Unknown empty
	slots string       // a power of two, at most half of them in use
	shift uint         // of a 64-bit hash, to give the index of a slot
}

// A slot is, in bytes: the word's first and next eight, zeros after the last; its ID, Unknown in an empty slot; its length.
const (
	firstOf, secondOf = 0, 8
	idOf, lengthOf    = 16, 20
	slotSize          = 24
)

func newTable(words packed.Texts, slots string) table {
	return table{words, slots, shiftTo(len(slots) / slotSize)}
}

// shiftTo returns by how much a hash is shifted to give the index of one of n slots, n a power of two.
func shiftTo(n int) uint { return uint(64 - bits.TrailingZeros(uint(n))) }

// len is one more than the greatest ID.
func (t *table) len() int { return t.words.Len() }

// word is the word with an ID, "" for Unknown.
func (t *table) word(id ID) string { return t.words.At(int(id)) }

// slot returns the bytes of the slot at an index, or of the first one if the index is too great.
func (t *table) slot(at uint64) (slot string, next uint64) {
	start := int(at) * slotSize
	if start >= len(t.slots) {
		start = 0
	}
	return t.slots[start : start+slotSize], uint64(start/slotSize) + 1
}

func (t *table) find(word []byte) ID {
	first, second := pack(word), uint64(0)
	if len(word) > 8 {
		second = pack(word[8:])
	}
	length := uint32(len(word))
	at := hash(word) >> t.shift
	for {
		var s string
		s, at = t.slot(at)
		id := ID(uint32At(s, idOf))
		if id == Unknown || uint64At(s, firstOf) == first && uint64At(s, secondOf) == second && uint32At(s, lengthOf) == length &&
			(length <= 16 || t.word(id) == string(word)) {
			return id
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
	at >>= t.shift
	for {
		var s string
		s, at = t.slot(at)
		id := ID(uint32At(s, idOf))
		if id == Unknown || uint64At(s, firstOf) == first && uint64At(s, secondOf) == second && uint32At(s, lengthOf) <= 16 {
			return id
		}
	}
}

func uint32At(s string, i int) uint32 { return packed.Numbers(s[i:]).At(0) }

func uint64At(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
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
func next(h, bits uint64) uint64 { return mix(h ^ h>>32 ^ bits) }

// mix multiplies by an odd number near 2⁶⁴ divided by the golden ratio, which spreads neighbours over the upper bits.
func mix(x uint64) uint64 { return x * 0x9e3779b97f4a7c15 }

// pack puts the first eight bytes of a word into an integer.
func pack(word []byte) uint64 {
	if len(word) >= 8 {
		return binary.LittleEndian.Uint64(word)
	}
	bits := uint64(0)
	for i, c := range word {
		bits |= uint64(c) << (8 * i)
	}
	return bits
}
