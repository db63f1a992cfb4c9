package quotes

import (
	"cmp"
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A run is a stretch in quotation marks, the marks left out.
type run struct {
	first, last int32 // tokens inside the marks: Tokens[first:last]
	open, close int32 // tokens with the marks: Tokens[open:close]
	depth       int32 // how many runs enclose it
	mark        mark  // the one that opens it
	flags       Flag
	continues   bool // it goes on with the run before it, which the paragraph's end interrupted
}

// mark is a quotation mark, or 0 for any other token.
type mark uint8

const (
	noMark mark = iota
	straight
	leftDouble
	rightDouble
	lowDouble
	leftGuillemet
	rightGuillemet
	leftSingleGuillemet
	rightSingleGuillemet
	leftCorner
	rightCorner
	leftWhiteCorner
	rightWhiteCorner
	doubledSingle // '' and “
	doubledGrave  // ``
	straightSingle
	leftSingle
	rightSingle
	lowSingle
	marks
)

// partners lists the marks that may close what a mark opened, in the usage of some language or of careless typing.
var partners = [marks][]mark{
	straight:             {straight, rightDouble},
	leftDouble:           {rightDouble, straight, leftDouble},
	rightDouble:          {rightDouble, straight, leftDouble}, // Swedish and Finnish; else the wrong way round
	lowDouble:            {leftDouble, rightDouble, straight}, // German and Czech; Polish and Romanian
	leftGuillemet:        {rightGuillemet},
	rightGuillemet:       {leftGuillemet, rightGuillemet}, // Danish and German books; Swedish
	leftSingleGuillemet:  {rightSingleGuillemet},
	rightSingleGuillemet: {leftSingleGuillemet, rightSingleGuillemet},
	leftCorner:           {rightCorner},
	leftWhiteCorner:      {rightWhiteCorner},
	doubledSingle:        {doubledSingle, straight},
	doubledGrave:         {doubledSingle, straight},
	straightSingle:       {straightSingle, rightSingle},
	leftSingle:           {rightSingle, straightSingle},
	rightSingle:          {rightSingle},
	lowSingle:            {leftSingle, rightSingle},
}

var markTable = sync.OnceValue(func() []mark {
	table := make([]mark, lexicon.Len())
	for text, m := range map[string]mark{
		`"`: straight, "“": leftDouble, "‟": leftDouble, "”": rightDouble, "„": lowDouble, "«": leftGuillemet, "»": rightGuillemet,
		"‹": leftSingleGuillemet, "›": rightSingleGuillemet, "「": leftCorner, "」": rightCorner, "『": leftWhiteCorner,
		"』": rightWhiteCorner, "'": straightSingle, "‘": leftSingle, "’": rightSingle, "‚": lowSingle, "`": straightSingle,
	} {
		table[lexicon.Word(text)] = m
	}
	table[lexicon.Unknown] = noMark
	return table
})

func (m mark) single() bool { return m >= straightSingle }

func (m mark) closes(opener mark) bool {
	for _, partner := range partners[opener] {
		if m == partner {
			return true
		}
	}
	return false
}

// opened is a mark that waits for its partner.
type opened struct {
	mark        mark
	first, last int32 // its tokens
	run         int32 // its place in pairing.runs
	markup      bool  // the value of an attribute, as in <a href="…">
}

// searched is how far down the open marks a closing one looks for its partner. More than a handful of open marks are a
// broken text, and looking through all of them would make reading it quadratic.
const searched = 6

// pairing finds the runs of a text, paragraph by paragraph.
type pairing struct {
	*segment.Text
	table          []mark
	marks          []int32 // the tokens that are marks, from the paragraph at hand on
	rest           []int32 // those of the paragraph, from the one at hand on
	runs           []run
	dropped        []bool // by run
	open           []opened
	carried        mark // an opening mark that the last paragraph did not close
	carrier        int32
	paragraphStart int32
	unordered      bool // a run was found after one that it encloses
	curly          bool // the text opens with “ somewhere, so that an opening ” is the wrong way round
	balanced       bool // the paragraph has as many opening as closing double marks: marks of one type may be nested
}

// pairMarks returns the runs of a text, ordered by start, an enclosing one before those in it.
func pairMarks(text *segment.Text) []run {
	p := &pairing{Text: text, table: markTable(), marks: make([]int32, 0, 64)}
	for i := range text.Tokens {
		if m := p.table[text.Tokens[i].Word]; m != noMark {
			p.marks = append(p.marks, int32(i))
			p.curly = p.curly || m == leftDouble
		}
	}
	p.runs, p.dropped = make([]run, 0, len(p.marks)/2+1), make([]bool, 0, len(p.marks)/2+1)
	for i := range text.Paragraphs {
		p.paragraph(&text.Paragraphs[i])
	}
	kept := p.runs[:0]
	for i, r := range p.runs {
		if !p.dropped[i] && r.first < r.last {
			kept = append(kept, r)
		}
	}
	if p.unordered {
		slices.SortStableFunc(kept, func(a, b run) int { return cmp.Or(cmp.Compare(a.open, b.open), cmp.Compare(b.close, a.close)) })
	}
	setDepths(kept)
	return kept
}

func (p *pairing) paragraph(paragraph *segment.Paragraph) {
	n := 0
	for n < len(p.marks) && p.marks[n] < paragraph.Last {
		n++
	}
	marks := p.marks[:n]
	p.marks = p.marks[n:]
	p.balanced, p.paragraphStart = p.isBalanced(marks, paragraph), paragraph.First
	if paragraph.Block != segment.Prose || p.Tokens[paragraph.First].Is(segment.BlockStart) {
		p.carried = noMark // an item of a list goes on with nothing
	}
	for next := paragraph.First; len(marks) > 0; marks = marks[1:] {
		if i := marks[0]; i >= next {
			p.rest = marks
			m, size := p.markAt(i, paragraph.Last)
			p.meet(m, i, i+size, paragraph)
			next = i + size
		}
	}
	p.endParagraph(paragraph)
}

// markAt returns the mark at a token and how many tokens it has.
func (p *pairing) markAt(i, end int32) (mark, int32) {
	m := p.table[p.Tokens[i].Word]
	if m == straightSingle && i+1 < end && p.Tokens[i+1].Word == p.Tokens[i].Word && !p.Tokens[i+1].Is(segment.SpaceBefore) {
		if p.Text.Text[p.Tokens[i].Start] == '`' {
			return doubledGrave, 2
		}
		return doubledSingle, 2
	}
	return m, 1
}

// The shape of a mark: with white space only before it, it opens; only after it, it closes.
func (p *pairing) shape(first, last int32, paragraph *segment.Paragraph) (opens, closes bool) {
	spaceBefore := first == paragraph.First || p.Tokens[first].Is(segment.SpaceBefore)
	spaceAfter := last >= paragraph.Last || p.Tokens[last].Is(segment.SpaceBefore)
	if !spaceBefore && p.Tokens[first-1].Kind == segment.Mark {
		switch p.Text.Text[p.Tokens[first-1].Start:p.Tokens[first-1].End] {
		case "(", "[", "—", "–", "-", "/", "“", "‘", "„", "¿", "¡":
			spaceBefore = true
		case "'", `"`:
			spaceBefore = first-1 == paragraph.First || p.Tokens[first-1].Is(segment.SpaceBefore)
		}
	}
	if !spaceAfter && p.Tokens[last].Kind == segment.Mark {
		switch p.Text.Text[p.Tokens[last].Start:p.Tokens[last].End] {
		case ",", ".", ";", ":", "!", "?", ")", "]", "—", "–", "”", "’", "…":
			spaceAfter = true
		}
	}
	return spaceBefore && !spaceAfter, !spaceBefore && spaceAfter
}

func (p *pairing) isBalanced(marks []int32, paragraph *segment.Paragraph) bool {
	opening, closing := 0, 0
	for _, i := range marks {
		if p.table[p.Tokens[i].Word].single() {
			continue
		}
		switch opens, closes := p.shape(i, i+1, paragraph); {
		case opens:
			opening++
		case closes:
			closing++
		default:
			return false
		}
	}
	return opening == closing
}

// meet handles one mark.
func (p *pairing) meet(m mark, first, last int32, paragraph *segment.Paragraph) {
	opens, closes := p.shape(first, last, paragraph)
	if p.isMeasure(m, first) {
		return
	}
	if m.single() {
		p.meetSingle(m, first, last, opens, closes)
		return
	}
	at := p.partner(m)
	switch {
	case at >= 0 && !p.reopens(m, p.open[at].mark, opens):
		p.closeAt(at, first, last)
	case !mayOpen(m):
		p.closeCarried(m, first, last, paragraph)
	case m == rightDouble && !opens, closes && m != lowDouble && m != leftCorner && m != leftWhiteCorner && m != leftGuillemet:
		p.closeCarried(m, first, last, paragraph)
	default:
		p.begin(m, first, last)
	}
}

// mayOpen reports whether a mark can open in any usage.
func mayOpen(m mark) bool { return len(partners[m]) > 0 }

// reopens reports whether a mark that could close an open one opens another instead.
func (p *pairing) reopens(m, open mark, opens bool) bool {
	if !opens || m == rightGuillemet && open == leftGuillemet || m == leftGuillemet && open == rightGuillemet {
		return false
	}
	return m != leftDouble || open != lowDouble
}

// partner returns the innermost open mark that m can close, or -1.
func (p *pairing) partner(m mark) int {
	for at := len(p.open) - 1; at >= max(0, len(p.open)-searched); at-- {
		if m.closes(p.open[at].mark) {
			return at
		}
		if m.single() && !p.open[at].mark.single() {
			return -1 // a single mark does not reach out of a double one
		}
	}
	return -1
}

func (p *pairing) begin(m mark, first, last int32) {
	if n := len(p.open); n > 0 && !p.balanced && !m.single() {
		for at := n - 1; at >= max(0, n-searched); at-- {
			if p.open[at].mark == m {
				p.abandonBefore(at, first)
				break
			}
		}
	}
	flags, continues := Flag(0), false
	if m == rightDouble && p.curly {
		flags = WrongWay
	}
	if !m.single() {
		if m == p.carried && first == p.paragraphStart {
			p.runs[p.carrier].flags = p.runs[p.carrier].flags&^Unclosed | MultiParagraph
			flags, continues = flags|MultiParagraph, true
		}
		p.carried = noMark
	}
	markup := first > 0 && p.Text.Text[p.Tokens[first-1].Start] == '=' && !p.Tokens[first].Is(segment.SpaceBefore)
	p.open = append(p.open, opened{mark: m, first: first, last: last, run: int32(len(p.runs)), markup: markup})
	p.runs = append(p.runs, run{open: first, first: last, mark: m, flags: flags, continues: continues})
	p.dropped = append(p.dropped, true) // until it is closed
}

// closeAt pairs an open mark with the closing one at a place. Open marks inside it had no partner.
func (p *pairing) closeAt(at int, first, last int32) {
	o := p.open[at]
	p.open = p.open[:at]
	r := &p.runs[o.run]
	r.last, r.close = first, last
	p.dropped[o.run] = o.markup
}

// abandonBefore ends the open marks from a place on, where another opens: they are never closed.
func (p *pairing) abandonBefore(at int, token int32) {
	for _, o := range p.open[at:] {
		p.leaveOpen(o, token)
	}
	p.open = p.open[:at]
}

// leaveOpen makes a run of what stands between a mark that is never closed and a token.
func (p *pairing) leaveOpen(o opened, token int32) {
	if o.mark.single() || o.markup {
		return
	}
	r := &p.runs[o.run]
	r.last, r.close = token, token
	r.flags |= Unclosed
	p.dropped[o.run] = false
}

// endParagraph ends what the paragraph leaves open. An outermost double mark is remembered: the next paragraph may open
// with it again, or close it.
func (p *pairing) endParagraph(paragraph *segment.Paragraph) {
	p.carried = noMark
	for i, o := range p.open {
		if i == 0 || !p.open[0].mark.single() {
			p.leaveOpen(o, paragraph.Last)
		}
		if p.carried == noMark && !o.mark.single() && !o.markup {
			p.carried, p.carrier = o.mark, o.run
		}
	}
	p.open = p.open[:0]
}

// closeCarried handles a closing mark without an open one in its paragraph: it may end what the last paragraph opened.
func (p *pairing) closeCarried(m mark, first, last int32, paragraph *segment.Paragraph) {
	if p.carried == noMark || !m.closes(p.carried) {
		return
	}
	p.runs[p.carrier].flags = p.runs[p.carrier].flags&^Unclosed | MultiParagraph
	p.runs = append(p.runs, run{open: paragraph.First, first: paragraph.First, last: first, close: last, mark: p.carried, flags: MultiParagraph, continues: true})
	p.dropped = append(p.dropped, false)
	p.carried, p.unordered = noMark, true
}

// setDepths counts for every run how many enclose it.
func setDepths(runs []run) {
	var enclosing []int32
	for i := range runs {
		for len(enclosing) > 0 && runs[enclosing[len(enclosing)-1]].close <= runs[i].open {
			enclosing = enclosing[:len(enclosing)-1]
		}
		runs[i].depth = int32(len(enclosing))
		enclosing = append(enclosing, int32(i))
	}
}
