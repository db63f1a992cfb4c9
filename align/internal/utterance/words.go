package utterance

import (
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// word stands for a word of the quotations, in whatever inflection it is written.
type word int32

// vocabulary gives words their numbers.
type vocabulary struct {
	words   map[string]word       // by what is written, in small letters
	lemmas  map[wordnet.Word]word // by the word of the dictionary
	weights []int32               // by word: how much it tells that two quotations share it, in half bits
	common  lexicon.Set
	buffer  []byte
}

// grammatical is what a grammatical word weighs.
const grammatical = 4

func newVocabulary() *vocabulary {
	return &vocabulary{words: map[string]word{}, lemmas: map[wordnet.Word]word{}, common: lexicon.SetOf("function-words")}
}

// content reports whether a word is more than a grammatical one.
func (v *vocabulary) content(w word) bool { return v.weights[w] > grammatical }

// read appends the words of a text. Brackets and apostrophes are passed over, so that “[T]he” is “the”; so is a possessive.
func (v *vocabulary) read(text string, out []word) []word {
	letters := v.buffer[:0]
	possessive := -1 // where in letters an apostrophe was
	end := func() {
		if possessive > 0 && possessive == len(letters)-1 && letters[possessive] == 's' {
			letters = letters[:possessive]
		}
		if len(letters) > 0 {
			out = append(out, v.number(letters))
		}
		letters, possessive = letters[:0], -1
	}
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			letters = append(letters, c)
		case 'A' <= c && c <= 'Z':
			letters = append(letters, c|0x20)
		case c == '[' || c == ']':
		case c == '\'':
			possessive = len(letters)
		case c == ',' && len(letters) > 0 && isDigit(letters[len(letters)-1]) && i+1 < len(text) && isDigit(text[i+1]):
		case c < utf8.RuneSelf:
			end()
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			switch {
			case r == '’':
				possessive = len(letters)
			case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
				letters = utf8.AppendRune(letters, unicode.ToLower(r))
			default:
				end()
			}
			i += size - 1
		}
		i++
	}
	end()
	v.buffer = letters
	return out
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// number is the word that is written with some letters.
func (v *vocabulary) number(letters []byte) word {
	if w, ok := v.words[string(letters)]; ok {
		return w
	}
	weight := int32(grammatical)
	lemma := wordnet.Word(0)
	if !v.common.Has(lexicon.Words().Lookup(letters)) {
		lemma = wordnet.Lemma(letters)
		weight = int32(lemma.Rarity())
	}
	w, known := word(len(v.weights)), false
	if lemma != 0 {
		if w, known = v.lemmas[lemma]; !known {
			w = word(len(v.weights))
			v.lemmas[lemma] = w
		}
	}
	if !known {
		v.weights = append(v.weights, weight)
	}
	v.words[string(letters)] = w
	return w
}
