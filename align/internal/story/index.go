package story

import (
	"cmp"
	"slices"
)

// Index holds the keys of any number of articles and puts them into groups. What group an article is in depends on the articles
// alone, not on the order in which they came, and not on those that are neither about its story nor linked to it through others.
//
// Two articles are linked where they may be of one story or copies of one text. Only those that can be are looked at: they share
// telling words and were published within days of each other, or share runs of words. What hangs together by links is put into
// groups anew when one of it comes or goes; nothing else is touched.
type Index struct {
	one      bool // all articles are one story
	articles map[string]int32
	nodes    []node
	free     []int32 // nodes without an article

	words   [datings]map[uint64][]posting // by word: the articles that have it in their profile, by day
	runs    chains                        // by run: the articles that have it
	fewRuns chains                        // by run: the articles that have it among those of which a copy shares at least one
	twins   map[uint64][]int32            // by letters: the articles, in order; the links of the first stand for those of all
	sayings map[uint64][]int32            // by run: the articles, in order

	dirty   []int32 // nodes that came or whose links changed
	touched []*Keys // articles that came or went
	gone    []*Group
	score   []float32 // by node; of an article that is looked up
	lookups []lookup  // of its words
}

// lookup is the articles that have a word of the one that is looked up.
type lookup struct {
	weight float32
	length int // of all lists
	lists  [datings][]posting
}

// node is an article of an index and what it is linked with.
type node struct {
	keys  *Keys // nil when the node is free
	links []link
	few   []uint64 // its runs in fewRuns
	group *Group
	place int  // in the group
	seen  bool // while nodes are gathered
}

// link leads to an article that may be of the same story or a copy.
type link struct {
	to     int32
	alike  int32 // 0 when it is below sameStory
	copied int32 // the runs of words that both have, when one is a copy of the other
}

// posting is an article and its day.
type posting struct{ day, node int32 }

// NewIndex returns an index without articles. If one is set, all that come are one story.
func NewIndex(one bool) *Index {
	x := &Index{
		one: one, articles: map[string]int32{}, twins: map[uint64][]int32{}, sayings: map[uint64][]int32{},
		runs: newChains(), fewRuns: newChains(),
	}
	for i := range x.words {
		x.words[i] = map[uint64][]posting{}
	}
	return x
}

// Len is the number of articles.
func (x *Index) Len() int { return len(x.articles) }

// Put adds an article. One with the same ID is replaced.
func (x *Index) Put(k *Keys) {
	x.Remove(k.ID)
	var n int32
	if last := len(x.free) - 1; last >= 0 {
		n, x.free = x.free[last], x.free[:last]
	} else {
		n = int32(len(x.nodes))
		x.nodes = append(x.nodes, node{})
		x.score = append(x.score, 0)
	}
	x.articles[k.ID] = n
	x.nodes[n] = node{keys: k}
	for _, run := range k.Sayings {
		x.sayings[run] = x.insert(x.sayings[run], n)
	}
	x.touched = append(x.touched, k)
	x.dirty = append(x.dirty, n)
	if k.Empty {
		return
	}
	twins := x.insert(x.twins[k.Letters], n)
	x.twins[k.Letters] = twins
	if twins[0] != n {
		return
	}
	if len(twins) > 1 {
		x.unlink(twins[1])
	}
	x.link(n)
}

// Remove takes an article out, and reports whether it was there.
func (x *Index) Remove(id string) bool {
	n, ok := x.articles[id]
	if !ok {
		return false
	}
	at := &x.nodes[n]
	delete(x.articles, id)
	for _, run := range at.keys.Sayings {
		takeOut(x.sayings, run, n)
	}
	x.touched = append(x.touched, at.keys)
	if at.group != nil {
		for _, m := range at.group.Members {
			if other, ok := x.articles[m.ID]; ok {
				x.dirty = append(x.dirty, other)
			}
		}
		x.leave(at)
	}
	if !at.keys.Empty {
		first := x.twins[at.keys.Letters][0] == n
		if first {
			x.unlink(n)
		}
		takeOut(x.twins, at.keys.Letters, n)
		if rest := x.twins[at.keys.Letters]; first && len(rest) > 0 {
			x.link(rest[0])
		}
	}
	x.nodes[n] = node{}
	x.free = append(x.free, n)
	return true
}

// insert puts a node into a list of nodes that is in the order of their articles.
func (x *Index) insert(list []int32, n int32) []int32 {
	at, _ := slices.BinarySearchFunc(list, n, func(a, b int32) int { return Compare(x.nodes[a].keys, x.nodes[b].keys) })
	return slices.Insert(list, at, n)
}

// takeOut takes a node out of the list of a key, and the list out of the map when it is empty.
func takeOut(lists map[uint64][]int32, key uint64, n int32) {
	lists[key] = slices.DeleteFunc(lists[key], func(other int32) bool { return other == n })
	if len(lists[key]) == 0 {
		delete(lists, key)
	}
}

// link looks up what an article is linked with, and has it looked up by those to come.
func (x *Index) link(n int32) {
	at := &x.nodes[n]
	found := map[int32]link{}
	if !x.one {
		x.lookUpWords(n, func(other int32, likeness int) { found[other] = link{to: other, alike: int32(likeness)} })
	}
	at.few = x.fewest(at.keys.Runs)
	x.lookUpRuns(n, func(other, runs int32) {
		l := found[other]
		l.to, l.copied = other, runs
		found[other] = l
	})
	for other, l := range found {
		at.links = append(at.links, l)
		l.to = n
		x.nodes[other].links = append(x.nodes[other].links, l)
	}
	x.dirty = append(x.dirty, n)
	words := x.words[at.keys.Dating]
	for _, f := range at.keys.Words {
		list := words[f.Word]
		p := posting{at.keys.Day, n}
		i, _ := slices.BinarySearchFunc(list, p, comparePostings)
		words[f.Word] = slices.Insert(list, i, p)
	}
	for _, run := range at.few {
		x.fewRuns.add(run, n)
	}
	for _, run := range at.keys.Runs {
		x.runs.add(run, n)
	}
}

// unlink undoes link.
func (x *Index) unlink(n int32) {
	at := &x.nodes[n]
	for _, l := range at.links {
		other := &x.nodes[l.to]
		other.links = slices.DeleteFunc(other.links, func(back link) bool { return back.to == n })
		x.dirty = append(x.dirty, l.to)
	}
	at.links = nil
	words := x.words[at.keys.Dating]
	for _, f := range at.keys.Words {
		list := words[f.Word]
		if i, ok := slices.BinarySearchFunc(list, posting{at.keys.Day, n}, comparePostings); ok {
			list = slices.Delete(list, i, i+1)
		}
		if words[f.Word] = list; len(list) == 0 {
			delete(words, f.Word)
		}
	}
	for _, run := range at.few {
		x.fewRuns.remove(run, n)
	}
	for _, run := range at.keys.Runs {
		x.runs.remove(run, n)
	}
	at.few = nil
}

func comparePostings(a, b posting) int {
	return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.node, b.node))
}

// lookUpWords yields the articles that may be of one story with an article, by their words.
//
// Words that many have are looked up last, and not at all once the rest cannot make two articles alike: what is left out is made
// up for by what it could be at most, before the articles themselves are compared.
func (x *Index) lookUpWords(n int32, yield func(other int32, likeness int)) {
	k := x.nodes[n].keys
	lookups := x.lookups[:0]
	for _, f := range k.Words {
		lookups = append(lookups, lookup{weight: f.Weight})
		l := &lookups[len(lookups)-1]
		for dating := range datings {
			l.lists[dating] = timelyOf(x.words[dating][f.Word], k, dating)
			l.length += len(l.lists[dating])
		}
	}
	x.lookups = lookups
	slices.SortStableFunc(lookups, func(a, b lookup) int { return cmp.Compare(a.length, b.length) })
	const least = float32(sameStory) / 1000
	left := float32(0) // the sum of the squares of the weights that are left out
	for len(lookups) > 0 {
		last := lookups[len(lookups)-1].weight
		if left+last*last >= least*least {
			break
		}
		left += last * last
		lookups = lookups[:len(lookups)-1]
	}
	var seen []int32
	for _, l := range lookups {
		for _, list := range l.lists {
			for _, p := range list {
				if x.score[p.node] == 0 {
					seen = append(seen, p.node)
				}
				x.score[p.node] += l.weight
			}
		}
	}
	for _, other := range seen {
		x.score[other] = 0
		if other == n {
			continue
		}
		if likeness := alike(k, x.nodes[other].keys); likeness >= sameStory {
			yield(other, likeness)
		}
	}
}

// timelyOf returns those postings of one dating, ordered by day, that were published within days of an article.
func timelyOf(list []posting, k *Keys, dating Dating) []posting {
	if len(list) == 0 || k.Dating == Undated || dating == Undated {
		return list
	}
	days := within(k, &Keys{Dating: dating})
	first, _ := slices.BinarySearchFunc(list, k.Day-days, func(p posting, day int32) int { return cmp.Compare(p.day, day) })
	last, _ := slices.BinarySearchFunc(list, k.Day+days+1, func(p posting, day int32) int { return cmp.Compare(p.day, day) })
	return list[first:last]
}

// lookUpRuns yields the articles of which an article is a copy, or which are copies of it, and how many runs they share. The
// shorter one of two copies has most of its runs in the other, so of those that fewest articles have, its few, it shares one.
func (x *Index) lookUpRuns(n int32, yield func(other, runs int32)) {
	k := x.nodes[n].keys
	known := map[int32]bool{n: true}
	try := func(other int32) {
		if known[other] {
			return
		}
		known[other] = true
		if runs := copied(k, x.nodes[other].keys); runs > 0 {
			yield(other, runs)
		}
	}
	for _, run := range x.nodes[n].few {
		x.runs.each(run, try)
	}
	for _, run := range k.Runs {
		x.fewRuns.each(run, try)
	}
}

// fewest returns so many of an article's runs that every copy of it that is longer has one of them: those that the fewest articles
// have. The copies of an article with few runs are found by all.
func (x *Index) fewest(runs []uint64) []uint64 {
	if len(runs) < copyEvidence {
		return nil
	}
	n := len(runs) - (len(runs)*copyShare+999)/1000 + 1
	order := make([]uint64, len(runs)) // the number of articles and, below, the index of the run
	for i, run := range runs {
		order[i] = uint64(x.runs.length(run))<<32 | uint64(i)
	}
	slices.Sort(order)
	out := make([]uint64, n)
	for i := range out {
		out[i] = runs[uint32(order[i])]
	}
	return out
}
