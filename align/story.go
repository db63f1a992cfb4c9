package align

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// story is the articles about the same events.
type story struct {
	id       string
	articles []*article // in the corpus's order
	when     crosscheck.Date
}

// distinct is the story without those copies that have no letter of their own: what there is to say of them is said of
// the original.
func (s *story) distinct(c *corpus) *story {
	out := *s
	out.articles = slices.DeleteFunc(slices.Clone(s.articles), func(a *article) bool {
		return a.source != a.index && a.letters == c.articles[a.source].letters
	})
	return &out
}

// findStories groups the articles of a corpus; one says that they all are one story. Every article is in exactly one
// story, a copy in that of its original. Stories are ordered by their first articles.
func findStories(c *corpus, one bool) []*story {
	if len(c.articles) == 0 {
		return nil
	}
	g := &grouping{corpus: c, index: map[wordID][]posting{}, member: make([]*story, len(c.articles))}
	if one {
		s := g.open()
		for _, a := range c.articles {
			g.join(s, a)
		}
	} else {
		g.group()
	}
	slices.SortFunc(g.stories, func(x, y *story) int { return cmp.Compare(x.articles[0].index, y.articles[0].index) })
	for i, s := range g.stories {
		s.id = fmt.Sprintf("s%d", i+1)
	}
	return g.stories
}

// grouping puts articles into stories one after the other: those with a sure date first, those without any last. Copies
// follow their originals.
type grouping struct {
	corpus   *corpus
	stories  []*story
	member   []*story // by index of the article
	profiles []profile
	index    map[wordID][]posting
}

// posting is an article that has a word in its profile.
type posting struct {
	article int32
	weight  float32
}

func (g *grouping) group() {
	g.profiles = make([]profile, len(g.corpus.articles))
	var order []*article
	for i, a := range g.corpus.articles {
		if a.source == a.index {
			g.profiles[i] = g.corpus.profile(a)
			order = append(order, a)
		}
	}
	slices.SortStableFunc(order, func(x, y *article) int { return cmp.Compare(dating(x), dating(y)) })
	for _, a := range order {
		s := g.nearest(a)
		if s == nil {
			s = g.open()
		}
		g.join(s, a)
		g.add(a)
	}
	g.again(order)
	for _, a := range g.corpus.articles {
		if a.source != a.index {
			g.join(g.member[a.source], a)
		}
	}
	for _, s := range g.stories {
		slices.SortFunc(s.articles, func(x, y *article) int { return cmp.Compare(x.index, y.index) })
	}
}

// again gives the articles that are alone in their stories a second chance: when they came, the story in which they belong
// was not complete, and its first article may have been the one that is least like them.
func (g *grouping) again(order []*article) {
	for _, a := range order {
		alone := g.member[a.index]
		if len(alone.articles) > 1 {
			continue
		}
		if s := g.nearest(a); s != nil {
			alone.articles = nil
			g.join(s, a)
		}
	}
	g.stories = slices.DeleteFunc(g.stories, func(s *story) bool { return len(s.articles) == 0 })
}

// dating orders articles by how sure their dates are.
func dating(a *article) int {
	switch published := a.doc.Published(); {
	case published.IsZero():
		return 2
	case !published.Certain:
		return 1
	}
	return 0
}

func (g *grouping) open() *story {
	s := &story{}
	g.stories = append(g.stories, s)
	return s
}

func (g *grouping) join(s *story, a *article) {
	s.articles = append(s.articles, a)
	g.member[a.index] = s
	if published := a.doc.Published(); published.Certain && (s.when.IsZero() || published.Value() < s.when.Value()) {
		s.when = published
	}
}

// busiest is how many articles with a word in their profile are kept in the index.
const busiest = 96

func (g *grouping) add(a *article) {
	for _, f := range g.profiles[a.index].words {
		if len(g.index[f.word]) < busiest {
			g.index[f.word] = append(g.index[f.word], posting{int32(a.index), f.weight})
		}
	}
}

// nearest gives the story to whose articles, itself left out, an article is most alike on average; nil when none is alike
// enough.
func (g *grouping) nearest(a *article) *story {
	p := &g.profiles[a.index]
	likeness := map[int32]float32{}
	var seen []int32
	for _, f := range p.words {
		for _, other := range g.index[f.word] {
			if other.article == int32(a.index) {
				continue
			}
			if likeness[other.article] == 0 {
				seen = append(seen, other.article)
			}
			likeness[other.article] += f.weight * other.weight
		}
	}
	slices.Sort(seen)
	sum, count := map[*story]int{}, map[*story]int{}
	var stories []*story
	for _, other := range seen {
		s := g.member[other]
		if count[s] == 0 {
			stories = append(stories, s)
		}
		count[s]++
		sum[s] += p.alike(&g.profiles[other], int(1000*likeness[other]))
	}
	var best *story
	most := sameStory
	for _, s := range stories {
		if mean := sum[s] / originals(s); mean >= most && g.timely(s, a) {
			best, most = s, mean+1
		}
	}
	return best
}

// originals counts the articles of a story that are no copies.
func originals(s *story) int {
	n := 0
	for _, a := range s.articles {
		if a.source == a.index {
			n++
		}
	}
	return n
}
