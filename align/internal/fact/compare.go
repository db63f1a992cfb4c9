package fact

import (
	"cmp"
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// A Link joins two slots of two articles that are about one thing.
type Link struct {
	Kind  string
	A, B  int // indices of the articles, A before B
	X, Y  *Slot
	Agree bool

	// Score is a probability in thousandths: where the two agree, that they are one thing told twice; where they do not, that
	// an editor would act on it.
	Score    int32
	Identity int32 // the log-odds that both are about one thing, their values left aside, in thousandths
	RuledOut []string
	Shared   []Shared         // where they differ: the words near both, the most telling first
	Signals  []finding.Signal // … and what was measured
	About    string           // and who does what, in words of the first article, where both say it: “the blast killed”; "" otherwise
}

// Shared is a word that stands near two slots.
type Shared struct {
	Span crosscheck.Span // in the first article
	Bits int             // how much it tells
}

// mostShared is how many shared words a link names.
const mostShared = 6

// sharedWords gives the words that stand near both slots of a pair, the most telling first.
func (p *pair) sharedWords() []Shared {
	var out []Shared
	inCommon(p.a, p.b, p.x.context, p.y.context, func(x, y *near) {
		if !x.kin && !y.kin {
			token := p.a.words[x.word].token
			out = append(out, Shared{p.a.spanOf(token, token+1), int(min(x.rarity, y.rarity)) / 2})
		}
	})
	slices.SortFunc(out, func(s, t Shared) int {
		return cmp.Or(cmp.Compare(t.Bits, s.Bits), cmp.Compare(s.Span.Start, t.Span.Start))
	})
	return out[:min(len(out), mostShared)]
}

// leastScore is the probability from which a difference is worth a note.
const leastScore = 350

// leastLead is how far a pair of clauses may be behind the best other pair of either: an article often tells one thing twice,
// in its headline and below.
const leastLead = -1500

// Compare aligns the slots of the articles of one story, each with each, or in a large story with those near it
// ([finding.MostNeighbours]): the work on a story of thousands must not grow with the square of their number. The links
// stand in the order of the articles, the rules and the text. What is found between two articles depends on these two alone.
// It ends early, with what it has, when the context is cancelled.
func Compare(ctx context.Context, articles []*Article) []Link {
	return CompareBy(ctx, articles, fitted())
}

// CompareBy is Compare with other models than the fitted ones.
func CompareBy(ctx context.Context, articles []*Article, models Models) []Link {
	var links []Link
	var c Comparison
	for i := range articles {
		for j := i + 1; j < min(len(articles), i+1+finding.MostNeighbours) && ctx.Err() == nil; j++ {
			c.begin(articles[i], articles[j])
			for ri := range rules {
				n := len(links)
				links = c.links(ri, &models[ri], links)
				for k := range links[n:] {
					links[n+k].A, links[n+k].B = i, j
				}
			}
		}
	}
	return links
}

// links appends the links of one rule between two articles.
func (c *Comparison) links(ri int, m *Model, links []Link) []Link {
	r := &rules[ri]
	first := len(links)
	list := c.judge(ri, m, nil, true)
	c.differ(list, m, func(j *judged) bool { return !j.settled && !r.factsOnly })
	for k, lacks := range lacking(list, r) {
		p := &list[k]
		if lacks != (finding.Lack{}) {
			continue
		}
		l := Link{Kind: r.kind, X: p.x, Y: p.y, Agree: p.agree, Score: p.same, Identity: p.identity, RuledOut: r.ruledOut}
		if !p.agree {
			l.Score, l.Shared, l.Signals = p.act, p.sharedWords(), p.differing(m)
			if !r.whole {
				l.About = p.about()
			}
		}
		links = append(links, l)
	}
	slices.SortStableFunc(links[first:], func(p, q Link) int {
		return cmp.Or(cmp.Compare(p.X.Span.Start, q.X.Span.Start), cmp.Compare(p.Y.Span.Start, q.Y.Span.Start))
	})
	return links
}

// lacking returns for each pair of a rule what it lacks to be a link; the zero Lack for the links. Each slot differs from one of
// the other article, the likeliest.
func lacking(list []judged, r *rule) []finding.Lack {
	out := make([]finding.Lack, len(list))
	var differing []int
	for k := range list {
		p := &list[k]
		switch {
		case p.agree && p.same < likely:
			out[k] = finding.Lack{What: "probability that equal values are of one thing, per mille", Value: p.same, Least: likely}
		case p.agree && r.whole && p.lead < leastLead:
			out[k].What = "another pair with one of the clauses is likelier by far"
		case p.agree:
		case r.factsOnly:
			out[k].What = "values of this kind are not held against each other"
		case p.settled:
			out[k].What = "one of them agrees with another value of the other article"
		case p.act < leastScore:
			out[k] = finding.Lack{What: "probability that an editor would act, per mille", Value: p.act, Least: leastScore}
		default:
			differing = append(differing, k)
		}
	}
	slices.SortStableFunc(differing, func(k, l int) int { return cmp.Compare(list[l].act, list[k].act) })
	usedX, usedY, told := map[int32]bool{}, map[int32]bool{}, map[[2]string]bool{}
	for _, k := range differing {
		p := &list[k]
		values := [2]string{p.x.plain(), p.y.plain()}
		switch {
		case usedX[p.xi] || usedY[p.yi]:
			out[k].What = "a likelier pair has one of the values"
		case told[values]: // what both articles tell twice is one finding
			out[k].What = "both articles have the two values twice"
		default:
			usedX[p.xi], usedY[p.yi], told[values] = true, true, true
		}
	}
	return out
}
