package names

import "github.com/crosscheck-go/crosscheck/internal/segment"

// rawMention is a mention before it is known whose it is.
type rawMention struct {
	Mention
	vote   [4]int8 // for each Type, how much speaks for it
	gender Gender  // as its title or role tells it
	titled bool    // a person's title or role stands before it
	listed bool    // it is in the list of organizations, and so short for no other
	junior bool    // “Jr.” or the like stands behind it
	place  int32   // 1 + entry in knowledge.placeEntries; 0 when it is none
	words  int32   // its words, small ones left out
	key    struct{ full, first, second, last, front, rest uint64 }
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
		if lo := f.trim(i); lo < len(f.parts) {
			f.split(lo, len(f.parts))
		}
	}
}

// begins says whether a capitalised word can begin a name.
func (f *finder) begins(i int32) bool {
	switch c := f.class(i); {
	case f.partyLetter(i):
		return false
	case c&(closedClass|calendar) == 0:
		return true
	case c&given != 0 && i+1 < f.sentenceLast && f.capital(i+1) && f.class(i+1)&(closedClass|calendar) == 0:
		return c&calendar == 0 || f.class(i+1)&common == 0
	default:
		return f.phraseStarts(i)
	}
}

// partyLetter says whether a letter is joined to the next word by a hyphen: “D-Ohio”, “X-ray”.
func (f *finder) partyLetter(i int32) bool {
	return f.Tokens[i].End-f.Tokens[i].Start == 1 && i+1 < f.sentenceLast && f.Tokens[i+1].Word == f.words.hyphen
}

// trim gives the first part of the run that belongs to a name: at the start of a sentence, common words do not.
func (f *finder) trim(first int32) int {
	if !f.starts(first) {
		return 0
	}
	lo := 0
	for ; lo < len(f.parts); lo++ {
		p := f.parts[lo]
		if p.kind != wordPart || f.seenInside(p.first) && !f.writtenSmall(p.first) {
			break
		}
		if alone := lo+1 == len(f.parts); !alone {
			if p.class&(common|roleNoun) == 0 || p.class&given != 0 && !f.writtenSmall(p.first) {
				break
			}
			if p.class&roleNoun != 0 {
				f.parts[lo].kind, f.parts[lo].entry = titlePart, -1 // “Analyst John Smith”
				break
			}
			if f.parts[lo+1].class&(organizationHead|placeHead) != 0 || f.parts[lo+1].kind == connectorPart {
				break
			}
			continue
		}
		if p.class&(common|roleNoun) == 0 && !f.writtenSmall(p.first) && (p.class&given != 0 || f.subject(p.last)) {
			break
		}
	}
	return lo
}

// subject says whether a word before the token is somebody who speaks or has something.
func (f *finder) subject(i int32) bool {
	return i < f.sentenceLast && (f.Tokens[i].Word == f.words.possessive || f.speaks(i))
}

// split finds the names in the parts [lo, hi) of the run: titles, places and demonyms at its front are taken off.
func (f *finder) split(lo, hi int) {
	for t := hi - 2; t >= lo; t-- {
		if f.parts[t].kind == titlePart && f.personAfter(t, hi) && !f.givenTitle(t, lo, hi) {
			f.modifiers(lo, t)
			f.add(t+1, hi, f.parts[lo].first, Person, 4)
			f.genderOf(f.parts[t].entry)
			return
		}
	}
	for hi > lo && f.parts[hi-1].kind == titlePart { // “NATO Secretary General”
		hi--
	}
	for hi > lo+1 && f.parts[hi-1].kind == demonymPart && f.parts[hi-1].entry < 0 { // “Kent County Republicans”
		hi--
	}
	for hi > lo && f.parts[hi-1].kind == connectorPart {
		hi--
	}
	if hi > lo {
		f.whole(lo, hi)
	}
}

// givenTitle says whether what could be a title is rather a given name: “Dean Smith”, “Gov. Earl Ray Smith”.
func (f *finder) givenTitle(t, lo, hi int) bool {
	return f.parts[t].class&titleOrName != 0 && (hi-t == 2 || t > lo && f.parts[t-1].kind == titlePart)
}

// personAfter says whether the parts after a title are a person's name, not “Department” or “Street”.
func (f *finder) personAfter(title, hi int) bool {
	last := f.parts[hi-1]
	if last.class&organizationHead != 0 && last.class&given == 0 || hi-title > 7 {
		return false
	}
	if last.class&placeHead != 0 && f.parts[title].class&honorific != 0 {
		return false
	}
	for _, p := range f.parts[title+1 : hi] {
		switch p.kind {
		case organizationPart, demonymPart:
			return false
		case titlePart:
			if p.class&titleOrName == 0 {
				return false
			}
		case acronymPart:
			if hi-title > 2 {
				return false
			}
		case placePart:
			if p.last-p.first > 1 || hi-title == 2 && p.class&given == 0 {
				return false
			}
		}
	}
	return f.parts[title+1].kind != connectorPart
}

func (f *finder) genderOf(entry int32) {
	if entry >= 0 {
		f.raw[len(f.raw)-1].gender = f.titleGenders[entry]
	}
}

// modifiers finds the names that stand before a title: “U.S. State Department”, “Texas”.
func (f *finder) modifiers(lo, hi int) {
	for hi > lo && (f.parts[hi-1].kind == titlePart || f.parts[hi-1].kind == connectorPart) {
		hi--
	}
	if hi <= lo {
		return
	}
	for _, p := range f.parts[lo:hi] {
		if p.class&organizationHead != 0 || p.kind == organizationPart {
			f.whole(lo, hi)
			return
		}
	}
	for lo < hi {
		end := lo + 1
		for f.parts[lo].kind == wordPart && end < hi && f.parts[end].kind == wordPart {
			end++
		}
		if p := f.parts[lo]; p.kind != titlePart && p.kind != connectorPart && (p.kind != wordPart || p.class&(roleNoun|roleModifier) == 0) {
			f.whole(lo, end)
		}
		lo = end
	}
}

// whole names the parts [lo, hi), in which no title stands before a person's name.
func (f *finder) whole(lo, hi int) {
	first, last, title := f.parts[lo], f.parts[hi-1], f.parts[lo].first
	if hi-lo == 1 {
		f.single(lo)
		return
	}
	switch {
	case f.isOrganization(lo, hi):
		f.add(lo, hi, title, Organization, 4)
	case first.kind == demonymPart && f.parts[lo+1].kind != connectorPart:
		f.single(lo)
		f.split(lo+1, hi)
	case last.class&placeHead != 0 && last.class&given == 0 || first.class&placeHeadFirst != 0 && first.class&given == 0:
		f.add(lo, hi, title, Place, 3)
	case f.isPerson(lo, hi):
		f.add(lo, hi, title, Person, 2)
	case first.kind == placePart && last.kind == placePart && hi-lo == 2:
		f.single(lo)
		f.single(lo + 1)
	default:
		f.add(lo, hi, title, Other, 1)
	}
}

func (f *finder) isOrganization(lo, hi int) bool {
	if f.parts[hi-1].class&(organizationHead|corporate) != 0 && f.parts[hi-1].kind != placePart {
		return true
	}
	for _, p := range f.parts[lo:hi] {
		if p.kind == organizationPart {
			return true
		}
	}
	for i := lo; i+2 < hi; i++ {
		if f.parts[i].class&organizationHead != 0 && f.parts[i+1].kind == connectorPart {
			return true
		}
	}
	return false
}

// isPerson says whether the parts look like given name and surname.
func (f *finder) isPerson(lo, hi int) bool {
	if hi-lo > 6 {
		return false
	}
	names, usual := 0, 0
	for i := lo; i < hi; i++ {
		switch p := f.parts[i]; p.kind {
		case wordPart:
			names++
			if p.class&common != 0 && p.class&given == 0 {
				usual++
			}
		case placePart:
			if p.class&given == 0 && (i == lo || f.parts[lo].class&given == 0) || p.last-p.first > 1 {
				return false
			}
			names++
		case initialPart:
			if i == hi-1 {
				return false
			}
		case connectorPart:
			if f.Tokens[p.first].Word == f.words.of || f.Tokens[p.first].Word == f.words.and || f.Tokens[p.first].Word == f.words.ampersand {
				return false
			}
		case titlePart:
			if p.class&titleOrName == 0 {
				return false
			}
			names++
		default:
			return false
		}
	}
	known := f.parts[lo].class&given != 0 || f.parts[lo].kind == initialPart
	return names >= 1 && (known && usual <= 1 || usual == 0 && names >= 2 && names <= 4)
}

// single names a run of one part.
func (f *finder) single(i int) {
	p := f.parts[i]
	if p.class&nobody != 0 && p.kind != placePart {
		return
	}
	switch p.kind {
	case placePart:
		f.add(i, i+1, p.first, Place, 4)
	case demonymPart:
		if p.entry < 0 {
			return // “Republican” names nobody
		}
		f.add(i, i+1, p.first, Place, 4)
		f.raw[len(f.raw)-1].Form = Demonym
	case organizationPart:
		f.add(i, i+1, p.first, Organization, 4)
		f.raw[len(f.raw)-1].listed = true
	case acronymPart:
		if !f.inHeading && p.class&common == 0 {
			f.add(i, i+1, p.first, Organization, 1)
		}
	case wordPart:
		switch {
		case p.class&stateShort != 0 && f.shortState(p):
			f.add(i, i+1, p.first, Place, 4)
			f.raw[len(f.raw)-1].place = 1 + f.states[f.Tokens[p.first].Word]
		case p.class&organizationHead != 0:
			f.add(i, i+1, p.first, Organization, 2)
		case p.class&given != 0 && p.class&common == 0:
			f.add(i, i+1, p.first, Person, 1)
		case p.class&roleNoun == 0 || f.seenInside(p.first):
			f.add(i, i+1, p.first, Other, 1)
		}
	}
}

// shortState says whether a word is a state's abbreviation after a comma: “Selma, Ala.,”.
func (f *finder) shortState(p part) bool {
	return p.first > f.sentenceFirst && f.Tokens[p.first-1].Word == f.words.comma && p.last < int32(len(f.Tokens)) && f.Tokens[p.last].Word == f.words.period
}

// add appends the mention of parts [lo, hi) and weighs what stands beside it.
func (f *finder) add(lo, hi int, title int32, t Type, weight int8) {
	first, last := f.parts[lo], f.parts[hi-1]
	m := rawMention{Mention: Mention{First: first.first, Last: last.last, Title: title}}
	if hi-lo == 1 && last.last == first.first+1 && f.wordKind(first.first) == acronymPart && !f.inHeading {
		m.Form = Acronym
	}
	m.vote[t] += weight
	m.titled = title < m.First
	if f.inHeading {
		m.Form = Headline
	}
	if hi-lo == 1 && (first.kind == placePart || first.kind == demonymPart) {
		m.place = first.entry + 1
	}
	f.keys(&m, lo, hi)
	f.raw = append(f.raw, m)
	if !f.inHeading {
		f.weighContext(int32(len(f.raw) - 1))
	}
}

// keys computes what the mention is found by: all its words, the first two and the last, all but the last (“Harlan
// Brothers” for “Harlan Brothers Group”), and those after a place (“State Department” for “U.S. State Department”).
func (f *finder) keys(m *rawMention, lo, hi int) {
	for n, p := range f.parts[lo:hi] {
		if p.kind == connectorPart {
			continue
		}
		for i := p.first; i < p.last; i++ {
			if m.words > 0 && f.class(i)&generation != 0 {
				m.junior = true
			}
			if !f.counts(i, m) {
				continue
			}
			h := f.hash(i)
			if m.words == 0 {
				m.key.first = h
			}
			m.key.front = m.key.full
			m.key.full, m.key.last = join(m.key.full, h), h
			switch {
			case n > 0 && (f.parts[lo].kind == placePart || f.parts[lo].kind == demonymPart && f.parts[lo].entry >= 0):
				m.key.rest = join(m.key.rest, h)
			case m.words == 1:
				m.key.second = h
			}
			m.words++
		}
	}
	if m.junior { // another person than the one without
		m.key.full = join(m.key.full, uint64(generation))
	}
}

// counts says whether a word is one by which a name is found. Particles, corporate forms and generations are not.
func (f *finder) counts(i int32, m *rawMention) bool {
	t, c := f.Tokens[i], f.class(i)
	switch {
	case t.Kind != segment.Word || t.Word == f.words.possessive:
		return false
	case c&(generation|corporate) != 0:
		return m.words == 0
	case c&particle != 0:
		return f.capital(i) && c&given != 0
	}
	return true
}
