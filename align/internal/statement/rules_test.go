package statement

import "testing"

// measured is a comparison of which only the measures are known.
func measured(shared, weight, between, longer, piece, whole, changes int32) *comparison {
	return &comparison{
		link: &link{shared: shared, matter: weight}, between: between, longer: longer, piece: piece, whole: whole, changes: changes,
	}
}

// The evidence for one utterance, on both sides of every bound.
func TestUtterance(t *testing.T) {
	for _, test := range []struct {
		name                                   string
		shared, weight, between, longer, piece int32
		want                                   bool
	}{
		{"enough weight", 3, 440, 800, 1760, 9000, true},
		{"enough weight in two words", 2, 440, 800, 1760, 9000, false},
		{"too little weight for a part of a piece", 3, 439, 798, 1756, 9000, false},
		{"too little of what stands between", 3, 440, 802, 1760, 9000, false},
		{"too little of the longer side", 3, 440, 800, 1766, 9000, false},
		{"less weight, most of the piece", 3, 220, 400, 800, 400, true},
		{"less weight, too little of the piece", 3, 220, 400, 800, 402, false},
		{"too little weight for three words", 3, 219, 390, 800, 390, false},
		{"half the weight for four words", 4, 110, 200, 400, 200, true},
		{"half the weight, too little of the piece", 4, 110, 200, 400, 202, false},
		{"too little weight for four words", 4, 109, 190, 400, 190, false},
		{"six light words", 6, 60, 105, 200, 105, true},
		{"five light words", 5, 60, 105, 200, 105, false},
		{"six light words in a longer piece", 6, 60, 105, 200, 112, false},
	} {
		if got := measured(test.shared, test.weight, test.between, test.longer, test.piece, 0, 0).holds(utterance); got != test.want {
			t.Errorf("%s: %t", test.name, got)
		}
	}
}

// What two versions of an utterance lack to be held against each other word by word.
func TestVersionOfUtterance(t *testing.T) {
	for _, test := range []struct {
		name                                            string
		shared, weight, between, longer, whole, changes int32
		want                                            string
	}{
		{"all the same", 3, 300, 300, 300, 300, 0, ""},
		{"just enough between", 20, 720, 1000, 1100, 1100, 0, ""},
		{"too little between", 20, 719, 1000, 1100, 1100, 0, "shared between the outer ones, per mille"},
		{"a longer side", 20, 720, 1000, 2200, 1100, 0, ""},
		{"too long a side", 20, 720, 1000, 2210, 1100, 0, "likeness, per mille"},
		{"six changes", 40, 900, 1000, 1000, 1000, 6, "places without a change"},
		{"a change in four words", 4, 900, 1000, 1000, 1000, 1, "shared words beyond four for every change"},
		{"five changes in twenty words", 20, 900, 1000, 1000, 1000, 5, "shared words beyond four for every change"},
		{"just enough of the sentences", 20, 800, 1000, 1000, 1250, 0, ""},
		{"a part of the sentences", 20, 800, 1000, 1000, 1252, 0, "shared of the shorter sentences, per mille"},
	} {
		x := measured(test.shared, test.weight, test.between, test.longer, 0, test.whole, test.changes)
		lacks := x.lacking(oneVersion)
		if lacks == nil {
			lacks = x.lacking(fullVersion)
		}
		got := ""
		if lacks != nil {
			got = lacks.measure.name
		}
		if got != test.want {
			t.Errorf("%s: lacks %q, want %q", test.name, got, test.want)
		}
	}
	// The last bound needs the quotations themselves.
	for _, changes := range []int32{5, 6} {
		if got := measured(60, 900, 1000, 1000, 0, 1000, changes).lacking(oneVersion[:4]) == nil; got != (changes == 5) {
			t.Errorf("%d changes in sixty words: %t", changes, got)
		}
	}
	if measured(5, 900, 1000, 1000, 0, 1000, 1).lacking(oneVersion[:4]) != nil {
		t.Error("a change in five words is too many")
	}
}

// Two quotations that differ in one place alone are versions of one utterance on less; every bound is tried on both sides. The
// last one needs the quotations themselves.
func TestOneChange(t *testing.T) {
	for _, test := range []struct {
		name                            string
		shared, weight, between, longer int32
		changes, differences            int32
		want                            string
	}{
		{"one changed word", 6, 600, 1000, 1000, 1, 1, ""},
		{"and a small one beside it", 6, 600, 1000, 1000, 1, 2, ""},
		{"and two small ones", 6, 600, 1000, 1000, 1, 3, "places without any difference in words"},
		{"two changed words", 9, 900, 1000, 1000, 2, 2, "places without a change"},
		{"few words", 5, 900, 1000, 1000, 1, 1, "shared words"},
		{"too much between", 6, 599, 1000, 1000, 1, 1, "shared between the outer ones, per mille"},
		{"too long a side", 6, 600, 1000, 1010, 1, 1, "likeness, per mille"},
	} {
		x := measured(test.shared, test.weight, test.between, test.longer, 0, test.weight*1000/640, test.changes)
		x.differences = test.differences
		got := ""
		if lacks := x.lacking(oneChange[:len(oneChange)-1]); lacks != nil {
			got = lacks.measure.name
		}
		if got != test.want {
			t.Errorf("%s: lacks %q, want %q", test.name, got, test.want)
		}
		x.whole += 2
		if test.want == "" && x.lacking(oneChange[:len(oneChange)-1]) == nil {
			t.Errorf("%s: a part of the sentences is enough", test.name)
		}
	}
}

// The evidence on which two speakers are a difference, on both sides of every bound.
func TestOtherVoice(t *testing.T) {
	for _, test := range []struct {
		name                                            string
		shared, weight, between, longer, whole, changes int32
		want                                            bool
	}{
		{"the same words", 6, 200, 200, 200, 260, 0, true},
		{"five words", 5, 200, 200, 200, 260, 0, false},
		{"light words", 6, 199, 199, 199, 250, 0, false},
		{"a longer side", 6, 210, 300, 300, 280, 0, true},
		{"too long a side", 6, 210, 301, 301, 280, 0, false},
		{"a part of the sentences", 6, 210, 210, 210, 281, 0, false},
		{"other words", 6, 399, 399, 399, 399, 1, false},
		{"other words, much weight", 6, 400, 400, 400, 400, 1, true},
	} {
		if got := measured(test.shared, test.weight, test.between, test.longer, 0, test.whole, test.changes).holds(otherVoice); got != test.want {
			t.Errorf("%s: %t", test.name, got)
		}
	}
}
