package align

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// said is a quotation as the comparison sees it: the terms inside its marks.
type said struct {
	article *article
	index   int     // in the article's quotes
	terms   []int32 // ascending
	matter  int32   // their rarity
}

// link is two quotations of two articles that share words in the same order.
type link struct {
	a, b   *said
	o      overlap
	blocks []block // those of the overlap that stand inside both quotations
	shared int32   // how many words are in them
	matter int32   // their rarity
}

// sayings gives the quotations of an article that have words in marks, by index; nil stands for one without.
func (c *corpus) sayings(a *article) []*said {
	out := make([]*said, len(a.quotes))
	for t, quote := range a.quote {
		if quote == 0 {
			continue
		}
		i := int(quote - 1)
		if out[i] == nil {
			out[i] = &said{article: a, index: i}
		}
		out[i].terms = append(out[i].terms, int32(t))
		out[i].matter += c.words[a.terms[t].word].rarity
	}
	return out
}

// allSayings gives the quotations of a story's articles, by the articles' index in the corpus.
func (c *corpus) allSayings(s *story) [][]*said {
	out := make([][]*said, len(c.articles))
	for _, a := range s.articles {
		out[a.index] = c.sayings(a)
	}
	return out
}

// links gives the pairs of quotations that an overlap joins, in the order of the text.
func (c *corpus) links(o overlap, sayings [][]*said) []*link {
	var out []*link
	for _, x := range o.blocks {
		for i := int32(0); i < x.length; i++ {
			qa, qb := o.a.quote[x.a+i], o.b.quote[x.b+i]
			if qa == 0 || qb == 0 {
				continue
			}
			l := findLink(&out, sayings[o.a.index][qa-1], sayings[o.b.index][qb-1])
			l.o = o
			l.blocks = append(l.blocks, block{x.a + i, x.b + i, 1})
			l.shared++
			l.matter += c.words[o.a.terms[x.a+i].word].rarity
		}
	}
	for _, l := range out {
		l.blocks = joinBlocks(l.blocks)
	}
	return out
}

func findLink(links *[]*link, a, b *said) *link {
	for _, l := range slices.Backward(*links) {
		if l.a == a && l.b == b {
			return l
		}
	}
	l := &link{a: a, b: b}
	*links = append(*links, l)
	return l
}

// The evidence that two quotations are one utterance: so much shared matter, or so many words in a row, that are so great a
// part of what lies between the first and the last shared word, and of the shorter quotation's piece.
const (
	linkMatter = 220 // about three telling words
	linkWords  = 6
	linkShare  = 550 // per mille, on the side with fewer words between
	leastShare = 250 // per mille, on the other side, which may have a clause more
)

// strong says whether a link is one utterance beyond doubt.
func (c *corpus) strong(l *link) bool {
	shorter, longer := c.inside(l)
	if l.shared < 3 || l.matter*1000 < shorter*linkShare || l.matter*1000 < longer*leastShare {
		return false
	}
	if l.matter >= 2*linkMatter {
		return true
	}
	shorter = min(c.pieces(l.a, l.blocks[0].a, l.blocks[len(l.blocks)-1].a), c.pieces(l.b, l.blocks[0].b, l.blocks[len(l.blocks)-1].b))
	return (l.matter >= linkMatter || l.shared >= linkWords || l.shared >= 4 && l.matter*2 >= linkMatter) &&
		l.matter*1000 >= shorter*linkShare
}

// pieces is the rarity of the pieces of a quotation, between marks, from that of one term to that of another.
func (c *corpus) pieces(x *said, first, last int32) int32 {
	return c.quotedRarity(x, x.pieceStart(first), x.pieceEnd(last+1))
}

// inside is the rarity of the quoted words from the first shared word to the last, of the side where it is less and of
// the other.
func (c *corpus) inside(l *link) (shorter, longer int32) {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	a, b := c.quotedRarity(l.a, first.a, last.endA()), c.quotedRarity(l.b, first.b, last.endB())
	return min(a, b), max(a, b)
}

// sentences is the rarity of the quoted sentences that hold the shared words, up to the ends of their pieces, of the side
// where it is less and of the other.
func (c *corpus) sentences(l *link) (shorter, longer int32) {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	a, b := c.sentencesOf(l.a, first.a, last.endA()), c.sentencesOf(l.b, first.b, last.endB())
	return min(a, b), max(a, b)
}

func (c *corpus) sentencesOf(x *said, first, last int32) int32 {
	a := x.article
	sentence := func(t int32) segment.Sentence { return a.text.Sentences[a.text.SentenceAt(a.span(t, t+1).Start)] }
	head, tail := sentence(first).First, sentence(last-1).Last
	from, to := x.pieceStart(first), x.pieceEnd(last)
	for a.terms[from].first < head && from < first {
		from++
	}
	for to > last && a.terms[to-1].first >= tail {
		to--
	}
	return c.quotedRarity(x, from, to)
}

func (c *corpus) quotedRarity(s *said, first, last int32) int32 {
	sum := int32(0)
	for t := first; t < last; t++ {
		if s.article.quote[t] == int32(s.index+1) {
			sum += c.words[s.article.terms[t].word].rarity
		}
	}
	return sum
}

// complete looks for more equal words of the two quotations before the first and after the last shared one. What would
// be chance in a whole article is none in two quotations that are known to be one utterance.
func (c *corpus) complete(l *link) {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	head := c.between(l.a.before(first.a), l.b.before(first.b), first.a-int32(len(l.a.before(first.a))), first.b-int32(len(l.b.before(first.b))))
	tail := c.between(l.a.after(last.endA()), l.b.after(last.endB()), last.endA(), last.endB())
	linked := l.blocks
	l.blocks = c.withoutStragglers(l.a.article, joinBlocks(slices.Concat(head, linked, tail)))
	from, to := l.blocks[0].a, l.blocks[len(l.blocks)-1].endA()
	for _, x := range linked {
		if x.a < from || x.endA() > to {
			l.shared -= x.length
			l.matter -= c.rarity(l.a.article.terms[x.a:x.endA()])
		}
	}
}

// farOff is how many words of one quotation may stand between a single small word that both have and the next shared words.
const farOff = 4

// withoutStragglers leaves out the first and the last blocks where they are grammatical words far from the next ones: chance.
func (c *corpus) withoutStragglers(a *article, blocks []block) []block {
	stray := func(x, next block) bool {
		gap := max(next.a-x.endA(), next.b-x.endB(), x.a-next.endA(), x.b-next.endB())
		return gap >= farOff && !slices.ContainsFunc(a.terms[x.a:x.endA()], func(t term) bool { return !c.words[t.word].class.is(function) })
	}
	for len(blocks) > 1 && stray(blocks[0], blocks[1]) {
		blocks = blocks[1:]
	}
	for last := len(blocks) - 1; last > 0 && stray(blocks[last], blocks[last-1]); last-- {
		blocks = blocks[:last]
	}
	return blocks
}

// before gives the terms of a quotation's piece before a term, at most maxGap.
func (x *said) before(t int32) []term { return x.article.terms[max(x.pieceStart(t), t-maxGap):t] }

// after gives the terms of a quotation's piece from a term on, at most maxGap.
func (x *said) after(t int32) []term { return x.article.terms[t:min(x.pieceEnd(t), t+maxGap)] }
