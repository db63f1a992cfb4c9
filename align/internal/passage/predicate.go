package passage

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// readPredicates notes of the items of a passage which of them say what a clause states: its verb, or what stands behind a
// verb that says little, as in “was not safe” and “offered no apology”. Where the verb is no telling word, it is the verb
// before it: “is trying to take”.
func (p *passage) readPredicates() {
	grammar := contents.Grammar(p.article.Doc)
	found := -1 // the last clause whose predicate was found
	for i := range p.items {
		it := &p.items[i]
		token := int32(p.article.Terms[it.term].First)
		at := grammar.ClauseOf(int(token))
		if at < 0 {
			continue
		}
		clause := &grammar.Clauses[at]
		switch {
		case token == clause.Verb, found != at && token >= clause.First && token < clause.Last && !p.telling(clause.Verb):
		case clause.Light && token >= clause.Last && (found != at || token <= clause.Noun):
		default:
			continue
		}
		it.clause, it.at, found = clause, at, at
	}
}

// telling reports whether a token is an item of the passage.
func (p *passage) telling(token int32) bool {
	return slices.ContainsFunc(p.items, func(it item) bool { return int32(p.article.Terms[it.term].First) == token })
}

// firmness is how firmly a clause is stated, as far as its denial contradicts it: that something may not be so does not
// contradict that it may.
type firmness uint8

const (
	open     firmness = iota
	asserted          // it is so, or was
	ahead             // it is to come
	ventured          // it can be, should be, was tried …: one for each modality
)

func firmnessOf(c *english.Clause) firmness {
	switch {
	case c.Relation == english.ToDo && (!c.Negated || c.Factuality == english.Planned):
		return open // “to pass the bill”: it is told of, not stated
	case c.Relation == english.Participle && !c.Negated && (c.Subject.Negated || c.Object.Negated):
		return open // “no letters marked as secret”
	case c.Modality == english.Would:
		return ahead
	}
	switch c.Factuality {
	case english.Happened, english.Reported, english.Denied:
		return asserted
	case english.Will, english.Planned:
		return ahead
	case english.May:
		switch c.Modality {
		case english.NoModality, english.Conditional:
		case english.Believed:
			return asserted // by whoever believes it
		default:
			return ventured + firmness(c.Modality)
		}
	}
	return open
}

// contradicts reports whether one of two items says that something is so and the other, as firmly, that it is not. What
// somebody denies contradicts only what the same person says.
func contradicts(p *passage, x item, q *passage, y item) bool {
	if x.clause == nil || y.clause == nil || x.clause.Negated == y.clause.Negated {
		return false
	}
	if f := firmnessOf(x.clause); f == open || f != firmnessOf(y.clause) {
		return false
	}
	if x.clause.Factuality != english.Denied && y.clause.Factuality != english.Denied {
		return true
	}
	return sameSpeaker(p.speaker(x), q.speaker(y))
}

// speaker returns who says, or denies, what an item says; zero for nobody but the article.
func (p *passage) speaker(it item) quotes.Speaker {
	r := p.article.Reading
	c := &r.Clauses[it.at]
	if c.Claim >= 0 && !r.Claims[c.Claim].Attributed.IsZero() {
		return r.Claims[c.Claim].Attributed
	}
	who := c.Subject() // “denied stealing it”
	if c.Holder.Empty() {
		if c.Factuality != claims.FactualityDenied {
			return quotes.Speaker{}
		}
	} else if c.Parent >= 0 {
		who = r.Clauses[c.Parent].Subject()
	}
	if who == nil {
		return quotes.Speaker{}
	}
	if who.Name == "" {
		return quotes.Speaker{Span: who.Span, Name: who.Span.Of(p.article.Doc.Text())}
	}
	return quotes.Speaker{Span: who.Span, Name: who.Name, Certain: true}
}

// sameSpeaker reports whether two speakers may be one person. One of whom no name is known may be anybody but a body.
func sameSpeaker(a, b quotes.Speaker) bool {
	if a.IsZero() || b.IsZero() {
		return false
	}
	if a.Certain && b.Certain {
		return naming.ShareName(a.Name, b.Name)
	}
	return a.Type != quotes.Organization && b.Type != quotes.Organization
}

// opens returns the term at which the predicate of an item begins, with the verb that denies it: “denied she had met”.
func (p *passage) opens(it item) int32 {
	c := it.clause
	if c.Factuality == english.Denied && c.Relation == english.Reporting && c.Parent >= 0 {
		c = &contents.Grammar(p.article.Doc).Clauses[c.Parent]
	}
	first := it.term
	for first > p.first && first > it.term-complement && int32(p.article.Terms[first-1].First) >= c.First {
		first--
	}
	return first
}

// both reports whether a passage says of a predicate that it is so and that it is not: “they do not want to win, they want to
// play”.
func (p *passage) both(it item) bool {
	return slices.ContainsFunc(p.items, func(other item) bool {
		return other.Key == it.Key && other.clause != nil && other.clause.Negated != it.clause.Negated
	})
}

// shareParticipant reports whether the subjects of two clauses, or their objects, have a word that answers to one of the other.
func (m *match) shareParticipant(x, y *english.Clause) bool {
	return m.answers(x.Subject, y.Subject) || m.answers(x.Object, y.Object)
}

// denyAlike reports whether two clauses have one object, if one of them denies only that: “saw a gash”, “saw no oil”.
func (m *match) denyAlike(x, y *english.Clause) bool {
	return !x.Object.Negated && !y.Object.Negated || m.answers(x.Object, y.Object)
}

func (m *match) answers(a, b english.Phrase) bool {
	for i, j := range m.links {
		if j >= 0 && m.a.within(i, a) && m.b.within(int(j), b) {
			return true
		}
	}
	return false
}

// within reports whether an item stands in a phrase.
func (p *passage) within(i int, phrase english.Phrase) bool {
	token := int32(p.article.Terms[p.items[i].term].First)
	return token >= phrase.First && token < phrase.Last
}
