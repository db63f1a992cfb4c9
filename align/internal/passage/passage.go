package passage

import (
	"math"
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// item is a telling word of a passage.
type item struct {
	corpus.Concept
	term   int32           // its index in the article's terms
	count  int32           // in how many passages of its article the concept stands
	clause *english.Clause // the clause whose predicate it is; nil for none
	at     int             // its index in the grammar of the article, and in Reading.Clauses
}

// passage is a sentence as the comparison of claims sees it: its telling words.
type passage struct {
	article     *corpus.Article
	first, last int32 // terms
	items       []item
	values      values

	total, totalAmong int32 // the information of its items, and among how many passages of both articles; see [match.total]
}

// values are the slots of a passage, which are looked up when they are first asked for.
type values struct {
	quantities                           []slot[quantity.Quantity]
	dates                                []slot[timex.Timex]
	names                                [names.Organization + 1][]slot[named]
	quantitiesRead, datesRead, namesRead bool
}

// longestPassage is how many telling words a passage has at most; a longer sentence is several passages. It keeps the work
// on a text without full stops in bounds.
const longestPassage = 120

// passagesOf cuts an article into passages. Those without two telling words are left out.
func passagesOf(c *corpus.Corpus, a *corpus.Article) []passage {
	passages := make([]passage, 0, len(a.Text.Sentences))
	room := make([]item, 0, len(a.Terms))
	count := map[int32]int32{}
	end := func(p passage, last int32) {
		p.last, p.items = last, slices.Clip(p.items)
		room = room[len(p.items):len(p.items)]
		if len(p.items) >= 2 {
			passages = append(passages, p)
			countConcepts(p.items, count)
			passages[len(passages)-1].readPredicates()
		}
	}
	term := int32(0)
	for _, sentence := range a.Text.Sentences {
		p := passage{article: a, first: term, items: room}
		for int(term) < len(a.Terms) && a.Terms[term].First < corpus.Token(sentence.Last) {
			if k := c.Concepts[a.Terms[term].Word]; k.Weight > 0 {
				p.items = append(p.items, item{Concept: k, term: term})
			}
			term++
			if len(p.items) == longestPassage {
				end(p, term)
				p = passage{article: a, first: term, items: room}
			}
		}
		end(p, term)
	}
	for _, p := range passages {
		for i := range p.items {
			p.items[i].count = count[p.items[i].Key]
		}
	}
	return passages
}

func countConcepts(items []item, count map[int32]int32) {
	for i, it := range items {
		if !slices.ContainsFunc(items[:i], func(other item) bool { return other.Key == it.Key }) {
			count[it.Key]++
		}
	}
}

// information is how much it tells that two passages of two articles share a concept, in tenths: more for a word that is
// rare anywhere, less for one that many passages of the two articles have. It depends on the two articles alone, so that
// what is found between them stays found whatever other articles are added.
func information(weight, count, passages int32) int32 {
	return weight * surprise(count, passages) / 10
}

// surprise is the binary logarithm of the share of passages that have a concept, negative, in tenths. The passages of a
// short article say little about what is rare; some passages are added that do not have it.
func surprise(count, passages int32) int32 {
	count = max(count, 1)
	if count <= tabledCount && passages <= tabledPassages {
		return int32(surprises()[passages][count])
	}
	return calculatedSurprise(count, passages)
}

func calculatedSurprise(count, passages int32) int32 {
	const imagined = 40
	return int32(math.Round(10 * math.Log2(float64(passages+imagined)/float64(count))))
}

// For how many passages and how common concepts surprises are looked up: nearly all.
const (
	tabledPassages = 255
	tabledCount    = 31
)

var surprises = sync.OnceValue(func() *[tabledPassages + 1][tabledCount + 1]int16 {
	table := new([tabledPassages + 1][tabledCount + 1]int16)
	for passages := range table {
		for count := 1; count <= tabledCount; count++ {
			table[passages][count] = int16(calculatedSurprise(int32(count), int32(passages)))
		}
	}
	return table
})
