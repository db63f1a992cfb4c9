package align

import (
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// concept is what a word of the corpus is about, in whatever inflection it stands.
type concept struct {
	key    int32        // the same for all inflections of a word
	lemma  wordnet.Word // 0 for names, numbers, dates and words that the dictionary does not know
	weight int32        // how telling the word is in any text, in tenths; 0 for a grammatical word
}

// conceptOf looks a word of the corpus up in the dictionary.
func (c *corpus) conceptOf(id wordID) concept {
	w := &c.words[id]
	switch {
	case w.text == "" || w.class.is(function|negation|honorific):
		return concept{}
	case w.class.is(number | date):
		return concept{key: -1 - int32(id), weight: 10}
	}
	lemma := wordnet.Lemma(w.text)
	if lemma == 0 {
		return concept{key: -1 - int32(id), weight: 10}
	}
	return concept{key: int32(lemma), lemma: lemma, weight: max(2, int32(lemma.Rarity()-4)/3)}
}

// item is a telling word of a passage.
type item struct {
	concept
	term  int32 // its index in the article's terms
	count int32 // in how many passages of its article the concept stands
}

// passage is a sentence as the comparison of claims sees it: its telling words.
type passage struct {
	article     *article
	first, last int32 // terms
	items       []item
}

// longestPassage is how many telling words a passage has at most; a longer sentence is several passages. It keeps the work
// on a text without full stops in bounds.
const longestPassage = 120

// passagesOf cuts an article into passages. Those without two telling words are left out.
func (c *corpus) passagesOf(a *article) []passage {
	var passages []passage
	count := map[int32]int32{}
	end := func(p passage, last int32) {
		p.last = last
		if len(p.items) >= 2 {
			passages = append(passages, p)
			countConcepts(p.items, count)
		}
	}
	term := int32(0)
	for _, sentence := range a.text.Sentences {
		p := passage{article: a, first: term}
		for int(term) < len(a.terms) && a.terms[term].first < sentence.Last {
			if k := c.concepts[a.terms[term].word]; k.weight > 0 {
				p.items = append(p.items, item{concept: k, term: term})
			}
			term++
			if len(p.items) == longestPassage {
				end(p, term)
				p = passage{article: a, first: term}
			}
		}
		end(p, term)
	}
	for _, p := range passages {
		for i := range p.items {
			p.items[i].count = count[p.items[i].key]
		}
	}
	return passages
}

func countConcepts(items []item, count map[int32]int32) {
	for i, it := range items {
		if !slices.ContainsFunc(items[:i], func(other item) bool { return other.key == it.key }) {
			count[it.key]++
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
	const imagined = 40
	return int32(math.Round(10 * math.Log2(float64(passages+imagined)/float64(max(count, 1)))))
}
