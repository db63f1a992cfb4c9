package align

import (
	"slices"
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
func (c *corpus) speakers(l *link) []difference {
	a, b := l.a.speaker(), l.b.speaker()
	if l.shared < speakerWords || !personal(a) || !personal(b) || shareName(a.Name, b.Name) || mayMean(l.a, b) || mayMean(l.b, a) {
		return nil
	}
	severity := Error
	if misspelled(a.Name, b.Name) {
		severity = Note
	}
	return []difference{{
		kind: Speaker, in: "quote", severity: severity, score: int(l.o.alike),
		sides:    [2]place{{l.a.article.index, a.Span, l.a.speakerName()}, {l.b.article.index, b.Span, l.b.speakerName()}},
		evidence: Evidence{Shared: c.sharedWords(l.o.a, l.blocks), Differs: []string{a.Name, b.Name}, RuledOut: ruledOut(Speaker)},
	}}
}

func (x *said) speaker() quotes.Speaker { return x.article.quotes[x.index].Speaker }

// antecedent is how many tokens before a pronoun the person whom it means is looked for.
const antecedent = 100

// mayMean says whether the speaker of a quotation, where the article does not name him beside it, may be another person:
// one whom the article names shortly before. “He” and “the senator” are often somebody else than they seem.
func mayMean(x *said, other quotes.Speaker) bool {
	surname := lastWord(x.speaker().Name)
	if strings.Contains(lettersOf(x.speaker().Span.Of(x.article.doc.Text())), surname) {
		return false
	}
	surname = lastWord(other.Name)
	found, speaks := x.article.doc.Names(), x.article.text.TokenAt(x.speaker().Span.Start)
	first, last := found.Between(speaks-antecedent, speaks)
	for m := first; m < last; m++ {
		if slices.Contains(nameWords(x.article.nameOf(m)), surname) {
			return true
		}
	}
	return false
}

// lastWord is the last word of a name, marks left out: the surname.
func lastWord(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return lettersOf(words[len(words)-1])
}

// personal says whether a speaker is known by a person's name: its words begin with capitals, and the last goes on in small
// letters, as those of “the Ohio Republican” and “ambassador to the UN” do not.
func personal(s quotes.Speaker) bool {
	if s.Span.Empty() || s.Type != quotes.Person && s.Type != quotes.Unknown {
		return false
	}
	words := strings.Fields(s.Name)
	if len(words) == 0 || !capital(words[len(words)-1]) || strings.ToLower(words[0]) == words[0] {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "the", "a", "an", "his", "her", "their", "its", "one", "another", "he", "she", "they", "it", "i", "we":
		return false
	}
	return s.Type == quotes.Person || len(words) > 1
}

// capital says whether a word is a name as news writes it: with a capital and then small letters.
func capital(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && (len(word) == size || strings.ToUpper(word) != word)
}
