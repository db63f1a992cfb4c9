// Package segment cuts a text into paragraphs, sentences and tokens, all with byte offsets into the text as given.
//
// It is the one place where characters are looked at. Everything later works on tokens: small structs that say where a
// word stands, which word of the lexicon it is and how it is written. [Split] is one pass over the bytes.
//
// What is no part of the words is set aside, see [Aside]: bullets and numbers of lists, “>” and “#”, marks of emphasis, note
// marks, the addresses of links, the times and tags of captions. It is in no token, so that nobody counts, compares or names
// it; offsets are those of the text as given.
//
// What Unicode or a typesetter writes in several ways is one word: composed and decomposed letters, ligatures and the long s,
// full-width forms, soft hyphens and characters of no width inside a word, a word that a hyphen cuts at the end of a line.
// Such a token covers its bytes as they stand, has the lexicon's ID of the plain word, and [Text.Plain] spells it.
package segment

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// Kind says what a token is made of.
type Kind uint8

const (
	Word   Kind = iota + 1 // letters, with inner apostrophes (“don't”) and, in initialisms, periods (“U.S.”)
	Number                 // digits, with commas and periods between digits (“1,512”, “3.5”)
	Mark                   // anything else, one character a token; “...” is one token
)

// Form says how a token is written and what surrounds it.
type Form uint16

const (
	SpaceBefore  Form = 1 << iota // white space or the start of the text comes before it
	Capital                       // its first letter is an upper-case one
	AllCaps                       // it has at least two letters, all upper-case
	LineStart                     // it is the first token of its line
	Initialism                    // letters with periods between them, the last included: “U.S.”, “a.m.”
	InnerCapital                  // it has a capital behind a small letter: “McDonald”, “iPhone”
	BlockStart                    // an item of a list, a heading, a cell or a block quotation begins with it, or the text behind it
	CaptionStart                  // a line of a caption begins with it, which may go on with the sentence before
	Folded                        // [Text.Plain] is not the token's text
)

// Token is a word, a number or a mark.
//
// Hyphens divide words (“two-year” is three tokens without space between them), and the possessive ’s is a token of its
// own. A number is followed at once by the letters written on to it: “32nd” and “$3bn” are two and three tokens.
type Token struct {
	Start, End int32
	Word       lexicon.ID // of its lower-case form with straight apostrophes and plain hyphens; lexicon.Unknown when it stands in no list
	Kind       Kind
	Form       Form
}

// Is reports whether the token has all of the given properties of form.
func (t Token) Is(form Form) bool { return t.Form&form == form }

// Sentence is a run of tokens. Its Start and End leave the white space around it out.
type Sentence struct {
	Start, End  int32
	First, Last int32 // tokens: Tokens[First:Last]
	Paragraph   int32 // its index in Paragraphs
}

// Paragraph is a run of sentences: a line, or several lines of hard-wrapped text.
type Paragraph struct {
	Start, End  int32
	First, Last int32    // tokens: Tokens[First:Last]
	Sentences   [2]int32 // Text.Sentences[Sentences[0]:Sentences[1]]
	Block       Block    // what the marks before it make it
	Depth       uint8    // how many “>” stand before it: 0 outside block quotations
	Furniture   bool     // it is no part of the article but of the page round it; Split leaves that open
}

// Block says what sort of paragraph the marks before it make it.
type Block uint8

// The sorts of paragraphs.
const (
	Prose   Block = iota // the zero Block: no mark
	Item                 // an item of a list
	Heading              // behind “#”
	Cell                 // a cell of a table; those of one row stand in one line
	Source               // behind the number of a note: what it points at
)

// Text is a text that was cut. It is immutable: share it, but do not write to its slices.
type Text struct {
	Text       string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	Asides     []Aside // what is no part of the words, in order
}

// Split cuts a text of valid UTF-8 that is shorter than 2³¹ bytes. Every byte that is not white space or a control
// character belongs to exactly one token or aside, every token to exactly one sentence, and every sentence to exactly one
// paragraph.
func Split(text string) *Text {
	t := &Text{Text: text, Tokens: tokenize(text)}
	t.setAside()
	t.paragraphs()
	t.sentences()
	return t
}

// Of returns the text of a token.
func (t *Text) Of(token int) string { return t.Text[t.Tokens[token].Start:t.Tokens[token].End] }

// SentenceAt returns the index of the sentence that holds the byte offset, or the last one that begins before it; -1 when
// there is none.
func (t *Text) SentenceAt(offset int) int {
	return lastBefore(len(t.Sentences), func(i int) int32 { return t.Sentences[i].Start }, offset)
}

// ParagraphAt returns the index of the paragraph that holds the byte offset, or the last one that begins before it; -1 when
// there is none.
func (t *Text) ParagraphAt(offset int) int {
	return lastBefore(len(t.Paragraphs), func(i int) int32 { return t.Paragraphs[i].Start }, offset)
}

// TokenAt returns the index of the first token that ends after the byte offset: the token that holds it, or the next one.
// It is len(t.Tokens) when there is none.
func (t *Text) TokenAt(offset int) int {
	return lastBefore(len(t.Tokens), func(i int) int32 { return t.Tokens[i].End }, offset) + 1
}

// lastBefore returns the last of n ascending positions that is at or before the offset, or -1.
func lastBefore(n int, position func(int) int32, offset int) int {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) >> 1)
		if int(position(middle)) <= offset {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low - 1
}
