package claims

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
)

// Factuality says how firmly a clause is stated, by whoever states it.
type Factuality string

// The factualities. One that is neither FactualityHappened nor FactualityNot may be negated as well: “will not”, “may not”.
const (
	FactualityHappened Factuality = "happened" // it is so, or was
	FactualityNot      Factuality = "not"      // it is not so: “did not”, “failed to”, “has yet to”
	FactualityWill     Factuality = "will"     // it is told as sure to come
	FactualityMay      Factuality = "may"      // it may be so, is likely, is tried, or is so on a condition
	FactualityPlanned  Factuality = "planned"  // planned, scheduled, ordered, agreed, wanted
	FactualityAlleged  Factuality = "alleged"  // somebody is accused or suspected of it
	FactualityReported Factuality = "reported" // hearsay: “reportedly”, “is said to”, rumours
	FactualityDenied   Factuality = "denied"   // somebody says that it is not so
	FactualityAsked    Factuality = "asked"    // asked whether, or asked for; nothing is stated
)

// Role says what a participant is to the predicate.
type Role string

const (
	RoleSubject Role = "subject" // who does it; in the passive, whom “by” names
	RoleObject  Role = "object"  // whom or what it is done to; in the passive, the grammatical subject
	RoleOther   Role = "other"   // what a preposition binds to it
)

// Predicate is the verb of a clause.
type Predicate struct {
	Span  crosscheck.Span // with its auxiliaries, and the verbs it hangs on to: “failed to approve”
	Lemma string          // the base form of the verb that says what happens: “approve”; "" for a verb of no dictionary
}

// Participant is a noun phrase that takes part in what a clause says.
type Participant struct {
	Role        Role
	Span        crosscheck.Span
	Head        crosscheck.Span // its head noun, name or number, a word of Span
	Name        string          // the fullest form of the name that its head belongs to, as in [Name]; "" for none
	Preposition string          // of a RoleOther, as it is written; else ""

	// Factuality is how firmly its own words state that there is such a thing: FactualityMay for “a possible meteor”,
	// FactualityAlleged for “suspected torpedoes”, FactualityNot for “no apology”, else FactualityHappened. With Negated it
	// is as in [Clause].
	Factuality Factuality
	Negated    bool
}

// Clause is one verb and what it says of whom: the smallest thing that is stated. What hangs on to the verb before it is a
// clause of its own, so that “Holm said the ferry sank” has two.
type Clause struct {
	Predicate    Predicate
	Participants []Participant // the subject, the object, then others in the order of the text; nil for none
	Factuality   Factuality
	Negated      bool            // it says that something is not so; always with FactualityNot, never with FactualityHappened
	Holder       crosscheck.Span // who says, denies, believes or alleges it, where the verb above it tells; empty for none
	Parent       int             // index in Reading.Clauses of the clause that it is part of; -1 for none
	Claim        int             // index in Reading.Claims of the claim that holds its verb; -1 for none
}

// ClauseAt returns the index in Clauses of the innermost clause that the word at a byte offset belongs to: the
// clause of whose predicate a number, a date or a name there is an argument. It takes one binary search for the word. It is
// -1 where there is none: in headlines, lines without a verb and page furniture.
func (r *Reading) ClauseAt(offset int) int {
	if r.Doc == nil {
		return -1
	}
	return contents.Grammar(r.Doc).ClauseOf(contents.Segments(r.Doc).TokenAt(offset))
}

// Subject returns the subject of a clause; nil for none.
func (c *Clause) Subject() *Participant { return c.participant(RoleSubject) }

// Object returns the object of a clause; nil for none.
func (c *Clause) Object() *Participant { return c.participant(RoleObject) }

func (c *Clause) participant(role Role) *Participant {
	for i := range c.Participants {
		if c.Participants[i].Role == role {
			return &c.Participants[i]
		}
	}
	return nil
}

// factualities gives the public form of what the grammar found.
var factualities = [...]Factuality{
	english.Happened: FactualityHappened, english.Will: FactualityWill, english.May: FactualityMay, english.Planned: FactualityPlanned, english.Alleged: FactualityAlleged,
	english.Reported: FactualityReported, english.Denied: FactualityDenied, english.Asked: FactualityAsked,
}

func factualityOf(f english.Factuality, negated bool) Factuality {
	if negated && f == english.Happened {
		return FactualityNot
	}
	return factualities[f]
}

// propositions writes down the clauses.
func (r *reader) propositions() {
	grammar := r.grammar
	r.Clauses = make([]Clause, len(grammar.Clauses))
	most := 0
	for i := range grammar.Clauses {
		g := &grammar.Clauses[i]
		most += len(g.Others)
		for _, p := range []english.Phrase{g.Subject, g.Object} {
			if !p.Empty() {
				most++
			}
		}
	}
	participants := make([]Participant, 0, most)
	claim := 0
	for i := range grammar.Clauses {
		g, c := &grammar.Clauses[i], &r.Clauses[i]
		*c = Clause{
			Predicate:  Predicate{r.tokens(g.First, g.Last), g.Lemma.String()},
			Factuality: factualityOf(g.Factuality, g.Negated), Negated: g.Negated, Parent: int(g.Parent), Claim: -1,
		}
		if !g.Holder.Empty() {
			c.Holder = r.tokens(g.Holder.First, g.Holder.Last)
		}
		start := len(participants)
		participants = r.participant(participants, RoleSubject, g.Subject)
		participants = r.participant(participants, RoleObject, g.Object)
		for _, other := range g.Others {
			participants = r.participant(participants, RoleOther, other)
		}
		if n := len(participants); n > start {
			c.Participants = participants[start:n:n]
		}
		for claim < len(r.Claims) && r.Claims[claim].LastToken <= int(g.Verb) {
			claim++
		}
		if claim < len(r.Claims) && r.Claims[claim].FirstToken <= int(g.Verb) {
			c.Claim = claim
		}
	}
}

// firmness is how firmly something is said.
type firmness struct {
	clause          int // the main clause, whose firmness it is; -1 for none
	negated, hedged bool
	modality        english.Modality
}

// firmnessOf says how firm what some tokens say is: as their main clause is or, where that says, thinks or denies something, what it
// says: “it appears that the plan was not approved”.
func (r *reader) firmnessOf(first, last int) firmness {
	start, end := r.clausesIn(first, last)
	if start == end {
		f, negated := r.words.Verbless(r.text.Tokens[first:last])
		return firmness{clause: -1, negated: negated, hedged: isHedged(factualityOf(f, negated))}
	}
	clauses, main := r.grammar.Clauses, r.mainClause(start, end)
	at := main
	for k := at + 1; k < end; k++ {
		g, of := &clauses[k], &clauses[at]
		goesOn := g.Relation == english.ToDo && g.First <= of.Last+1 && !of.Light // “vowed not to go”, but not “is safe to drink”
		if int(g.Parent) == at && (g.Relation == english.Reporting || goesOn) {
			at = k
		}
	}
	g := &clauses[at]
	out := firmness{main, g.Negated, isHedged(factualityOf(g.Factuality, g.Negated)), g.Modality}
	if g.Parent >= 0 && g.Factuality == english.May && g.Modality == english.Believed && clauses[g.Parent].Negated {
		out.negated = !out.negated // “do not think that it is so”
	}
	if r.words.DeniesThing(r.text.Tokens[g.Verb].Word) && !g.Object.Empty() {
		out.negated = !out.negated // “denied any part in it”
	}
	return out
}

// mainClause returns the main one of some clauses in a row.
func (r *reader) mainClause(first, last int) int {
	clauses, main := r.grammar.Clauses, first
	for k := first + 1; k < last; k++ {
		if rank[clauses[k].Relation] < rank[clauses[main].Relation] {
			main = k
		}
	}
	return main
}

// isHedged reports whether what is stated so firmly may be so, is planned, or is hearsay.
func isHedged(f Factuality) bool {
	switch f {
	case FactualityMay, FactualityPlanned, FactualityAlleged, FactualityReported, FactualityAsked:
		return true
	}
	return false
}

// rank says which of some clauses is the main one: the first of those with the lowest rank.
var rank = [...]uint8{english.Main: 0, english.Reporting: 0, english.Describing: 2, english.Adverbial: 1, english.ToDo: 3, english.Participle: 3}

func (r *reader) participant(all []Participant, role Role, p english.Phrase) []Participant {
	if p.Empty() {
		return all
	}
	out := Participant{
		Role: role, Span: r.tokens(p.First, p.Last), Head: r.tokens(p.Head, p.Head+1),
		Factuality: factualityOf(p.Factuality, p.Negated), Negated: p.Negated,
	}
	if m := r.names.At(p.Head); m >= 0 {
		out.Name = r.nameOf(m, r.names.EntityOf(m))
	}
	if p.Preposition >= 0 {
		out.Preposition = r.text.Of(int(p.Preposition))
	}
	return append(all, out)
}

// tokens returns the span of some tokens.
func (r *reader) tokens(first, last int32) crosscheck.Span {
	return crosscheck.Span{Start: int(r.text.Tokens[first].Start), End: int(r.text.Tokens[last-1].End)}
}
