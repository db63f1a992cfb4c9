package fact

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
)

// longestPart is how many tokens of a subject or an object are shown.
const longestPart = 5

// about says, in words of the first article, what the values of a pair belong to: who does what, “the blast killed”, where both
// slots are arguments of one predicate; "" where they are not, or where nobody takes part in it but the slot.
func (p *pair) about() string {
	if samePredicate(p) < 500 {
		return ""
	}
	c := &contents.Grammar(p.a.Reading.Doc).Clauses[p.x.clause]
	var parts []string
	add := func(part english.Phrase) {
		if part.Empty() || part.First < p.x.last && p.x.first < part.Last || part.Last-part.First > longestPart {
			return
		}
		parts = append(parts, p.a.written(part.First, part.Last))
	}
	subject, object := c.Subject, c.Object
	if c.Passive {
		subject, object = object, subject
	}
	add(subject)
	parts = append(parts, p.a.written(c.First, c.Last))
	if !c.Passive {
		add(object)
	}
	if len(parts) < 2 {
		return ""
	}
	return strings.Join(parts, " ")
}

// written gives the words of some tokens, with single blanks.
func (a *Article) written(first, last int32) string {
	return strings.Join(strings.Fields(a.spanOf(first, last).Of(a.text.Text)), " ")
}
