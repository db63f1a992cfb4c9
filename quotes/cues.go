package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"slices"
)

// readLine finds the reports of one sentence: first the attributions that follow or interrupt what they report, since
// everything before them is theirs, then cue by cue from left to right what each of them introduces.
func (l *line) readLine(paragraph int32) {
	l.paragraph = paragraph
	l.claimed = slices.Grow(l.claimed[:0], len(l.Items))[:len(l.Items)]
	clear(l.claimed)
	l.lastSubject = span{}
	reports := len(l.reports)
	l.enterParagraph()
	if label := l.labelEnd(); label > 0 {
		if l.cut(label); len(l.Items) == 0 {
			return
		}
		l.speaking = stretch{}
	} else {
		l.signature()
		l.blockLine()
		l.dialogue()
		l.headline()
	}
	for _, c := range l.cues {
		if c.interest&(verbCue|anyVerb|accordTo) != 0 && !l.claimed[c.place] {
			l.mayFollow(int(c.place), c.interest)
		}
	}
	for _, c := range l.cues {
		if c.interest&(verbCue|nounCue) != 0 && !l.claimed[c.place] {
			l.mayIntroduce(int(c.place), c.interest)
		}
	}
	if l.hasRuns {
		l.leftover()
	}
	l.announce()
	l.noteSubject(reports)
}

// mayFollow reads an attribution after or inside what it reports, if the word at a place makes one.
func (l *line) mayFollow(k int, of interest) {
	if of&accordTo != 0 {
		if l.Word(k+1) == l.words.To {
			l.accordingTo(k)
		}
		return
	}
	if of&verbCue != 0 {
		if g, ok := l.VerbGroupAt(k); ok {
			if !l.quotes(g) && g.Frames&(english.Speech|english.Evidence|english.Attitude) != 0 && (g.Mood == english.Finite || g.Mood == english.AfterClitic) {
				l.attribution(g)
			}
			return
		}
	}
	if of&anyVerb != 0 && l.hasRuns && l.mayAttribute(k) {
		l.attribution(english.VerbGroup{Range: between(k, k+1), Verb: k, Mood: english.Finite, Frames: english.Speech})
	}
}

// mayIntroduce reads what the word at a place introduces, if it is a cue.
func (l *line) mayIntroduce(k int, of interest) {
	if of&verbCue != 0 {
		if g, ok := l.VerbGroupAt(k); ok {
			l.introduction(g)
		}
	}
	if of&nounCue != 0 && !l.claimed[k] {
		l.nounCue(k)
	}
}

// add makes a report of up to two stretches of content.
func (l *line) add(cue, subject, one, other span) {
	r := report{cue: l.stretch(cue), subject: l.stretch(subject), parts: l.newParts(), paragraph: l.paragraph}
	contents := [...]span{one, other}
	for i, s := range contents {
		if s = l.trimmedContent(s); s.Empty() || l.isReported(s) {
			contents[i] = span{}
			continue
		}
		r.parts = append(r.parts, l.stretch(s))
		l.claim(s)
	}
	l.lastSubject = subject
	if len(r.parts) == 0 {
		return
	}
	l.speaking = r.subject
	owner := l.continued(&r)
	if owner == 0 {
		l.reports = append(l.reports, r)
		owner = int32(len(l.reports))
	}
	for _, s := range contents {
		l.own(s, owner)
	}
}

// own gives the runs of a stretch to a report.
func (l *line) own(s span, owner int32) {
	for k := s.First; k < s.Last; k++ {
		if l.IsRun(k) {
			l.owner[l.inside[l.Items[k].Token]-1] = owner
		}
	}
}

// isReported reports whether a report already has a run of a stretch.
func (l *line) isReported(s span) bool {
	for k := s.First; k < s.Last; k++ {
		if l.IsRun(k) && l.owner[l.inside[l.Items[k].Token]-1] != 0 {
			return true
		}
	}
	return false
}

// continued joins a report to the one that the run before it belongs to, if its first run goes on with that one, and gives
// it as an owner, 0 otherwise: the attribution of a quotation over several paragraphs may stand in the last of them.
func (l *line) continued(r *report) int32 {
	in := l.inside[r.parts[0].first]
	if in == 0 || !l.runs[in-1].continues {
		return 0
	}
	before := l.runBefore(in - 1)
	if before < 0 || l.owner[before] == 0 || !l.reports[l.owner[before]-1].running {
		return 0
	}
	earlier := &l.reports[l.owner[before]-1]
	earlier.parts = append(earlier.parts, r.parts...)
	earlier.cue, earlier.subject, earlier.running, earlier.guessed = r.cue, r.subject, false, false
	return l.owner[before]
}

// attach makes an attribution that stands alone in its line that of the run before it.
func (l *line) attach(g english.VerbGroup, subject span) {
	owner := l.owner[l.inside[l.Items[0].Token-1]-1]
	if owner == 0 || !l.reports[owner-1].running {
		return
	}
	r := &l.reports[owner-1]
	r.cue, r.subject, r.running, r.guessed = l.stretch(g.Range), l.stretch(subject), false, false
	l.speaking = r.subject
	l.lastSubject = subject
}

// trimmedContent takes punctuation off the ends.
func (l *line) trimmedContent(s span) span {
	for s.First < s.Last && l.IsMark(s.First) && l.Spelling(s.First) != "$" && l.Spelling(s.First) != "(" {
		s.First++
	}
	for s.First < s.Last && l.IsMark(s.Last-1) && l.Spelling(s.Last-1) != "%" && l.Spelling(s.Last-1) != ")" && !l.IsAbbreviation(s.Last-1) {
		s.Last--
	}
	return s
}

func (l *line) claim(s span) {
	for k := max(s.First, 0); k < min(s.Last, len(l.Items)); k++ {
		l.claimed[k] = true
	}
}

// stretch returns the tokens of a span, runs with their marks.
func (l *line) stretch(s span) stretch {
	if s.Empty() {
		return stretch{}
	}
	last := l.Items[s.Last-1].Token
	end := last + 1
	if in := l.inside[last]; in != 0 {
		end = l.runs[in-1].close
	}
	return stretch{l.Items[s.First].Token, end}
}
