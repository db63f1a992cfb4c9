package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// attribution reads “…,” she said, and … , said the minister, …: the words reported come before it, and may go on after.
func (l *line) attribution(g english.VerbGroup) {
	subject, start, end := l.attributionSubject(g)
	if subject.Empty() {
		return
	}
	if subject.First >= g.Last {
		subject = l.withoutManner(subject)
	}
	if l.Spelling(start-1) == "as" && l.opensAttribution(start-1) {
		start-- // “…,” as the minister put it
	}
	left := l.contentBefore(start, end)
	if left.Empty() {
		l.lateAttribution(g, subject, start, end)
		return
	}
	quoted := l.IsRun(left.Last - 1)
	if !l.isAttribution(g, left, start, end) {
		return
	}
	if end = l.skipToBreak(end, quoted); end < 0 {
		return
	}
	if subject.First >= g.Last && !quoted {
		end = l.skipApposition(end)
	}
	right := l.contentAfterAttribution(end, left)
	if !quoted && !right.Empty() && l.IsRun(right.First) {
		if l.HasFinite(left) || l.startsBig(right.First) {
			left = span{} // only the circumstance: “Asked about it, she said, ‘…’”
		} else {
			right.Last = l.clauseEnd(right.First)
		}
	}
	l.add(g.Range, subject, left, right)
	l.claim(between(start, end))
}

// withoutManner cuts off a subject behind its verb how the words were said: Ruth Hale quietly from the door.
func (l *line) withoutManner(s span) span {
	for k := s.First + 1; k < s.Last; k++ {
		if l.IsAdverb(k) && l.IsCapital(k-1) && !l.IsCapital(k) {
			s.Last = k
		}
	}
	return s
}

// isAttribution reports whether a verb and its subject attribute what stands to the left of them, rather than introduce what
// follows.
func (l *line) isAttribution(g english.VerbGroup, left span, start, end int) bool {
	quoted := l.IsRun(left.Last - 1)
	switch {
	case quoted && l.endsWith(left.Last-1) == '.' && l.introducesLater(g, end): // “…” Lee wrote in the Post that …
		return false
	case quoted && l.isCut(left, start) && g.Frames&english.Speech != 0 && l.Spelling(end) != ":":
		return true
	case l.introduces(g, end) || end > g.Last && !l.IsRun(left.First) && l.introduces(g, g.Last) && !l.isSpeaking(g.Last):
		return false
	case g.Frames&english.Speech == 0 && (quoted || g.Last-start > 9): // only “…, records show”
		return false
	case !quoted && (g.Frames&(english.ThatClause|english.ZeroClause) == 0 || l.takesObject(g, end)):
		return false
	case !quoted && l.Is(left.First, english.Subordinator) && !l.hasComma(left) && !l.IsComma(end): // “While Kim waited, Lee promised a vote”
		return false
	}
	return l.Spelling(end) != ":" || !l.IsRun(end+1) || l.endsWith(left.Last-1) == ',' // “Asked about it, he said: …”
}

// isCut reports whether a stretch before an attribution that begins at a place is nothing but quoted words, and these end as
// those do which an attribution follows.
func (l *line) isCut(s span, attribution int) bool {
	for k := s.First; k < s.Last; k++ {
		if !l.IsRun(k) {
			return false
		}
	}
	end := l.endsWith(s.Last - 1)
	return end == ',' || s.First == 0 && s.Last == attribution && (end == '?' || end == '!')
}

// lateAttribution gives a run to the attribution that has a line of its own after it: “Are you sure?” Kim asked.
func (l *line) lateAttribution(g english.VerbGroup, subject span, start, end int) {
	if g.Frames&english.Speech == 0 || start != 0 || !l.followsRun() {
		return
	}
	if end = l.skipToBreak(end, false); end < 0 || l.InRange(end) && (l.Spelling(end) == ":" || l.IsRun(end)) {
		return
	}
	l.attach(g, subject)
	l.claim(between(0, len(l.Items)))
}

// attributionSubject finds the subject of an attribution, before or after its verb, and the places where the attribution
// begins and where its subject and verb end.
func (l *line) attributionSubject(g english.VerbGroup) (subject span, start, end int) {
	if g.Mood == english.AfterClitic {
		return between(g.First, g.First+1), g.First, g.Last
	}
	if l.IsComma(g.First-1) && l.isSpeaking(g.Last) && g.Frames&english.Hearer == 0 {
		subject = l.SubjectAfter(g.Last)
		return subject, g.First, subject.Last
	}
	subject = l.SubjectBefore(g.First)
	if !subject.Empty() && (subject.First == 0 || l.opensAttribution(subject.First) || l.Spelling(subject.First-1) == "as" && l.opensAttribution(subject.First-1)) {
		return subject, subject.First, g.Last
	}
	if from := l.runWithComma(g.First); from > 0 && from < g.First {
		return l.Trimmed(between(from, g.First)), from, g.Last
	}
	if g.First == 0 || l.opensAttribution(g.First) {
		if subject = l.SubjectAfter(g.Last); !subject.Empty() {
			return subject, g.First, subject.Last
		}
		if subject = l.numbered(g.Last); !subject.Empty() {
			return subject, g.First, subject.Last
		}
	}
	return span{}, 0, 0
}

// numbered returns a subject that begins with a number, which no phrase does otherwise: “…,” said 42-year-old Kim Lee.
func (l *line) numbered(first int) span {
	const longest = 6 // items before the noun phrase proper
	if !l.IsRun(l.runEndingBefore(first)) {
		return span{}
	}
	for k := first; k < min(len(l.Items), first+longest); k++ {
		if l.Token(k).Kind == segment.Number || l.IsMark(k) && !l.Token(k).Is(segment.SpaceBefore) || !l.Token(k).Is(segment.SpaceBefore) {
			continue
		}
		if k == first {
			return span{}
		}
		return l.Trimmed(l.PhraseAfter(k))
	}
	return span{}
}

// runEndingBefore returns the place of quoted words with nothing but a verb between them and a place.
func (l *line) runEndingBefore(k int) int {
	for k--; k > 0 && l.IsWord(k); k-- {
	}
	return k
}

// mayAttribute reports whether any verb at a place, not only a reporting one, attributes quoted words: “…,” beamed the mayor.
func (l *line) mayAttribute(k int) bool {
	if l.Form(k)&(english.PastForm|english.ThirdForm) == 0 || l.Form(k)&english.NounForm != 0 || l.IsCapital(k) || l.words.Frames(l.Word(k)) != 0 {
		return false
	}
	for j := k - 1; j >= 0 && k-j < 8; j-- {
		if l.IsRun(j) {
			end := l.endsWith(j)
			return !l.IsWord(j-1) && (end == ',' || end == '?' || end == '!') && (j == k-1 || j+1 == l.SubjectBefore(k).First)
		}
		if !l.IsWord(j) {
			return false
		}
	}
	return false
}

// introduces reports whether a clause follows the cue at a place, so that what comes before is not what it reports.
func (l *line) introduces(g english.VerbGroup, k int) bool {
	return k == g.Last && (l.Word(k) == l.words.That || l.asksIndirectly(k) || l.Spelling(k) == "if" || g.Frames&english.ZeroClause != 0 && l.ClauseBegins(k))
}

// introducesLater reports whether “that” follows the cue and a prepositional phrase or two, and begins a clause or quoted words.
func (l *line) introducesLater(g english.VerbGroup, k int) bool {
	if k != g.Last {
		return false
	}
	for range 2 {
		if !l.Is(k, english.Preposition) {
			break
		}
		next := l.PhraseAfter(k + 1)
		if next.Empty() {
			return false
		}
		k = next.Last
	}
	return k > g.Last && l.Word(k) == l.words.That && (l.IsRun(k+1) || l.ClauseBegins(k+1))
}

// isSpeaking reports whether a noun without an article means those who speak: “…, say experts”.
func (l *line) isSpeaking(k int) bool {
	return l.words.groups.Has(l.Word(k)) || l.words.Persons.Has(l.Word(k))
}

// takesObject reports whether a noun phrase follows the cue at a place that is not the person spoken to.
func (l *line) takesObject(g english.VerbGroup, k int) bool {
	return k == g.Last && g.Frames&english.Addressee == 0 && l.ObjectBegins(k) && !l.Is(k, english.TimeWord) && !l.IsRun(k)
}

func (l *line) hasComma(s span) bool {
	for k := s.First; k < s.Last; k++ {
		if l.IsComma(k) {
			return true
		}
	}
	return false
}

// runWithComma returns the place after quoted words that end in a comma, if only a noun phrase too odd for [line.phraseBefore]
// stands between them and a verb; else 0.
func (l *line) runWithComma(verb int) int {
	for k := verb - 1; k >= 0 && verb-k < 12; k-- {
		if l.IsRun(k) && l.endsWith(k) == ',' {
			return k + 1
		}
		if l.IsRun(k) || l.IsFinite(k) || l.Is(k, english.Conjunction|english.Subordinator) {
			return 0
		}
	}
	return 0
}

// opensAttribution reports whether quoted or reported words can end before a place.
func (l *line) opensAttribution(k int) bool { return l.IsRun(k-1) || l.IsComma(k-1) || l.IsDash(k-1) }

// followsRun reports whether the line comes right after a run of the same paragraph.
func (l *line) followsRun() bool {
	first := l.Items[0].Token
	return first > 0 && l.inside[first-1] != 0 && first > l.Paragraphs[l.paragraph].First
}

// skipToBreak goes over the circumstances of an attribution (to whom, when, where) to the place where it ends; -1 if
// what follows is a clause of its own, so that there was no attribution. After quoted words there always was.
func (l *line) skipToBreak(k int, quoted bool) int {
	for first := k; k < len(l.Items); k++ {
		if k-first > longestClause {
			return -1
		}
		switch {
		case l.IsRun(k) && !(quoted && l.isAside(k)) || l.IsComma(k) || l.IsStop(k) && l.Spelling(k) != "(" && l.Spelling(k) != ")" && !l.IsAbbreviation(k):
			return k
		case quoted:
		case l.Word(k) == l.words.That, l.IsFinite(k) && !l.Is(k-1, english.Relative):
			return -1
		case l.Is(k, english.Subordinator|english.Wh) && !l.Is(k, english.Preposition|english.Adverb|english.Relative):
			return k
		}
	}
	return k
}

// contentBefore returns what stands before an attribution, back to what is already claimed. Quoted words that follow a
// comma or colon stand alone. A fragment counts only where the attribution, whose verb ends at a place, interrupts it.
func (l *line) contentBefore(end, verbEnd int) span {
	for end > 0 && (l.IsComma(end-1) || l.IsDash(end-1)) {
		end--
	}
	first := end
	runs := 0
	for first > 0 && !l.claimed[first-1] && !l.opensAside(first-1) {
		if end-first > longestClause {
			return span{} // no sentence
		}
		first--
		if l.IsRun(first) {
			runs++
		}
	}
	s := between(first, end)
	if s.First == 0 {
		s.First = l.datelineEnd(s.Last)
	}
	for s.First < s.Last && l.IsMark(s.First) {
		s.First++
	}
	switch {
	case s.Empty():
		return span{}
	case s.Last-1 > s.First && l.IsRun(s.Last-1) && (l.IsComma(s.Last-2) && runs == 1 || l.Spelling(s.Last-2) == ":") && l.startsBig(s.Last-1):
		return between(s.Last-1, s.Last)
	case runs == 0 && (s.Last-s.First < 3 || !l.HasFinite(s) && (s.First > 0 || s.Last-s.First < shortestStatement)):
		if s.Last-s.First == 1 && l.Is(s.First, english.Conjunction|english.Adverb) {
			return span{}
		}
		if s.First == 0 && l.IsComma(verbEnd) && l.IsWord(s.First) && l.Form(s.First)&(english.ParticipleForm|english.GerundForm) == 0 && (l.IsFinite(verbEnd+1) || l.clauseEnd(verbEnd+1)-verbEnd > 4) {
			return s
		}
		return span{}
	}
	return s
}

// datelineEnd returns the place behind the dateline with which a paragraph begins, “PORT ANN, Norland (WP) — ”, before another
// place; 0 when there is none.
func (l *line) datelineEnd(before int) int {
	const longest = 16 // items
	if l.Items[0].Token != l.Paragraphs[l.paragraph].First || !l.Tokens[l.Items[0].Token].Is(segment.AllCaps) {
		return 0
	}
	for k := 1; k < min(before, longest); k++ {
		switch {
		case l.IsDash(k):
			return k + 1
		case l.IsRun(k), l.Spelling(k) == ":", l.IsWord(k) && !l.IsCapital(k) && !l.Is(k, english.Preposition|english.Determiner):
			return 0
		}
	}
	return 0
}

// shortestStatement is how many words before an attribution are taken for a clause although no verb is recognised in them.
const shortestStatement = 6

// opensAside reports whether what follows a mark is cut off from what comes before it.
func (l *line) opensAside(k int) bool {
	return l.IsMark(k) && (l.Spelling(k) == ";" || l.Spelling(k) == "(" && l.IsRun(k+1))
}

// startsBig reports whether a run begins with a capital letter.
func (l *line) startsBig(k int) bool {
	return l.opensBig(l.inside[l.Items[k].Token] - 1)
}

// accordingTo reads “…, according to X” and “According to X, …”.
func (l *line) accordingTo(k int) {
	subject := l.Trimmed(l.PhraseAfter(k + 2))
	if subject.Empty() {
		return
	}
	if l.saidElsewhere(k, subject) {
		return
	}
	end := l.skipToBreak(subject.Last, false)
	if k > 0 && !l.Is(k-1, english.Conjunction) {
		if left := l.contentBefore(k, len(l.Items)); !left.Empty() {
			if end < 0 {
				end = subject.Last
			}
			l.add(between(k, k+2), subject, left, span{})
			l.claim(between(k, end))
			return
		}
	}
	if end < 0 || !l.IsComma(end) {
		return
	}
	for next := end + 1; next < len(l.Items) && next-end < english.LongestAside; next++ { // skip an apposition to X
		if l.IsComma(next) && !l.HasFinite(between(end+1, next)) {
			end = next
		}
	}
	if l.quotedElsewhere(end+1, subject) {
		return
	}
	if content := (between(end+1, l.clauseEnd(end+1))); content.Last-content.First > 2 || l.IsRun(content.First) {
		l.add(between(k, k+2), subject, content, span{})
		l.claim(between(k, end))
	}
}

// quotedElsewhere reads According to the Post, Kim said: “…”: the words are Kim's, and the Post only has them.
func (l *line) quotedElsewhere(first int, source span) bool {
	for verb := first + 1; verb < min(len(l.Items), first+longestSigned); verb++ {
		g, ok := l.VerbGroupAt(verb)
		if !ok || g.Frames&english.Speech == 0 || g.Mood != english.Finite || l.SubjectBefore(g.First).First != first {
			continue
		}
		run := g.Last
		for run < min(len(l.Items), g.Last+english.LongestAside) && !l.IsRun(run) && !l.IsFinite(run) {
			run++
		}
		if !l.IsRun(run) {
			return false
		}
		l.introduction(g)
		l.hasFrom(run, l.stretch(source))
		return true
	}
	return false
}

// saidElsewhere reads “…,” according to the Post, Kim said: the words are Kim's, and the Post only has them.
func (l *line) saidElsewhere(k int, source span) bool {
	if !l.IsComma(source.Last) || k == 0 || !l.IsComma(k-1) && !l.IsRun(k-1) {
		return false
	}
	for verb := source.Last + 2; verb < min(len(l.Items), source.Last+longestSigned); verb++ {
		g, ok := l.VerbGroupAt(verb)
		if !ok || g.Frames&english.Speech == 0 || g.Mood != english.Finite || !l.IsStop(g.Last) && !l.IsComma(g.Last) {
			continue
		}
		subject, left := l.Trimmed(l.PhraseBefore(g.First)), l.contentBefore(k, len(l.Items))
		if subject.First != source.Last+1 || left.Empty() {
			return false
		}
		l.add(g.Range, subject, left, span{})
		l.hasFrom(left.Last-1, l.stretch(source))
		l.claim(between(k, g.Last))
		return true
	}
	return false
}
