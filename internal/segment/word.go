package segment

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// longest is the length in bytes of the longest word that is looked up.
const longest = 64

// plainWord reads a word of at most fifteen ASCII letters, which most are, sixteen bytes at a time. It says false, and does
// nothing, when the word is longer, may go on with something else than a letter, or has a capital inside.
func (z *tokenizer) plainWord() bool {
	head, tail := load(z.text, z.at), uint64(0)
	first, n := letters(head)
	second, m := uint64(0), 0
	after := byte(head >> (8 * n))
	if n == 8 {
		tail = load(z.text, z.at+8)
		if second, m = letters(tail); m == 8 {
			return false
		}
		after = byte(tail >> (8 * m))
	}
	if after == '\'' || after == '.' && n == 1 || after >= utf8.RuneSelf || after == '-' && z.endsLine(z.at+n+m+1) {
		return false
	}
	all, rest := upperCase(1<<(8*n)-1), upperCase(1<<(8*m)-1)
	form, inHead, inTail := Form(0), all&^head, rest&^tail
	if inHead|inTail != 0 {
		if inHead&upperBit == 0 {
			return false
		}
		form = Capital
		switch {
		case n > 1 && inHead == all && inTail == rest:
			form |= AllCaps
		case inHead|inTail != upperBit && InnerCapitalAt(z.text[z.at:z.at+n+m]) > 0:
			form |= InnerCapital
		}
	}
	z.add(z.at+n+m, Word, form, z.words.LookupPacked(first, second))
	return true
}

const (
	eachByte = 0x0101010101010101
	upperBit = 0x20 // of an ASCII letter; clear in the upper-case ones
)

// upperCase returns those bits of eight letters that are clear in upper-case ones.
func upperCase(mask uint64) uint64 { return mask & (eachByte * upperBit) }

// letters counts the ASCII letters with which eight bytes begin and gives them in lower case, zeros after the last.
// It does so for all bytes at once: what is added to each carries into its highest bit from 'a' on, and from past 'z' on.
func letters(eight uint64) (lower uint64, n int) {
	folded := eight | eachByte*upperBit
	seven := folded &^ (eachByte * 0x80)
	letter := (seven + eachByte*(0x80-'a')) &^ (seven + eachByte*(0x7f-'z')) &^ eight
	n = bits.TrailingZeros64(^letter&(eachByte*0x80)) / 8
	return folded & (1<<(8*n) - 1), n
}

// load packs the eight bytes at an offset into an integer, the first one lowest; zeros stand for what is behind the end.
func load(text string, at int) uint64 {
	if at+8 > len(text) {
		return pack(text[min(at, len(text)):])
	}
	text = text[at : at+8]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

// pack packs at most eight bytes.
func pack(text string) uint64 {
	packed := uint64(0)
	for i := range len(text) {
		packed |= uint64(text[i]) << (8 * i)
	}
	return packed
}

// A wordReader reads a word of any form and keeps its lower-case form as it goes.
type wordReader struct {
	*tokenizer
	end               int
	length            int // of the lower-case form, which is cut at longest bytes
	letters, capitals int
	form              Form
	compatible        bool // the word has characters that Unicode writes in other ways too
}

// word reads letters, inner apostrophes and the periods of initialisms.
func (z *tokenizer) word() {
	w := wordReader{tokenizer: z, end: z.at}
	for w.ascii() || w.other() {
	}
	switch {
	case w.letters >= 2 && w.letters == w.capitals:
		w.form |= AllCaps
	case w.capitals > 0 && w.form&Capital == 0:
		w.unglue()
	}
	if w.capitals > 0 && w.form&(AllCaps|Initialism) == 0 && InnerCapitalAt(w.text[w.at:w.end]) > 0 {
		w.form |= InnerCapital
	}
	w.finish()
}

// ascii reads up to eight ASCII letters. It reports whether there was one.
func (w *wordReader) ascii() bool {
	eight := load(w.text, w.end)
	lower, n := letters(eight)
	if n == 0 {
		return false
	}
	capitals := upperCase(1<<(8*n)-1) &^ eight
	if w.end == w.at && capitals&upperBit != 0 {
		w.form |= Capital
	}
	if w.length <= longest {
		binary.LittleEndian.PutUint64(w.lower[w.length:], lower)
	}
	w.end, w.length, w.letters, w.capitals = w.end+n, w.length+n, w.letters+n, w.capitals+bits.OnesCount64(capitals)
	return true
}

// other reads one character that is no ASCII letter and belongs to a word. It reports whether there was one.
func (w *wordReader) other() bool {
	if w.end >= len(w.text) {
		return false
	}
	switch c := w.text[w.end]; {
	case c == '\'':
		return innerApostrophe(w.text, w.end, 1) && w.keep('\'', 1)
	case c == '-':
		return w.lineEnd(1)
	case c == '.':
		if !initialism(w.text, w.at, w.end) {
			return false
		}
		w.form |= Initialism
		return w.keep('.', 1)
	case c < utf8.RuneSelf:
		return false
	}
	r, size := utf8.DecodeRuneInString(w.text[w.end:])
	switch {
	case r == '’':
		return innerApostrophe(w.text, w.end, size) && w.keep('\'', size)
	case invisible(r) || joins(r): // a soft hyphen only says where a line may break
		next, _ := utf8.DecodeRuneInString(w.text[w.end+size:])
		if r != softHyphen && !unicode.IsLetter(next) {
			return false
		}
		w.form |= Folded
		w.end += size
		return true
	case isHyphen(r):
		return w.lineEnd(size)
	case unicode.IsLetter(r):
		w.letters++
		w.compatible = w.compatible || mayFold(r)
		if unicode.IsUpper(r) {
			w.capitals++
			if w.end == w.at {
				w.form |= Capital
			}
		}
	case !unicode.IsMark(r):
		return false
	default:
		w.compatible = true
	}
	return w.keep(unicode.ToLower(r), size)
}

// keep adds a character to the lower-case form that was written with some bytes in the text.
func (w *wordReader) keep(r rune, size int) bool {
	if w.length <= longest {
		w.length += utf8.EncodeRune(w.lower[w.length:], r)
	}
	w.end += size
	return true
}

// unglue ends the word where a capital letter shows that the space behind a small word was forgotten: “onJan 31”. Words
// such as “iPhone” and “macOS” stay whole.
func (w *wordReader) unglue() {
	for n := range min(w.end-w.at, len("with")+1) {
		if c := w.text[w.at+n]; c < 'A' || c > 'Z' {
			continue
		}
		switch w.text[w.at : w.at+n] {
		case "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with":
			w.end, w.length, w.form = w.at+n, n, 0
		}
		return
	}
}

// InnerCapitalAt returns the offset in a word of the first ASCII capital behind a small letter; 0 when there is none.
func InnerCapitalAt(word string) int {
	for i := 1; i < len(word); i++ {
		if c, before := word[i], word[i-1]; c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z' {
			return i
		}
	}
	return 0
}

// finish adds the word's token, and another one for its possessive ’s.
func (w *wordReader) finish() {
	if w.compatible && w.length <= longest {
		w.fold()
	}
	if w.length > longest { // as written, or when it is folded
		w.add(w.end, Word, w.form, lexicon.Unknown)
		return
	}
	lower := w.lower[:w.length]
	if stem := w.length - len("'s"); stem > 0 && string(lower[stem:]) == "'s" {
		apostrophe := w.end - len("'s")
		if w.text[apostrophe] != '\'' { // “’”, or an s of more than one byte
			apostrophe = w.at + strings.LastIndexAny(w.text[w.at:w.end], "'’")
		}
		w.add(apostrophe, Word, w.form, w.words.Lookup(lower[:stem]))
		w.add(w.end, Word, 0, w.words.Lookup(lower[stem:]))
		return
	}
	w.add(w.end, Word, w.form, w.words.Lookup(lower))
}

// innerApostrophe reports whether letters stand on both sides, as in “don’t” and “O’Brien”.
func innerApostrophe(text string, at, size int) bool {
	r, _ := utf8.DecodeRuneInString(text[at+size:])
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(r) && (unicode.IsLetter(before) || unicode.IsMark(before))
}

// initialism reports whether the period at an offset belongs to single letters divided by periods: “U.S.”, “a.m.”.
func initialism(text string, start, at int) bool {
	if at == start || at-start > 1 && text[at-2] != '.' {
		return false
	}
	if at-start > 1 {
		return true
	}
	return at+2 < len(text) && classes[text[at+1]] == 'a' && text[at+2] == '.'
}
