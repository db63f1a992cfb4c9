package statement

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// ends compares the first and the last words of two quotations, and of their pieces, where they begin or end at one place
// of the utterance with no equal word outside.
func ends(x *comparison) []finding.Difference {
	c, l, o := x.corpus, x.link, x.overlap
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	regions := []similar.Region{
		{A0: l.a.pieceStart(first.A), A1: first.A, B0: l.b.pieceStart(first.B), B1: first.B},
		{A0: last.EndA(), A1: l.a.pieceEnd(last.EndA()), B0: last.EndB(), B1: l.b.pieceEnd(last.EndB())},
	}
	for i, next := range l.blocks[1:] {
		regions = append(regions, l.breaks(l.blocks[i], next)...)
	}
	var out []finding.Difference
	for i, r := range regions {
		if lengthA, lengthB := r.A1-r.A0, r.B1-r.B0; lengthA < 1 || lengthB < 1 || lengthA > 2 || lengthB > 2 {
			continue
		}
		if j := edit.Judge(c, o.A, o.B, r); j.Kind != "" {
			if i == 0 && adapted(c, o.A, o.B, r) {
				j.Severity = finding.SeverityNote
			}
			out = append(out, edit.Difference(c, o, r, j))
		}
	}
	return out
}

// adapted reports whether the two sides of a region are forms of one word, as where a quotation is fitted into a sentence: “I
// look forward to it”, she “looks forward to it”.
func adapted(c *corpus.Corpus, a, b *corpus.Article, r similar.Region) bool {
	return edit.OneWord(c, contentWords(c, a, r.A0, r.A1), contentWords(c, b, r.B0, r.B1))
}

// contentWords returns the words of a range that are not grammatical.
func contentWords(c *corpus.Corpus, a *corpus.Article, first, last int32) []corpus.WordID {
	return slices.DeleteFunc(edit.WithoutHonorifics(c, a, first, last), func(w corpus.WordID) bool { return c.Words[w].Class.Is(corpus.Function | corpus.Hedge) })
}

// breaks gives, of the words between two blocks, those before and those after the place where a quotation is left for its
// cue; none where both articles quote on.
func (l *link) breaks(block, next similar.Block) []similar.Region {
	if !l.a.article.Interrupted(block.EndA(), next.A) && !l.b.article.Interrupted(block.EndB(), next.B) {
		return nil
	}
	return []similar.Region{
		{A0: block.EndA(), A1: min(l.a.pieceEnd(block.EndA()), next.A), B0: block.EndB(), B1: min(l.b.pieceEnd(block.EndB()), next.B)},
		{A0: max(l.a.pieceStart(next.A), block.EndA()), A1: next.A, B0: max(l.b.pieceStart(next.B), block.EndB()), B1: next.B},
	}
}

// longestPiece is how far the ends of a piece are looked for: a record is one piece however long it is.
const longestPiece = 500

// pieceStart is the first term of the piece of a quotation, between marks, that holds a term.
func (x *quotation) pieceStart(t int32) int32 {
	first := t
	for first > max(0, t-longestPiece) && x.article.Stretch[first-1] == x.article.Stretch[first] {
		first--
	}
	return first
}

// pieceEnd is the term after the piece of a quotation that holds the term before the given one.
func (x *quotation) pieceEnd(t int32) int32 {
	last := t
	for last < min(int32(len(x.article.Terms)), t+longestPiece) && x.article.Stretch[last] == x.article.Stretch[last-1] {
		last++
	}
	return last
}
