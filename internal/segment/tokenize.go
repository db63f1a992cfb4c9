package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// class sorts the ASCII characters.
type class uint8

const (
	mark class = iota
	space
	lower
	upper
	digit
)

var ascii = func() (table [utf8.RuneSelf]class) {
	for c := range table {
		switch {
		case c <= ' ' || c == 0x7f:
			table[c] = space
		case c >= 'a' && c <= 'z':
			table[c] = lower
		case c >= 'A' && c <= 'Z':
			table[c] = upper
		case c >= '0' && c <= '9':
			table[c] = digit
		}
	}
	return table
}()

// A tokenizer walks over the text once.
type tokenizer struct {
	*Text
	words lexicon.Vocabulary
	at    int
	form  Form     // of the token to come
	lower [64]byte // the lower-case form of the word at hand; longer words stand in no list
}

func (t *Text) tokenize() {
	z := &tokenizer{Text: t, words: lexicon.Words(), form: SpaceBefore | LineStart}
	for z.at < len(z.Text.Text) {
		z.step()
	}
}

func (z *tokenizer) step() {
	text := z.Text.Text
	c := text[z.at]
	if c >= utf8.RuneSelf {
		z.stepRune()
		return
	}
	switch ascii[c] {
	case space:
		if c == '\n' || c == '\r' {
			z.form |= LineStart
		}
		z.form |= SpaceBefore
		z.at++
	case lower, upper:
		z.word()
	case digit:
		z.number()
	default:
		z.mark(1)
	}
}

func (z *tokenizer) stepRune() {
	r, size := utf8.DecodeRuneInString(z.Text.Text[z.at:])
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		z.word()
	case unicode.IsSpace(r) || unicode.IsControl(r) || invisible(r):
		if r == '\u2028' || r == '\u2029' || r == '\u0085' {
			z.form |= LineStart
		}
		z.form |= SpaceBefore
		z.at += size
	case unicode.IsDigit(r):
		z.number()
	default:
		z.mark(size)
	}
}

// invisible characters have no width: the byte-order mark, zero-width spaces and joiners, direction marks.
func invisible(r rune) bool {
	return r == '\ufeff' || r == '\u200b' || r == '\u2060' || r == '\u200e' || r == '\u200f'
}

func (z *tokenizer) add(end int, kind Kind, form Form, word lexicon.ID) {
	z.Tokens = append(z.Tokens, Token{int32(z.at), int32(end), word, kind, z.form | form})
	z.at, z.form = end, 0
}

func (z *tokenizer) mark(size int) {
	end := z.at + size
	if text := z.Text.Text; text[z.at] == '.' {
		for end < len(text) && text[end] == '.' {
			end++
		}
	}
	length := copy(z.lower[:], z.Text.Text[z.at:end])
	z.add(end, Mark, 0, z.words.Lookup(z.lower[:length]))
}

func (z *tokenizer) number() {
	text, end := z.Text.Text, z.at
	for end < len(text) {
		if ascii7(text, end) == digit {
			end++
			continue
		}
		if c := text[end]; (c == ',' || c == '.') && end > z.at && ascii7(text, end+1) == digit {
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		if r < utf8.RuneSelf || !unicode.IsDigit(r) {
			break
		}
		end += size
	}
	length := copy(z.lower[:], text[z.at:end])
	z.add(end, Number, 0, z.words.Lookup(z.lower[:length]))
}

// ascii7 gives the class of the ASCII character at an offset; anything else is a mark.
func ascii7(text string, at int) class {
	if at < len(text) && text[at] < utf8.RuneSelf {
		return ascii[text[at]]
	}
	return mark
}

// word reads letters, and keeps their lower-case form as it goes.
func (z *tokenizer) word() {
	text, end, length, letters, capitals := z.Text.Text, z.at, 0, 0, 0
	form := Form(0)
	for end < len(text) {
		c := text[end]
		size := 1
		switch {
		case c < utf8.RuneSelf && ascii[c] == lower:
			letters++
			length = z.keep(length, c)
		case c < utf8.RuneSelf && ascii[c] == upper:
			if letters == capitals {
				capitals++
			}
			letters++
			if end == z.at {
				form |= Capital
			}
			length = z.keep(length, c+('a'-'A'))
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[end:])
			if r == '’' {
				if !innerApostrophe(text, end, n) {
					goto done
				}
				length, size = z.keep(length, '\''), n
				break
			}
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\u00ad' {
				goto done
			}
			if unicode.IsUpper(r) {
				if letters == capitals {
					capitals++
				}
				if end == z.at {
					form |= Capital
				}
			}
			if unicode.IsLetter(r) {
				letters++
			}
			length, size = z.keepRune(length, unicode.ToLower(r)), n
		case c == '\'' && innerApostrophe(text, end, 1):
			length = z.keep(length, c)
		case c == '.' && initialism(text, z.at, end):
			form |= Initialism
			length = z.keep(length, c)
		default:
			goto done
		}
		end += size
	}
done:
	if letters >= 2 && letters == capitals {
		form |= AllCaps
	}
	z.addWord(end, length, form)
}

func (z *tokenizer) keep(length int, c byte) int {
	if length < len(z.lower) {
		z.lower[length] = c
	}
	return length + 1
}

func (z *tokenizer) keepRune(length int, r rune) int {
	var buffer [utf8.UTFMax]byte
	for _, c := range buffer[:utf8.EncodeRune(buffer[:], r)] {
		length = z.keep(length, c)
	}
	return length
}

func (z *tokenizer) addWord(end, length int, form Form) {
	if length > len(z.lower) {
		z.add(end, Word, form, lexicon.Unknown)
		return
	}
	if length > 2 && z.lower[length-1] == 's' && z.lower[length-2] == '\'' { // the possessive stands alone
		apostrophe := end - 2
		if z.Text.Text[apostrophe] != '\'' {
			apostrophe = end - 1 - len("’")
		}
		z.add(apostrophe, Word, form, z.words.Lookup(z.lower[:length-2]))
		z.add(end, Word, 0, z.words.Lookup(z.lower[length-2:length]))
		return
	}
	z.add(end, Word, form, z.words.Lookup(z.lower[:length]))
}

// innerApostrophe says whether letters stand on both sides, as in “don’t” and “O’Brien”.
func innerApostrophe(text string, at, size int) bool {
	if at == 0 || at+size >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[at+size:])
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(r) && unicode.IsLetter(before)
}

// initialism says whether the period at an offset belongs to single letters divided by periods: “U.S.”, “a.m.”.
func initialism(text string, start, at int) bool {
	if at == start || at-start > 1 && text[at-2] != '.' {
		return false
	}
	if at-start > 1 {
		return true
	}
	next := ascii7(text, at+1)
	return (next == lower || next == upper) && at+2 < len(text) && text[at+2] == '.'
}
