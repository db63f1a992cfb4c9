package fact

import (
	"strings"
	"testing"
)

// A subject of more than five words is not shown.
func TestLongSubject(t *testing.T) {
	for who, want := range map[string]string{"The very big gas blast": "The very big gas blast killed", "The very big old gas blast": ""} {
		a := read(t, "a", who+" killed six miners in the Stonebeck quarry on Monday.")
		p := pair{a: a, b: a, x: slotOf(t, a, 0), y: slotOf(t, a, 0)}
		if got := p.about(); got != want {
			t.Errorf("%s: %q", who, got)
		}
	}
}

// The fate of those whom a number counts is told up to five words from it, before or behind.
func TestFateNearNumber(t *testing.T) {
	for text, want := range map[string]string{
		"In Calder 14 men of the old quarry died.":      "death",
		"In Calder 14 men of the very old quarry died.": "",
		"It killed of the old town 14 men.":             "death",
		"It killed of the poor old town 14 men.":        "",
		"It freed 14 hostages.":                         "release",
		"The gang held 14 hostages.":                    "captivity",
	} {
		if got := slotOf(t, read(t, "a", text), 0).fate; got != want {
			t.Errorf("%s %q", text, got)
		}
	}
}

// An age is that of somebody whose name begins up to eight words from it.
func TestBearerNearAge(t *testing.T) {
	for text, want := range map[string]bool{
		"Ada Holm of the old harbour town is 41 years old.":      true,
		"Ada Holm of the very old harbour town is 41 years old.": false,
	} {
		if got := slotOf(t, read(t, "a", text), 0).bearer != 0; got != want {
			t.Errorf("%s %t", text, got)
		}
	}
}

// A clause of three words is compared as a whole, and one of two is not; grammatical words do not count.
func TestShortClauses(t *testing.T) {
	for text, want := range map[string]int{"Holm left.": 0, "The rain had stopped.": 0, "Holm left Calder.": 1, "Holm left the town.": 1} {
		a := read(t, "a", text)
		for ri := range rules {
			if rules[ri].whole && len(a.slots[ri]) != want {
				t.Errorf("%s %d clauses", text, len(a.slots[ri]))
			}
		}
	}
}

// Twenty is the least number without a unit that leads to those near it, to six of them at most.
func TestNumbersLeadToOthers(t *testing.T) {
	const many = "In Calder 21 boats, 22 carts, 23 sheds, 24 barns, 20 vans, 21 mills, 22 tents and 23 huts burned."
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"The storm sank 20 boats.", "The storm sank 22 barges.", 1},
		{"The storm sank 19 boats.", "The storm sank 21 barges.", 0},
		{"The storm sank 80 boats.", "The storm sank 100 barges.", 1},
		{"The storm sank 80 boats.", "The storm sank 101 barges.", 0},
		{"The storm sank 20 boats.", many, 6},
	} {
		a, b := read(t, "a", test.a), read(t, "b", test.b)
		if got := len(numbersAlike(b.slots[0])(slotOf(t, a, 0))); got != test.want {
			t.Errorf("%s %s leads to %d, want %d", test.a, test.b, got, test.want)
		}
	}
}

// Names that differ in a word are held against each other up to 24 letters in it; a slip is looked for in words of four.
func TestNearSpellings(t *testing.T) {
	long := strings.Repeat("calder", 4)
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{long, "k" + long[1:], true}, {long + "a", "k" + long[1:] + "a", false},
		{"orme", "orne", true}, {"roe", "rae", false},
		{"ormen", "ornet", true}, {"orme", "orna", false}, // two letters are too many in so short a name
	} {
		if got := (spelling{"ada", test.a}).near(spelling{"ada", test.b}); got != test.want {
			t.Errorf("%s, %s: %t", test.a, test.b, got)
		}
	}
}

// A link names the six words that tell most of those that stand near both of its slots.
func TestSharedWordsOfPair(t *testing.T) {
	for words, want := range map[string]int{
		"granite copper":                                     5,
		"granite copper gravel timber plaster":               6,
		"granite copper gravel timber plaster marble":        6,
		"granite copper gravel timber plaster marble cement": 6,
	} {
		a, b := read(t, "a", "The barges sank with 12 tons of "+words+"."), read(t, "b", "The barges sank with 14 tons of "+words+".")
		p := pair{a: a, b: b, x: slotOf(t, a, 0), y: slotOf(t, b, 0)}
		if got := len(p.sharedWords()); got != want {
			t.Errorf("%s: %d words, want %d", words, got, want)
		}
	}
}
