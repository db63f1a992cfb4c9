package names

func (r *resolver) decideGender(entity *Entity, d *draft) Gender {
	votes := d.gender
	if fullest := r.raw[entity.Fullest]; votes[Feminine]+votes[Masculine] == 0 && fullest.words == 1 {
		votes[givenGender(r.class(fullest.First))] += aloneWeight
	}
	for _, m := range entity.Mentions[:min(len(entity.Mentions), 8)] {
		votes[r.pronounAfter(m)]++
	}
	switch {
	case votes[Feminine] > votes[Masculine]:
		return Feminine
	case votes[Masculine] > votes[Feminine]:
		return Masculine
	}
	return UnknownGender
}

// What speaks for a gender: a title more than a given name, and that more than a pronoun that follows.
const (
	titleWeight     = 4
	givenNameWeight = 3
	aloneWeight     = 2 // of a given name that stands alone: it may be a surname
)

const pronounReach = 30

// pronounAfter gives the gender of the first pronoun that follows a mention before the next mention.
func (r *resolver) pronounAfter(m int32) Gender {
	end := min(r.raw[m].Last+pronounReach, int32(len(r.Tokens)))
	if int(m)+1 < len(r.raw) {
		end = min(end, r.raw[m+1].First)
	}
	for i := r.raw[m].Last; i < end; i++ {
		switch r.Tokens[i].Word {
		case r.words.he, r.words.his, r.words.him:
			return Masculine
		case r.words.she, r.words.her, r.words.hers:
			return Feminine
		}
	}
	return UnknownGender
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
