package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// dialogue reads a paragraph that a dash opens instead of a quotation mark: — Did you warn them? asked the reporter. It needs
// an attribution right behind a sentence or a comma; what follows it in the paragraph is said, too.
func (l *line) dialogue() {
	p := &l.Paragraphs[l.paragraph]
	if l.hasRuns || l.Items[0].Token != p.First || l.dashEnd(0) != 1 || l.Spelling(0) == "~" || !l.IsCapital(1) || !l.opensDialogue() {
		return
	}
	for _, c := range l.cues {
		k := int(c.place)
		if c.interest&verbCue == 0 {
			continue
		}
		g, ok := l.VerbGroupAt(k)
		if !ok || g.Frames&english.Speech == 0 || g.Mood != english.Finite {
			continue
		}
		subject, start, end := l.attributionSubject(g)
		if subject.Empty() && l.IsMark(g.First-1) {
			subject = l.SubjectAfter(g.Last) // — Did you? asked Kim
			start, end = g.First, subject.Last
		}
		if subject.Empty() || start < 2 || !l.IsMark(start-1) || l.IsDash(start-1) || l.InRange(end) && !l.IsStop(end) && !l.IsComma(end) {
			continue
		}
		said := stretch{l.Items[1].Token, l.Items[start-1].Token + 1}
		r := report{
			cue: l.stretch(g.Range), subject: l.stretch(subject), parts: append(l.newParts(), said), paragraph: l.paragraph, block: true,
		}
		if last := l.lineTokens(); last < p.Last {
			r.parts = append(r.parts, stretch{last, p.Last})
		}
		l.reports = append(l.reports, r)
		l.speaking = r.subject
		l.claim(between(0, len(l.Items)))
		return
	}
}

// opensDialogue reports whether a space stands behind the dash, which is no bullet of a list.
func (l *line) opensDialogue() bool {
	switch l.Spelling(0) {
	case "—", "–", "―":
		return l.Tokens[l.Items[1].Token].Is(segment.SpaceBefore)
	}
	return false
}
