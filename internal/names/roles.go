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
	for end := i; i >= f.sentenceFirst && i > end-longestRole; {
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
	f.roles = append(f.roles, Role{First: i, Last: end, Mention: m, After: true})
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

// opensRole says whether a word can be the first of an apposition that gives a role.
func (f *finder) opensRole(i int32) bool {
	c := f.class(i)
	return f.articleOrPossessive(i) || c&(roleNoun|roleModifier) != 0 || f.Tokens[i].Kind == segment.Number || f.capital(i) && c&closedClass == 0
}

// afterRole says whether what stands after a role's noun goes with it.
func (f *finder) afterRole(i int32) bool {
	if i >= f.sentenceLast {
		return true
	}
	t := f.Tokens[f.passPeriod(i)]
	return t.Kind == segment.Mark && t.Word != f.words.hyphen || f.classes[t.Word]&joinsRole != 0
}

// endsRole says whether an apposition is over.
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
