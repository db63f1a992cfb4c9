package quotes

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A label stands at the start of a line of a transcript and says who speaks from there on.
type label struct {
	form  labelForm
	kind  labelKind
	caps  bool    // its name is written in capitals
	timed bool    // a time stands beside it
	line  int32   // the first token of its line
	name  stretch // tokens, a remark in brackets and what follows a comma left out; empty where a tag holds the name
	words int32   // the first token that is said
	text  string  // the name as written
}

// labelForm says what ends a label.
type labelForm uint8

const (
	byColon   labelForm = iota // “MR. KIM: …”, “[00:12] Ann Lee: …”
	byPeriod                   // “Mr. KIM of Utah. …”, “Q. …”
	byDash                     // “Mr KIM—…”
	byHyphen                   // “Ann Lee - …”
	byGap                      // “Q    …”
	byLine                     // the name on a line of its own
	byBracket                  // “[Ann Lee] …”
	byVoice                    // “<v Ann Lee>…”
	byChevron                  // “>> …”: somebody else speaks, whoever it is
	labelForms
)

// labelKind says what the words of a label are.
type labelKind uint8

const (
	noLabel  labelKind = iota
	plain              // words with capitals
	named              // a person's name, as its form or the text tells
	shouted            // words in capitals
	titled             // a title and a name
	numbered           // “Speaker 2”
	leader             // “Moderator”
	asker              // “Q”
	answerer           // “A”
)

func (k labelKind) strong() bool { return k > plain }

// labelWords is what is known of the words of labels.
type labelWords struct {
	roles      []labelKind // by word of turn-labels; noLabel for all others and for headings
	headings   lexicon.Set
	titles     lexicon.Set
	abbreviate lexicon.Set // titles after which a period is written
	given      lexicon.Set
	particles  lexicon.Set
	directions lexicon.Set
}

var labelWordsOf = sync.OnceValue(func() *labelWords {
	w := &labelWords{
		roles:  make([]labelKind, lexicon.Len()),
		titles: lexicon.SetOf("titles", "honorifics"), given: lexicon.SetOf("given-names"), particles: lexicon.SetOf("name-particles"),
		directions: lexicon.SetOf("stage-directions"),
	}
	kinds := map[string]labelKind{"asks": asker, "answers": answerer, "leads": leader, "numbered": numbered}
	var headings, abbreviated []lexicon.ID
	for entry := range lexicon.Entries("turn-labels") {
		if entry.Fields[0] == "heading" {
			headings = append(headings, entry.Word)
		}
		w.roles[entry.Word] = kinds[entry.Fields[0]]
	}
	for entry := range lexicon.Entries("abbreviations") {
		if entry.Fields[0] == "title" {
			abbreviated = append(abbreviated, entry.Word)
		}
	}
	w.headings, w.abbreviate = lexicon.SetOfIDs(headings...), lexicon.SetOfIDs(abbreviated...)
	return w
})

const (
	longestLabel  = 24 // tokens of a label with the post of its speaker and a remark
	longestName   = 9  // tokens of the name in it
	longestRemark = 12 // tokens in brackets
)

// labelAt reads the label of a line of tokens. Its kind is noLabel where the line has none.
func (t *turnReader) labelAt(line, end int32) label {
	l := label{line: line, words: line}
	if name, ok := t.voice(line); ok {
		l.form, l.text, l.kind = byVoice, name, named
		return l
	}
	at := t.skipTime(line, end)
	l.timed = at > line
	if at < end && t.Of(int(at)) == "[" {
		if closing := t.closing(at, end); closing > at && closing < end {
			l.form, l.name, l.words = byBracket, stretch{at + 1, closing - 1}, closing
			if l.words < end && t.isColon(l.words) {
				l.words++
			}
			t.classify(&l, end)
			return l
		}
	}
	if at == end || t.Tokens[at].Kind != segment.Word {
		return t.chevron(l)
	}
	if t.scan(&l, at, end); l.kind == noLabel || !t.isStrong(&l) {
		if c := t.chevron(l); c.kind != noLabel {
			return c
		}
	}
	return l
}

// chevron makes a label of the “>>” before a line of captions.
func (t *turnReader) chevron(l label) label {
	for _, aside := range t.AsidesBefore(int(l.line)) {
		if aside.Kind == segment.BlockMark && aside.End-aside.Start >= 2 {
			return label{form: byChevron, kind: leader, line: l.line, words: l.line}
		}
	}
	return label{}
}

// voice returns the name in the tag of a caption that begins at a token.
func (t *turnReader) voice(token int32) (string, bool) {
	for _, aside := range t.AsidesBefore(int(token)) {
		tag := t.Text.Text[aside.Start:aside.End]
		if aside.Kind == segment.Voice && tag[1] == 'v' {
			_, name, _ := strings.Cut(strings.TrimSuffix(tag, ">"), " ")
			return strings.TrimSpace(name), true
		}
	}
	return "", false
}

// skipTime goes over a time at the start of a line, with or without brackets: “[00:01:12]”, “1:12 p.m.”.
func (t *turnReader) skipTime(at, end int32) int32 {
	k := at
	bracketed := k < end && (t.Of(int(k)) == "[" || t.Of(int(k)) == "(")
	if bracketed {
		k++
	}
	first := k
	for k < end && (t.Tokens[k].Kind == segment.Number || k > first && (t.isColon(k) || t.Of(int(k)) == ".") && k+1 < end && t.Tokens[k+1].Kind == segment.Number) {
		k++
	}
	if k-first < 3 || !t.isColon(first+1) {
		return at
	}
	if k < end && t.isHalfOfDay(k) {
		k++
	}
	if bracketed {
		if k >= end || t.Of(int(k)) != "]" && t.Of(int(k)) != ")" {
			return at
		}
		k++
	}
	if k < end && t.Of(int(k)) == "-" && t.Tokens[k].Is(segment.SpaceBefore) {
		k++
	}
	return k
}

func (t *turnReader) isHalfOfDay(k int32) bool {
	switch strings.ToLower(t.Of(int(k))) {
	case "am", "pm", "a.m.", "p.m.":
		return true
	}
	return false
}

func (t *turnReader) isColon(k int32) bool { return t.Tokens[k].Word == t.words.colon }

// closing returns the place behind the bracket that closes the one at a token in the same line; the token when none does.
func (t *turnReader) closing(open, end int32) int32 {
	closer := ")"
	if t.Of(int(open)) == "[" {
		closer = "]"
	}
	for k := open + 1; k < min(end, open+longestRemark); k++ {
		if t.Of(int(k)) == closer {
			return k + 1
		}
	}
	return open
}

// scan looks for the end of the label that begins with a word of a line.
func (t *turnReader) scan(l *label, at, end int32) {
	l.name = stretch{at, -1}
	cut := func(k int32) {
		if l.name.last < 0 {
			l.name.last = k
		}
	}
	finish := func(form labelForm, k, words int32) {
		cut(k)
		l.form, l.words = form, words
		t.classify(l, end)
	}
	for k := at; ; k++ {
		if k == end {
			finish(byLine, k, end)
			return
		}
		if k-at > longestLabel || l.name.last < 0 && k-at > longestName {
			return
		}
		if t.Tokens[k].Kind != segment.Mark {
			if k > at && l.name.last < 0 && t.isWide(k) && t.Tokens[k].Kind != segment.Number {
				finish(byGap, k, k)
				return
			}
			continue
		}
		switch t.Of(int(k)) {
		case ":":
			if k+1 < end && t.Tokens[k+1].Kind == segment.Number && t.Tokens[k-1].Kind == segment.Number {
				cut(k - 1) // “Ann Lee 0:12”
				l.timed = true
				continue
			}
			finish(byColon, k, k+1)
			return
		case ".":
			if t.isAbbreviated(k) {
				continue
			}
			finish(byPeriod, k, k+1)
			return
		case "—", "–":
			form := byDash
			if t.Tokens[k].Is(segment.SpaceBefore) {
				form = byHyphen
			}
			finish(form, k, k+1)
			return
		case "-":
			switch next := k + 1; {
			case next < end && t.Of(int(next)) == "-":
				finish(byDash, k, k+2)
				return
			case t.Tokens[k].Is(segment.SpaceBefore):
				finish(byHyphen, k, k+1)
				return
			case next < end && t.Tokens[next].Is(segment.SpaceBefore):
				return
			}
		case "(", "[":
			closing := t.closing(k, end)
			if closing == k {
				return
			}
			cut(k)
			k = closing - 1
		case ",":
			cut(k)
		case "’", "'", "&", "/", "#", "_":
		default:
			return
		}
	}
}

// isWide reports whether two blanks or more, or a tab, stand before a token.
func (t *turnReader) isWide(k int32) bool {
	gap := t.Text.Text[t.Tokens[k-1].End:t.Tokens[k].Start]
	return utf8.RuneCountInString(gap) > 1 || gap == "\t"
}

// isAbbreviated reports whether the period at a token belongs to a title or an initial.
func (t *turnReader) isAbbreviated(k int32) bool {
	if t.Tokens[k].Is(segment.SpaceBefore) {
		return false
	}
	before := t.Tokens[k-1]
	if before.End-before.Start == 1 && before.Is(segment.Capital) {
		return t.labels.roles[before.Word] == noLabel || before.Is(segment.SpaceBefore) && !before.Is(segment.LineStart)
	}
	return t.labels.abbreviate.Has(before.Word)
}

// classify says what the name in a label is.
func (t *turnReader) classify(l *label, end int32) {
	if l.name.empty() || l.form == byLine && l.words != end {
		return
	}
	first, last := l.name.first, l.name.last
	l.kind, l.caps, last = t.kindOf(first, last)
	l.name = stretch{first, last}
	l.text = t.span(l.name).Of(t.Text.Text)
}

// kindOf says what the words of a name are, whether they are in capitals, and where the name ends.
func (t *turnReader) kindOf(first, last int32) (kind labelKind, caps bool, end int32) {
	if kind = t.role(first, last); kind != noLabel {
		return kind, false, last
	}
	if last-first == 1 && t.labels.headings.Has(t.Tokens[first].Word) {
		return noLabel, false, last
	}
	words, capitals, titles := 0, 0, 0
	article := strings.EqualFold(t.Of(int(first)), "the")
	for k := first; k < last; k++ {
		token := t.Tokens[k]
		switch {
		case token.Kind == segment.Mark:
			if !t.Tokens[k].Is(segment.SpaceBefore) || t.Of(int(k)) == "&" {
				continue
			}
			return noLabel, false, last
		case token.Kind == segment.Number:
			if words+titles == 0 {
				return noLabel, false, last
			}
		case article && k > first && t.isShouted(k):
			words++
			capitals++
		case words == 0 && k+1 < last && t.labels.titles.Has(token.Word), words == 0 && t.labels.abbreviate.Has(token.Word) && k+1 < last:
			if !token.Is(segment.Capital) {
				return noLabel, false, last
			}
			titles++
		case k == first && article:
		case t.isShouted(k):
			words++
			capitals++
		case token.Is(segment.Capital):
			words++
		case t.labels.particles.Has(token.Word) && k+1 < last:
		case capitals > 0 && capitals == words && t.Tokens[k].Word == t.words.Of: // “Mr. KIM of Utah”
			end := k
			for k++; k < last; k++ {
				if t.Tokens[k].Kind == segment.Word && !t.Tokens[k].Is(segment.Capital) && !t.labels.particles.Has(t.Tokens[k].Word) && t.Tokens[k].Word != t.words.Of && t.Tokens[k].Word != t.words.And && t.Of(int(k)) != "the" {
					return noLabel, false, last
				}
			}
			last = end
		case capitals > 0 && article: // “The SPEAKER pro tempore”
		default:
			return noLabel, false, last
		}
	}
	switch caps := capitals > 0 && capitals == words; {
	case words == 0 || words > 5:
		return noLabel, false, last
	case titles > 0:
		return titled, caps, last
	case caps:
		return shouted, true, last
	case article:
		return plain, false, last
	case t.isPerson(first, last) || words > 1 && t.labels.given.Has(t.Tokens[first].Word):
		return named, false, last
	}
	return plain, false, last
}

// isShouted reports whether a word is written in capitals: “KIM”, “McKIM”, “J”.
func (t *turnReader) isShouted(k int32) bool {
	token := t.Tokens[k]
	if token.Is(segment.AllCaps) || token.Is(segment.Initialism|segment.Capital) {
		return true
	}
	word := t.Of(int(k))
	if len(word) == 1 {
		return token.Is(segment.Capital) && int(k)+1 < len(t.Tokens) // an initial
	}
	return token.Is(segment.Capital) && len(word) > 4 && strings.IndexFunc(word[len(word)-2:], unicode.IsLower) < 0
}

// role returns what a label without a name means: “Q”, “Q1”, “Speaker 2”, “Moderator”.
func (t *turnReader) role(first, last int32) labelKind {
	kind := t.labels.roles[t.Tokens[first].Word]
	if !t.Tokens[first].Is(segment.Capital) {
		return noLabel
	}
	hasNumber := false
	for k := first + 1; k < last; k++ {
		switch token := t.Tokens[k]; {
		case token.Kind == segment.Number, token.Kind == segment.Word && token.End-token.Start == 1 && token.Is(segment.Capital) && kind == numbered:
			hasNumber = true
		case token.Kind == segment.Word:
			return noLabel
		}
	}
	if kind == numbered && !hasNumber && !t.Tokens[first].Is(segment.AllCaps) {
		return noLabel
	}
	return kind
}

// isPerson reports whether a name ends with that of a person, which begins it but for a title.
func (t *turnReader) isPerson(first, last int32) bool {
	m := t.found.At(int(last) - 1)
	return m >= 0 && t.found.Mentions[m].Last == last && t.found.EntityOf(m).Type == names.Person &&
		min(t.found.Mentions[m].First, t.found.Mentions[m].Title) <= first
}
