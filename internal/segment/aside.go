package segment

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// An Aside is a stretch of a text that is no part of its words: what a mark-up language, a list, a caption file or a note
// puts around and between them. Its bytes are in no token.
type Aside struct {
	Kind       AsideKind
	Start, End int32 // bytes, white space around it left out
	Token      int32 // the first token behind it; the number of tokens when there is none
}

// AsideKind says what an aside is.
type AsideKind uint8

// The kinds of asides.
const (
	Emphasis    AsideKind = iota + 1 // “*”, “**”, “_”; also the tags <b>, <i>, <em> and the like
	Bullet                           // “-”, “•”, “1.” before an item of a list
	BlockMark                        // the “>” before a line of a block quotation, all those of the line together
	HeadingMark                      // “##” before a heading
	Bar                              // “|” between the cells of a table
	Note                             // “[3]”, “[^1]”, “³”: points at a source or a note
	Definition                       // “[3]”, “[^1]:” before what such a mark points at
	Link                             // “[” and “](https://…)” around the words of a link
	CueTime                          // the number and the times of a caption: “00:01.000 --> 00:03.000”
	Voice                            // “<v Ann Lee>”, the tag that says whose words a caption holds, and its end
)

// AsidesBefore returns the asides that stand between a token and the one before it, in order.
func (t *Text) AsidesBefore(token int) []Aside {
	first, _ := slices.BinarySearchFunc(t.Asides, int32(token), func(a Aside, token int32) int { return cmp.Compare(a.Token, token) })
	last := first
	for last < len(t.Asides) && t.Asides[last].Token == int32(token) {
		last++
	}
	return t.Asides[first:last]
}

// A dropped is an aside by its tokens, before they are taken out.
type dropped struct {
	kind        AsideKind
	first, last int
}

// A delimiter is a mark of emphasis that waits for its partner.
type delimiter struct {
	char        byte
	first, last int // tokens
}

const (
	mostDelimiters = 8  // that wait for their partners at a time
	longestLabel   = 40 // tokens of the words of a link
	longestTarget  = 80 // tokens of its address
	longestTag     = 24 // tokens of a tag
	longestNote    = 12 // tokens of a note mark
)

// An asider finds the asides among the tokens of a text and takes them out. It goes over the tokens once; from some marks
// it looks a bounded number of tokens ahead.
type asider struct {
	*Text
	dropped  []dropped
	open     []delimiter
	number   int  // of the last item of a numbered list
	depth    int  // how many “>” the line before had
	row      bool // the line is a row of a table
	captions bool // the text has captions with times
	voice    string
}

// setAside takes the asides out of the tokens.
func (t *Text) setAside() {
	a := asider{Text: t}
	for i := 0; i < len(t.Tokens); {
		switch token := &t.Tokens[i]; {
		case token.Form&LineStart != 0:
			i = a.line(i)
		case token.Kind == Mark:
			i = a.mark(i)
		default:
			i++
		}
	}
	if len(a.dropped) > 0 {
		a.takeOut()
	}
}

// takeOut takes the tokens of the asides out. What stood before them stands before the token behind them.
func (a *asider) takeOut() {
	slices.SortStableFunc(a.dropped, func(x, y dropped) int { return cmp.Compare(x.first, y.first) })
	kept, next := a.dropped[0].first, 0
	a.Asides = make([]Aside, 0, len(a.dropped))
	inherited := Form(0)
	for i := kept; i < len(a.Tokens); {
		if next < len(a.dropped) && i == a.dropped[next].first {
			d := a.dropped[next]
			for next++; next < len(a.dropped) && a.dropped[next].first < d.last; next++ { // inside it
			}
			a.Asides = append(a.Asides, Aside{d.kind, a.Tokens[d.first].Start, a.Tokens[d.last-1].End, int32(kept)})
			inherited |= a.inherited(d)
			i = d.last
			continue
		}
		a.Tokens[kept] = a.Tokens[i]
		a.Tokens[kept].Form |= inherited
		inherited = 0
		kept++
		i++
	}
	a.Tokens = a.Tokens[:kept]
}

// inherited returns the form that the token behind an aside takes over from it.
func (a *asider) inherited(d dropped) Form {
	form := a.Tokens[d.first].Form & (SpaceBefore | LineStart | BlockStart | CaptionStart)
	for i := d.first + 1; i < d.last; i++ {
		form |= a.Tokens[i].Form & LineStart
	}
	switch d.kind {
	case Bullet, HeadingMark, Bar, Definition:
		form |= BlockStart | LineStart | SpaceBefore
	case Note:
		form &^= SpaceBefore // the mark stands behind a word: “lost [3].”
	}
	return form
}

func (a *asider) drop(kind AsideKind, first, last int) {
	a.dropped = append(a.dropped, dropped{kind, first, last})
}

// is reports whether a token is the mark of one ASCII character.
func (a *asider) is(i int, char byte) bool {
	return i < len(a.Tokens) && a.Tokens[i].Kind == Mark && a.Text.Text[a.Tokens[i].Start] == char
}

// touches reports whether a token follows the one before it at once.
func (a *asider) touches(i int) bool { return i < len(a.Tokens) && !a.Tokens[i].Is(SpaceBefore) }

// inLine reports whether a token exists and does not begin a line.
func (a *asider) inLine(i int) bool { return i < len(a.Tokens) && !a.Tokens[i].Is(LineStart) }

// lineEnd returns the end of the line that holds a token.
func (a *asider) lineEnd(i int) int {
	for i++; a.inLine(i); i++ {
	}
	return i
}

// line reads what may stand before the words of a line and gives the first token behind it.
func (a *asider) line(i int) int {
	if len(a.open) > 0 && i > 0 && a.divided(i) {
		a.open = a.open[:0]
	}
	a.row = false
	if end := a.caption(i); end > i {
		return end
	}
	first := i
	i = a.blockMarks(i)
	switch {
	case i > first && !a.inLine(i): // nothing but “>”
		return i
	case a.is(i, '#'):
		i = a.heading(i)
	case a.is(i, '|') && a.isRow(i):
		a.row = true
	case a.is(i, '['):
		i = a.definition(i)
	default:
		i = a.bullet(i)
	}
	if i > first {
		a.open = a.open[:0]
		return i
	}
	if a.Tokens[i].Kind == Mark {
		return a.mark(i)
	}
	return i + 1
}

// blockMarks reads the “>” of a block quotation. Those of a post that is pointed at, “>>9685”, are none.
func (a *asider) blockMarks(i int) int {
	end := i
	for a.is(end, '>') && (end == i || a.inLine(end)) {
		end++
	}
	if end-i > 1 && a.inLine(end) && a.Tokens[end].Kind == Number && a.touches(end) {
		return i
	}
	if end > i {
		a.drop(BlockMark, i, end)
	}
	if depth := end - i; depth != a.depth && end < len(a.Tokens) {
		a.depth = depth
		a.Tokens[end].Form |= BlockStart
	}
	return end
}

func (a *asider) heading(i int) int {
	const deepest = 6
	end := i
	for a.is(end, '#') && (end == i || a.touches(end)) {
		end++
	}
	if end-i > deepest || !a.inLine(end) || a.touches(end) {
		return i
	}
	a.drop(HeadingMark, i, end)
	return end
}

// bullet reads a bullet or the number of an item: the first one, or the one behind that of the item before.
func (a *asider) bullet(i int) int {
	end := i + 1
	switch token := a.Tokens[min(i, len(a.Tokens)-1)]; {
	case i == len(a.Tokens):
		return i
	case token.Kind == Mark:
		switch a.Of(i) {
		case "-", "+":
			if end < len(a.Tokens) && a.Tokens[end].Kind == Number { // “- 2 degrees”
				return i
			}
		case "*", "•", "●", "▪", "■", "◦", "‣", "⁃", "·", "»":
		default:
			return i
		}
	case token.Kind == Number && (a.is(end, '.') || a.is(end, ')')) && a.touches(end):
		end++
		number := 0
		for _, digit := range []byte(a.Of(i)) {
			if number = 10*number + int(digit) - '0'; digit < '0' || digit > '9' || number > 999 {
				return i
			}
		}
		if number != 1 && number != a.number+1 || !a.inLine(end) || a.touches(end) {
			return i
		}
		a.number = number
	default:
		return i
	}
	if !a.inLine(end) || a.touches(end) {
		return i
	}
	a.drop(Bullet, i, end)
	return end
}

// isRow reports whether a line that begins with a bar is a row of a table: it ends with another.
func (a *asider) isRow(i int) bool {
	end := a.lineEnd(i)
	return end-i > 2 && a.is(end-1, '|')
}

// definition reads the mark before a source at the start of a line: “[3] …”, “[^1]: …”.
func (a *asider) definition(i int) int {
	end, _ := a.note(i)
	if end == i {
		return i
	}
	if a.is(end, ':') && a.touches(end) {
		end++
	}
	if !a.inLine(end) || a.touches(end) {
		return i
	}
	a.drop(Definition, i, end)
	return end
}

// mark reads an aside that may begin with a mark and gives the first token behind it.
func (a *asider) mark(i int) int {
	switch c := a.Text.Text[a.Tokens[i].Start]; {
	case c == '*' || c == '_':
		return a.emphasis(i)
	case c == '[':
		return a.bracket(i)
	case c == '<':
		return a.tag(i)
	case c == '|' && a.row:
		return a.bar(i)
	case c >= utf8.RuneSelf:
		return a.raised(i)
	}
	return i + 1
}

// emphasis reads one to three marks of emphasis. They open before a word and close behind one, in pairs of equal length.
func (a *asider) emphasis(i int) int {
	const most = 3
	char, end := a.Text.Text[a.Tokens[i].Start], i+1
	for a.is(end, char) && a.touches(end) {
		end++
	}
	if end-i > most {
		return end
	}
	opens := a.touches(end) && (i == 0 || !a.touches(i) || a.Tokens[i-1].Kind == Mark)
	closes := a.touches(i) && (end == len(a.Tokens) || !a.touches(end) || a.Tokens[end].Kind == Mark)
	for at := len(a.open) - 1; closes && at >= 0; at-- {
		if o := a.open[at]; o.char == char && o.last-o.first == end-i && o.last < i {
			a.drop(Emphasis, o.first, o.last)
			a.drop(Emphasis, i, end)
			a.open = a.open[:at]
			return end
		}
	}
	if opens {
		if len(a.open) == mostDelimiters {
			a.open = a.open[:copy(a.open, a.open[1:])]
		}
		a.open = append(a.open, delimiter{char, i, end})
	}
	return end
}

// bracket reads a note mark, an image or the brackets of a link.
func (a *asider) bracket(i int) int {
	if end, glued := a.note(i); end > i {
		if target := a.target(end); target > end {
			end = target
		}
		if a.isNoteAt(i, end, glued) {
			a.drop(Note, i, end)
			return end
		}
	}
	closing := i + 1
	for depth := 1; closing < len(a.Tokens) && closing-i < longestLabel && !a.Tokens[closing].Is(LineStart); closing++ {
		if a.is(closing, '[') {
			depth++
		} else if a.is(closing, ']') {
			if depth--; depth == 0 {
				break
			}
		}
	}
	if !a.is(closing, ']') {
		return i + 1
	}
	end := a.target(closing + 1)
	if end == closing+1 {
		return i + 1
	}
	if i > 0 && a.is(i-1, '!') && a.touches(i) {
		a.drop(Link, i-1, end)
		return end
	}
	if inner, _ := a.note(i + 1); inner == closing { // “[[1]](https://…)”
		a.drop(Note, i, end)
		return end
	}
	a.drop(Link, i, i+1)
	a.drop(Link, closing, end)
	return i + 1
}

// target returns the end of the address of a link in round brackets, which begins at a token; the token when it is none.
func (a *asider) target(i int) int {
	if !a.is(i, '(') || !a.touches(i) || !a.touches(i+1) {
		return i
	}
	address := a.Text.Text[a.Tokens[i+1].Start:]
	if !strings.HasPrefix(address, "http") && !strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "#") && !strings.HasPrefix(address, "www.") {
		return i
	}
	for end := i + 1; a.inLine(end) && end-i < longestTarget; end++ {
		if a.is(end, ')') {
			return end + 1
		}
	}
	return i
}

// note returns the end of what has the form of a note mark, “[3]”, “[1, 2]”, “[^note]”, and whether it touches the word
// before it; the token at which it would begin when there is none.
func (a *asider) note(i int) (end int, glued bool) {
	if !a.is(i, '[') {
		return i, false
	}
	glued = i > 0 && a.touches(i)
	k := i + 1
	named := a.is(k, '^') && a.touches(k)
	if named {
		k++
	}
	for first := k; k < len(a.Tokens) && k-i < longestNote; k++ {
		token := &a.Tokens[k]
		switch {
		case a.is(k, ']') && k > first:
			return k + 1, glued
		case token.Is(LineStart) || token.Is(SpaceBefore) && !a.is(k-1, ','):
			return i, glued
		case named && token.Kind != Mark, token.Kind == Number && token.End-token.Start <= 3:
		case k > first && (a.is(k, ',') || a.is(k, '-') || a.Of(k) == "–"):
		default:
			return i, glued
		}
	}
	return i, glued
}

// isNoteAt reports whether what has the form of a note mark is one where it stands: behind a word or a mark that it touches,
// or between a word and the mark that ends the sentence, and never before a word that it touches.
func (a *asider) isNoteAt(i, end int, glued bool) bool {
	atEnd := !a.inLine(end)
	if !atEnd && a.touches(end) && a.Tokens[end].Kind != Mark {
		return false
	}
	n := len(a.dropped)
	if glued || a.is(i+1, '^') || n > 0 && a.dropped[n-1].kind == Note && a.dropped[n-1].last == i {
		return true
	}
	if i == 0 || a.Tokens[i].Is(LineStart) {
		return false
	}
	if a.Tokens[i-1].Kind == Mark && roles()[a.Tokens[i-1].Word]&(stop|closing) != 0 {
		return true
	}
	if next, _ := a.note(end); next > end {
		return true
	}
	return atEnd || a.is(end, ',') || a.is(end, ':') || a.is(end, ';') || a.Tokens[end].Kind == Mark && roles()[a.Tokens[end].Word]&(stop|closing) != 0
}

// raised reads note marks that are written high or are signs of their own: “³”, “†”, “【2†source】”.
func (a *asider) raised(i int) int {
	r, _ := utf8.DecodeRuneInString(a.Of(i))
	switch {
	case r == '【':
		for end := i + 1; a.inLine(end) && end-i < longestNote; end++ {
			if a.Of(end) == "】" && a.Tokens[i+1].Kind == Number {
				a.drop(Note, i, end+1)
				return end + 1
			}
		}
	case (isRaised(r) || r == '†' || r == '‡') && a.touches(i) && i > 0:
		end := i + 1
		for a.touches(end) && a.Tokens[end].Kind == Mark && isRaisedText(a.Of(end)) {
			end++
		}
		before := &a.Tokens[i-1]
		const shortUnit = 2 // letters: km²
		unit := before.Kind == Number || before.Kind == Word && !before.Is(Capital) && before.End-before.Start <= shortUnit && end == i+1
		if !unit && (!a.touches(end) || a.Tokens[end].Kind == Mark) {
			a.drop(Note, i, end)
		}
		return end
	}
	return i + 1
}

func isRaised(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r == '⁰' || '⁴' <= r && r <= '⁹'
}

func isRaisedText(of string) bool {
	r, _ := utf8.DecodeRuneInString(of)
	return isRaised(r) || r == ',' || r == '⁻'
}

// bar reads a bar of a table. The cells of the line under the head of a table are nothing but hyphens.
func (a *asider) bar(i int) int {
	end := i + 1
	for k := end; a.inLine(k) && (a.is(k, '-') || a.is(k, ':') || a.is(k, '|')); k++ {
		if a.is(k, '|') {
			end = k + 1
		}
	}
	a.drop(Bar, i, end)
	return end
}

// tag reads one of the tags that captions and notes are written with.
func (a *asider) tag(i int) int {
	name := i + 1
	if a.is(name, '/') && a.touches(name) {
		name++
	}
	if !a.touches(name) {
		return i + 1
	}
	end := name
	for !a.is(end, '>') {
		if end++; !a.inLine(end) || end-i > longestTag {
			return i + 1
		}
	}
	end++
	switch of := a.Of(name); of {
	case "v":
		a.drop(Voice, i, end)
		if voice := a.Text.Text[a.Tokens[i].Start:a.Tokens[end-1].End]; voice != a.voice && voice[1] != '/' {
			a.voice = voice
			if end < len(a.Tokens) {
				a.Tokens[end].Form |= BlockStart
			}
		}
	case "b", "i", "u", "c", "em", "strong", "cite", "span", "br":
		a.drop(Emphasis, i, end)
	case "sup":
		number := a.Tokens[min(end, len(a.Tokens)-1)]
		if name == i+1 && number.Kind == Number && a.is(end+1, '<') && a.is(end+2, '/') && a.is(end+4, '>') {
			a.drop(Note, i, end+5)
			return end + 5
		}
		return i + 1
	default:
		if a.Tokens[name].Kind != Number || !a.captions {
			return i + 1
		}
		a.drop(CueTime, i, end) // the time of a word
	}
	return end
}

// caption reads the line with the times of a caption, the number above it, and the head of a file of captions. It gives the
// end of what it read.
func (a *asider) caption(i int) int {
	if i == 0 && a.Of(i) == "WEBVTT" {
		end := a.lineEnd(i)
		for end < len(a.Tokens) && !a.divided(end) {
			end = a.lineEnd(end)
		}
		a.drop(CueTime, i, end)
		a.captions = true
		return end
	}
	if a.Tokens[i].Kind == Number && a.isCueTime(i) {
		first, end := i, a.lineEnd(i)
		if i > 0 && a.Tokens[i-1].Kind == Number && a.Tokens[i-1].Is(LineStart) && !a.divided(i) {
			first = i - 1
		}
		a.drop(CueTime, first, end)
		a.captions = true
		return end
	}
	if a.captions {
		a.Tokens[i].Form |= CaptionStart
	}
	return i
}

// isCueTime reports whether a line has an arrow between two times.
func (a *asider) isCueTime(i int) bool {
	const longest = 14 // tokens before the arrow: 00:00:05.000
	if !a.is(i+1, ':') {
		return false
	}
	for k := i + 2; a.inLine(k+3) && k-i < longest; k++ {
		if a.is(k, '-') && a.is(k+1, '-') && a.is(k+2, '>') {
			return a.Tokens[k+3].Kind == Number
		}
	}
	return false
}
