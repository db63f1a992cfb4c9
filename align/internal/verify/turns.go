package verify

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// turnsOf asks of what a draft gives as somebody's words by a label before them, without marks: the turns of a transcript, a chat,
// captions. Where no label recurs, it may be a list of persons rather than a transcript, and only words that a source has are
// taken for quotations; the same holds for whom no source names: what is asked of them is not claimed.
func (c *Checker) turnsOf(d *draft) []question {
	turns := d.turns()
	isTranscript := isTranscript(d.text, turns)
	var out []question
	for i := range turns {
		t := &turns[i]
		speaker := c.names.nameIn(t.Speaker)
		if len(speaker.words) == 0 || overlaps(d.quoted, t.Span) {
			continue
		}
		named := slices.ContainsFunc(c.sources, func(s *source) bool { return c.has(s, speaker) })
		p := c.piece(d.text, d.words, t.Parts)
		for i := range p.split {
			p.split[i] = false // what divides the words of a turn is no cue
		}
		r := Result{Span: t.Span, Text: joined(d.text, t.Parts), Speaker: t.Speaker.Name}
		claim := claim{speaker: t.Speaker, name: t.Speaker.Name, quoted: true, claimed: isTranscript && named}
		out = append(out, question{r, p, claim})
	}
	return out
}

// turns reads a draft as a transcript; nil where it has no labels.
func (d *draft) turns() []quotes.Turn {
	const fewest, longest = 2, 80 // lines with a label, bytes of it
	labels := 0
	for line := range strings.Lines(d.text) {
		if strings.ContainsAny(line[:min(len(line), longest)], ":>") {
			labels++
		}
	}
	if labels < fewest {
		return nil
	}
	article := d.doc.Article()
	article.Kind = crosscheck.Record
	doc, err := crosscheck.NewDocument(article)
	if err != nil {
		return nil // cannot be: it is a document
	}
	return quotes.Turns(doc)
}

// isTranscript reports whether one of several speakers has more than one turn, or the turns are captions.
func isTranscript(text string, turns []quotes.Turn) bool {
	first := map[string]int{}
	for i := range turns {
		name := turns[i].Speaker.Name
		if before, ok := first[name]; ok && i > before+1 {
			return true
		} else if !ok {
			first[name] = i
		}
	}
	return len(turns) > 0 && strings.Contains(text[:turns[0].Span.Start], "-->")
}
