package names

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// part is a piece of a run of capitalised words: a phrase of the lists, or a single word.
type part struct {
	first, last int32 // tokens
	kind        partKind
	class       class // of its last word
	entry       int32 // of the list that its kind stands for
}

type partKind uint8

const (
	wordPart         partKind = iota // a word that no list of phrases has
	titlePart                        // “Prime Minister”
	placePart                        // “South Korea”
	demonymPart                      // “Japanese”
	organizationPart                 // “World Bank”
	acronymPart                      // “NATO”
	initialPart                      // “J.” or “J.K.”
	connectorPart                    // “of the”, “&”
)

// part reads the longest phrase of the lists at a token, or else the word.
func (f *finder) part(i int32) part {
	best := part{first: i, last: i + 1, kind: f.wordKind(i)}
	opens := f.class(i)
	if opens&opensTitle != 0 {
		best = f.longer(best, f.titles, titlePart, true)
	}
	if opens&opensOrganization != 0 {
		best = f.longer(best, f.organizations, organizationPart, false)
	}
	if opens&opensPlace != 0 {
		best = f.longer(best, f.places, placePart, false)
		if best.kind == placePart && f.placeEntries[best.entry].kind == demonym {
			best.kind = demonymPart
		}
	}
	best.class = f.class(best.last - 1)
	switch best.kind {
	case acronymPart:
		best.last = f.digits(best.last)
	case wordPart:
		if len(f.parts) > 0 {
			best.last = f.syllable(best.last)
		}
	}
	if best.kind == wordPart && best.class&national != 0 {
		best.kind, best.entry = demonymPart, -1
	}
	return best
}

// longer gives the longest phrase of a list where a part begins, if it is longer than the part or that is a mere word.
func (f *finder) longer(p part, phrases *lexicon.Phrases, kind partKind, anyCase bool) part {
	end, entry := f.phrase(phrases, p.first, anyCase)
	listed := p.kind == titlePart || p.kind == organizationPart
	if end > p.last || end == p.last && !listed {
		return part{first: p.first, last: end, kind: kind, entry: entry}
	}
	return p
}

func (f *finder) wordKind(i int32) partKind {
	t := f.Tokens[i]
	switch length := t.End - t.Start; {
	case f.digits(i+1) > i+1:
		return acronymPart
	case length == 1, t.Is(segment.Initialism) && length <= 4:
		return initialPart
	case t.Is(segment.AllCaps) && length <= 6 && (f.class(i)&generation == 0 || len(f.parts) < 2):
		return acronymPart
	}
	return wordPart
}

// syllable gives the token after the second half, in small letters, of a given name behind a family name: “Kim Jong-un”.
func (f *finder) syllable(i int32) int32 {
	if i+1 >= f.sentenceLast || f.Tokens[i].Word != f.words.hyphen || !f.glued(i) || !f.glued(i+1) {
		return i
	}
	t := f.Tokens[i+1]
	if t.Kind != segment.Word || t.Is(segment.Capital) || t.End-t.Start > 5 || f.classes[t.Word]&(common|closedClass) != 0 {
		return i
	}
	return i + 2
}

// digits gives the token after a number that is written on to the word before it, with or without a hyphen: “G7”, “F-16”.
func (f *finder) digits(i int32) int32 {
	end := i
	if end < f.sentenceLast && f.Tokens[end].Word == f.words.hyphen && !f.Tokens[end].Is(segment.SpaceBefore) {
		end++
	}
	if end < f.sentenceLast && f.Tokens[end].Kind == segment.Number && !f.Tokens[end].Is(segment.SpaceBefore) {
		return end + 1
	}
	return i
}

const longestPhrase = 12

// phrase finds the longest phrase of a list at a token: the token after it and its entry, or 0. The periods of
// abbreviations in it are passed over. Unless anyCase is set, all but its closed-class words must have a capital.
func (f *finder) phrase(phrases *lexicon.Phrases, i int32, anyCase bool) (end, entry int32) {
	var ends [longestPhrase]int32
	word := func(n int) (lexicon.ID, bool) {
		if n >= longestPhrase {
			return lexicon.Unknown, false
		}
		at := i
		if n > 0 {
			at = f.passPeriod(ends[n-1])
		}
		if at >= f.sentenceLast {
			return lexicon.Unknown, false
		}
		t := f.Tokens[at]
		if !anyCase && t.Kind == segment.Word && !t.Is(segment.Capital) && f.classes[t.Word]&(closedClass|particle) == 0 && t.Word != f.words.possessive {
			return lexicon.Unknown, false
		}
		ends[n] = at + 1
		return t.Word, true
	}
	length, found := phrases.Longest(word)
	if length == 0 {
		return 0, 0
	}
	return ends[length-1], int32(found)
}

// passPeriod steps over the period of an abbreviation that ends right before a token.
func (f *finder) passPeriod(i int32) int32 {
	if i+1 >= f.sentenceLast || f.Tokens[i].Word != f.words.period || f.Tokens[i].Is(segment.SpaceBefore) {
		return i
	}
	before := f.Tokens[i-1]
	if f.classes[before.Word]&(abbreviation|corporate|generation) != 0 || before.End-before.Start == 1 {
		return i + 1
	}
	return i
}
