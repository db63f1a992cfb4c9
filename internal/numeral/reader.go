package numeral

import (
	"math"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A Reader reads the numbers of one text, and answers what its callers ask of a token; indices of no token are allowed. The
// fields may be changed between two calls. Get one from [NewReader]; it is not for concurrent use.
type Reader struct {
	*segment.Text
	Free   int // the first token that may be read: those before it belong to something else
	Paired int // where a number begins whose “and” divides it from another: “between one hundred and two hundred”; 0 for none

	tokens []segment.Token // those that may be read
	v      *vocabulary
}

// NewReader returns a reader of a whole text.
func NewReader(text *segment.Text) Reader {
	return Reader{Text: text, tokens: text.Tokens, v: vocabularyOnce()}
}

// Until lets the reader read as far as the token before an index, as if the text ended there.
func (r *Reader) Until(limit int) { r.tokens = r.Tokens[:limit] }

// A Number is what was read.
type Number struct {
	Next  int     // the token behind it
	Value float64 // the least that it can mean where it is vague
	Step  float64 // what one in the last digit written is worth: 100,000 in “1.5 million”; 0 for fractions in words
	Scale float64 // the scale word that it ends with: 1,000,000 in “1.5 million”; 1 for none
	Vague bool    // “dozens”, “hundreds of thousands”, “several hundred”
	Words bool    // written in words throughout
}

// Multiply multiplies the number by a scale that stands behind it.
func (n *Number) Multiply(by float64) {
	n.Value, n.Step, n.Scale = times(n.Value, by), times(n.Step, by), n.Scale*by
}

// Number reads the longest number that begins at a token, in digits, words or both: “1,512”, “minus 5”, “two hundred and
// six”, “a dozen”, “1.5 million”, “three and a half”, “two-thirds”, “half a dozen”, “hundreds of thousands”.
func (r *Reader) Number(j int) (n Number, ok bool) {
	negative := r.Is(j, r.v.minus) || r.Is(j, r.v.negative)
	if negative {
		if r.Is(j-1, r.v.or) && r.Is(j-2, r.v.plusWord) { // a tolerance: “plus or minus 4”
			return Number{}, false
		}
		j++
	}
	switch {
	case r.IsNumber(j):
		if n, ok = r.Digits(j); ok {
			r.fraction(&n, j)
			r.spelledOut(&n)
			r.point(&n)
		}
	case r.IsArticle(j):
		n, ok = r.article(j + 1)
	default:
		n, ok = r.spelled(j)
	}
	if !ok {
		return Number{}, false
	}
	r.complete(&n)
	if negative {
		n.Value = -n.Value
	}
	return n, !math.IsInf(n.Value, 0)
}

// complete reads what may stand behind a number of any kind: fractions, scales, its tolerance, and itself again in brackets.
func (r *Reader) complete(n *Number) {
	r.AndFraction(n)
	r.Scales(n)
	r.AndFraction(n)
	r.ofScale(n)
	if r.Is(n.Next, r.v.plusMinus) && r.IsNumber(n.Next+1) { // “± 0.01” says how far it is rounded
		if by, ok := r.Digits(n.Next + 1); ok {
			n.Step, n.Next = 2*by.Value, by.Next
		}
	}
	r.repeated(n)
}

// repeated reads a number that is said again in brackets: “forty-five (45)”.
func (r *Reader) repeated(n *Number) {
	if !r.Is(n.Next, r.v.openBracket) || !r.Is(n.Next+2, r.v.closeBracket) && !n.Words && r.Class(n.Next+1) == NoClass {
		return
	}
	if again, ok := r.Whole(n.Next + 1); ok && again.Value == n.Value && r.Is(again.Next, r.v.closeBracket) {
		n.Next = again.Next + 1
	}
}

// Whole reads a whole number without a scale behind digits, a tolerance or the like.
func (r *Reader) Whole(j int) (Number, bool) {
	if r.IsNumber(j) {
		n, ok := r.Digits(j)
		return n, ok && n.Step >= 1
	}
	switch r.Class(j) {
	case Digit, Teen, Ten, Hundred:
		return r.cardinal(j)
	}
	return Number{}, false
}

// Word is the word at a token; lexicon.Unknown where there is none.
func (r *Reader) Word(j int) lexicon.ID {
	if uint(j) >= uint(len(r.tokens)) {
		return lexicon.Unknown
	}
	return r.tokens[j].Word
}

// Of is the text of a token in its plain form; "" where there is none.
func (r *Reader) Of(j int) string {
	if uint(j) >= uint(len(r.tokens)) {
		return ""
	}
	return r.Plain(j)
}

// Is reports whether a token is a word, which must not be lexicon.Unknown.
func (r *Reader) Is(j int, word lexicon.ID) bool { return r.Word(j) == word }

// IsNumber reports whether a token is written in digits.
func (r *Reader) IsNumber(j int) bool { return r.isKind(j, segment.Number) }

// IsWord reports whether a token is written in letters.
func (r *Reader) IsWord(j int) bool { return r.isKind(j, segment.Word) }

func (r *Reader) isKind(j int, kind segment.Kind) bool {
	return uint(j) < uint(len(r.tokens)) && r.tokens[j].Kind == kind
}

// IsArticle reports whether a token is “a” or “an”.
func (r *Reader) IsArticle(j int) bool { return r.Is(j, r.v.a) || r.Is(j, r.v.an) }

// Class says what part of a number a token is.
func (r *Reader) Class(j int) Class { return r.v.word(r.Word(j)).Class }

func (r *Reader) numeral(j int) Word { return r.v.word(r.Word(j)) }

// Glued reports whether a token is written on to the one before.
func (r *Reader) Glued(j int) bool {
	return j > 0 && j < len(r.tokens) && !r.tokens[j].Is(segment.SpaceBefore)
}

// SameLine reports whether a token stands on the line of the one before.
func (r *Reader) SameLine(j int) bool { return j < len(r.tokens) && !r.tokens[j].Is(segment.LineStart) }

// SkipHyphen returns the token behind a hyphen that joins two words, or j itself. A dash that touches both is a hyphen, too:
// “thirty–one”.
func (r *Reader) SkipHyphen(j int) int {
	if (r.Is(j, r.v.hyphen) || r.Is(j, r.v.enDash)) && r.Glued(j) && r.Glued(j+1) {
		return j + 1
	}
	return j
}
