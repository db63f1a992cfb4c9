package lexicon

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestLists holds every list to the house rules: entries in small letters, sorted, none twice.
func TestLists(t *testing.T) {
	for _, name := range Names() {
		var previous Entry
		for i, entry := range List(name) {
			if entry.Text != strings.ToLower(entry.Text) || strings.TrimSpace(entry.Text) != entry.Text || strings.Contains(entry.Text, "  ") {
				t.Errorf("%s: %q is not in small letters, or has stray space", name, entry.Text)
			}
			if i > 0 && entry.Text < previous.Text {
				t.Errorf("%s: %q comes after %q", name, entry.Text, previous.Text)
			}
			if entry.Text == previous.Text && slices.Equal(entry.Fields, previous.Fields) {
				t.Errorf("%s has %q twice", name, entry.Text)
			}
			previous = entry
		}
	}
}

// Every file begins with a comment that says what belongs there.
func TestFilesSayWhatBelongsThere(t *testing.T) {
	files, err := filepath.Glob("words/*")
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(data, []byte("# ")) {
			t.Errorf("%s: the first line is no comment", file)
		}
	}
}

func TestVocabulary(t *testing.T) {
	for _, word := range []string{"minister", "bosnia", "’", "u.s."} {
		if id := Lookup(word); id == Unknown || id.String() != word {
			t.Errorf("Lookup(%q) = %d, which is %q", word, id, id)
		}
	}
	if id := Lookup("qwrtzxy"); id != Unknown || id.String() != "" {
		t.Errorf("a word of no list has ID %d", id)
	}
}

func TestSet(t *testing.T) {
	set := SetOfWords("monday")
	if !set.Has(Lookup("monday")) || set.Has(Lookup("tuesday")) || set.Has(Unknown) || (Set{}).Has(Lookup("monday")) {
		t.Error("a set has other words than it was given")
	}
}

func TestPhrases(t *testing.T) {
	countries, aliases := PhrasesOf("countries", "country-aliases"), List("country-aliases")
	first := len(List("countries"))
	for _, test := range []struct{ text, want string }{
		{"united states of america and", "united states of america"},
		{"united states and", "united states"},
		{"united in grief", ""},
		{"great britain", "great britain"},
		{"", ""},
	} {
		words := strings.Fields(test.text)
		length, entry := countries.Longest(func(i int) (ID, bool) {
			if i >= len(words) {
				return Unknown, false
			}
			return Lookup(words[i]), true
		})
		if got := strings.Join(words[:length], " "); got != test.want {
			t.Errorf("Longest(%q) = %q, want %q", test.text, got, test.want)
		}
		if length > 0 && entry >= first && aliases[entry-first].Text != test.want {
			t.Errorf("Longest(%q): entry %d is %q", test.text, entry, aliases[entry-first].Text)
		}
	}
}

// TestWord: a word that the program names and no list has is dead, and does not go unnoticed.
func TestWord(t *testing.T) {
	if Word("monday") != Lookup("monday") {
		t.Error("Word gives another ID than Lookup")
	}
	defer func() {
		if recover() == nil {
			t.Error("a word of no list does not panic")
		}
	}()
	Word("qwrtzxy")
}

// A set has the words of its list that stand alone, and no other.
func TestSetOfIsTheWordsOfItsList(t *testing.T) {
	for _, name := range Names() {
		set, words := SetOf(name), map[ID]bool{}
		for _, entry := range List(name) {
			words[Lookup(entry.Text)] = true
		}
		for id := ID(1); int(id) < Len(); id++ {
			if set.Has(id) != words[id] {
				t.Errorf("%s: %q in the set: %v, in the list: %v", name, id, set.Has(id), words[id])
			}
		}
	}
}

// The words of an entry are what the tokeniser makes of its text.
func TestWordsOfAnEntry(t *testing.T) {
	for _, name := range Names() {
		for entry := range Entries(name) {
			var words []string
			for word := range entry.Words() {
				words = append(words, word.String())
			}
			if want := slices.Collect(splitWords(entry.Text)); !slices.Equal(words, want) || entry.First().String() != want[0] {
				t.Errorf("%s: the words of %q are %q, not %q", name, entry.Text, words, want)
			}
		}
	}
}
