package segment

import (
	"math"
	"strings"
	"unicode/utf8"
)

// Lines of hard-wrapped text are this long at most and, the longest of a block, at least, in characters.
const (
	narrowest = 40
	widest    = 100
)

// A line is a line of the text that holds a token.
type line struct {
	first, last int // tokens: Tokens[first:last]
	width       int // in characters, white space around it left out; capped at widest+1
}

// paragraphs makes one of every line, save where lines only break a text at its margin. Such lines stand in one block
// without empty lines.
func (t *Text) paragraphs() {
	const bytesPerParagraph = 160 // of a report, about
	t.Paragraphs = make([]Paragraph, 0, len(t.Text)/bytesPerParagraph+4)
	block := make([]line, 0, 64)
	for first := 0; first < len(t.Tokens); {
		last := first + 1
		for last < len(t.Tokens) && !t.Tokens[last].Is(LineStart) {
			last++
		}
		if len(block) > 0 && (t.Tokens[first].Is(BlockStart) || !t.Tokens[first].Is(CaptionStart) && t.divided(first)) {
			t.block(block)
			block = block[:0]
		}
		block = append(block, line{first, last, 0})
		first = last
	}
	t.block(block)
}

// divided reports whether an empty line comes before a token that begins one.
func (t *Text) divided(token int) bool {
	breaks := 0
	gap := t.Text[t.Tokens[token-1].End:t.Tokens[token].Start]
	for i := range len(gap) {
		if gap[i] == '\n' || gap[i] == '\r' && (i+1 == len(gap) || gap[i+1] != '\n') {
			breaks++
		}
	}
	return breaks > 1
}

// block makes the paragraphs of a block of lines.
func (t *Text) block(lines []line) {
	if len(lines) == 0 {
		return
	}
	margin := t.margin(lines)
	first := 0
	for i := range lines {
		if i+1 < len(lines) && t.continues(lines[i], lines[i+1], margin) {
			continue
		}
		from, to := lines[first].first, lines[i].last
		t.Paragraphs = append(t.Paragraphs, Paragraph{
			Start: t.Tokens[from].Start, End: t.Tokens[to-1].End, First: int32(from), Last: int32(to),
		})
		t.marked(&t.Paragraphs[len(t.Paragraphs)-1])
		first = i + 1
	}
}

// marked fills in what the asides before a paragraph make it.
func (t *Text) marked(p *Paragraph) {
	if len(t.Asides) == 0 {
		return
	}
	for _, aside := range t.AsidesBefore(int(p.First)) {
		switch aside.Kind {
		case Bullet:
			p.Block = Item
		case HeadingMark:
			p.Block = Heading
		case Bar:
			p.Block = Cell
		case Definition:
			p.Block = Source
		case BlockMark:
			p.Depth = uint8(min(strings.Count(t.Text[aside.Start:aside.End], ">"), math.MaxUint8))
		}
	}
}

// margin measures the lines of a block and gives the width at which they were wrapped, 0 when they were not: every line
// fits, most of those that another one follows have no room for its first word, and some break before a small letter.
func (t *Text) margin(lines []line) int {
	if len(lines) < 2 {
		return 0
	}
	margin := 0
	for i := range lines {
		lines[i].width = t.width(lines[i].first, lines[i].last)
		margin = max(margin, lines[i].width)
	}
	if margin < narrowest || margin > widest {
		return 0
	}
	filled, inside := 0, 0
	for i, next := range lines[1:] {
		if t.fills(lines[i], next, margin) {
			filled++
			if t.lowerCase(next.first) {
				inside++
			}
		}
	}
	if breaks := len(lines) - 1; 4*filled < 3*breaks || 3*inside < breaks {
		return 0
	}
	return margin
}

// width counts characters.
func (t *Text) width(first, last int) int {
	text := t.Text[t.Tokens[first].Start:t.Tokens[last-1].End]
	if len(text) > 4*widest {
		return widest + 1
	}
	return min(utf8.RuneCountInString(text), widest+1)
}

// fills reports whether a line has no room left for the first word of the next, with one character to spare.
func (t *Text) fills(l, next line, margin int) bool {
	end := next.first + 1
	for end < next.last && end < next.first+8 && !t.Tokens[end].Is(SpaceBefore) {
		end++
	}
	return l.width+1+t.width(next.first, end) >= margin
}

// continues reports whether a line goes on with the last one's sentence.
func (t *Text) continues(l, next line, margin int) bool {
	if margin > 0 && t.fills(l, next, margin) {
		return true
	}
	final := t.Tokens[l.last-1]
	ended := final.Kind == Mark && roles()[final.Word]&(stop|closing) != 0
	if t.Tokens[next.first].Is(CaptionStart) {
		return !ended
	}
	if ended || !t.lowerCase(next.first) {
		return false
	}
	return margin > 0 || l.last-l.first > 2 && next.last-next.first > 2 && roles()[t.Tokens[next.first].Word]&credit == 0
}
