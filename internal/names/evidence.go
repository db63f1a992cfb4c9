package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// weighContext weighs what stands before and after a mention, and notes the roles written beside it.
func (f *finder) weighContext(m int32) {
	raw := &f.raw[m]
	if raw.place == 0 {
		f.titleBefore(m)
	}
	if raw.Title < raw.First {
		raw.titled = true
		f.addRole(Role{First: raw.Title, Last: raw.First, Mention: m, Noun: f.lastWord(raw.Title, raw.First)})
	} else if raw.place == 0 {
		f.roleBeforeComma(m)
	}
	f.weighBefore(raw)
	f.weighAfter(m)
}

func (f *finder) weighBefore(raw *rawMention) {
	if i := raw.First - 1; i >= f.sentenceFirst && raw.Title == raw.First {
		switch f.Tokens[i].Word {
		case f.words.in, f.words.near:
			raw.vote[Place] += 2
		case f.words.the, f.words.a, f.words.an:
			raw.vote[Person]--
		}
	}
}

func (f *finder) weighAfter(m int32) {
	raw := &f.raw[m]
	i := raw.Last
	if i >= f.sentenceLast {
		return
	}
	switch t := f.Tokens[i]; {
	case f.speaks(i):
		raw.vote[Person]++
	case t.Word == f.words.who:
		raw.vote[Person] += 2
	case t.Word == f.words.open && i+2 < f.sentenceLast && f.Tokens[i+1].End-f.Tokens[i+1].Start == 1 && f.Tokens[i+2].Word == f.words.hyphen:
		raw.vote[Person] += 3 // “Jane Roe (D-Ohio)”
	case t.Word == f.words.comma:
		i++
		if raw.words == 1 && f.state(i) {
			raw.vote[Place] += 4
			return
		}
		if i+1 < f.sentenceLast && f.Tokens[i].Kind == segment.Number && f.Tokens[i].End-f.Tokens[i].Start <= 2 && f.Tokens[i+1].Kind == segment.Mark {
			raw.vote[Person] += 3 // an age
			i += 2
		}
		if raw.place == 0 && raw.vote[Organization] < 3 {
			f.apposition(m, i)
		}
	}
}

// state reports whether a state's name or abbreviation begins at a token.
func (f *finder) state(i int32) bool {
	if i >= f.sentenceLast || !f.capital(i) {
		return false
	}
	if c := f.class(i); c&stateShort != 0 {
		return i+1 < int32(len(f.Tokens)) && f.Tokens[i+1].Word == f.words.period
	} else if c&opensPlace == 0 {
		return false
	}
	end, entry := f.phrase(f.places, i, false)
	return end > i && f.placeEntries[entry].kind == state
}
