package quotes

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// longestModifiers is how many words may stand between a possessor and the noun that reports: “Kim's repeated public
// claims”.
const longestModifiers = 3

// nounCue reads what a noun reports that has a possessor: “Kim's claim that …”, “their criticism of the plan”, “the
// warning of the minister that …”.
func (l *line) nounCue(k int) {
	introducers := l.words.nouns[l.word(k)]
	if len(introducers) == 0 || l.isCapital(k) && k > 0 {
		return
	}
	subject, next := l.possessor(k), k+1
	if !subject.empty() && l.inWords(k, subject) {
		return
	}
	if l.is(next, timeWord) {
		next++
	}
	if subject.empty() && (l.of(next) == "of" || l.of(next) == "by" || l.of(next) == "from") {
		if s := l.phraseAfter(next + 1); !s.empty() && l.word(s.last) == l.words.that {
			subject, next = l.trimmed(s), s.last
		}
	}
	opens := subject.empty() || l.beginsClause(subject.first)
	content := l.nounContent(next, introducers, opens)
	if content.empty() || subject.empty() && l.word(next) != l.words.that && !l.isRun(content.first) {
		return
	}
	spoke := l.speaking
	l.add(span{k, k + 1}, subject, content, span{})
	l.speaking = spoke // who claims something is not yet speaking
	l.claim(span{k, k + 1})
}

// inWords reads “in Kim's words, ‘…’” and “‘…,’ in her words”.
func (l *line) inWords(k int, subject span) bool {
	if l.of(k) != "words" || l.of(subject.first-1) != "in" && l.of(subject.first-1) != "In" {
		return false
	}
	next := k + 1
	if l.isComma(next) || l.of(next) == ":" {
		next++
	}
	content := span{next, l.runsEnd(next)}
	if content.empty() {
		content = l.contentBefore(subject.first-1, next)
	}
	if content.empty() {
		return false
	}
	l.add(span{k, k + 1}, subject, content, span{})
	l.claim(span{subject.first - 1, k + 1})
	return true
}

// possessor gives whose the noun at a place is: the phrase before a ’s, or the possessive pronoun.
func (l *line) possessor(k int) span {
	for j := k - 1; j >= 0 && k-j <= longestModifiers+1; j-- {
		switch {
		case l.word(j) == l.words.possessive && l.isPossessive(j), l.of(j) == "’" || l.of(j) == "'":
			return l.closest(l.trimmed(l.phraseBefore(j)))
		case l.is(j, possessive):
			return span{j, j + 1}
		case !l.isWord(j) || l.is(j, preposition|conjunction|auxiliary|determiner|subordinator):
			return span{}
		}
	}
	return span{}
}

// nounContent gives the words reported that begin at a place after a noun, which may open its clause and so be the subject.
func (l *line) nounContent(k int, introducers []lexicon.ID, opens bool) span {
	for _, introducer := range introducers {
		if l.word(k) != introducer {
			continue
		}
		switch {
		case introducer == l.words.that:
			if l.isFinite(k + 1) {
				return span{} // a relative clause
			}
			return span{k, l.nounClauseEnd(k, opens)}
		case introducer == l.words.to && l.form(k+1)&baseForm != 0:
			return span{k, l.nounClauseEnd(k, opens)}
		case l.isRun(k + 1):
			if l.isName(k+1) || !l.startsBig(k+1) {
				return span{}
			}
			return span{k + 1, l.runsEnd(k + 1)} // chants of “Open the bridge!”
		case l.objectBegins(k + 1):
			return l.phraseAfter(k + 1)
		}
	}
	return span{}
}

// nounClauseEnd gives the end of a clause that hangs on a noun: it ends also before the verb of the sentence.
func (l *line) nounClauseEnd(k int, opens bool) int {
	end := l.clauseEnd(k)
	verbs := 0
	for j := k + 1; j < end; j++ {
		if l.isComma(j) && (l.isFinite(j+1) || l.is(j+1, relative)) {
			return j
		}
		if l.isFinite(j) && !l.isFinite(j-1) && l.of(j) != "'s" {
			verbs++
			if (verbs == 2 || l.word(k) == l.words.to) && opens && !l.is(j-1, relative|subjectPronoun) && !l.isAdverb(j-1) {
				return j
			}
		}
	}
	return end
}
