package align

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/quotes"
)

// text is the quotation as the article has it, its parts joined by one space.
func (x *said) text() string {
	quote := x.article.reading.Quotes[x.index]
	parts := make([]string, len(quote.Parts))
	for i, part := range quote.Parts {
		parts[i] = part.Of(x.article.doc.Text())
	}
	return strings.Join(parts, " ")
}

// speakerName is the fullest name of who said it; "" when unknown.
func (x *said) speakerName() string {
	speaker := x.article.reading.Quotes[x.index].Speaker
	if speaker.Name != "" {
		return speaker.Name
	}
	return speaker.Span.Of(x.article.doc.Text())
}

// speakers compares who said two quotations of one utterance. Only two persons with different names are a difference: a
// role, a pronoun or an organization may mean the person that the other article names.
func (c *corpus) speakers(l *link) (difference, bool) {
	a, b := l.a.speaker(), l.b.speaker()
	if a.Type != quotes.Person || b.Type != quotes.Person || !personal(a.Name) || !personal(b.Name) || shareName(a.Name, b.Name) {
		return difference{}, false
	}
	return difference{
		kind: Speaker, in: "quote", severity: Error, score: int(c.likeness(l.o)),
		sides:    [2]place{{l.a.article.index, a.Span, a.Name}, {l.b.article.index, b.Span, b.Name}},
		evidence: Evidence{Shared: c.sharedWords(l.o), Differs: []string{a.Name, b.Name}},
	}, true
}

func (x *said) speaker() quotes.Speaker { return x.article.reading.Quotes[x.index].Speaker }

// personal says whether a speaker's name is a name: its last word begins with a capital.
func personal(name string) bool {
	words := strings.Fields(name)
	return len(words) > 0 && strings.ToLower(words[len(words)-1][:1]) != words[len(words)-1][:1]
}

// shareName says whether two names can be one person's: they share a word that is no initial.
func shareName(a, b string) bool {
	for _, x := range strings.Fields(strings.ToLower(a)) {
		for _, y := range strings.Fields(strings.ToLower(b)) {
			if x = strings.Trim(x, ".,'’"); len(x) > 2 && x == strings.Trim(y, ".,'’") {
				return true
			}
		}
	}
	return false
}
