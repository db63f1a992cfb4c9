package names

import "github.com/crosscheck-go/crosscheck/internal/segment"

// resolver puts mentions together that mean the same.
type resolver struct {
	*finder
	entity   []int32 // by mention: its entity, -1 while there is none
	people   []draft // the entities so far
	whole    table   // 1 + entity, by all words, by first and last name, by acronym, by country
	surname  table   // 1 + entity, by last word: the newest; older ones follow through draft.older
	forename table   // 1 + entity, by first word: the first that had it
}

// draft is an entity while its mentions are being collected.
type draft struct {
	vote                [4]int16
	gender              [3]int16
	country             string
	isCountry, capital  bool
	first, second, last uint64 // hashes of words of its name
	prefix              uint64 // hash of the place before its name, 0 while none was written
	initial             byte   // first letter of the name
	abbreviated         bool   // whether its first word is only a letter
	older               int32  // 1 + entity with the same last word
	junior              bool
	named               int32 // how often it is named in full
	seen                int32 // 1 + mention that named it last, in the order of the text; 0 before the first
}

// resolve first gives every full name its entity, and then every short one the entity that it stands for.
func (f *finder) resolve() *Found {
	r := &resolver{
		finder: f, entity: make([]int32, len(f.raw)),
		people: make([]draft, 0, len(f.raw)/3+8), whole: newTable(len(f.raw)), surname: newTable(len(f.raw) / 3), forename: newTable(len(f.raw) / 3),
	}
	for m := range f.raw {
		r.entity[m] = -1
		if raw := &f.raw[m]; raw.words > 1 || raw.place > 0 {
			r.full(int32(m))
		}
	}
	for _, e := range r.entity {
		if e >= 0 {
			r.people[e].named++
		}
	}
	for m := range f.raw {
		if r.entity[m] < 0 || f.raw[m].words == 1 && f.raw[m].place > 0 {
			r.short(int32(m))
		}
		r.people[r.entity[m]].seen = int32(m) + 1
		r.gather(int32(m))
	}
	return r.found()
}

// full finds or founds the entity of a name of several words, or of a place.
func (r *resolver) full(m int32) {
	raw := &r.raw[m]
	key := raw.key.full
	if raw.place > 0 {
		switch entry := r.placeEntries[raw.place-1]; {
		case entry.isCountry():
			key = countryKey(entry.country)
		case entry.kind == state:
			key = join(uint64(raw.place), uint64(stateShort))
		}
	}
	if e := r.known(raw, key); e > 0 {
		r.entity[m] = e - 1
		r.whole.set(key, e)
		return
	}
	e := r.founder(m, key)
	if raw.place == 0 {
		r.register(raw, e)
	}
}

// known gives 1 + the entity that a full name means, 0 when it is a new one.
func (r *resolver) known(raw *rawMention, key uint64) int32 {
	if e := r.whole.get(key); e > 0 {
		return e
	}
	if raw.place == 0 && raw.vote[Person] > 0 {
		if e := r.whole.get(join(raw.key.first, raw.key.last)); e > 0 && !raw.junior {
			return e
		}
		if e := r.byInitial(raw); e > 0 {
			return e
		}
	}
	if raw.key.rest == 0 {
		return 0
	}
	e := r.whole.get(raw.key.rest)
	if e > 0 && (r.people[e-1].prefix == 0 || r.people[e-1].prefix == raw.key.first) {
		r.people[e-1].prefix = raw.key.first
		return e
	}
	return 0
}

// register lets a new entity be found by what is short for its name.
func (r *resolver) register(raw *rawMention, e int32) {
	d := &r.people[e]
	d.older = r.surname.get(raw.key.last)
	r.surname.set(raw.key.last, e+1)
	d.junior = raw.junior
	if raw.vote[Person] > 0 && !raw.junior {
		r.whole.set(join(raw.key.first, raw.key.last), e+1)
	}
	if raw.vote[Organization] > 2 && raw.key.rest != 0 && r.whole.get(raw.key.rest) == 0 {
		r.whole.set(raw.key.rest, e+1)
		d.prefix = raw.key.first
	}
	if raw.vote[Organization] > 2 && raw.words > 2 {
		r.whole.setFirst(raw.key.front, e+1)
	}
	if r.shortenedToFirst(raw) {
		r.forename.setFirst(raw.key.first, e+1)
	}
	r.acronyms(raw, e)
}

// shortenedToFirst says whether the first word of a name may stand for it: “Jane” for “Jane Roe”, “Harlan” for “Harlan
// Brothers”, but not “Springfield” for “Springfield Police Department”.
func (r *resolver) shortenedToFirst(raw *rawMention) bool {
	if raw.key.rest != 0 || raw.junior {
		return false
	}
	if raw.vote[Organization] == 0 {
		return raw.vote[Person] > 0
	}
	for i := raw.First + 1; i < raw.Last; i++ {
		if r.class(i)&civic != 0 {
			return false
		}
	}
	return raw.vote[Organization] > 2 && r.class(raw.First)&(common|organizationHead) == 0
}

func countryKey(code string) uint64 {
	return join(uint64(code[0])<<8|uint64(code[len(code)-1]), 0x636f756e747279)
}

// founder founds the entity of a mention.
func (r *resolver) founder(m int32, key uint64) int32 {
	raw := &r.raw[m]
	d := draft{first: raw.key.first, second: raw.key.second, last: raw.key.last, initial: lower(r.Text.Text[r.Tokens[raw.First].Start])}
	if raw.place > 0 {
		entry := r.placeEntries[raw.place-1]
		d.country, d.capital = entry.country, entry.kind == capital
		d.isCountry = entry.isCountry()
	}
	if first := r.Tokens[raw.First]; raw.words > 1 && raw.vote[Person] > 0 {
		d.abbreviated = first.End-first.Start == 1
		d.gender[givenGender(r.class(raw.First))] += 3
	}
	e := int32(len(r.people))
	r.people = append(r.people, d)
	r.entity[m] = e
	r.whole.set(key, e+1)
	return e
}

func givenGender(c class) Gender {
	switch c & given {
	case female:
		return Feminine
	case male:
		return Masculine
	}
	return UnknownGender
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// namesakes is the most entities of one last name that are looked at for a mention.
const namesakes = 8

// byInitial finds the person of whom a name gives the first name's initial, “J. Roe” for “Jane Roe”, or leaves the first
// name out: 1 + its entity, 0 when there is none.
func (r *resolver) byInitial(raw *rawMention) int32 {
	first := r.Tokens[raw.First]
	e := r.surname.get(raw.key.last)
	for n := 0; e > 0 && n < namesakes; n++ {
		d := &r.people[e-1]
		if raw.words > 1 && d.second == raw.key.first && d.vote[Organization] == 0 {
			return e // “Roe Poe” for “Jane Roe Poe”
		}
		if (d.abbreviated || first.End-first.Start == 1) && d.initial == lower(r.Text.Text[first.Start]) {
			return e
		}
		e = d.older
	}
	return 0
}

// acronyms lets the initials of a name stand for it: “World Health Organization”, WHO; “Department of Justice”, DOJ;
// “Department of Health and Human Services”, HHS.
func (r *resolver) acronyms(raw *rawMention, e int32) {
	var capitals, all [12]byte
	c, a := 0, 0
	for i := raw.First; i < raw.Last && a < len(all); i++ {
		t := r.Tokens[i]
		if t.Kind != segment.Word {
			continue
		}
		letter := lower(r.Text.Text[t.Start])
		all[a] = letter
		a++
		if t.Is(segment.Capital) {
			capitals[c] = letter
			c++
		}
	}
	for _, letters := range [][]byte{capitals[:c], all[:a], capitals[min(1, c):c]} {
		if len(letters) >= 2 {
			r.whole.setFirst(acronymKey(letters), e+1)
		}
	}
}

// acronymKey is the key of a word that consists of the letters, apart from that of a name.
func acronymKey(letters []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range letters {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return join(h, 0x6163726f)
}

// short finds the entity that a single word stands for, or founds one.
func (r *resolver) short(m int32) {
	raw := &r.raw[m]
	if raw.place > 0 {
		if raw.Form != Demonym && raw.vote[Place] <= 4 && (r.class(raw.First)&given != 0 || !r.placeEntries[raw.place-1].isCountry()) { // not “in Jordan”
			if e := r.bearer(raw); e >= 0 && r.people[e].seen > 0 && r.people[e].vote[Person] > 3 {
				r.entity[m] = e
			}
		}
		return
	}
	if raw.Form == Acronym {
		if e := r.expansion(m); e >= 0 {
			r.entity[m] = e
			return
		}
	}
	if e := r.bearer(raw); e >= 0 && !raw.listed {
		r.entity[m] = e
		return
	}
	if e := r.whole.get(raw.key.full); e > 0 {
		r.entity[m] = e - 1
		return
	}
	if e := r.forename.get(raw.key.first); e > 0 && !raw.listed && !(raw.titled && r.people[e-1].vote[Organization] > 0) {
		r.entity[m] = e - 1
		return
	}
	r.founder(m, raw.key.full)
}

// expansion finds the name of which an acronym is short, one that stands in brackets after it first of all.
func (r *resolver) expansion(m int32) int32 {
	raw := &r.raw[m]
	if m > 0 && r.raw[m-1].Last == raw.First-1 && r.Tokens[raw.First-1].Word == r.words.open && r.entity[m-1] >= 0 {
		if e := r.entity[m-1]; r.people[e].initial == lower(r.Text.Text[r.Tokens[raw.First].Start]) {
			r.whole.set(raw.key.full, e+1)
			return e
		}
	}
	if e := r.whole.get(raw.key.full); e > 0 {
		return e - 1
	}
	var letters [12]byte
	n := 0
	for _, c := range []byte(r.Text.Text[r.Tokens[raw.First].Start:r.Tokens[raw.First].End]) {
		if c != '.' && n < len(letters) {
			letters[n] = lower(c)
			n++
		}
	}
	return r.whole.get(acronymKey(letters[:n])) - 1
}

// bearer finds the entity whose last word a mention is. Of several it is the one that was named before, that the text
// names most often in full, and that was named last.
func (r *resolver) bearer(raw *rawMention) int32 {
	best, e := int32(-1), r.surname.get(raw.key.last)
	for n := 0; e > 0 && n < namesakes; n++ {
		d := &r.people[e-1]
		if r.compatible(raw, d) && (best < 0 || d.before(&r.people[best])) {
			best = e - 1
		}
		e = d.older
	}
	return best
}

// before says whether a bare surname rather means d than other, which was founded later.
func (d *draft) before(other *draft) bool {
	if d.junior != other.junior {
		return other.junior
	}
	if (d.seen > 0) != (other.seen > 0) {
		return d.seen > 0
	}
	if d.named != other.named {
		return d.named > other.named
	}
	return d.seen >= other.seen
}

// compatible says whether a short mention can mean an entity: not a man with a woman's title, nor a company.
func (r *resolver) compatible(raw *rawMention, d *draft) bool {
	if raw.titled && d.vote[Organization] > d.vote[Person] || raw.junior && !d.junior {
		return false
	}
	switch raw.gender {
	case Feminine:
		return d.gender[Masculine] <= d.gender[Feminine]
	case Masculine:
		return d.gender[Feminine] <= d.gender[Masculine]
	}
	return true
}

// gather adds what a mention tells of its entity.
func (r *resolver) gather(m int32) {
	raw := &r.raw[m]
	d := &r.people[r.entity[m]]
	for t, vote := range raw.vote {
		d.vote[t] = min(d.vote[t]+int16(vote), 1000)
	}
	if raw.vote[Place] > 2 && !d.isCountry {
		r.locate(m, d)
	}
	if raw.gender != UnknownGender {
		d.gender[raw.gender] += 4
	}
}

// locate lets the state after a city's name say where it lies: “ALEXANDRIA, Va.”.
func (r *resolver) locate(m int32, d *draft) {
	next := int(m) + 1
	if next >= len(r.raw) || r.raw[next].place == 0 || r.raw[next].First != r.raw[m].Last+1 || r.Tokens[r.raw[m].Last].Word != r.words.comma {
		return
	}
	if entry := r.placeEntries[r.raw[next].place-1]; entry.kind == state || entry.kind == country {
		if entry.country != d.country {
			d.country, d.capital = entry.country, false
		}
	}
}
