package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// titleBefore finds the role in small letters before a name: “former State Department spokeswoman Jane Roe”.
func (f *finder) titleBefore(m int32) {
	raw := &f.raw[m]
	if raw.vote[Organization] >= 3 || raw.vote[Place] >= 3 {
		return
	}
	i := raw.Title - 1
	if i < f.sentenceFirst || f.Tokens[i].Kind != segment.Word {
		return
	}
	if c := f.class(i); raw.Title == raw.First && (c&roleNoun == 0 || c&closedClass != 0 || c&roleModifier != 0 && c&office == 0 || f.capital(i) || raw.Form == Acronym) {
		return
	}
	start, gender := f.roleStart(m, i)
	if start > i {
		return
	}
	raw.Title = start
	if raw.gender == UnknownGender {
		raw.gender = gender
	}
	raw.vote[Person] += 3
}

// roleStart goes back from the last word of a role over its modifiers and the names before it.
func (f *finder) roleStart(m, i int32) (start int32, gender Gender) {
	start = i + 1
	previous := m - 1
	end := i
	if first, entry := f.titleOf(i); first < i { // “chief of staff”
		start, gender, i = first, f.titleGenders[entry], first-1
		for previous >= 0 && f.raw[previous].First >= first {
			previous--
		}
	}
	for i >= f.sentenceFirst && i > end-longestRole {
		if previous >= 0 && f.raw[previous].Last == i+1 {
			start = f.raw[previous].First
			i, previous = start-1, previous-1
			continue
		}
		t, c := f.Tokens[i], f.class(i)
		switch {
		case t.Kind == segment.Word && c&(roleNoun|roleModifier) != 0 && (c&closedClass == 0 || c&roleModifier != 0):
			start = i
			if end, entry := f.phrase(f.titles, i, true); end > i && gender == UnknownGender {
				gender = f.titleGenders[entry]
			}
		case t.Word == f.words.hyphen && start == i+1 && !t.Is(segment.SpaceBefore):
		case t.Word == f.words.possessive && previous >= 0 && f.raw[previous].Last == i:
		default:
			return start, gender
		}
		i--
	}
	return start, gender
}

// titleOf finds the listed title of several words, one of them “of”, that ends with a token: “director of national intelligence”.
// Where there is none, first is the token itself.
func (f *finder) titleOf(last int32) (first, entry int32) {
	for i := last - 2; i > last-longestPhrase && i >= f.sentenceFirst; i-- {
		if f.Tokens[i+1].Word != f.words.of {
			continue
		}
		if end, entry := f.phrase(f.titles, i, true); end == last+1 {
			return i, entry
		}
	}
	return last, -1
}

const (
	longestRole = 16 // tokens
	roleNounsIn = 8  // how far into an apposition its noun may stand
)

// apposition finds the role after a name and its comma: “Jane Roe, the club's longtime manager, …”.
func (f *finder) apposition(m, i int32) {
	noun := f.roleNounAfter(i)
	if noun < 0 {
		return
	}
	end := noun + 1
	for end < f.sentenceLast && end < noun+longestRole && !f.endsRole(end) {
		end++
	}
	for f.Tokens[end-1].Word == f.words.period {
		end--
	}
	raw := &f.raw[m]
	raw.vote[Person] += 2
	if found, entry := f.phrase(f.titles, noun, true); found > noun && raw.gender == UnknownGender {
		raw.gender = f.titleGenders[entry]
	}
	for next := f.secondRole(noun+1, end); next > 0; next = f.secondRole(noun+1, end) {
		f.addRole(Role{First: i, Last: next - 1, Mention: m, After: true, Noun: noun})
		i, noun = next, f.roleNounAfter(next)
	}
	f.addRole(Role{First: i, Last: end, Mention: m, After: true, Noun: noun})
}

// secondRole gives the token at which another role begins behind “and” in an apposition, 0 for none: “a retired admiral and
// the ambassador to Rask”.
func (f *finder) secondRole(from, end int32) int32 {
	for i := from; i+1 < end; i++ {
		if f.Tokens[i].Word == f.words.and && f.class(i+1)&closedClass != 0 {
			if noun := f.roleNounAfter(i + 1); noun >= 0 && noun < end {
				return i + 1
			}
		}
	}
	return 0
}

// addRole adds a role and reads how it is held: by a word in it up to its noun, by one right before it, and by one joined to
// the noun with a hyphen.
func (f *finder) addRole(r Role) {
	if r.Noun-2 >= r.First && f.standings[f.Tokens[r.Noun].Word] != Held && f.Tokens[r.Noun-1].Word == f.words.hyphen {
		r.Noun -= 2 // “mayor-elect”
	}
	for i := max(r.First-2, f.sentenceFirst); i <= min(r.Noun+2, r.Last-1); i++ {
		standing := f.standings[f.Tokens[i].Word]
		joined := i+1 < int32(len(f.Tokens)) && f.Tokens[i+1].Word == f.words.hyphen || i > 0 && f.Tokens[i-1].Word == f.words.hyphen
		switch {
		case standing == Held || i < r.First && !(joined || i == r.First-1) || i > r.Noun && f.Tokens[i-1].Word != f.words.hyphen:
		case f.Tokens[i].Word == f.words.then && !joined && !(r.After && i == r.First): // “Roe, then the mayor,”
		default:
			r.Standing = standing
		}
	}
	if r.Standing == Held && !r.After && (r.First == r.Noun || f.class(r.First)&roleNoun == 0) && f.formerBefore(r.First) {
		r.Standing = Former
	}
	f.roles = append(f.roles, r)
}

// farthestFormer is how many tokens before a role “former” may stand.
const farthestFormer = 7

// formerBefore reports whether “former” stands before what stands right before a role, and is not in its words: “the former
// WWE wrestling executive Jane Roe”. Names that are nobody's stand between, and one word that is in no list.
func (f *finder) formerBefore(role int32) bool {
	unknown := 0
	for i, m := role-1, int32(len(f.raw)-1); i >= max(f.sentenceFirst, role-farthestFormer); i-- {
		for m >= 0 && f.raw[m].First > i {
			m--
		}
		t, c := f.Tokens[i], f.class(i)
		switch {
		case t.Word == f.words.former || t.Word == f.words.onetime:
			return true
		case m >= 0 && f.raw[m].Last > i:
			if f.raw[m].Title < f.raw[m].First || f.raw[m].vote[Person] > 0 {
				return false
			}
		case t.Word == f.words.comma && i > f.sentenceFirst && f.capital(i-1) && (f.capital(i+1) || i+1 == role): // “former Rask, Orvena, Mayor Jane Roe”
		case t.Word == f.words.hyphen, c&roleModifier != 0:
		case c&(closedClass|roleNoun|speechVerb) != 0:
			return false
		case f.capital(i):
		case t.Kind != segment.Word:
			return false
		default:
			if unknown++; unknown > 1 {
				return false
			}
		}
	}
	return false
}

// lastWord gives the last word of some tokens: that of “Gov.” is not the period.
func (f *finder) lastWord(first, last int32) int32 {
	for i := last - 1; i > first; i-- {
		if f.Tokens[i].Kind == segment.Word {
			return i
		}
	}
	return first
}

// roleBeforeComma reads the role before a name and its comma: “the company's founder, Jane Roe, said”, “the mayor of Rask, Jane
// Roe”. It begins with an article or a possessive, and no other name follows, as in a list.
func (f *finder) roleBeforeComma(m int32) {
	raw := &f.raw[m]
	if raw.words < 2 || raw.vote[Person] <= 0 || raw.First-2 < f.sentenceFirst || f.Tokens[raw.First-1].Word != f.words.comma || f.continues(raw.Last) {
		return
	}
	end := raw.First - 1
	for noun := end - 1; noun >= f.sentenceFirst && noun >= end-longestRole; noun-- {
		c := f.class(noun)
		if c&roleNoun == 0 || c&closedClass != 0 || noun+1 < end && !f.held(noun+1, end) {
			if noun < end-1 && f.Tokens[noun].Kind == segment.Mark && f.Tokens[noun].Word != f.words.possessive {
				return
			}
			continue
		}
		start, gender := f.roleStart(m-f.namesFrom(noun, m), noun)
		if start > noun || start == f.sentenceFirst && !f.possessiveIn(start, noun) || !(start > f.sentenceFirst && f.articleOrPossessive(start-1) || f.possessiveIn(start, noun)) {
			return
		}
		if raw.gender == UnknownGender {
			raw.gender = gender
		}
		raw.vote[Person] += 2
		f.addRole(Role{First: start, Last: end, Mention: m, Noun: noun})
		return
	}
}

// namesFrom counts the mentions before m that begin after a token.
func (f *finder) namesFrom(token, m int32) int32 {
	n := int32(0)
	for m-n-1 >= 0 && f.raw[m-n-1].First > token {
		n++
	}
	return n
}

// held reports whether some tokens say of what somebody holds a role: “of Rask”, “for the Calder Valley”.
func (f *finder) held(first, end int32) bool {
	switch f.Tokens[first].Word {
	case f.words.of, f.words.forWord, f.words.in, f.words.on:
	default:
		return false
	}
	for i := first + 1; i < end; i++ {
		if t := f.Tokens[i]; t.Kind == segment.Mark && t.Word != f.words.possessive && t.Word != f.words.hyphen && t.Word != f.words.period || f.speaks(i) || t.Word == f.words.who {
			return false
		}
	}
	return first+1 < end
}

func (f *finder) possessiveIn(first, last int32) bool {
	for i := first; i < last; i++ {
		if f.Tokens[i].Word == f.words.possessive {
			return true
		}
	}
	return false
}

// continues reports whether a list goes on behind a name, or the name is no apposition: nothing ends at it.
func (f *finder) continues(i int32) bool {
	if i >= f.sentenceLast {
		return false
	}
	return f.Tokens[i].Kind != segment.Mark && !f.speaks(i)
}

// roleNounAfter gives the noun of a role that begins at a token, -1 when none does. “Roe, the actor Jim Poe and …” goes on
// with somebody else, “Roe, the mayor said” with another clause.
func (f *finder) roleNounAfter(i int32) int32 {
	if i >= f.sentenceLast || !f.opensRole(i) {
		return -1
	}
	for j := i; j < f.sentenceLast && j < i+roleNounsIn; j++ {
		t, c := f.Tokens[j], f.class(j)
		switch {
		case t.Kind == segment.Mark && t.Word != f.words.hyphen && t.Word != f.words.apostrophe:
			return -1
		case f.capital(j):
			if end, _ := f.phrase(f.titles, j, true); end > j && f.afterRole(end) {
				return end - 1
			}
		case c&roleNoun != 0 && c&closedClass == 0:
			if f.afterRole(j + 1) {
				return j
			}
		case f.speaks(j) || c&closedClass != 0 && c&roleModifier == 0 && !f.articleOrPossessive(j):
			return -1
		}
	}
	return -1
}

// opensRole reports whether a word can be the first of an apposition that gives a role.
func (f *finder) opensRole(i int32) bool {
	c := f.class(i)
	return f.articleOrPossessive(i) || c&(roleNoun|roleModifier) != 0 || f.Tokens[i].Kind == segment.Number || f.capital(i) && c&closedClass == 0
}

// afterRole reports whether what stands after a role's noun goes with it.
func (f *finder) afterRole(i int32) bool {
	if i >= f.sentenceLast {
		return true
	}
	t := f.Tokens[f.passPeriod(i)]
	return t.Kind == segment.Mark && t.Word != f.words.hyphen || f.classes[t.Word]&joinsRole != 0
}

// endsRole reports whether an apposition is over.
func (f *finder) endsRole(i int32) bool {
	t := f.Tokens[i]
	if t.Kind == segment.Mark {
		return t.Word != f.words.hyphen && t.Word != f.words.apostrophe && t.Word != f.words.period
	}
	return f.speaks(i) || t.Word == f.words.who
}

func (f *finder) articleOrPossessive(i int32) bool {
	switch f.Tokens[i].Word {
	case f.words.the, f.words.a, f.words.an, f.words.his, f.words.her, f.words.its, f.words.their:
		return true
	}
	return false
}
