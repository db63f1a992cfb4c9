package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// introduction reads what a cue introduces: said that …, told them …, called it …, vowed to ….
func (l *line) introduction(g english.VerbGroup) {
	subject := l.subjectOf(g)
	if l.isFormula(g, subject) {
		subject = l.lastSubject // Kim said, and I quote, “…”
	}
	if subject.Empty() && g.Mood == english.Finite && (g.First == 0 || l.Is(g.First-1, english.Subordinator)) && l.Form(g.Verb)&english.ParticipleForm != 0 {
		g.Mood = english.Passive // “asked whether …, she said”
		subject = l.agent(g)
	}
	if subject.Empty() && g.Mood == english.Finite {
		return
	}
	content := l.contentAfter(g)
	if !content.Empty() {
		content.Last = min(content.Last, l.resumption(content, subject, g), l.modifierEnd(content, g))
	}
	if content.Empty() && g.Mood == english.Finite {
		if antecedent := l.relativeObject(subject, g); !antecedent.Empty() {
			l.add(g.Range, subject, antecedent, between(g.Last, l.clauseEnd(g.Last)))
			l.claim(g.Range)
			return
		}
	}
	if content.Empty() {
		if g.Mood == english.Finite {
			l.lastSubject = subject
		}
		return
	}
	if colon := content.Last - 2; subject.Empty() && l.Spelling(colon) == ":" && l.IsRun(colon+1) && l.isSigner(between(content.First, colon)) {
		subject, content = between(content.First, colon), between(colon+1, content.Last) // Quoting Kim: “…”
	}
	if g.Mood == english.Passive && subject.Empty() && g.Frames&english.Naming != 0 && g.Frames&english.Speech == 0 && l.IsRun(content.First) {
		end := l.runsEnd(content.First)
		if l.Spelling(end) == "by" { // was called “a liar” by Kim
			subject, content.Last = l.Trimmed(l.PhraseAfter(end+1)), end
		}
	}
	if inner, ok := l.saidInside(content); ok && !subject.Empty() {
		l.claim(g.Range)
		l.introduction(inner)
		return
	}
	before := len(l.reports)
	l.add(g.Range, subject, content, span{})
	l.claim(g.Range)
	if len(l.reports) > before && (l.isUnsaid(g, content) || l.isNobody(subject) && l.IsRun(content.First)) {
		l.reports[before].unsaid = true
	}
}

// saidInside returns the verb by which reported words begin, when it says whose the quoted words in them are: the paper reports
// that Kim said “…”.
func (l *line) saidInside(content span) (english.VerbGroup, bool) {
	const farthest = 12 // items from the beginning
	first := content.First
	if l.Word(first) == l.words.That {
		first++
	}
	for _, c := range l.cues {
		k := int(c.place)
		if k <= first || c.interest&verbCue == 0 {
			continue
		}
		if k > first+farthest || k >= content.Last {
			break
		}
		g, ok := l.VerbGroupAt(k)
		if !ok || g.Frames&english.Speech == 0 || g.Mood != english.Finite || l.subjectOf(g).First != first {
			continue
		}
		said := l.contentAfter(g)
		if l.Word(said.First) == l.words.That {
			said.First++
		}
		return g, !said.Empty() && l.IsRun(said.First) && l.isStatementAt(said.First)
	}
	return english.VerbGroup{}, false
}

// isFormula reports whether a verb with “I” announces the words of whoever speaks: and I quote.
func (l *line) isFormula(g english.VerbGroup, subject span) bool {
	return l.Spelling(g.Verb) == "quote" && subject.Last == subject.First+1 && l.Spelling(subject.First) == "I" && l.Is(subject.First-1, english.Conjunction) && !l.lastSubject.Empty()
}

// isUnsaid reports whether a cue says of words that nobody said them: she did not say “…”, never said that ….
func (l *line) isUnsaid(g english.VerbGroup, content span) bool {
	if !g.Negated || g.Frames&english.Speech == 0 || l.words.Denies(l.Word(g.Verb)) {
		return false
	}
	if l.IsRun(content.First) {
		return l.runsEnd(content.First) == content.Last
	}
	return g.Frames&english.ThatClause != 0 && (l.Word(content.First) == l.words.That || l.ClauseBegins(content.First))
}

// isNobody reports whether a subject stands for nobody, so that its words were not said: no one, no record of anyone; but not
// “No 10”.
func (l *line) isNobody(s span) bool {
	return !s.Empty() && l.words.nobody.Has(l.Word(s.First)) && l.Token(s.First+1).Kind != segment.Number
}

// modifierEnd returns the place where an infinitive ends that hangs on a participle inside a subject: “Drivers hoping to cross
// the bridge waited”.
func (l *line) modifierEnd(content span, g english.VerbGroup) int {
	if g.Mood != english.Gerund || l.Word(content.First) != l.words.To || l.IsComma(g.First-1) || !l.IsNominal(g.First-1) {
		return content.Last
	}
	for k := content.First + 2; k < content.Last; k++ {
		if l.IsFinite(k) && !l.Is(k-1, english.Relative|english.SubjectPronoun) {
			return k
		}
	}
	return content.Last
}

// relativeObject returns the relative pronoun that a cue's clause hangs on where what is reported goes on after the cue:
// “which a neighbour said frightened the child”.
func (l *line) relativeObject(subject span, g english.VerbGroup) span {
	k := subject.First - 1
	if g.Frames&english.ZeroClause == 0 || k < 0 || !l.Is(k, english.Relative|english.Wh) || l.Is(subject.First, english.Relative) {
		return span{}
	}
	next := g.Last
	for l.IsAdverb(next) {
		next++
	}
	if l.Form(next)&(english.PastForm|english.ThirdForm) == 0 && !l.Is(next, english.Be|english.Have|english.Do|english.Modal) {
		return span{}
	}
	return between(k, k+1)
}

// contentAfter returns the reported words that a cue introduces, empty when there are none.
func (l *line) contentAfter(g english.VerbGroup) span {
	k := g.Last
	for range 4 {
		if s := l.contentAt(k, g); !s.Empty() {
			return s
		}
		next := l.skipCircumstance(k, g)
		if next == k {
			break
		}
		k = next
	}
	return span{}
}

// contentAt returns the reported words that begin at a place, if the cue's constructions allow them there.
func (l *line) contentAt(k int, g english.VerbGroup) span {
	f := g.Frames
	switch {
	case !l.InRange(k), l.isName(k), l.IsComma(k) && l.isName(k+1):
		return span{}
	case l.IsRun(k) && (f&english.Addressee == 0 || k > g.Last || l.startsBig(k) && !l.Is(k+1, english.Preposition)):
		return l.quotedContent(k)
	case (l.IsComma(k) || l.Spelling(k) == ":") && l.IsRun(k+1) && f&(english.QuoteFrame|english.Speech) != 0:
		return l.quotedContent(k + 1)
	case l.Spelling(k) == ":" && f&english.Speech != 0 && k+1 < len(l.Items):
		return between(k+1, l.clauseEnd(k+1))
	case l.IsMark(k) && l.Spelling(k) != "$":
		return span{}
	case l.Word(k) == l.words.That && f&english.ThatClause != 0:
		return between(k, l.clauseEnd(k))
	case l.asksIndirectly(k) && f&(english.WhClause|english.ThatClause) != 0, (l.Is(k, english.Wh) || l.Spelling(k) == "if") && f&english.WhClause != 0:
		return between(k, l.clauseEnd(k))
	case g.Mood == english.Passive:
		return span{}
	case l.Word(k) == l.words.To && f&english.Infinitive != 0 && l.infinitiveBegins(k+1):
		return between(k, l.clauseEnd(k))
	}
	if g.Mood == english.Infinite && f&english.Speech == 0 {
		return span{}
	}
	if k == g.Last && f&english.Hearer != 0 {
		return span{}
	}
	if k == g.Last && f&english.Speech != 0 && l.ObjectBegins(k) && l.quotesSoon(k) {
		return between(k, l.clauseEnd(k))
	}
	if k == g.Last && f&(english.Addressee|english.Order) != 0 && l.addresses(k, g) {
		return span{}
	}
	if f&english.ZeroClause != 0 && (l.ClauseBegins(k) || k == g.Last && (l.Is(k, english.Be|english.Have|english.Modal) && g.Mood == english.Finite || l.IsHeadline() && l.ObjectBegins(k))) {
		return between(k, l.clauseEnd(k))
	}
	if f&(english.Object|english.Naming|english.AsFrame|english.Blame|english.Order) != 0 && l.ObjectBegins(k) && k == g.Last {
		content := between(k, l.clauseEnd(k))
		if f&(english.Naming|english.AsFrame) != 0 {
			content.Last = l.namedEnd(content)
		}
		if f&(english.Object|english.Blame) != 0 && !l.isThing(content, g) || f&english.Naming != 0 && (l.asksBefore(g.First) || l.hasTwoObjects(content)) || f&english.Order != 0 && l.hasInfinitive(content) || f&english.AsFrame != 0 && l.hasWord(content, l.words.As) {
			return content
		}
	}
	return span{}
}

// quotedContent returns the reported words that begin with a run: the run alone, or the clause that goes on after it.
func (l *line) quotedContent(k int) span {
	end := l.runsEnd(k)
	if !l.InRange(end) || l.IsMark(end) {
		return between(k, end)
	}
	switch l.endsWith(end - 1) {
	case ',', '.', '?', '!':
		return between(k, end)
	}
	if l.Is(end, english.Subordinator|english.Relative) || l.Is(end, english.Conjunction) && !l.IsRun(end+1) {
		return between(k, end)
	}
	return between(k, l.clauseEnd(k))
}

// quotesSoon reports whether a noun phrase leads to quoted words: stressed the value of “…”.
func (l *line) quotesSoon(k int) bool {
	for end := min(len(l.Items), k+16); k < end; k++ {
		if l.IsRun(k) {
			return true
		}
		if l.IsMark(k) && l.Spelling(k) != "-" || l.Is(k, english.Auxiliary|english.Subordinator|english.Relative) && !l.IsPossessive(k) {
			return false
		}
	}
	return false
}

// asksIndirectly reports whether a word opens an indirect question and nothing else: “when” and “where” more often tell the
// circumstances.
func (l *line) asksIndirectly(k int) bool {
	return l.Is(k, english.Wh) && l.Spelling(k) != "when" && l.Spelling(k) != "where"
}

// namedEnd returns the end of what a verb of naming reports: the sentence may go on with another verb of its subject, or with
// a participle after quoted words: called the plan “dead” and left; called it “dead,” pointing to the price.
func (l *line) namedEnd(s span) int {
	for k := s.First + 1; k < s.Last; k++ {
		next := k + 1
		if l.Is(k, english.Conjunction) && l.Form(next)&(english.PastForm|english.ThirdForm) != 0 && l.Form(next)&english.NounForm == 0 && (l.ObjectBegins(next+1) || l.Word(next+1) == l.words.To) {
			return k
		}
		if l.endsWith(k) == ',' && l.Form(next)&english.GerundForm != 0 {
			return next
		}
	}
	return s.Last
}

// isThing reports whether the object of a verb is what can be touched or counted, or a pronoun for it, rather than what somebody
// said or thinks: ordered new tanks, weighed forty kilograms. What verbs of saying alone have as their object is always said, and
// what a verb with a particle has is what somebody spoke of.
func (l *line) isThing(content span, g english.VerbGroup) bool {
	frames := g.Frames
	if g.Last > g.Verb+1 || frames&english.Blame != 0 || frames&english.Speech != 0 && frames&english.Evidence == 0 || l.hasInfinitive(content) {
		return false
	}
	phrase := l.Trimmed(between(content.First, min(l.PhraseAfter(content.First).Last, content.Last)))
	if phrase.Empty() || l.IsRun(phrase.First) {
		return false
	}
	if phrase.Last == phrase.First+1 && phrase.Last == l.trimmedContent(content).Last && l.Is(phrase.First, english.SubjectPronoun|english.ObjectPronoun) {
		return true
	}
	head := l.headOf(phrase)
	return l.words.isThing(l.Spelling(head)) || l.counts(phrase.First) && !l.IsRun(head)
}

// counts reports whether a word is a number, or says that all are meant.
func (l *line) counts(k int) bool {
	return l.Token(k).Kind == segment.Number || l.words.numbers.Has(l.Word(k))
}

// hasTwoObjects reports whether what follows a verb of naming may be somebody and what they are called, rather than one
// thing: called him a liar, called the plan dead, but called a strike.
func (l *line) hasTwoObjects(s span) bool {
	if !l.Is(s.First, english.Determiner|english.Possessive) && !l.counts(s.First) && !l.counts(s.First+1) || l.Is(s.First, english.ObjectPronoun) {
		return true
	}
	for k := s.First + 1; k < s.Last; k++ {
		if l.IsRun(k) || l.Is(k, english.Determiner) && !l.counts(k) && !l.Is(k-1, english.Preposition|english.Conjunction) && !l.IsMark(k-1) {
			return true
		}
	}
	end := l.Trimmed(l.PhraseAfter(s.First)).Last
	const goesOn = english.Preposition | english.Conjunction | english.Subordinator | english.Relative | english.TimeWord
	return end > s.First+1 && end < s.Last && !l.IsMark(end) && !l.Is(end, goesOn)
}

// asksBefore reports whether “what” or “which” stands shortly before a place and is one object of the verb there: what both
// called a turning point.
func (l *line) asksBefore(k int) bool {
	const near = 4
	for j := k - 1; j >= 0 && k-j <= near; j-- {
		if l.Is(j, english.Wh|english.Relative) {
			return true
		}
	}
	return false
}

// hasInfinitive reports whether somebody is told to do something: ordered the crew to leave.
func (l *line) hasInfinitive(s span) bool {
	for k := s.First; k < s.Last; k++ {
		if l.Word(k) == l.words.To && l.infinitiveBegins(k+1) {
			return true
		}
	}
	return false
}

func (l *line) hasWord(s span, word lexicon.ID) bool {
	for k := s.First; k < s.Last; k++ {
		if l.Word(k) == word {
			return true
		}
	}
	return false
}

// infinitiveBegins reports whether a verb in the infinitive stands at a place, or quoted words that may begin with one.
func (l *line) infinitiveBegins(k int) bool {
	for n := 0; n < 3 && l.IsAdverb(k); n++ {
		k++
	}
	return l.Form(k)&english.BaseForm != 0 || l.Is(k, english.Be|english.Have|english.Do) || l.IsRun(k) && !l.startsBig(k)
}

// resumption returns the place in a reported clause where the sentence goes on that its cue interrupts: after the comma that
// ends a relative clause, “Kim, who said that …, won”, or a clause that opens with a conjunction, “While Kim said that …,
// Lee won”.
func (l *line) resumption(content, subject span, g english.VerbGroup) int {
	aside := !subject.Empty() && l.Is(subject.First, english.Relative)
	first := subject.First
	if g.Mood == english.Passive || subject.Empty() || first > g.First {
		first = g.First
	}
	fronted := !aside && (first == 0 && g.Mood != english.Finite || l.Is(first-1, english.Subordinator) && (first == 1 || l.IsComma(first-2)))
	if !aside && !fronted {
		return content.Last
	}
	for k := content.First + 1; k < content.Last; k++ {
		next := k + 1
		if !l.IsComma(k) {
			if l.endsWith(k) != ',' {
				continue
			}
		}
		if aside && (l.IsFinite(next) || l.IsAdverb(next) && l.IsFinite(next+1)) || fronted && l.ClauseBegins(next) {
			if l.IsComma(k) {
				return k
			}
			return next
		}
	}
	return content.Last
}
