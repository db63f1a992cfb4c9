package quotes

import (
	"strings"

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
	case l.hasRuns:
		l.putBy()
	default:
		l.signs()
	}
}

// signedAfter reads “…” — Kim, mayor of Ulm; “…” (Kim). Nothing but quoted words may come before, or something with a colon.
func (l *line) signedAfter() bool {
	k := 0
	for !l.isRun(k) {
		k++
	}
	if k > 0 && l.of(k-1) != ":" && !l.onlyMarks(0, k) {
		return false
	}
	last := l.runsEnd(k)
	if l.isComma(last) {
		last++
	}
	var subject span
	switch {
	case l.of(last) == "(" && l.isStatementAt(k):
		subject = l.signatory(last+1, true)
		if subject.empty() || l.of(subject.last) != ")" && !l.isComma(subject.last) {
			return false
		}
	case l.dashEnd(last) > last:
		subject = l.signatory(l.dashEnd(last), false)
		if subject.empty() || !l.endsSigned(subject.last) {
			return false
		}
	default:
		return false
	}
	l.add(span{}, subject, span{k, l.runsEnd(k)}, span{})
	l.hasFrom(k, l.behind(subject))
	l.claim(span{0, len(l.items)})
	return true
}

// hasFrom says where the text has the words of a run from.
func (l *line) hasFrom(k int, source stretch) {
	if l.isRun(k) {
		if owner := l.owner[l.inside[l.items[k].token]-1]; owner > 0 {
			l.reports[owner-1].source = source
		}
	}
}

// behind gives the words of a line behind a signature's name that may be a source: with a capital, and so no post or occasion.
func (l *line) behind(subject span) stretch {
	s := l.trimmedContent(span{subject.last, len(l.items)})
	for !s.empty() && (l.isMark(s.first) || l.is(s.first, preposition|determiner) && !l.isCapital(s.first)) {
		s.first++
	}
	for !s.empty() && l.isMark(s.last-1) {
		s.last--
	}
	if s.empty() || !l.isCapital(s.first) || l.is(s.first, timeWord) {
		return stretch{}
	}
	return l.stretch(s)
}

// signedBefore reads Kim — “…”, Kim (mayor of Ulm): “…”, and in a list or in bold type Kim “…”.
func (l *line) signedBefore() bool {
	if l.items[0].token != l.Paragraphs[l.paragraph].First {
		return false
	}
	subject := l.signatory(0, false)
	if subject.empty() {
		return false
	}
	k := subject.last
	if l.isComma(k) || l.of(k) == "(" {
		for k < longestSignature && !l.isRun(k) && l.of(k) != ":" && l.dashEnd(k) == k {
			if l.isFinite(k) {
				return false
			}
			k++
		}
	}
	dashed := l.dashEnd(k) > k
	switch {
	case dashed:
		k = l.dashEnd(k)
	case l.of(k) == ":":
		k++
	case k != subject.last || l.Paragraphs[l.paragraph].Block == segment.Prose && !l.isEmphasised(0):
		return false
	}
	if !l.isRun(k) || !dashed && l.of(k-1) != ":" && !l.isStatementAt(k) || !l.isSigner(subject) || !l.onlyMarks(l.runsEnd(k), len(l.items)) {
		return false
	}
	l.add(span{}, subject, span{k, l.runsEnd(k)}, span{})
	l.claim(span{0, len(l.items)})
	return true
}

// putBy reads “…” is how Kim put it.
func (l *line) putBy() {
	for k := range l.items {
		if !l.isRun(k) || !l.is(k+1, be) || l.of(k+2) != "how" {
			continue
		}
		subject := l.trimmed(l.phraseAfter(k + 3))
		if !subject.empty() && l.form(subject.last)&(pastForm|thirdForm) != 0 {
			l.add(span{subject.last, subject.last + 1}, subject, span{k, k + 1}, span{})
			l.claim(span{k, len(l.items)})
			return
		}
	}
}

// signs reads a line that is nothing but a name: the signature of the quoted words before it, or that of those to come.
func (l *line) signs() {
	paragraph := &l.Paragraphs[l.paragraph]
	if l.items[0].token != paragraph.First {
		l.signsSentence()
		return
	}
	if l.lineTokens() != paragraph.Last {
		return
	}
	first := l.dashEnd(0)
	dashed := first > 0 || l.isSigningBullet()
	bracketed := l.of(first) == "("
	if bracketed {
		first++
	}
	subject := l.signatory(first, !dashed)
	if subject.empty() || !l.endsSigned(subject.last) && !(bracketed && l.of(subject.last) == ")") {
		return
	}
	before := l.reportToSign(dashed)
	if block := l.blockToSign(); before == nil && dashed && block != nil {
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
	l.claim(span{0, len(l.items)})
}

// signsSentence reads a signature that is cut from the words before it as another sentence: “…!” — Kim
func (l *line) signsSentence() {
	first := l.dashEnd(0)
	bracketed := first == 0 && l.of(0) == "("
	if bracketed {
		first = 1
	}
	if first == 0 {
		return
	}
	subject := l.signatory(first, bracketed)
	if subject.empty() || !(bracketed && l.of(subject.last) == ")") && !l.endsSigned(subject.last) {
		return
	}
	if !l.followsSigned() {
		if block := l.blockToSign(); block != nil && l.Paragraphs[l.paragraph].Depth > 0 {
			l.sign(block, subject)
			l.claim(span{0, len(l.items)})
		}
		return
	}
	if owner := l.owner[l.inside[l.items[0].token-1]-1]; owner != 0 && l.mayBeSigned(&l.reports[owner-1]) {
		l.sign(&l.reports[owner-1], subject)
		l.claim(span{0, len(l.items)})
	}
}

// reportToSign gives the report that a line signs which is nothing but a name: that of the quoted words right before it, or
// of those in an earlier cell of its row; nil when there is none. Without a dash no empty line may stand between.
func (l *line) reportToSign(dashed bool) *report {
	if len(l.reports) == 0 || l.items[0].token == 0 {
		return nil
	}
	last := &l.reports[len(l.reports)-1]
	if !l.mayBeSigned(last) {
		return nil
	}
	end := last.parts[len(last.parts)-1].last
	if l.Paragraphs[l.paragraph].Block == segment.Cell {
		if l.lineBreaks(end-1, l.items[0].token) > 0 {
			return nil
		}
		return last
	}
	if end < l.items[0].token-1 || !dashed && l.lineBreaks(l.items[0].token-1, l.items[0].token) > 1 {
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

// signatory gives the name that begins at a place and can sign; strict, without a dash before it, it must be known to be
// somebody's.
func (l *line) signatory(first int, strict bool) span {
	s := l.phraseAfter(first)
	for k := s.first + 1; k < s.last; k++ {
		if l.of(k) == "(" || l.of(k) == ")" {
			s.last = k
		}
	}
	s = l.trimmed(s)
	if s.empty() || s.first != first || s.last-s.first > longestSigned || !l.isCapital(first) && !l.is(first, determiner) {
		return span{}
	}
	if (strict || !l.isCapital(first)) && !l.isSigner(s) {
		return span{}
	}
	return s
}

// isSigner reports whether a phrase is the name of a person or an organization, or means people.
func (l *line) isSigner(s span) bool {
	found := l.doc.Names()
	last := l.items[s.last-1].token
	if m := found.At(int(last)); m >= 0 && found.Mentions[m].Last == last+1 {
		mention, t := found.Mentions[m], found.EntityOf(m).Type
		if (t == names.Person || t == names.Organization) && min(mention.First, mention.Title) <= l.items[s.first].token {
			return true
		}
	}
	labels := labelWordsOf()
	for k := s.first; k < s.last; k++ {
		if !l.isCapital(k) && !l.isMark(k) && !labels.particles.Has(l.word(k)) {
			head := l.word(l.headOf(s))
			return l.words.persons.Has(head) || l.words.groups.Has(head) || l.words.documents.Has(head)
		}
	}
	const longest = 5 // words of a name
	return s.last-s.first > 1 && s.last-s.first <= longest && (labels.given.Has(l.word(s.first)) || labels.titles.Has(l.word(s.first)) || labels.abbreviate.Has(l.word(s.first)))
}

// headOf gives the place of the last word of a phrase before its first preposition.
func (l *line) headOf(s span) int {
	for k := s.first + 1; k < s.last; k++ {
		if l.is(k, preposition) {
			return k - 1
		}
	}
	return s.last - 1
}

// endsSigned reports whether a signature can end at a place: with the line, or with a post, an occasion or a source of which
// no clause is made.
func (l *line) endsSigned(k int) bool {
	if !l.inRange(k) {
		return true
	}
	switch of := l.of(k); {
	case of == ".":
		return k == len(l.items)-1
	case of == "!", of == "?", of == ":", of == "’", of == "'":
		return false
	case !l.isMark(k) && !l.is(k, preposition):
		return false
	}
	if len(l.items)-k > longestSignature {
		return false
	}
	for j := k + 1; j < len(l.items); j++ {
		if l.isFinite(j) || l.isRun(j) || l.of(j) == "?" {
			return false
		}
	}
	return true
}

// dashEnd gives the place behind a dash before a signature, which may be a hyphen that touches the name; the place itself
// when there is no dash.
func (l *line) dashEnd(k int) int {
	if !l.isMark(k) {
		return k
	}
	switch l.of(k) {
	case "—", "–", "―", "~":
		return k + 1
	case "-", "‐", "‑":
		if k > 0 && !l.token(k).Is(segment.SpaceBefore) && !l.isRun(k-1) {
			return k
		}
		if l.of(k+1) == "-" && l.isMark(k+1) {
			return k + 2
		}
		return k + 1
	}
	return k
}

// onlyMarks reports whether no word or number stands in a stretch.
func (l *line) onlyMarks(first, last int) bool {
	for k := first; k < last; k++ {
		if !l.isMark(k) {
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
	run := l.runs[l.inside[l.items[k].token]-1]
	return run.last-run.first >= words && !l.isTitled(k)
}

// isEmphasised reports whether a mark of emphasis stands before the item at a place.
func (l *line) isEmphasised(k int) bool {
	for _, aside := range l.AsidesBefore(int(l.items[k].token)) {
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

// lineTokens gives the token behind the last of the line.
func (l *line) lineTokens() int32 { return l.stretch(span{len(l.items) - 1, len(l.items)}).last }

// followsSigned says whether a run comes right before the line, in its paragraph or at the end of the one before.
func (l *line) followsSigned() bool {
	first := l.items[0].token
	return first > 0 && l.inside[first-1] != 0
}

// precedesRun reports whether the line after this one, without an empty line between, begins with quoted words.
func (l *line) precedesRun() bool {
	next := l.lineTokens()
	return int(next) < len(l.inside) && l.inside[next] != 0 && l.lineBreaks(next-1, next) == 1
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
	if l.items[0].token != p.First {
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
