package passage

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// A passage has up to four candidates in each other article and 96 in all, of which each shares something with it.
func TestBestCandidates(t *testing.T) {
	for _, test := range []struct {
		articles, each int
		shared         int32
		want           int
	}{{1, 4, 100, 4}, {1, 5, 100, 4}, {96, 1, 100, 96}, {97, 1, 100, 96}, {2, 2, 30, 4}, {2, 2, 29, 0}} {
		f := &finder{}
		var touched []int32
		for i := range test.articles {
			for range test.each {
				touched = append(touched, int32(len(f.passages)))
				f.passages = append(f.passages, &passage{article: &corpus.Article{Index: i}})
				f.shared = append(f.shared, test.shared)
			}
		}
		if got := len(f.best(touched)); got != test.want {
			t.Errorf("%d of each of %d articles that share %d: %d are kept, want %d", test.each, test.articles, test.shared, got, test.want)
		}
	}
}

// Two bounds can both be right unless one is twice the other.
func TestBoundsAgree(t *testing.T) {
	for other, want := range map[float64]bool{199: true, 200: false} {
		x, y := quantity.Quantity{Value: 100, Noun: "boat", Mod: quantity.MoreThan}, quantity.Quantity{Value: other, Noun: "boat", Mod: quantity.MoreThan}
		if got := QuantitiesAgree(x, y); got != want {
			t.Errorf("more than 100, more than %v: %t", other, got)
		}
	}
}

// A month before its article appeared, something else happened.
func TestLongAgo(t *testing.T) {
	for text, want := range map[string]bool{
		"The mill of Calder burned down on February 4, Holm said.": false, // thirty days before
		"The mill of Calder burned down on February 3, Holm said.": true,
	} {
		f, m := matchOf(t, text, "The mill of Calder is gone.")
		if got := f.longAgo(m.a); got != want {
			t.Errorf("%s %t", text, got)
		}
	}
}

// A negation ten words before something may deny it, and one nine words behind.
func TestScope(t *testing.T) {
	const nine = "copper gravel timber plaster granite marble cement limestone clay"
	for text, want := range map[string]int{
		"Calder not " + nine + " sank": 1, "Calder not sand " + nine + " sank": 0,
	} {
		f, m := matchOf(t, text+".", "Calder is a town.")
		if got := f.denialsNear(m, m.a, m.a.last-1, -1); got != want {
			t.Errorf("%s: %d", text, got)
		}
	}
	for text, want := range map[string]int{
		"Calder copper gravel timber plaster granite marble cement limestone not": 1, "Calder " + nine + " not": 0,
	} {
		f, m := matchOf(t, text+".", "Calder is a town.")
		if got := f.denialsNear(m, m.a, m.a.first, -1); got != want {
			t.Errorf("%s: %d", text, got)
		}
	}
}

// weighed is a match in which all that is alike is one word beside what is compared, which tells so much, and what stands at the
// compared place itself.
func weighed(beside, coverage, mutual int32) *match {
	at := func(term int32) item { return item{term: term} }
	return &match{
		a: &passage{items: []item{at(0), at(1)}}, b: &passage{items: []item{at(0), at(1)}},
		links: []int16{0, 1}, back: []int16{0, 1}, strength: []int32{0, beside}, coverage: coverage, mutual: mutual,
	}
}

// How much must be alike right beside two words, and around them, for both to be of one thing.
func TestEnoughAlike(t *testing.T) {
	for _, test := range []struct {
		tight, context, coverage, mutual int32
		want                             bool
	}{
		{40, 90, 0, 0, true},
		{40, 89, 0, 0, false},
		{39, 90, 0, 0, false},
		{20, 45, 0, 550, true}, // the passages say much the same
		{20, 44, 0, 550, false},
		{19, 45, 0, 550, false},
		{20, 45, 0, 549, false},
		{20, 60, 800, 400, true}, // the one says little that the other does not
		{20, 59, 800, 400, false},
		{20, 60, 799, 400, false},
		{20, 60, 800, 399, false},
	} {
		m := weighed(test.tight, test.coverage, test.mutual)
		if got := m.sameThing(0, 0, test.context-m.context(0, 0)); got != test.want {
			t.Errorf("%+v: %t", test, got)
		}
	}
}

// told is the match of two texts whose articles package fact has read.
func told(t *testing.T, a, b string) (*finder, *match) {
	t.Helper()
	f, m := matchOf(t, a, b)
	for _, article := range f.corpus.Articles {
		f.slots[article.Index] = fact.Read(article.Reading)
	}
	return f, m
}

// weigh has all that is alike in a match be one word in each passage, so that the context of two terms is what is given. The word is the first
// that is as far from both as is given, or farther.
func (m *match) weigh(t *testing.T, a, b, far, context int32) {
	t.Helper()
	clear(m.strength)
	for i, j := range m.links {
		if j < 0 || min(distance(m.a.items[i].term, a), distance(m.b.items[j].term, b)) < far {
			continue
		}
		for m.strength[i] < 10*context+10 && m.context(a, b) < context {
			m.strength[i]++
		}
		if m.context(a, b) == context {
			return
		}
		t.Fatalf("a context of %d cannot be had", context)
	}
	t.Fatalf("nothing alike is %d terms off", far)
}

// Two numbers are compared from a certain reason on; where other persons are named beside them, from a greater one on.
func TestNumbersTogether(t *testing.T) {
	const boats, others = "bought 14 boats for the harbour by the town at the mouth of the river.", "bought 12 boats for the harbour by the town at the mouth of the river."
	for _, test := range []struct {
		a, b    string
		context int32
		want    bool
	}{
		{"The council " + boats, "The council " + others, 65, true}, // one verb and one noun tell the rest of 115
		{"The council " + boats, "The council " + others, 64, false},
		{"Ida Holm " + boats, "Ruth Orme " + others, 110, true}, // … of 160
		{"Ida Holm " + boats, "Ruth Orme " + others, 109, false},
	} {
		f, m := told(t, test.a, test.b)
		x, y := quantitiesIn(m.a)[0], quantitiesIn(m.b)[0]
		m.weigh(t, x.first, y.first, 6, test.context)
		f.numbers(m)
		if got := len(f.differences) > 0; got != test.want {
			t.Errorf("%s: a context of %d, a reason of %d: %t", test.a, test.context, f.sameCount(m, x, y), got)
		}
	}
}

// Two dates are compared from a certain reason on, to which it adds how much of the poorer passage is alike, up to four fifths.
func TestDatesTogether(t *testing.T) {
	const a, b = "opened the pier on Monday for the boats of the harbour by the town at the mouth of the river.", "opened the pier on Friday for the boats of the harbour by the town at the mouth of the river."
	for _, test := range []struct {
		who, other        string
		context, coverage int32
		want              bool
	}{
		{"The council ", "The council ", 70, 450, true}, // one verb tells the rest of 100
		{"The council ", "The council ", 69, 450, false},
		{"The council ", "The council ", 35, 1000, true},
		{"The council ", "The council ", 34, 1000, false},
		{"Ida Holm ", "Ruth Orme ", 140, 450, true}, // … of 170
		{"Ida Holm ", "Ruth Orme ", 139, 450, false},
	} {
		f, m := told(t, test.who+a, test.other+b)
		x, y := datesIn(m.a)[0], datesIn(m.b)[0]
		m.weigh(t, x.first, y.first, 6, test.context)
		m.coverage = test.coverage
		f.dates(m)
		if got := len(f.differences) > 0; got != test.want {
			t.Errorf("%s: a context of %d, a reason of %d: %t", test.who, test.context, f.sameOccasion(m, x, y), got)
		}
	}
}

// Two words, one of them denied, are opposed from a certain likeness of their passages on: of the richer one where their
// subjects are the same, or of both where they share a participant.
func TestDeniedTogether(t *testing.T) {
	for _, test := range []struct {
		coverage, mutual int32
		want             bool
	}{{0, 350, true}, {0, 349, false}, {600, 300, true}, {600, 299, false}, {599, 300, false}} {
		f, m := told(t, "The Calder council approved the quarry at Stonebeck.", "The Calder council did not approve the quarry at Stonebeck.")
		for i := range m.strength {
			m.strength[i] = 100
		}
		m.coverage, m.mutual = test.coverage, test.mutual
		f.negations(m)
		if got := len(f.differences) > 0; got != test.want {
			t.Errorf("%+v: %t", test, got)
		}
	}
}

// Two opposites are held against each other from a certain likeness of the passages on.
func TestOppositesTogether(t *testing.T) {
	for _, test := range []struct {
		coverage, mutual int32
		want             bool
	}{{0, 300, true}, {0, 299, false}, {850, 0, true}, {849, 0, false}} {
		f, m := told(t, "The Calder council accepted the offer of Orme Stone on Monday.", "The Calder council rejected the offer of Orme Stone on Monday.")
		for i := range m.strength {
			m.strength[i] = 100
		}
		m.coverage, m.mutual = test.coverage, test.mutual
		f.opposites(m)
		if got := len(f.differences) > 0; got != test.want {
			t.Errorf("%+v: %t", test, got)
		}
	}
}
