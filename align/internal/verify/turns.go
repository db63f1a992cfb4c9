package verify

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// turnsOf asks of what a draft gives as somebody's words by a label before them, without marks: the turns of a transcript, a chat,
// captions, a mail. Where no label recurs, it may be a list of persons rather than a transcript, and only words that a source has are
// taken for quotations; the same holds for whom no source names: what is asked of them is not claimed.
func (c *Checker) turnsOf(d *draft) []question {
	turns := d.turns()
	isTranscript := isTranscript(d.text, turns)
	recurring := len(turns)
	turns = append(turns, d.mails()...)
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
		claim := claim{speaker: t.Speaker, name: t.Speaker.Name, quoted: true, claimed: i < recurring && isTranscript && named}
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

// mails reads the paragraphs of mails in a draft, without what they quote, as turns of whom their heads name: “From: Kim”.
func (d *draft) mails() []quotes.Turn {
	var out []quotes.Turn
	var from quotes.Speaker // zero outside of mails
	head := false
	for at := 0; at < len(d.text); {
		end := d.lineEnd(at)
		line := strings.TrimSpace(d.text[at:end])
		label, value, labelled := strings.Cut(strings.Trim(line, "*_"), ":")
		switch {
		case labelled && label == "From":
			name, _, _ := strings.Cut(strings.Trim(value, " *_"), "<")
			from, head = quotes.Speaker{Name: strings.TrimSpace(name), Type: quotes.Person, Certain: true}, true
		case from.Name == "", head && labelled && label != "" && !strings.Contains(label, " "):
		case strings.HasPrefix(line, "--"), strings.HasPrefix(line, ">"), strings.HasSuffix(line, "wrote:"):
			from = quotes.Speaker{}
		case line != "":
			head = false
			last := end
			for last+1 < len(d.text) && strings.TrimSpace(d.text[last+1:d.lineEnd(last+1)]) != "" {
				last = d.lineEnd(last + 1)
			}
			span := crosscheck.Span{Start: at, End: at + len(strings.TrimRight(d.text[at:last], " \t\r\n"))}
			out, end = append(out, quotes.Turn{Span: span, Parts: []crosscheck.Span{span}, Speaker: from}), last
		}
		at = end + 1
	}
	return out
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
