package quotes

import "github.com/crosscheck-go/crosscheck/internal/english"

// A text may say that another text quotes somebody: “the Post quotes Kim as saying”, “Kim was quoted by the Post as saying”,
// “the report quotes Kim as follows:”. The words are Kim's.

// A quoting is such a verb with whom it quotes.
type quoting struct {
	speaker span
	quoter  span              // who quotes; empty in the passive
	start   int               // where its clause begins
	saying  english.VerbGroup // “saying”; “follows” has no construction
}

// quotingAt reads whether the verb of a group quotes somebody as saying something.
func (l *line) quotingAt(g english.VerbGroup) (q quoting, ok bool) {
	const farthest = 14 // items from the verb to “as”
	as := -1
	for k := g.Last; k < min(len(l.Items), g.Last+farthest) && as < 0; k++ {
		switch {
		case l.Word(k) == l.words.As && (l.Spelling(k+1) == "follows" || l.isSaying(k+1)):
			as = k
		case l.IsRun(k), l.IsMark(k) && !l.IsComma(k) && l.Spelling(k) != "(" && l.Spelling(k) != ")" && !l.IsAbbreviation(k):
			return q, false
		}
	}
	if as < 0 {
		return q, false
	}
	q.saying = english.VerbGroup{Range: between(as+1, as+2), Verb: as + 1, Mood: english.Gerund}
	for verb := as + 1; verb < as+4; verb++ { // having been heard saying
		if saying, found := l.VerbGroupAt(verb); found && saying.Frames&english.Speech != 0 {
			q.saying.Last, q.saying.Verb, q.saying.Frames = saying.Last, saying.Verb, saying.Frames
			break
		}
	}
	if g.Mood == english.Passive {
		q.speaker = l.SubjectBefore(g.First)
		q.start = q.speaker.First
		return q, !q.speaker.Empty()
	}
	q.speaker = l.Trimmed(l.PhraseAfter(g.Last))
	q.start = g.First
	if q.quoter = l.SubjectBefore(g.First); !q.quoter.Empty() {
		q.start = q.quoter.First
	}
	return q, !q.speaker.Empty() && q.speaker.First == g.Last && q.speaker.Last <= as
}

// isSaying reports whether a participle of a verb of saying stands at a place: saying, having told reporters.
func (l *line) isSaying(k int) bool {
	form := english.GerundForm
	if l.Spelling(k) == "having" {
		k, form = k+1, english.ParticipleForm
	}
	return l.words.Frames(l.Word(k))&english.Speech != 0 && l.Form(k)&form != 0
}

// quotes makes a report of a group that quotes somebody, and reports whether it is one.
func (l *line) quotes(g english.VerbGroup) bool {
	q, ok := l.quotingAt(g)
	if !ok {
		return false
	}
	content := span{}
	switch next := q.saying.Last; {
	case q.saying.Frames != 0:
		content = l.contentAfter(q.saying)
	case l.Spelling(next) == ":" && l.IsRun(next+1):
		content = l.quotedContent(next + 1)
	}
	if content.Empty() && q.saying.Frames != 0 && l.opensAttribution(q.start) {
		content = l.contentBefore(q.start, q.saying.Last) // “…,” Kim is quoted as saying
	}
	if content.Empty() && q.start == 0 && l.followsRun() {
		g.Range = q.saying.Range
		l.attach(g, q.speaker) // “….” Kim is quoted as saying
	}
	if !content.Empty() {
		l.add(q.saying.Range, q.speaker, content, span{})
	}
	l.claim(between(q.start, q.saying.Last))
	if !q.quoter.Empty() {
		l.lastSubject = q.quoter // who may go on: “…, adding that”
	}
	return true
}
