package quotes

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Turn is what one speaker of a transcript says without a break.
type Turn struct {
	Span    crosscheck.Span   // from its first word to its last, without its label
	Parts   []crosscheck.Span // its words, between stage directions and times; at least one, in order
	Speaker Speaker           // as its label has it, by the fullest name that the text gives; zero where the label has none
}

// Turns finds the turns of a transcript, or of an interview in an article, in order. What ends a label, and what a label looks like, is read from those that
// the text repeats: “Ann Lee:”, “MR. KIM (by telephone):”, “Mr. KIM of Utah.”, “Mr KIM—”, “Q.”, “[00:01:12] Ann Lee:”, “>> KIM:”,
// “Speaker 1:”, “[Ann Lee]”, a WebVTT “<v Ann Lee>”, a name on a line of its own, and so on. What comes before the first
// label is no turn. It is nil when the text has no labels that recur, or the document is nil. It takes time linear in the
// text.
func Turns(doc *crosscheck.Document) []Turn {
	if doc == nil {
		return nil
	}
	t := newTurnReader(doc)
	return t.turns(t.labelsOf(doc))
}

// A turnReader finds the turns of one document.
type turnReader struct {
	*segment.Text
	found  *names.Found
	words  *vocabulary
	labels *labelWords

	lines int // that have words
	count map[string]int
}

func newTurnReader(doc *crosscheck.Document) *turnReader {
	return &turnReader{Text: contents.Segments(doc), found: contents.Names(doc), words: vocabularyOf(), labels: labelWordsOf()}
}

func (t *turnReader) span(s stretch) crosscheck.Span {
	return crosscheck.Span{Start: int(t.Tokens[s.first].Start), End: int(t.Tokens[s.last-1].End)}
}

// candidates reads the labels of all lines, whether or not they prove to be such.
func (t *turnReader) candidates() []label {
	var found []label
	t.count, t.lines = map[string]int{}, 0
	for line := int32(0); int(line) < len(t.Tokens); {
		end := line + 1
		for int(end) < len(t.Tokens) && !t.Tokens[end].Is(segment.LineStart) && !t.Tokens[end].Is(segment.BlockStart) {
			end++
		}
		t.lines++
		if l := t.labelAt(line, end); l.kind != noLabel {
			found = append(found, l)
			t.count[strings.ToLower(l.text)]++
		}
		line = end
	}
	return found
}

// labelsOf returns the labels of a document's turns.
func (t *turnReader) labelsOf(doc *crosscheck.Document) []label {
	if doc.Article().Kind == crosscheck.Record {
		return t.recordLabels()
	}
	return t.interviewLabels()
}

// recordLabels returns the labels of a text whose whole text was said.
func (t *turnReader) recordLabels() []label {
	found := t.candidates()
	var strong [labelForms]int
	for i := range found {
		if t.isStrong(&found[i]) {
			strong[found[i].form]++
		}
	}
	certain := strong[byColon] + strong[byPeriod] + strong[byDash] + strong[byGap]
	var accepted [labelForms]bool
	for form := range accepted {
		switch labelForm(form) {
		case byVoice:
			accepted[form] = strong[form] > 0
		case byColon, byPeriod, byDash, byGap:
			accepted[form] = certain > 1 && strong[form] > 0
		case byLine:
			accepted[form] = certain < 2 && strong[form] > 1 && strong[form]*10 >= t.lines
		case byHyphen, byBracket:
			accepted[form] = certain < 2 && strong[form] > 1 && strong[form]*4 >= t.lines
		case byChevron:
			accepted[form] = strong[form]+certain > 1
		}
	}
	kept := found[:0]
	for i := range found {
		l := &found[i]
		if accepted[l.form] && (t.isStrong(l) || (l.form == byColon || l.form == byLine) && t.isKnown(l, found[i+1:])) {
			kept = append(kept, *l)
		}
	}
	if len(kept) < 2 && !accepted[byVoice] {
		return nil
	}
	return kept
}

// interviewLabels returns the labels of the turns of an interview in an article: colons behind at least four labels of two
// speakers or more, each of whom has several, on most of the lines from the first of them on.
func (t *turnReader) interviewLabels() []label {
	const fewest = 4
	if t.colons(fewest) < fewest {
		return nil
	}
	found := t.candidates()
	labels := found[:0]
	for i := range found {
		l := &found[i]
		if (l.form == byColon || l.form == byGap && l.kind.strong()) && (l.kind == asker || l.kind == answerer || t.isKnown(l, found[i+1:])) {
			labels = append(labels, *l)
		}
	}
	if len(labels) < fewest {
		return nil
	}
	lines, words, several := 0, 0, map[string]bool{}
	for p := range t.Paragraphs {
		if paragraph := &t.Paragraphs[p]; paragraph.First >= labels[0].line {
			lines++
			words += int(paragraph.Last - paragraph.First)
		}
	}
	for i := range labels {
		if key := strings.ToLower(labels[i].text); t.count[key] > 1 {
			several[key] = true
		}
	}
	const share, shortest = 3, 8 // of the lines; tokens of a line
	if len(several) < 2 || len(labels)*share < lines || words < shortest*lines {
		return nil
	}
	return labels
}

// colons counts the paragraphs that have a colon near their start, up to a number.
func (t *turnReader) colons(most int) int {
	const near = 8
	n := 0
	for p := 0; p < len(t.Paragraphs) && n < most; p++ {
		paragraph := &t.Paragraphs[p]
		for k := paragraph.First; k < min(paragraph.Last, paragraph.First+near); k++ {
			if t.isColon(k) {
				n++
				break
			}
		}
	}
	return n
}

// isStrong reports whether a label is one by itself, where others of its form stand in the text.
func (t *turnReader) isStrong(l *label) bool {
	switch l.form {
	case byPeriod:
		return l.caps && (l.kind == titled || strings.EqualFold(t.Of(int(l.name.first)), "the")) || l.kind == asker || l.kind == answerer
	case byDash:
		return l.caps && l.kind == titled || l.kind == asker || l.kind == answerer
	case byGap:
		return l.caps || l.kind == asker || l.kind == answerer
	case byLine:
		if l.kind == shouted && !l.timed { // a heading
			return t.count[strings.ToLower(l.text)] > 2
		}
		return l.timed || l.kind.strong() && int(l.words) < len(t.Tokens)
	case byBracket:
		return l.kind.strong() && !t.isDirection(l.name.first-1, l.name.last+1)
	}
	return l.kind.strong()
}

// isKnown reports whether a label that might be anything recurs, or is the short form of another, as “HP” of “Harbour
// Post”.
func (t *turnReader) isKnown(l *label, later []label) bool {
	const most = 8 // labels looked at
	if t.count[strings.ToLower(l.text)] > 1 {
		return true
	}
	for i := range later[:min(most, len(later))] {
		if later[i].caps && later[i].text == initials(l.text) {
			return true
		}
	}
	return false
}

// initials returns the first letters of the words of a name: “Harbour Post” has “HP”.
func initials(name string) string {
	var letters strings.Builder
	for word := range strings.FieldsSeq(name) {
		for _, r := range word {
			letters.WriteRune(r)
			break
		}
	}
	return letters.String()
}

// turns makes the turns that some labels begin.
func (t *turnReader) turns(labels []label) []Turn {
	if len(labels) == 0 {
		return nil
	}
	speakers := t.speakers(labels)
	var turns []Turn
	for i := range labels {
		last := int32(len(t.Tokens))
		if i+1 < len(labels) {
			last = labels[i+1].line
		}
		parts := t.said(labels[i].words, last)
		if len(parts) == 0 {
			continue
		}
		if n := len(turns); n > 0 && labels[i].form == byVoice && labels[i-1].text == labels[i].text {
			turns[n-1].Parts = append(turns[n-1].Parts, parts...)
			turns[n-1].Span.End = parts[len(parts)-1].End
			continue
		}
		turns = append(turns, Turn{crosscheck.Span{Start: parts[0].Start, End: parts[len(parts)-1].End}, parts, speakers.of(&labels[i])})
	}
	return turns
}

// said returns the words between two tokens without the stage directions and lines of time among them.
func (t *turnReader) said(first, last int32) []crosscheck.Span {
	var parts []crosscheck.Span
	from := first
	cut := func(k, next int32) {
		if s := (stretch{from, k}); !s.empty() && t.hasWords(s) {
			parts = append(parts, t.span(s))
		}
		from = next
	}
	for k := first; k < last; k++ {
		if t.Tokens[k].Is(segment.CaptionStart) && t.isTimed(k) {
			cut(k, k)
		}
		if t.Tokens[k].Is(segment.LineStart) {
			if end := t.asideLine(k, last); end > k {
				cut(k, end)
				k = end - 1
				continue
			}
		}
		if t.Tokens[k].Kind != segment.Mark {
			continue
		}
		if of := t.Of(int(k)); of == "(" || of == "[" {
			if end := t.closing(k, last); end > k && t.isDirection(k, end) {
				cut(k, end)
				k = end - 1
			}
		}
	}
	cut(last, last)
	return parts
}

// isTimed reports whether the times of a caption stand before a token.
func (t *turnReader) isTimed(k int32) bool {
	for _, aside := range t.AsidesBefore(int(k)) {
		if aside.Kind == segment.CueTime {
			return true
		}
	}
	return false
}

func (t *turnReader) hasWords(s stretch) bool {
	for k := s.first; k < s.last; k++ {
		if t.Tokens[k].Kind != segment.Mark {
			return true
		}
	}
	return false
}

// isDirection reports whether the words in brackets tell what happens: one of them is known to, all are in capitals, or
// they are a time.
func (t *turnReader) isDirection(open, end int32) bool {
	capitals := 0
	for k := open + 1; k < end-1; k++ {
		token := t.Tokens[k]
		switch {
		case t.labels.directions.Has(token.Word):
			return true
		case token.Kind != segment.Word:
		case !token.Is(segment.AllCaps):
			return false
		default:
			capitals++
		}
	}
	return capitals > 1 || t.skipTime(open, end) == end
}

// asideLine returns the end of a line of a turn that nobody says: a time, the end of a session, a line in brackets; its
// start when it is none.
func (t *turnReader) asideLine(line, last int32) int32 {
	const longest = 8
	end := line + 1
	for end < last && !t.Tokens[end].Is(segment.LineStart) {
		if end++; end-line > longest {
			return line
		}
	}
	if t.skipTime(line, end) == end {
		return end
	}
	times := 0
	for k := line; k < end; k++ {
		switch token := t.Tokens[k]; {
		case t.isColon(k) && k > line && t.Tokens[k-1].Kind == segment.Number:
			times++
		case token.Kind == segment.Word && !token.Is(segment.AllCaps) && !t.isHalfOfDay(k) && !(token.Is(segment.Initialism)):
			return line
		case token.Kind == segment.Mark && (t.Of(int(k)) == "!" || t.Of(int(k)) == "?" || t.Of(int(k)) == "."):
			return line
		}
	}
	if of := t.Of(int(line)); times > 0 || of == "END" || of == "#" {
		return end
	}
	return line
}
