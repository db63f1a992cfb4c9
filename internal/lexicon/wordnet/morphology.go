package wordnet

import "strings"

// ending is a rule of regular inflection: a word of this part of speech that ends with suffix may be an inflection of
// the word that ends with lemma instead. These are the rules of detachment of WordNet's own morphy(7WN), with the
// doubled consonants (“planned”) that morphy leaves to its list of exceptions.
type ending struct {
	suffix, lemma string
	part          Part
	doubled       bool // a doubled consonant before the suffix is one in the lemma
}

var endings = []ending{
	{"s", "", Noun | Verb, false},
	{"es", "", Noun | Verb, false},
	{"es", "e", Verb, false},
	{"ies", "y", Noun | Verb, false},
	{"ves", "f", Noun, false},
	{"men", "man", Noun, false},
	{"ed", "", Verb, true},
	{"ed", "e", Verb, false},
	{"ied", "y", Verb, false},
	{"ing", "", Verb, true},
	{"ing", "e", Verb, false},
	{"er", "", Adjective, true},
	{"er", "e", Adjective, false},
	{"ier", "y", Adjective, false},
	{"est", "", Adjective, true},
	{"est", "e", Adjective, false},
	{"iest", "y", Adjective, false},
}

const (
	shortestStem = 2  // letters that must stay before a suffix: “goes”
	longestForm  = 48 // bytes; no longer word is inflected
)

// Lemma returns the dictionary word of which a word in small letters is a form, of any part of speech: “killed” and
// “killing” are “kill”, “officers” is “officer”. Of several the commonest is meant: “found” is “find”. A word that is
// itself in the dictionary stays what it is when nothing commoner has it for a form. “meetings” is “meet” like “meeting”.
// The result is 0 when the dictionary knows neither the word nor anything that it may be a form of.
func Lemma[T string | []byte](lower T) Word {
	t := &tables
	w := lemma(t, lower)
	if text := t.words.At(int(w)); len(text) < len(lower) && strings.HasSuffix(text, "ing") {
		w = lemma(t, text)
	}
	return w
}

func lemma[T string | []byte](t *dictionary, lower T) Word {
	best := lookup(t, lower)
	irregular := form(t, lower)
	if irregular != 0 {
		best = t.commoner(best, irregular)
	}
	if best != 0 && irregular == best || len(lower) > longestForm {
		return best
	}
	var buffer [longestForm + 4]byte
	for i := range endings {
		rule := &endings[i]
		stem := len(lower) - len(rule.suffix)
		if stem < shortestStem || string(lower[stem:]) != rule.suffix || rule.suffix == "s" && lower[stem-1] == 's' {
			continue
		}
		word := append(append(buffer[:0], lower[:stem]...), rule.lemma...)
		best = t.commoner(best, t.only(lookup(t, word), rule.part))
		if rule.doubled && stem > shortestStem && lower[stem-1] == lower[stem-2] {
			best = t.commoner(best, t.only(lookup(t, word[:stem-1]), rule.part))
		}
	}
	return best
}

// only returns the word if it can be one of the parts of speech.
func (t *dictionary) only(w Word, part Part) Word {
	if Part(t.parts[w])&part == 0 {
		return 0
	}
	return w
}

// commoner returns the word that is met more often, the first of two that are met as often.
func (t *dictionary) commoner(a, b Word) Word {
	if a == 0 || b != 0 && t.commonness[b] > t.commonness[a] {
		return b
	}
	return a
}
