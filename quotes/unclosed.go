package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// closeUnclosed ends the runs whose closing mark is missing where the quotation most likely ended: before its own
// attribution, or with the last sentence before one that reports something else. Where nothing tells, they go on to the
// end of the paragraph.
func (r *reader) closeUnclosed() {
	for i := range r.runs {
		run := &r.runs[i]
		if run.flags&Unclosed == 0 || run.last-run.first < 2 {
			continue
		}
		if end := r.unclosedEnd(run); end > run.first {
			run.last, run.close = end, end
		}
	}
}

func (r *reader) unclosedEnd(run *run) int32 {
	s := r.SentenceAt(int(r.Tokens[run.first].Start))
	for n := s; n < len(r.Sentences) && r.Sentences[n].First < run.last; n++ {
		first, last := max(r.Sentences[n].First, run.first), min(r.Sentences[n].Last, run.last)
		if n > s && r.hasReport(first, last) {
			return first
		}
		if comma := r.attributionComma(first, last); comma > 0 {
			return comma
		}
	}
	return run.last
}

// hasReport reports whether a sentence has a verb of saying with a subject in the third person.
func (r *reader) hasReport(first, last int32) bool {
	for t := first + 1; t < last; t++ {
		if r.saysAt(t) && !r.firstPerson(t-1) {
			return true
		}
	}
	return false
}

// attributionComma returns the comma before an attribution inside a sentence, “…, he said.”, or 0.
func (r *reader) attributionComma(first, last int32) int32 {
	for t := first + 1; t+2 < last; t++ {
		if r.Tokens[t].Word != r.words.Comma {
			continue
		}
		for verb := t + 1; verb < min(last, t+6); verb++ {
			if r.Tokens[verb].Kind != segment.Word {
				break
			}
			if r.saysAt(verb) && (verb == t+1 || r.endsAttribution(verb+1, last)) && !r.firstPerson(verb-1) {
				return t
			}
		}
	}
	return 0
}

func (r *reader) endsAttribution(t, last int32) bool {
	return t >= last || r.Tokens[t].Kind == segment.Mark || r.words.Class(r.Tokens[t].Word)&(english.TimeWord|english.Preposition) != 0
}

// saysAt reports whether a token is a verb of saying in the past or the third person.
func (r *reader) saysAt(t int32) bool {
	word := r.Tokens[t].Word
	return r.words.Frames(word)&english.Speech != 0 && r.words.Form(word)&(english.PastForm|english.ThirdForm) != 0 && r.words.Form(word)&english.NounForm == 0
}

func (r *reader) firstPerson(t int32) bool {
	switch r.Of(int(t)) {
	case "I", "we", "We", "you", "You":
		return true
	}
	return false
}
