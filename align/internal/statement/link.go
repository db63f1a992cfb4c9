package statement

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// quotation is a quotation as the comparison sees it: the terms inside its marks.
type quotation struct {
	article  *corpus.Article
	index    int     // in the article's quotes
	terms    []int32 // ascending
	matter   int32   // their rarity
	reported bool    // it has no words in marks: the terms are all its words
}

// link is two quotations of two articles that share words in the same order.
type link struct {
	a, b   *quotation
	o      similar.Overlap
	blocks []similar.Block // those of the overlap that stand inside both quotations
	shared int32           // how many words are in them
	matter int32           // their rarity
	partly bool            // whether only a piece of one of them is known to stand in the other
}

// quotationsOf returns the quotations of an article that have words in marks, by index; nil stands for one without.
func quotationsOf(c *corpus.Corpus, a *corpus.Article) []*quotation {
	out := make([]*quotation, len(a.Quotes))
	for t, quote := range a.Quote {
		if quote == 0 {
			continue
		}
		i := int(quote - 1)
		if out[i] == nil {
			out[i] = &quotation{article: a, index: i}
		}
		out[i].terms = append(out[i].terms, int32(t))
		out[i].matter += c.Words[a.Terms[t].Word].Rarity
	}
	return out
}

// allSayings returns the quotations of a story's articles, by the articles' index in the corpus.
func allSayings(c *corpus.Corpus, s *story.Story) [][]*quotation {
	out := make([][]*quotation, len(c.Articles))
	for _, a := range s.Articles {
		out[a.Index] = quotationsOf(c, a)
	}
	return out
}

// linksBetween returns the pairs of quotations that an overlap joins, in the order of the text.
func linksBetween(c *corpus.Corpus, o similar.Overlap, sayings [][]*quotation) []*link {
	var out []*link
	known := map[[2]int32]*link{}
	for _, x := range o.Blocks {
		for i := int32(0); i < x.Length; i++ {
			qa, qb := o.A.Quote[x.A+i], o.B.Quote[x.B+i]
			if qa == 0 || qb == 0 {
				continue
			}
			l := known[[2]int32{qa, qb}]
			if l == nil {
				l = &link{a: sayings[o.A.Index][qa-1], b: sayings[o.B.Index][qb-1], o: o}
				known[[2]int32{qa, qb}] = l
				out = append(out, l)
			}
			l.blocks = append(l.blocks, similar.Block{A: x.A + i, B: x.B + i, Length: 1})
			l.shared++
			l.matter += c.Words[o.A.Terms[x.A+i].Word].Rarity
		}
	}
	for _, l := range out {
		l.blocks = similar.JoinBlocks(l.blocks)
	}
	return out
}

// strong reports whether a link is one utterance beyond doubt, and traces it.
func strong(c *corpus.Corpus, l *link, trace *finding.Trace) bool {
	x := newComparison(c, l, false)
	is := x.holds(utterance)
	trace.Note(func() finding.Pair {
		p := finding.Pair{Rule: UtteranceRule, Sides: [2]finding.Place{l.a.place(), l.b.place()}, Signals: x.signals()}
		if !is {
			p.Lacking = x.lackingInAll(utterance)
		}
		return p
	})
	return is
}

// UtteranceRule names what holds quotations against each other in a trace.
const UtteranceRule = "one utterance"

// place is the quotation as a place.
func (x *quotation) place() finding.Place {
	span := x.article.Quotes[x.index].Span
	return finding.Place{Article: x.article.Index, Span: span, Value: corpus.Flat(span.Of(x.article.Doc.Text()))}
}

// pieces is the rarity of the pieces of a quotation, between marks, from that of one term to that of another.
func pieces(c *corpus.Corpus, x *quotation, first, last int32) int32 {
	return quotedRarity(c, x, x.pieceStart(first), x.pieceEnd(last+1))
}

// inside is the rarity of the quoted words from the first shared word to the last, of the side where it is less and of
// the other.
func inside(c *corpus.Corpus, l *link) (shorter, longer int32) {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	a, b := quotedRarity(c, l.a, first.A, last.EndA()), quotedRarity(c, l.b, first.B, last.EndB())
	return min(a, b), max(a, b)
}

// sentences is the rarity of the quoted sentences that hold the shared words, up to the ends of their pieces, of the side
// where it is less and of the other.
func sentences(c *corpus.Corpus, l *link) (shorter, longer int32) {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	a, b := sentencesOf(c, l.a, first.A, last.EndA()), sentencesOf(c, l.b, first.B, last.EndB())
	return min(a, b), max(a, b)
}

func sentencesOf(c *corpus.Corpus, x *quotation, first, last int32) int32 {
	a := x.article
	sentence := func(t int32) segment.Sentence { return a.Text.Sentences[a.Text.SentenceAt(a.Span(t, t+1).Start)] }
	head, tail := sentence(first).First, sentence(last-1).Last
	from, to := x.pieceStart(first), x.pieceEnd(last)
	for a.Terms[from].First < corpus.Token(head) && from < first {
		from++
	}
	for to > last && a.Terms[to-1].First >= corpus.Token(tail) {
		to--
	}
	return quotedRarity(c, x, from, to)
}

func quotedRarity(c *corpus.Corpus, s *quotation, first, last int32) int32 {
	sum := int32(0)
	for t := first; t < last; t++ {
		if s.article.Quote[t] == int32(s.index+1) {
			sum += c.Words[s.article.Terms[t].Word].Rarity
		}
	}
	return sum
}

// complete looks for more equal words of the two quotations before the first and after the last shared one. What would
// be chance in a whole article is none in two quotations that are known to be one utterance.
func complete(c *corpus.Corpus, l *link) {
	first, last := l.blocks[0], l.blocks[len(l.blocks)-1]
	head := similar.Between(c, l.a.before(first.A), l.b.before(first.B), first.A-int32(len(l.a.before(first.A))), first.B-int32(len(l.b.before(first.B))))
	tail := similar.Between(c, l.a.after(last.EndA()), l.b.after(last.EndB()), last.EndA(), last.EndB())
	linked := l.blocks
	l.blocks = withoutStragglers(c, l.a.article, similar.JoinBlocks(slices.Concat(head, linked, tail)))
	from, to := l.blocks[0].A, l.blocks[len(l.blocks)-1].EndA()
	for _, x := range linked {
		if x.A < from || x.EndA() > to {
			l.shared -= x.Length
			l.matter -= similar.Rarity(c, l.a.article.Terms[x.A:x.EndA()])
		}
	}
}

// farOff is how many words of one quotation may stand between a single small word that both have and the next shared words.
const farOff = 4

// withoutStragglers leaves out the first and the last blocks where they are grammatical words far from the next ones: chance.
func withoutStragglers(c *corpus.Corpus, a *corpus.Article, blocks []similar.Block) []similar.Block {
	stray := func(x, next similar.Block) bool {
		gap := max(next.A-x.EndA(), next.B-x.EndB(), x.A-next.EndA(), x.B-next.EndB())
		return gap >= farOff && !slices.ContainsFunc(a.Terms[x.A:x.EndA()], func(t corpus.Term) bool { return !c.Words[t.Word].Class.Is(corpus.Function) })
	}
	for len(blocks) > 1 && stray(blocks[0], blocks[1]) {
		blocks = blocks[1:]
	}
	for last := len(blocks) - 1; last > 0 && stray(blocks[last], blocks[last-1]); last-- {
		blocks = blocks[:last]
	}
	return blocks
}

// before returns the terms of a quotation's piece before a term, at most maxGap.
func (x *quotation) before(t int32) []corpus.Term {
	return x.article.Terms[max(x.pieceStart(t), t-similar.MaxGap):t]
}

// after returns the terms of a quotation's piece from a term on, at most maxGap.
func (x *quotation) after(t int32) []corpus.Term {
	return x.article.Terms[t:min(x.pieceEnd(t), t+similar.MaxGap)]
}
