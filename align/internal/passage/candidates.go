package passage

import (
	"cmp"
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// The limits of the search for passages about one thing. They only bite in stories of dozens of articles, and keep the
// work there from growing with the square of their number.
const (
	perArticle  = 4  // candidates of a passage in each other article
	perPassage  = 96 // candidates of a passage in all
	leastShared = 60 // information that two passages share at least to be put side by side, in tenths
)

// A finder finds the passages of a story that may be about one thing, through an index of their telling words.
type finder struct {
	corpus   *corpus.Corpus
	limits   *finding.Limits
	trace    *finding.Trace
	passages []*passage // of all articles, in order
	sizes    []int32    // by index of the article in the corpus: its number of passages
	postings map[int32][]int32
	kin      *kinship
	shared   []int32           // scratch: by passage, what it shares with the one at hand
	roles    [][]role          // by index of the article: what it calls persons
	named    [][]named         // by index of the article: its persons and places
	days     []map[string]bool // by index of the article: the days, months and years that it names

	slots       []*fact.Article // by index of the article: what package fact reads of it
	comparison  fact.Comparison
	judgedFirst int // the index of the article whose meetings with later ones are judged
	judged      map[meeting]*judgements

	differences []reasoned
	links       []statedLink
}

func newFinder(c *corpus.Corpus, articles []*corpus.Article) *finder {
	f := &finder{
		corpus: c, sizes: make([]int32, len(c.Articles)), postings: map[int32][]int32{}, judgedFirst: -1, judged: map[meeting]*judgements{}, roles: make([][]role, len(c.Articles)), named: make([][]named, len(c.Articles)),
		days: make([]map[string]bool, len(c.Articles)), slots: make([]*fact.Article, len(c.Articles)),
		kin: kinshipOf(c),
	}
	for _, a := range articles {
		f.roles[a.Index] = rolesIn(c, a)
		f.named[a.Index], f.days[a.Index] = namedPlaces(a, f.roles[a.Index]), daysIn(a)
		passages := passagesOf(c, a)
		f.sizes[a.Index] = int32(len(passages))
		for i := range passages {
			f.index(&passages[i])
		}
	}
	f.shared = make([]int32, len(f.passages))
	return f
}

func (f *finder) index(p *passage) {
	at := int32(len(f.passages))
	f.passages = append(f.passages, p)
	for _, it := range p.items {
		postings := f.postings[it.Key]
		if len(postings) == 0 || postings[len(postings)-1] != at {
			f.postings[it.Key] = append(postings, at)
		}
	}
}

// matches puts every passage side by side with those of later articles that share enough rare matter with it.
func (f *finder) matches(ctx context.Context, yield func(*match)) {
	for at := range f.passages {
		if ctx.Err() != nil {
			return
		}
		for _, other := range f.candidates(int32(at)) {
			a, b := f.passages[at], f.passages[other]
			m := newMatch(a, b, f.sizes[a.article.Index]+f.sizes[b.article.Index], f.kin)
			if m.shared >= leastShared {
				yield(m)
			}
		}
	}
}

// noteCommon notes the articles with passages all of whose words are too common in the story to lead to another passage.
func (f *finder) noteCommon() {
	count := map[int]int{}
	for _, p := range f.passages {
		if !slices.ContainsFunc(p.items, func(it item) bool { return len(f.postings[it.Key]) <= finding.MostSentences }) {
			count[p.article.Index]++
		}
	}
	for article, n := range count {
		f.limits.Note(finding.Met{Limit: finding.LimitSentences, Article: article, Count: n})
	}
}

// candidates gives the passages of later articles, of other sources, that share most with a passage, in order.
func (f *finder) candidates(at int32) []int32 {
	p := f.passages[at]
	var touched []int32
	for i, it := range p.items {
		postings := f.postings[it.Key]
		if len(postings) > finding.MostSentences || slices.ContainsFunc(p.items[:i], func(earlier item) bool { return earlier.Key == it.Key }) {
			continue
		}
		from, _ := slices.BinarySearch(postings, at+1)
		for _, other := range postings[from:] {
			q := f.passages[other]
			if f.corpus.SameSource(p.article.Index, q.article.Index) {
				continue
			}
			if f.shared[other] == 0 {
				touched = append(touched, other)
			}
			f.shared[other] += information(it.Weight, f.count(q, it), f.sizes[p.article.Index]+f.sizes[q.article.Index])
		}
	}
	return f.best(touched)
}

// count is in how many passages of two articles a concept of the one stands.
func (f *finder) count(q *passage, it item) int32 {
	for _, other := range q.items {
		if other.Key == it.Key {
			return it.count + other.count
		}
	}
	return it.count
}

// best keeps the candidates that share most: a few of each article.
func (f *finder) best(touched []int32) []int32 {
	slices.SortFunc(touched, func(a, b int32) int { return cmp.Or(cmp.Compare(f.shared[b], f.shared[a]), cmp.Compare(a, b)) })
	var kept []int32
	taken := map[int]int{}
	for _, other := range touched {
		article := f.passages[other].article.Index
		if f.shared[other] >= leastShared/2 && taken[article] < perArticle && len(kept) < perPassage {
			taken[article]++
			kept = append(kept, other)
		}
	}
	for _, other := range touched {
		f.shared[other] = 0
	}
	slices.Sort(kept)
	return kept
}
