package english

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// trait is a set of what the questions about an item ask of its spelling. The first two are those of its token, the others
// follow from the word.
type trait uint16

const (
	spaced  = trait(segment.SpaceBefore)
	capital = trait(segment.Capital)

	endsInS  trait = 1 << iota // but not in -ss
	endsInEd                   // but not in -eed, and of no class
	endsInLy
	verbal    // an auxiliary, a verb or “to”
	adverbial // of a class that can stand between a subject and its verb
	plural    // a plural without -s: “people”
	binds     // a mark inside noun phrases: “/”, “&”
	comma
	period
	stops // a mark that ends a clause for certain
	dash
	hyphen
	opens  // “(”
	closes // “)”

	endings = endsInS | endsInEd | endsInLy
)

// traitsOf gives the words and marks of every trait that follows from the word.
var traitsOf = map[trait]string{
	plural: "people men women children police others many some few most both",
	binds:  "- / ' ’ & @ # $ % € £",
	comma:  ",",
	period: ".",
	stops:  ". ! ? ; : … ... ( ) [ ] • |",
	dash:   "— – ―",
	hyphen: "-",
	opens:  "(",
	closes: ")",
}

func (v *Words) readTraits() {
	for id := range v.rows {
		row := &v.rows[id]
		row.traits = ending(lexicon.ID(id).String())
		if row.class&(Adverb|Negation) != 0 {
			row.traits |= adverbial
		}
		if row.form != 0 || row.class&Auxiliary != 0 || lexicon.ID(id) == v.To {
			row.traits |= verbal
		}
		if row.class != 0 {
			row.traits &^= endsInEd
		}
	}
	for traits, words := range traitsOf {
		for word := range strings.FieldsSeq(words) {
			v.rows[lexicon.Word(word)].traits |= traits
		}
	}
}

// ending returns what the last letters of a word say, if it has some before them.
func ending(word string) trait {
	n := len(word)
	switch {
	case n > 3 && word[n-1] == 's' && word[n-2] != 's':
		return endsInS
	case n > 4 && word[n-1] == 'y' && word[n-2] == 'l':
		return endsInLy
	case n > 4 && word[n-1] == 'd' && word[n-2] == 'e' && word[n-3] != 'e':
		return endsInEd
	}
	return 0
}
