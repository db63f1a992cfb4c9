package claims

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// lists are the word lists that claims are found with. They are built once and never change.
type lists struct {
	roles    []role      // by word
	locative lexicon.Set // prepositions after which a capital is the city
	currency lexicon.Set
	percent  lexicon.Set
}

// role says what a word can mean for where clauses end.
type role uint16

const (
	surelyFinite role = 1 << iota // a finite verb
	maybeFinite                   // a finite verb, or a noun or participle
	subordinator                  // “although …, …”
	contrast                      // begins a clause without a comma
	clauseOpener                  // begins a clause after a comma
	subject                       // after “and”, begins a clause
	beforeNoun                    // what comes next is a noun
	semicolon
	comma
	and

	divides = semicolon | comma | contrast | and
)

// closedRoles gives the roles of function words and marks.
var closedRoles = []struct {
	role  role
	words string
}{
	{subordinator, "although though while whereas because since if unless when after before as until once"},
	{contrast, "but although though whereas unless because"},
	{clauseOpener, "and but or yet so while who which where although though whereas because since as if unless when after before nor"},
	{subject, "that i we you he she it they there"},
	{beforeNoun, "a an the of in on for with by at from its his her their our my your this these those any some no every each 's and to"},
	{semicolon, ";"},
	{comma, ","},
	{and, "and"},
}

var listsOnce = sync.OnceValue(func() *lists {
	l := &lists{
		roles:    make([]role, lexicon.Len()),
		locative: lexicon.SetOfWords("in", "at", "near", "from", "to", "around", "outside", "inside", "through", "via", "for", "into", "toward", "towards", "across", "of", "over", "central", "downtown", "northern", "southern", "eastern", "western", "greater"),
		currency: lexicon.SetOfWords("$", "€", "£", "¥", "₹", "₽", "(", "[", "#"),
		percent:  lexicon.SetOfWords("%", ")", "]", "°"),
	}
	l.loadVerbs()
	for _, group := range closedRoles {
		for word := range strings.FieldsSeq(group.words) {
			l.roles[lexicon.Word(word)] |= group.role
		}
	}
	l.roles[lexicon.Unknown] = 0
	return l
})

func (l *lists) loadVerbs() {
	for entry := range lexicon.Entries("verb-forms") {
		forms, noun := entry.Fields[1], len(entry.Fields) > 2
		form := maybeFinite
		if !noun && (strings.Contains(forms, "third") || forms == "past") {
			form = surelyFinite
		}
		if forms != "gerund" && forms != "participle" {
			l.roles[entry.Word] = form
		}
	}
	for entry := range lexicon.Entries("word-classes") {
		for class := range strings.FieldsSeq(entry.Fields[0]) {
			switch class {
			case "be", "have", "do", "modal":
				l.roles[entry.Word] = surelyFinite
			}
		}
	}
	for _, word := range []string{"be", "been", "being", "having", "doing", "done", "'s"} {
		l.roles[lexicon.Word(word)] = 0
	}
}
