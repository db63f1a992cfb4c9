package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// finder is the work on one text.
type finder struct {
	*segment.Text
	*knowledge
	inside                      table    // words that stand with a capital inside a sentence, and how often
	small                       []uint64 // set of lexicon IDs: words that stand without a capital
	heading                     []bool   // by sentence: a capital on every word
	capitals                    []int32  // the words with a capital
	inHeading                   bool     // of the sentence at hand
	parts                       []part   // of the run at hand
	raw                         []rawMention
	roles                       []Role
	surnames                    table // the surnames so far that could be titles
	sentenceFirst, sentenceLast int32 // the tokens of the sentence at hand
}

// findMentions goes from capital to capital.
func (f *finder) findMentions() {
	s, end := -1, int32(0)
	for _, i := range f.capitals {
		if i < end {
			continue // it belongs to the run before
		}
		for s < 0 || i >= f.sentenceLast {
			s++
			f.sentenceFirst, f.sentenceLast, f.inHeading = f.Sentences[s].First, f.Sentences[s].Last, f.heading[s]
		}
		if !f.begins(i) || f.inHeading && !f.capital(i) {
			continue
		}
		end = f.run(i)
		if lo := f.trim(i); lo < len(f.parts) && !f.runsOn(lo) {
			f.split(lo, len(f.parts))
		}
	}
}

// begins reports whether a capitalised word can begin a name.
func (f *finder) begins(i int32) bool {
	switch c := f.class(i); {
	case f.partyLetter(i):
		return false
	case c&(closedClass|calendar) == 0:
		return true
	case c&adjectival != 0 && i+1 < f.sentenceLast && f.capital(i+1) && f.class(i+1)&(closedClass|calendar) == 0 && !f.starts(i):
		return true
	case c&given != 0 && i+1 < f.sentenceLast && f.capital(i+1) && f.class(i+1)&(closedClass|calendar) == 0:
		return c&calendar == 0 || f.class(i+1)&common == 0
	default:
		return f.phraseStarts(i)
	}
}

// partyLetter reports whether a letter is joined to the next word by a hyphen: “D-Ohio”, “X-ray”.
func (f *finder) partyLetter(i int32) bool {
	return f.Tokens[i].End-f.Tokens[i].Start == 1 && i+1 < f.sentenceLast && f.Tokens[i+1].Word == f.words.hyphen
}

// trim gives the first part of the run that belongs to a name: at the start of a sentence, common words do not.
func (f *finder) trim(first int32) int {
	if !f.starts(first) {
		return 0
	}
	for i := range f.parts {
		if f.opensName(i) {
			return i
		}
	}
	return len(f.parts)
}

// opensName reports whether a part that stands at the start of a sentence, or after other common words there, belongs to a
// name. A role becomes a title: “Analyst Jane Roe”.
func (f *finder) opensName(i int) bool {
	p := &f.parts[i]
	usual, small := p.class&(common|roleNoun) != 0, f.writtenSmall(p.first)
	switch {
	case p.kind != wordPart || !small && f.seenInside(p.first):
		return true
	case i+1 == len(f.parts):
		return !usual && !small && (p.class&given != 0 || f.subject(p.last))
	case !usual || !small && p.class&given != 0:
		return true
	case p.class&roleNoun != 0:
		p.kind, p.entry = titlePart, -1
		return true
	}
	next := f.parts[i+1]
	return next.class&(organizationHead|placeHead) != 0 || next.kind == connectorPart // “Education Department”
}

// subject reports whether a word before the token is somebody who speaks or has something.
func (f *finder) subject(i int32) bool {
	return i < f.sentenceLast && (f.Tokens[i].Word == f.words.possessive || f.speaks(i))
}

func (f *finder) class(i int32) class { return f.classes[f.Tokens[i].Word] }

// capital reports whether a token is a word with a capital; in a heading, one that the text has elsewhere.
func (f *finder) capital(i int32) bool {
	t := f.Tokens[i]
	if t.Kind != segment.Word || !t.Is(segment.Capital) {
		return false
	}
	return !f.inHeading || f.seenInside(i) && !f.writtenSmall(i) || f.phraseStarts(i)
}

// glued reports whether a token follows the one before without a space.
func (f *finder) glued(i int32) bool { return !f.Tokens[i].Is(segment.SpaceBefore) }

// speaks reports whether a token is a verb whose subject speaks; “States” is none.
func (f *finder) speaks(i int32) bool {
	return f.class(i)&speechVerb != 0 && !f.Tokens[i].Is(segment.Capital)
}
