package report

import (
	"slices"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// A passage is a mention as it is shown to a reader: inside its sentence, with the words marked that differ from the other
// side.
type passage struct {
	source   *source
	mention  align.Mention
	sentence crosscheck.Span   // in the article; the mention alone where its text is not known
	text     string            // the words of the sentence
	within   crosscheck.Span   // where in text the mention stands
	marks    []crosscheck.Span // in text, in order, apart from each other
}

// passageOf shows a mention of one side of a discrepancy against the other.
func (all sources) passageOf(d *align.Discrepancy, side int, mention align.Mention) passage {
	p := passage{source: all.of(mention.Article), mention: mention, sentence: mention.Span, text: mention.Text}
	p.within.End = len(p.text)
	sentence := crosscheck.Span{Start: min(mention.Sentence[0], mention.Span.Start), End: max(mention.Sentence[1], mention.Span.End)}
	if p.source.holds(mention.Span) && p.source.holds(sentence) {
		sentence = near(p.source.text, sentence, mention.Span)
		p.sentence, p.text = sentence, sentence.Of(p.source.text)
		p.within = crosscheck.Span{Start: mention.Span.Start - sentence.Start, End: mention.Span.End - sentence.Start}
	}
	if rival := rivalOf(d, side); rival != nil {
		p.marks = join(p.text, p.differing(d, &d.Sides[side], rival))
	}
	return p
}

// said shows the words that somebody is said to have spoken, the mention of whom is a passage. It reports whether they have to be
// shown apart, since the passage does not show them.
func (all sources) said(p passage) (said passage, apart bool) {
	words := crosscheck.Span{Start: p.mention.Words[0], End: p.mention.Words[1]}
	if words.Empty() || !p.source.holds(words) || p.sentence.Overlaps(words) {
		return said, false
	}
	words.End = min(words.End, boundaryAfter(p.source.text, words.Start+reach/2))
	return passage{
		source: p.source, mention: align.Mention{Article: p.mention.Article, Span: words}, sentence: words, text: words.Of(p.source.text),
		within: crosscheck.Span{End: words.Len()},
	}, true
}

// boundaryAfter moves an offset to where a character begins, or to the end of the text.
func boundaryAfter(text string, offset int) int {
	for offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset++
	}
	return min(offset, len(text))
}

// reach is how many bytes of a sentence beyond the mention are kept on each side. Few sentences are so long, but a text
// without a full stop is one, and is not to be written down again for each finding in it.
const reach = 1000

// near cuts a sentence that is very long down to the neighbourhood of a mention.
func near(text string, sentence, mention crosscheck.Span) crosscheck.Span {
	if mention.Start-sentence.Start > reach {
		sentence.Start = mention.Start - reach
		for !utf8.RuneStart(text[sentence.Start]) {
			sentence.Start++
		}
	}
	if sentence.End-mention.End > reach {
		sentence.End = mention.End + reach
		for !utf8.RuneStart(text[sentence.End]) {
			sentence.End--
		}
	}
	return sentence
}

// rivalOf returns the side that a side is compared with: the first of the others that has the most sources.
func rivalOf(d *align.Discrepancy, side int) *align.Side {
	best := -1
	for i := range d.Sides {
		if i != side && (best < 0 || sourcesBehind(d, i) > sourcesBehind(d, best)) {
			best = i
		}
	}
	if best < 0 || len(d.Sides[best].Mentions) == 0 {
		return nil
	}
	return &d.Sides[best]
}

// sourcesBehind is the number of independent sources of a side.
func sourcesBehind(d *align.Discrepancy, side int) int {
	if known := d.Sides[side].Sources; known > 0 {
		return known
	}
	return len(d.Sides[side].Mentions)
}

// differing finds the words of a passage that the other side does not have.
//
// In a claim the values say what differs, and the sentences may be worded differently for good reasons; so the words of
// the value are looked for first. In a quotation every word counts. Where the words are the same on both sides and the
// value differs all the same, as when two speakers are given one sentence, the value is looked for in the whole sentence.
// Of an omission, the evidence says which side has the words that the other leaves out.
func (p *passage) differing(d *align.Discrepancy, own, rival *align.Side) []word {
	mentioned := p.mentioned()
	if d.Kind == align.KindOmission && len(d.Evidence.Differs) > 0 {
		if slices.Contains(d.Evidence.Differs, own.Value) {
			return mentioned
		}
		return nil
	}
	value := unpaired(wordsOf(own.Value), wordsOf(rival.Value))
	if d.In == align.InClaim {
		if found := among(mentioned, value); len(found) > 0 {
			return found
		}
	}
	if found := different(mentioned, wordsOf(rival.Mentions[0].Text)); len(found) > 0 {
		return found
	}
	if own.Mentions[0].Text == own.Value {
		return nil
	}
	return among(wordsOf(p.text), value)
}

// mentioned returns the words of the mention, in their place in the passage. Words that stand between the pieces of a
// quotation, such as its cue, are not among them.
func (p *passage) mentioned() []word {
	written := p.within.Of(p.text)
	words := wordsOf(written)
	if written != p.mention.Text {
		partner := pair(words, wordsOf(p.mention.Text))
		kept := words[:0]
		for i, w := range words {
			if partner[i] >= 0 {
				kept = append(kept, w)
			}
		}
		words = kept
	}
	for i := range words {
		words[i].span.Start += p.within.Start
		words[i].span.End += p.within.Start
	}
	return words
}

// among returns those words that stand in a list of wanted ones.
func among(words, wanted []word) []word {
	var found []word
	for _, w := range words {
		if slices.ContainsFunc(wanted, func(other word) bool { return w.fold == other.fold }) {
			found = append(found, w)
		}
	}
	return found
}

// join makes one span of words that follow each other with nothing but spaces and punctuation between them.
func join(text string, words []word) []crosscheck.Span {
	var spans []crosscheck.Span
	for _, w := range words {
		if n := len(spans); n > 0 && len(wordsOf(text[spans[n-1].End:w.span.Start])) == 0 {
			spans[n-1].End = w.span.End
			continue
		}
		spans = append(spans, w.span)
	}
	return spans
}
