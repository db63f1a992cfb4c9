package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/quotes"
)

// speakerName is the fullest name of who said it; "" when unknown.
func (x *said) speakerName() string { return speakerName(x.article, x.speaker()) }

// speakerWords is how many words two quotations must share for their speakers to be compared: stock phrases of four or
// five are everybody's.
const speakerWords = 6

// speakers compares who said two quotations of one utterance. Only two persons with different names are a difference: a
// role, a pronoun or an organization may mean the person that the other article names.
func (c *corpus) speakers(l *link) (difference, bool) {
	a, b := l.a.speaker(), l.b.speaker()
	if l.shared < speakerWords || !personal(a) || !personal(b) || shareName(a.Name, b.Name) {
		return difference{}, false
	}
	severity := Error
	if misspelled(a.Name, b.Name) {
		severity = Note
	}
	return difference{
		kind: Speaker, in: "quote", severity: severity, score: int(c.likeness(l.o)),
		sides:    [2]place{{l.a.article.index, a.Span, l.a.speakerName()}, {l.b.article.index, b.Span, l.b.speakerName()}},
		evidence: Evidence{Shared: c.sharedWords(l.o), Differs: []string{a.Name, b.Name}},
	}, true
}

func (x *said) speaker() quotes.Speaker { return x.article.quotes[x.index].Speaker }

// personal says whether a speaker is known by a person's name: its last word begins with a capital, and its first is
// no determiner, as in “the Ohio Republican”.
func personal(s quotes.Speaker) bool {
	if s.Span.Empty() || s.Type != quotes.Person && s.Type != quotes.Unknown {
		return false
	}
	words := strings.Fields(s.Name)
	if len(words) == 0 || !capital(words[len(words)-1]) {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "the", "a", "an", "his", "her", "their", "its", "one", "another", "he", "she", "they", "it", "i", "we":
		return false
	}
	return true
}

func capital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}
