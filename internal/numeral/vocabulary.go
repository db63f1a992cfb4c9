package numeral

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// Class says what part of a number a word is; NoClass for other words.
type Class uint8

// The classes.
const (
	NoClass  Class = iota
	Digit          // zero to nine
	Teen           // ten to nineteen
	Ten            // twenty, thirty, …
	Hundred        // hundred
	Scale          // thousand, million, …
	Hundreds       // hundreds, tens: vague when they stand alone
	Scales         // thousands, millions: likewise
	Group          // dozen
	Groups         // dozens
	Part           // half, quarter
	Parts          // halves, quarters
	Ordinal        // third: a place in a row, or a denominator
	Ordinals       // thirds
	Sign           // ½
	Couple         // couple, pair
	Both           // both
	Decade         // nineties
	Some           // several, few: the least that they can mean
)

var classNames = map[string]Class{
	"digit": Digit, "teen": Teen, "ten": Ten, "hundred": Hundred, "scale": Scale, "hundreds": Hundreds, "scales": Scales,
	"group": Group, "groups": Groups, "part": Part, "parts": Parts, "ordinal": Ordinal, "ordinals": Ordinals, "sign": Sign,
	"couple": Couple, "both": Both, "decade": Decade, "some": Some,
}

// Word is what a single word means in a number. The value of an ordinal is its place, that of “thirds” 3.
type Word struct {
	Class Class
	Value float64
}

// vocabulary is what is known of words, and the words and marks that the grammar names.
type vocabulary struct {
	index    []uint16 // by lexicon.ID: the word's place in words; 0 for a word that stands in no number
	words    []Word
	ordinals map[float64]string

	a, ampersand, an, and, caret, closeBracket, comma, e, enDash, few, hyphen, minus, minusSign, negative, of, openBracket, or,
	period, plus, plusWord, plusMinus, point, several, slash, times, x lexicon.ID
}

var vocabularyOnce = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{index: make([]uint16, lexicon.Len()), words: []Word{{}}, ordinals: map[float64]string{}}
	for entry := range lexicon.Entries("number-words") {
		word := Word{classNames[entry.Fields[0]], ratio(entry.Fields[1])}
		v.index[entry.Word], v.words = uint16(len(v.words)), append(v.words, word)
		if word.Class == Ordinal {
			v.ordinals[word.Value] = entry.Text
		}
	}
	for text, id := range map[string]*lexicon.ID{
		"a": &v.a, "&": &v.ampersand, "an": &v.an, "and": &v.and, "^": &v.caret, ")": &v.closeBracket, ",": &v.comma,
		"e": &v.e, "–": &v.enDash, "few": &v.few, "-": &v.hyphen, "minus": &v.minus, "−": &v.minusSign,
		"negative": &v.negative, "of": &v.of, "(": &v.openBracket, ".": &v.period, "+": &v.plus, "±": &v.plusMinus,
		"or": &v.or, "plus": &v.plusWord, "point": &v.point, "several": &v.several, "/": &v.slash, "×": &v.times, "x": &v.x,
	} {
		*id = lexicon.Word(text)
	}
	return v
})

// Words yields the words that stand in numbers, and what each means there.
func Words() iter.Seq2[lexicon.ID, Word] {
	return func(yield func(lexicon.ID, Word) bool) {
		for id := range lexicon.WordsOf("number-words") {
			if !yield(id, vocabularyOnce().word(id)) {
				return
			}
		}
	}
}

func (v *vocabulary) word(id lexicon.ID) Word { return v.words[v.index[id]] }

// ratio reads “12”, “0.5” or “1/3” from a list.
func ratio(field string) float64 {
	above, below, fraction := strings.Cut(field, "/")
	value := number64(above)
	if fraction {
		value /= number64(below)
	}
	return value
}

// number64 reads a number of the list. The lists are part of the program and tested, so a broken one is a broken build.
func number64(field string) float64 {
	value, err := strconv.ParseFloat(field, 64)
	if err != nil {
		panic(fmt.Sprintf("numeral: %v", err))
	}
	return value
}
