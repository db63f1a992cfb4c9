package lexicon

// Phrases finds listed phrases, single words among them, in a sequence of word IDs. The zero Phrases finds nothing.
// Phrases is immutable and may be shared.
type Phrases struct {
	first []int32          // by ID of the first word: its node, or 0
	next  map[uint64]int32 // node and following word to node
	value []int32          // by node: 1 + index of the entry that ends there, or 0
}

// PhrasesOf gives the phrases of some lists. What [Phrases.Longest] returns counts through the lists' entries in the
// order given: the second list's first entry follows the first list's last.
func PhrasesOf(lists ...string) *Phrases {
	p := &Phrases{first: make([]int32, Len()), next: map[uint64]int32{}, value: []int32{0}}
	index := int32(0)
	for _, list := range lists {
		for _, entry := range List(list) {
			index++
			p.add(entry, index)
		}
	}
	return p
}

func (p *Phrases) add(entry Entry, index int32) {
	node := int32(0)
	for word := range entry.Words() {
		id := Lookup(word)
		if node == 0 {
			if p.first[id] == 0 {
				p.first[id] = p.newNode()
			}
			node = p.first[id]
			continue
		}
		key := uint64(node)<<32 | uint64(id)
		if p.next[key] == 0 {
			p.next[key] = p.newNode()
		}
		node = p.next[key]
	}
	if p.value[node] == 0 {
		p.value[node] = index
	}
}

func (p *Phrases) newNode() int32 {
	p.value = append(p.value, 0)
	return int32(len(p.value) - 1)
}

// Longest finds the longest phrase that begins with the first of the words that word(0), word(1), … yield; word says
// false where the text ends. It returns the number of words in it, 0 when there is none, and the index of its entry.
func (p *Phrases) Longest(word func(int) (ID, bool)) (length, entry int) {
	id, ok := word(0)
	if !ok || int(id) >= len(p.first) || p.first[id] == 0 {
		return 0, 0
	}
	node := p.first[id]
	for n := 1; ; n++ {
		if p.value[node] != 0 {
			length, entry = n, int(p.value[node]-1)
		}
		id, ok := word(n)
		if !ok || id == Unknown {
			return length, entry
		}
		node, ok = p.next[uint64(node)<<32|uint64(id)]
		if !ok {
			return length, entry
		}
	}
}
