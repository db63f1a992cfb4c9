package naming

import "testing"

// Whether two names can be one person's, and whether they are two spellings of one.
func TestPairsOfNames(t *testing.T) {
	for _, test := range []struct {
		a, b                         string
		share, misspelled, respelled bool
	}{
		{"Ann Lowe", "Ann Lowe", true, false, false},
		{"Ann Lowe", "Lowe", true, false, false},
		{"Lowe", "Senator Ann Lowe of Calder", true, false, false},
		{"Ann Lowe", "Ann Moore", false, false, false},
		{"Ann Lowe", "Petra Lowe", false, false, false},
		{"John Lowe", "James Lowe", false, false, false},
		{"Mayor John Lowe", "James Lowe", false, false, false},
		{"Ann Lowe", "A. Lowe", true, false, false},
		{"Bill Lowe", "William Lowe", true, false, false},
		{"Volodymyr Lasko", "Vladimir Lasko", true, true, false},
		{"Mary Ann Lowe", "Ann Lowe", true, false, false},
		{"Daniel Lowe", "Samuel Lowe", true, false, false}, // three letters of six may be two transcriptions
		{"Oscar Lowe", "Edgar Lowe", false, false, false},  // three of five are two names
		{"Thornbury Lowe", "Ann Lowe", true, false, false}, // it may be no given name
		{"Viktor Lasko", "Victor Lasko", true, true, true},
		{"Viktor Lasko", "Victor Lesko", false, true, false}, // two words are spelled otherwise
		{"Lasko", "Lesko", false, true, true},
		{"Orme", "Orne", false, false, false},        // too short to be sure
		{"Tarrant", "Tarent", false, false, false},   // two letters of seven
		{"Whitcombe", "Whitcom", false, true, true},  // two letters of nine
		{"Whitcombe", "Witcom", false, false, false}, // three letters of nine
		{"Stonebecker", "Steinbecher", false, false, false},
		{"Ana-Maria Orme", "Orme", true, false, false},
		{"Ruth Orme and Owen Tarrant", "Orme", true, false, false},
		{"Ruth Orme and Owen Tarrant", "Tarrant", true, true, false},
	} {
		if got := ShareName(test.a, test.b); got != test.share || ShareName(test.b, test.a) != got {
			t.Errorf("ShareName(%q, %q) = %t", test.a, test.b, got)
		}
		if got := Misspelled(test.a, test.b); got != test.misspelled || Misspelled(test.b, test.a) != got {
			t.Errorf("Misspelled(%q, %q) = %t", test.a, test.b, got)
		}
		if got := Respelled(test.a, test.b); got != test.respelled || Respelled(test.b, test.a) != got {
			t.Errorf("Respelled(%q, %q) = %t", test.a, test.b, got)
		}
	}
}

// Whether two names mean the same by convention.
func TestOneName(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"U.S.", "American", true},
		{"United States", "U.S.", true},
		{"Kenyan", "Kenya", true},
		{"Kenya", "Uganda", false},
		{"Mideast", "the Middle East", true},
		{"Paris", "France", false},
		{"Calder", "Calder", true},
	} {
		if got := OneName(test.a, test.b); got != test.want || OneName(test.b, test.a) != got {
			t.Errorf("OneName(%q, %q) = %t", test.a, test.b, got)
		}
	}
}

func TestLocate(t *testing.T) {
	for name, want := range map[string]struct {
		level   level
		name    string
		derived bool
	}{
		"Kenya": {CountryLevel, "KE", false}, "Kenyan": {CountryLevel, "KE", true}, "Ariz.": {StateLevel, "arizona", false},
		"Ohio": {StateLevel, "ohio", false}, "Madrid": {cityLevel, "madrid", false}, "Calder": {UnknownLevel, "", false},
	} {
		if got := Locate(name); got.Level != want.level || got.Name != want.name || got.Derived != want.derived {
			t.Errorf("Locate(%q) = %+v", name, got)
		}
	}
}
