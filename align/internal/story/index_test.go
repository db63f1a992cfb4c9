package story

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// invented makes the keys of an article: of one of a few topics and days, sometimes a copy of another, sometimes without a date.
func invented(random *rand.Rand, id string) *Keys {
	topic := rand.New(rand.NewPCG(1, random.Uint64N(12)))
	k := &Keys{ID: id, Source: fmt.Sprint(random.IntN(3)), Day: 20000 + int32(random.IntN(100)), Page: int32(random.IntN(2))}
	switch random.IntN(8) {
	case 0:
		k.Dating, k.Day = Undated, 0
	case 1:
		k.Dating = Unsure
	}
	if k.Dating != Undated {
		k.Published = fmt.Sprintf("day %d", k.Day)
	}
	if k.Empty = random.IntN(30) == 0; k.Empty {
		return k
	}
	for _, w := range topic.Perm(40)[:12] {
		if random.IntN(4) > 0 {
			k.Words = append(k.Words, Feature{uint64(w), float32(1 + random.IntN(9))})
		}
	}
	for range random.IntN(6) {
		k.Words = append(k.Words, Feature{uint64(40 + random.IntN(20)), float32(1 + random.IntN(9))})
	}
	slices.SortFunc(k.Words, func(a, b Feature) int { return int(a.Word) - int(b.Word) })
	k.Words = slices.CompactFunc(k.Words, func(a, b Feature) bool { return a.Word == b.Word })
	sum := float32(0)
	for _, f := range k.Words {
		sum += f.Weight * f.Weight
	}
	for i := range k.Words {
		k.Words[i].Weight /= float32(math.Sqrt(float64(sum)))
	}
	text := topic.Uint64N(4)
	from := rand.New(rand.NewPCG(2, text))
	for range 5 + from.IntN(40) {
		if run := from.Uint64N(1000); random.IntN(4) > 0 {
			k.Runs = append(k.Runs, run)
		}
	}
	slices.Sort(k.Runs)
	k.Runs = slices.Compact(k.Runs)
	k.Letters = text<<8 | random.Uint64N(9)
	if random.IntN(3) > 0 {
		k.Persons = []uint64{topic.Uint64N(3)}
	}
	if k.Dating == Sure {
		k.Sayings = []uint64{random.Uint64N(6), 10 + random.Uint64N(6)}
	}
	return k
}

// described shows the groups of an index, and what echoes in them.
func described(x *Index) map[string]string {
	out := map[string]string{}
	for k := range x.All {
		g := x.Of(k.ID)
		line := g.When
		for _, m := range g.Members {
			line += fmt.Sprintf(" %s/%s", m.ID, g.Members[m.Source].ID)
		}
		for _, e := range x.Echoes(g, 30) {
			line += fmt.Sprintf(" %s>%s", e.Earlier.ID, e.Later.ID)
		}
		out[k.ID] = line
	}
	return out
}

// TestIndexForgets holds that groups, and what echoes in them, depend on the articles that are there alone: not on their order, nor on
// those that were there, nor on how often they were asked for. The changes that are told are enough to keep up with it.
func TestIndexForgets(t *testing.T) {
	for seed := range 150 {
		random := rand.New(rand.NewPCG(3, uint64(seed)))
		x := NewIndex(seed%10 == 9)
		known := map[string]*Keys{}
		groups := map[*Group]bool{}
		echoes := map[*Group][]Echo{}
		for range 6 {
			for range random.IntN(20) {
				if id := fmt.Sprint(random.IntN(40)); random.IntN(3) == 0 {
					if x.Remove(id) != (known[id] != nil) {
						t.Fatal("Remove is wrong about what was there")
					}
					delete(known, id)
				} else {
					known[id] = invented(random, id)
					x.Put(known[id])
				}
			}
			changes := x.Settle()
			for _, g := range changes.Gone {
				delete(groups, g)
				delete(echoes, g)
			}
			for _, g := range changes.Made {
				groups[g] = true
			}
			for _, g := range slices.Concat(changes.Made, changes.Echoes) {
				echoes[g] = x.Echoes(g, 30)
			}
			members := 0
			for g := range groups {
				members += len(g.Members)
				for _, m := range g.Members {
					if x.Of(m.ID) != g {
						t.Fatalf("seed %d: the group of %s is another one than was told", seed, m.ID)
					}
				}
				if diff := cmp.Diff(x.Echoes(g, 30), echoes[g]); diff != "" {
					t.Fatalf("seed %d: the echoes of a group changed untold:\n%s", seed, diff)
				}
			}
			if members != len(known) || x.Len() != len(known) {
				t.Fatalf("seed %d: %d articles in groups of %d", seed, members, len(known))
			}
			fresh := NewIndex(x.one)
			for _, k := range known {
				fresh.Put(k)
			}
			fresh.Settle()
			if diff := cmp.Diff(described(fresh), described(x)); diff != "" {
				t.Fatalf("seed %d (-at once +one by one):\n%s", seed, diff)
			}
		}
		for id := range known {
			x.Remove(id)
		}
		x.Settle()
		if len(x.sayings)+len(x.twins)+len(x.runs.heads)+len(x.fewRuns.heads)+len(x.words[0])+len(x.words[1])+len(x.words[2]) > 0 {
			t.Fatalf("seed %d: something is left of what was taken out", seed)
		}
	}
}

// TestLinksAreComplete holds that the index finds all that a comparison of everything with everything does.
func TestLinksAreComplete(t *testing.T) {
	linked, copies := 0, 0
	for seed := range 40 {
		random := rand.New(rand.NewPCG(4, uint64(seed)))
		x := NewIndex(false)
		for i := range 60 {
			x.Put(invented(random, fmt.Sprint(i)))
		}
		first := func(k *Keys) bool { return !k.Empty && x.nodes[x.twins[k.Letters][0]].keys == k }
		for a := range x.All {
			for b := range x.All {
				if a == b || !first(a) || !first(b) {
					continue
				}
				var want link
				if likeness := alike(a, b); likeness >= sameStory && timely(a, b) {
					want.alike = int32(likeness)
					linked++
				}
				if want.copied = copied(a, b); want.copied > 0 {
					copies++
				}
				want.to = x.articles[b.ID]
				at := &x.nodes[x.articles[a.ID]]
				got := slices.IndexFunc(at.links, func(l link) bool { return l.to == want.to })
				if (got >= 0) != (want.alike+want.copied > 0) || got >= 0 && at.links[got] != want {
					t.Fatalf("seed %d: %s and %s: link %d, want %+v", seed, a.ID, b.ID, got, want)
				}
			}
		}
	}
	if linked < 100 || copies < 100 {
		t.Errorf("only %d links and %d copies", linked, copies)
	}
}
