package names

import (
	"encoding/binary"
	"strings"
)

// hash is of a token's letters without regard to case, eight at a time.
func (f *finder) hash(i int32) uint64 {
	t := f.Tokens[i]
	return hashOf(f.Text.Text[t.Start:t.End])
}

func hashOf(text string) uint64 {
	h := uint64(len(text))
	if strings.IndexByte(text, 0xe2) >= 0 { // perhaps a typographic apostrophe
		text = strings.ReplaceAll(text, "’", "'")
		h = uint64(len(text))
	}
	for ; len(text) >= 8; text = text[8:] {
		h = join(h, binary.LittleEndian.Uint64([]byte(text[:8]))|lowerCase)
	}
	last := uint64(0)
	for j := range len(text) {
		last |= uint64(text[j]) << (8 * j)
	}
	return join(h, last|lowerCase)
}

// lowerCase makes eight ASCII letters small. What it makes of other characters does not matter in a hash.
const lowerCase = 0x2020202020202020

// join makes one key of several.
func join(a, b uint64) uint64 { return (a ^ b>>29 ^ b<<7) * 0x9e3779b97f4a7c15 }
