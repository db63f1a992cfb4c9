package passage

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/internal/names"
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

// finds reports whether a rule finds a difference in two sentences whose words are all as alike as can be, and that are themselves as
// much alike as is given.
func finds(t *testing.T, rule func(*finder, *match), a, b string, coverage, mutual int32) bool {
	t.Helper()
	f, m := told(t, a, b)
	for i := range m.strength {
		m.strength[i] = 100
	}
	m.coverage, m.mutual = coverage, mutual
	rule(f, m)
	return len(f.differences) > 0
}

// Two words, one of them denied, are opposed from a certain likeness of their passages on, of the richer one where their subjects are
// the same, or of both where they share a participant; and so are two opposites.
func TestOpposed(t *testing.T) {
	for _, test := range []struct {
		name string
		rule func(*finder, *match)
		a, b string
		at   map[[2]int32]bool // by the coverage and what is mutual
	}{
		{
			"a denial", (*finder).negations,
			"The Calder council approved the quarry at Stonebeck.", "The Calder council did not approve the quarry at Stonebeck.",
			map[[2]int32]bool{{0, 350}: true, {0, 349}: false, {600, 300}: true, {600, 299}: false, {599, 300}: false},
		},
		{
			"opposites", (*finder).opposites,
			"The Calder council accepted the offer of Orme Stone on Monday.", "The Calder council rejected the offer of Orme Stone on Monday.",
			map[[2]int32]bool{{0, 300}: true, {0, 299}: false, {850, 0}: true, {849, 0}: false},
		},
	} {
		for at, want := range test.at {
			if got := finds(t, test.rule, test.a, test.b, at[0], at[1]); got != want {
				t.Errorf("%s: a coverage of %d, mutual %d: %t", test.name, at[0], at[1], got)
			}
		}
	}
}

// Units of which one is a hundred others are used for other things.
func TestSameScale(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{{"m", "ft", true}, {"m", "in", true}, {"m", "cm", false}, {"km", "m", false}, {"km", "mi", true}, {"m", "kg", true}} {
		if got := sameScale(quantity.Quantity{Unit: test.a}, quantity.Quantity{Unit: test.b}); got != test.want {
			t.Errorf("%s, %s: %t", test.a, test.b, got)
		}
	}
}

// One of two figures of a thing is less than twice the other.
func TestNearFigures(t *testing.T) {
	for other, want := range map[float64]bool{10: true, 19: true, 20: false} {
		if got := nearFigures(quantity.Quantity{Value: 10}, quantity.Quantity{Value: other}); got != want {
			t.Errorf("10, %v: %t", other, got)
		}
	}
}

// What a date may belong to: a verb up to ten words before it, a noun up to two.
func TestGovernors(t *testing.T) {
	has := func(text string, word int32) bool {
		f, m := matchOf(t, text, "Calder is a town.")
		x := datesIn(m.a)[0]
		for _, i := range f.governors(m.a, x.first, x.last) {
			if m.a.items[i].term == m.a.first+word {
				return true
			}
		}
		return false
	}
	for text, want := range map[string]bool{
		"Holm opened the stone pier of the town with them on March 1.":     true,
		"Holm opened the old stone pier of the town with them on March 1.": false,
	} {
		if got := has(text, 1); got != want {
			t.Errorf("%s %t", text, got)
		}
	}
	for text, want := range map[string]bool{"Holm saw it at the ceremony on March 1.": true, "Holm saw it at the ceremony there on March 1.": false} {
		if got := has(text, 5); got != want {
			t.Errorf("%s %t", text, got)
		}
	}
}

// A doubtful link does not make one fact of two of which an article has both; a less doubtful one does.
func TestDoubtfulLinks(t *testing.T) {
	place := func(article, start int) stated {
		var s stated
		s.Article, s.Span.Start, s.Span.End = article, start, start+1
		return s
	}
	for doubt, want := range map[int32]int{350: 1, 351: 2} {
		links := []statedLink{
			{slot: "number", places: [2]stated{place(0, 1), place(1, 1)}},
			{slot: "number", places: [2]stated{place(0, 9), place(2, 9)}},
			{slot: "number", places: [2]stated{place(1, 1), place(2, 9)}, doubt: doubt},
		}
		if got := len(groupLinks(links)); got != want {
			t.Errorf("a doubt of %d: %d facts, want %d", doubt, got, want)
		}
	}
}

// How much of a denied clause, and of its subject, must be alike in what the other passage reports.
func TestStatedInstead(t *testing.T) {
	for _, test := range []struct {
		subject, denied int32
		want            bool
	}{{20, 60, true}, {19, 60, false}, {20, 59, false}} {
		f, m := told(t, "Ruth Orme denied that she had sold the mill.", "Ruth Orme said that she had sold the mill.")
		denial, before, behind := -1, -1, -1
		for i, j := range m.links {
			switch x := m.a.items[i]; {
			case denials()[x.Lemma]:
				denial = i
			case j >= 0 && denial < 0:
				before = i
			case j >= 0:
				behind = i
			}
		}
		if denial < 0 || before < 0 || behind < 0 {
			t.Fatal("nothing is denied, or nothing is alike")
		}
		for i := range m.a.items {
			m.a.items[i].Weight = 0
		}
		clear(m.strength)
		m.strength[before], m.strength[behind] = test.subject, test.denied
		if _, got := f.statedInstead(m, denial); got != test.want {
			t.Errorf("%+v: %t", test, got)
		}
	}
}

// Denials are looked for from a certain likeness of the passages on.
func TestDeniedAlike(t *testing.T) {
	for mutual, want := range map[int32]bool{400: true, 399: false} {
		f, m := told(t, "Ruth Orme denied that she had sold the Stonebeck mill.", "Ruth Orme said that she had sold the Stonebeck mill.")
		m.coverage, m.mutual = 0, mutual
		f.denials(m)
		if got := len(f.differences) > 0; got != want {
			t.Errorf("%d per mille: %t", mutual, got)
		}
	}
}

// How much must be alike round two names of places: in all, and right beside them where they are told of in other ways.
func TestPlacesTogether(t *testing.T) {
	const to, from, of = "The pier was moved to Lisbon for them.", "The pier was moved from Madrid for them.", "The pier was moved to Madrid for them."
	for _, test := range []struct {
		a, b   string
		beside int32 // what the verb beside both tells; two terms off, it tells four fifths of that of the places, and half again
		want   bool
	}{{to, of, 85, true}, {to, of, 84, false}, {to, from, 100, true}, {to, from, 99, false}} {
		f, m := told(t, test.a, test.b)
		x, y := f.namedIn(m.a, names.Place), f.namedIn(m.b, names.Place)
		if len(x) != 1 || len(y) != 1 {
			t.Fatalf("%d and %d places", len(x), len(y))
		}
		m.mutual = 1000
		clear(m.strength)
		for i, j := range m.links {
			if j >= 0 && distance(m.a.items[i].term, x[0].first) == 2 {
				m.strength[i] = test.beside
			}
		}
		f.places(m)
		if got := len(f.differences) > 0; got != test.want {
			t.Errorf("%s %s %d: %t", test.a, test.b, test.beside, got)
		}
	}
}

// Two figures are of one thing where enough stands right beside both, whatever verbs they belong to.
func TestFiguresTogether(t *testing.T) {
	for tight, want := range map[int32]bool{50: true, 49: false} {
		f, m := matchOf(t, "The storm sank 14 boats at the pier.", "Some 12 boats burned at the pier.")
		x, y := quantitiesIn(m.a)[0], quantitiesIn(m.b)[0]
		clear(m.strength)
		for i, j := range m.links {
			if j >= 0 && m.a.items[i].term >= x.last && m.b.items[j].term >= y.last {
				m.strength[i] = tight
			}
		}
		if got := f.sameAction(m, figure{passage: m.a, slot: x, verb: -1}, figure{passage: m.b, slot: y, verb: -1}); got != want {
			t.Errorf("%d beside both: %t", tight, got)
		}
	}
}
