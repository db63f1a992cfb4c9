package naming

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/agnivade/levenshtein"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// NamesIn returns the mentions of names in a range of terms.
func NamesIn(a *corpus.Article, first, last int32) []int {
	found := contents.Names(a.Doc)
	var out []int
	for t := first; t < last; t++ {
		m := found.At(int(a.Terms[t].First))
		if m >= 0 && (len(out) == 0 || out[len(out)-1] != m) {
			out = append(out, m)
		}
	}
	return out
}

// OnlyNames reports whether every telling word of a range is part of a name or its title.
func OnlyNames(a *corpus.Article, c *corpus.Corpus, first, last int32) bool {
	found := contents.Names(a.Doc)
	for t := first; t < last; t++ {
		if c.Words[a.Terms[t].Word].Class.Is(corpus.Function | corpus.Honorific) {
			continue
		}
		if found.At(int(a.Terms[t].First)) < 0 && !(a.Capital(t) && InRole(a, t, t+1)) {
			return false
		}
	}
	return true
}

// NameOf is the fullest name of whom or what a mention means.
func NameOf(a *corpus.Article, mention int) string {
	found := contents.Names(a.Doc)
	m := found.Mentions[found.EntityOf(mention).Fullest]
	return a.Doc.Text()[a.Text.Tokens[m.First].Start:a.Text.Tokens[m.Last-1].End]
}

// InRole reports whether a range of terms stands in somebody's title or role.
func InRole(a *corpus.Article, first, last int32) bool {
	found := contents.Names(a.Doc)
	token := int32(a.Terms[first].First)
	for _, role := range found.Roles {
		if role.First <= token && token < role.Last {
			return true
		}
	}
	m, _ := found.Between(int(token), len(a.Text.Tokens))
	return m < len(found.Mentions) && found.Mentions[m].Title <= token && found.Mentions[m].Title < found.Mentions[m].First
}

// SameEntity reports whether two mentions mean one country, of which one is written as its people or in short.
func SameEntity(a, b *names.Entity, formA, formB names.Form) bool {
	return a.Country != "" && a.Country == b.Country && (formA != names.Full || formB != names.Full)
}

// aliases holds for a name in small letters the name that means the same.
var aliases = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for entry := range lexicon.Entries("name-aliases") {
		names[entry.Text] = entry.Fields[0]
	}
	return names
})

// OneName reports whether two names mean the same by convention: “Mideast” and “Middle East”, or a country by its name and
// by that of its people, “the U.S. embassy”, “the American embassy”.
func OneName(a, b string) bool {
	x, y := Locate(a), Locate(b)
	return x.Level == CountryLevel && x.Name == y.Name || canonicalName(a) == canonicalName(b)
}

func canonicalName(name string) string {
	name = strings.TrimPrefix(strings.ToLower(corpus.Flat(name)), "the ")
	if other, ok := aliases()[name]; ok {
		return other
	}
	return name
}

// Respelled reports whether two names are the same but for the spelling of one word: “Viktor” and “Victor Lasko”.
func Respelled(a, b string) bool {
	as, bs := Words(a), Words(b)
	if len(as) != len(bs) {
		return false
	}
	spellings := 0
	for i := range as {
		switch {
		case as[i] == bs[i]:
		case Misspelled(as[i], bs[i]):
			spellings++
		default:
			return false
		}
	}
	return spellings == 1
}

// Misspelled reports whether two names end with words that differ in so few letters that they are spellings of one, and are not those
// of two persons with one surname.
func Misspelled(a, b string) bool {
	if namesakes(Words(a), Words(b)) {
		return false
	}
	a, b = corpus.LastWord(a), corpus.LastWord(b)
	return min(len(a), len(b)) >= 5 && levenshtein.ComputeDistance(a, b)*4 <= max(len(a), len(b))
}

// ShareName reports whether two names can be one person's: they are spelled alike but for marks, or the surname of one is
// a word of the other. “Ann Lee” and “Ann Moore” are two persons, and so are “Ann Lee” and “Peter Lee”; “Lee” and “Senator Ann Lee of Ohio” may
// be one.
func ShareName(a, b string) bool {
	if corpus.LettersOf(a) == corpus.LettersOf(b) {
		return true
	}
	wordsA, wordsB := Words(a), Words(b)
	return (shareSurname(wordsA, wordsB) || shareSurname(wordsB, wordsA)) && !namesakes(wordsA, wordsB)
}

// Words returns the words of a name, marks left out, up to where a phrase or another person follows. Two names of one person have one
// in common; see [ShareName].
func Words(name string) []string {
	var out []string
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '-' || r == '–' || unicode.IsSpace(r) }) {
		letters := corpus.LettersOf(word)
		out = append(out, letters)
		if strings.HasSuffix(word, ",") {
			break
		}
	}
	return out
}

// shareSurname reports whether the last word of one of the persons in a name is a word of the other name.
func shareSurname(a, b []string) bool {
	for i, word := range a {
		if last := i+1 == len(a) || a[i+1] == "and" || a[i+1] == "of" || a[i+1] == "from"; last && slices.Contains(b, word) {
			return true
		}
	}
	return false
}
