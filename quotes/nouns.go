package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// longestModifiers is how many words may stand between a possessor and the noun that reports: “Kim's repeated public
// claims”.
const longestModifiers = 3

// nounCue reads what a noun reports that has a possessor: “Kim's claim that …”, “their criticism of the plan”, “the
// warning of the minister that …”.
func (l *line) nounCue(k int) {
	introducers := l.words.nouns[l.Word(k)]
	if len(introducers) == 0 || l.IsCapital(k) && k > 0 {
		return
	}
	subject, next := l.possessor(k), k+1
	if !subject.Empty() && l.inWords(k, subject) {
		return
	}
	if l.Is(next, english.TimeWord) {
		next++
	}
	if subject.Empty() && (l.Spelling(next) == "of" || l.Spelling(next) == "by" || l.Spelling(next) == "from") {
		if s := l.PhraseAfter(next + 1); !s.Empty() && l.Word(s.Last) == l.words.That {
			subject, next = l.Trimmed(s), s.Last
		}
	}
	opens := subject.Empty() || l.BeginsClause(subject.First)
	content := l.nounContent(next, introducers, opens)
	if content.Empty() || subject.Empty() && l.Word(next) != l.words.That && !l.IsRun(content.First) {
		return
	}
	spoke := l.speaking
	l.add(between(k, k+1), subject, content, span{})
	l.speaking = spoke // who claims something is not yet speaking
	l.claim(between(k, k+1))
}

// inWords reads “in Kim's words, ‘…’” and “‘…,’ in her words”.
func (l *line) inWords(k int, subject span) bool {
	if l.Spelling(k) != "words" || l.Spelling(subject.First-1) != "in" && l.Spelling(subject.First-1) != "In" {
		return false
	}
	next := k + 1
	if l.IsComma(next) || l.Spelling(next) == ":" {
		next++
	}
	content := between(next, l.runsEnd(next))
	if content.Empty() {
		content = l.contentBefore(subject.First-1, next)
	}
	if content.Empty() {
		return false
	}
	l.add(between(k, k+1), subject, content, span{})
	l.claim(between(subject.First-1, k+1))
	return true
}

// possessor returns whose the noun at a place is: the phrase before a ’s, or the possessive pronoun.
func (l *line) possessor(k int) span {
	for j := k - 1; j >= 0 && k-j <= longestModifiers+1; j-- {
		switch {
		case l.Word(j) == l.words.Possessive && l.IsPossessive(j), l.Spelling(j) == "’" || l.Spelling(j) == "'":
			return l.closest(l.Trimmed(l.PhraseBefore(j)))
		case l.Is(j, english.Possessive):
			return between(j, j+1)
		case !l.IsWord(j) || l.Is(j, english.Preposition|english.Conjunction|english.Auxiliary|english.Determiner|english.Subordinator):
			return span{}
		}
	}
	return span{}
}

// nounContent returns the words reported that begin at a place after a noun, which may open its clause and so be the subject.
func (l *line) nounContent(k int, introducers []lexicon.ID, opens bool) span {
	for _, introducer := range introducers {
		if l.Word(k) != introducer {
			continue
		}
		switch {
		case introducer == l.words.That:
			if l.IsFinite(k + 1) {
				return span{} // a relative clause
			}
			return between(k, l.nounClauseEnd(k, opens))
		case introducer == l.words.To && l.Form(k+1)&english.BaseForm != 0:
			return between(k, l.nounClauseEnd(k, opens))
		case l.IsRun(k + 1):
			if l.isName(k+1) || !l.startsBig(k+1) {
				return span{}
			}
			return between(k+1, l.runsEnd(k+1)) // chants of “Open the bridge!”
		case l.ObjectBegins(k + 1):
			return l.PhraseAfter(k + 1)
		}
	}
	return span{}
}

// nounClauseEnd returns the end of a clause that hangs on a noun: it ends also before the verb of the sentence.
func (l *line) nounClauseEnd(k int, opens bool) int {
	end := l.clauseEnd(k)
	verbs := 0
	for j := k + 1; j < end; j++ {
		if l.IsComma(j) && (l.IsFinite(j+1) || l.Is(j+1, english.Relative)) {
			return j
		}
		if l.IsFinite(j) && !l.IsFinite(j-1) && l.Spelling(j) != "'s" {
			verbs++
			if (verbs == 2 || l.Word(k) == l.words.To) && opens && !l.Is(j-1, english.Relative|english.SubjectPronoun) && !l.IsAdverb(j-1) {
				return j
			}
		}
	}
	return end
}
