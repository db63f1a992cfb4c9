package quotes

// attribution reads “…,” she said, and … , said the minister, …: the words reported come before it, and may go on after.
func (l *line) attribution(g verbGroup) {
	subject, start, end := l.attributionSubject(g)
	if subject.empty() {
		return
	}
	if l.of(start-1) == "as" && l.opensAttribution(start-1) {
		start-- // “…,” as the minister put it
	}
	left := l.contentBefore(start, end)
	if left.empty() {
		l.lateAttribution(g, subject, start, end)
		return
	}
	quoted := l.isRun(left.last - 1)
	if !l.isAttribution(g, left, start, end) {
		return
	}
	if end = l.skipToBreak(end, quoted); end < 0 {
		return
	}
	if subject.first >= g.last && !quoted {
		end = l.skipApposition(end)
	}
	right := l.contentAfterAttribution(end, left)
	if !quoted && !right.empty() && l.isRun(right.first) {
		if l.hasFinite(left) || l.startsBig(right.first) {
			left = span{} // only the circumstance: “Asked about it, she said, ‘…’”
		} else {
			right.last = l.clauseEnd(right.first)
		}
	}
	l.add(g.span, subject, left, right)
	l.claim(span{start, end})
}

// isAttribution says whether a verb and its subject attribute what stands to the left of them, rather than introduce what
// follows.
func (l *line) isAttribution(g verbGroup, left span, start, end int) bool {
	quoted := l.isRun(left.last - 1)
	switch {
	case quoted && l.isCut(left, start) && g.frames&speech != 0 && l.of(end) != ":":
		return true
	case l.introduces(g, end) || end > g.last && !l.isRun(left.first) && l.introduces(g, g.last) && !l.isSpeaking(g.last):
		return false
	case g.frames&speech == 0 && (quoted || g.last-start > 9): // only “…, records show”
		return false
	case !quoted && (g.frames&(thatClause|zeroClause) == 0 || l.takesObject(g, end)):
		return false
	case !quoted && l.is(left.first, subordinator) && !l.hasComma(left) && !l.isComma(end): // “While Kim waited, Lee promised a vote”
		return false
	}
	return l.of(end) != ":" || !l.isRun(end+1) || l.endsWith(left.last-1) == ',' // “Asked about it, he said: …”
}

// isCut says whether a stretch before an attribution that begins at a place is nothing but quoted words, and these end as
// those do which an attribution follows.
func (l *line) isCut(s span, attribution int) bool {
	for k := s.first; k < s.last; k++ {
		if !l.isRun(k) {
			return false
		}
	}
	end := l.endsWith(s.last - 1)
	return end == ',' || s.first == 0 && s.last == attribution && (end == '?' || end == '!')
}

// lateAttribution gives a run to the attribution that has a line of its own after it: “Are you sure?” Kim asked.
func (l *line) lateAttribution(g verbGroup, subject span, start, end int) {
	if g.frames&speech == 0 || start != 0 || !l.followsRun() {
		return
	}
	if end = l.skipToBreak(end, false); end < 0 || l.inRange(end) && (l.of(end) == ":" || l.isRun(end)) {
		return
	}
	l.attach(g, subject)
	l.claim(span{0, len(l.items)})
}

// attributionSubject finds the subject of an attribution, before or after its verb, and the places where the attribution
// begins and where its subject and verb end.
func (l *line) attributionSubject(g verbGroup) (subject span, start, end int) {
	if g.mood == afterClitic {
		return span{g.first, g.first + 1}, g.first, g.last
	}
	if l.isComma(g.first-1) && l.isSpeaking(g.last) && g.frames&hearer == 0 {
		subject = l.subjectAfter(g.last)
		return subject, g.first, subject.last
	}
	subject = l.subjectBefore(g.first)
	if !subject.empty() && (subject.first == 0 || l.opensAttribution(subject.first) || l.of(subject.first-1) == "as" && l.opensAttribution(subject.first-1)) {
		return subject, subject.first, g.last
	}
	if from := l.runWithComma(g.first); from > 0 && from < g.first {
		return l.trimmed(span{from, g.first}), from, g.last
	}
	if g.first == 0 || l.opensAttribution(g.first) {
		if subject = l.subjectAfter(g.last); !subject.empty() {
			return subject, g.first, subject.last
		}
	}
	return span{}, 0, 0
}

// mayAttribute says whether any verb at a place, not only a reporting one, attributes quoted words: “…,” beamed the mayor.
func (l *line) mayAttribute(k int) bool {
	if l.form(k)&(pastForm|thirdForm) == 0 || l.form(k)&nounForm != 0 || l.isCapital(k) || l.words.frames[l.word(k)] != 0 {
		return false
	}
	for j := k - 1; j >= 0 && k-j < 8; j-- {
		if l.isRun(j) {
			end := l.endsWith(j)
			return !l.isWord(j-1) && (end == ',' || end == '?' || end == '!') && (j == k-1 || j+1 == l.subjectBefore(k).first)
		}
		if !l.isWord(j) {
			return false
		}
	}
	return false
}

// introduces says whether a clause follows the cue at a place, so that what comes before is not what it reports.
func (l *line) introduces(g verbGroup, k int) bool {
	return k == g.last && (l.word(k) == l.words.that || l.asksIndirectly(k) || l.of(k) == "if" || g.frames&zeroClause != 0 && l.clauseBegins(k))
}

// isSpeaking says whether a noun without an article means those who speak: “…, say experts”.
func (l *line) isSpeaking(k int) bool {
	return l.words.groups.Has(l.word(k)) || l.words.persons.Has(l.word(k))
}

// takesObject says whether a noun phrase follows the cue at a place that is not the person spoken to.
func (l *line) takesObject(g verbGroup, k int) bool {
	return k == g.last && g.frames&addressee == 0 && l.objectBegins(k) && !l.is(k, timeWord) && !l.isRun(k)
}

func (l *line) hasComma(s span) bool {
	for k := s.first; k < s.last; k++ {
		if l.isComma(k) {
			return true
		}
	}
	return false
}

// runWithComma gives the place after quoted words that end in a comma, if only a noun phrase too odd for [line.phraseBefore]
// stands between them and a verb; else 0.
func (l *line) runWithComma(verb int) int {
	for k := verb - 1; k >= 0 && verb-k < 12; k-- {
		if l.isRun(k) && l.endsWith(k) == ',' {
			return k + 1
		}
		if l.isRun(k) || l.isFinite(k) || l.is(k, conjunction|subordinator) {
			return 0
		}
	}
	return 0
}

// opensAttribution says whether quoted or reported words can end before a place.
func (l *line) opensAttribution(k int) bool { return l.isRun(k-1) || l.isComma(k-1) || l.isDash(k-1) }

// followsRun says whether the line comes right after a run of the same paragraph.
func (l *line) followsRun() bool {
	first := l.items[0].token
	return first > 0 && l.inside[first-1] != 0 && first > l.Paragraphs[l.paragraph].First
}

// skipToBreak goes over the circumstances of an attribution (to whom, when, where) to the place where it ends; -1 if
// what follows is a clause of its own, so that there was no attribution. After quoted words there always was.
func (l *line) skipToBreak(k int, quoted bool) int {
	for first := k; k < len(l.items); k++ {
		if k-first > longestClause {
			return -1
		}
		switch {
		case l.isRun(k) && !(quoted && l.isAside(k)) || l.isComma(k) || l.isStop(k) && l.of(k) != "(" && l.of(k) != ")" && !l.isAbbreviation(k):
			return k
		case quoted:
		case l.word(k) == l.words.that, l.isFinite(k) && !l.is(k-1, relative):
			return -1
		case l.is(k, subordinator|wh) && !l.is(k, preposition|adverb|relative):
			return k
		}
	}
	return k
}

// contentBefore gives what stands before an attribution, back to what is already claimed. Quoted words that follow a
// comma or colon stand alone. A fragment counts only where the attribution, whose verb ends at a place, interrupts it.
func (l *line) contentBefore(end, verbEnd int) span {
	for end > 0 && (l.isComma(end-1) || l.isDash(end-1)) {
		end--
	}
	first := end
	runs := 0
	for first > 0 && !l.claimed[first-1] && !l.opensAside(first-1) {
		if end-first > longestClause {
			return span{} // no sentence
		}
		first--
		if l.isRun(first) {
			runs++
		}
	}
	s := span{first, end}
	for s.first < s.last && l.isMark(s.first) {
		s.first++
	}
	switch {
	case s.empty():
		return span{}
	case s.last-1 > s.first && l.isRun(s.last-1) && (l.isComma(s.last-2) && runs == 1 || l.of(s.last-2) == ":") && l.startsBig(s.last-1):
		return span{s.last - 1, s.last}
	case runs == 0 && (s.last-s.first < 3 || !l.hasFinite(s) && (s.first > 0 || s.last-s.first < shortestStatement)):
		if s.last-s.first == 1 && l.is(s.first, conjunction|adverb) {
			return span{}
		}
		if s.first == 0 && l.isComma(verbEnd) && l.isWord(s.first) && l.form(s.first)&(participleForm|gerundForm) == 0 && (l.isFinite(verbEnd+1) || l.clauseEnd(verbEnd+1)-verbEnd > 4) {
			return s
		}
		return span{}
	}
	return s
}

// shortestStatement is how many words before an attribution are taken for a clause although no verb is recognised in them.
const shortestStatement = 6

// opensAside says whether what follows a mark is cut off from what comes before it.
func (l *line) opensAside(k int) bool {
	return l.isMark(k) && (l.of(k) == ";" || l.of(k) == "(" && l.isRun(k+1))
}

// startsBig says whether a run begins with a capital letter.
func (l *line) startsBig(k int) bool {
	return l.opensBig(l.inside[l.items[k].token] - 1)
}

// accordingTo reads “…, according to X” and “According to X, …”.
func (l *line) accordingTo(k int) {
	subject := l.trimmed(l.phraseAfter(k + 2))
	if subject.empty() {
		return
	}
	if l.saidElsewhere(k, subject) {
		return
	}
	end := l.skipToBreak(subject.last, false)
	if k > 0 && !l.is(k-1, conjunction) {
		if left := l.contentBefore(k, len(l.items)); !left.empty() {
			if end < 0 {
				end = subject.last
			}
			l.add(span{k, k + 2}, subject, left, span{})
			l.claim(span{k, end})
			return
		}
	}
	if end < 0 || !l.isComma(end) {
		return
	}
	for next := end + 1; next < len(l.items) && next-end < longestAside; next++ { // skip an apposition to X
		if l.isComma(next) && !l.hasFinite(span{end + 1, next}) {
			end = next
		}
	}
	if content := (span{end + 1, l.clauseEnd(end + 1)}); content.last-content.first > 2 {
		l.add(span{k, k + 2}, subject, content, span{})
		l.claim(span{k, end})
	}
}

// saidElsewhere reads “…,” according to the Post, Kim said: the words are Kim's, and the Post only has them.
func (l *line) saidElsewhere(k int, source span) bool {
	if !l.isComma(source.last) || k == 0 || !l.isComma(k-1) && !l.isRun(k-1) {
		return false
	}
	for verb := source.last + 2; verb < min(len(l.items), source.last+longestSigned); verb++ {
		g, ok := l.verbGroupAt(verb)
		if !ok || g.frames&speech == 0 || g.mood != finite || !l.isStop(g.last) && !l.isComma(g.last) {
			continue
		}
		subject, left := l.trimmed(l.phraseBefore(g.first)), l.contentBefore(k, len(l.items))
		if subject.first != source.last+1 || left.empty() {
			return false
		}
		l.add(g.span, subject, left, span{})
		l.hasFrom(left.last-1, l.stretch(source))
		l.claim(span{k, g.last})
		return true
	}
	return false
}
