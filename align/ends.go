package align

import "slices"

// ends compares the first and the last words of two quotations, and of their pieces, where they begin or end at one place
// of the utterance with no equal word outside.
func (c *corpus) ends(l *link, o overlap) []difference {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	regions := []region{
		{l.a.pieceStart(first.a), first.a, l.b.pieceStart(first.b), first.b},
		{last.endA(), l.a.pieceEnd(last.endA()), last.endB(), l.b.pieceEnd(last.endB())},
	}
	for i, next := range l.blocks[1:] {
		regions = append(regions, l.breaks(l.blocks[i], next)...)
	}
	var out []difference
	for i, r := range regions {
		if lengthA, lengthB := r.a1-r.a0, r.b1-r.b0; lengthA < 1 || lengthB < 1 || lengthA > 2 || lengthB > 2 {
			continue
		}
		if j := c.judge(o.a, o.b, r); j.kind != "" {
			if i == 0 && c.adapted(o.a, o.b, r) {
				j.severity = Note
			}
			out = append(out, c.difference(o, r, j))
		}
	}
	return out
}

// adapted says whether the two sides of a region are forms of one word, as where a quotation is fitted into a sentence: “I
// look forward to it”, she “looks forward to it”.
func (c *corpus) adapted(a, b *article, r region) bool {
	s := &sides{c: c, a: a, b: b, r: r, wa: c.telling(a, r.a0, r.a1), wb: c.telling(b, r.b0, r.b1)}
	return s.sameLemma()
}

// telling gives the words of a range that are not grammatical.
func (c *corpus) telling(a *article, first, last int32) []wordID {
	return slices.DeleteFunc(c.weighty(a, first, last), func(w wordID) bool { return c.words[w].class.is(function | hedge) })
}

// breaks gives, of the words between two blocks, those before and those after the place where a quotation is left for its
// cue; none where both articles quote on.
func (l *link) breaks(block, next block) []region {
	if !l.a.article.interrupted(block.endA(), next.a) && !l.b.article.interrupted(block.endB(), next.b) {
		return nil
	}
	return []region{
		{block.endA(), min(l.a.pieceEnd(block.endA()), next.a), block.endB(), min(l.b.pieceEnd(block.endB()), next.b)},
		{max(l.a.pieceStart(next.a), block.endA()), next.a, max(l.b.pieceStart(next.b), block.endB()), next.b},
	}
}

// longestPiece is how far the ends of a piece are looked for: a record is one piece however long it is.
const longestPiece = 500

// pieceStart is the first term of the piece of a quotation, between marks, that holds a term.
func (x *said) pieceStart(t int32) int32 {
	first := t
	for first > max(0, t-longestPiece) && x.article.stretch[first-1] == x.article.stretch[first] {
		first--
	}
	return first
}

// pieceEnd is the term after the piece of a quotation that holds the term before the given one.
func (x *said) pieceEnd(t int32) int32 {
	last := t
	for last < min(int32(len(x.article.terms)), t+longestPiece) && x.article.stretch[last] == x.article.stretch[last-1] {
		last++
	}
	return last
}
