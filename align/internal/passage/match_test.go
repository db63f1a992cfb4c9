package passage

import "testing"

// word is a shared word of two passages: where it stands in each, and what it tells.
type word struct{ a, b, tells int32 }

// matched is a match of which only the shared words are known.
func matched(coverage, mutual int32, shared ...word) *match {
	m := &match{a: &passage{}, b: &passage{}, coverage: coverage, mutual: mutual}
	for i, w := range shared {
		m.a.items, m.b.items = append(m.a.items, item{term: w.a}), append(m.b.items, item{term: w.b})
		m.links, m.back, m.strength = append(m.links, int16(i)), append(m.back, int16(i)), append(m.strength, w.tells)
	}
	return m
}

// A shared word tells half as much eight terms away, on the side where it is farther.
func TestContext(t *testing.T) {
	for _, test := range []struct {
		word word
		want int32
	}{
		{word{50, 50, 90}, 0}, // the place itself
		{word{51, 49, 90}, 80},
		{word{58, 50, 90}, 0},
		{word{58, 51, 90}, 45},
		{word{49, 42, 90}, 45},
		{word{74, 51, 90}, 22},
	} {
		if got := matched(0, 0, test.word).context(50, 50); got != test.want {
			t.Errorf("%v: %d, want %d", test.word, got, test.want)
		}
	}
}

// Words stand right beside a place up to five terms before it and behind it.
func TestTight(t *testing.T) {
	for _, test := range []struct {
		word word
		want int32
	}{
		{word{45, 45, 90}, 90}, {word{44, 45, 90}, 0}, {word{45, 44, 90}, 0},
		{word{50, 50, 90}, 0}, {word{51, 51, 90}, 0}, // inside
		{word{52, 56, 90}, 90}, {word{56, 52, 90}, 90}, {word{57, 52, 90}, 0},
	} {
		if got := matched(0, 0, test.word).tight(50, 52, 50, 52); got != test.want {
			t.Errorf("%v: %d, want %d", test.word, got, test.want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, test := range []struct {
		coverage, mutual int32
		want             bool
	}{
		{500, 360, true}, {499, 1000, false}, {1000, 359, false},
	} {
		if got := matched(test.coverage, test.mutual).alike(); got != test.want {
			t.Errorf("%d, %d: %t", test.coverage, test.mutual, got)
		}
	}
}

// What must be shared round two words that contradict each other, on both sides of every bound.
func TestSameThing(t *testing.T) {
	beside := func(tells int32) word { return word{51, 51, tells} } // of which 8/9 are context
	for _, test := range []struct {
		name             string
		coverage, mutual int32
		word             word
		more             int32 // what the words themselves tell
		want             bool
	}{
		{"enough", 0, 0, beside(45), 50, true},
		{"too little beside them", 0, 0, beside(39), 60, false},
		{"just enough beside them", 0, 0, beside(40), 55, true},
		{"too little round them", 0, 0, beside(45), 49, false},
		{"half of it in passages that share nearly all", 0, 550, beside(20), 28, true},
		{"in passages that share less", 0, 549, beside(20), 28, false},
		{"less than half beside them", 0, 550, beside(19), 60, false},
		{"less than half round them", 0, 550, beside(20), 27, false},
		{"a passage that says nothing else", 800, 400, beside(20), 43, true},
		{"a passage that says a little else", 799, 400, beside(20), 43, false},
		{"a passage that says nothing else, and one that says more", 800, 399, beside(20), 43, false},
		{"too little round them for that", 800, 400, beside(20), 42, false},
	} {
		if got := matched(test.coverage, test.mutual, test.word).sameThing(50, 50, test.more); got != test.want {
			t.Errorf("%s: %t", test.name, got)
		}
	}
}
