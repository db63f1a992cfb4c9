package similar

import (
	"fmt"
	"log"
	"maps"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
)

func corpusOf(texts ...string) *corpus.Corpus {
	var readings []*claims.Reading
	for i, text := range texts {
		doc, err := crosscheck.NewDocument(crosscheck.Article{
			ID: string(rune('a' + i)), Text: text, Published: crosscheck.Date{Year: 2024, Month: 3, Day: 5 + i},
		})
		if err != nil {
			log.Fatal(err)
		}
		readings = append(readings, claims.Read(doc))
	}
	return corpus.New(readings)
}

// drawn shows an overlap: what both have, and in brackets what differs.
func drawn(o *Overlap) string {
	words := func(a *corpus.Article, first, last int32) string {
		if first == last {
			return "-"
		}
		return a.Span(first, last).Of(a.Doc.Text())
	}
	var out []string
	regions := o.Regions()
	for i, x := range o.Blocks {
		if i > 0 {
			r := regions[i-1]
			out = append(out, fmt.Sprintf("[%s | %s]", words(o.A, r.A0, r.A1), words(o.B, r.B0, r.B1)))
		}
		out = append(out, words(o.A, x.A, x.EndA()))
	}
	return strings.Join(out, " ")
}

func ExampleOverlaps() {
	c := corpusOf(
		"Ann Lowe told the council that the eastern wall would be rebuilt before the winter.",
		"On Monday Lowe told the council that the old wall would soon be rebuilt before the winter storms.",
	)
	for _, o := range Overlaps(c, c.Articles[0], c.Articles[1]) {
		fmt.Println(drawn(&o))
		fmt.Println("alike:", o.Alike)
	}
	// Output:
	// Lowe told the council that the [eastern | old] wall would [- | soon] be rebuilt before the winter
	// alike: 874
}

// TestOverlaps holds what is found to be shared, on both sides of every bound.
func TestOverlaps(t *testing.T) {
	fillers := strings.Fields("steel stone sand clay timber rope canvas paint brick tar lead iron glass copper chalk slate gravel mud straw hemp wax oil soot ash lime")
	const head, tail = "Lowe told the council in Calder ", " that the lock gates were shut"
	fill := func(n int) string { return strings.Join(fillers[:n], " ") }
	for _, test := range []struct {
		name, a, b string
		want       []string
	}{
		{"nothing", "The lock is shut.", "A ferry sank.", nil},
		{"two terms", "The harbour lock is shut.", "A harbour lock opened.", nil},
		{"three grammatical terms", "It was in the canvas.", "She was in the hall.", nil},
		{"a gap as wide as may be", head + fill(24) + tail, head + tail, []string{head + "[" + fill(24) + " | -]" + tail}},
		{"a gap too wide", head + fill(25) + tail, head + tail, []string{head, tail}},
		{
			"a term behind the last block that is worth the gap", head + "steel stone sand clay good", head + "paint brick tar lead iron good",
			[]string{head + "[steel stone sand clay | paint brick tar lead iron] good"},
		},
		{"a term that is not worth it", head + "steel stone sand clay mud good", head + "paint brick tar lead iron good", []string{head}},
		{"a term before the first block", "Good " + head, "good old " + head, []string{"Good [- | old] " + head}},
		{"a text that repeats itself", head, strings.Repeat(head, 17), nil},
	} {
		c := corpusOf(test.a, test.b)
		a, b := c.Articles[0], c.Articles[1]
		var got []string
		for _, o := range Overlaps(c, a, b) {
			got = append(got, drawn(&o))
		}
		var want []string
		for _, line := range test.want {
			want = append(want, strings.TrimSpace(line))
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s:\n%s", test.name, strings.Join(got, "\n"))
		}
	}
}

// TestPairs holds how many shingles two articles must share to be put side by side.
func TestPairs(t *testing.T) {
	for b, want := range map[string]int{
		"Nobody told the council in Calder.":    1, // told the council, the council in, council in Calder
		"Nobody told the council in Stonebeck.": 0,
	} {
		c := corpusOf("Ann Lowe told the council in Calder at noon.", b)
		if got := len(Pairs(t.Context(), c, story.Of(c))); got != want {
			t.Errorf("%s: %d pairs", b, got)
		}
	}
}

// In a story of more articles than each two are looked at, an index finds the same pairs, whatever stands there beside.
func TestPairsOfManyArticles(t *testing.T) {
	few := []string{
		"Ann Lowe told the council in Calder at noon that the wall, the old wall, would fall.",
		"Nobody told the council in Calder of the wall, the old wall, at all.",
		"Nobody told the council in Stonebeck. The old wall stood.",
		"The ferry to Orme left the harbour late and the wall, the old wall, would fall.",
	}
	many := few
	for i := range fewArticles {
		many = append(many, fmt.Sprintf("Report %d of the harbour master says that %d boats came.", i, 20+i))
	}
	put := func(texts []string) map[string]int {
		out := map[string]int{}
		c := corpusOf(texts...)
		for _, p := range Pairs(t.Context(), c, story.Of(c)) {
			if p.B.Index < len(few) {
				out[p.A.Doc.ID()+p.B.Doc.ID()] = len(p.Overlaps)
			}
		}
		return out
	}
	got, want := put(few), put(many)
	if !maps.Equal(got, want) || len(got) < 2 || len(got) == 6 {
		t.Errorf("pairs of few %v, of many %v", got, want)
	}
}

// A block is put behind the one before it when no more than 31 stand between the two.
func TestChains(t *testing.T) {
	for _, test := range []struct{ between, want int }{{0, 1}, {31, 32}, {32, 34}} {
		blocks := []Block{{0, 0, 3}}
		for i := range test.between { // each is far from all others in the second text
			blocks = append(blocks, Block{4, int32(1000 * (i + 1)), 3})
		}
		blocks = append(blocks, Block{8, 5, 3})
		if got := len(chains(blocks)); got != test.want {
			t.Errorf("%d between: %d chains, want %d", test.between, got, test.want)
		}
	}
}

// The rarest shared word is named when it is among the first two hundred.
func TestSharedWords(t *testing.T) {
	for before, want := range map[int]bool{199: true, 200: false} {
		text := strings.Repeat("harbour ", before) + "quagga"
		c := corpusOf(text, "harbour", "harbour")
		shared := SharedWords(c, c.Articles[0], []Block{{0, 0, int32(len(c.Articles[0].Terms))}})
		if got := len(shared) > 0 && shared[0].Text == "quagga"; got != want {
			t.Errorf("%d words before: %v", before, shared)
		}
	}
}
