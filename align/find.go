package align

import (
	"fmt"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// find is where a piece of a draft's quotation stands in a source.
type find struct {
	source      *corpus.Article
	first, last int32 // the piece: terms of the draft
	blocks      []similar.Block
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
			try(&find{source: v.Articles[i], first: first, last: last, blocks: cut(o.Blocks, first, last)})
		}
		if len(spoken) <= shortPiece && v.Articles[i] != v.draft {
			try(&find{source: v.Articles[i], first: first, last: last, blocks: v.findShort(v.Articles[i], spoken)})
		}
	}
	return best
}

// spoken gives the terms of a piece that do not stand in brackets, which the editor put there.
func (v *verifier) spoken(first, last int32) []int32 {
	var out []int32
	depth, token := 0, v.draft.Terms[first].First
	for t := first; t < last; t++ {
		for ; token < v.draft.Terms[t].First; token++ {
			switch v.draft.Text.Of(int(token)) {
			case "[", "(":
				depth++
			case "]", ")":
				depth = max(depth-1, 0)
			}
		}
		token = max(token, v.draft.Terms[t].Last)
		if depth == 0 {
			out = append(out, t)
		}
	}
	return out
}

// shortPiece is how many words a piece may have to be looked for word by word: it may hold no shingle.
const shortPiece = 4

// findShort gives the first place of the article that has the words of some terms of the draft in a row.
func (v *verifier) findShort(a *corpus.Article, spoken []int32) []similar.Block {
	for at := 0; len(spoken) > 0 && at+len(spoken) <= len(a.Terms); at++ {
		var blocks []similar.Block
		for i, t := range spoken {
			if a.Terms[at+i].Word != v.draft.Terms[t].Word {
				blocks = nil
				break
			}
			blocks = append(blocks, similar.Block{A: t, B: int32(at + i), Length: 1})
		}
		if blocks != nil {
			return similar.JoinBlocks(blocks)
		}
	}
	return nil
}

// cut gives the parts of blocks that lie in a range of the first article.
func cut(blocks []similar.Block, first, last int32) []similar.Block {
	var out []similar.Block
	for _, x := range blocks {
		from, to := max(x.A, first), min(x.EndA(), last)
		if from < to {
			out = append(out, similar.Block{A: from, B: x.B + from - x.A, Length: to - from})
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
	if tail.EndB()-head.B > 2*(f.last-f.first)+similar.MaxGap {
		return false
	}
	fromB := max(0, head.B-(head.A-f.first)-2)
	toB := min(int32(len(f.source.Terms)), tail.EndB()+(f.last-tail.EndA())+2)
	if head.A-f.first <= similar.MaxGap && f.last-tail.EndA() <= similar.MaxGap {
		before := similar.Between(v.Corpus, v.draft.Terms[f.first:head.A], f.source.Terms[fromB:head.B], f.first, fromB)
		after := similar.Between(v.Corpus, v.draft.Terms[tail.EndA():f.last], f.source.Terms[tail.EndB():toB], tail.EndA(), tail.EndB())
		f.blocks = similar.JoinBlocks(append(append(before, f.blocks...), after...))
	}
	for _, x := range f.blocks {
		f.matter += similar.Rarity(v.Corpus, v.draft.Terms[x.A:x.EndA()])
	}
	sought := int32(0)
	for _, t := range v.spoken(f.first, f.last) {
		sought += v.Words[v.draft.Terms[t].Word].Rarity
	}
	f.share = 1000 * f.matter / max(sought, 1)
	return f.share >= foundShare
}

// foundShare is how much of a piece must stand in the source, per mille, for it to come from there.
const foundShare = 600

// rule gives a find its verdict.
func (v *verifier) rule(f *find, from claimed) {
	f.verdict = VerdictFormatted
	if v.isVerbatim(f) {
		f.verdict = VerdictVerbatim
	}
	for _, r := range v.regionsOf(f) {
		if j := edit.JudgeAs(v.Corpus, v.draft, f.source, r, true); j.Kind != "" {
			f.verdict, f.reason = VerdictNear, "other words"
			if kind := j.Kind; kind != finding.KindWording {
				f.reason = "another " + string(kind)
			}
		}
	}
	tail := f.blocks[len(f.blocks)-1]
	if f.verdict != VerdictNear && tail.EndA() == f.last && v.restricted(f, tail.EndB()) {
		f.verdict, f.reason = VerdictNear, "a restriction is left out"
	}
	f.speaker = v.speakerAt(f)
	if f.verdict == VerdictNear && f.share < surelyFound {
		return
	}
	switch {
	case len(from.sources) > 0 && !from.sources[f.source.Index]:
		f.verdict, f.reason = VerdictMisattributed, "the draft names another source"
	case otherSpeaker(from.speaker, f.speaker):
		f.verdict = VerdictMisattributed
		f.reason = fmt.Sprintf("it has it from %s, not from %s", corpus.SpeakerName(f.source, f.speaker), corpus.SpeakerName(v.draft, from.speaker))
	}
}

// surelyFound is how much of a changed piece must stand in the source, per mille, to say that another said it.
const surelyFound = 700

// otherSpeaker says whether a person to whom a draft gives words cannot be the one who says them in the source.
func otherSpeaker(claimed, actual quotes.Speaker) bool {
	return statement.Personal(claimed) && (corpus.Asks(actual) || statement.Personal(actual) && !naming.ShareName(claimed.Name, actual.Name))
}

// regionsOf gives what differs between a piece and its source, what the piece has beyond the source's words included.
func (v *verifier) regionsOf(f *find) []similar.Region {
	o := similar.Overlap{A: v.draft, B: f.source, Blocks: f.blocks}
	out := o.Regions()
	head, tail := f.blocks[0], f.blocks[len(f.blocks)-1]
	if n := head.A - f.first; n > 0 {
		out = append(out, similar.Region{A0: f.first, A1: head.A, B0: max(0, head.B-n), B1: head.B})
	}
	if n := f.last - tail.EndA(); n > 0 {
		out = append(out, similar.Region{A0: tail.EndA(), A1: f.last, B0: tail.EndB(), B1: min(tail.EndB()+n, int32(len(f.source.Terms)))})
	}
	return out
}

// isVerbatim says whether the piece is, character by character, what the source has, but for the kind of quotation marks,
// white space and the punctuation at its ends.
func (v *verifier) isVerbatim(f *find) bool {
	if len(f.blocks) != 1 || f.blocks[0].Length != f.last-f.first {
		return false
	}
	x := f.blocks[0]
	return even(v.draft.Span(x.A, x.EndA()).Of(v.draft.Doc.Text())) == even(f.source.Span(x.B, x.EndB()).Of(f.source.Doc.Text()))
}

// even makes marks straight and white space single.
func even(text string) string { return straighten(corpus.Flat(text)) }

// restricted says whether the source goes on with a restriction where the piece ends, in the same quotation if it is one.
func (v *verifier) restricted(f *find, from int32) bool {
	a := f.source
	if int(from) >= len(a.Terms) || a.Stretch[from] != a.Stretch[from-1] || edit.HasEllipsis(v.draft, f.last, f.last) {
		return false
	}
	if !statement.Restricts(v.Corpus, a, from) {
		return false
	}
	end := from + 1
	for int(end) < len(a.Terms) && end < from+statement.Nearby/4 && a.Stretch[end] == a.Stretch[from] {
		end++
	}
	return !statement.Stands(v.Corpus, v.draft, a.Terms[from:end], f.last)
}

// speakerAt is who says the words in the source.
func (v *verifier) speakerAt(f *find) quotes.Speaker {
	if quote := f.source.Quote[f.blocks[0].B]; quote > 0 {
		return f.source.Quotes[quote-1].Speaker
	}
	return quotes.Speaker{}
}

func (f *find) passage() Passage {
	head, tail := f.blocks[0], f.blocks[len(f.blocks)-1]
	span := f.source.Span(head.B, tail.EndB())
	return Passage{
		Article: f.source.Doc.ID(), Span: span, Text: span.Of(f.source.Doc.Text()), Speaker: corpus.SpeakerName(f.source, f.speaker),
	}
}

// describe says the verdict in a sentence.
func (x *Verification) describe(f *find) string {
	switch x.Verdict {
	case VerdictVerbatim:
		return fmt.Sprintf("stands word for word in %s", x.Source.Article)
	case VerdictFormatted:
		return fmt.Sprintf("stands in %s, with changes that editors may make", x.Source.Article)
	case VerdictNear:
		return fmt.Sprintf("stands in %s with a difference: %s", x.Source.Article, f.reason)
	case VerdictMisattributed:
		return fmt.Sprintf("stands in %s, but %s", x.Source.Article, f.reason)
	}
	return "stands in no source"
}
