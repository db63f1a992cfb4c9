package story

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// Story is the articles about the same events.
type Story struct {
	Id       string
	Articles []*corpus.Article // in the corpus's order
	When     crosscheck.Date
	Limits   *finding.Limits // notes the limits that are met in the work on it
}

// Distinct is the story without those copies that have no letter of their own: what there is to say of them is said of
// the original.
func (s *Story) Distinct(c *corpus.Corpus) *Story {
	out := *s
	out.Articles = slices.DeleteFunc(slices.Clone(s.Articles), func(a *corpus.Article) bool {
		return a.Source != a.Index && a.Letters == c.Articles[a.Source].Letters
	})
	return &out
}

// Find groups the articles of a corpus; one says that they all are one story. Every article is in exactly one
// story, a copy in that of its original. Stories are ordered by their first articles.
func Find(c *corpus.Corpus, one bool) []*Story {
	if len(c.Articles) == 0 {
		return nil
	}
	g := &grouping{corpus: c, member: make([]*Story, len(c.Articles))}
	for i := range g.index {
		g.index[i] = map[corpus.WordID][]posting{}
	}
	if one {
		s := g.open()
		for _, a := range c.Articles {
			g.join(s, a)
		}
	} else {
		g.group()
	}
	slices.SortFunc(g.stories, func(x, y *Story) int { return cmp.Compare(x.Articles[0].Index, y.Articles[0].Index) })
	for i, s := range g.stories {
		s.Id = fmt.Sprintf("s%d", i+1)
	}
	return g.stories
}

// grouping puts articles into stories one after the other: those with a sure date first, those without any last. Copies
// follow their originals.
type grouping struct {
	corpus   *corpus.Corpus
	stories  []*Story
	member   []*Story // by index of the article
	profiles []profile
	index    [3]map[corpus.WordID][]posting // by [dating]; each list by article, and so by date
}

// posting is an article that has a word in its profile.
type posting struct {
	article int32
	weight  float32
}

func (g *grouping) group() {
	g.profiles = make([]profile, len(g.corpus.Articles))
	var order []*corpus.Article
	for i, a := range g.corpus.Articles {
		if a.Source == a.Index {
			g.profiles[i] = newProfile(g.corpus, a)
			order = append(order, a)
		}
	}
	slices.SortStableFunc(order, func(x, y *corpus.Article) int { return cmp.Compare(dating(x), dating(y)) })
	for _, a := range order {
		s := g.nearest(a)
		if s == nil {
			s = g.open()
		}
		g.join(s, a)
		g.add(a)
	}
	g.again(order)
	for _, a := range g.corpus.Articles {
		if a.Source != a.Index {
			g.join(g.member[a.Source], a)
		}
	}
	for _, s := range g.stories {
		slices.SortFunc(s.Articles, func(x, y *corpus.Article) int { return cmp.Compare(x.Index, y.Index) })
	}
}

// again returns the articles that are alone in their stories a second chance: when they came, the story in which they belong
// was not complete, and its first article may have been the one that is least like them.
func (g *grouping) again(order []*corpus.Article) {
	for _, a := range order {
		alone := g.member[a.Index]
		if len(alone.Articles) > 1 {
			continue
		}
		if s := g.nearest(a); s != nil {
			alone.Articles = nil
			g.join(s, a)
		}
	}
	g.stories = slices.DeleteFunc(g.stories, func(s *Story) bool { return len(s.Articles) == 0 })
}

// dating orders articles by how sure their dates are.
func dating(a *corpus.Article) int {
	switch published := a.Doc.Published(); {
	case published.IsZero():
		return 2
	case !published.Certain:
		return 1
	}
	return 0
}

func (g *grouping) open() *Story {
	s := &Story{}
	g.stories = append(g.stories, s)
	return s
}

func (g *grouping) join(s *Story, a *corpus.Article) {
	s.Articles = append(s.Articles, a)
	g.member[a.Index] = s
	if published := a.Doc.Published(); published.Certain && (s.When.IsZero() || published.Value() < s.When.Value()) {
		s.When = published
	}
}

func (g *grouping) add(a *corpus.Article) {
	index := g.index[dating(a)]
	for _, f := range g.profiles[a.Index].words {
		index[f.word] = append(index[f.word], posting{int32(a.Index), f.weight})
	}
}

// busiest is how many articles with a word in their profile an article is held against: those published next before it, and
// as many of those next behind it.
const busiest = 96

// around yields the articles with a word in their profile that were published next to an article.
func (g *grouping) around(a *corpus.Article, word corpus.WordID, yield func(posting)) {
	for _, index := range g.index {
		list := index[word]
		at, _ := slices.BinarySearchFunc(list, int32(a.Index), func(p posting, article int32) int { return cmp.Compare(p.article, article) })
		for _, p := range list[max(0, at-busiest):min(len(list), at+busiest)] {
			yield(p)
		}
	}
}

// nearest returns the story to whose articles, itself left out, an article is most alike on average; nil when none is alike
// enough.
func (g *grouping) nearest(a *corpus.Article) *Story {
	p := &g.profiles[a.Index]
	likeness := map[int32]float32{}
	var seen []int32
	for _, f := range p.words {
		g.around(a, f.word, func(other posting) {
			if other.article == int32(a.Index) {
				return
			}
			if likeness[other.article] == 0 {
				seen = append(seen, other.article)
			}
			likeness[other.article] += f.weight * other.weight
		})
	}
	slices.Sort(seen)
	sum, count := map[*Story]int{}, map[*Story]int{}
	var stories []*Story
	for _, other := range seen {
		s := g.member[other]
		if count[s] == 0 {
			stories = append(stories, s)
		}
		count[s]++
		sum[s] += p.alike(&g.profiles[other], int(1000*likeness[other]))
	}
	var best *Story
	most := sameStory
	for _, s := range stories {
		if mean := sum[s] / originals(s); mean >= most && g.timely(s, a) {
			best, most = s, mean+1
		}
	}
	return best
}

// originals counts the articles of a story that are no copies.
func originals(s *Story) int {
	n := 0
	for _, a := range s.Articles {
		if a.Source == a.Index {
			n++
		}
	}
	return n
}
