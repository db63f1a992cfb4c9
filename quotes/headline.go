package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// longestByName is how many words the speaker's name in a headline may have.
const longestByName = 6

// headline reads a headline that is all somebody's words: “Kim: Council must act”, “Poll: Most drivers want the tunnel”. The
// name before the colon must be that of a person or organization whom the article names again, or mean people or a document.
func (l *line) headline() {
	if !l.isTop() {
		return
	}
	colon := 1
	for l.IsWord(colon) || l.IsAbbreviation(colon) {
		colon++
	}
	if colon > longestByName || !l.isColon(colon) || !l.IsCapital(0) || !l.speaksBefore(colon) || l.tells(colon) {
		return
	}
	content := between(colon+1, l.clauseEnd(colon+1))
	if _, ok := l.saidInside(content); ok {
		return // Summary: Kim says that “…”
	}
	if l.hasRuns || content.Last-content.First > 2 && (l.IsHeadline() || l.HasFinite(content)) {
		l.add(span{}, l.whose(between(0, colon), colon), content, span{})
		l.claim(between(0, len(l.Items)))
	}
}

// tells reports whether a verb of saying stands before the colon of a line: Kim told the audience: “…”.
func (l *line) tells(colon int) bool {
	for _, c := range l.cues {
		if k := int(c.place); k > 0 && k < colon && l.IsFinite(k) {
			if g, ok := l.VerbGroupAt(k); ok && g.Frames&english.Speech != 0 && g.Mood == english.Finite && !l.SubjectBefore(g.First).Empty() {
				return true
			}
		}
	}
	return false
}

// isTop reports whether the line is a paragraph of its own that heads the article or has a capital on every word.
func (l *line) isTop() bool {
	paragraph := &l.Paragraphs[l.paragraph]
	return l.Items[0].Token == paragraph.First && paragraph.Sentences[1]-paragraph.Sentences[0] == 1 && (l.paragraph == 0 || l.IsHeadline())
}

// speaksBefore reports whether the words before the colon of a headline mean somebody who speaks.
func (l *line) speaksBefore(colon int) bool {
	found := contents.Names(l.doc)
	if m := found.At(int(l.Items[colon-1].Token)); m >= 0 && found.Mentions[m].Last == l.Items[colon].Token {
		if e := found.EntityOf(m); len(e.Mentions) > 1 && (e.Type == names.Person || e.Type == names.Organization) {
			return true
		}
	}
	word := l.Word(colon - 1)
	return l.words.groups.Has(word) || l.words.documents.Has(word) || l.words.Persons.Has(word)
}
