package names

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// longestRun is the most parts of a run; what is longer is no name.
const longestRun = 24

// widestGap is the most bytes of space between two words of a name in a line: a label stands farther off.
const widestGap = 3

// run reads the run of capitalised words that begins with a token, and gives the token after it.
func (f *finder) run(i int32) int32 {
	f.parts = f.parts[:0]
	for {
		p := f.part(i)
		f.parts = append(f.parts, p)
		next, connector := f.next(p)
		if next < 0 || len(f.parts) >= longestRun {
			return p.last
		}
		if connector {
			f.parts = append(f.parts, part{first: p.last, last: next, kind: connectorPart})
		}
		i = next
	}
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
	case !t.Is(segment.LineStart) && t.Start-f.Tokens[p.last-1].End > widestGap:
		return -1, false
	case f.capital(i):
		if f.class(i)&calendar != 0 && !(p.kind == wordPart && p.class&given != 0 && f.class(i)&given != 0) || f.class(i)&(closedClass|adjectival) == closedClass && !f.phraseStarts(i) {
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

// phraseStarts reports whether a word that seldom belongs to a name begins a listed one: “New York”.
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
	if p.class&organizationHead == 0 && (f.Tokens[i].Word != f.words.of || len(f.parts) > 1 && f.parts[0].class&given != 0) {
		return -1, false // “Ann Hill of …”
	}
	i++
	if i < f.sentenceLast && f.Tokens[i].Word == f.words.the {
		i++
	}
	if i >= f.sentenceLast || !f.capital(i) || f.class(i)&calendar != 0 {
		return -1, false
	}
	if f.Tokens[p.last].Word == f.words.on && f.part(i).kind != wordPart {
		return -1, false
	}
	return i, true
}

// inOrganization reports whether the run has an organization's head word already.
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
