package passage

// match is two passages of two articles, and which telling words of one answer to which of the other.
type match struct {
	a, b     *passage
	links    []int16 // for each item of a, the item of b that answers to it, or -1
	back     []int16 // for each item of b, the item of a, or -1
	strength []int32 // for each item of a, how much its link tells, in tenths
	shared   int32   // the sum of strength
	coverage int32   // what part of the poorer passage's information is shared, per mille
	mutual   int32   // … and of the richer one's
	passages int32   // of both articles
}

// newMatch puts two passages side by side.
func newMatch(a, b *passage, passages int32, kin *kinship) *match {
	m := &match{a: a, b: b, passages: passages}
	m.links, m.back = unlinked(len(a.items)), unlinked(len(b.items))
	m.strength = make([]int32, len(a.items))
	for i := range a.items {
		if j := m.nearest(i); j >= 0 {
			m.link(i, j, 10)
		}
	}
	for i := range a.items {
		if m.links[i] < 0 && a.items[i].Lemma != 0 {
			if j, share := m.related(i, kin); j >= 0 {
				m.link(i, j, share)
			}
		}
	}
	one, other := m.total(a), m.total(b)
	m.coverage = min(1000, 1000*m.shared/max(1, min(one, other)))
	m.mutual = min(1000, 1000*m.shared/max(1, max(one, other)))
	return m
}

func unlinked(n int) []int16 {
	links := make([]int16, n)
	for i := range links {
		links[i] = -1
	}
	return links
}

// nearest finds the item of b with the same concept; of several the one whose neighbours answer to the neighbours of i.
func (m *match) nearest(i int) int {
	best, bestScore := -1, -1
	for j := range m.b.items {
		if m.back[j] >= 0 || m.b.items[j].Key != m.a.items[i].Key {
			continue
		}
		if score := m.neighbours(i, j); score > bestScore {
			best, bestScore = j, score
		}
	}
	return best
}

// neighbours counts the concepts that stand near both items.
func (m *match) neighbours(i, j int) int {
	score := 0
	for d := -3; d <= 3; d++ {
		if d == 0 || i+d < 0 || i+d >= len(m.a.items) {
			continue
		}
		for e := -3; e <= 3; e++ {
			if e != 0 && j+e >= 0 && j+e < len(m.b.items) && m.a.items[i+d].Key == m.b.items[j+e].Key {
				score++
			}
		}
	}
	return score
}

// related finds the item of b that is most closely related to an item of a.
func (m *match) related(i int, kin *kinship) (best int, share int32) {
	best = -1
	relatives := kin.of(m.a.items[i].Lemma)
	if len(relatives) == 0 {
		return best, 0
	}
	for j := range m.b.items {
		if m.back[j] >= 0 {
			continue
		}
		for _, r := range relatives {
			if r.Word == m.b.items[j].Lemma && shareOf[r.Relation] > share {
				best, share = j, shareOf[r.Relation]
			}
		}
	}
	return best, share
}

func (m *match) link(i, j int, share int32) {
	a, b := &m.a.items[i], &m.b.items[j]
	m.links[i], m.back[j] = int16(j), int16(i)
	m.strength[i] = share * information(min(a.Weight, b.Weight), a.count+b.count, m.passages) / 10
	m.shared += m.strength[i]
}

func (m *match) total(p *passage) int32 {
	if p.totalAmong != m.passages {
		p.total, p.totalAmong = 0, m.passages
		for i := range p.items {
			p.total += information(p.items[i].Weight, 2*p.items[i].count, m.passages)
		}
	}
	return p.total
}
