package fact

import "testing"

// nearName gives the pair of names of kind “name” that two texts are found to differ in, and how likely an editor would act.
func nearName(t *testing.T, a, b string) (x, y string, score int32) {
	t.Helper()
	articles := []*Article{read(t, "a", a), read(t, "b", b)}
	for _, l := range Compare(t.Context(), articles) {
		if l.Kind == spellings.kind {
			return l.X.Span.Of(a), l.Y.Span.Of(b), l.Score
		}
	}
	return "", "", 0
}

func TestNearNames(t *testing.T) {
	for _, c := range []struct {
		name, a, b, x, y string
	}{
		{
			"a letter of a company",
			"The energy firm Stonebeck Caldor Power will close its plant in Orme next year, its chief executive said.",
			"Stonebeck Calder Power, the energy firm, will close the plant in Orme next year, said its chief executive.",
			"Stonebeck Caldor Power", "Stonebeck Calder Power",
		},
		{
			"a letter of a surname",
			"The prosecutor Helena Brandvold charged the captain of the ferry with manslaughter on Monday.",
			"The captain of the ferry was charged with manslaughter on Monday by the prosecutor Helena Brandvoll.",
			"Helena Brandvold", "Helena Brandvoll",
		},
		{
			"a plural inside a name",
			"The Civilian Complaint Review Board of Calder held a hearing on the officer who shot the driver.",
			"A hearing on the officer who shot the driver was held by the Civilian Complaints Review Board of Calder.",
			"Civilian Complaint Review Board of Calder", "Civilian Complaints Review Board of Calder",
		},
	} {
		x, y, score := nearName(t, c.a, c.b)
		if x != c.x || y != c.y || score < likely {
			t.Errorf("%s: %q and %q (%d), want %q and %q", c.name, x, y, score, c.x, c.y)
		}
	}
}

func TestNamesThatAreNotNear(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{
			"a mark and an accent",
			"The judge Moira O'Réilly sentenced the smuggler to nine years in Calder on Monday.",
			"In Calder on Monday the smuggler was sentenced to nine years by the judge Moira O’Reilly.",
		},
		{
			"initials with and without spaces",
			"The U. S. Harbour and Border Service of Calder told the paper that it had questioned the student for hours.",
			"It had questioned the student for hours, the U.S. Harbour and Border Service of Calder told the paper.",
		},
		{
			"both articles have both names",
			"Dana Whitcombe beat Dana Whitcomb in the final of the Calder Open on Sunday.",
			"In the final of the Calder Open on Sunday, Dana Whitcomb lost to Dana Whitcombe.",
		},
		{
			"a family",
			"The Brandvolls left Calder for the islands on Monday, police said.",
			"Brandvoll left Calder for the islands on Monday, police said.",
		},
		{
			"two spellings of one word",
			"The Calder Labour Party chose its leader at a congress in Orme on Sunday.",
			"At a congress in Orme on Sunday the Calder Labor Party chose its leader.",
		},
		{
			"nothing but the name is alike",
			"Rafel Ostrander won the race in Orme.",
			"The museum of Calder shows drawings by Rafel Ostranden until May.",
		},
	} {
		if x, y, score := nearName(t, c.a, c.b); score >= likely {
			t.Errorf("%s: %q and %q are told apart (%d)", c.name, x, y, score)
		}
	}
}

// Where a name stands in several places, those are compared that are most alike.
func TestNearNamesStandWhereTheyAreAlike(t *testing.T) {
	const a = "Helena Brandvold was in the news again. The captain of the ferry was charged with manslaughter by the prosecutor Helena Brandvold."
	const b = "The prosecutor Helena Brandvoll charged the captain of the ferry with manslaughter on Monday. Helena Brandvoll is new to the office."
	for _, l := range Compare(t.Context(), []*Article{read(t, "a", a), read(t, "b", b)}) {
		if l.Kind == spellings.kind {
			if l.X.Span.Start < 40 || l.Y.Span.Start > 40 {
				t.Errorf("the names at %d and %d are compared", l.X.Span.Start, l.Y.Span.Start)
			}
			return
		}
	}
	t.Error("no names differ")
}

// What is done for one name does not grow with how many others begin like it.
func TestNearNamesAreBounded(t *testing.T) {
	slots := func(letter byte) []Slot {
		var out []Slot
		for i := range 400 {
			w := "calder" + string([]byte{letter, byte('a' + i%26), byte('a' + i/26), 'n'})
			out = append(out, Slot{Value: w, spelling: spelling{w}})
		}
		return out
	}
	article := func(slots []Slot) *Article { return &Article{slots: [][]Slot{slots}, spelt: speltNamesOf(slots)} }
	a, b := article(slots('a')), article(slots('e'))
	if n := len(nearNames(a, b, 0)); n == 0 || n > 400*mostNamesakes*longestWord {
		t.Errorf("%d pairs", n)
	}
}

// Two names that differ in initials are hardly slips; what tells them is how short they are.
func TestInitials(t *testing.T) {
	at := -1
	for i, s := range spellings.values {
		if s.name == "initials" {
			at = i
		}
	}
	if at < 0 {
		t.Fatal("no such signal")
	}
	for _, test := range []struct {
		x, y spelling
		want int32
	}{
		{spelling{"ada", "w", "orme"}, spelling{"ada", "h", "orme"}, 1000},
		{spelling{"ada", "wl", "orme"}, spelling{"ada", "hlr", "orme"}, 1000},
		{spelling{"ada", "lea", "orme"}, spelling{"ada", "leah", "orme"}, 0},
	} {
		p := &pair{x: &Slot{spelling: test.x}, y: &Slot{spelling: test.y}}
		if got := spellings.values[at].of(p); got != test.want {
			t.Errorf("%v, %v: %d, want %d", test.x, test.y, got, test.want)
		}
	}
}

// A name is held against the first eight names that are left alike without a letter.
func TestNamesakes(t *testing.T) {
	for others, want := range map[int]int{7: 7, 8: 8, 9: 8} {
		named := func(words ...string) *Article {
			var slots []Slot
			for _, w := range words {
				slots = append(slots, Slot{Value: w, spelling: spelling{w}})
			}
			return &Article{slots: [][]Slot{slots}, spelt: speltNamesOf(slots)}
		}
		var near []string
		for i := range others {
			near = append(near, "calder"+string(rune('b'+i))+"n")
		}
		if got := len(nearNames(named("calderan"), named(near...), 0)); got != want {
			t.Errorf("%d names: %d pairs, want %d", others, got, want)
		}
	}
}
