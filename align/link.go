package align

import "slices"

// said is a quotation as the comparison sees it: the terms inside its marks.
type said struct {
	article *article
	index   int     // in the reading's Quotes
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
	out := make([]*said, len(a.reading.Quotes))
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

// The evidence that two quotations are one utterance: so much shared matter, that so great a part of what lies between the
// first and the last shared word.
const (
	linkMatter   = 220 // about three telling words
	linkShare    = 550 // per mille
	longestShare = 700 // of the shorter quotation, where there is little matter
)

// strong says whether a link is one utterance beyond doubt.
func (c *corpus) strong(l *link) bool {
	if l.shared < 3 {
		return false
	}
	inside := c.inside(l)
	if l.matter*1000 < inside*linkShare {
		return false
	}
	if l.matter >= 2*linkMatter {
		return true
	}
	shorter := min(l.a.matter, l.b.matter)
	return l.matter >= linkMatter && l.matter*1000 >= shorter*linkShare ||
		l.shared >= 4 && l.matter*1000 >= shorter*longestShare && l.matter*2 >= linkMatter
}

// inside is the rarity of the longer side's quoted words from the first shared word to the last.
func (c *corpus) inside(l *link) int32 {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	return max(c.quotedRarity(l.a, first.a, last.endA()), c.quotedRarity(l.b, first.b, last.endB()))
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
