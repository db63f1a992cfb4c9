package quotes

import "github.com/crosscheck-go/crosscheck/internal/segment"

// longestClause bounds a reported clause, so that a text without full stops is read in linear time.
const longestClause = 150

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
		content.last = min(content.last, l.resumption(content, subject, g))
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

// resumption gives the place in a reported clause where the sentence goes on that its cue interrupts: after the comma that
// ends a relative clause, “Kim, who said that …, won”, or a clause that opens with a conjunction, “While Kim said that …,
// Lee won”.
func (l *line) resumption(content, subject span, g verbGroup) int {
	aside := !subject.empty() && l.is(subject.first, relative)
	first := subject.first
	if g.mood == passive || subject.empty() {
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

// subjectOf gives the subject of a cue; that of a participle or infinitive is the subject of the clause that it hangs on.
func (l *line) subjectOf(g verbGroup) span {
	before := g.first
	for before > 0 && l.isAdverb(before-1) && !l.is(before-1, timeWord) {
		before--
	}
	switch g.mood {
	case afterClitic:
		return span{g.first, g.first + 1}
	case finite:
		s := l.subjectBefore(g.first)
		if s.empty() && (l.is(before-1, conjunction) || l.isComma(before-1)) {
			return l.nearestSubject(before)
		}
		return s
	case passive:
		return l.agent(g)
	case gerund:
		return l.subjectOfParticiple(before)
	case infinite:
		return l.nearestSubject(g.first)
	}
	return span{}
}

// agent gives who does what a verb in the passive says: was told by the minister that.
func (l *line) agent(g verbGroup) span {
	if l.of(g.last) == "by" {
		return l.trimmed(l.phraseAfter(g.last + 1))
	}
	return span{}
}

// subjectOfParticiple gives the subject of “saying”: the noun phrase before it, “footage of Kim saying”, or that of the
// clause before a comma, “Kim refused, saying”.
func (l *line) subjectOfParticiple(first int) span {
	if first > 0 && !l.isComma(first-1) && l.isNominal(first-1) && !l.isVerb(first-1) {
		if s := l.closest(l.phraseBefore(first)); !s.empty() && (s.first == 0 || l.word(s.first-1) == l.words.of || !l.is(s.first-1, preposition)) {
			return s
		}
	}
	if l.is(first-1, preposition) {
		return l.nearestSubject(first)
	}
	return l.mainSubject(first)
}

// nearestSubject gives the subject of the last finite verb before a place, whatever its clause.
func (l *line) nearestSubject(end int) span {
	for k := end - 1; k > 0 && end-k < longestAside; k-- {
		if l.isFinite(k) && !l.is(k-1, conjunction) {
			if s := l.subjectBefore(k); !s.empty() {
				return s
			}
		}
	}
	return l.mainSubject(end)
}

// closest gives the part of a noun phrase after its last preposition.
func (l *line) closest(s span) span {
	for k := s.last - 1; k > s.first; k-- {
		if l.is(k-1, preposition) {
			return span{k, s.last}
		}
	}
	return s
}

// mainSubject gives the subject of the last clause before a place that is not subordinate to another, or of the first
// one after it.
func (l *line) mainSubject(end int) span {
	found := l.lastSubject
	for k := max(1, found.last, end-longestAside); k < end; k++ {
		if l.claimed[k] {
			continue // in what somebody else says
		}
		if s := l.mainClauseSubject(k); !s.empty() {
			found = s
		}
	}
	for k := end + 1; found.empty() && k < min(len(l.items), end+longestAside); k++ {
		if s := l.mainClauseSubject(k); !s.empty() && (l.isComma(s.first-1) || l.isRun(s.first-1)) {
			found = s // “Asked about it, Kim refused”
		}
	}
	return found
}

// mainClauseSubject gives the subject of the finite verb at a place, empty in a subordinate clause.
func (l *line) mainClauseSubject(k int) span {
	if !l.isFinite(k) {
		return span{}
	}
	s := l.subjectBefore(k)
	if s.empty() || l.word(s.first-1) == l.words.that || l.is(s.first-1, preposition|subordinator|relative|wh) || l.is(s.first, relative) && !l.is(s.first, determiner) {
		return span{}
	}
	return s
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
	case !l.inRange(k):
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
	case l.word(k) == l.words.to && f&infinitive != 0 && l.form(k+1)&baseForm != 0:
		return span{k, l.clauseEnd(k)}
	}
	if g.mood == infinite && f&speech == 0 {
		return span{}
	}
	if k == g.last && f&speech != 0 && l.objectBegins(k) && l.quotesSoon(k) {
		return span{k, l.clauseEnd(k)}
	}
	if k == g.last && f&(addressee|order) != 0 && l.addresses(k, g) {
		return span{}
	}
	if f&zeroClause != 0 && (l.clauseBegins(k) || k == g.last && (l.is(k, be|have|modal) && g.mood == finite || l.isTitled() && l.objectBegins(k))) {
		return span{k, l.clauseEnd(k)}
	}
	if f&(object|naming|asFrame|blame|order) != 0 && l.objectBegins(k) && k == g.last {
		return span{k, l.clauseEnd(k)}
	}
	return span{}
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

// addresses says whether the noun phrase at a place is the person spoken to, with what was said after it.
func (l *line) addresses(k int, g verbGroup) bool {
	if !l.objectBegins(k) || g.frames&addressee == 0 {
		return false
	}
	next := l.phraseAfter(k).last
	for range 3 {
		switch {
		case l.word(next) == l.words.that, l.isRun(next), l.is(next, wh), l.of(next) == "if", l.isComma(next) && l.isRun(next+1), l.of(next) == ":":
			return true
		case next > k && g.frames&zeroClause != 0 && l.clauseBegins(next):
			return true
		}
		after := l.skipCircumstance(next, verbGroup{})
		if after == next {
			return false
		}
		next = after
	}
	return false
}

// asksIndirectly says whether a word opens an indirect question and nothing else: “when” and “where” more often tell the
// circumstances.
func (l *line) asksIndirectly(k int) bool {
	return l.is(k, wh) && l.of(k) != "when" && l.of(k) != "where"
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

// clauseBegins says whether a clause without “that” begins at a place: a subject, and its finite verb soon after.
func (l *line) clauseBegins(k int) bool {
	if l.is(k, subjectPronoun) && l.of(k) != "it" && l.of(k) != "you" || l.is(k, clitic) {
		return true
	}
	if !l.objectBegins(k) && l.of(k) != "there" {
		return false
	}
	for j := k + 1; j < min(len(l.items), k+25); j++ {
		switch {
		case l.isFinite(j):
			return !l.is(j-1, relative)
		case l.isStop(j) && !l.isAbbreviation(j), l.isComma(j):
			return false
		case l.word(j) == l.words.that || l.is(j, subordinator|relative):
			return false
		}
	}
	return false
}

// objectBegins says whether a noun phrase begins at a place.
func (l *line) objectBegins(k int) bool {
	if !l.inRange(k) || l.isRun(k) {
		return l.isRun(k)
	}
	if l.token(k).Kind == segment.Number || l.of(k) == "$" {
		return true
	}
	if !l.isWord(k) {
		return false
	}
	c := l.class(k)
	if c&(determiner|possessive|subjectPronoun|objectPronoun|indefinite) != 0 {
		return c&timeWord == 0
	}
	return c&(preposition|conjunction|subordinator|auxiliary|wh|negation|timeWord) == 0 && !l.isAdverb(k)
}

// skipCircumstance goes over one circumstance between a cue and its content: an adverb, a day, “in a statement”, and the
// person spoken to.
func (l *line) skipCircumstance(k int, g verbGroup) int {
	switch {
	case !l.inRange(k) || l.isMark(k) || l.isRun(k):
		return k
	case l.isAdverb(k):
		return k + 1
	case l.is(k, timeWord) || l.of(k) == "last" || l.of(k) == "this" && l.is(k+1, timeWord):
		for l.is(k, timeWord) || l.of(k) == "last" || l.of(k) == "this" || l.token(k).Kind == segment.Number {
			k++
		}
		return k
	case l.is(k, preposition) && !l.is(k, determiner):
		if s := l.phraseAfter(k + 1); !s.empty() {
			return s.last
		}
	case g.frames&(addressee|order) != 0 && l.objectBegins(k):
		if s := l.phraseAfter(k); !s.empty() {
			return s.last
		}
	}
	return k
}

// clauseEnd gives the place where the clause that begins at a place ends: with the sentence, or before another cue.
func (l *line) clauseEnd(start int) int {
	for k := start + 1; k < len(l.items); k++ {
		if k-start > longestClause || l.claimed[k] {
			return k
		}
		if l.isMark(k) {
			switch l.of(k) {
			case ";":
				return k
			}
			if l.isDash(k) {
				return k
			}
		}
		if l.isComma(k) && l.endsAtComma(k) {
			return k
		}
		if l.endsWith(k) == ',' && (l.endsAtComma(k) || l.is(k+1, conjunction) && !l.isRun(k+2)) {
			return k + 1
		}
		if l.is(k, conjunction) && l.endsAtConjunction(k) {
			return k
		}
	}
	return len(l.items)
}

// endsAtComma says whether what follows a comma is no longer reported: “…, adding that”, “…, according to”, “…, which …”.
func (l *line) endsAtComma(k int) bool {
	next := k + 1
	for l.isAdverb(next) {
		next++
	}
	switch {
	case l.word(next) == l.words.according:
		return true
	case l.words.frames[l.word(next)] != 0 && l.form(next)&gerundForm != 0:
		return true
	case (l.is(next, conjunction) || l.of(next) == "while") && (l.endsAtConjunction(next) || l.cueFollows(next+1)):
		return true
	case l.is(next, subordinator) && l.form(next+1)&gerundForm != 0: // “…, while trying to explain”
		return true
	}
	return false
}

// cueFollows says whether a clause that begins at a place reports something itself: “…, but officials said …”.
func (l *line) cueFollows(first int) bool {
	for k := first + 1; k < min(len(l.items), first+9); k++ {
		if l.isFinite(k) && !l.is(k, auxiliary) {
			g, ok := l.verbGroupAt(k)
			return ok && g.mood == finite && l.subjectBefore(g.first).first == first
		}
		if !l.isWord(k) {
			return false
		}
	}
	return false
}

// endsAtConjunction says whether a conjunction joins another cue of the same subject: “… and said …”.
func (l *line) endsAtConjunction(k int) bool {
	next := k + 1
	for l.isAdverb(next) {
		next++
	}
	frames := l.words.frames[l.word(next)]
	return frames&(speech|naming|asFrame|blame) != 0 && frames&attitude == 0 && l.form(next)&(pastForm|thirdForm) != 0 && l.form(next)&nounForm == 0
}
