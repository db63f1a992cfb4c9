package fact

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// severalSlots are two reports with several numbers, dates and clauses, some of which stand beside the same words, and a misspelt name.
func severalSlots(t *testing.T) (a, b *Article) {
	t.Helper()
	a = read(t, "a", "The blast in the Stonebeck quarry killed six miners on Monday, Calder Power said. Nine houses near the quarry burned, and 14 miners "+
		"were hurt. The quarry opened in 1987 and employs 230 miners. The governor of Calder has not closed the quarry at Stonebeck.")
	b = read(t, "b", "Ten miners died in the Stonebeck quarry on Sunday, Caldor Power said. The blast hurt 14 miners and burned eight houses near the quarry, "+
		"which opened in 1978. It employs 250 miners. The governor of Calder has closed the quarry at Stonebeck.")
	return a, b
}

// What is judged of two places is what is found among all pairs of slots, though only those with one of the places are looked at.
func TestJudgeOfTwoPlaces(t *testing.T) {
	a, b := severalSlots(t)
	var c Comparison
	differ := map[string]int{}
	for ri, kind := range Kinds() {
		all, opposed := Candidates(a, b, ri, &fitted()[ri]), c.JudgeAll(a, b, kind)
		for _, x := range all {
			got, ok := c.Judge(a, b, kind, x.A, x.B)
			if again, found := Likeliest(opposed, x.A, x.B); again != got || found != ok {
				t.Errorf("%s %v, %v: %v alone, %v of all", kind, x.A, x.B, got, again)
			}
			var want Candidate
			known := false
			for _, y := range all {
				if !y.Agree && y.A.Overlaps(x.A) && y.B.Overlaps(x.B) && (!known || y.Odds > want.Odds) {
					want, known = y, true
				}
			}
			if ok != known || got.Odds != want.Odds || got.Settled != want.Settled {
				t.Errorf("%s %v, %v: %v, found %v; of all pairs %d, %v, %v", kind, x.A, x.B, got, ok, want.Odds, want.Settled, known)
			}
			if ok {
				differ[kind]++
			}
		}
	}
	if differ["number"] < 4 || differ["date"] == 0 || differ["name"] == 0 || differ["polarity"] == 0 {
		t.Errorf("pairs that differ: %v", differ)
	}
	if _, ok := c.Judge(a, b, "place", a.slots[0][0].Span, b.slots[0][0].Span); ok {
		t.Error("a kind without a rule")
	}
}

// The links are the same where the pairs that can be none are left out early.
func TestLinksOfAllPairs(t *testing.T) {
	a, b := severalSlots(t)
	type pairOfSlots struct {
		Kind string
		X, Y int
		Told int32
	}
	var want, got []pairOfSlots
	for _, p := range Consider(a, b) {
		if p.Lacking == "" {
			want = append(want, pairOfSlots{p.Kind, p.X.Span.Start, p.Y.Span.Start, p.Score})
		}
	}
	for _, l := range Compare(t.Context(), []*Article{a, b}) {
		got = append(got, pairOfSlots{l.Kind, l.X.Span.Start, l.Y.Span.Start, l.Score})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(got) < 4 {
		t.Errorf("%d links", len(got))
	}
}
