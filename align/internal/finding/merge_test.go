package finding

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

// Differences of one kind are put together where they share a place and hold it against different articles.
func TestMerge(t *testing.T) {
	at := func(article, start int) Place {
		return Place{Article: article, Span: crosscheck.Span{Start: start, End: start + 5}}
	}
	of := func(kind Kind, a, b Place) Difference { return Difference{Kind: kind, Sides: [2]Place{a, b}} }
	own := []int{0, 1, 2, 3}
	for _, test := range []struct {
		name string
		all  []Difference
		twin []int
		want int
	}{
		{"one place, two other articles", []Difference{of(KindNumber, at(0, 10), at(1, 20)), of(KindNumber, at(0, 12), at(2, 30))}, own, 1},
		{"places that do not meet", []Difference{of(KindNumber, at(0, 10), at(1, 20)), of(KindNumber, at(0, 15), at(2, 30))}, own, 2},
		{"another kind", []Difference{of(KindNumber, at(0, 10), at(1, 20)), of(KindDate, at(0, 10), at(2, 30))}, own, 2},
		{"one other article", []Difference{of(KindNumber, at(0, 10), at(1, 20)), of(KindNumber, at(0, 10), at(1, 40))}, own, 2},
		{"a twin of it, in the same place", []Difference{of(KindNumber, at(0, 10), at(1, 20)), of(KindNumber, at(0, 10), at(2, 20))}, []int{0, 1, 1, 3}, 1},
		{"a twin of it, in another place", []Difference{of(KindNumber, at(0, 10), at(1, 20)), of(KindNumber, at(0, 10), at(2, 40))}, []int{0, 1, 1, 3}, 2},
	} {
		if got := len(Merge(test.all, test.twin)); got != test.want {
			t.Errorf("%s: %d groups, want %d", test.name, got, test.want)
		}
	}
}

// Who is named beside a quotation differs as its speaker, and not once more as a name.
func TestWithoutNamesOfSpeakers(t *testing.T) {
	at := func(article, start int) Place {
		return Place{Article: article, Span: crosscheck.Span{Start: start, End: start + 5}}
	}
	speaker := Difference{Kind: KindSpeaker, Sides: [2]Place{at(0, 10), at(1, 20)}}
	for _, test := range []struct {
		name Difference
		want int
	}{
		{Difference{Kind: KindName, Sides: [2]Place{at(0, 12), at(1, 20)}}, 1},
		{Difference{Kind: KindName, Sides: [2]Place{at(0, 12), at(1, 40)}}, 2},
		{Difference{Kind: KindName, Sides: [2]Place{at(0, 12), at(2, 20)}}, 2},
		{Difference{Kind: KindNumber, Sides: [2]Place{at(0, 12), at(1, 20)}}, 2},
	} {
		if got := len(WithoutNamesOfSpeakers([]Difference{speaker, test.name})); got != test.want {
			t.Errorf("%v: %d differences, want %d", test.name.Sides, got, test.want)
		}
	}
}
