package quotes

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A signature says without a verb whose words stand beside it: a name after a dash or in brackets, on a line of its own
// before or after them, in a heading above them, in another cell of their row.

const (
	longestSignature = 24 // items of a signature with the post of whoever signs
	longestSigned    = 12 // of the name in it
)

// signature reads the signatures of a line, and a line that is one.
func (l *line) signature() {
	switch {
	case l.hasRuns && (l.signedAfter() || l.signedBefore()):
	case l.hasRuns && l.perSomebody():
	case l.hasRuns:
		l.putBy()
	default:
		l.signs()
	}
}

// signedAfter reads “…” — Kim, mayor of Ulm; “…” (Kim). Nothing but quoted words may come before, or something with a colon.
func (l *line) signedAfter() bool {
	k := 0
	for !l.IsRun(k) {
		k++
	}
	if k > 0 && l.Spelling(k-1) != ":" && !l.onlyMarks(0, k) {
		return false
	}
	subject, ok := l.signed(l.runsEnd(k), !l.isStatementAt(k))
	if !ok {
		return false
	}
	l.add(span{}, subject, between(k, l.runsEnd(k)), span{})
	l.hasFrom(k, l.behind(subject))
	l.claim(between(0, len(l.Items)))
	return true
}

// signed reads a signature that begins at a place: a dash, a bracket, a bar, an arrow or a comma, or “per”, “said by” and the
// like, then the name and what may stand behind it. Only a dash makes a signature of words that may be nobody's name, and of
// what stands behind a title or a term.
func (l *line) signed(k int, titled bool) (subject span, ok bool) {
	first, bracketed := l.dashEnd(k), false
	strict := first == k
	if strict {
		switch l.Spelling(k) {
		case "(", "[":
			bracketed = true
			first++
		case "|", ",", ";":
			first++
		}
	}
	if strict && titled {
		return span{}, false
	}
	subject = l.signatory(l.behindBy(first), strict)
	if subject.Empty() || strict && !bracketed && !l.isCapitalised(subject) {
		return span{}, false
	}
	if bracketed {
		end := l.Spelling(subject.Last)
		return subject, end == ")" || end == "]" || l.IsComma(subject.Last)
	}
	if !strict && l.IsComma(subject.Last) && l.Is(subject.Last+1, english.Wh|english.Relative) {
		return subject, true // — Kim, who is the mayor
	}
	return subject, l.endsSigned(subject.Last)
}

// isCapitalised reports whether all words of a name have capitals, but for particles.
func (l *line) isCapitalised(s span) bool {
	for k := s.First; k < s.Last; k++ {
		if l.IsWord(k) && !l.IsCapital(k) && !labelWordsOf().particles.Has(l.Word(k)) {
			return false
		}
	}
	return true
}

// behindBy goes over words that say whose something is: “per”, “by”, “said by”, “attributed to”.
func (l *line) behindBy(k int) int {
	switch l.Spelling(k) {
	case "said", "spoken", "written", "quoted", "attributed", "credited":
		if by := l.Spelling(k + 1); by == "by" || by == "to" {
			return k + 2
		}
	case "per", "via", "by", "from":
		return k + 1
	case "Speaker", "Author", "Name", "By", "Person", "Attribution", "Who":
		if l.Spelling(k+1) == ":" {
			return k + 2
		}
	}
	return k
}

// hasFrom says where the text has the words of a run from.
func (l *line) hasFrom(k int, source stretch) {
	if l.IsRun(k) {
		if owner := l.owner[l.inside[l.Items[k].Token]-1]; owner > 0 {
			l.reports[owner-1].source = source
		}
	}
}

// behind returns the words of a line behind a signature's name that may be a source: with a capital, and so no post or occasion.
func (l *line) behind(subject span) stretch {
	s := l.trimmedContent(between(subject.Last, len(l.Items)))
	for !s.Empty() && (l.IsMark(s.First) || l.Is(s.First, english.Preposition|english.Determiner) && !l.IsCapital(s.First)) {
		s.First++
	}
	for !s.Empty() && l.IsMark(s.Last-1) {
		s.Last--
	}
	if s.Empty() || !l.IsCapital(s.First) || l.Is(s.First, english.TimeWord) {
		return stretch{}
	}
	return l.stretch(s)
}

// signedBefore reads Kim — “…”, Kim (mayor of Ulm): “…”, and in a list or in bold type Kim “…”.
func (l *line) signedBefore() bool {
	if l.Items[0].Token != l.Paragraphs[l.paragraph].First {
		return false
	}
	subject := l.signatory(0, false)
	if subject.Empty() {
		return false
	}
	k := subject.Last
	if l.IsComma(k) || l.Spelling(k) == "(" {
		for k < longestSignature && !l.IsRun(k) && l.Spelling(k) != ":" && l.dashEnd(k) == k {
			if l.IsFinite(k) {
				return false
			}
			k++
		}
	}
	if l.Is(k, english.Preposition) { // Kim on the weir:
		for k < longestSignature && !l.IsRun(k) && l.Spelling(k) != ":" && l.dashEnd(k) == k && !l.IsFinite(k) {
			k++
		}
	}
	dashed := l.dashEnd(k) > k
	switch {
	case dashed:
		k = l.dashEnd(k)
	case l.Spelling(k) == ":":
		k++
	case k != subject.Last || l.Paragraphs[l.paragraph].Block == segment.Prose && !l.isEmphasised(0):
		return false
	}
	if !l.IsRun(k) || !dashed && l.Spelling(k-1) != ":" && !l.isStatementAt(k) || !l.isSigner(subject) || !l.onlyMarks(l.runsEnd(k), len(l.Items)) {
		return false
	}
	if l.Spelling(subject.Last) == ":" {
		subject = l.whose(subject, subject.Last)
	}
	l.add(span{}, subject, between(k, l.runsEnd(k)), span{})
	l.claim(between(0, len(l.Items)))
	return true
}

// putBy reads “…” is how Kim put it, and “…” is what Kim said.
func (l *line) putBy() {
	for k := range l.Items {
		if l.Spelling(k) == "words" && l.inWordsOf(k) || l.attributedTo(k) {
			return
		}
		if asks := l.Spelling(k + 2); !l.IsRun(k) || !l.Is(k+1, english.Be) || asks != "how" && asks != "what" {
			continue
		}
		subject := l.Trimmed(l.PhraseAfter(k + 3))
		if !subject.Empty() && l.Form(subject.Last)&(english.PastForm|english.ThirdForm) != 0 {
			l.add(between(subject.Last, subject.Last+1), subject, between(k, k+1), span{})
			l.claim(between(k, len(l.Items)))
			return
		}
	}
}

// attributedTo reads “…” is attributed to Kim, and a remark attributed to Kim: “…”.
func (l *line) attributedTo(k int) bool {
	switch l.Spelling(k) {
	case "attributed", "credited", "ascribed":
	default:
		return false
	}
	if l.Word(k+1) != l.words.To {
		return false
	}
	subject := l.Trimmed(l.PhraseAfter(k + 2))
	if subject.Empty() {
		return false
	}
	run := k - 1
	for run >= 0 && l.Is(run, english.Be|english.Have|english.Modal|english.Adverb) {
		run--
	}
	if l.Spelling(subject.Last) == ":" {
		run = subject.Last + 1
	}
	if !l.IsRun(run) || !l.isStatementAt(run) {
		return false
	}
	l.add(between(k, k+1), subject, between(run, run+1), span{})
	l.claim(between(k, subject.Last))
	return true
}

// perSomebody reads Per Kim, “…”, and To quote Kim, “…”.
func (l *line) perSomebody() bool {
	first := l.behindBy(0)
	switch {
	case first == 0 && l.Spelling(0) == "Per":
		first = 1
	case l.Spelling(0) == "To" && (l.Spelling(1) == "quote" || l.Spelling(1) == "cite"):
		first = 2
	}
	if first == 0 {
		return false
	}
	subject := l.signatory(first, true)
	if subject.Empty() || !l.IsComma(subject.Last) || !l.IsRun(subject.Last+1) {
		return false
	}
	l.add(between(0, first), subject, between(subject.Last+1, l.runsEnd(subject.Last+1)), span{})
	l.claim(between(0, subject.Last))
	return true
}

// inWordsOf reads “in the words of Kim, ‘…’” and “in Kim's words, ‘…’”, with the quoted words before or behind, and “…” were
// Kim's words.
func (l *line) inWordsOf(k int) bool {
	var subject, phrase span
	switch {
	case l.Word(k+1) == l.words.Of:
		subject = l.Trimmed(l.PhraseAfter(k + 2))
		phrase = between(k-2, subject.Last)
	case k > 1 && l.IsPossessive(k-1):
		subject = l.Trimmed(l.PhraseBefore(k - 1))
		phrase = between(subject.First-1, k+1)
	}
	if subject.Empty() || phrase.First < 0 {
		return false
	}
	if l.Is(k+1, english.Be) && l.IsRun(k+2) && l.Word(k+1) != l.words.Of { // Kim's words were “…”
		l.add(between(k, k+1), subject, between(k+2, k+3), span{})
		l.claim(between(subject.First, k+2))
		return true
	}
	if !strings.EqualFold(l.Spelling(phrase.First), "in") {
		if l.Word(k+1) == l.words.Of {
			phrase.First = k - 1
		}
		for phrase.First > 0 && l.Is(phrase.First, english.Determiner|english.Adverb) {
			phrase.First--
		}
		if !l.Is(phrase.First, english.Be) {
			return false
		}
		for phrase.First > 0 && !l.IsRun(phrase.First-1) && (l.IsDash(phrase.First-1) || l.IsComma(phrase.First-1) || l.Is(phrase.First-1, english.Determiner)) {
			phrase.First-- // – those are
		}
	}
	run := phrase.Last
	if l.IsComma(run) || l.Spelling(run) == ":" {
		run++
	}
	if !l.IsRun(run) {
		if run = phrase.First - 1; l.IsComma(run) {
			run--
		}
	}
	if !l.IsRun(run) || !l.isStatementAt(run) || l.runTokens(run) < 3 {
		return false
	}
	l.add(between(k, k+1), subject, between(run, run+1), span{})
	l.claim(phrase)
	return true
}

// runTokens counts the tokens inside a run.
func (l *line) runTokens(k int) int32 {
	run := l.runs[l.inside[l.Items[k].Token]-1]
	return run.last - run.first
}

// signs reads a line that is nothing but a name: the signature of the quoted words before it, or that of those to come.
func (l *line) signs() {
	paragraph := &l.Paragraphs[l.paragraph]
	if l.Items[0].Token != paragraph.First {
		l.signsSentence()
		return
	}
	if l.lineTokens() != paragraph.Last {
		return
	}
	if paragraph.Block == segment.Heading || l.isEmphasised(0) {
		if subject := l.titled(); !subject.Empty() {
			l.section, l.sectionIn = l.stretch(subject), l.paragraph
			l.speaking = l.section
			l.claim(between(0, len(l.Items)))
			return
		}
	}
	dashed, bracketed := l.dashEnd(0) > 0 || l.isSigningBullet(), l.Spelling(0) == "("
	subject, ok := l.signed(0, false)
	if !ok && !subject.Empty() && l.Spelling(subject.Last) == ":" && subject.Last == len(l.Items)-1 { // Kim: and the words in the lines below
		l.section, l.sectionIn = l.stretch(subject), l.paragraph
		return
	}
	if !ok && l.isSigningBullet() {
		subject = l.signatory(0, false)
		ok = !subject.Empty() && l.endsSigned(subject.Last)
	}
	if !ok {
		return
	}
	before := l.reportToSign(dashed)
	if block := l.blockToSign(); before == nil && block != nil {
		before = block
	}
	switch {
	case before != nil:
		l.sign(before, subject)
	case dashed, bracketed:
		return
	case paragraph.Block == segment.Heading || paragraph.Block == segment.Cell || l.isEmphasised(0) || l.precedesRun():
		l.section, l.sectionIn = l.stretch(subject), l.paragraph
		l.speaking = l.section
	default:
		return
	}
	l.claim(between(0, len(l.Items)))
}

// titled returns whose words a heading announces: “What Kim said”, “Kim's statement”, “Statement by Kim”, “Quotes from Kim”.
func (l *line) titled() span {
	last := len(l.Items)
	for last > 0 && l.IsMark(last-1) {
		last--
	}
	if strings.EqualFold(l.Spelling(0), "what") || strings.EqualFold(l.Spelling(0), "how") {
		if g, ok := l.VerbGroupAt(last - 1); ok && g.Frames&english.Speech != 0 && g.First > 1 {
			if subject := l.Trimmed(between(1, g.First)); l.isSigner(subject) || l.mayBeName(subject) {
				return subject
			}
		}
		return span{}
	}
	for k := 1; k < last; k++ {
		if l.IsPossessive(k) && k == last-2 && l.words.nouns[l.Word(last-1)] != nil {
			if subject := between(0, k); l.isSigner(subject) || l.mayBeName(subject) {
				return subject
			}
		}
		if by := l.Spelling(k); by == "by" || by == "from" {
			if subject := between(k+1, last); !subject.Empty() && (l.isSigner(subject) || l.mayBeName(subject)) {
				return subject
			}
		}
	}
	return span{}
}

// signsSentence reads a signature that is cut from the words before it as another sentence: “…!” — Kim
func (l *line) signsSentence() {
	subject, ok := l.signed(0, false)
	if !ok || l.dashEnd(0) == 0 && l.lineTokens() != l.Paragraphs[l.paragraph].Last {
		return
	}
	if !l.followsSigned() {
		if block := l.blockToSign(); block != nil && l.Paragraphs[l.paragraph].Depth > 0 {
			l.sign(block, subject)
			l.claim(between(0, len(l.Items)))
		}
		return
	}
	run := l.inside[l.Items[0].Token-1] - 1
	owner := l.owner[run]
	if owner != 0 && !l.mayBeSigned(&l.reports[owner-1]) {
		owner = l.splitOff(run)
	}
	if owner != 0 && l.mayBeSigned(&l.reports[owner-1]) {
		l.sign(&l.reports[owner-1], subject)
		l.claim(between(0, len(l.Items)))
	}
}

// splitOff makes a quotation of its own of a run that was taken for more of the one in the paragraph before, and gives it as
// an owner; 0 if it was not: “A,” said Kim. New paragraph: “B.” (Lee)
func (l *line) splitOff(run int32) int32 {
	earlier := &l.reports[l.owner[run]-1]
	last := len(earlier.parts) - 1
	if last == 0 || earlier.parts[last].first != l.runs[run].open || earlier.parts[last].first != l.Paragraphs[l.paragraph].First || l.runs[run].continues {
		return 0
	}
	earlier.parts = earlier.parts[:last]
	if last == 1 {
		earlier.flags &^= MultiParagraph
	}
	l.speakOn(run, stretch{}, stretch{})
	return int32(len(l.reports))
}

// reportToSign returns the report that a line signs which is nothing but a name: that of the quoted words right before it, or
// of those in an earlier cell of its row; nil when there is none. Without a dash no empty line may stand between.
func (l *line) reportToSign(dashed bool) *report {
	if len(l.reports) == 0 || l.Items[0].Token == 0 {
		return nil
	}
	last := &l.reports[len(l.reports)-1]
	if !l.mayBeSigned(last) {
		return nil
	}
	end := last.parts[len(last.parts)-1].last
	if l.Paragraphs[l.paragraph].Block == segment.Cell {
		if l.lineBreaks(end-1, l.Items[0].Token) > 0 {
			return nil
		}
		return last
	}
	if end < l.Items[0].Token-1 || !dashed && l.lineBreaks(l.Items[0].Token-1, l.Items[0].Token) > 1 {
		return nil
	}
	return last
}

// mayBeSigned reports whether nothing says yet whose words a report holds, or only that somebody went on speaking.
func (l *line) mayBeSigned(r *report) bool {
	return r.running && r.cue.empty() && (r.subject.empty() || r.subject != l.section)
}

// lineBreaks counts the line breaks between a token and another that comes later.
func (r *reader) lineBreaks(from, to int32) int {
	return strings.Count(r.Text.Text[r.Tokens[from].Start:r.Tokens[to].Start], "\n")
}

// sign makes a name that of the speaker of a report.
func (l *line) sign(r *report, subject span) {
	r.subject, r.running, r.guessed = l.stretch(subject), false, false
	r.source = l.behind(subject)
	l.speaking = r.subject
	l.lastSubject = subject
}

// signatory returns the name that begins at a place and can sign; strict, without a dash before it, it must be known to be
// somebody's.
func (l *line) signatory(first int, strict bool) span {
	s := l.PhraseAfter(first)
	for k := s.First + 1; k < s.Last; k++ {
		if l.Spelling(k) == "(" || l.Spelling(k) == ")" {
			s.Last = k
		}
	}
	s = l.Trimmed(s)
	if s.Empty() || s.First != first || s.Last-s.First > longestSigned || !l.IsCapital(first) && !l.Is(first, english.Determiner) {
		return span{}
	}
	if (strict || !l.IsCapital(first)) && !l.isSigner(s) {
		return span{}
	}
	return s
}

// isSigner reports whether a phrase is the name of a person or an organization, or means people.
func (l *line) isSigner(s span) bool {
	found := contents.Names(l.doc)
	last := l.Items[s.Last-1].Token
	if m := found.At(int(last)); m >= 0 && found.Mentions[m].Last == last+1 {
		mention, t := found.Mentions[m], found.EntityOf(m).Type
		if (t == names.Person || t == names.Organization) && min(mention.First, mention.Title) <= l.Items[s.First].Token {
			return true
		}
	}
	labels := labelWordsOf()
	for k := s.First; k < s.Last; k++ {
		if !l.IsCapital(k) && !l.IsMark(k) && !labels.particles.Has(l.Word(k)) {
			head := l.Word(l.headOf(s))
			return l.words.Persons.Has(head) || l.words.groups.Has(head) || l.words.documents.Has(head)
		}
	}
	const longest = 5 // words of a name
	return s.Last-s.First > 1 && s.Last-s.First <= longest && (labels.given.Has(l.Word(s.First)) || labels.titles.Has(l.Word(s.First)) || labels.abbreviate.Has(l.Word(s.First)))
}

// headOf returns the place of the last word of a phrase before its first preposition.
func (l *line) headOf(s span) int {
	for k := s.First + 1; k < s.Last; k++ {
		if l.Is(k, english.Preposition) {
			return k - 1
		}
	}
	return s.Last - 1
}

// endsSigned reports whether a signature can end at a place: with the line, or with a post, an occasion or a source of which
// no clause is made.
func (l *line) endsSigned(k int) bool {
	if !l.InRange(k) {
		return true
	}
	switch of := l.Spelling(k); {
	case of == ".":
		return k == len(l.Items)-1
	case of == "!", of == "?", of == ":", of == "’", of == "'":
		return false
	case !l.IsMark(k) && !l.Is(k, english.Preposition):
		return false
	}
	if len(l.Items)-k > longestSignature {
		return false
	}
	for j := k + 1; j < len(l.Items); j++ {
		if l.IsFinite(j) || l.IsRun(j) || l.Spelling(j) == "?" {
			return false
		}
	}
	return true
}

// dashEnd returns the place behind a dash before a signature, which may be a hyphen that touches the name; the place itself
// when there is no dash.
func (l *line) dashEnd(k int) int {
	if !l.IsMark(k) {
		return k
	}
	switch l.Spelling(k) {
	case "—", "–", "―", "~", "→":
		return k + 1
	case "-", "‐", "‑":
		if k > 0 && !l.Token(k).Is(segment.SpaceBefore) && !l.IsRun(k-1) {
			return k
		}
		if l.Spelling(k+1) == "-" && l.IsMark(k+1) {
			return k + 2
		}
		return k + 1
	}
	return k
}

// onlyMarks reports whether no word or number stands in a stretch.
func (l *line) onlyMarks(first, last int) bool {
	for k := first; k < last; k++ {
		if !l.IsMark(k) {
			return false
		}
	}
	return true
}

// isStatementAt reports whether a run is rather what somebody said than a title or a term: it ends as a sentence does, or
// has several words and no capital on each of them.
func (l *line) isStatementAt(k int) bool {
	const words = 4
	switch l.endsWith(k) {
	case '.', '!', '?', ',':
		return true
	}
	run := l.runs[l.inside[l.Items[k].Token]-1]
	return run.last-run.first >= words && !l.isTitled(k)
}

// isEmphasised reports whether a mark of emphasis stands before the item at a place.
func (l *line) isEmphasised(k int) bool {
	for _, aside := range l.AsidesBefore(int(l.Items[k].Token)) {
		if aside.Kind == segment.Emphasis {
			return true
		}
	}
	return false
}

// isSigningBullet reports whether the hyphen before a line is rather a dash than the bullet of a list: the lines around it
// have none.
func (l *line) isSigningBullet() bool {
	if !l.hasHyphen(l.paragraph) || l.paragraph == 0 || l.hasHyphen(l.paragraph-1) {
		return false
	}
	return int(l.paragraph)+1 == len(l.Paragraphs) || !l.hasHyphen(l.paragraph+1)
}

func (r *reader) hasHyphen(paragraph int32) bool {
	for _, aside := range r.AsidesBefore(int(r.Paragraphs[paragraph].First)) {
		if aside.Kind == segment.Bullet && r.Text.Text[aside.Start] == '-' {
			return true
		}
	}
	return false
}

// lineTokens returns the token behind the last of the line.
func (l *line) lineTokens() int32 { return l.stretch(between(len(l.Items)-1, len(l.Items))).last }

// followsSigned reports whether a run comes right before the line, in its paragraph or at the end of the one before.
func (l *line) followsSigned() bool {
	first := l.Items[0].Token
	return first > 0 && l.inside[first-1] != 0
}

// precedesRun reports whether the line after this one, without an empty line between, begins with quoted words, or with a
// label of one word and quoted words.
func (l *line) precedesRun() bool {
	next := l.lineTokens()
	if int(next) >= len(l.inside) || l.lineBreaks(next-1, next) != 1 {
		return false
	}
	const label = 2 // tokens
	return l.inside[next] != 0 || int(next)+label < len(l.inside) && l.Tokens[next+1].Word == l.words.colon && l.inside[next+label] != 0
}

// isBounded reports whether a paragraph is an item, a cell, a heading or the like, whose quotations end with it and do not go
// on with those before.
func (r *reader) isBounded(paragraph int32) bool {
	p := &r.Paragraphs[paragraph]
	return p.Block != segment.Prose || r.Tokens[p.First].Is(segment.BlockStart)
}

// enterParagraph forgets who was speaking where a paragraph is bounded, but for whom a heading, or the sentence before a
// list, names.
func (l *line) enterParagraph() {
	p := &l.Paragraphs[l.paragraph]
	if l.Items[0].Token != p.First {
		return
	}
	switch {
	case p.Block == segment.Heading:
		l.section, l.speaking, l.announced = stretch{}, stretch{}, stretch{}
	case p.Block == segment.Cell:
		if p.First > 0 && l.lineBreaks(p.First-1, p.First) > 0 {
			l.section, l.speaking = stretch{}, stretch{}
		}
	case l.isBounded(l.paragraph):
		if !l.announced.empty() {
			l.section, l.sectionIn, l.sectionCue = l.speaking, l.paragraph-1, l.announced
		}
		l.speaking = l.section
	case !l.section.empty() && l.Paragraphs[l.sectionIn].Block != segment.Heading && !l.isUtterance():
		l.section, l.sectionCue = stretch{}, stretch{}
	}
}
