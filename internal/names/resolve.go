package names

// resolver puts mentions together that mean the same.
type resolver struct {
	*finder
	entity   []int32 // by mention: its entity, -1 while there is none
	drafts   []draft // the entities so far
	whole    table   // 1 + entity, by all words, by first and last name, by acronym, by country
	surname  table   // 1 + entity, by last word: the newest; older ones follow through draft.older
	forename table   // 1 + entity, by first word: the first that had it
}

// draft is an entity while its mentions are being collected.
type draft struct {
	vote                [4]int16
	gender              [3]int16
	place               int32  // 1 + entry in knowledge.placeEntries; 0 when no list has it
	within              int32  // 1 + entry of the state or country that is written after it; 0 when none is
	first, second, last uint64 // hashes of words of its name
	prefix              uint64 // hash of the place before its name, 0 while none was written
	initial             byte   // first letter of the name
	abbreviated         bool   // whether its first word is only a letter
	older               int32  // 1 + entity with the same last word
	junior              bool   // “Jr.” or the like belongs to its name
	mentions            int32  // in full, wherever they stand, and in short up to the one at hand
	seen                int32  // 1 + mention that named it last, in the order of the text; 0 before the first
}

// resolve first gives every full name its entity, and then every short one the entity that it stands for.
func (f *finder) resolve() *Found {
	r := &resolver{
		finder: f, entity: make([]int32, len(f.raw)),
		drafts: make([]draft, 0, len(f.raw)/3+8), whole: newTable(len(f.raw)), surname: newTable(len(f.raw) / 3), forename: newTable(len(f.raw) / 3),
	}
	for m := range f.raw {
		r.entity[m] = -1
		if raw := &f.raw[m]; raw.words > 1 || raw.place > 0 {
			r.full(int32(m))
		}
	}
	for _, e := range r.entity {
		if e >= 0 {
			r.drafts[e].mentions++
		}
	}
	for m := range f.raw {
		if r.entity[m] < 0 || f.raw[m].words == 1 && f.raw[m].place > 0 {
			r.short(int32(m))
			r.drafts[r.entity[m]].mentions++
		}
		r.drafts[r.entity[m]].seen = int32(m) + 1
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

func countryKey(code string) uint64 {
	return join(uint64(code[0])<<8|uint64(code[len(code)-1]), 0x636f756e747279)
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
	if e > 0 && (r.drafts[e-1].prefix == 0 || r.drafts[e-1].prefix == raw.key.first) {
		r.drafts[e-1].prefix = raw.key.first
		return e
	}
	return 0
}

// byInitial finds the person of whom a name gives the first name's initial, “J. Roe” for “Jane Roe”, or leaves the first
// name out: 1 + its entity, 0 when there is none.
func (r *resolver) byInitial(raw *rawMention) int32 {
	first := r.Tokens[raw.First]
	e := r.surname.get(raw.key.last)
	for n := 0; e > 0 && n < namesakes; n++ {
		d := &r.drafts[e-1]
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

// founder founds the entity of a mention.
func (r *resolver) founder(m int32, key uint64) int32 {
	raw := &r.raw[m]
	d := draft{first: raw.key.first, second: raw.key.second, last: raw.key.last, initial: lower(r.Text.Text[r.Tokens[raw.First].Start])}
	d.place = raw.place
	if first := r.Tokens[raw.First]; raw.words > 1 && raw.vote[Person] > 0 {
		d.abbreviated = first.End-first.Start == 1
		d.gender[givenGender(r.class(raw.First))] += givenNameWeight
	}
	e := int32(len(r.drafts))
	r.drafts = append(r.drafts, d)
	r.entity[m] = e
	r.whole.set(key, e+1)
	return e
}

// register lets a new entity be found by what is short for its name.
func (r *resolver) register(raw *rawMention, e int32) {
	d := &r.drafts[e]
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

// shortenedToFirst reports whether the first word of a name may stand for it: “Jane” for “Jane Roe”, “Harlan” for “Harlan
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

// gather adds what a mention tells of its entity.
func (r *resolver) gather(m int32) {
	raw := &r.raw[m]
	d := &r.drafts[r.entity[m]]
	for t, vote := range raw.vote {
		d.vote[t] = min(d.vote[t]+int16(vote), 1000)
	}
	if raw.vote[Place] > 2 {
		r.locate(m, d)
	}
	if raw.gender != UnknownGender {
		d.gender[raw.gender] += titleWeight
	}
}

// locate lets the state after a city's name say where it lies: “ALEXANDRIA, Va.”.
func (r *resolver) locate(m int32, d *draft) {
	next := int(m) + 1
	if next >= len(r.raw) || r.raw[next].place == 0 || r.raw[next].First != r.raw[m].Last+1 || r.Tokens[r.raw[m].Last].Word != r.words.comma {
		return
	}
	if entry := r.placeEntries[r.raw[next].place-1]; entry.kind == state || entry.kind == country {
		d.within = r.raw[next].place
	}
}
