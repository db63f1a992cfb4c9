package utterance

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

func TestPairs(t *testing.T) {
	const whole = "We will not rebuild the eastern sea wall, whatever it costs the county, because the winter storms are older than any of us"
	for _, test := range []struct {
		name, other string
		want        bool
	}{
		{"the same", whole, true},
		{"typography", "“We will NOT rebuild the eastern sea wall — whatever it costs the county — because the winter storms are older than any of us.”", true},
		{"a word changed", strings.Replace(whole, "winter", "autumn", 1), true},
		{"other forms of words", strings.NewReplacer("storms are", "storm is", "costs", "cost").Replace(whole), true},
		{"cut", "the winter storms are older than any of us", true},
		{"cut, and a word changed", "not rebuild the western sea wall, whatever", true},
		{"left out", "We will not rebuild the … wall … because the winter storms are older", true},
		{"in brackets", "[The county] will not rebuild the eastern sea wall … because the winter[s] are older than [us]", true},
		{"another order", "Because the winter storms are older than any of us, whatever it costs the county, we will not rebuild the eastern sea wall", true},
		{"a few of its words", "The winter wall of the county is old", false},
		{"a stock phrase", "Our hospital is open to all of you, whatever it costs the county, and nobody should be turned away at night", false},
		{"its words in no order", "Storms older eastern whatever sea winter costs county wall rebuild", false},
		{"nothing", "…", false},
	} {
		pairs, err := Pairs(t.Context(), []string{whole, test.other})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(pairs) == 1; got != test.want {
			t.Errorf("%s: %v", test.name, pairs)
		}
	}
}

// writer writes sentences that nobody said.
type writer struct {
	*rand.Rand
	words, stock []string
}

var grammar = strings.Fields("the a of and to in we i that it is was be for on with not this have are they will our by at from but as has would you all")

func newWriter(seed uint64) *writer {
	w := &writer{Rand: rand.New(rand.NewPCG(seed, 9))}
	for n := wordnet.Word(1); n < wordnet.Lookup("zone"); n++ {
		if text := n.String(); n.Commonness() > 3 && len(text) > 3 {
			w.words = append(w.words, text)
		}
	}
	for range 60 {
		w.stock = append(w.stock, w.phrase(3+w.IntN(3)))
	}
	return w
}

func (w *writer) word() string { return w.words[w.IntN(len(w.words))] }

// phrase writes n words, of which as many are grammatical as in English: about half, and seldom three in a row.
func (w *writer) phrase(n int) string {
	out := make([]string, n)
	row := 0
	for i := range out {
		if row++; row < 3 && w.IntN(5) < 3 {
			out[i] = grammar[w.IntN(len(grammar))]
		} else {
			out[i], row = w.word(), 0
		}
	}
	return strings.Join(out, " ")
}

// sentence writes some clauses; in some of them stand the phrases that everybody uses.
func (w *writer) sentence() string {
	var clauses []string
	for range 2 + w.IntN(3) {
		clause := w.phrase(5 + w.IntN(7))
		if w.IntN(4) == 0 {
			clause += " " + w.stock[w.IntN(len(w.stock))]
		}
		clauses = append(clauses, clause)
	}
	return strings.Join(clauses, ", ")
}

// vary quotes a sentence as another desk would.
func (w *writer) vary(sentence string) string {
	words := strings.Fields(sentence)
	switch w.IntN(5) {
	case 0: // cut to six to ten words
		n := min(len(words), 6+w.IntN(5))
		from := w.IntN(len(words) - n + 1)
		words = words[from : from+n]
	case 1: // left out
		n := len(words) / 3
		from := 1 + w.IntN(len(words)-n-1)
		words = append(append(slices.Clone(words[:from]), "…"), words[from+n:]...)
	case 2: // another order
		clauses := strings.Split(sentence, ", ")
		w.Shuffle(len(clauses), func(i, j int) { clauses[i], clauses[j] = clauses[j], clauses[i] })
		words = strings.Fields(strings.Join(clauses, ", "))
	case 3: // put in brackets
		words = slices.Clone(words)
		at := w.IntN(len(words))
		words[at] = "[" + w.phrase(1+w.IntN(2)) + "]"
	}
	words = slices.Clone(words)
	for range w.IntN(1 + len(words)/8) { // other words
		words[w.IntN(len(words))] = w.word()
	}
	return "“" + strings.Join(words, " ") + "”"
}

// written are n sentences, and after them a variant of each.
func written(n int, seed uint64) []string {
	w := newWriter(seed)
	out := make([]string, 2*n)
	for i := range n {
		out[i] = w.sentence()
		out[n+i] = w.vary(out[i])
	}
	return out
}

// TestVariants holds how many of the variants of many sentences are found, and that nearly nothing else is.
func TestVariants(t *testing.T) {
	for seed := range uint64(3) {
		const n = 1000
		texts := written(n, seed)
		pairs, err := Pairs(t.Context(), texts)
		if err != nil {
			t.Fatal(err)
		}
		right := 0
		found := map[int]bool{}
		for _, p := range pairs {
			if p.B == p.A+n {
				right++
				found[p.A] = true
			} else if testing.Verbose() {
				t.Logf("%d‰\n%s\n%s", p.Shared, texts[p.A], texts[p.B])
			}
		}
		if testing.Verbose() {
			for i := range n {
				if !found[i] {
					t.Logf("missed\n%s\n%s", texts[i], texts[n+i])
				}
			}
		}
		f := 2 * float64(right) / float64(len(pairs)+n)
		t.Logf("seed %d: F %.4f, recall %.4f, precision %.4f", seed, f, float64(right)/n, float64(right)/float64(len(pairs)))
		if f < .99 {
			t.Errorf("seed %d: F is %.4f", seed, f)
		}
	}
}

// TestOrder holds that the pairs are the same in whatever order the quotations come, and that a cancelled search ends.
func TestOrder(t *testing.T) {
	texts := written(150, 5)
	pairs, err := Pairs(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	named := func(texts []string, pairs []Pair) []string {
		var out []string
		for _, p := range pairs {
			ends := []string{texts[p.A], texts[p.B]}
			slices.Sort(ends)
			out = append(out, strings.Join(ends, " | ")+fmt.Sprint(p.Shared))
		}
		slices.Sort(out)
		return out
	}
	want := named(texts, pairs)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
	if pairs, err = Pairs(t.Context(), texts); err != nil {
		t.Fatal(err)
	}
	if got := named(texts, pairs); !slices.Equal(want, got) {
		t.Errorf("in another order:\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Pairs(cancelled, texts); err == nil {
		t.Error("a cancelled search has no error")
	}
}

// BenchmarkPairs joins n sentences with a variant of each. Pairs are those that a comparison of every sentence with every variant
// would make.
func BenchmarkPairs(b *testing.B) {
	for _, n := range []int{1000, 10_000, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			texts := written(n, 1)
			began := time.Now()
			for b.Loop() {
				if _, err := Pairs(b.Context(), texts); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n)*float64(n)*float64(b.N)/time.Since(began).Seconds()/1e6, "Mpairs/s")
		})
	}
}

// What stands side by side in two quotations: all words follow each other up to a gap of three, and one that stands beyond or
// before takes something off.
func TestAlign(t *testing.T) {
	weights := []int32{100, 100, 100, 100}
	many := func(n int, last word) []word { return append(slices.Repeat([]word{1}, n), last) }
	for _, test := range []struct {
		name string
		a, b []word
		want int32
	}{
		{"two words between", []word{1, 2}, []word{1, 3, 3, 2}, 200},
		{"three words between", []word{1, 2}, []word{1, 3, 3, 3, 2}, 168},
		{"the other way round", []word{1, 2}, []word{2, 1}, 168},
		{"the last of many matches", many(511, 2), []word{1, 2}, 200},
		{"one more than are laid side by side", many(512, 2), []word{1, 2}, 100},
	} {
		s := &aligner{weights: weights}
		if got := s.align(&quotation{words: test.a}, &quotation{words: test.b}); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

// Two words of five may carry a quotation when they weigh enough; three of eight do not.
func TestCompare(t *testing.T) {
	for _, test := range []struct {
		words, shared int
		want          bool
	}{{5, 2, true}, {8, 3, false}, {8, 4, true}} {
		s := &aligner{weights: []int32{0, 400, 10, 10}}
		a := quotation{words: []word{1, 2}, weight: 410, bits: [2]uint64{1<<test.words - 1}}
		b := quotation{words: []word{1, 3}, weight: 410, bits: [2]uint64{1<<test.shared - 1}}
		if _, got := s.compare(&a, &b); got != test.want {
			t.Errorf("%d of %d words: %t", test.shared, test.words, got)
		}
	}
	for _, test := range []struct {
		shared, weight int32
		want           bool
	}{{70, 70, true}, {69, 69, false}, {110, 200, true}, {109, 200, false}} {
		s := &aligner{weights: []int32{0, test.shared, test.weight - test.shared, 10}}
		a, b := quotation{words: []word{1, 2}, weight: test.weight}, quotation{words: []word{1, 3}, weight: test.weight}
		if _, got := s.compare(&a, &b); got != test.want {
			t.Errorf("%d half bits of %d: %t", test.shared, test.weight, got)
		}
	}
}

// A fragment that two quotations have belongs to the one that has clearly more of it, and to neither when both have about as much.
func TestUnambiguous(t *testing.T) {
	for _, test := range []struct{ second, want int }{{750, 1}, {751, 0}} {
		got := unambiguous([]Pair{{A: 0, B: 1, Shared: 900}, {A: 0, B: 2, Shared: test.second}})
		if len(got) != test.want {
			t.Errorf("900 and %d per mille: %v", test.second, got)
		}
	}
}

// Two words lead from one quotation to another when no more than two others stand between them, and to the 32 quotations
// next before that have them.
func TestIndexReach(t *testing.T) {
	between := [][]string{strings.Fields("copper gravel"), strings.Fields("copper gravel timber")}
	for _, test := range []struct {
		between []string
		before  int
		want    int
	}{{between[0], 1, 1}, {between[1], 1, 0}, {nil, 30, 30}, {nil, 40, 32}} {
		v := newVocabulary()
		var quotations []quotation
		for range test.before {
			quotations = append(quotations, quotation{words: v.read("harbour barge", nil)})
		}
		quotations = append(quotations, quotation{words: v.read("harbour "+strings.Join(test.between, " ")+" barge", nil)})
		n := 0
		newIndex(v, quotations).before(int32(test.before), func(int32) { n++ })
		if n != test.want {
			t.Errorf("%d words between, %d before: it leads to %d, want %d", len(test.between), test.before, n, test.want)
		}
	}
}
