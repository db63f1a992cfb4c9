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

// run reads the run of capitalised words that begins with a token, and gives the token after it.
func (f *finder) run(i int32) int32 {
	f.parts = f.parts[:0]
	for {
		p := f.part(i)
		f.parts = append(f.parts, p)
		next, connector := f.next(p)
		if next < 0 {
			return p.last
		}
		if connector {
			f.parts = append(f.parts, part{first: p.last, last: next, kind: connectorPart})
		}
		i = next
	}
}

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
	if best.kind == acronymPart {
		best.last = f.digits(best.last)
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
	case t.Is(segment.AllCaps) && length <= 6:
		return acronymPart
	}
	return wordPart
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

// next gives the token with which the run goes on after a part, or -1, and whether small words or marks that belong to
// the name stand between.
func (f *finder) next(p part) (next int32, connector bool) {
	i := f.passPeriod(p.last)
	if i >= f.sentenceLast {
		return -1, false
	}
	t := f.Tokens[i]
	switch {
	case f.capital(i):
		if f.class(i)&calendar != 0 && !(p.kind == wordPart && p.class&given != 0 && f.class(i)&given != 0) || f.class(i)&closedClass != 0 && !f.phraseStarts(i) {
			return -1, false
		}
		return i, false
	case t.Word == f.words.hyphen || t.Word == f.words.ampersand:
		return f.afterJoint(i, p)
	case t.Word == f.words.comma:
		if i+1 < f.sentenceLast && f.capital(i+1) && f.class(i+1)&(corporate|generation) != 0 {
			return i + 1, true
		}
	case t.Kind == segment.Word && f.classes[t.Word]&particle != 0 && p.kind != placePart && p.kind != organizationPart:
		if next := f.afterParticles(i); next >= 0 {
			return next, true
		}
	case t.Word == f.words.openQuote || t.Word == f.words.quote:
		return f.afterNickname(i, p)
	case t.Word == f.words.possessive && p.class&innerPossessive != 0:
		if i+1 < f.sentenceLast && f.capital(i+1) && f.class(i+1)&calendar == 0 {
			return i + 1, true
		}
	case t.Word == f.words.of || t.Word == f.words.forWord || t.Word == f.words.on:
		return f.afterOf(i, p)
	case t.Word == f.words.and:
		return f.afterAnd(i, p)
	}
	return -1, false
}

// phraseStarts says whether a word that seldom belongs to a name begins a listed one: “New York”.
func (f *finder) phraseStarts(i int32) bool {
	if f.class(i)&(opensPlace|opensOrganization) == 0 {
		return false
	}
	end, _ := f.phrase(f.places, i, false)
	other, _ := f.phrase(f.organizations, i, false)
	return max(end, other) > i+1
}

// afterJoint goes on after a hyphen or ampersand between capitalised words. A hyphen between two names, “Japan-NATO”, joins
// no name of its own.
func (f *finder) afterJoint(i int32, p part) (int32, bool) {
	if i+3 < f.sentenceLast && f.Tokens[i+2].Word == f.words.hyphen && f.glued(i) && f.glued(i+1) && f.glued(i+2) && f.glued(i+3) && f.capital(i+3) {
		return i + 3, true // “Commander-in-Chief”
	}
	if i+1 >= f.sentenceLast || !f.capital(i+1) {
		return -1, false
	}
	if f.Tokens[i].Word == f.words.ampersand {
		return i + 1, true
	}
	if !f.glued(i) || !f.glued(i+1) || p.kind != wordPart && p.kind != initialPart {
		return -1, false
	}
	return i + 1, true
}

// glued says whether a token follows the one before without a space.
func (f *finder) glued(i int32) bool { return !f.Tokens[i].Is(segment.SpaceBefore) }

// afterNickname goes on after a word in quotation marks inside a name: “Jane ‘Red’ Roe”, with double marks.
func (f *finder) afterNickname(i int32, p part) (int32, bool) {
	if i+3 >= f.sentenceLast || p.kind != wordPart && p.kind != initialPart || !f.capital(i+1) || !f.capital(i+3) {
		return -1, false
	}
	if end := f.Tokens[i+2].Word; end != f.words.closeQuote && end != f.words.quote || !f.Tokens[i+3].Is(segment.SpaceBefore) || f.Tokens[i+1].Is(segment.SpaceBefore) {
		return -1, false
	}
	return i + 3, true
}

// afterParticles goes on after “von der”, “bin”, “al-”.
func (f *finder) afterParticles(i int32) int32 {
	for n := 0; n < 3 && i < f.sentenceLast; n++ {
		switch {
		case f.capital(i):
			return i
		case f.class(i)&particle != 0:
			i++
			if i < f.sentenceLast && f.Tokens[i].Word == f.words.hyphen && !f.Tokens[i].Is(segment.SpaceBefore) {
				i++
			}
		default:
			return -1
		}
	}
	if i < f.sentenceLast && f.capital(i) {
		return i
	}
	return -1
}

// afterOf goes on after “of”, “for” or “on” and an article, where an organization's or place's head word stands before,
// and after “of” between two common words that are both written large: “Chiefs of Staff”.
func (f *finder) afterOf(i int32, p part) (int32, bool) {
	if p.class&(organizationHead|placeHead|placeHeadFirst) == 0 || p.kind == placePart {
		if f.Tokens[i].Word == f.words.of && f.inOrganization() && i+1 < f.sentenceLast && f.capital(i+1) && f.class(i+1)&calendar == 0 {
			return i + 1, true
		}
		if f.Tokens[i].Word == f.words.of && p.kind == wordPart && f.Tokens[p.last-1].Word != lexicon.Unknown && p.class&given == 0 && i+1 < f.sentenceLast && f.capital(i+1) && !f.inHeading {
			after := f.part(i + 1)
			if after.kind == wordPart && f.Tokens[i+1].Word != lexicon.Unknown && after.class&(given|closedClass|calendar) == 0 {
				return i + 1, true
			}
		}
		return -1, false
	}
	if f.Tokens[i].Word != f.words.of && p.class&organizationHead == 0 {
		return -1, false
	}
	i++
	if i < f.sentenceLast && f.Tokens[i].Word == f.words.the {
		i++
	}
	if i >= f.sentenceLast || !f.capital(i) || f.class(i)&calendar != 0 {
		return -1, false
	}
	if id := f.Tokens[p.last].Word; id == f.words.on && f.part(i).kind == placePart {
		return -1, false
	}
	return i, true
}

// inOrganization says whether the run has an organization's head word already.
func (f *finder) inOrganization() bool {
	for _, before := range f.parts {
		if before.kind == wordPart && before.class&organizationHead != 0 {
			return true
		}
	}
	return false
}

// afterAnd goes on after “and” inside the name of an organization: “Department of Health and Human Services”, “Food and
// Drug Administration”. Between two names the run ends.
func (f *finder) afterAnd(i int32, p part) (int32, bool) {
	if i+1 >= f.sentenceLast || !f.capital(i+1) || p.kind != wordPart || f.class(i+1)&given != 0 && f.class(i+1)&common == 0 {
		return -1, false
	}
	if after := f.part(i + 1); after.kind != wordPart || f.Tokens[i+1].Word == lexicon.Unknown || f.Tokens[p.first].Word == lexicon.Unknown || p.class&given != 0 {
		return -1, false
	}
	if f.inOrganization() {
		return i + 1, true
	}
	for j := i + 1; j < f.sentenceLast && j < i+5 && f.capital(j); j++ {
		if f.class(j)&organizationHead != 0 {
			return i + 1, true
		}
	}
	return -1, false
}
