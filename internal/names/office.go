package names

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Office is what a role means among those that nobody holds together.
type Office struct {
	Holds       string // “mayor”, “deputy attorney general”
	Sphere      string // where it is held: “company”, or "" for the state or a place
	First, Last int32  // tokens: Tokens[First:Last]
}

// officeTitles is what the word lists know of offices.
type officeTitles struct {
	phrases   *lexicon.Phrases
	means     []Office    // by entry of phrases
	ranks     lexicon.Set // “deputy”, “acting”: words that make an office another
	links     lexicon.Set // words that say of what somebody is something
	countries lexicon.Set // names of countries, and words that derive from them
	states    lexicon.Set
	the       lexicon.ID
}

var officesOnce = sync.OnceValue(func() *officeTitles {
	t := &officeTitles{
		phrases:   lexicon.PhrasesOf("exclusive-offices"),
		ranks:     lexicon.SetOf("editorial-ranks"),
		links:     lexicon.SetOfWords("of", "for", "in", "at", "to", "with", "from", "under"),
		countries: lexicon.SetOf("country-aliases", "countries", "demonyms-more", "demonyms"),
		states:    lexicon.SetOf("us-states"),
		the:       lexicon.Word("the"),
	}
	for entry := range lexicon.Entries("exclusive-offices") {
		means := Office{Holds: entry.Fields[0]}
		if len(entry.Fields) > 1 {
			means.Sphere = entry.Fields[1]
		}
		t.means = append(t.means, means)
	}
	return t
})

// Office returns the office that a role of the text is, and reports whether it is one: that of somebody's spokesman is none.
func (f *Found) Office(text *segment.Text, r Role) (Office, bool) {
	t, tokens := officesOnce(), text.Tokens
	if !t.setOff(text, r) {
		return Office{}, false
	}
	for at := r.First; at < r.Last && !t.links.Has(tokens[at].Word); at++ {
		length, entry := t.phrases.Longest(func(i int) (lexicon.ID, bool) {
			i += int(at)
			return tokens[min(i, len(tokens)-1)].Word, i < int(r.Last)
		})
		if length == 0 {
			continue
		}
		o := t.means[entry]
		o.First, o.Last = at, at+int32(length)
		if o.Last < r.Last && text.Of(int(o.Last)) == "." {
			o.Last++ // “Sen.”
		}
		if o.Last < r.Last && !t.links.Has(tokens[o.Last].Word) {
			return Office{}, false
		}
		if rank := f.rankBefore(text, at); rank >= 0 && r.Standing != Acting {
			o.First, o.Holds = rank, strings.ToLower(text.Of(int(rank)))+" "+o.Holds
		}
		return o, true
	}
	return Office{}, false
}

// rankBefore returns the token before an office that makes it another, also with the name of a country between: “Deputy U.S. Attorney
// General”; -1 when there is none.
func (f *Found) rankBefore(text *segment.Text, office int32) int32 {
	t, before := officesOnce(), office-1
	if before < 0 {
		return -1
	}
	if t.ranks.Has(text.Tokens[before].Word) { // though it may be read as the end of a name: “Calder Harbour Police Assistant Sheriff”
		return before
	}
	if m := f.At(int(before)); m >= 0 {
		before = f.Mentions[m].First - 1
	} else if t.country(text, before) {
		before--
	}
	if before < 0 || !t.ranks.Has(text.Tokens[before].Word) {
		return -1
	}
	return before
}

// country reports whether a token names a country, or derives from one: “U.S.”, “French”. “Georgia” is a state rather.
func (t *officeTitles) country(text *segment.Text, token int32) bool {
	word := text.Tokens[token].Word
	if !t.countries.Has(word) && !t.states.Has(word) {
		word = lexicon.Lookup(strings.ReplaceAll(strings.ToLower(text.Of(int(token))), ".", ""))
	}
	return t.countries.Has(word) && !t.states.Has(word)
}

// setOff reports whether a role stands as a title or an apposition to its name: not as in “the president Moore worked for”, nor before
// what goes on, “Like Moore, the mayor said”.
func (t *officeTitles) setOff(text *segment.Text, r Role) bool {
	if !r.After {
		return text.Tokens[max(r.First-1, 0)].Word != t.the && text.Tokens[r.First].Word != t.the
	}
	return strings.Contains(",.;:)", text.Of(min(int(r.Last), len(text.Tokens)-1)))
}

// TellsWhere reports whether a role of the text names the place or body in which it is held: there are many foreign ministers.
func (f *Found) TellsWhere(text *segment.Text, r Role) bool {
	for i := r.First; i < r.Last; i++ {
		at := f.At(int(i))
		if at >= 0 && f.EntityOf(at).Type != Person || text.Tokens[i].Is(segment.AllCaps) && i > 0 {
			return true
		}
	}
	return false
}
