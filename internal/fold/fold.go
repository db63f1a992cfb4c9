// Package fold makes texts comparable: it cuts them into words in a form in which equivalent writings are equal, and keeps
// where each word stands in the text as given.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is a word as it is compared. Start and End are its bytes in the text as given.
type Word struct {
	Start, End int
	Key        string // lower case, compatibility form, without marks that are not seen
	Exact      string // the same, with its capitals
	Before     string // punctuation in front of it; quotation marks, emphasis and space left out
	Bracketed  bool   // all of it or some letters stand in square brackets
	Round      bool   // it stands in round brackets
	Cut        bool   // an ellipsis stands in front of it, outside round brackets
}

// Words cuts a text into words, in order; note marks such as “[3]” behind a word are none. It takes linear time. Bytes that are no UTF-8
// are punctuation.
func Words(text string) []Word {
	var (
		out           []Word
		before        strings.Builder
		square, round int
		cut           bool
	)
	for at := 0; at < len(text); {
		if n := noteMark(text[at:]); n > 0 && (text[at+1] == '^' || at > 0 && text[at-1] > ' ') {
			at += n
			continue
		}
		if n := ellipsis(text[at:]); n > 0 {
			cut = true
			at += n
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if key := signWord(text, at, r, size); key != "" {
			out = append(out, Word{Start: at, End: at + size, Key: key, Exact: key, Before: before.String(), Bracketed: square > 0, Round: round > 0, Cut: cut})
			before.Reset()
			cut = false
			at += size
			continue
		}
		if !isLetter(r) {
			switch r {
			case '[':
				square++
			case ']':
				square = max(square-1, 0)
			case '(':
				round++
			case ')':
				round = max(round-1, 0)
			default:
				if isPunctuation(r) {
					before.WriteRune(evenMark(r))
				}
			}
			at += size
			continue
		}
		w := Word{Start: at, Before: before.String(), Bracketed: square > 0, Round: round > 0, Cut: cut}
		var letters strings.Builder
		at = readWord(text, at, &w, &letters, &square)
		w.Exact = letters.String()
		if !isASCII(w.Exact) {
			w.Exact = norm.NFKC.String(strings.ReplaceAll(w.Exact, "’", "'"))
		}
		w.Key = strings.ToLower(w.Exact)
		before.Reset()
		cut = false
		out = append(out, w)
	}
	return out
}

// signWord gives the word that a sign stands for: a currency, a percentage, a minus before a number, an ampersand between
// words; "" for any other.
func signWord(text string, at int, r rune, size int) string {
	switch r {
	case '%', '％':
		return "%"
	case '&', '＆':
		return "&"
	case '-', '−', '–':
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if unicode.IsDigit(next) && (at == 0 || unicode.IsSpace(before) && r != '–' || before == '(') {
			return "minus"
		}
		return ""
	}
	if r >= utf8.RuneSelf && unicode.Is(unicode.Sc, r) || r == '$' {
		return norm.NFKC.String(string(r))
	}
	return ""
}

// readWord reads the letters of a word, through brackets round some of them, and says where it ends.
func readWord(text string, at int, w *Word, letters *strings.Builder, square *int) int {
	last := rune(0)
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		switch {
		case isLetter(r):
			letters.WriteRune(r)
			last = r
		case isUnseen(r):
		case isApostrophe(r) && isLetter(next) && unicode.IsLetter(last):
			letters.WriteByte('\'')
		case (r == '.' || r == ',') && unicode.IsDigit(last) && unicode.IsDigit(next):
			letters.WriteRune(r)
		case r == '[' && isLetter(next) && noteMark(text[at:]) == 0, r == ']' && *square > 0 && isLetter(next):
			if r == '[' {
				*square++
			} else {
				*square--
			}
			w.Bracketed = true
		default:
			return w.close(at)
		}
		at += size
		if !isUnseen(r) && r != '[' && r != ']' {
			w.End = at
		}
	}
	return w.close(at)
}

func (w *Word) close(at int) int { return max(at, w.End) }

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isLetter says whether a rune belongs to a word; superscripts are note marks, fractions are numbers.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if unicode.Is(unicode.No, r) { // ½, but ² and ⁴ are note marks
		return r >= '¼' && r <= '¾' || r >= '⅐' && r <= '⅞'
	}
	return unicode.In(r, unicode.L, unicode.Nd, unicode.Nl, unicode.M) && r != utf8.RuneError
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '＇'
}

// isUnseen says whether a rune is not seen inside a word: a soft hyphen, a space without width.
func isUnseen(r rune) bool { return r == '\u00ad' || r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r) }

func isPunctuation(r rune) bool {
	switch r {
	case '"', '\'', '`', '*', '_', '>', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』':
		return false
	}
	return unicode.IsPunct(r) || unicode.IsSymbol(r)
}

func evenMark(r rune) rune {
	if unicode.Is(unicode.Pd, r) {
		return '-'
	}
	return r
}

// noteMark gives the length of a note mark at the start of a text: “[3]”, “[^a]”.
func noteMark(text string) int {
	if len(text) < 3 || text[0] != '[' {
		return 0
	}
	i := 1
	named := text[1] == '^'
	if named {
		i++
	}
	for first := i; i < len(text) && i < first+3; i++ {
		if c := text[i]; (c < '0' || c > '9') && !(named && 'a' <= c && c <= 'z') {
			break
		}
	}
	if i < len(text) && text[i] == ']' && i > 1 && text[i-1] != '[' && text[i-1] != '^' {
		return i + 1
	}
	return 0
}

// ellipsis gives the length of an ellipsis at the start of a text: “…”, “...”, “. . .”, also in brackets.
func ellipsis(text string) int {
	if rest, found := strings.CutPrefix(text, "["); found {
		if n := ellipsis(strings.TrimLeft(rest, " ")); n > 0 {
			n += 1 + len(rest) - len(strings.TrimLeft(rest, " "))
			after := strings.TrimLeft(text[n:], " ")
			if strings.HasPrefix(after, "]") {
				return len(text) - len(after) + 1
			}
		}
		return 0
	}
	if strings.HasPrefix(text, "…") {
		return len("…")
	}
	if !strings.HasPrefix(text, ".") {
		return 0
	}
	dots, end := 0, 0
	for i := 0; i < len(text) && (text[i] == '.' || text[i] == ' '); i++ {
		if text[i] == '.' {
			dots++
			end = i + 1
		} else if i > 0 && text[i-1] == ' ' {
			break
		}
	}
	if dots < 3 {
		return 0
	}
	return end
}
