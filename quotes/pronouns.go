package quotes

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/names"
)

// pronoun names the speaker whom a pronoun means.
func (v *resolver) pronoun(speaker *Speaker, s stretch) {
	switch strings.ToLower(v.Of(int(s.first))) {
	case "he", "him", "his":
		v.personal(speaker, s.first, names.Masculine)
	case "she", "her":
		v.personal(speaker, s.first, names.Feminine)
	case "who", "whom":
		v.antecedent(speaker, s.first)
	case "which", "that":
		v.antecedent(speaker, s.first)
	case "they", "them", "we":
		speaker.Type = Group
		if !v.group.IsZero() {
			speaker.Name = v.group.Name
		}
	case "it":
		if !v.thing.IsZero() {
			speaker.Name, speaker.Type = v.thing.Name, v.thing.Type
		}
	case "i", "i'm", "i've":
		speaker.Type = Person
		if turn := v.speakingIn(int(v.Tokens[s.first].Start)); !turn.IsZero() && turn.Type != Unknown {
			speaker.Name, speaker.Type, speaker.Certain = turn.Name, turn.Type, turn.Certain
		}
	}
}

// How far back, in mentions and in sentences, a person is looked for whom a pronoun means.
const (
	remembered = 40
	farthest   = 8
)

// personal names the person whom “he” or “she” means: of those named before it, one who can be so called, by how near the
// sentence is, whether the name begins it, and whether the person spoke last.
func (v *resolver) personal(speaker *Speaker, token int32, gender names.Gender) {
	speaker.Type = Person
	best, entity, rival := 0, int32(-1), 0
	here := v.SentenceAt(int(v.Tokens[token].Start))
	last, _ := v.found.Between(int(token), int(token))
	for m := last - 1; m >= max(0, last-remembered); m-- {
		mention := v.found.Mentions[m]
		e := &v.found.Entities[mention.Entity]
		if e.Type != names.Person || e.Gender != names.UnknownGender && e.Gender != gender || v.inside[mention.First] != 0 {
			continue
		}
		distance := here - v.SentenceAt(int(v.Tokens[mention.First].Start))
		if distance > farthest {
			break
		}
		switch score := v.salience(mention, distance); {
		case score > best:
			if entity >= 0 && entity != mention.Entity {
				rival = best
			}
			best, entity = score, mention.Entity
		case mention.Entity != entity:
			rival = max(rival, score)
		}
	}
	if entity < 0 {
		if v.person.IsZero() || v.entity >= 0 && !v.mayBe(v.entity, gender) {
			return
		}
		speaker.Name = v.person.Name
		return
	}
	v.named(speaker, entity)
	const clear = 30 // points
	speaker.Certain = best-rival >= clear
}

func (v *resolver) mayBe(entity int32, gender names.Gender) bool {
	e := &v.found.Entities[entity]
	return e.Gender == names.UnknownGender || e.Gender == gender
}

// salience says how likely a pronoun means the person of a mention that stands so many sentences before it.
func (v *resolver) salience(mention names.Mention, distance int) int {
	score := 100 - 12*distance
	if mention.Entity == v.entity {
		score += 20
	}
	first := min(mention.First, mention.Title)
	if sentence := v.SentenceAt(int(v.Tokens[first].Start)); sentence >= 0 && first-v.Sentences[sentence].First < 3 {
		score += 18
	}
	if next := mention.Last; int(next) < len(v.Tokens) && v.Tokens[next].Word == v.words.Possessive {
		score -= 8
	}
	return score
}

// antecedent names whom a relative pronoun means: the phrase before it.
func (v *resolver) antecedent(speaker *Speaker, token int32) {
	at := int(token) - 1
	for at >= 0 && (v.Tokens[at].Word == v.words.Comma) {
		at--
	}
	if m := v.found.At(at); m >= 0 {
		v.mentioned(speaker, m)
	} else if at >= 0 {
		speaker.Type = v.typeOf(int32(at))
	}
}
