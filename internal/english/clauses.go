package english

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A Phrase is a noun phrase: Tokens[First:Last] of the text. The zero Phrase is none.
type Phrase struct {
	First, Last int32
	Head        int32 // the token of its head noun, or of its number or name
	Preposition int32 // the token of the preposition before it; -1 for none

	// How firmly it is stated that there is such a thing, or that it is what it is called, by the words of the phrase
	// alone: “a possible meteor”, “suspected missiles”, “no apology”.
	Factuality Factuality
	Negated    bool
	Hedge      int32 // the token that leaves it open, “suspected”; -1 for none, as in “planned visit” and “attempted murder”
}

// Empty reports whether there is no phrase.
func (p Phrase) Empty() bool { return p.First >= p.Last }

// A Clause is one verb with what it says of whom.
type Clause struct {
	First, Last int32 // its verb group: Tokens[First:Last], with the verbs that the verb hangs on to: “failed to approve”
	Verb        int32 // the token of its verb; an auxiliary where nothing follows it: “is a teacher”
	Lemma       wordnet.Word
	Light       bool  // whether the verb says little, as “was” and “issued”
	Noun        int32 // the token that then says what happens: “issued an apology”; -1 for none, as in “was safe”
	Reports     bool  // whether the verb is one of saying
	Tense       Tense
	Passive     bool
	Factuality  Factuality
	Negated     bool
	Modality    Modality
	Hedge       int32 // the token that leaves open whether it is, or was, so, other than by telling who says or thinks it: “appears to have left”, “allegedly paid”, “may have paid”, “rumours that”; -1 for none, as in “may leave”, which is to come
	Relation    Relation
	Parent      int32    // the clause that it is part of; -1 for none
	Subject     Phrase   // who does it: in the passive, whom “by” names
	Object      Phrase   // whom or what it is done to: in the passive, the grammatical subject
	Others      []Phrase // what prepositions bind to it, in order
	Holder      Phrase   // who says, believes, denies or alleges it, where a verb that governs the clause says so
}

// Relation is what a clause is to the one that it is part of.
type Relation uint8

const (
	Main       Relation = iota
	Reporting           // what its parent says, thinks or denies
	Adverbial           // when, why, or in what case its parent holds
	Describing          // says more of a noun: “which was built in 1932”
	ToDo                // to what end, or what somebody is to do
	Participle          // a gerund or participle beside its parent
)

// Grammar is what was found in a text.
type Grammar struct {
	Clauses []Clause // in the order of their verbs
	of      []int32  // by token: one more than its clause; 0 for none
}

// ClauseOf returns the index of the clause that a token belongs to, the innermost one; -1 where there is none.
func (g *Grammar) ClauseOf(token int) int {
	if uint(token) >= uint(len(g.of)) {
		return -1
	}
	return int(g.of[token]) - 1
}

// Find reads the sentences of a text. Furniture has no grammar.
func Find(text *segment.Text) *Grammar {
	f := &finder{Grammar: &Grammar{of: make([]int32, len(text.Tokens))}, line: NewLine(text)}
	const usual = 16 // verb groups of a sentence, at most
	f.groups, f.anchors = make([]group, 0, usual), make([]Range, 0, usual)
	f.Clauses = make([]Clause, 0, len(text.Tokens)/tokensPerClause+4)
	f.others = make([]Phrase, 0, len(text.Tokens)/tokensPerClause+4)
	for i := range text.Sentences {
		if s := &text.Sentences[i]; !text.Paragraphs[s.Paragraph].Furniture {
			f.sentence(s.First, s.Last)
		}
	}
	return f.Grammar
}

// tokensPerClause is how many tokens of a report there are for one clause, and for one phrase behind a preposition, about.
const tokensPerClause = 8

type finder struct {
	*Grammar
	line    Line
	groups  []group
	anchors []Range  // by group: the noun that a participle, a relative clause or an infinitive hangs on to; empty for none
	others  []Phrase // of all clauses so far
}

// longestSentence bounds what is read as one sentence, in tokens; a longer one is no sentence.
const longestSentence = 300

func (f *finder) sentence(first, last int32) {
	if last-first > longestSentence {
		last = first + longestSentence
	}
	l := &f.line
	l.Clear()
	for t := first; t < last; t++ {
		if token := &l.text.Tokens[t]; token.Kind != segment.Mark || !l.known.quotationMarks.Has(token.Word) {
			l.AddToken(t)
		}
	}
	f.groups = f.groups[:0]
	for k := 0; k < len(l.Items); k++ {
		if l.Items[k].traits&(verbal|endsInEd) == 0 {
			continue
		}
		if g, ok := l.groupAt(k); ok && !f.isObject(k) {
			f.groups = append(f.groups, g)
			k = g.Last - 1
		}
	}
	f.reduce()
	f.anchors = append(f.anchors[:0], make([]Range, len(f.groups))...)
	before := len(f.Clauses)
	for i := range f.groups {
		f.clause(i, before)
	}
	f.own(before, first, last)
}

// isObject reports whether a form in -s that may be a noun ends the object of the verb before it: “took the mayor’s morning
// calls”. What a verb says or thinks may begin right behind it.
func (f *finder) isObject(k int) bool {
	l := &f.line
	if len(f.groups) == 0 || l.Form(k)&(ThirdForm|PastForm) != ThirdForm || l.known.Lemma(l.Word(k)).Parts()&wordnet.Noun == 0 || l.Is(k+1, Determiner|Possessive|ObjectPronoun|Preposition) {
		return false
	}
	g := &f.groups[len(f.groups)-1]
	return l.known.Frames(l.Word(g.verb))&(ThatClause|ZeroClause) == 0 && !l.Is(g.verb, Auxiliary) && l.PhraseBefore(k).First == g.Last
}

// reduce finds the participles among the verbs that look finite: “the man charged with murder was seen”, “denied it in a
// letter published by”.
func (f *finder) reduce() {
	l := &f.line
	for i := range f.groups {
		g := &f.groups[i]
		if !g.reduced || g.kind != finiteGroup || g.Last-g.First > 1 && g.chained == g.First {
			continue
		}
		if i+1 < len(f.groups) {
			next := &f.groups[i+1]
			names := l.known.Frames(l.Word(g.verb))&(ThatClause|ZeroClause) != 0 && l.IsCapital(next.First-1)
			if next.kind == finiteGroup && !names && !l.divided(g.Last, next.First) {
				g.reduce()
				continue
			}
		}
		if i > 0 && f.groups[i-1].kind == finiteGroup && l.behindPreposition(f.groups[i-1].Last, g.First) {
			g.reduce()
		}
	}
}

func (g *group) reduce() {
	g.kind, g.tense, g.passive = participleGroup, Untensed, g.chained == g.First
}

// behindPreposition reports whether no clause begins between two places, but a preposition stands there other than “of”.
func (l *Line) behindPreposition(first, last int) bool {
	if l.divided(first, last) {
		return false
	}
	for k := first + 1; k < last; k++ {
		if l.Is(k, Preposition) && l.Word(k) != l.known.Of && !l.Is(k, Determiner|Adverb) {
			return true
		}
	}
	return false
}

// divided reports whether a clause begins between two places.
func (l *Line) divided(first, last int) bool {
	for k := first; k < last; k++ {
		if l.IsComma(k) || l.IsStop(k) || l.Is(k, Conjunction|Relative|SubjectPronoun) || l.Is(k, Subordinator) && !l.Is(k, Preposition) {
			return true
		}
	}
	return false
}

// clause writes down what belongs to a verb group of the sentence.
func (f *finder) clause(i, before int) {
	l, g := &f.line, &f.groups[i]
	c := Clause{
		First: l.Items[g.First].Token, Last: l.Items[g.Last-1].Token + 1, Verb: l.Items[g.verb].Token,
		Lemma: l.known.Lemma(l.Word(g.verb)), Tense: g.tense, Passive: g.passive, Parent: -1, Noun: -1, Hedge: -1,
		Reports: l.known.Frames(l.Word(g.verb))&Speech != 0,
	}
	if c.Lemma == 0 {
		c.Lemma = wordnet.Lemma(lower(l.Spelling(g.verb)))
	}
	f.Clauses = append(f.Clauses, c)
	b := binding{finder: f, i: i, before: before, c: &f.Clauses[len(f.Clauses)-1], g: g}
	b.bind()
}

// own gives every token of a sentence the clause that it belongs to: the last one that began before it.
func (f *finder) own(before int, first, last int32) {
	if before == len(f.Clauses) {
		return
	}
	at, owner := first, int32(0)
	for i := before; i < len(f.Clauses); i++ {
		for begin := f.begins(i); at < begin; at++ {
			f.of[at] = owner
		}
		owner = int32(i + 1)
	}
	for ; at < last; at++ {
		f.of[at] = owner
	}
	// What stands before the first clause, “On Monday, the council …”, is the next main one's, and a subject its verb's.
	for i := len(f.Clauses) - 1; i >= before; i-- {
		c := &f.Clauses[i]
		subject := c.Subject
		if c.Passive {
			subject = c.Object
		}
		if subject.Empty() || subject.Last > c.First || subject.First < first || c.Relation >= Describing {
			continue
		}
		for t := subject.First; t < subject.Last; t++ {
			if o := f.of[t]; o == 0 || f.Clauses[o-1].First > t || f.Clauses[o-1].Last <= t {
				f.of[t] = int32(i + 1)
			}
		}
	}
	lead := int32(before + 1)
	for i := before; i < len(f.Clauses); i++ {
		if f.Clauses[i].Relation == Main {
			lead = int32(i + 1)
			break
		}
	}
	for t := first; t < last && f.of[t] == 0; t++ {
		f.of[t] = lead
	}
}

// begins returns the token with which a clause begins: its subject, if no other clause stands between that and its verb.
func (f *finder) begins(i int) int32 {
	c := &f.Clauses[i]
	subject := c.Subject
	if c.Passive {
		subject = c.Object
	}
	if subject.Empty() || subject.First > c.First || c.Relation >= Describing {
		return c.First
	}
	if i > 0 && f.Clauses[i-1].First >= subject.First {
		return c.First
	}
	return subject.First
}

// lower returns a word in small letters.
func lower(word string) []byte {
	var room [32]byte
	out := room[:0]
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		out = append(out, c)
	}
	return out
}

// Lemma returns the verb of which a word is a form; 0 for none.
func (v *Words) Lemma(id lexicon.ID) wordnet.Word { return v.lemma[id] }
