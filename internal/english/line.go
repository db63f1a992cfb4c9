package english

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A Line is a sentence as its writer built it: the tokens outside quotation marks, where every run in quotation marks may
// be one item. Places in a line are indices into Items.
type Line struct {
	Items []Item

	text  *segment.Text
	known *Words
}

// An Item is a token of a line or a whole run, with what is asked most often of it.
type Item struct {
	Token  int32      // the opening mark for a run
	word   lexicon.ID // Unknown for a run
	class  Class
	traits trait
	form   Form
	kind   segment.Kind // RunItem for a run, 0 outside the line
}

// isPlain reports whether the item is a word that is surely part of a noun phrase where one goes on: of no class, and no
// verb unless in a name.
func (i *Item) isPlain() bool {
	return i.kind == segment.Word && i.class == 0 && (i.form == 0 || i.traits&capital != 0)
}

// RunItem is the kind of item that a run in quotation marks is.
const RunItem = segment.Kind(255)

// A Range is a half-open range of places in a line.
type Range struct{ First, Last int }

// Empty reports whether no place is in the range.
func (s Range) Empty() bool { return s.First >= s.Last }

// NewLine returns an empty line of a text.
func NewLine(text *segment.Text) Line {
	const usual = 64 // items, at most
	return Line{Items: make([]Item, 0, usual), text: text, known: Known()}
}

// Clear empties the line, and keeps its room.
func (l *Line) Clear() { l.Items = l.Items[:0] }

// AddToken adds a token.
func (l *Line) AddToken(t int32) {
	token := &l.text.Tokens[t]
	row := &l.known.rows[token.Word]
	item := Item{t, token.Word, row.class, row.traits | trait(token.Form)&(spaced|capital), row.form, token.Kind}
	switch {
	case token.Word == lexicon.Unknown:
		item.traits |= ending(l.text.Text[token.Start:token.End])
	case item.traits&capital != 0:
		if token.Is(segment.AllCaps) {
			item.traits &^= endings
		}
		if item.class&(ObjectPronoun|Modal) != 0 {
			item.class = l.classOfCapital(t, item.class)
		}
	}
	l.Items = append(l.Items, item)
}

// AddRun adds the run that a token opens.
func (l *Line) AddRun(t int32) {
	l.Items = append(l.Items, Item{Token: t, traits: trait(l.text.Tokens[t].Form) & spaced, kind: RunItem})
}

// classOfCapital returns the class of a word that has a capital: none for “US”, and for “Will” where it is a name.
func (l *Line) classOfCapital(t int32, c Class) Class {
	switch {
	case c&ObjectPronoun != 0 && l.text.Tokens[t].Is(segment.AllCaps) && l.text.Tokens[t].End-l.text.Tokens[t].Start == 2:
		return 0
	case c&Modal != 0 && int(t+1) < len(l.text.Tokens):
		if f := l.known.Form(l.text.Tokens[t+1].Word); f&(PastForm|ThirdForm) != 0 && f&BaseForm == 0 {
			return 0
		}
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

// outside is what stands at a place outside the line.
var outside Item

// at returns the item at a place.
func (l *Line) at(k int) *Item {
	if uint(k) >= uint(len(l.Items)) {
		return &outside
	}
	return &l.Items[k]
}

// Word returns the word at a place, lexicon.Unknown outside the line and for runs.
func (l *Line) Word(k int) lexicon.ID { return l.at(k).word }

func (l *Line) class(k int) Class { return l.at(k).class }

// has reports whether the item at a place has one of some traits.
func (l *Line) has(k int, t trait) bool { return l.at(k).traits&t != 0 }

// Is reports whether the word at a place can play one of some parts.
func (l *Line) Is(k int, c Class) bool { return l.at(k).class&c != 0 }

// Form returns what inflected verb the word at a place can be, 0 for none.
func (l *Line) Form(k int) Form { return l.at(k).form }

// IsRun reports whether the item is a run in quotation marks.
func (l *Line) IsRun(k int) bool { return l.at(k).kind == RunItem }

// IsWord reports whether the item is a word outside quotation marks.
func (l *Line) IsWord(k int) bool { return l.at(k).kind == segment.Word }

// IsMark reports whether the item is punctuation outside quotation marks.
func (l *Line) IsMark(k int) bool { return l.at(k).kind == segment.Mark }

func (l *Line) isNumber(k int) bool { return l.at(k).kind == segment.Number }

// IsCapital reports whether the item is a word with a capital.
func (l *Line) IsCapital(k int) bool {
	item := l.at(k)
	return item.kind == segment.Word && item.traits&capital != 0
}

// isSmall reports whether a word stands at a place without a capital.
func (l *Line) isSmall(k int, word lexicon.ID) bool {
	item := l.at(k)
	return item.word == word && item.traits&capital == 0
}

// Spelling returns the token at a place as it is written, "" outside the line and for runs no more than the mark.
func (l *Line) Spelling(k int) string {
	if !l.InRange(k) {
		return ""
	}
	return l.text.Of(int(l.Items[k].Token))
}

// IsComma reports whether a comma stands at a place.
func (l *Line) IsComma(k int) bool { return l.at(k).traits&comma != 0 }

// IsHeadline reports whether the line is a headline with a capital on every word of some length.
func (l *Line) IsHeadline() bool {
	const short = 4 // letters
	capitals := 0
	for k := range l.Items {
		switch token := l.Token(k); {
		case l.IsCapital(k):
			capitals++
		case l.IsWord(k) && token.End-token.Start > short:
			return false
		}
	}
	return capitals > 3
}

// IsDash reports whether a mark at a place is a dash, be it written as hyphens.
func (l *Line) IsDash(k int) bool {
	return l.has(k, dash|hyphen) && (l.has(k, dash) || l.isTypedDash(k))
}

// isTypedDash reports whether a hyphen stands for a dash: one of two, or one with space on both sides.
func (l *Line) isTypedDash(k int) bool {
	before, item, next := l.at(k-1), l.at(k), l.at(k+1)
	if next.traits&(hyphen|spaced) == hyphen || before.traits&hyphen != 0 && item.traits&spaced == 0 {
		return true
	}
	return item.traits&spaced != 0 && (next.traits&spaced != 0 || !l.InRange(k+1))
}

// IsStop reports whether a place ends a clause for certain: the end of the line, a final mark, a colon, a semicolon, a dash.
func (l *Line) IsStop(k int) bool { return l.has(k, stops) || l.IsDash(k) || !l.InRange(k) }

// IsAdverb reports whether a word can stand between a subject and its verb.
func (l *Line) IsAdverb(k int) bool {
	item := l.at(k)
	return item.traits&adverbial != 0 || item.traits&(endsInLy|capital) == endsInLy || item.word == l.known.Longer && l.Is(k-1, Negation)
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
	for j := before - 1; j >= 0 && before-j < longestModifier+2; j-- {
		switch {
		case l.Is(j, Determiner|Possessive|Indefinite) || l.IsPossessive(j) || l.IsCapital(j) || l.isNumber(j):
			w := wordnet.Lemma(lower(l.Spelling(before)))
			return w != 0 && w.Parts()&wordnet.Noun == 0
		case !l.IsWord(j) || l.class(j) != 0:
			return true
		}
	}
	return true
}

// isRarePast reports whether a word is written as the past form of a verb that stands in no list.
func (l *Line) isRarePast(k int) bool { return l.has(k, endsInEd) }

// IsPossessive reports whether a ’s marks a possessor, rather than standing for “is” or “has”.
func (l *Line) IsPossessive(k int) bool {
	if l.Word(k) != l.known.Possessive {
		return false
	}
	if l.Is(k-1, SubjectPronoun|Wh|Relative) || l.Word(k-1) == l.known.There || l.isSmall(k-1, l.known.here) {
		return false
	}
	if l.Form(k+1)&GerundForm != 0 {
		return l.Word(k-2) == l.known.Of && l.IsCapital(k-1) // a house of Orme’s choosing
	}
	return !l.Is(k+1, Determiner|Negation|Preposition|ObjectPronoun)
}

// IsNominal reports whether a noun phrase can end at a place.
func (l *Line) IsNominal(k int) bool {
	switch item := l.at(k); {
	case item.kind == RunItem || item.kind == segment.Number:
		return true
	case item.kind != segment.Word:
		return item.traits&(comma|closes) != 0
	case item.class&(SubjectPronoun|ObjectPronoun|Indefinite|Relative) != 0:
		return true
	case item.class&(Preposition|Conjunction|Subordinator|Auxiliary|Determiner|Possessive) == 0:
		return true
	}
	return l.IsPossessive(k)
}

func (l *Line) isPlural(k int) bool {
	item := l.at(k)
	return item.traits&plural != 0 || item.traits&endsInS != 0 && (k == 0 || item.traits&capital == 0)
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
