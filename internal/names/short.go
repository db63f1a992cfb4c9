package names

// short finds the entity that a single word stands for, or founds one.
func (r *resolver) short(m int32) {
	raw := &r.raw[m]
	if raw.place > 0 {
		if raw.Form != Demonym && raw.vote[Place] <= 4 && (r.class(raw.First)&given != 0 || !r.placeEntries[raw.place-1].isCountry()) { // not “in Jordan”
			if e := r.bearer(raw); e >= 0 && r.drafts[e].seen > 0 && r.drafts[e].vote[Person] > 3 {
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
	if e := r.forename.get(raw.key.first); e > 0 && !raw.listed && !(raw.titled && r.drafts[e-1].vote[Organization] > 0) {
		r.entity[m] = e - 1
		return
	}
	r.founder(m, raw.key.full)
}

// namesakes is the most entities of one last name that are looked at for a mention.
const namesakes = 8

// bearer finds the entity whose last word a mention is. Of several it is the one that was named before, that is
// mentioned most often, in full anywhere and in short so far, and that was named last.
func (r *resolver) bearer(raw *rawMention) int32 {
	best, e := int32(-1), r.surname.get(raw.key.last)
	for n := 0; e > 0 && n < namesakes; n++ {
		d := &r.drafts[e-1]
		if r.compatible(raw, d) && (best < 0 || d.before(&r.drafts[best])) {
			best = e - 1
		}
		e = d.older
	}
	if only := r.surname.get(raw.key.last); best < 0 && only > 0 && r.misjudged(raw, &r.drafts[only-1]) {
		return only - 1
	}
	return best
}

// misjudged reports whether only the given name of the one bearer of a surname speaks against a title: “Leland Roe … Ms. Roe”.
func (r *resolver) misjudged(raw *rawMention, d *draft) bool {
	return d.older == 0 && raw.gender != UnknownGender && raw.junior == d.junior &&
		d.vote[Organization] <= d.vote[Person] && max(d.gender[Feminine], d.gender[Masculine]) <= givenNameWeight
}

// before reports whether a bare surname rather means d than other, which was founded later.
func (d *draft) before(other *draft) bool {
	if d.junior != other.junior {
		return other.junior
	}
	if (d.seen > 0) != (other.seen > 0) {
		return d.seen > 0
	}
	if d.mentions != other.mentions {
		return d.mentions > other.mentions
	}
	return d.seen >= other.seen
}

// compatible reports whether a short mention can mean an entity: not a man with a woman's title, nor a company.
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
