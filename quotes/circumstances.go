package quotes

import "github.com/crosscheck-go/crosscheck/internal/segment"

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

// skipCircumstance goes over one circumstance between a cue and its content: an adverb, a day, “in a statement”, and the
// person spoken to.
func (l *line) skipCircumstance(k int, g verbGroup) int {
	switch {
	case !l.inRange(k) || l.isRun(k):
		return k
	case l.isComma(k) || l.isDash(k):
		return l.skipAside(k)
	case l.isMark(k):
		return k
	case l.is(k, preposition) && !l.is(k, determiner):
		if s := l.phraseAfter(k + 1); !s.empty() {
			return s.last
		}
		if l.isAdverb(k) {
			return k + 1
		}
	case l.isAdverb(k):
		return k + 1
	case l.is(k, timeWord) || l.qualifiesTime(k) && l.is(k+1, timeWord):
		for l.is(k, timeWord) || l.qualifiesTime(k) || l.token(k).Kind == segment.Number {
			k++
		}
		return k
	case g.frames&hearer != 0 && k == g.last:
		return l.afterHearer(k)
	case g.frames&(addressee|order) != 0 && l.objectBegins(k):
		if s := l.phraseAfter(k); !s.empty() {
			return s.last
		}
	}
	return k
}

// qualifiesTime says whether a word goes before one of time: last year, late Monday.
func (l *line) qualifiesTime(k int) bool {
	switch l.of(k) {
	case "last", "this", "late", "early":
		return true
	}
	return false
}

// skipAside goes over what two commas or two dashes enclose between a cue and the clause that it introduces: “said, among
// other things, that”.
func (l *line) skipAside(k int) int {
	const longest = 14
	for j := k + 1; j < min(len(l.items), k+longest); j++ {
		if (l.isComma(j) && l.isComma(k) || l.isDash(j)) && l.word(j+1) == l.words.that {
			return j + 1
		}
		if l.isRun(j) || l.isStop(j) && !l.isAbbreviation(j) {
			break
		}
	}
	return k
}

// longestHearer is how many words the person spoken to may take: “told a crowd of supporters in the harbour on Monday that”.
const longestHearer = 25

// afterHearer gives the place where what is said may begin behind the person spoken to: the word that opens it, or the
// end of the noun phrase.
func (l *line) afterHearer(k int) int {
	phrase := l.phraseAfter(k).last
	for j := k + 1; j < min(len(l.items), k+longestHearer); j++ {
		switch {
		case l.word(j) == l.words.that && !l.isFinite(j+1), l.of(j) == "if", l.asksIndirectly(j) && !l.is(j, relative):
			return j
		case l.isRun(j) && (l.is(j-1, objectPronoun) || l.isComma(j-1) || l.of(j-1) == ":"):
			return j
		case l.isRun(j) && !l.isName(j), l.isStop(j) && !l.isAbbreviation(j) && !l.isDash(j), l.isFinite(j) && !l.is(j-1, relative):
			return max(phrase, k)
		}
	}
	return max(phrase, k)
}
