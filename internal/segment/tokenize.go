package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// classes says of every byte what it can begin: ' ' white space and control characters, 'a' an ASCII letter, '0' an ASCII
// digit, '.' a period, '-' any other ASCII mark, 'x' a part of a character that is not ASCII.
const classes = "                                " +
	" -------------.-" + "0000000000------" +
	"-aaaaaaaaaaaaaaa" + "aaaaaaaaaaa-----" +
	"-aaaaaaaaaaaaaaa" + "aaaaaaaaaaa---- " +
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" +
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

// A tokenizer walks over the text once.
type tokenizer struct {
	text   string
	tokens []Token
	words  lexicon.Vocabulary
	at     int
	form   Form              // of the token to come
	lower  [longest + 8]byte // the lower-case form of the word at hand
}

func tokenize(text string) []Token {
	z := &tokenizer{
		text: text, tokens: make([]Token, 0, len(text)*2/9+8), words: lexicon.Words(), form: SpaceBefore | LineStart,
	}
	for z.at < len(text) {
		switch c := text[z.at]; classes[c] {
		case ' ':
			if c == '\n' || c == '\r' {
				z.form |= LineStart
			}
			z.form |= SpaceBefore
			z.at++
		case 'a':
			if !z.plainWord() {
				z.word()
			}
		case '0':
			z.number()
		case '.':
			z.periods()
		case '-':
			z.add(z.at+1, Mark, 0, z.words.LookupPacked(uint64(c), 0))
		default:
			z.rune()
		}
	}
	return z.tokens
}

func (z *tokenizer) add(end int, kind Kind, form Form, word lexicon.ID) {
	z.tokens = append(z.tokens, Token{int32(z.at), int32(end), word, kind, z.form | form})
	z.at, z.form = end, 0
}

// rune begins a token with a character that is not ASCII.
func (z *tokenizer) rune() {
	r, size := utf8.DecodeRuneInString(z.text[z.at:])
	switch {
	case r == '\u2010' || r == '\u2011' || r == '\ufe63' || r == '\uff0d' || r == '\u2212' && z.divides(size): // hyphens, as good as “-”
		z.add(z.at+size, Mark, 0, z.words.LookupPacked('-', 0))
	case r == '\u2012': // a dash as wide as a figure, as good as “–”
		z.add(z.at+size, Mark, 0, z.words.LookupPacked(pack("–"), 0))
	case '\u2010' <= r && r <= '\u2027': // dashes and quotation marks, by far the most frequent of all
		z.add(z.at+size, Mark, 0, z.words.LookupPacked(pack(z.text[z.at:z.at+size]), 0))
	case unicode.IsLetter(r) || unicode.IsMark(r):
		z.word()
	case invisible(r):
		z.at += size
	case unicode.IsSpace(r) || unicode.IsControl(r):
		if r == '\u2028' || r == '\u2029' || r == '\u0085' {
			z.form |= LineStart
		}
		z.form |= SpaceBefore
		z.at += size
	case unicode.IsDigit(r):
		z.number()
	default:
		z.add(z.at+size, Mark, 0, z.words.LookupPacked(pack(z.text[z.at:z.at+size]), 0))
	}
}

// divides reports whether a mark of some bytes stands between two words or numbers and touches both. There a minus sign is a
// hyphen: “10−12 people”.
func (z *tokenizer) divides(size int) bool {
	if len(z.tokens) == 0 || z.form&SpaceBefore != 0 || z.at+size == len(z.text) {
		return false
	}
	next := classes[z.text[z.at+size]]
	return z.tokens[len(z.tokens)-1].Kind != Mark && (next == 'a' || next == '0')
}

// periods makes one token of periods that touch: an ellipsis. More than four are looked up as four.
func (z *tokenizer) periods() {
	end := z.at + 1
	for end < len(z.text) && z.text[end] == '.' {
		end++
	}
	z.add(end, Mark, 0, z.words.Lookup(z.lower[:copy(z.lower[:longest], z.text[z.at:end])]))
}

func (z *tokenizer) number() {
	end := numberEnd(z.text, z.at)
	form := Form(0)
	if z.text[z.at] >= utf8.RuneSelf {
		form = Folded
	}
	z.add(end, Number, form, z.words.Lookup(z.lower[:copy(z.lower[:longest], z.text[z.at:end])]))
}

func numberEnd(text string, end int) int {
	for end < len(text) {
		switch c := text[end]; {
		case classes[c] == '0':
			end++
		case (c == ',' || c == '.') && end+1 < len(text) && classes[text[end+1]] == '0':
			end += 2
		default:
			r, size := utf8.DecodeRuneInString(text[end:])
			if r < utf8.RuneSelf || !unicode.IsDigit(r) {
				return end
			}
			end += size
		}
	}
	return end
}
