package english

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A Line is a sentence as its writer built it: the tokens outside quotation marks, where every run in quotation marks may
// be one item. Places in a line are indices into Items.
type Line struct {
	Items    []Item
	capitals int // words with a capital
	small    int // words without one, but for short ones

	text  *segment.Text
	known *Words
}

// An Item is a token of a line or a whole run, with what is asked most often of it.
type Item struct {
	Token   int32      // the opening mark for a run
	word    lexicon.ID // Unknown for a run
	class   Class
	kind    segment.Kind // RunItem for a run
	capital bool
}

// RunItem is the kind of item that a run in quotation marks is.
const RunItem = segment.Kind(255)

// A Range is a half-open range of places in a line.
type Range struct{ First, Last int }

// Empty reports whether no place is in the range.
func (s Range) Empty() bool { return s.First >= s.Last }

// NewLine returns an empty line of a text.
func NewLine(text *segment.Text) Line { return Line{text: text, known: Known()} }

// Clear empties the line, and keeps its room.
func (l *Line) Clear() { l.Items, l.capitals, l.small = l.Items[:0], 0, 0 }

// AddToken adds a token whose class the caller has looked up.
func (l *Line) AddToken(t int32, c Class) {
	token := &l.text.Tokens[t]
	capital := token.Form&segment.Capital != 0
	if token.Kind == segment.Word {
		if capital {
			l.capitals++
			if c&(ObjectPronoun|Modal) != 0 {
				c = l.classOfCapital(t, c)
			}
		} else if token.End-token.Start > 4 {
			l.small++
		}
	}
	l.Items = append(l.Items, Item{t, token.Word, c, token.Kind, capital})
}

// AddRun adds the run that a token opens.
func (l *Line) AddRun(t int32) { l.Items = append(l.Items, Item{Token: t, kind: RunItem}) }

// classOfCapital returns the class of a word that has a capital: none for “US”, and for “Will” where it is a name.
func (l *Line) classOfCapital(t int32, c Class) Class {
	switch {
	case c&ObjectPronoun != 0 && l.text.Tokens[t].Is(segment.AllCaps) && l.text.Tokens[t].End-l.text.Tokens[t].Start == 2:
		return 0
	case c&Modal != 0 && int(t+1) < len(l.text.Tokens) && l.known.Form[l.text.Tokens[t+1].Word]&(PastForm|ThirdForm) != 0 && l.known.Form[l.text.Tokens[t+1].Word]&BaseForm == 0:
		return 0
	}
	return c
}

// InRange reports whether a place is in the line.
func (l *Line) InRange(k int) bool { return uint(k) < uint(len(l.Items)) }

// Token returns the token at a place, a zero token outside the line.
func (l *Line) Token(k int) segment.Token {
	if uint(k) >= uint(len(l.Items)) {
		return segment.Token{}
	}
	return l.text.Tokens[l.Items[k].Token]
}

// Word returns the word at a place, lexicon.Unknown outside the line and for runs.
func (l *Line) Word(k int) lexicon.ID {
	if uint(k) >= uint(len(l.Items)) {
		return lexicon.Unknown
	}
	return l.Items[k].word
}

func (l *Line) class(k int) Class {
	if uint(k) >= uint(len(l.Items)) {
		return 0
	}
	return l.Items[k].class
}

// Is reports whether the word at a place can play one of some parts.
func (l *Line) Is(k int, c Class) bool { return l.class(k)&c != 0 }

// Form returns what inflected verb the word at a place can be, 0 for none.
func (l *Line) Form(k int) Form { return l.known.Form[l.Word(k)] }

// IsRun reports whether the item is a run in quotation marks.
func (l *Line) IsRun(k int) bool { return uint(k) < uint(len(l.Items)) && l.Items[k].kind == RunItem }

// IsWord reports whether the item is a word outside quotation marks.
func (l *Line) IsWord(k int) bool {
	return uint(k) < uint(len(l.Items)) && l.Items[k].kind == segment.Word
}

// IsMark reports whether the item is punctuation outside quotation marks.
func (l *Line) IsMark(k int) bool {
	return uint(k) < uint(len(l.Items)) && l.Items[k].kind == segment.Mark
}

// IsCapital reports whether the item is a word with a capital.
func (l *Line) IsCapital(k int) bool { return l.IsWord(k) && l.Items[k].capital }

// Spelling returns the token at a place as it is written, "" outside the line and for runs no more than the mark.
func (l *Line) Spelling(k int) string {
	if !l.InRange(k) {
		return ""
	}
	return l.text.Of(int(l.Items[k].Token))
}

// IsComma reports whether a place divides clauses as a comma does: a comma, or a run that ends in one.
func (l *Line) IsComma(k int) bool { return l.Word(k) == l.known.Comma && l.InRange(k) }

// IsHeadline reports whether the line is a headline with a capital on every word of some length.
func (l *Line) IsHeadline() bool { return l.small == 0 && l.capitals > 3 }

func (l *Line) IsDash(k int) bool {
	if !l.IsMark(k) {
		return false
	}
	switch l.Spelling(k) {
	case "—", "–", "―":
		return true
	case "-":
		next := k + 1
		if next < len(l.Items) && l.Token(next).Kind == segment.Mark && l.Spelling(next) == "-" && !l.Token(next).Is(segment.SpaceBefore) {
			return true
		}
		if l.Spelling(k-1) == "-" && !l.Token(k).Is(segment.SpaceBefore) {
			return true
		}
		return l.Token(k).Is(segment.SpaceBefore) && (!l.InRange(next) || l.Token(next).Is(segment.SpaceBefore))
	}
	return false
}

// IsStop reports whether a place ends a clause for certain: the end of the line, a final mark, a colon, a semicolon, a dash.
func (l *Line) IsStop(k int) bool {
	if !l.InRange(k) {
		return true
	}
	if !l.IsMark(k) {
		return false
	}
	switch l.Spelling(k) {
	case ".", "!", "?", ";", ":", "…", "...", "(", ")", "[", "]", "•", "|":
		return true
	}
	return l.IsDash(k)
}

// IsAdverb reports whether a word can stand between a subject and its verb.
func (l *Line) IsAdverb(k int) bool {
	if !l.IsWord(k) {
		return false
	}
	if l.Is(k, Adverb|Negation) || l.Word(k) == l.known.Longer && l.Is(k-1, Negation) {
		return true
	}
	word := l.Spelling(k)
	return len(word) > 4 && strings.HasSuffix(word, "ly") && !l.IsCapital(k)
}

// IsFinite reports whether a word is likely the finite verb of a clause.
func (l *Line) IsFinite(k int) bool {
	if !l.IsWord(k) {
		return false
	}
	if l.Is(k, Be|Have|Do|Modal) {
		return !l.IsPossessive(k) && !(l.Is(k, TimeWord) && l.IsCapital(k)) // the month of May
	}
	f := l.Form(k)
	if f == 0 && l.isRarePast(k) {
		f = PastForm
	}
	if f == 0 || l.IsCapital(k) {
		return false
	}
	before := k - 1
	for l.IsAdverb(before) {
		if l.Word(before) == l.known.No && l.Word(before+1) != l.known.Longer {
			return false // no charges
		}
		before--
	}
	nominal := l.IsNominal(before) && (l.Form(before)&PastForm == 0 || l.IsCapital(before) || l.isModifier(before))
	switch {
	case f&PastForm != 0:
		return nominal && (!l.Is(before, Determiner|Possessive) || l.Is(before, Indefinite))
	case f&ThirdForm != 0 && f&NounForm == 0 && l.isRatherNoun(k):
		return false
	case f&ThirdForm != 0:
		return nominal && (f&NounForm == 0 || l.Is(before, SubjectPronoun|Relative) || l.Is(k+1, Determiner|Possessive|ObjectPronoun))
	case f&BaseForm != 0:
		if nominal && l.isPlural(before) && l.Is(k+1, ObjectPronoun) {
			return true // voters view her
		}
		return l.Is(before, SubjectPronoun) || f&NounForm == 0 && nominal && (l.isPlural(before) || l.Word(before-1) == l.known.And && l.IsNominal(before-2))
	}
	return false
}

// isRatherNoun reports whether a form in -s that may be a noun as well is one, since what stands before it cannot be its
// subject: “missile strikes”, “mental issues”. A noun in the singular is no subject without a determiner.
func (l *Line) isRatherNoun(k int) bool {
	before := k - 1
	if !l.IsWord(before) || l.IsCapital(before) || l.IsAdverb(before) || l.class(before) != 0 || l.isPlural(before) || l.known.Lemma(l.Word(k)).Parts()&wordnet.Noun == 0 {
		return false
	}
	if l.Is(k+1, Determiner|Possessive|ObjectPronoun|SubjectPronoun) {
		return false // “council plans a vote”
	}
	if w := wordnet.Lemma(lower(l.Spelling(before))); w != 0 && w.Parts()&wordnet.Noun == 0 {
		return true
	}
	for j := before - 1; j >= 0 && before-j < longestModifier+2; j-- {
		switch {
		case l.Is(j, Determiner|Possessive|Indefinite) || l.IsPossessive(j) || l.IsCapital(j) || l.Token(j).Kind == segment.Number:
			return false
		case !l.IsWord(j) || l.class(j) != 0:
			return true
		}
	}
	return true
}

// isRarePast reports whether a word is written as the past form of a verb that stands in no list.
func (l *Line) isRarePast(k int) bool {
	word := l.Spelling(k)
	return len(word) > 4 && strings.HasSuffix(word, "ed") && word[len(word)-3] != 'e' && l.class(k) == 0
}

// IsPossessive reports whether a ’s marks a possessor, rather than standing for “is” or “has”.
func (l *Line) IsPossessive(k int) bool {
	if l.Word(k) != l.known.Possessive {
		return false
	}
	if l.Is(k-1, SubjectPronoun|Wh|Relative) || l.Spelling(k-1) == "there" || l.Spelling(k-1) == "There" || l.Spelling(k-1) == "here" {
		return false
	}
	if l.Form(k+1)&GerundForm != 0 {
		return l.Word(k-2) == l.known.Of && l.IsCapital(k-1) // a house of Orme’s choosing
	}
	return !l.Is(k+1, Determiner|Negation|Preposition|ObjectPronoun)
}

// IsNominal reports whether a noun phrase can end at a place.
func (l *Line) IsNominal(k int) bool {
	if l.IsRun(k) {
		return true
	}
	if !l.IsWord(k) {
		return l.InRange(k) && l.Token(k).Kind == segment.Number || l.IsComma(k) || l.Spelling(k) == ")"
	}
	if l.Is(k, SubjectPronoun|ObjectPronoun|Indefinite|Relative) {
		return true
	}
	return !l.Is(k, Preposition|Conjunction|Subordinator|Auxiliary|Determiner|Possessive) || l.IsPossessive(k)
}

func (l *Line) isPlural(k int) bool {
	word := l.Spelling(k)
	if len(word) > 3 && word[len(word)-1] == 's' && word[len(word)-2] != 's' && (k == 0 || !l.IsCapital(k)) {
		return true
	}
	switch strings.ToLower(word) {
	case "people", "men", "women", "children", "police", "police-men", "others", "many", "some", "few", "most", "both":
		return true
	}
	return false
}

// HasFinite reports whether a clause with a subject and a verb of its own stands in a stretch.
func (l *Line) HasFinite(s Range) bool {
	for k := s.First; k < s.Last; k++ {
		if l.IsFinite(k) && k > s.First {
			return true
		}
	}
	return false
}
