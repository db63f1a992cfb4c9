package names

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
	if hi-lo == 1 && f.parts[lo].kind == titlePart && f.surnames.get(f.hash(f.parts[lo].last-1)) > 0 {
		f.add(lo, hi, f.parts[lo].first, Other, 1) // “King”, after “Ann King”
		return
	}
	for hi > lo && f.parts[hi-1].kind == titlePart && !f.surname(lo, hi-1) { // “NATO Secretary General”
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

// givenTitle reports whether what could be a title is rather a given name: “Dean Smith”, “Gov. Earl Ray Smith”.
func (f *finder) givenTitle(t, lo, hi int) bool {
	return f.parts[t].class&titleOrName != 0 && (hi-t == 2 || t > lo && f.parts[t-1].kind == titlePart)
}

// surname reports whether what could be a title is rather a surname, since a given name stands before it: “Ann King”.
func (f *finder) surname(lo, i int) bool {
	p := f.parts[i]
	if i == lo || p.last-p.first > 1 {
		return false
	}
	before := f.parts[i-1]
	return before.kind == wordPart && before.class&given != 0 && before.class&roleNoun == 0
}

// personAfter reports whether the parts after a title are a person's name, not “Department” or “Street”.
func (f *finder) personAfter(title, hi int) bool {
	last := f.parts[hi-1]
	if last.class&organizationHead != 0 && last.class&given == 0 || hi-title > 7 {
		return false
	}
	if last.class&placeHead != 0 && f.parts[title].class&honorific != 0 {
		return false
	}
	for i := title + 1; i < hi; i++ {
		switch p := f.parts[i]; p.kind {
		case organizationPart, demonymPart:
			return false
		case titlePart:
			if p.class&titleOrName == 0 && !(i == hi-1 && f.surname(title+1, i)) {
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
	first, title := f.parts[lo], f.parts[lo].first
	switch {
	case hi-lo == 1:
		f.single(lo)
	case f.isOrganization(lo, hi):
		f.add(lo, hi, title, Organization, 4)
	case first.kind == demonymPart && f.parts[lo+1].kind != connectorPart:
		f.single(lo)
		f.split(lo+1, hi)
	case f.isPlace(lo, hi):
		f.add(lo, hi, title, Place, 3)
	case f.isPerson(lo, hi):
		f.add(lo, hi, title, Person, 2)
	case hi-lo == 2 && first.kind == placePart && f.parts[lo+1].kind == placePart:
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

// isPlace reports whether a head word makes the parts a place. “Mary Ann Hill” is a person.
func (f *finder) isPlace(lo, hi int) bool {
	first, last := f.parts[lo], f.parts[hi-1]
	if first.class&placeHeadFirst != 0 && first.class&given == 0 {
		return true
	}
	surname := hi-lo > 2 && first.class&given != 0 && f.isPerson(lo, hi)
	return last.class&placeHead != 0 && last.class&given == 0 && !surname
}

// isPerson reports whether the parts look like given name and surname.
func (f *finder) isPerson(lo, hi int) bool {
	if hi-lo > 6 {
		return false
	}
	known := f.parts[lo].class&given != 0 || f.parts[lo].kind == initialPart
	names, usual := 0, 0
	for i := lo; i < hi; i++ {
		switch p := f.parts[i]; p.kind {
		case wordPart:
			names++
			if p.class&common != 0 && p.class&given == 0 {
				usual++
			}
			if p.last-p.first > 1 { // “Jong-un”
				known = true
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
			switch f.Tokens[p.first].Word {
			case f.words.of, f.words.and, f.words.ampersand:
				return false
			}
		case titlePart:
			if p.class&titleOrName == 0 && !f.surname(lo, i) {
				return false
			}
			names++
		default:
			return false
		}
	}
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

// shortState reports whether a word is a state's abbreviation after a comma or a hyphen: “Selma, Ala.,”, “D-Ala.”.
func (f *finder) shortState(p part) bool {
	if p.first == f.sentenceFirst {
		return false
	}
	before := f.Tokens[p.first-1].Word
	return (before == f.words.comma || before == f.words.hyphen) && p.last < int32(len(f.Tokens)) && f.Tokens[p.last].Word == f.words.period
}
