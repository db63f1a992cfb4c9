package quotes

import "github.com/crosscheck-go/crosscheck/internal/english"

// subjectOf returns the subject of a cue; that of a participle or infinitive is the subject of the clause that it hangs on.
func (l *line) subjectOf(g english.VerbGroup) span {
	before := g.First
	for before > 0 && l.IsAdverb(before-1) && !l.Is(before-1, english.TimeWord) {
		before--
	}
	switch g.Mood {
	case english.AfterClitic:
		return between(g.First, g.First+1)
	case english.Finite:
		s := l.SubjectBefore(g.First)
		if s.Empty() && l.IsRun(before-1) && l.endsWith(before-1) == ',' {
			return l.SubjectBeforeAside(before) // “Kim, who called it ‘dead,’ said”
		}
		if s.Empty() && (l.Is(before-1, english.Conjunction) || l.IsComma(before-1)) {
			return l.nearestSubject(before)
		}
		return s
	case english.Passive:
		return l.agent(g)
	case english.Gerund:
		return l.subjectOfParticiple(before)
	case english.Infinite:
		return l.nearestSubject(g.First)
	}
	return span{}
}

// agent returns who does what a verb in the passive says: was told by the minister that.
func (l *line) agent(g english.VerbGroup) span {
	if l.Spelling(g.Last) == "by" {
		return l.Trimmed(l.PhraseAfter(g.Last + 1))
	}
	return span{}
}

// subjectOfParticiple returns the subject of “saying”: the noun phrase before it, “footage of Kim saying”, or that of the
// clause before a comma, “Kim refused, saying”.
func (l *line) subjectOfParticiple(first int) span {
	if first > 0 && !l.IsComma(first-1) && l.IsNominal(first-1) && !l.IsVerb(first-1) {
		if s := l.closest(l.PhraseBefore(first)); !s.Empty() && (s.First == 0 || l.Word(s.First-1) == l.words.Of || !l.Is(s.First-1, english.Preposition)) {
			return s
		}
	}
	if l.Is(first-1, english.Preposition) {
		return l.nearestSubject(first)
	}
	return l.mainSubject(first)
}

// nearestSubject returns the subject of the last finite verb before a place, whatever its clause, but not in what another
// cue reports.
func (l *line) nearestSubject(end int) span {
	for k := end - 1; k > 0 && end-k < english.LongestAside; k-- {
		if !l.claimed[k] && l.IsFinite(k) && !l.Is(k-1, english.Conjunction) {
			if s := l.SubjectBefore(k); !s.Empty() {
				return s
			}
		}
	}
	return l.mainSubject(end)
}

// mainSubject returns the subject of the last clause before a place that is not subordinate to another, or of the first
// one after it.
func (l *line) mainSubject(end int) span {
	found := l.lastSubject
	for k := max(1, found.Last, end-english.LongestAside); k < end; k++ {
		if l.claimed[k] {
			continue // in what somebody else says
		}
		if s := l.mainClauseSubject(k); !s.Empty() {
			found = s
		}
	}
	for k := end + 1; found.Empty() && k < min(len(l.Items), end+english.LongestAside); k++ {
		if s := l.mainClauseSubject(k); !s.Empty() && (l.IsComma(s.First-1) || l.IsRun(s.First-1)) {
			found = s // “Asked about it, Kim refused”
		}
	}
	return found
}

// mainClauseSubject returns the subject of the finite verb at a place, empty in a subordinate clause.
func (l *line) mainClauseSubject(k int) span {
	if !l.IsFinite(k) {
		return span{}
	}
	s := l.SubjectBefore(k)
	if s.Empty() || l.Word(s.First-1) == l.words.That || l.Is(s.First-1, english.Preposition|english.Subordinator|english.Relative|english.Wh) || l.Is(s.First, english.Relative) && !l.Is(s.First, english.Determiner) {
		return span{}
	}
	return s
}

// closest returns the part of a noun phrase after its last preposition.
func (l *line) closest(s span) span {
	for k := s.Last - 1; k > s.First; k-- {
		if l.Is(k-1, english.Preposition) {
			return between(k, s.Last)
		}
	}
	return s
}
