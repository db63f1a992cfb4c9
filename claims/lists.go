package claims

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// lists are the word lists that claims are found with. They are built once and never change.
type lists struct {
	negations     *lexicon.Phrases
	noNegation    []bool // by entry of negations: it only looks like one
	hedges        *lexicon.Phrases
	opens         []openers  // by word
	verbs         []verbForm // by word
	denials       lexicon.Set
	subordinators lexicon.Set // “although …, …”
	contrasts     lexicon.Set // begin a clause without a comma
	clauseOpeners lexicon.Set // begin a clause after a comma
	subjects      lexicon.Set // after “and”, begin a clause
	beforeNouns   lexicon.Set
	locative      lexicon.Set // prepositions after which a capital is the city
	semicolons    lexicon.Set
	currency      lexicon.Set
	percent       lexicon.Set
	comma, and    lexicon.ID
	may           lexicon.ID
}

// openers says which phrases a word can be the first of.
type openers uint8

const (
	opensNegation openers = 1 << iota
	opensHedge
)

// verbForm says whether a word can be a finite verb.
type verbForm uint8

const (
	notFinite verbForm = iota
	maybeFinite
	surelyFinite
)

var listsOnce = sync.OnceValue(func() *lists {
	l := &lists{
		negations:     lexicon.PhrasesOf("claim-negations"),
		hedges:        lexicon.PhrasesOf("claim-hedges"),
		opens:         make([]openers, lexicon.Len()),
		verbs:         make([]verbForm, lexicon.Len()),
		denials:       lexicon.SetOfWords("deny", "denies", "denied", "denying", "denial", "refuted", "refutes", "disputed", "disputes", "dispute"),
		subordinators: lexicon.SetOfWords("although", "though", "while", "whereas", "because", "since", "if", "unless", "when", "after", "before", "as", "until", "once"),
		contrasts:     lexicon.SetOfWords("but", "although", "though", "whereas", "unless", "because"),
		clauseOpeners: lexicon.SetOfWords("and", "but", "or", "yet", "so", "while", "who", "which", "where", "although", "though", "whereas", "because", "since", "as", "if", "unless", "when", "after", "before", "nor"),
		subjects:      lexicon.SetOfWords("that", "i", "we", "you", "he", "she", "it", "they", "there"),
		beforeNouns:   lexicon.SetOfWords("a", "an", "the", "of", "in", "on", "for", "with", "by", "at", "from", "its", "his", "her", "their", "our", "my", "your", "this", "these", "those", "any", "some", "no", "every", "each", "'s", "and", "to"),
		locative:      lexicon.SetOfWords("in", "at", "near", "from", "to", "around", "outside", "inside", "through", "via", "for", "into", "toward", "towards", "across", "of", "over", "central", "downtown", "northern", "southern", "eastern", "western", "greater"),
		semicolons:    lexicon.SetOfWords(";"),
		currency:      lexicon.SetOfWords("$", "€", "£", "¥", "₹", "₽", "(", "[", "#"),
		percent:       lexicon.SetOfWords("%", ")", "]", "°"),
		comma:         lexicon.Lookup(","), may: lexicon.Lookup("may"),
	}
	for _, entry := range lexicon.List("claim-negations") {
		l.noNegation = append(l.noNegation, len(entry.Fields) > 0)
	}
	l.markOpeners("claim-negations", opensNegation)
	l.markOpeners("claim-hedges", opensHedge)
	l.loadVerbs()
	return l
})

func (l *lists) markOpeners(list string, bit openers) {
	for _, entry := range lexicon.List(list) {
		for word := range entry.Words() {
			l.opens[lexicon.Lookup(word)] |= bit
			break
		}
	}
}

func (l *lists) loadVerbs() {
	for _, entry := range lexicon.List("verb-forms") {
		forms, noun := entry.Fields[1], len(entry.Fields) > 2
		form := maybeFinite
		if !noun && (strings.Contains(forms, "third") || forms == "past") {
			form = surelyFinite
		}
		if forms != "gerund" && forms != "participle" {
			l.verbs[lexicon.Lookup(entry.Text)] = form
		}
	}
	for _, entry := range lexicon.List("word-classes") {
		for class := range strings.FieldsSeq(entry.Fields[0]) {
			switch class {
			case "be", "have", "do", "modal":
				l.verbs[lexicon.Lookup(entry.Text)] = surelyFinite
			}
		}
	}
	for _, word := range []string{"be", "been", "being", "having", "doing", "done", "'s"} {
		l.verbs[lexicon.Lookup(word)] = notFinite
	}
	l.verbs[lexicon.Unknown] = notFinite
}

// negation gives the length of the negation that begins a run of tokens, 0 when there is none, and whether it only looks
// like one.
func (l *lists) negation(tokens []segment.Token) (length int, none bool) {
	length, entry := l.negations.Longest(wordsOf(tokens))
	return length, length > 0 && l.noNegation[entry]
}

func (l *lists) hedged(tokens []segment.Token) bool {
	length, _ := l.hedges.Longest(wordsOf(tokens))
	return length > 0
}

func wordsOf(tokens []segment.Token) func(int) (lexicon.ID, bool) {
	return func(n int) (lexicon.ID, bool) {
		if n >= len(tokens) {
			return lexicon.Unknown, false
		}
		return tokens[n].Word, true
	}
}
