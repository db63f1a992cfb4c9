package quotes

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A line is a sentence as its writer built it: the tokens outside quotation marks, where every run in quotation marks
// is one item. Places in a line are indices into items.
type line struct {
	*reader
	items       []item
	cues        []cue // the places of words that may be a cue
	paragraph   int32
	hasRuns     bool
	capitals    int    // words with a capital
	small       int    // words without one, but for short ones
	claimed     []bool // by place: it belongs to a report
	lastSubject span   // of the last cue
}

// An item is a token of a line or a whole run, with what is asked most often of it.
type item struct {
	token   int32      // the opening mark for a run
	word    lexicon.ID // Unknown for a run
	class   class
	kind    segment.Kind // runItem for a run
	capital bool
}

// A cue is a place with what the word there may be.
type cue struct {
	place    int32
	interest interest
}

// runItem is the kind of item that a run in quotation marks is.
const runItem = segment.Kind(255)

// span is a half-open range of places in a line.
type span struct{ first, last int }

func (s span) empty() bool { return s.first >= s.last }

// append adds the tokens from one place in the text to another, or to the first in quotation marks, and gives the place
// where it stopped.
func (l *line) append(t, last int32) int32 {
	for ; t < last && l.inside[t] == 0; t++ {
		token := &l.Tokens[t]
		word := l.words.entries[token.Word]
		capital := token.Form&segment.Capital != 0
		if token.Kind == segment.Word {
			if capital {
				l.capitals++
				if word.class&(objectPronoun|modal) != 0 {
					word.class = l.classOfCapital(t, word.class)
				}
			} else if token.End-token.Start > 4 {
				l.small++
			}
			if word.interest != 0 {
				l.cues = append(l.cues, cue{int32(len(l.items)), word.interest})
			}
		}
		l.items = append(l.items, item{t, token.Word, word.class, token.Kind, capital})
	}
	return t
}

// appendRun adds the run that a token opens.
func (l *line) appendRun(t int32) {
	l.hasRuns = true
	l.items = append(l.items, item{token: t, kind: runItem})
}

// classOfCapital gives the class of a word that has a capital: none for “US”, and for “Will” where it is a name.
func (l *line) classOfCapital(t int32, c class) class {
	switch {
	case c&objectPronoun != 0 && l.Tokens[t].Is(segment.AllCaps) && l.Tokens[t].End-l.Tokens[t].Start == 2:
		return 0
	case c&modal != 0 && int(t+1) < len(l.Tokens) && l.words.form[l.Tokens[t+1].Word]&(pastForm|thirdForm) != 0 && l.words.form[l.Tokens[t+1].Word]&baseForm == 0:
		return 0
	}
	return c
}

func (l *line) inRange(k int) bool { return uint(k) < uint(len(l.items)) }

// token gives the token at a place, a zero token outside the line.
func (l *line) token(k int) segment.Token {
	if uint(k) >= uint(len(l.items)) {
		return segment.Token{}
	}
	return l.Tokens[l.items[k].token]
}

// word gives the word at a place, lexicon.Unknown outside the line and for runs.
func (l *line) word(k int) lexicon.ID {
	if uint(k) >= uint(len(l.items)) {
		return lexicon.Unknown
	}
	return l.items[k].word
}

func (l *line) class(k int) class {
	if uint(k) >= uint(len(l.items)) {
		return 0
	}
	return l.items[k].class
}

func (l *line) is(k int, c class) bool { return l.class(k)&c != 0 }

func (l *line) form(k int) form { return l.words.form[l.word(k)] }

// isRun says whether the item is a run in quotation marks.
func (l *line) isRun(k int) bool { return uint(k) < uint(len(l.items)) && l.items[k].kind == runItem }

// isWord says whether the item is a word outside quotation marks.
func (l *line) isWord(k int) bool {
	return uint(k) < uint(len(l.items)) && l.items[k].kind == segment.Word
}

// isMark says whether the item is punctuation outside quotation marks.
func (l *line) isMark(k int) bool {
	return uint(k) < uint(len(l.items)) && l.items[k].kind == segment.Mark
}

func (l *line) isCapital(k int) bool { return l.isWord(k) && l.items[k].capital }

func (l *line) of(k int) string {
	if !l.inRange(k) {
		return ""
	}
	return l.Of(int(l.items[k].token))
}

// isComma says whether a place divides clauses as a comma does: a comma, or a run that ends in one.
func (l *line) isComma(k int) bool { return l.word(k) == l.words.comma && l.inRange(k) }

// isHeadline says whether the line is a headline with a capital on every word of some length.
func (l *line) isHeadline() bool { return l.small == 0 && l.capitals > 3 }

func (l *line) isDash(k int) bool {
	if !l.isMark(k) {
		return false
	}
	switch l.of(k) {
	case "—", "–", "―":
		return true
	case "-":
		next := k + 1
		if next < len(l.items) && l.token(next).Kind == segment.Mark && l.of(next) == "-" && !l.token(next).Is(segment.SpaceBefore) {
			return true
		}
		if l.of(k-1) == "-" && !l.token(k).Is(segment.SpaceBefore) {
			return true
		}
		return l.token(k).Is(segment.SpaceBefore) && (!l.inRange(next) || l.token(next).Is(segment.SpaceBefore))
	}
	return false
}

// endsWith gives the last character inside a run, 0 for other items.
func (l *line) endsWith(k int) byte {
	if !l.isRun(k) {
		return 0
	}
	r := l.runs[l.inside[l.items[k].token]-1]
	return l.Text.Text[l.Tokens[r.last-1].End-1]
}

// isStop says whether a place ends a clause for certain: the end of the line, a final mark, a colon, a semicolon, a dash.
func (l *line) isStop(k int) bool {
	if !l.inRange(k) {
		return true
	}
	if !l.isMark(k) {
		return false
	}
	switch l.of(k) {
	case ".", "!", "?", ";", ":", "…", "...", "(", ")", "[", "]", "•", "|":
		return true
	}
	return l.isDash(k)
}

// isAdverb says whether a word can stand between a subject and its verb.
func (l *line) isAdverb(k int) bool {
	if !l.isWord(k) {
		return false
	}
	if l.is(k, adverb|negation) {
		return true
	}
	word := l.of(k)
	return len(word) > 4 && strings.HasSuffix(word, "ly") && !l.isCapital(k)
}

// isFinite says whether a word is likely the finite verb of a clause.
func (l *line) isFinite(k int) bool {
	if !l.isWord(k) {
		return false
	}
	if l.is(k, be|have|do|modal) {
		return !l.isPossessive(k) && !(l.is(k, timeWord) && l.isCapital(k)) // the month of May
	}
	f := l.form(k)
	if f == 0 && l.isRarePast(k) {
		f = pastForm
	}
	if f == 0 || l.isCapital(k) {
		return false
	}
	before := k - 1
	for l.isAdverb(before) {
		before--
	}
	nominal := l.isNominal(before) && (l.form(before)&pastForm == 0 || l.isCapital(before) || l.isModifier(before))
	switch {
	case f&pastForm != 0:
		return nominal && (!l.is(before, determiner|possessive) || l.is(before, indefinite))
	case f&thirdForm != 0:
		return nominal && (f&nounForm == 0 || l.is(before, subjectPronoun|relative) || l.is(k+1, determiner|possessive|objectPronoun))
	case f&baseForm != 0:
		if nominal && l.isPlural(before) && l.is(k+1, objectPronoun) {
			return true // voters view her
		}
		return l.is(before, subjectPronoun) || f&nounForm == 0 && nominal && (l.isPlural(before) || l.word(before-1) == l.words.and && l.isNominal(before-2))
	}
	return false
}

// isRarePast says whether a word is written as the past form of a verb that stands in no list.
func (l *line) isRarePast(k int) bool {
	word := l.of(k)
	return len(word) > 4 && strings.HasSuffix(word, "ed") && word[len(word)-3] != 'e' && l.class(k) == 0
}

// isPossessive says whether a ’s marks a possessor, rather than standing for “is” or “has”.
func (l *line) isPossessive(k int) bool {
	if l.word(k) != l.words.possessive {
		return false
	}
	if l.is(k-1, subjectPronoun|wh|relative) || l.of(k-1) == "there" || l.of(k-1) == "There" || l.of(k-1) == "here" {
		return false
	}
	return !l.is(k+1, determiner|negation|preposition|objectPronoun) && l.form(k+1)&gerundForm == 0
}

// isNominal says whether a noun phrase can end at a place.
func (l *line) isNominal(k int) bool {
	if l.isRun(k) {
		return true
	}
	if !l.isWord(k) {
		return l.inRange(k) && l.token(k).Kind == segment.Number || l.isComma(k) || l.of(k) == ")"
	}
	if l.is(k, subjectPronoun|objectPronoun|indefinite|relative) {
		return true
	}
	return !l.is(k, preposition|conjunction|subordinator|auxiliary|determiner|possessive) || l.isPossessive(k)
}

func (l *line) isPlural(k int) bool {
	word := l.of(k)
	if len(word) > 3 && word[len(word)-1] == 's' && word[len(word)-2] != 's' && (k == 0 || !l.isCapital(k)) {
		return true
	}
	switch strings.ToLower(word) {
	case "people", "men", "women", "children", "police", "police-men", "others", "many", "some", "few", "most", "both":
		return true
	}
	return false
}

// hasFinite says whether a clause with a subject and a verb of its own stands in a stretch.
func (l *line) hasFinite(s span) bool {
	for k := s.first; k < s.last; k++ {
		if l.isFinite(k) && k > s.first {
			return true
		}
	}
	return false
}
