package verify

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/fold"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/quotes"
	"golang.org/x/text/unicode/norm"
)

// nameLists are the words around and inside names.
type nameLists struct {
	titles    map[string]bool     // forms of address and offices, up to four words
	endings   map[string]bool     // Jr., III
	nicknames map[string][]string // the full given names
	given     lexicon.Set         // given names
	common    lexicon.Set         // words that are no names though a capital begins a sentence
}

func readNameLists() *nameLists {
	l := &nameLists{titles: setOf("editorial-honorifics", "honorifics", "titles"), endings: setOf("name-generations"), nicknames: map[string][]string{}, given: lexicon.SetOf("given-names"),
		common: lexicon.SetOf("speaking-groups", "speaking-documents", "function-words", "person-nouns", "nobody-words", "writer-and-reader-words")}
	for entry := range lexicon.Entries("editorial-honorifics") {
		for _, full := range entry.Fields {
			l.titles[full] = true
		}
	}
	for entry := range lexicon.Entries("nicknames") {
		l.nicknames[entry.Text] = strings.Fields(entry.Fields[0])
	}
	return l
}

// A name is what a speaker is called, as words in small letters and without accents, titles and what follows a comma; none
// for a speaker without a name of its own: “the mayor”, “officials”.
type name struct {
	words  []string
	person bool
	body   bool // an organization or a place
}

func (l *nameLists) isGiven(word string) bool { return l.given.Has(lexicon.Lookup(word)) }

func (n name) surname() string { return n.words[len(n.words)-1] }

// nameIn returns the name of a speaker.
func (l *nameLists) nameIn(s quotes.Speaker) name {
	if s.Type == quotes.Document { // Kim's letter
		owner, _, owned := strings.Cut(strings.ReplaceAll(s.Name, "’", "'"), "'s ")
		if !owned {
			return name{}
		}
		s.Name, s.Type = owner, quotes.Person
	}
	if s.Type == quotes.Group || s.Name == "" {
		return name{}
	}
	text, _, _ := strings.Cut(s.Name, ",")
	text, _, _ = strings.Cut(text, "(")
	words := fold.Words(text)
	for len(words) > 0 && l.isDeterminer(words[0].Key) {
		words = words[1:]
	}
	words = l.withoutTitles(words)
	for len(words) > 1 && l.endings[words[len(words)-1].Key] {
		words = words[:len(words)-1]
	}
	if of := slices.IndexFunc(words, func(w fold.Word) bool { return w.Key == "of" }); of > 0 && s.Type == quotes.Person {
		words = words[:of] // Mr. Kim of Ohio
	}
	if len(words) == 0 || words[0].Exact == words[0].Key && !isDigit(words[0].Key[0]) && !l.isParticle(words) {
		return name{}
	}
	if len(words) == 1 && s.Type != quotes.Person && l.common.Has(lexicon.Lookup(words[0].Key)) {
		return name{}
	}
	n := name{person: s.Type == quotes.Person}
	n.body = s.Type == quotes.Organization || s.Type == quotes.Unknown && len(words) > 1 && !l.isGiven(words[0].Key)
	for _, w := range words {
		n.words = append(n.words, withoutAccents(strings.TrimSuffix(w.Key, "'s")))
	}
	return n
}

// isParticle reports whether words in small letters begin a name: van der Leyen.
func (l *nameLists) isParticle(words []fold.Word) bool {
	last := words[len(words)-1]
	return len(words) > 1 && last.Exact != last.Key
}

func (l *nameLists) isDeterminer(key string) bool { return key == "the" || key == "a" || key == "an" }

// withoutTitles takes titles off the front of a name, as long as a word is left.
func (l *nameLists) withoutTitles(words []fold.Word) []fold.Word {
	const longest = 4
	for {
		found := 0
		phrase := ""
		for i := range min(len(words)-1, longest) {
			if i > 0 {
				phrase += " "
			}
			phrase += words[i].Key
			if l.titles[phrase] || phrase == "former" || phrase == "ex" {
				found = i + 1
			}
		}
		if found == 0 {
			return words
		}
		words = words[found:]
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// withoutAccents writes a word without the marks on its letters.
func withoutAccents(word string) string {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(word))
		}
	}
	return word
}

// same reports whether two names may be those of one: the same words, or fewer of them, a given name in short, an initial.
func (l *nameLists) same(a, b name) bool {
	x, y := a.words, b.words
	if len(x) > len(y) {
		x, y = y, x
	}
	if within(x, y) {
		return true
	}
	if !a.person && !b.person {
		return initials(y) == strings.Join(x, "")
	}
	if respelled(x[len(x)-1], y[len(y)-1]) {
		return len(x) == 1 || l.sameGiven(x[0], y[0]) || slices.Contains(y[:len(y)-1], x[0])
	}
	return len(x) > 1 && l.sameGiven(x[0], y[0]) && slices.Contains(y, x[len(x)-1]) // one surname of two
}

// within reports whether some words stand in a row among others.
func within(x, y []string) bool {
	for i := 0; i+len(x) <= len(y); i++ {
		if slices.Equal(x, y[i:i+len(x)]) {
			return true
		}
	}
	return false
}

func initials(words []string) string {
	var out strings.Builder
	for _, w := range words {
		out.WriteString(w[:1])
	}
	return out.String()
}

// sameGiven reports whether two given names may be those of one person.
func (l *nameLists) sameGiven(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case a == b, len(a) == 1 && a[0] == b[0], respelled(a, b):
		return true
	case strings.HasPrefix(b, a) && len(a) > 2:
		return len(b) > len(a)+1 || b[len(a)] != 'a' // Dan and Dana are two
	}
	full, other := l.nicknames[a], l.nicknames[b]
	return slices.Contains(full, b) || slices.Contains(other, a) || slices.ContainsFunc(full, func(s string) bool { return slices.Contains(other, s) })
}

// respelled reports whether one word is the other, or has one letter more that makes no other name of it: Sara and Sarah.
func respelled(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	const shortest = 3
	if len(b) != len(a)+1 || len(a) < shortest || b == a+"a" {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return a[i:] == b[i+1:]
}

// speaker holds the one who speaks in the draft against the one in the source; it gives what is wrong, "" when nothing is
// known to be.
func (c *Checker) speaker(f *place, claim claim) string {
	claimed := c.names.nameIn(claim.speaker)
	s := f.source
	if len(claimed.words) == 0 {
		if claim.speaker.Type == quotes.Group && claim.claimed && s.isReported(f) {
			return "it reports this in its own words and quotes nobody"
		}
		return ""
	}
	actual := s.speakerAt(f.first())
	wanted := claim.name
	if c.isSourceItself(claimed, s.doc) {
		return ""
	}
	if claimed.person && c.asks(actual) {
		return fmt.Sprintf("it has it from %s, who asks, not from %s", nameOf(s.doc, actual), wanted)
	}
	told := c.names.nameIn(actual)
	if len(told.words) > 0 && c.quotesAnother(f) {
		if claim.speaker.Certain && c.names.same(claimed, told) {
			return fmt.Sprintf("%s quotes somebody else there", nameOf(s.doc, actual))
		}
		f.doubt = fmt.Sprintf("stands in %s, where %s quotes somebody; whom is not known", s.doc.ID(), nameOf(s.doc, actual))
		return ""
	}
	if !claim.speaker.Certain {
		if len(told.words) > 0 && (actual.Certain || !c.near(s, claimed, f)) && !c.names.same(claimed, told) && (claimed.body == told.body || !c.together(s, claimed, told)) {
			f.doubt = fmt.Sprintf("stands in %s, which has it from %s; the draft leaves open whether it means %s", s.doc.ID(), nameOf(s.doc, actual), wanted)
		}
		return ""
	}
	switch {
	case len(told.words) > 0 && c.names.same(claimed, told):
		return ""
	case len(told.words) > 0 && claimed.body != told.body && c.together(s, claimed, told):
		return ""
	case len(told.words) > 0 && (actual.Certain || !c.near(s, claimed, f)):
		return fmt.Sprintf("it has it from %s, not from %s", nameOf(s.doc, actual), wanted)
	case len(told.words) > 0:
		f.doubt = fmt.Sprintf("stands in %s, which leaves open whether %s or %s says it", s.doc.ID(), nameOf(s.doc, actual), wanted)
	case c.isNameless(actual) && !c.apposed(s, claimed, actual):
		return fmt.Sprintf("it has it from %s, not from %s", nameOf(s.doc, actual), wanted)
	case s.isNarration(f):
		return "these are the article's own words, not those of " + wanted
	case s.isReported(f):
		return "it reports this in its own words and does not quote " + wanted
	case !c.has(s, claimed):
		return "it does not name " + wanted
	case actual.IsZero():
		f.doubt = "stands in " + s.doc.ID() + ", which does not say whose words these are"
	}
	return ""
}

// near reports whether a source names somebody close enough to a place for a pronoun there to mean them.
func (c *Checker) near(s *source, n name, f *place) bool {
	const before, after = 120, 40 // words
	named := c.where(s, n.surname())
	i, _ := slices.BinarySearch(named, f.first()-before)
	return i < len(named) && named[i] < f.last()+after
}

// isSourceItself reports whether a name is that of the source’s publisher.
func (c *Checker) isSourceItself(n name, doc *crosscheck.Document) bool {
	var words []string
	for _, w := range fold.Words(doc.Article().Source) {
		words = append(words, withoutAccents(w.Key))
	}
	return len(words) > 0 && within(n.words, words)
}

// isNarration reports whether a place lies in the words of the article itself, neither quoted, marked nor reported.
func (s *source) isNarration(f *place) bool {
	first, last := f.first(), f.last()
	return s.owner(first) == nil && s.owner(last) == nil && s.doc.Article().Kind != crosscheck.Record && s.telling(first) == own
}

// isReported reports whether a source reports what stands at a place, all or some of it, and marks no word there as anybody's.
func (s *source) isReported(f *place) bool {
	if s.doc.Article().Kind == crosscheck.Record {
		return false
	}
	some := false
	for i := f.first(); i <= f.last(); i++ {
		if s.telling(i) == marked {
			return false
		}
		some = some || s.telling(i) == reported
	}
	return some
}

// has reports whether the source names somebody, by the last word of a person’s name, or by all words of another.
func (c *Checker) has(s *source, n name) bool {
	if n.person {
		return len(c.where(s, n.surname())) > 0
	}
	return !slices.ContainsFunc(n.words, func(w string) bool { return len(c.where(s, w)) == 0 })
}

// where returns the places of a word of a name in the source, in order, whatever its accents and also with “'s”.
func (c *Checker) where(s *source, word string) []int32 {
	plain, owned, accented := c.placesOf(s, word), c.placesOf(s, word+"'s"), s.bare[word]
	if len(owned) == 0 && len(accented) == 0 {
		return plain
	}
	all := slices.Concat(plain, owned, accented)
	slices.Sort(all)
	return all
}

// placesOf returns the places of a word as it is compared.
func (c *Checker) placesOf(s *source, key string) []int32 {
	id, ok := c.ids[key]
	if !ok {
		return nil
	}
	return s.places(id)
}

// together reports whether the name of a body and that of somebody who may speak for it stand together somewhere in one
// sentence: “Kim, who leads the Harbour Union”, “Harbour Union secretary Kim”.
func (c *Checker) together(s *source, a, b name) bool {
	const behind, before = 20, 8 // words from the person to the body
	if a.body {
		a, b = b, a
	}
	bodies := c.where(s, b.surname())
	for _, person := range c.where(s, a.surname()) {
		i, _ := slices.BinarySearch(bodies, person-before)
		for ; i < len(bodies) && bodies[i] <= person+behind; i++ {
			if s.inOneSentence(min(person, bodies[i]), max(person, bodies[i])) {
				return true
			}
		}
	}
	return false
}

// inOneSentence reports whether no mark that ends a sentence stands between two words, but behind an abbreviation.
func (s *source) inOneSentence(first, last int32) bool {
	for i := first + 1; i <= last; i++ {
		w := &s.words[i]
		if strings.ContainsAny(w.Before, "?!;") || strings.Contains(w.Before, ".") && w.Exact != w.Key && len(s.words[i-1].Key) > 3 {
			return false
		}
	}
	return true
}

// isNameless reports whether a speaker is written as somebody whom the text does not name: a resident, one of the guards.
func (c *Checker) isNameless(s quotes.Speaker) bool {
	words := fold.Words(s.Name)
	if len(words) < 2 || s.Type == quotes.Document || s.Type == quotes.Organization {
		return false
	}
	key := words[0].Key
	return key == "a" || key == "an" || key == "one" || key == "another"
}

// apposed reports whether a name stands right beside the words for a speaker: a resident, Ann Kim.
func (c *Checker) apposed(s *source, n name, speaker quotes.Speaker) bool {
	const reach = 12 // words
	at, _ := slices.BinarySearchFunc(s.words, speaker.Span.Start, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
	named := c.where(s, n.surname())
	i, _ := slices.BinarySearch(named, int32(at)-reach)
	return i < len(named) && named[i] < int32(at)+2*reach
}
