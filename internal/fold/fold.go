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
	var out []Word
	for c := NewCutter(text); ; {
		w, ok := c.Next()
		if !ok {
			return out
		}
		out = append(out, w)
	}
}

// A Cutter gives the words of a text one by one.
type Cutter struct {
	text          string
	at            int
	square, round int // how many brackets are open
	cut           bool
	before        string // punctuation since the last word
	lower         map[string]string
}

// NewCutter cuts a text from its beginning.
func NewCutter(text string) *Cutter { return &Cutter{text: text, lower: map[string]string{}} }

// Next returns the next word; false at the end.
func (c *Cutter) Next() (w Word, ok bool) {
	text := c.text
	for c.at < len(text) {
		at := c.at
		r, size := rune(text[at]), 1
		switch {
		case isPlain(text[at]):
			return c.word(at), true
		case isBlank(text[at]):
			c.at++
			continue
		case r >= utf8.RuneSelf:
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		if n := noteMark(text[at:]); n > 0 && (text[at+1] == '^' || at > 0 && text[at-1] > ' ') {
			c.at += n
			continue
		}
		if n := ellipsis(text[at:]); n > 0 {
			c.cut = true
			c.at += n
			continue
		}
		if key := signWord(text, at, r, size); key != "" {
			c.at += size
			return c.take(Word{Start: at, End: at + size, Key: key, Exact: key}), true
		}
		if isLetter(r) {
			return c.word(at), true
		}
		switch r {
		case '[':
			c.square++
		case ']':
			c.square = max(c.square-1, 0)
		case '(':
			c.round++
		case ')':
			c.round = max(c.round-1, 0)
		default:
			if isPunctuation(r) {
				c.mark(text[at:at+size], r)
			}
		}
		c.at += size
	}
	return Word{}, false
}

// mark notes a mark of punctuation.
func (c *Cutter) mark(written string, r rune) {
	if unicode.Is(unicode.Pd, r) {
		written = "-"
	} else if r == utf8.RuneError {
		written = "\ufffd"
	}
	const longest = 8 // bytes
	switch {
	case c.before == "":
		c.before = written
	case len(c.before) < longest:
		c.before += written
	}
}

// take returns a word what stands before it.
func (c *Cutter) take(w Word) Word {
	w.Before, w.Bracketed, w.Round, w.Cut = c.before, w.Bracketed || c.square > 0, w.Round || c.round > 0, c.cut
	c.before, c.cut = "", false
	return w
}

// word returns the word that begins at a place.
func (c *Cutter) word(at int) Word {
	w := c.take(Word{Start: at})
	end := at
	for end < len(c.text) && isPlain(c.text[end]) {
		end++
	}
	if endsWord(c.text, end) {
		w.End, w.Exact = end, c.text[at:end]
		c.at = end
	} else {
		var letters strings.Builder
		c.at = readWord(c.text, at, &w, &letters, &c.square)
		w.Exact = letters.String()
		if !isASCII(w.Exact) {
			w.Exact = norm.NFKC.String(strings.ReplaceAll(w.Exact, "’", "'"))
		}
	}
	w.Key = c.small(w.Exact)
	return w
}

// small returns a word in small letters.
func (c *Cutter) small(word string) string {
	for i := range len(word) {
		if b := word[i]; 'A' <= b && b <= 'Z' || b >= utf8.RuneSelf {
			key, ok := c.lower[word]
			if !ok {
				key = strings.ToLower(word)
				c.lower[word] = key
			}
			return key
		}
	}
	return word
}

// isPlain reports whether a byte is an ASCII letter or digit.
func isPlain(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

func isBlank(b byte) bool { return b == ' ' || b == '\n' || b == '\r' || b == '\t' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// endsWord reports whether a word of plain letters certainly ends before a place.
func endsWord(text string, end int) bool {
	if end == len(text) {
		return true
	}
	switch b := text[end]; b {
	case '.', ',':
		return !isDigit(text[end-1]) || end+1 < len(text) && text[end+1] < utf8.RuneSelf && !isDigit(text[end+1])
	case '-':
		return end+1 < len(text) && isPlain(text[end+1])
	case '\'', '[', ']':
		return false
	case '*', '_':
		return emphasisEnd(text[end:]) == 0
	default:
		return b < utf8.RuneSelf
	}
}

// signWord returns the word that a sign stands for: a currency, a percentage, a minus before a number, an ampersand between
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
		if (unicode.IsDigit(next) || unicode.Is(unicode.Sc, next)) && (at == 0 || unicode.IsSpace(before) && r != '–' || before == '(') {
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
		case r == '-' && unicode.IsLetter(last) && lineBreak(text[at+1:]) > 0:
			at += lineBreak(text[at+1:])
		case (r == '*' || r == '_') && emphasisEnd(text[at:]) > 0:
			size = emphasisEnd(text[at:])
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
		if !isUnseen(r) && r != '[' && r != ']' && r != '-' && r != '*' && r != '_' {
			w.End = at
		}
	}
	return w.close(at)
}

// emphasisEnd returns the length of the marks that end the emphasis of a word before its ending: **Kim**’s. It is 0 for others.
func emphasisEnd(text string) int {
	const longest = 3
	n := 0
	for n < len(text) && n < longest && (text[n] == '*' || text[n] == '_') {
		n++
	}
	r, size := utf8.DecodeRuneInString(text[n:])
	if next, _ := utf8.DecodeRuneInString(text[n+size:]); n == 0 || !isApostrophe(r) || r == '‘' || !isLetter(next) {
		return 0
	}
	return n
}

// lineBreak returns the length of a line break in which a word is divided, before the small letter with which it goes on: 0 for
// none.
func lineBreak(text string) int {
	n := 0
	for n < len(text) && (text[n] == ' ' || text[n] == '\t' || text[n] == '\r') {
		n++
	}
	if n == len(text) || text[n] != '\n' {
		return 0
	}
	for n++; n < len(text) && (text[n] == ' ' || text[n] == '\t'); n++ {
	}
	if r, _ := utf8.DecodeRuneInString(text[n:]); unicode.IsLower(r) {
		return n
	}
	return 0
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

// isLetter reports whether a rune belongs to a word; superscripts are note marks, fractions are numbers.
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

// isUnseen reports whether a rune is not seen inside a word: a soft hyphen, a space without width.
func isUnseen(r rune) bool { return r == '\u00ad' || r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r) }

func isPunctuation(r rune) bool {
	switch r {
	case '"', '\'', '`', '*', '_', '>', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』':
		return false
	}
	return unicode.IsPunct(r) || unicode.IsSymbol(r)
}

// noteMark returns the length of a note mark at the start of a text: “[3]”, “[^a]”.
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

// ellipsis returns the length of an ellipsis at the start of a text: “…”, “...”, “. . .”, also in brackets.
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
