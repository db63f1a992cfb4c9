package align

import (
	"fmt"

	"github.com/crosscheck-go/crosscheck/quotes"
)

// find is where a piece of a draft's quotation stands in a source.
type find struct {
	source      *article
	first, last int32 // the piece: terms of the draft
	blocks      []block
	matter      int32 // the rarity of what was found
	share       int32 // … of what was looked for, per mille
	verdict     Verdict
	reason      string // what is wrong, for a message
	speaker     quotes.Speaker
}

// claimed is what a draft says of a quotation's origin.
type claimed struct {
	speaker quotes.Speaker
	sources map[int]bool // by index of the article; empty when the draft names none
}

// find looks for a piece of a quotation in the sources and gives the best place: the best verdict, then the most matter,
// then the first source. It is nil when the piece stands nowhere.
func (v *verifier) find(first, last int32, from claimed) *find {
	var best *find
	try := func(f *find) {
		if !v.enough(f) {
			return
		}
		v.rule(f, from)
		if best == nil || best.verdict.Worse(f.verdict) || best.verdict == f.verdict && f.matter > best.matter {
			best = f
		}
	}
	spoken := v.spoken(first, last)
	for i, overlaps := range v.overlaps {
		for _, o := range overlaps {
			try(&find{source: v.articles[i], first: first, last: last, blocks: cut(o.blocks, first, last)})
		}
		if len(spoken) <= shortPiece && v.articles[i] != v.draft {
			try(&find{source: v.articles[i], first: first, last: last, blocks: v.findShort(v.articles[i], spoken)})
		}
	}
	return best
}

// spoken gives the terms of a piece that do not stand in brackets, which the editor put there.
func (v *verifier) spoken(first, last int32) []int32 {
	var out []int32
	depth, token := 0, v.draft.terms[first].first
	for t := first; t < last; t++ {
		for ; token < v.draft.terms[t].first; token++ {
			switch v.draft.text.Of(int(token)) {
			case "[", "(":
				depth++
			case "]", ")":
				depth = max(depth-1, 0)
			}
		}
		token = max(token, v.draft.terms[t].last)
		if depth == 0 {
			out = append(out, t)
		}
	}
	return out
}

// shortPiece is how many words a piece may have to be looked for word by word: it may hold no shingle.
const shortPiece = 4

// findShort gives the first place of the article that has the words of some terms of the draft in a row.
func (v *verifier) findShort(a *article, spoken []int32) []block {
	for at := 0; len(spoken) > 0 && at+len(spoken) <= len(a.terms); at++ {
		var blocks []block
		for i, t := range spoken {
			if a.terms[at+i].word != v.draft.terms[t].word {
				blocks = nil
				break
			}
			blocks = append(blocks, block{t, int32(at + i), 1})
		}
		if blocks != nil {
			return joinBlocks(blocks)
		}
	}
	return nil
}

// cut gives the parts of blocks that lie in a range of the first article.
func cut(blocks []block, first, last int32) []block {
	var out []block
	for _, x := range blocks {
		from, to := max(x.a, first), min(x.endA(), last)
		if from < to {
			out = append(out, block{from, x.b + from - x.a, to - from})
		}
	}
	return out
}

// enough completes the blocks of a find to the ends of the piece, and says whether it is the piece beyond doubt.
func (v *verifier) enough(f *find) bool {
	if len(f.blocks) == 0 {
		return false
	}
	head, tail := f.blocks[0], f.blocks[len(f.blocks)-1]
	if tail.endB()-head.b > 2*(f.last-f.first)+maxGap {
		return false
	}
	fromB := max(0, head.b-(head.a-f.first)-2)
	toB := min(int32(len(f.source.terms)), tail.endB()+(f.last-tail.endA())+2)
	if head.a-f.first <= maxGap && f.last-tail.endA() <= maxGap {
		before := v.between(v.draft.terms[f.first:head.a], f.source.terms[fromB:head.b], f.first, fromB)
		after := v.between(v.draft.terms[tail.endA():f.last], f.source.terms[tail.endB():toB], tail.endA(), tail.endB())
		f.blocks = joinBlocks(append(append(before, f.blocks...), after...))
	}
	for _, x := range f.blocks {
		f.matter += v.rarity(v.draft.terms[x.a:x.endA()])
	}
	sought := int32(0)
	for _, t := range v.spoken(f.first, f.last) {
		sought += v.words[v.draft.terms[t].word].rarity
	}
	f.share = 1000 * f.matter / max(sought, 1)
	return f.share >= foundShare
}

// foundShare is how much of a piece must stand in the source, per mille, for it to come from there.
const foundShare = 600

// rule gives a find its verdict.
func (v *verifier) rule(f *find, from claimed) {
	f.verdict = Formatted
	if v.isVerbatim(f) {
		f.verdict = Verbatim
	}
	for _, r := range v.regionsOf(f) {
		if j := v.judgeAs(v.draft, f.source, r, true); j.kind != "" {
			f.verdict, f.reason = Near, "other words"
			if kind := j.kind; kind != Wording {
				f.reason = "another " + string(kind)
			}
		}
	}
	tail := f.blocks[len(f.blocks)-1]
	if f.verdict != Near && tail.endA() == f.last && v.restricted(f, tail.endB()) {
		f.verdict, f.reason = Near, "a restriction is left out"
	}
	f.speaker = v.speakerAt(f)
	if f.verdict == Near && f.share < surelyFound {
		return
	}
	switch {
	case len(from.sources) > 0 && !from.sources[f.source.index]:
		f.verdict, f.reason = Misattributed, "the draft names another source"
	case otherSpeaker(from.speaker, f.speaker):
		f.verdict = Misattributed
		f.reason = fmt.Sprintf("it has it from %s, not from %s", speakerName(f.source, f.speaker), speakerName(v.draft, from.speaker))
	}
}

// surelyFound is how much of a changed piece must stand in the source, per mille, to say that another said it.
const surelyFound = 700

// otherSpeaker says whether a person to whom a draft gives words cannot be the one who says them in the source.
func otherSpeaker(claimed, actual quotes.Speaker) bool {
	return personal(claimed) && (asks(actual) || personal(actual) && !shareName(claimed.Name, actual.Name))
}

// regionsOf gives what differs between a piece and its source, what the piece has beyond the source's words included.
func (v *verifier) regionsOf(f *find) []region {
	o := overlap{a: v.draft, b: f.source, blocks: f.blocks}
	out := o.regions()
	head, tail := f.blocks[0], f.blocks[len(f.blocks)-1]
	if n := head.a - f.first; n > 0 {
		out = append(out, region{f.first, head.a, max(0, head.b-n), head.b})
	}
	if n := f.last - tail.endA(); n > 0 {
		out = append(out, region{tail.endA(), f.last, tail.endB(), min(tail.endB()+n, int32(len(f.source.terms)))})
	}
	return out
}

// isVerbatim says whether the piece is, character by character, what the source has, but for the kind of quotation marks,
// white space and the punctuation at its ends.
func (v *verifier) isVerbatim(f *find) bool {
	if len(f.blocks) != 1 || f.blocks[0].length != f.last-f.first {
		return false
	}
	x := f.blocks[0]
	return even(v.draft.span(x.a, x.endA()).Of(v.draft.doc.Text())) == even(f.source.span(x.b, x.endB()).Of(f.source.doc.Text()))
}

// even makes marks straight and white space single.
func even(text string) string { return straighten(flat(text)) }

// restricted says whether the source goes on with a restriction where the piece ends, in the same quotation if it is one.
func (v *verifier) restricted(f *find, from int32) bool {
	a := f.source
	if int(from) >= len(a.terms) || a.stretch[from] != a.stretch[from-1] || v.draft.hasEllipsis(f.last, f.last) {
		return false
	}
	if !v.restricts(a, from) {
		return false
	}
	end := from + 1
	for int(end) < len(a.terms) && end < from+nearby/4 && a.stretch[end] == a.stretch[from] {
		end++
	}
	return !v.stands(v.draft, a.terms[from:end], f.last)
}

// speakerAt is who says the words in the source.
func (v *verifier) speakerAt(f *find) quotes.Speaker {
	if quote := f.source.quote[f.blocks[0].b]; quote > 0 {
		return f.source.quotes[quote-1].Speaker
	}
	return quotes.Speaker{}
}

func (f *find) passage() Passage {
	head, tail := f.blocks[0], f.blocks[len(f.blocks)-1]
	span := f.source.span(head.b, tail.endB())
	return Passage{
		Article: f.source.doc.ID(), Span: span, Text: span.Of(f.source.doc.Text()), Speaker: speakerName(f.source, f.speaker),
	}
}

// speakerName is the fullest name of a speaker; "" when there is none.
func speakerName(a *article, s quotes.Speaker) string {
	if s.Name != "" {
		return flat(s.Name)
	}
	return flat(s.Span.Of(a.doc.Text()))
}

// describe says the verdict in a sentence.
func (x *Verification) describe(f *find) string {
	switch x.Verdict {
	case Verbatim:
		return fmt.Sprintf("stands word for word in %s", x.Source.Article)
	case Formatted:
		return fmt.Sprintf("stands in %s, with changes that editors may make", x.Source.Article)
	case Near:
		return fmt.Sprintf("stands in %s with a difference: %s", x.Source.Article, f.reason)
	case Misattributed:
		return fmt.Sprintf("stands in %s, but %s", x.Source.Article, f.reason)
	}
	return "stands in no source"
}
