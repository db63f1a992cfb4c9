package claims

import (
	"sort"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// clause is a run of tokens with a polarity.
type clause struct {
	first, last int
	words       int // numbers included
	verbs       int // forms that may be finite verbs
	negated     bool
	hedged      bool
}

// cut divides a run of tokens into clauses where the polarity changes: “Officials agreed, but the union did not.” Clauses
// that both affirm, or both deny, stay together.
func (r *reader) cut(first, last int) {
	r.clauses = r.clauses[:0]
	for at := first; at < last; {
		end := r.boundary(at, last, first == at && r.role(at)&subordinator != 0)
		c := r.weigh(at, end)
		at = end
		if n := len(r.clauses); n > 0 {
			before := &r.clauses[n-1]
			if before.verbs == 0 || c.verbs == 0 || before.negated == c.negated && before.hedged == c.hedged {
				before.join(c)
				continue
			}
		}
		r.clauses = append(r.clauses, c)
	}
}

func (c *clause) join(next clause) {
	c.last = next.last
	c.negated = c.negated != next.negated && (c.verbs == 0 || next.verbs == 0) || c.negated && next.negated
	c.hedged = c.hedged || next.hedged
	c.words += next.words
	c.verbs += next.verbs
}

// boundary returns the token before which the next clause begins, or last. After a subordinator at the front, “Although …,”,
// that is the first comma.
func (r *reader) boundary(at, last int, subordinate bool) int {
	for i := at + 1; i < last; i++ {
		role := r.role(i)
		if role&divides == 0 {
			continue
		}
		next := r.role(min(i+1, last-1))
		switch {
		case role&(semicolon|contrast) != 0,
			role&comma != 0 && (subordinate || next&clauseOpener != 0),
			role&and != 0 && next&subject != 0:
			return i
		}
	}
	return last
}

// role returns the roles of a token.
func (r *reader) role(i int) role { return r.lists.roles[r.text.Tokens[i].Word] }

// weigh counts the words of a clause and takes its polarity from the grammar.
func (r *reader) weigh(first, last int) clause {
	c := clause{first: first, last: last}
	for i := first; i < last; i++ {
		if r.text.Tokens[i].Kind == segment.Mark {
			continue
		}
		c.words++
		if r.finite(i) {
			c.verbs++
		}
	}
	f := r.firmnessOf(first, last)
	c.negated, c.hedged = f.negated, f.hedged && f.modality != english.Conditional // which stays with what holds on that condition
	return c
}

// clausesIn returns the clauses of the grammar whose verbs stand among some tokens: from at to before end.
func (r *reader) clausesIn(first, last int) (at, end int) {
	clauses := r.grammar.Clauses
	at = sort.Search(len(clauses), func(i int) bool { return int(clauses[i].Verb) >= first })
	for end = at; end < len(clauses) && int(clauses[end].Verb) < last; end++ {
	}
	return at, end
}

// finite reports whether a token may be a finite verb. What is also a noun, or a participle, is none after an article or a
// preposition.
func (r *reader) finite(i int) bool {
	t := &r.text.Tokens[i]
	role := r.lists.roles[t.Word]
	if role&surelyFinite != 0 {
		return t.Kind == segment.Word
	}
	return (role&maybeFinite != 0 || t.Word == lexicon.Unknown && strings.HasSuffix(r.text.Of(i), "ed")) &&
		t.Kind == segment.Word && i > 0 && r.role(i-1)&beforeNoun == 0
}
