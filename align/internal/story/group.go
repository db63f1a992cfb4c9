package story

import (
	"cmp"
	"maps"
	"slices"
)

// Group is the articles of an index that are about the same events. It is not changed once it is made.
type Group struct {
	Members []Member // in the order of the articles
	When    string   // the first day of publication that is sure, as When gives it
	gone    bool
}

// Member is an article of a group.
type Member struct {
	*Keys
	Source int // the index of the first article of its source: its own, unless it is a copy
}

// original reports whether the i-th article of a group is no copy.
func (g *Group) original(i int) bool { return g.Members[i].Source == i }

// Changes are what has changed in the groups of an index.
type Changes struct {
	Made   []*Group // in the order of their first articles
	Gone   []*Group // those whose articles are in other groups now
	Echoes []*Group // older ones whose Echoes may be others now
}

// Settle puts the articles that came since the last call, and those that hang together with what changed, into groups. A group that
// comes out as it was stays.
func (x *Index) Settle() Changes {
	var changes Changes
	moved := x.touched
	var all []int32
	for _, n := range x.dirty {
		together := x.gather(n)
		all = append(all, together...)
		for _, g := range x.groupsOf(together) {
			if old := x.nodes[x.articles[g.Members[0].ID]].group; old != nil && slices.Equal(old.Members, g.Members) {
				continue
			}
			changes.Made = append(changes.Made, g)
			for i, m := range g.Members {
				at := &x.nodes[x.articles[m.ID]]
				if at.group != nil {
					x.leave(at)
					moved = append(moved, m.Keys)
				}
				at.group, at.place = g, i
			}
		}
	}
	for _, n := range all {
		x.nodes[n].seen = false
	}
	slices.SortFunc(changes.Made, compareGroups)
	changes.Gone = x.gone
	x.dirty, x.touched, x.gone = nil, nil, nil
	listed := map[*Group]bool{}
	for _, g := range changes.Made {
		listed[g] = true
	}
	for _, k := range moved {
		for _, run := range k.Sayings {
			for _, other := range x.sayings[run] {
				if g := x.nodes[other].group; !listed[g] {
					listed[g] = true
					changes.Echoes = append(changes.Echoes, g)
				}
			}
		}
	}
	slices.SortFunc(changes.Echoes, compareGroups)
	return changes
}

func compareGroups(a, b *Group) int { return Compare(a.Members[0].Keys, b.Members[0].Keys) }

// leave says that an article is no longer in its group, which is gone then.
func (x *Index) leave(at *node) {
	if !at.group.gone {
		at.group.gone = true
		x.gone = append(x.gone, at.group)
	}
	at.group = nil
}

// Of returns the group of an article, as of the last Settle; nil when there is no such article.
func (x *Index) Of(id string) *Group {
	if n, ok := x.articles[id]; ok {
		return x.nodes[n].group
	}
	return nil
}

// All yields the keys of all articles, in no order.
func (x *Index) All(yield func(*Keys) bool) {
	for _, n := range x.articles {
		if !yield(x.nodes[n].keys) {
			return
		}
	}
}

// gather returns the nodes that hang together with one, itself among them, and marks them as seen; none if it is free or was
// seen already.
func (x *Index) gather(n int32) []int32 {
	if x.nodes[n].keys == nil || x.nodes[n].seen {
		return nil
	}
	var out []int32
	visit := func(n int32) {
		if !x.nodes[n].seen {
			x.nodes[n].seen = true
			out = append(out, n)
		}
	}
	if x.one {
		for _, n := range x.articles {
			visit(n)
		}
		return out
	}
	visit(n)
	for i := 0; i < len(out); i++ {
		at := &x.nodes[out[i]]
		for _, l := range at.links {
			visit(l.to)
		}
		if at.keys.Empty {
			continue
		}
		twins := x.twins[at.keys.Letters]
		if visit(twins[0]); twins[0] == out[i] {
			for _, twin := range twins[1:] {
				visit(twin)
			}
		}
	}
	return out
}

// A grouping puts articles that hang together into groups, one after the other: those with a sure date first, those without any
// last. Copies follow their originals.
type grouping struct {
	*Index
	nodes   []int32         // in the order of the articles
	at      map[int32]int32 // by node: its place among them
	source  []int32         // by place: that of the first of its source
	story   []int32         // by place: its story; -1 for none
	stories [][]int32       // the places of the articles of each, copies left out
}

func (x *Index) groupsOf(nodes []int32) []*Group {
	if len(nodes) == 0 {
		return nil
	}
	slices.SortFunc(nodes, func(a, b int32) int { return Compare(x.nodes[a].keys, x.nodes[b].keys) })
	g := &grouping{Index: x, nodes: nodes, at: make(map[int32]int32, len(nodes)), source: make([]int32, len(nodes)), story: make([]int32, len(nodes))}
	for i, n := range nodes {
		g.at[n], g.story[i] = int32(i), -1
	}
	g.markCopies()
	if x.one {
		clear(g.story)
		g.stories = make([][]int32, 1)
	} else {
		g.putTogether()
	}
	return g.groups()
}

func (g *grouping) keys(place int32) *Keys { return g.Index.nodes[g.nodes[place]].keys }

func (g *grouping) links(place int32) []link { return g.Index.nodes[g.nodes[place]].links }

// markCopies finds of which article each is a copy: of those before it that are none themselves, the one that it shares most with.
func (g *grouping) markCopies() {
	for i := range g.source {
		place := int32(i)
		best, most := place, int32(0)
		for _, l := range g.links(place) {
			other := g.at[l.to]
			if l.copied > 0 && other < place && g.source[other] == other && (l.copied > most || l.copied == most && other < best) {
				best, most = other, l.copied
			}
		}
		g.source[i] = best
		if k := g.keys(place); !k.Empty {
			if first := g.at[g.twins[k.Letters][0]]; first != place {
				g.source[i] = g.source[first]
			}
		}
	}
}

func (g *grouping) putTogether() {
	var order []int32
	for i, source := range g.source {
		if int32(i) == source {
			order = append(order, source)
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(g.keys(a).Dating, g.keys(b).Dating) })
	for _, place := range order {
		s := g.nearest(place)
		if s < 0 {
			s = int32(len(g.stories))
			g.stories = append(g.stories, nil)
		}
		g.join(place, s)
	}
	// An article that is alone in its story has a second chance: when it came, the story in which it belongs was not complete, and
	// its first article may have been the one that is least like it.
	for _, place := range order {
		if alone := g.story[place]; len(g.stories[alone]) == 1 {
			if s := g.nearest(place); s >= 0 {
				g.stories[alone] = nil
				g.join(place, s)
			}
		}
	}
	for i, source := range g.source {
		g.story[i] = g.story[source]
	}
}

func (g *grouping) join(place, story int32) {
	g.story[place] = story
	g.stories[story] = append(g.stories[story], place)
}

// nearest returns the story to whose articles an article is most alike on average, itself left out; -1 when none is alike
// enough.
func (g *grouping) nearest(place int32) int32 {
	linked := map[int32]int{} // by place
	tried := map[int32]bool{g.story[place]: true}
	for _, l := range g.links(place) {
		if l.alike > 0 {
			linked[g.at[l.to]] = int(l.alike)
		}
	}
	best, most := int32(-1), 0
	for _, other := range slices.Sorted(maps.Keys(linked)) {
		s := g.story[other]
		if s < 0 || tried[s] {
			continue
		}
		tried[s] = true
		sum := 0
		for _, member := range g.stories[s] {
			likeness, ok := linked[member]
			if !ok {
				likeness = alike(g.keys(place), g.keys(member))
			}
			sum += likeness
		}
		if mean := sum / len(g.stories[s]); mean >= sameStory && mean > most {
			best, most = s, mean
		}
	}
	return best
}

func (g *grouping) groups() []*Group {
	groups := make([]*Group, len(g.stories))
	index := make([]int, len(g.nodes)) // by place: its index in its group
	var out []*Group
	for i, n := range g.nodes {
		s := g.story[i]
		if groups[s] == nil {
			groups[s] = &Group{}
			out = append(out, groups[s])
		}
		at := groups[s]
		index[i] = len(at.Members)
		k := g.Index.nodes[n].keys
		at.Members = append(at.Members, Member{k, index[g.source[i]]})
	}
	for _, at := range out {
		at.When = When(at.Members)
	}
	return out
}

// When is the first day of publication of some articles that is sure, “2023-07-12”; "" when there is none.
func When(members []Member) string {
	for _, m := range members {
		if m.Dating == Sure {
			return m.Published[:min(len(m.Published), len("2006-01-02"))]
		}
	}
	return ""
}

// Echo is an article and an earlier one of another group in which somebody is quoted with the same run of words.
type Echo struct{ Earlier, Later *Keys }

// MostEchoed is how many of the articles with one run of words, the first ones, are held against the later ones.
const MostEchoed = 8

// Echoes returns the echoes of a group's articles that were published so many days after the earlier ones, or more. Copies
// have none.
func (x *Index) Echoes(g *Group, days int) []Echo {
	var out []Echo
	for i, m := range g.Members {
		if !g.original(i) {
			continue
		}
		known := map[*Keys]bool{}
		for _, run := range m.Sayings {
			left := MostEchoed
			for _, other := range x.sayings[run] {
				k := x.nodes[other].keys
				if left == 0 || Compare(k, m.Keys) >= 0 {
					break
				}
				from := x.nodes[other].group
				if !from.original(x.nodes[other].place) {
					continue
				}
				left--
				if from != g && !known[k] && int(m.Day-k.Day) >= days {
					known[k] = true
					out = append(out, Echo{k, m.Keys})
				}
			}
		}
	}
	return out
}
