package english

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A binding finds what belongs to one verb group of a sentence, and what it belongs to.
type binding struct {
	*finder
	i      int // of the group
	before int // the index of the sentence's first clause
	c      *Clause
	g      *group
	object Range // places
	told   bool  // whether somebody told it afterwards: “said that he would go”
}

func (b *binding) bind() {
	switch b.g.kind {
	case finiteGroup:
		b.finite()
	case participleGroup:
		b.c.Relation = Participle
		b.anchors[b.i] = b.line.PhraseBefore(b.g.First)
		b.setSubject(b.noun(b.anchors[b.i]))
	default:
		b.untensed()
	}
	b.arguments()
	b.polarity()
	if b.g.modal == Would && !b.told && b.g.hold.factuality == Will {
		b.g.hold.factuality = May // “would close if”
	}
	b.c.Factuality, b.c.Negated, b.c.Modality = b.g.hold.factuality, b.g.hold.negated, b.g.modal
	switch b.c.Factuality {
	case May, Alleged, Reported:
		if b.g.hedge >= 0 && !b.g.ahead && b.g.tense != Future {
			b.c.Hedge = b.line.Items[b.g.hedge].Token
		}
	}
	if b.c.Light = b.line.known.isLight(b.c.Lemma); b.c.Light {
		b.c.Noun = b.nounOf()
	}
	if b.c.Passive {
		b.turn()
	}
}

// nounOf returns the token of the noun that says what happens, or what somebody is, where the verb says little; -1 for none.
func (b *binding) nounOf() int32 {
	switch c := b.c; {
	case c.Passive && !c.Subject.Empty():
		return c.Subject.Head
	case !c.Object.Empty():
		return c.Object.Head
	case b.line.Is(b.g.verb, Be) && len(c.Others) > 0:
		return c.Others[0].Head
	}
	return -1
}

// behind returns the place behind the group before.
func (b *binding) behind() int {
	if b.i == 0 {
		return 0
	}
	return b.groups[b.i-1].Last
}

// clauseOf returns the clause of an earlier group of the sentence.
func (b *binding) clauseOf(i int) *Clause { return &b.Clauses[b.before+i] }

// subjectOf returns the grammatical subject of an earlier group.
func (b *binding) subjectOf(i int) Phrase {
	if c := b.clauseOf(i); !c.Passive {
		return c.Subject
	} else {
		return c.Object
	}
}

// finite reads the subject of a finite verb, and how its clause is joined to the ones before.
func (b *binding) finite() {
	l, first := &b.line, b.g.First
	subject := b.subjectBefore(first)
	at := subject.First // the place behind what opens the clause
	if subject.Empty() {
		at = first
	}
	if l.Word(first-1) == l.known.There {
		b.introduce(first - 1) // “said | there was no risk”
		return
	}
	if named := l.beforeApposition(at); !named.Empty() && !subject.Empty() {
		subject, at = named, named.First
	}
	if l.Is(at, Relative) && !subject.Empty() && (l.Is(at, Wh) || l.Word(at) == l.known.That) {
		b.relative(at)
		return
	}
	if b.i > 0 && (subject.Empty() || l.Is(first-1, Conjunction)) && l.Is(first-1, Conjunction|Adverb) {
		b.coordinate()
		return
	}
	if subject.Empty() {
		subject = b.inverted()
	}
	b.setSubject(b.noun(subject))
	b.introduce(at)
}

// subjectBefore returns the subject of the verb group at a place. What a verb says begins right behind it, “said | the bridge
// was”, and a noun that only ends what modifies the subject is none: “the man who shot the guard was”.
func (b *binding) subjectBefore(first int) Range {
	l := &b.line
	if b.i == 0 {
		return l.SubjectBefore(first)
	}
	g := &b.groups[b.i-1]
	k := first
	for k > g.Last && l.IsAdverb(k-1) {
		k--
	}
	near := l.PhraseBefore(k)
	near.First = max(near.First, g.Last)
	for near.First < near.Last && l.Is(near.First, Preposition|Subordinator) && !l.Is(near.First, Determiner) {
		near.First++
	}
	pronoun := near.Last - 1
	if l.Is(pronoun, SubjectPronoun) && !l.Is(pronoun, Determiner|Possessive) && (l.Spelling(pronoun) != "I" || near.First == g.Last) {
		return Range{near.Last - 1, near.Last} // “no vote and | they left”, “the first time | he spoke”
	}
	if g.kind == finiteGroup && near.First == g.Last {
		for j := near.Last - 2; j > near.First; j-- {
			if l.Is(j, Subordinator) && l.Is(j, Preposition) {
				near.First = j + 1 // “changed nothing until | the court had ruled”
				break
			}
		}
	}
	if opens := near.First - 1; !near.Empty() && opens >= g.Last && g.kind == finiteGroup && l.Is(opens, Subordinator) {
		return l.Trimmed(near) // “until the court pays”
	}
	if near.Empty() {
		return l.SubjectBefore(first)
	}
	frames := l.known.Frames(l.Word(g.verb))
	if frames&ZeroClause != 0 && near.First == g.Last && !g.passive {
		if frames&(Addressee|Hearer) != 0 {
			near = l.behindHearer(near)
		}
		return l.Trimmed(near)
	}
	if anchor := b.anchors[b.i-1]; !anchor.Empty() && !l.divided(g.Last, first) {
		return anchor
	}
	return l.SubjectBefore(first)
}

// beforeApposition returns the noun phrase that opens a clause, where what was taken for the subject only explains it: “that
// Orme, the | mayor of Calder, fled”. It is empty where there is none.
func (l *Line) beforeApposition(k int) Range {
	if !l.IsComma(k - 1) {
		return Range{}
	}
	r := l.PhraseBefore(k - 1)
	if opens := r.First - 1; r.Empty() || opens < 0 || l.Word(opens) != l.known.That && l.known.effect(l.Word(opens), clauseFollows) == noEffect {
		return Range{}
	}
	return l.Trimmed(r)
}

// behindHearer leaves out whom the verb tells it: told | reporters | the dam had broken.
func (l *Line) behindHearer(r Range) Range {
	for k := r.Last - 1; k > r.First; k-- {
		if l.Is(k, Determiner|Possessive|SubjectPronoun) && !l.Is(k-1, Preposition|Conjunction|Determiner|Possessive) && !l.IsMark(k-1) {
			return Range{k, r.Last}
		}
	}
	return r
}

// relative reads a clause whose subject is “who” or “which”: its subject is the noun before that.
func (b *binding) relative(at int) {
	l := &b.line
	b.c.Relation = Describing
	b.parent(b.i - 1)
	if b.i > 0 && b.groups[b.i-1].Last == at && l.Is(at, Wh) {
		b.c.Relation = Reporting // “did not say | who fired”
		b.setSubject(b.noun(Range{at, at + 1}))
		return
	}
	end := at
	if l.IsComma(end - 1) {
		end--
	}
	if noun := l.PhraseBefore(end); !noun.Empty() {
		noun = l.Trimmed(noun)
		b.anchors[b.i] = noun
		b.setSubject(b.noun(noun))
	}
}

// coordinate gives a verb behind “and” the subject of the verb before, and what that is under.
func (b *binding) coordinate() {
	l := &b.line
	for j := b.i - 1; j >= 0; j-- {
		if b.groups[j].kind != finiteGroup {
			continue
		}
		c := b.clauseOf(j)
		b.setSubject(b.subjectOf(j))
		b.c.Relation, b.c.Parent, b.c.Holder = c.Relation, c.Parent, c.Holder
		if b.g.First == b.g.verb && b.groups[j].passive && l.Form(b.g.verb)&ParticipleForm != 0 {
			b.c.Passive = true // “was injured and taken to hospital”
		}
		return
	}
}

// inverted returns the subject behind the verb: said the mayor.
func (b *binding) inverted() Range {
	l := &b.line
	if l.known.Frames(l.Word(b.g.verb))&Speech == 0 || b.g.Last-b.g.First > 1 {
		return Range{}
	}
	return l.SubjectAfter(b.g.Last)
}

// introduce finds what a clause with a subject of its own is to the verb before it: what it says, or when and why it holds.
func (b *binding) introduce(at int) {
	l := &b.line
	k := at - 1
	for k > 0 && (l.IsAdverb(k) && !l.Is(k, Subordinator) || l.IsComma(k) && l.Is(k-1, Subordinator)) {
		k--
	}
	if l.Word(k) == l.known.Or && l.Is(k+1, Negation) {
		k-- // whether or not
	}
	word := l.Word(k)
	switch e := l.known.effect(word, clauseFollows); {
	case e == asks:
		b.c.Relation = Reporting
		of := l.known.effect(l.Word(k-1), whetherFollows)
		if of == noEffect && b.i > 0 && !b.clauseOf(b.i-1).Object.Empty() {
			of = l.known.effect(l.text.Tokens[b.clauseOf(b.i-1).Object.Head].Word, whetherFollows)
		}
		if of != noEffect {
			e = of // “unclear whether”, “not clear from the film whether”
		}
		if e == doubts {
			b.g.hedge = k - 1
		}
		b.under(e)
		b.parent(b.i - 1)
		b.hold(b.i - 1)
	case e == afterwards:
		b.c.Relation = Adverbial
		b.parent(b.i - 1)
		if b.g.tense == Present {
			b.under(supposes) // “until she pays”
		}
	case e != noEffect:
		b.c.Relation = Adverbial
		b.under(e)
		b.parent(b.i - 1)
	case word == l.known.That && k >= 0:
		b.reported(k, thatFollows)
	case l.Is(k, Wh) && !l.Is(k, Preposition) && k > 0:
		b.c.Relation = Adverbial
		b.parent(b.i - 1)
	case l.Is(k, Subordinator):
		b.c.Relation = Adverbial
		b.parent(b.i - 1)
	case b.i > 0 && b.groups[b.i-1].Last <= at && b.follows(at):
		b.reported(at, thatFollows)
	}
}

// follows reports whether a clause without “that” is what the verb before it says: “said the bridge was safe”.
func (b *binding) follows(at int) bool {
	l, g := &b.line, &b.groups[b.i-1]
	if l.known.Frames(l.Word(g.verb))&ZeroClause == 0 || g.passive && at != g.Last {
		return false
	}
	return at == g.Last || !l.divided(g.Last, at) && l.known.Frames(l.Word(g.verb))&(Addressee|Hearer) != 0
}

// reported makes the clause what the verb or noun before a place says, and takes over what that does to it.
func (b *binding) reported(at int, follows complement) {
	l := &b.line
	b.c.Relation = Reporting
	e := l.known.effect(l.Word(at-1), follows) // “rumours that”, “denied that”, “is likely that”
	if e == doubts || e == rumours {
		b.g.hedge = at - 1 // “it appears that”, “rumours that”
	}
	if b.i > 0 {
		b.parent(b.i - 1)
		b.hold(b.i - 1)
		g := &b.groups[b.i-1]
		switch {
		case at-1 >= g.Last && (e == reports || e == alleges) && l.known.Denies(l.Word(g.verb)):
			e = denies // “rejected claims that”
			b.c.Holder = b.clauseOf(b.i - 1).Subject
		case l.Word(at-2) == l.known.No && l.known.certain.Has(l.Word(at-1)):
			e = plain // “there is no doubt that”
		case e == plain && at-1 >= g.Last && g.hold.negated:
			e = negates // “it is not true that”
		case e == noEffect && at-1 >= g.Last && g.hold.negated && follows == thatFollows && l.IsNominal(at-1):
			e = doubts // “no evidence that”
		case e == noEffect:
			e = l.known.effect(l.Word(g.verb), follows)
		}
		switch {
		case g.hold.negated && (e == denies || e == plain || e == noEffect && l.known.Frames(l.Word(g.verb))&(Speech|Attitude|Evidence) != 0), g.hold.factuality == Asked:
			e = doubts // “did not say that”, “did not deny that”
		}
		if g.tense == Past {
			b.told = true
		}
	}
	b.under(e)
}

// under puts the clause under the effect of what governs it.
func (b *binding) under(e effect) {
	b.g.hold = b.g.hold.under(e)
	if m := e.modality(); m != NoModality {
		b.g.modal = m
	}
}

// parent makes the clause part of that of an earlier group.
func (b *binding) parent(i int) {
	if i >= 0 {
		b.c.Parent = int32(b.before + i)
	}
}

// hold takes who holds what the clause says from the verb that governs it.
func (b *binding) hold(i int) {
	if i < 0 {
		return
	}
	if frames := b.line.known.Frames(b.line.Word(b.groups[i].verb)); frames&(Speech|Attitude|Evidence) != 0 || frames&(Blame|Infinitive) != 0 {
		b.c.Holder = b.clauseOf(i).Subject
	}
}

// untensed reads an infinitive or a gerund: who does it, and what governs it.
func (b *binding) untensed() {
	l, g := &b.line, b.g
	b.c.Relation = ToDo
	if g.kind == gerundGroup {
		b.c.Relation = Participle
	}
	before := g.First - 1
	follows, behind := toInfinitive, l.Word(before)
	if g.kind == gerundGroup {
		follows = ofGerund
		if l.Word(before) == l.known.Without {
			b.g.hold.negated = true
		}
		if of, length := l.complementAt(before); length > 0 {
			follows, behind = of, l.Word(before-1)
		}
	}
	e := l.known.effect(behind, follows) // “a plan to”, “their refusal to”
	if e != noEffect && g.kind == infinitiveGroup && !l.IsVerb(before) {
		b.anchors[b.i] = l.PhraseBefore(g.First)
	}
	if b.i == 0 {
		b.under(e)
		return
	}
	j := b.i - 1
	b.parent(j)
	outer := &b.groups[j]
	apart := before >= outer.Last && e == noEffect
	if e == noEffect {
		e = l.known.effect(l.Word(outer.verb), follows) // “ordered him to”, “accused him of”
	}
	subject := b.subjectOf(j)
	if object := b.clauseOf(j).Object; apart && e != noEffect && e != plain && !outer.passive && !object.Empty() {
		subject = object
	}
	b.setSubject(subject)
	switch {
	case e == noEffect && g.kind == infinitiveGroup:
		e = plans // to what end
	case e == alleges:
		b.hold(j)
	}
	if e != noEffect {
		h := outer.hold
		if e == plans && h.negated && h.factuality == Happened {
			h = hold{} // “did not go to see”
		}
		b.g.hold.weaken(h.factuality)
		b.g.hold.negated = b.g.hold.negated != h.negated
	}
	b.under(e)
}

func (b *binding) setSubject(p Phrase) { b.c.Subject = p }

// arguments reads what stands behind the verb: an object, then what prepositions bind to it.
func (b *binding) arguments() {
	l := &b.line
	end := len(l.Items)
	if b.i+1 < len(b.groups) {
		end = b.groups[b.i+1].First
	}
	start := len(b.others)
	for k := b.g.Last; k < end && len(b.others)-start < mostOthers; {
		switch {
		case l.Word(k) == l.known.That && l.known.Frames(l.Word(b.g.verb))&ThatClause != 0:
			end = k // what it says is a clause of its own
		case l.Is(k, TimeWord) && !l.ObjectBegins(k):
			k++
		case l.Is(k, Preposition) && l.Word(k) != l.known.To || l.Word(k) == l.known.To && l.Form(k+1)&BaseForm == 0:
			r := l.baseAfter(k+1, end)
			if r.Empty() {
				k++
				continue
			}
			if l.Is(k, Subordinator) && r.Last == end && b.i+1 < len(b.groups) && b.groups[b.i+1].kind == finiteGroup {
				end = k // “until the court pays”
				continue
			}
			p := b.noun(r)
			p.Preposition = l.Items[k].Token
			b.others = append(b.others, p)
			k = r.Last
		case l.IsAdverb(k) && !l.Is(k, Determiner):
			k++
		case b.object.Empty() && k < b.g.Last+4 && (l.ObjectBegins(k) || l.Is(k, Negation) && l.Is(k, Determiner)):
			r := l.objectAfter(k, end)
			if r.Empty() || b.opensNext(r, end) {
				b.closeOthers(start)
				return
			}
			if l.Is(r.Last, TimeWord) || l.Is(r.Last-1, TimeWord) || l.Is(k, TimeWord) {
				k = r.Last + 1 // “next week”
				continue
			}
			b.object = r
			b.c.Object = b.noun(r)
			k = r.Last
		default:
			b.closeOthers(start)
			return
		}
	}
	b.closeOthers(start)
}

// mostOthers is how many phrases a verb may bind by prepositions.
const mostOthers = 5

func (b *binding) closeOthers(start int) {
	if n := len(b.others); n > start {
		b.c.Others = b.others[start:n:n]
	}
}

// opensNext reports whether a noun phrase is rather the subject of the next verb: said | the bridge was safe.
func (b *binding) opensNext(r Range, end int) bool {
	if end == len(b.line.Items) || b.groups[b.i+1].kind != finiteGroup || r.Last != end {
		return false
	}
	return b.line.known.Frames(b.line.Word(b.g.verb))&ZeroClause != 0
}

// objectAfter is baseAfter with a “no” in front of the noun.
func (l *Line) objectAfter(k, end int) Range {
	if !l.Is(k, Negation) {
		return l.baseAfter(k, end)
	}
	r := l.baseAfter(k+1, end)
	r.First = k
	return r
}

// baseAfter returns the noun phrase that begins at a place, with what “of” binds to it and no other preposition.
func (l *Line) baseAfter(k, end int) Range {
	r := l.PhraseAfter(k)
	r.Last = min(r.Last, end)
	for j := k + 1; j < r.Last; j++ {
		if l.Is(j, Preposition) && l.Word(j) != l.known.Of && !l.Is(j, Determiner|Adverb) {
			r.Last = j
			break
		}
	}
	return r
}

// noun makes a phrase of a range of places, and finds its head.
func (b *binding) noun(r Range) Phrase {
	if r.Empty() || r.First < 0 {
		return Phrase{}
	}
	items, head := b.line.Items, b.line.headOf(r)
	h, hedge := b.line.described(r.First, head)
	if hedge >= 0 {
		hedge = int(items[hedge].Token)
	}
	return Phrase{
		First: items[r.First].Token, Last: items[r.Last-1].Token + 1, Head: items[head].Token, Preposition: -1,
		Factuality: h.factuality, Negated: h.negated, Hedge: int32(hedge),
	}
}

// described returns what the words before the head of a noun phrase say of whether there is such a thing, and the place of the last that
// leaves it open; -1 for none.
func (l *Line) described(first, head int) (h hold, hedge int) {
	hedge = -1
	if l.denies(first - 1) {
		h.negated = true // “no | apology”
	}
	for k := first; k < head; k++ {
		if l.denies(k) {
			h.negated = true
			continue
		}
		if l.Word(k) == l.known.Possessive {
			h, hedge = hold{}, -1 // “the likely winner’s house”
			continue
		}
		e := l.known.effect(l.Word(k), nounFollows)
		if l.known.effect(l.Word(k), nothingFollows) == alleges {
			e = alleges // “the allegedly stolen car”
		}
		if e.leavesOpen() {
			hedge = k
		}
		h = h.under(e)
	}
	return h, hedge
}

// denies reports whether a determiner at a place says that there is nothing of what follows: “no apology”.
func (l *Line) denies(k int) bool {
	return l.Is(k, Determiner) && l.Is(k, Negation) && !l.Is(k+1, Adverb)
}

// headOf returns the place of the head of a noun phrase: its last word before what a preposition, a comma or a bracket adds,
// but behind “of” where something is only counted: “dozens of people”.
func (l *Line) headOf(r Range) int {
	head := r.First
	for k := r.First; k < r.Last; k++ {
		item := l.at(k)
		if item.isPlain() {
			head = k
			continue
		}
		switch c := item.class; {
		case item.kind == segment.Word && l.isJoined(k):
			head = k // plus-or-minus
		case item.traits&opens != 0, k > r.First && (item.traits&comma != 0 || c&(Relative|Conjunction) != 0):
			return head
		case item.word == l.known.Of && k > r.First:
			if !l.counts(head) {
				return head
			}
		case k > r.First && c&Preposition != 0 && c&(Determiner|Adverb) == 0:
			return head
		case item.word == l.known.Possessive, item.kind == segment.Mark:
		default:
			head = k
		}
	}
	return head
}

// counts reports whether a noun only says how many, or which part: “dozens of”, “most of”.
func (l *Line) counts(k int) bool {
	return l.isNumber(k) || l.Is(k, Indefinite) || l.known.counting.Has(l.Word(k))
}

// polarity finds negations and adverbs such as “allegedly”, in the verb group and where they open subject and object.
func (b *binding) polarity() {
	l, g := &b.line, b.g
	start := g.First
	for start > 0 && l.IsAdverb(start-1) {
		start--
	}
	for k := start; k < g.Last; k++ {
		k += b.weigh(k)
	}
	if k := g.Last; l.Is(k, Adverb) && b.object.Empty() || l.Is(g.verb, Be) && l.IsAdverb(k) {
		b.weigh(k) // “is hardly a bridge”
	}
	if !b.object.Empty() {
		b.weigh(b.object.First)
	}
	if k := g.First - 2; l.IsComma(k+1) && l.IsAdverb(k) {
		b.weigh(k)
	}
	if s := b.c.Subject; g.kind == finiteGroup && b.c.Relation != Describing && !s.Empty() && s.First < b.c.First {
		if first := l.place(s.First, g.First); first >= 0 && first < g.First {
			b.weigh(first)
			if first > 1 && l.IsComma(first-1) && l.IsAdverb(first-2) && (first == 2 || l.IsStop(first-3)) {
				b.weigh(first - 2) // “Perhaps, the bridge …”
			} else if first > b.behind() && first < start && l.IsAdverb(first-1) {
				b.weigh(first - 1)
			}
		}
	}
}

// place returns the place of a token at or before a place; -1 for none.
func (l *Line) place(token int32, before int) int {
	for k := before; k >= 0 && before-k < LongestAside+longestPhrase; k-- {
		if l.Items[k].Token == token {
			return k
		}
	}
	return -1
}

// weigh takes what a negation or an adverb that begins at a place does to the clause, and returns how many more words it has.
func (b *binding) weigh(k int) int {
	l := &b.line
	id := l.Word(k)
	if e := l.known.effect(id, nothingFollows); e != noEffect {
		b.g.hold = b.g.hold.under(e)
		if e.leavesOpen() && l.Word(k+1) != l.known.To { // not “is likely to come”
			b.g.hedge = k
		}
	}
	if !l.known.opensNegation.Has(id) || l.isJoined(k) || l.known.governs(id) || l.Word(k-1) == l.known.Or || l.IsComma(k+1) && l.Is(k, Determiner) { // “No, they said”
		return 0
	}
	length, turns := l.known.negation(func(n int) (lexicon.ID, bool) { return l.Word(k + n), k+n < len(l.Items) })
	if length == 0 {
		return 0
	}
	if length == 1 && l.Is(k, Auxiliary) {
		not := func(n int) (lexicon.ID, bool) {
			if n == 0 {
				return l.known.Not, true // “isn’t only” is “is not only”
			}
			return l.Word(k + n), k+n < len(l.Items)
		}
		if long, also := l.known.negation(not); long > 1 {
			length, turns = long, also
		}
	}
	b.g.hold.negated = b.g.hold.negated != turns
	return length - 1
}

// turn makes the subject of a verb in the passive its object, and whom “by” names its subject.
func (b *binding) turn() {
	c := b.c
	c.Object, c.Subject = c.Subject, Phrase{}
	for i, other := range c.Others {
		if word := b.line.text.Tokens[other.Preposition]; word.Word == b.line.known.by && !word.Is(segment.Capital) {
			c.Subject = other
			c.Others = append(c.Others[:i:i], c.Others[i+1:]...)
			return
		}
	}
}
