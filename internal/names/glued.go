package names

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// shortestGlued is the length of the shortest name that is looked for before something written on to it. Shorter ones
// are the beginnings of names: “McAdam”, “DeWitt”, “LeBlanc”.
const shortestGlued = 4

// runsOn reports whether the run at hand, from a part on, holds the end of one name and the beginning of the next text,
// between which a page had no space: “Anna LoweCouncil votes again”.
func (f *finder) runsOn(lo int) bool {
	for _, p := range f.parts[lo:] {
		if p.kind == wordPart && f.twoInOne(p.first) {
			return true
		}
	}
	return false
}

// twoInOne reports whether a word is two: a name that the text has elsewhere and that is no place and no common word, and a
// word of the lists. Names that are written so, “ExxonMobil”, “PayPal”, are neither, or come more than once.
func (f *finder) twoInOne(i int32) bool {
	t := f.Tokens[i]
	if !t.Is(segment.InnerCapital) || t.Word != lexicon.Unknown || f.inside.get(f.hash(i)) > 1 {
		return false
	}
	word := f.Text.Text[t.Start:t.End]
	at := segment.InnerCapitalAt(word)
	if at < shortestGlued || f.inside.get(hashOf(word[:at])) == 0 {
		return false
	}
	first, second := lexicon.Lookup(strings.ToLower(word[:at])), lexicon.Lookup(strings.ToLower(word[at:]))
	return f.classes[first]&(common|opensPlace) == 0 && second != lexicon.Unknown
}
