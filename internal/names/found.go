package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// found writes the entities down, in the order of their first mentions.
func (r *resolver) found() *Found {
	order := r.renumber()
	found := &Found{Mentions: make([]Mention, len(r.raw)), Entities: make([]Entity, len(order)), Roles: r.roles}
	counts := make([]int32, 2*len(order)) // of the mentions and of the roles of each entity
	for _, e := range r.entity {
		counts[2*e]++
	}
	for _, role := range r.roles {
		counts[2*r.entity[role.Mention]+1]++
	}
	indices := make([]int32, len(r.raw)+len(r.roles))
	for e := range found.Entities {
		mentions, roles := counts[2*e], counts[2*e+1]
		found.Entities[e].Mentions, found.Entities[e].Roles = indices[:0:mentions], indices[mentions:mentions:mentions+roles]
		indices = indices[mentions+roles:]
	}
	for m, e := range r.entity {
		found.Mentions[m] = r.raw[m].Mention
		found.Mentions[m].Entity = e
		found.Entities[e].Mentions = append(found.Entities[e].Mentions, int32(m))
	}
	for i, role := range r.roles {
		e := &found.Entities[r.entity[role.Mention]]
		e.Roles = append(e.Roles, int32(i))
	}
	for e := range found.Entities {
		r.finish(&found.Entities[e], &r.drafts[order[e]])
	}
	return found
}

// renumber orders the entities by their first mention and leaves those out that lost all mentions to others. It gives
// the draft of each.
func (r *resolver) renumber() []int32 {
	number := make([]int32, len(r.drafts)) // 1 + new number
	order := make([]int32, 0, len(r.drafts))
	for m, e := range r.entity {
		if number[e] == 0 {
			order = append(order, e)
			number[e] = int32(len(order))
		}
		r.entity[m] = number[e] - 1
	}
	return order
}

// finish decides an entity's type, fullest mention and gender.
func (r *resolver) finish(entity *Entity, d *draft) {
	entity.Type = d.decide()
	entity.Fullest = entity.Mentions[0]
	for _, m := range entity.Mentions[1:] {
		if r.fuller(m, entity.Fullest) {
			entity.Fullest = m
		}
	}
	r.place(entity, d)
	if entity.Type == Person {
		entity.Gender = r.decideGender(entity, d)
	}
}

// decide gives the type for which most speaks.
func (d *draft) decide() Type {
	best := Other
	for _, t := range []Type{Person, Organization, Place} {
		if d.vote[t] > 0 && d.vote[t] >= min(d.vote[Other], 2) && (best == Other || d.vote[t] > d.vote[best]) {
			best = t
		}
	}
	return best
}

// fuller reports whether a mention names its entity more fully than another: rather a name than a demonym or acronym or a
// headline's, rather more words, rather small letters, rather more letters; the first of equals.
func (r *resolver) fuller(m, than int32) bool {
	a, b := &r.raw[m], &r.raw[than]
	if (a.Form == Full) != (b.Form == Full) {
		return a.Form == Full
	}
	if a.words != b.words {
		return a.words > b.words
	}
	if capitalsA, capitalsB := r.shouted(a), r.shouted(b); capitalsA != capitalsB {
		return capitalsB
	}
	return r.Tokens[a.Last-1].End-r.Tokens[a.First].Start > r.Tokens[b.Last-1].End-r.Tokens[b.First].Start
}

// shouted reports whether a name is written in capitals and is no acronym, as in “VILNIUS, July 12”.
func (r *resolver) shouted(m *rawMention) bool {
	t := r.Tokens[m.First]
	return t.Is(segment.AllCaps) && t.End-t.Start > 3
}
