package quotes

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// introduction reads what a cue introduces: said that …, told them …, called it …, vowed to ….
func (l *line) introduction(g verbGroup) {
	subject := l.subjectOf(g)
	if subject.empty() && g.mood == finite && (g.first == 0 || l.is(g.first-1, subordinator)) && l.form(g.verb)&participleForm != 0 {
		g.mood = passive // “asked whether …, she said”
		subject = l.agent(g)
	}
	if subject.empty() && g.mood == finite {
		return
	}
	content := l.contentAfter(g)
	if !content.empty() {
		content.last = min(content.last, l.resumption(content, subject, g), l.modifierEnd(content, g))
	}
	if content.empty() && g.mood == finite {
		if antecedent := l.relativeObject(subject, g); !antecedent.empty() {
			l.add(g.span, subject, antecedent, span{g.last, l.clauseEnd(g.last)})
			l.claim(g.span)
			return
		}
	}
	if content.empty() {
		if g.mood == finite {
			l.lastSubject = subject
		}
		return
	}
	l.add(g.span, subject, content, span{})
	l.claim(g.span)
}

// modifierEnd gives the place where an infinitive ends that hangs on a participle inside a subject: “Drivers hoping to cross
// the bridge waited”.
func (l *line) modifierEnd(content span, g verbGroup) int {
	if g.mood != gerund || l.word(content.first) != l.words.to || l.isComma(g.first-1) || !l.isNominal(g.first-1) {
		return content.last
	}
	for k := content.first + 2; k < content.last; k++ {
		if l.isFinite(k) && !l.is(k-1, relative|subjectPronoun) {
			return k
		}
	}
	return content.last
}

// relativeObject gives the relative pronoun that a cue's clause hangs on where what is reported goes on after the cue:
// “which a neighbour said frightened the child”.
func (l *line) relativeObject(subject span, g verbGroup) span {
	k := subject.first - 1
	if g.frames&zeroClause == 0 || k < 0 || !l.is(k, relative|wh) || l.is(subject.first, relative) {
		return span{}
	}
	next := g.last
	for l.isAdverb(next) {
		next++
	}
	if l.form(next)&(pastForm|thirdForm) == 0 && !l.is(next, be|have|do|modal) {
		return span{}
	}
	return span{k, k + 1}
}

// contentAfter gives the reported words that a cue introduces, empty when there are none.
func (l *line) contentAfter(g verbGroup) span {
	k := g.last
	for range 4 {
		if s := l.contentAt(k, g); !s.empty() {
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

// contentAt gives the reported words that begin at a place, if the cue's constructions allow them there.
func (l *line) contentAt(k int, g verbGroup) span {
	f := g.frames
	switch {
	case !l.inRange(k), l.isName(k), l.isComma(k) && l.isName(k+1):
		return span{}
	case l.isRun(k) && (f&addressee == 0 || k > g.last || l.startsBig(k) && !l.is(k+1, preposition)):
		return l.quotedContent(k)
	case (l.isComma(k) || l.of(k) == ":") && l.isRun(k+1) && f&(quoteFrame|speech) != 0:
		return l.quotedContent(k + 1)
	case l.of(k) == ":" && f&speech != 0 && k+1 < len(l.items):
		return span{k + 1, l.clauseEnd(k + 1)}
	case l.isMark(k) && l.of(k) != "$":
		return span{}
	case l.word(k) == l.words.that && f&thatClause != 0:
		return span{k, l.clauseEnd(k)}
	case l.asksIndirectly(k) && f&(whClause|thatClause) != 0, (l.is(k, wh) || l.of(k) == "if") && f&whClause != 0:
		return span{k, l.clauseEnd(k)}
	case g.mood == passive:
		return span{}
	case l.word(k) == l.words.to && f&infinitive != 0 && l.infinitiveBegins(k+1):
		return span{k, l.clauseEnd(k)}
	}
	if g.mood == infinite && f&speech == 0 {
		return span{}
	}
	if k == g.last && f&hearer != 0 {
		return span{}
	}
	if k == g.last && f&speech != 0 && l.objectBegins(k) && l.quotesSoon(k) {
		return span{k, l.clauseEnd(k)}
	}
	if k == g.last && f&(addressee|order) != 0 && l.addresses(k, g) {
		return span{}
	}
	if f&zeroClause != 0 && (l.clauseBegins(k) || k == g.last && (l.is(k, be|have|modal) && g.mood == finite || l.isHeadline() && l.objectBegins(k))) {
		return span{k, l.clauseEnd(k)}
	}
	if f&(object|naming|asFrame|blame|order) != 0 && l.objectBegins(k) && k == g.last {
		content := span{k, l.clauseEnd(k)}
		if f&(naming|asFrame) != 0 {
			content.last = l.namedEnd(content)
		}
		if f&(object|naming|blame) != 0 || f&order != 0 && l.hasInfinitive(content) || f&asFrame != 0 && l.hasWord(content, l.words.as) {
			return content
		}
	}
	return span{}
}

// quotedContent gives the reported words that begin with a run: the run alone, or the clause that goes on after it.
func (l *line) quotedContent(k int) span {
	end := l.runsEnd(k)
	if !l.inRange(end) || l.isMark(end) {
		return span{k, end}
	}
	switch l.endsWith(end - 1) {
	case ',', '.', '?', '!':
		return span{k, end}
	}
	if l.is(end, subordinator|relative) || l.is(end, conjunction) && !l.isRun(end+1) {
		return span{k, end}
	}
	return span{k, l.clauseEnd(k)}
}

// quotesSoon says whether a noun phrase leads to quoted words: stressed the value of “…”.
func (l *line) quotesSoon(k int) bool {
	for end := min(len(l.items), k+16); k < end; k++ {
		if l.isRun(k) {
			return true
		}
		if l.isMark(k) && l.of(k) != "-" || l.is(k, auxiliary|subordinator|relative) && !l.isPossessive(k) {
			return false
		}
	}
	return false
}

// asksIndirectly says whether a word opens an indirect question and nothing else: “when” and “where” more often tell the
// circumstances.
func (l *line) asksIndirectly(k int) bool {
	return l.is(k, wh) && l.of(k) != "when" && l.of(k) != "where"
}

// namedEnd gives the end of what a verb of naming reports: the sentence may go on with another verb of its subject, or with
// a participle after quoted words: called the plan “dead” and left; called it “dead,” pointing to the price.
func (l *line) namedEnd(s span) int {
	for k := s.first + 1; k < s.last; k++ {
		next := k + 1
		if l.is(k, conjunction) && l.form(next)&(pastForm|thirdForm) != 0 && l.form(next)&nounForm == 0 && (l.objectBegins(next+1) || l.word(next+1) == l.words.to) {
			return k
		}
		if l.endsWith(k) == ',' && l.form(next)&gerundForm != 0 {
			return next
		}
	}
	return s.last
}

// hasInfinitive says whether somebody is told to do something: ordered the crew to leave.
func (l *line) hasInfinitive(s span) bool {
	for k := s.first; k < s.last; k++ {
		if l.word(k) == l.words.to && l.infinitiveBegins(k+1) {
			return true
		}
	}
	return false
}

func (l *line) hasWord(s span, word lexicon.ID) bool {
	for k := s.first; k < s.last; k++ {
		if l.word(k) == word {
			return true
		}
	}
	return false
}

// infinitiveBegins says whether a verb in the infinitive stands at a place, or quoted words that may begin with one.
func (l *line) infinitiveBegins(k int) bool {
	for n := 0; n < 3 && l.isAdverb(k); n++ {
		k++
	}
	return l.form(k)&baseForm != 0 || l.is(k, be|have|do) || l.isRun(k) && !l.startsBig(k)
}

// resumption gives the place in a reported clause where the sentence goes on that its cue interrupts: after the comma that
// ends a relative clause, “Kim, who said that …, won”, or a clause that opens with a conjunction, “While Kim said that …,
// Lee won”.
func (l *line) resumption(content, subject span, g verbGroup) int {
	aside := !subject.empty() && l.is(subject.first, relative)
	first := subject.first
	if g.mood == passive || subject.empty() || first > g.first {
		first = g.first
	}
	fronted := !aside && (first == 0 && g.mood != finite || l.is(first-1, subordinator) && (first == 1 || l.isComma(first-2)))
	if !aside && !fronted {
		return content.last
	}
	for k := content.first + 1; k < content.last; k++ {
		next := k + 1
		if !l.isComma(k) {
			if l.endsWith(k) != ',' {
				continue
			}
		}
		if aside && (l.isFinite(next) || l.isAdverb(next) && l.isFinite(next+1)) || fronted && l.clauseBegins(next) {
			if l.isComma(k) {
				return k
			}
			return next
		}
	}
	return content.last
}
