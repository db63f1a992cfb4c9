package align

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/agnivade/levenshtein"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// namesIn gives the mentions of names in a range of terms.
func (a *article) namesIn(first, last int32) []int {
	found := a.doc.Names()
	var out []int
	for t := first; t < last; t++ {
		m := found.At(int(a.terms[t].first))
		if m >= 0 && (len(out) == 0 || out[len(out)-1] != m) {
			out = append(out, m)
		}
	}
	return out
}

// onlyNames says whether every telling word of a range is part of a name or its title.
func (a *article) onlyNames(c *corpus, first, last int32) bool {
	found := a.doc.Names()
	for t := first; t < last; t++ {
		if c.words[a.terms[t].word].class.is(function | honorific) {
			continue
		}
		if found.At(int(a.terms[t].first)) < 0 && !(a.capital(t) && a.inRole(t, t+1)) {
			return false
		}
	}
	return true
}

// nameOf is the fullest name of whom or what a mention means.
func (a *article) nameOf(mention int) string {
	found := a.doc.Names()
	m := found.Mentions[found.EntityOf(mention).Fullest]
	return a.doc.Text()[a.text.Tokens[m.First].Start:a.text.Tokens[m.Last-1].End]
}

// naming says whether both sides of a region name somebody or something, and what sort of difference that is: none for
// two names of one, a note for two spellings.
func (s *sides) naming() (Kind, Severity, bool) {
	as, bs := s.a.namesIn(s.r.a0, s.r.a1), s.b.namesIn(s.r.b0, s.r.b1)
	if len(as) == 0 || len(bs) == 0 || !s.a.onlyNames(s.c, s.r.a0, s.r.a1) || !s.b.onlyNames(s.c, s.r.b0, s.r.b1) {
		return "", "", false
	}
	if oneName(s.a.span(s.r.a0, s.r.a1).Of(s.a.doc.Text()), s.b.span(s.r.b0, s.r.b1).Of(s.b.doc.Text())) {
		return "", "", true
	}
	foundA, foundB := s.a.doc.Names(), s.b.doc.Names()
	kind := Place
	for _, x := range as {
		for _, y := range bs {
			ex, ey := foundA.EntityOf(x), foundB.EntityOf(y)
			nameX, nameY := s.a.nameOf(x), s.b.nameOf(y)
			if sameEntity(ex, ey, foundA.Mentions[x].Form, foundB.Mentions[y].Form) || shareName(nameX, nameY) || oneName(nameX, nameY) {
				if respelled(nameX, nameY) {
					return Name, Note, true
				}
				return "", "", true
			}
			if misspelled(nameX, nameY) {
				return Name, Note, true
			}
			if ex.Type != names.Place || ey.Type != names.Place {
				kind = Name
			}
		}
	}
	return kind, Error, true
}

// inRole says whether a range of terms stands in somebody's title or role.
func (a *article) inRole(first, last int32) bool {
	found := a.doc.Names()
	token := a.terms[first].first
	for _, role := range found.Roles {
		if role.First <= token && token < role.Last {
			return true
		}
	}
	m, _ := found.Between(int(token), len(a.text.Tokens))
	return m < len(found.Mentions) && found.Mentions[m].Title <= token && found.Mentions[m].Title < found.Mentions[m].First
}

// roles says whether both sides of a region name an office, and not the same.
func (s *sides) roles() bool {
	return s.content(s.wa) > 0 && s.content(s.wb) > 0 && s.content(s.wa) <= 2 && s.content(s.wb) <= 2 &&
		s.a.inRole(s.r.a0, s.r.a1) && s.b.inRole(s.r.b0, s.r.b1) && !s.sameLemma()
}

// sameEntity says whether two mentions mean one country, of which one is written as its people or in short.
func sameEntity(a, b *names.Entity, formA, formB names.Form) bool {
	return a.Country != "" && a.Country == b.Country && (formA != names.Full || formB != names.Full)
}

// aliases gives for a name in small letters the name that means the same.
var aliases = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, entry := range lexicon.List("name-aliases") {
		names[entry.Text] = entry.Fields[0]
	}
	return names
})

// oneName says whether two names mean the same by convention: “Mideast” and “Middle East”, or a country by its name and
// by that of its people, “the U.S. embassy”, “the American embassy”.
func oneName(a, b string) bool {
	x, y := locate(a), locate(b)
	return x.level == countryLevel && x.name == y.name || canonicalName(a) == canonicalName(b)
}

func canonicalName(name string) string {
	name = strings.TrimPrefix(strings.ToLower(flat(name)), "the ")
	if other, ok := aliases()[name]; ok {
		return other
	}
	return name
}

// respelled says whether two names are the same but for the spelling of one word: “Viktor” and “Victor Lasko”.
func respelled(a, b string) bool {
	as, bs := nameWords(a), nameWords(b)
	if len(as) != len(bs) {
		return false
	}
	spellings := 0
	for i := range as {
		switch {
		case as[i] == bs[i]:
		case misspelled(as[i], bs[i]):
			spellings++
		default:
			return false
		}
	}
	return spellings == 1
}

// misspelled says whether two names end with words that differ in so few letters that they are spellings of one.
func misspelled(a, b string) bool {
	a, b = lastWord(a), lastWord(b)
	return min(len(a), len(b)) >= 5 && levenshtein.ComputeDistance(a, b)*4 <= max(len(a), len(b))
}

// shareName says whether two names can be one person's: they are spelled alike but for marks, or the surname of one is
// a word of the other. “Ann Lee” and “Ann Moore” are two persons, “Lee” and “Senator Ann Lee of Ohio” may be one.
func shareName(a, b string) bool {
	if lettersOf(a) == lettersOf(b) {
		return true
	}
	wordsA, wordsB := nameWords(a), nameWords(b)
	return shareSurname(wordsA, wordsB) || shareSurname(wordsB, wordsA)
}

// nameWords are the words of a name, marks left out, up to where a phrase or another person follows.
func nameWords(name string) []string {
	var out []string
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '-' || r == '–' || unicode.IsSpace(r) }) {
		letters := lettersOf(word)
		out = append(out, letters)
		if strings.HasSuffix(word, ",") {
			break
		}
	}
	return out
}

// shareSurname says whether the last word of one of the persons in a name is a word of the other name.
func shareSurname(a, b []string) bool {
	for i, word := range a {
		if last := i+1 == len(a) || a[i+1] == "and" || a[i+1] == "of" || a[i+1] == "from"; last && slices.Contains(b, word) {
			return true
		}
	}
	return false
}
