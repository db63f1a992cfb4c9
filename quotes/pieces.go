package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// leftover deals with the runs of a line that no cue in it took: pieces of a quotation that went before, quotations of
// the one who is speaking, and marks that are nobody's words.
func (l *line) leftover() {
	alone := l.isUtterance()
	if alone && l.isHeading() {
		return
	}
	for k := range l.Items {
		if !l.IsRun(k) {
			continue
		}
		in := l.inside[l.Items[k].Token] - 1
		if l.owner[in] != 0 || l.isName(k) {
			continue
		}
		if l.attributedAbroad(k, in) {
			continue
		}
		switch before := l.reportedBefore(in); {
		case l.isTurn(in):
			l.turn(in)
		case before >= 0 && l.runs[in].continues && l.owner[before] != 0:
			l.joinRun(in, before)
		case before >= 0 && l.owner[before] != 0 && l.isPiece(k, before, alone):
			l.joinRun(in, before)
		case alone && before >= 0 && l.owner[before] != 0 && l.goesOn(before):
			l.joinRun(in, before)
			l.reports[l.owner[in]-1].flags |= MultiParagraph
		case alone:
			l.speakOn(in, l.nextSpeaker(), l.announcedCue())
			if before >= 0 && l.answers(before) {
				l.reports[len(l.reports)-1].subject = stretch{} // whoever was asked
			}
			l.reports[len(l.reports)-1].guessed = l.announced.empty() && l.section.empty()
		case l.Word(k-1) == l.words.That && k > 1 && !l.claimed[k-1]:
			l.clauseWithoutCue(k - 1)
		case l.Spelling(k-1) == ":" && (l.startsBig(k) || l.announcesSomebody(k)), l.IsComma(k-1) && l.startsBig(k) && l.endsSentence(k):
			cue, subject := l.announcement(k - 1)
			l.speakOn(in, subject, cue)
		case (l.isForeign(in) || l.Spelling(k-1) == "：") && l.isStatement(k, in):
			l.speakOn(in, stretch{}, stretch{})
		}
	}
}

// nextSpeaker returns who speaks in a line of quoted words alone: the subject of the sentence before it in the paragraph, or
// the one who was speaking.
func (l *line) nextSpeaker() stretch {
	if l.announced.empty() && !l.subject.empty() && (l.subject.first >= l.Paragraphs[l.paragraph].First || l.speaking.empty() && !l.isBounded(l.paragraph)) {
		return l.subject
	}
	return l.speaking
}

// announcedCue returns the verb of the sentence before a colon that announces the line, or the list whose item it is.
func (l *line) announcedCue() stretch {
	if l.announced.empty() && l.speaking == l.section && l.isBounded(l.paragraph) {
		return l.sectionCue
	}
	return l.announced
}

// noteSubject remembers the subject of a line that reports nothing, if it can be a speaker.
func (l *line) noteSubject(reports int) {
	l.subject = stretch{}
	next := l.Items[len(l.Items)-1].Token + 1
	if len(l.reports) > reports || int(next) >= len(l.inside) || l.inside[next] == 0 {
		return // nobody asks
	}
	for k := 1; k < min(len(l.Items), english.LongestAside); k++ {
		if s := l.mainClauseSubject(k); !s.Empty() {
			if !l.Is(s.First, english.SubjectPronoun) && l.IsCapital(s.Last-1) || l.isHeOrShe(s.First) {
				l.subject = l.stretch(s)
			}
			return
		}
	}
}

func (l *line) isHeOrShe(k int) bool {
	switch l.Spelling(k) {
	case "he", "He", "she", "She":
		return true
	}
	return false
}

// announce remembers who is to speak next when the line ends in a colon.
func (l *line) announce() {
	l.announced = stretch{}
	if last := len(l.Items) - 1; last > 0 && l.Spelling(last) == ":" && l.IsMark(last) {
		if cue, subject := l.announcement(last); !subject.empty() && !l.isLabel(last) {
			l.announced, l.speaking = cue, subject
		}
	}
}

// isLabel reports whether the words before a colon at the end of the line are a label rather than a clause, although one of
// them might be a verb: “Key quotes:”.
func (l *line) isLabel(colon int) bool {
	verb := l.Form(colon - 1)
	return verb&english.ThirdForm != 0 && verb&english.PastForm == 0 && l.onlyWords(0, colon) && !l.isSigner(between(0, colon-1)) && !l.Is(0, english.SubjectPronoun|english.Determiner)
}

func (l *line) onlyWords(first, last int) bool {
	for k := first; k < last; k++ {
		if !l.IsWord(k) {
			return false
		}
	}
	return true
}

// announcesSomebody reports whether a name, and a clause perhaps, stands before the colon that comes before a run of several
// words: Kim: “we do nothing on the climate”.
func (l *line) announcesSomebody(k int) bool {
	const shortest = 4 // tokens
	if l.runTokens(k) < shortest || !l.onlyMarks(l.runsEnd(k), len(l.Items)) {
		return false
	}
	for j := 0; j < k-1; j++ {
		if l.IsRun(j) {
			return false
		}
	}
	if l.isSigner(l.Trimmed(between(0, k-1))) {
		return true
	}
	_, subject := l.announcement(k - 1)
	m := contents.Names(l.doc).At(int(subject.last) - 1)
	return !subject.empty() && subject != l.speaking && m >= 0 && contents.Names(l.doc).EntityOf(m).Type == names.Person
}

// endsSentence reports whether the line ends with a run, and the run as a sentence does.
func (l *line) endsSentence(k int) bool {
	if k+1 < len(l.Items) && (k+2 < len(l.Items) || !l.IsMark(k+1)) {
		return false
	}
	switch l.endsWith(k) {
	case '.', '!', '?':
		return true
	}
	return false
}

// clauseWithoutCue makes a report of a clause that “that” opens and quoted words follow, whatever the verb: made their
// position clear that “…”.
func (l *line) clauseWithoutCue(that int) {
	for k := that - 1; k > 0 && that-k < 12; k-- {
		if subject := l.mainClauseSubject(k); !subject.Empty() {
			l.add(between(k, k+1), subject, between(that, l.clauseEnd(that)), span{})
			return
		}
	}
}

// announcement returns the verb and the subject of a clause that ends with the colon at a place, and that no reporting verb
// made a cue: “Kim had one answer:”. Without a verb the last name before the colon is the subject.
func (l *line) announcement(colon int) (cue, subject stretch) {
	for _, c := range l.cues {
		if g, ok := l.VerbGroupAt(int(c.place)); ok {
			if q, ok := l.quotingAt(g); ok {
				return l.stretch(q.saying.Range), l.stretch(q.speaker)
			}
		}
	}
	for k := 1; k < min(colon, english.LongestAside); k++ {
		if s := l.mainClauseSubject(k); !s.Empty() {
			return l.stretch(between(k, k+1)), l.stretch(l.whose(s, colon))
		}
	}
	if s := l.closest(l.PhraseBefore(colon)); !s.Empty() && l.IsCapital(s.First) {
		if l.isAddressed(s) {
			return stretch{}, stretch{}
		}
		s = l.bracketed(l.whose(s, colon))
		switch l.Spelling(s.First) {
		case "Quote", "Quotation", "Words", "Statement", "Said": // the label of what follows
			if s.Last-s.First == 1 {
				return stretch{}, l.speaking
			}
		}
		if l.IsHeadline() && s.Last-s.First > longestByName && !l.isSigner(s) {
			return stretch{}, stretch{} // a whole clause with capitals
		}
		return stretch{}, l.stretch(s)
	}
	return stretch{}, l.speaking
}

// whose returns the one whose words a clause announces that ends in a colon, when its subject is a thing: “Kim's answer was
// blunt:”, “another came from the owner, Kim:”.
func (l *line) whose(subject span, colon int) span {
	head := l.Word(l.headOf(subject))
	isThing := l.words.documents.Has(head) || !l.isSigner(subject) && !l.Is(subject.First, english.SubjectPronoun)
	if !isThing || l.words.Persons.Has(head) || l.words.groups.Has(head) {
		return subject
	}
	first := subject.First
	if l.Is(first, english.Preposition) {
		first++ // In Kim's letter:
	}
	for k := first + 1; k < subject.Last; k++ {
		if owner := between(first, k); l.IsPossessive(k) && l.isSigner(owner) {
			return owner
		}
	}
	named := l.closest(l.PhraseBefore(colon))
	if named.Empty() || !l.IsCapital(named.Last-1) || !l.isSigner(named) && !l.mayBeName(named) {
		return subject
	}
	before := named.First
	if l.IsComma(before - 1) {
		before = l.closest(l.PhraseBefore(before - 1)).First // the owner, Kim
	}
	switch l.Spelling(before - 1) {
	case "from", "of", "by":
		return named
	}
	return subject
}

// isAddressed reports whether a name before a colon stands behind a preposition that does not say whose the words are: in reply
// to Kim.
func (l *line) isAddressed(s span) bool {
	if s.First == 0 || !l.Is(s.First-1, english.Preposition) {
		return false
	}
	switch l.Spelling(s.First - 1) {
	case "To":
		return true
	case "to":
		return len(l.words.nouns[l.Word(s.First-2)]) > 0
	case "on", "On", "about", "About", "against", "Against":
		return true
	}
	return false
}

// bracketed returns the name in brackets behind a label of one word: Quote (Kim).
func (l *line) bracketed(s span) span {
	if closing := s.Last - 1; l.Spelling(s.First+1) == "(" && closing > s.First+2 && l.Spelling(closing) == ")" {
		if name := between(s.First+2, closing); l.isSigner(name) || l.mayBeName(name) {
			return name
		}
	}
	return s
}

// mayBeName reports whether a phrase of several words with capitals may be a person's name that nothing else tells: it is no
// place's.
func (l *line) mayBeName(s span) bool {
	if s.Last-s.First < 2 || !l.isCapitalised(s) {
		return false
	}
	found := contents.Names(l.doc)
	m := found.At(int(l.Items[s.First].Token))
	return m < 0 || found.EntityOf(m).Type != names.Place
}

// reportedBefore returns the outermost run before another, going over those that no report has, such as the name of a
// programme in an attribution; -1 for the first.
func (l *line) reportedBefore(in int32) int32 {
	const most = 3 // names in one attribution
	in = l.runBefore(in)
	for n := 0; n < most && in >= 0 && l.owner[in] == 0 && l.runs[in].open >= l.lineStartBefore; n++ {
		in = l.runBefore(in)
	}
	return in
}

// runBefore returns the outermost run before another, -1 for the first.
func (r *reader) runBefore(in int32) int32 {
	for in--; in >= 0 && r.runs[in].depth > 0; in-- {
	}
	return in
}

// joinRun makes a run a part of the report that has the run before it.
func (r *reader) joinRun(in, before int32) {
	owner := r.owner[before]
	r.owner[in] = owner
	report := &r.reports[owner-1]
	report.parts = append(report.parts, stretch{r.runs[in].open, r.runs[in].close})
}

// isPiece reports whether a run at the start of its sentence goes on with the quotation before it, of which only the
// attribution divides it: “A,” she said. “B.” It must be alone in its line.
func (l *line) isPiece(k int, before int32, alone bool) bool {
	first := l.Items[k].Token
	previous := l.runs[before]
	if k > 0 && !l.IsRun(k-1) || previous.open < l.Paragraphs[l.paragraph].First {
		return false
	}
	if previous.close == first {
		return true
	}
	report := &l.reports[l.owner[before]-1]
	return report.cue.first >= previous.close && report.cue.first >= l.lineStartBefore && alone
}

// isEnglish reports whether a word is a small word of English or one that may be a cue.
func (l *line) isEnglish(word lexicon.ID) bool {
	return l.words.Class(word) != 0 || l.words.interest[word] != 0
}

// attributedAbroad makes a run a quotation if words of another language than English say whose it is.
func (l *line) attributedAbroad(k int, in int32) bool {
	cue, subject, ok := l.foreignCue(k)
	if !ok {
		cue, subject, ok = l.ideographicCue(k)
	}
	if !ok || !l.isForeign(in) && l.isEnglish(l.Tokens[cue.last-1].Word) {
		return false
	}
	l.speakOn(in, subject, cue)
	l.reports[len(l.reports)-1].running = false
	l.speaking = subject
	return true
}

// goesOn reports whether a paragraph of quoted words goes on with the quotation that ended the paragraph before it, of which
// at most the attribution divides it: “A,” she said. New paragraph: “B.” After a question somebody else may answer.
func (l *line) goesOn(before int32) bool {
	previous := l.runs[before]
	if l.paragraph == 0 || l.isBounded(l.paragraph) || l.isBounded(l.paragraph-1) || l.Items[0].Token != l.Paragraphs[l.paragraph].First || previous.open < l.Paragraphs[l.paragraph-1].First {
		return false
	}
	if l.Text.Text[l.Tokens[previous.last-1].End-1] == '?' {
		return false
	}
	report := &l.reports[l.owner[before]-1]
	if report.guessed && report.subject.empty() && l.endsWith(len(l.Items)-1) == '?' {
		return false // a question to whoever it was
	}
	return previous.close == l.Paragraphs[l.paragraph].First || report.cue.first >= max(previous.close, l.lineStartBefore)
}

// answers reports whether a paragraph of quoted words follows another that asked somebody something, with a verb of asking or
// by name, so that somebody else speaks in it, or another of which nobody knows who speaks. Any other question may be rhetorical.
func (l *line) answers(before int32) bool {
	previous := l.runs[before]
	if !l.announced.empty() || !l.section.empty() || l.owner[before] == 0 || l.paragraph == 0 || l.Items[0].Token != l.Paragraphs[l.paragraph].First ||
		previous.open < l.Paragraphs[l.paragraph-1].First {
		return false
	}
	if report := &l.reports[l.owner[before]-1]; report.guessed && report.subject.empty() {
		return true
	}
	if l.Text.Text[l.Tokens[previous.last-1].End-1] != '?' {
		return false
	}
	if cue := l.reports[l.owner[before]-1].cue; !cue.empty() {
		return l.words.asking.Has(l.Tokens[cue.last-1].Word)
	}
	last := previous.last - 2
	for last > previous.first && (l.Tokens[last].Is(segment.Capital) || l.Tokens[last].Word == l.words.period) {
		last--
	}
	return last < previous.last-2 && last > previous.first && l.Tokens[last].Word == l.words.Comma // “…, Mr. Kim?”
}

// isUtterance reports whether the line is nothing but quoted words.
func (l *line) isUtterance() bool {
	for j := range l.Items {
		if !l.IsRun(j) && !l.IsMark(j) {
			return false
		}
	}
	return true
}

// speakOn makes a run that no cue in its line took a quotation of the one who is speaking.
func (l *line) speakOn(in int32, subject, cue stretch) {
	l.owner[in] = int32(len(l.reports) + 1)
	run := l.runs[in]
	l.reports = append(l.reports, report{
		cue: cue, subject: subject, parts: append(l.newParts(), stretch{run.open, run.close}), paragraph: l.paragraph, running: true,
	})
}

// longestTurn is how many tokens the name before a speaker's turn in a transcript may have.
const longestTurn = 6

// isTurn reports whether a run begins with a speaker's name as in a transcript: “KIM: …”.
func (l *line) isTurn(in int32) bool { return l.turnColon(in) >= 0 }

// turnColon returns the colon after the name of a speaker's turn, or -1.
func (l *line) turnColon(in int32) int32 {
	run := l.runs[in]
	for t := run.first; t < min(run.last-1, run.first+longestTurn); t++ {
		if l.Tokens[t].Word == l.words.colon && t > run.first {
			return t
		}
		if !l.Tokens[t].Is(segment.AllCaps) && l.Tokens[t].Kind != segment.Mark {
			return -1
		}
	}
	return -1
}

// turn makes a speaker's turn of a transcript a quotation of its own.
func (l *line) turn(in int32) {
	run, colon := l.runs[in], l.turnColon(in)
	l.owner[in] = int32(len(l.reports) + 1)
	l.reports = append(l.reports, report{
		subject: stretch{run.first, colon}, parts: append(l.newParts(), stretch{colon + 1, run.close}), paragraph: l.paragraph,
	})
	l.speaking = stretch{run.first, colon}
}
