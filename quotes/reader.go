package quotes

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// stretch is a half-open range of tokens.
type stretch struct{ first, last int32 }

func (s stretch) empty() bool { return s.first >= s.last }

// A report is a cue with what it reports: the way a quotation is held until it is written out.
type report struct {
	cue       stretch
	subject   stretch
	parts     []stretch // in order; a run in quotation marks is never cut
	paragraph int32
	source    stretch // the words behind a signature's name, or of “according to the Post, Kim said”
	flags     Flag
	running   bool // no cue of its own: the speaker is the one who was speaking
	unsaid    bool // the text says that nobody said it
	guessed   bool // nothing in its line says who speaks
	block     bool // its place marks it as a quotation, not its marks
}

// A reader finds the reports of one document.
type reader struct {
	*segment.Text
	doc     *crosscheck.Document
	words   *vocabulary
	runs    []run
	inside  []int32 // by token: one more than the outermost run that holds it or its mark; 0 outside
	owner   []int32 // by run: one more than the report that it belongs to; 0 for none
	reports []report
	block   []stretch         // where the parts of new reports are taken from
	spans   []crosscheck.Span // of the quotations written out
	line    line
	foreign bool // the article is said to be in another language than English
	doubled bool // the article quotes with double marks

	lineStart, lineStartBefore int32   // tokens: where this line and the one before it begin
	speaking                   stretch // who was speaking last
	subject                    stretch // of the last line, if it reports nothing; a name or a pronoun
	announced                  stretch // the verb of a line that ended in a colon, just before this one
	section                    stretch // whom a heading, a line above or the sentence before a list names
	sectionIn                  int32   // the paragraph that does so
	sectionCue                 stretch // the verb of that sentence
	lastBlock                  int32   // one more than the last block quotation, 0 for none
	labels                     []label // of the turns of an interview, from the place at hand on
	turns                      []Turn
}

func newReader(doc *crosscheck.Document) *reader {
	text := contents.Segments(doc)
	r := &reader{Text: text, doc: doc, words: vocabularyOf(), runs: pairMarks(text)}
	lang, _, _ := strings.Cut(strings.ToLower(doc.Article().Lang), "-")
	r.foreign = lang != "" && lang != "en"
	r.closeUnclosed()
	r.inside = make([]int32, len(text.Tokens))
	r.owner = make([]int32, len(r.runs))
	for i := range r.runs {
		run := &r.runs[i]
		if run.depth > 0 || r.isNickname(run) {
			continue
		}
		for t := run.open; t < run.close; t++ {
			r.inside[t] = int32(i + 1)
		}
		r.doubled = r.doubled || !run.mark.single()
	}
	r.line.reader, r.line.Line = r, english.NewLine(text)
	return r
}

// newParts returns room for the parts of a report; most have one or two.
func (r *reader) newParts() []stretch {
	const room, blocks = 3, 64
	if len(r.block) < room {
		r.block = make([]stretch, room*blocks)
	}
	parts := r.block[:0:room]
	r.block = r.block[room:]
	return parts
}

// eachLine calls read with every sentence as its writer built it: one does not end inside quotation marks, nor between
// quoted words and their attribution.
func (r *reader) eachLine(read func(l *line, paragraph int32)) {
	for p := range r.Paragraphs {
		if r.Paragraphs[p].Furniture {
			continue
		}
		sentences := r.Sentences[r.Paragraphs[p].Sentences[0]:r.Paragraphs[p].Sentences[1]]
		r.line.Items = r.line.Items[:0]
		for i := range sentences {
			if first := sentences[i].First; len(r.line.Items) > 0 && r.isBreak(first, sentences[i].Last) {
				r.endLine(read, int32(p))
			}
			for t := r.line.append(sentences[i].First, sentences[i].Last); t < sentences[i].Last; t = r.line.append(t, sentences[i].Last) {
				run := &r.runs[r.inside[t]-1]
				if t == run.open {
					if len(r.line.Items) > 0 && r.opensSentence(t) {
						r.endLine(read, int32(p))
					}
					r.line.appendRun(t)
				}
				t = run.close
			}
		}
		if len(r.line.Items) > 0 {
			r.endLine(read, int32(p))
		}
	}
}

func (r *reader) endLine(read func(l *line, paragraph int32), paragraph int32) {
	r.lineStartBefore, r.lineStart = r.lineStart, r.line.Items[0].Token
	read(&r.line, paragraph)
	r.line.Clear()
	r.line.cues, r.line.hasRuns = r.line.cues[:0], false
}

// opensSentence reports whether a run begins a sentence although the text was not cut there: its mark stands after a final
// mark, whichever way round it is.
func (r *reader) opensSentence(t int32) bool {
	if t == 0 || r.inside[t-1] != 0 || !r.Tokens[t].Is(segment.SpaceBefore) || !r.opensBig(r.inside[t]-1) {
		return false
	}
	switch r.Of(int(t - 1)) {
	case ".", "!", "?":
		return t < 2 || r.Tokens[t-2].End-r.Tokens[t-2].Start > 3
	}
	return false
}

// opensBig reports whether the first word of a run has a capital letter.
func (r *reader) opensBig(in int32) bool {
	for t := r.runs[in].first; t < r.runs[in].last; t++ {
		if r.Tokens[t].Kind != segment.Mark {
			return r.Tokens[t].Is(segment.Capital)
		}
	}
	return false
}

// isBreak reports whether a new line begins with a sentence.
func (r *reader) isBreak(first, last int32) bool {
	in := r.inside[first]
	if in != 0 && first > 0 && r.inside[first-1] == in {
		return false
	}
	if first == 0 || r.inside[first-1] == 0 {
		return true
	}
	before := r.runs[r.inside[first-1]-1]
	switch r.Text.Text[r.Tokens[before.last-1].End-1] {
	case ',':
		return false
	case '?', '!', '.', '-', '\'', '"':
		return !r.attributionFollows(first, last)
	}
	return r.Tokens[first].Is(segment.Capital) && !r.attributionFollows(first, last)
}

// attributionFollows reports whether a sentence that follows a run is nothing but its attribution: “Kim asked.”
func (r *reader) attributionFollows(first, last int32) bool {
	if r.inside[first] != 0 {
		return false
	}
	for t := first; t < min(last, first+10); t++ {
		if r.inside[t] != 0 {
			return false
		}
		word := r.Tokens[t].Word
		if r.words.Frames(word)&english.Speech != 0 && r.words.Form(word)&(english.PastForm|english.ThirdForm) != 0 && t > first {
			next := t + 1
			if next >= last {
				return true
			}
			if r.Tokens[next].Word == r.words.To && r.words.Frames(word)&english.Infinitive != 0 {
				return false // Kim promised to leave
			}
			c := r.words.Class(r.Tokens[next].Word)
			return r.Tokens[next].Kind == segment.Mark && r.Tokens[next].Word != r.words.colon && r.inside[next] == 0 || c&(english.TimeWord|english.Adverb|english.Preposition) != 0 && c&(english.Determiner|english.Subordinator) == 0
		}
		if r.words.Class(word)&(english.Auxiliary|english.Subordinator) != 0 {
			return false
		}
	}
	return false
}
