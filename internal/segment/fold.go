package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// Plain returns the text of a token as it is compared: composed (NFC), without ligatures, full-width forms, soft hyphens and
// characters of no width, and without the hyphen that a line's end put into it. That of nearly all tokens is their text.
func (t *Text) Plain(token int) string {
	of := t.Of(token)
	if !t.Tokens[token].Is(Folded) {
		return of
	}
	visible := strings.Map(func(r rune) rune {
		if invisible(r) || joins(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, of)
	if len(visible) < len(of) { // a hyphen inside a word stands before a line's end
		visible = strings.NewReplacer("-", "", "‐", "").Replace(visible)
	}
	return norm.NFKC.String(visible)
}

const softHyphen = '\u00ad'

// invisible characters have no width: soft hyphens, the byte-order mark, zero-width spaces, direction marks.
func invisible(r rune) bool {
	return r == softHyphen || r == '\ufeff' || r == '\u200b' || r == '\u2060' || r == '\u200e' || r == '\u200f'
}

// joins reports whether a character of no width tells letters, or signs of which one is made, to join or not.
func joins(r rune) bool { return r == '\u200c' || r == '\u200d' }

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' }

// mayFold reports whether a letter is a ligature, a long s or a full-width form. (Combining marks are no letters.)
func mayFold(r rune) bool {
	return '\ufb00' <= r && r <= '\ufb06' || r == 'ſ' || '\uff21' <= r && r <= '\uff5a'
}

// fold brings the lower-case form of a word into the form that [Text.Plain] has.
func (w *wordReader) fold() {
	plain := norm.NFKC.Bytes(w.lower[:w.length])
	if string(plain) == string(w.lower[:w.length]) && w.form&Folded == 0 && !w.changes() {
		return
	}
	w.form |= Folded
	if w.length = len(plain); w.length <= longest {
		copy(w.lower[:], plain)
	}
}

// changes reports whether the word as written has another composed form, be it in its capitals alone.
func (w *wordReader) changes() bool { return !norm.NFKC.IsNormalString(w.text[w.at:w.end]) }

// endsLine reports whether nothing but a space or a line's end stands at an offset.
func (z *tokenizer) endsLine(at int) bool { return at < len(z.text) && classes[z.text[at]] == ' ' }

// lineEnd goes on over a hyphen that ends a line, and the line's end, if it divides a word: a word of the lexicon, or the
// parts of one of which at least one is none. “Two-” before “year” stays a word.
func (w *wordReader) lineEnd(size int) bool {
	const margin = 12 // white space at the start of a line
	if w.length == 0 || w.length > longest || w.letters < 2 || w.letters == w.capitals {
		return false
	}
	next, broken := w.end+size, false
	for next < len(w.text) && next-w.end < margin && classes[w.text[next]] == ' ' {
		if w.text[next] == '\n' {
			if broken {
				return false
			}
			broken = true
		}
		next++
	}
	end := next
	for end < len(w.text) && 'a' <= w.text[end] && w.text[end] <= 'z' {
		end++
	}
	if !broken || end == next || w.length+end-next > longest {
		return false
	}
	joined := append(append(make([]byte, 0, 2*longest), w.lower[:w.length]...), w.text[next:end]...)
	first, second := joined[:w.length], joined[w.length:]
	known := func(word []byte) bool { return w.words.Lookup(word) != lexicon.Unknown }
	if !known(joined) && known(first) && known(second) {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(w.text[end:]); isHyphen(r) && !known(joined) { // “state-⏎of-the-art”
		return false
	}
	w.form |= Folded
	w.end = next
	return true
}
