package lexicon

// Phrases finds listed phrases, single words among them, in a sequence of word IDs. The zero Phrases finds nothing.
// Phrases is immutable and may be shared.
type Phrases struct {
	first []int32 // by ID of the first word: its node, or 0; up to the greatest ID of one
	nodes []node
	edges []edge // a hash table with open addressing: a power of two, at most half of it in use
	used  int
}

// node is a phrase, or the first words of some.
type node struct {
	value int32 // 1 + index of the entry that ends there, or 0
	inner bool  // an edge leads on
}

// edge leads from a node by the following word to the next node; to is 0 where the table is empty.
type edge struct {
	from int32
	word ID
	to   int32
}

// PhrasesOf returns the phrases of some lists. What [Phrases.Longest] returns counts through the lists' entries in the
// order given: the second list's first entry follows the first list's last.
func PhrasesOf(lists ...string) *Phrases {
	p := &Phrases{nodes: make([]node, 1), edges: make([]edge, 64)}
	index := int32(0)
	for _, list := range lists {
		for entry := range Entries(list) {
			index++
			p.add(entry, index)
		}
	}
	return p
}

func (p *Phrases) add(entry Entry, index int32) {
	at := int32(0)
	for id := range entry.Words() {
		if at > 0 {
			at = p.child(at, id)
			continue
		}
		if more := int(id) + 1 - len(p.first); more > 0 {
			p.first = append(p.first, make([]int32, more)...)
		}
		if p.first[id] == 0 {
			p.first[id] = p.newNode()
		}
		at = p.first[id]
	}
	if p.nodes[at].value == 0 {
		p.nodes[at].value = index
	}
}

func (p *Phrases) newNode() int32 {
	p.nodes = append(p.nodes, node{})
	return int32(len(p.nodes) - 1)
}

// child returns the node to which a word leads, a new one if there is none yet.
func (p *Phrases) child(from int32, word ID) int32 {
	if e := p.edge(from, word); e.to != 0 {
		return e.to
	}
	if p.used++; 2*p.used > len(p.edges) {
		old := p.edges
		p.edges = make([]edge, 2*len(old))
		for _, e := range old {
			if e.to != 0 {
				*p.edge(e.from, e.word) = e
			}
		}
	}
	p.nodes[from].inner = true
	to := p.newNode()
	*p.edge(from, word) = edge{from, word, to}
	return to
}

// edge returns the place of an edge in the table, an empty one if it is not there.
func (p *Phrases) edge(from int32, word ID) *edge {
	mask := uint64(len(p.edges) - 1)
	for at := mix(uint64(from)<<32|uint64(word)) >> 32; ; at++ {
		if e := &p.edges[at&mask]; e.to == 0 || e.from == from && e.word == word {
			return e
		}
	}
}

// Longest finds the longest phrase that begins with the first of the words that word(0), word(1), … yield; word says
// false where the text ends. It returns the number of words in it, 0 when there is none, and the index of its entry.
func (p *Phrases) Longest(word func(int) (ID, bool)) (length, entry int) {
	id, ok := word(0)
	if !ok || int(id) >= len(p.first) || p.first[id] == 0 {
		return 0, 0
	}
	at := p.first[id]
	for n := 1; ; n++ {
		here := p.nodes[at]
		if here.value != 0 {
			length, entry = n, int(here.value-1)
		}
		if !here.inner {
			return length, entry
		}
		id, ok := word(n)
		if !ok || id == Unknown {
			return length, entry
		}
		if at = p.edge(at, id).to; at == 0 {
			return length, entry
		}
	}
}
