package naming

import (
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// givenNames are the given names that are known, and for each familiar form of one the full names.
var givenNames = sync.OnceValue(func() map[string][]string {
	names := map[string][]string{}
	for entry := range lexicon.Entries("given-names") {
		names[entry.Text] = nil
	}
	for entry := range lexicon.Entries("nicknames") {
		names[entry.Text] = strings.Fields(entry.Fields[0])
	}
	return names
})

// namesakes reports whether the words of two names are those of two persons with one surname: each has a given name before it, and
// these cannot be one name. “Ann” and “Annie Lee”, “A.” and “Ann Lee”, “Mary Ann” and “Ann Lee” may be one person.
func namesakes(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	givenA, givenB := givenOf(a), givenOf(b)
	if len(givenA) == 0 || len(givenB) == 0 {
		return false
	}
	for _, x := range givenA {
		for _, y := range givenB {
			if sameGiven(x, y) {
				return false
			}
		}
	}
	return true
}

// givenOf returns the words of a name before the surname, when the first that is no title is a known given name; none otherwise.
func givenOf(words []string) []string {
	known := givenNames()
	words = words[:len(words)-1]
	at := slices.IndexFunc(words, func(word string) bool { _, ok := known[word]; return ok })
	if at < 0 || slices.ContainsFunc(words[at:], func(word string) bool { return word == "and" || word == "of" || word == "from" }) {
		return nil
	}
	return words[at:]
}

// sameGiven reports whether two given names can be one: the same, an initial or the beginning of the other, a familiar form of it or of
// the same name, or so alike that they may be two spellings.
func sameGiven(a, b string) bool {
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return true
	}
	fullA, fullB := givenNames()[a], givenNames()[b]
	if slices.Contains(fullA, b) || slices.Contains(fullB, a) || slices.ContainsFunc(fullA, func(name string) bool { return slices.Contains(fullB, name) }) {
		return true
	}
	return levenshtein.ComputeDistance(a, b)*10 < otherGiven*max(len(a), len(b))
}

// otherGiven is how many tenths of the letters of two given names must differ for them to be two: “Volodymyr” and “Vladimir” may be one.
const otherGiven = 6
