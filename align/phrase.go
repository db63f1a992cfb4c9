package align

import (
	"cmp"
	"slices"
)

// A coined phrase is two rare words close together in a quotation of a few words: “an Asian NATO”. Two articles that put
// such a phrase into one speaker's mouth with other words in between cannot both be verbatim, though it is too short to
// be found by its shingles.

const (
	phraseRarity = 100 // of each of the two words
	phraseReach  = 3   // how many words from one to the other
	phraseLength = 6   // words of the shorter quotation's piece
)

// phrase is the place of a pair of rare words in a quotation.
type phrase struct {
	words       [2]wordID
	said        *said
	first, last int32 // terms, last included
}

// phrases gives the pairs of rare words in the quotations of some articles, ordered by words and place.
func (c *corpus) phrases(sayings [][]*said) []phrase {
	var out []phrase
	for _, article := range sayings {
		for _, x := range article {
			if x == nil {
				continue
			}
			for _, t := range x.terms {
				out = c.phrasesFrom(out, x, t)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y phrase) int {
		return cmp.Or(cmp.Compare(x.words[0], y.words[0]), cmp.Compare(x.words[1], y.words[1]))
	})
	return out
}

func (c *corpus) phrasesFrom(out []phrase, x *said, t int32) []phrase {
	a := x.article
	if c.words[a.terms[t].word].rarity < phraseRarity {
		return out
	}
	for last := t + 1; last <= t+phraseReach && int(last) < len(a.terms) && a.stretch[last] == a.stretch[t]; last++ {
		if w := &c.words[a.terms[last].word]; w.rarity >= phraseRarity && !w.class.is(number|date) {
			out = append(out, phrase{[2]wordID{a.terms[t].word, a.terms[last].word}, x, t, last})
		}
	}
	return out
}

// comparePhrases lists the coined phrases that two articles give one speaker in different words.
func (c *corpus) comparePhrases(sayings [][]*said) []difference {
	all := c.phrases(sayings)
	var out []difference
	for i := range all {
		for j := i + 1; j < min(len(all), i+maxRepeats) && all[j].words == all[i].words; j++ {
			if d, ok := c.comparePhrase(all[i], all[j]); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

func (c *corpus) comparePhrase(x, y phrase) (difference, bool) {
	a, b := x.said.article, y.said.article
	if c.sameSource(a.index, b.index) || min(x.length(), y.length()) > phraseLength || !sameSpeaker(x.said, y.said) {
		return difference{}, false
	}
	o := overlap{a: a, b: b, blocks: []block{{x.first, y.first, 1}, {x.last, y.last, 1}}}
	o.matter = c.rarity([]term{a.terms[x.first], a.terms[x.last]})
	o.alike = c.likeness(o)
	r := o.regions()[0]
	if (r.a0 == r.a1) == (r.b0 == r.b1) {
		return difference{}, false
	}
	j := c.judge(a, b, r)
	if j.kind == "" {
		return difference{}, false
	}
	return c.difference(o, r, j), true
}

// length is how many words the phrase's piece of the quotation has.
func (p phrase) length() int32 { return p.said.pieceEnd(p.last+1) - p.said.pieceStart(p.first) }

// sameSpeaker says whether two quotations are known to be of one speaker: by name, or by the country that speaks.
func sameSpeaker(x, y *said) bool {
	if x.speaker().IsZero() || y.speaker().IsZero() {
		return false
	}
	if onePerson(x, y) {
		return true
	}
	country := x.country()
	return country != "" && country == y.country()
}

// country is the code of the country that a quotation's speaker names, itself or by its capital.
func (x *said) country() string {
	first, last := x.article.termsOf(x.speaker().Span)
	for _, m := range x.article.namesIn(first, last) {
		if e := x.article.doc.Names().EntityOf(m); e.Country != "" {
			return e.Country
		}
	}
	return ""
}
