package align

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// Evidence says why two passages were compared and what was found.
type Evidence struct {
	Shared   []SharedWord `json:"shared,omitempty"`    // what matched, the most telling first
	Differs  []string     `json:"differs,omitempty"`   // what differs
	RuledOut []string     `json:"ruled_out,omitempty"` // what would have explained the difference, and does not
}

// SharedWord is a word, a name, a number or a date that two passages have in common.
type SharedWord struct {
	Text string `json:"text"` // as it is written in one of the articles

	// Rarity says how much it tells that both have the word, in bits: 4 for the commonest words of the language, one more for
	// each time that a word is half as common, 15 for numbers and dates, 18 for names and for words that are hardly ever met.
	Rarity int `json:"rarity"`
}

// mostShared is how many words the evidence names.
const mostShared = 6

// sharedAtMost bounds the words that are looked at to name the rarest shared ones.
const sharedAtMost = 200

// sharedWords gives the rarest words of some blocks, the rarest first.
func (c *corpus) sharedWords(a *article, blocks []block) []SharedWord {
	var terms []int32
	for _, x := range blocks {
		for t := x.a; t < x.endA() && len(terms) < sharedAtMost; t++ {
			if !c.words[a.terms[t].word].class.is(function) {
				terms = append(terms, t)
			}
		}
	}
	slices.SortStableFunc(terms, func(s, t int32) int {
		return cmp.Compare(c.words[a.terms[t].word].rarity, c.words[a.terms[s].word].rarity)
	})
	return c.shownTerms(a, terms)
}

// sharedWords gives the words that two passages share, the most telling first.
func (f *finder) sharedWords(m *match) []SharedWord {
	order := make([]int, 0, len(m.links))
	for i, j := range m.links {
		if j >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(m.strength[j], m.strength[i]) })
	terms := make([]int32, len(order))
	for n, i := range order {
		terms[n] = m.a.items[i].term
	}
	return f.corpus.shownTerms(m.a.article, terms)
}

// shownTerms shows the first of some terms of an article, each word once.
func (c *corpus) shownTerms(a *article, terms []int32) []SharedWord {
	shown := make([]SharedWord, 0, min(len(terms), mostShared))
	var known []wordID
	for _, t := range terms {
		word := a.terms[t].word
		if len(shown) == mostShared {
			break
		}
		if !slices.Contains(known, word) {
			known = append(known, word)
			shown = append(shown, SharedWord{flat(a.span(t, t+1).Of(a.doc.Text())), int(c.words[word].rarity) / eighths})
		}
	}
	return shown
}

// eighths of a bit are what the rarity of a word is counted in.
const eighths = 8

// sharedName shows a name that two articles share.
func sharedName(name string) []SharedWord {
	return []SharedWord{{name, 4 * wordnet.Word(0).Rarity() / eighths}}
}

// ruledOut says what would have explained that two passages differ in a way, and was looked for in vain.
func ruledOut(kind Kind) []string {
	switch kind {
	case Wording, Certainty:
		return []string{"an ellipsis or brackets", "another spelling or form of the word", "a title before a name"}
	case Polarity:
		return []string{"a second denial that makes up for it", "an ellipsis or brackets"}
	case Number:
		return []string{"another way of writing the number", "a rounding or a hedge"}
	case Date:
		return []string{"another way of writing the date", "a weekday for a date"}
	case Name, Place, Role:
		return []string{"a short form of the name", "another name of the same"}
	case Speaker:
		return []string{"a role or a pronoun for the person", "a part of the same name"}
	case Omission:
		return []string{"an ellipsis", "the same words later in the article"}
	case Recycled:
		return []string{"a time beside it that looks back", "another speaker"}
	}
	return nil
}

// ruledOutAnywhere says the same of what two articles say of one person, wherever they name it.
func ruledOutAnywhere(kind Kind) []string {
	switch kind {
	case Role:
		return []string{"a former or a coming office", "a second office that the other article gives, too"}
	case Place:
		return []string{"a second place that the other article gives, too", "a larger place around the other"}
	case Name:
		return []string{"another spelling of the name", "a role that several hold or have held"}
	}
	return nil
}
