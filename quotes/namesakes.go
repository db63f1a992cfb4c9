package quotes

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// mentioned gives a speaker the name of a mention. Where several persons have that surname, “Vance” is the one whose title or
// gender stands before it; failing that the one who spoke last, which is not certain, or nobody's but the name as written.
func (v *resolver) mentioned(speaker *Speaker, m int) {
	namesakes := v.namesakes(m)
	if len(namesakes) < 2 {
		v.named(speaker, v.found.Mentions[m].Entity)
		speaker.Certain = true
		return
	}
	if one := v.titled(m, namesakes); one >= 0 {
		v.named(speaker, one)
		speaker.Certain = true
		return
	}
	for _, entity := range namesakes {
		if entity == v.entity {
			v.named(speaker, entity)
			return
		}
	}
	speaker.Type, v.entity = Person, -1
}

// namesakes returns the persons whom a mention of one word can mean by their last name.
func (v *resolver) namesakes(m int) []int32 {
	mention := v.found.Mentions[m]
	if mention.Last-mention.First > 1 {
		return nil
	}
	if v.surnames == nil {
		v.surnames = map[string][]int32{}
		for e := range v.found.Entities {
			if entity := &v.found.Entities[e]; entity.Type == names.Person {
				if fullest := v.found.Mentions[entity.Fullest]; fullest.Last-fullest.First > 1 {
					surname := v.Plain(int(fullest.Last) - 1)
					v.surnames[surname] = append(v.surnames[surname], int32(e))
				}
			}
		}
	}
	return v.surnames[v.Plain(int(mention.First))]
}

// titled returns the one of several persons who can bear the title before a mention: it is among their roles, or of their
// gender and of no other's; -1 when there is none, or more than one.
func (v *resolver) titled(m int, persons []int32) int32 {
	title := v.found.Mentions[m].First - 1
	if title >= 0 && v.Tokens[title].Kind == segment.Mark { // “Mr.”
		title--
	}
	if title < 0 || !v.Tokens[title].Is(segment.Capital) && !v.words.Persons.Has(v.Tokens[title].Word) {
		return -1
	}
	gender := names.UnknownGender
	switch strings.ToLower(v.Of(int(title))) {
	case "mr", "sir", "lord":
		gender = names.Masculine
	case "ms", "mrs", "miss", "lady", "dame":
		gender = names.Feminine
	}
	found := int32(-1)
	for _, person := range persons {
		entity := &v.found.Entities[person]
		fits := gender != names.UnknownGender && entity.Gender == gender
		for _, role := range entity.Roles {
			r := v.found.Roles[role]
			fits = fits || r.Last > r.First && v.Tokens[r.Last-1].Word == v.Tokens[title].Word && v.Tokens[title].Word != lexicon.Unknown && r.Mention != int32(m)
		}
		if !fits {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = person
	}
	return found
}
