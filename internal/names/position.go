package names

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A Position is what a role says that somebody is, and of what. Its words are in small letters.
type Position struct {
	Heads []Head
	Words []string // what else it says in words that are no names: “deputy”, “campaign”; sorted, each once
	Names []string // … and in names: “orvena”, “foundation”; “@US” for a country and its people
	Short []string // the initials of the names of several words: “of” for the Orvena Foundation
	Then  bool     // it was held at the time that is told of: “then mayor”, “the late mayor”

	// Tokens[First:Last] are what is read: what follows “who” is not of the role, nor what is somebody else's, as the first words of
	// “Chair Ann Roe and Director Jane Doe”.
	First, Last int32
}

// A Head is the noun of a role.
type Head struct {
	Noun   string // “president”; for “chairman”, “chairwoman” and “chair” alike “chair”
	Holds  string // the office where it is one of those that nobody holds together: “chief executive”; "" otherwise
	Sphere string // of the office; see Office

	// Single tells that one person has it at a time, General that whoever holds one of many positions is called so: “leader”, “aide”.
	Single, General bool
}

// mostPositionTokens bounds how many tokens of a role are read.
const mostPositionTokens = 24

// positionWords is what the word lists know of the words of roles.
type positionWords struct {
	*officeTitles
	then    lexicon.Set           // words of another time than that of writing, that say nothing of it
	spare   lexicon.Set           // words that are no names though they have a capital: “Special Counsel”
	full    map[lexicon.ID]string // “sen” is “senator”; "" for “Mr.”, which says nothing
	empty   lexicon.Set           // “the”, “former”, “Republican”
	joints  lexicon.Set           // between two heads: “president and chief executive”
	ends    lexicon.Set           // behind them a role goes on to something else
	nouns   lexicon.Set
	titled  lexicon.Set
	single  lexicon.Set // nouns of positions that one person has
	whoever lexicon.Set // nouns of many positions
}

var positionsOnce = sync.OnceValue(func() *positionWords {
	w := &positionWords{
		officeTitles: officesOnce(),
		then:         lexicon.SetOfWords("then", "late"),
		spare:        lexicon.SetOf("role-modifiers", "titles", "person-nouns"),
		titled:       lexicon.SetOf("titles"),
		full:         map[lexicon.ID]string{},
		empty:        lexicon.SetOf("closed-class-words", "role-standings", "nationals"),
		joints:       lexicon.SetOfWords("and", ",", "/", "&"),
		ends:         lexicon.SetOfWords("who", "whom", "whose", "which", "that", "when", "where", "while", "as", "by", "during", "since", "until", "after", "before"),
		nouns:        lexicon.SetOf("person-nouns"),
		whoever:      lexicon.SetOf("general-roles"),
		single:       lexicon.SetOf("single-holder-roles"),
	}
	for entry := range lexicon.Entries("editorial-honorifics") {
		full := ""
		if len(entry.Fields) > 0 {
			full = entry.Fields[0]
		}
		w.full[lexicon.Lookup(entry.Text)] = full
	}
	return w
})

// Position reads a role of the text.
func (f *Found) Position(text *segment.Text, r Role) Position {
	p := positionReader{positionWords: positionsOnce(), found: f, text: text, last: min(r.Last, r.First+mostPositionTokens)}
	p.First = r.First
	p.read(r.First, r.After)
	for i := max(r.First-2, 0); i <= min(r.Noun, p.last-1); i++ {
		p.Then = p.Then || p.then.Has(text.Tokens[i].Word)
	}
	for _, words := range []*[]string{&p.Words, &p.Names} {
		slices.Sort(*words)
		*words = slices.Compact(*words)
	}
	return p.Position
}

// A positionReader reads one role.
type positionReader struct {
	*positionWords
	Position
	found  *Found
	text   *segment.Text
	last   int32
	before []positionWord // the words since the last head, before the first “of”
	behind bool           // whether “of” was read
	run    []rune         // the initials of the name at hand
}

type positionWord struct {
	text           string
	named          bool // it belongs to a name
	capital        bool
	initial        rune // of a word of a name
	empty, general bool // see positionWords
}

func (p *positionReader) read(i int32, after bool) {
	for i < p.last {
		id := p.text.Tokens[i].Word
		if p.ends.Has(id) {
			break
		}
		if next, office := p.office(i); next > i {
			p.before = append(p.before, positionWord{text: office.Noun})
			p.head(office)
			i = next
			continue
		}
		if next, code := p.countryAt(i); next > i {
			p.add(positionWord{text: "@" + code, named: true, initial: p.initial(i)})
			i = next
			continue
		}
		m := p.found.At(int(i))
		if m >= 0 && p.found.EntityOf(m).Type == Person {
			fullest := p.found.Mentions[p.found.EntityOf(m).Fullest]
			p.add(positionWord{text: p.plain(fullest.Last - 1), named: true})
			i = p.found.Mentions[m].Last
			if !after && i < p.last && p.joints.Has(p.text.Tokens[i].Word) {
				p.Position, p.before, p.run, p.behind = Position{First: i + 1}, p.before[:0], p.run[:0], false
			}
			continue
		}
		switch {
		case m >= 0 && p.text.Tokens[i].Kind != segment.Mark:
			p.word(i, true)
		case p.links.Has(id):
			if n := len(p.before); n > 0 && p.isNoun(p.before[n-1].text) {
				p.head(Head{})
			}
			p.behind = p.behind || len(p.Heads) > 0
		case p.joints.Has(id):
			if n := len(p.before); n > 0 && !p.behind && p.isNoun(p.before[n-1].text) {
				p.head(Head{})
			}
		case p.text.Of(int(i)) == "'s" || p.text.Of(int(i)) == "’s":
			p.rest(len(p.before))
		case p.text.Tokens[i].Kind != segment.Mark:
			p.word(i, false)
		}
		i++
	}
	p.head(Head{})
	p.endRun()
	p.Last = i
}

// countryAt reads the name of a country, or of what belongs to one, at a token. It returns the token behind it.
func (p *positionReader) countryAt(i int32) (next int32, code string) {
	k := knowledgeOnce()
	length, entry := k.places.Longest(func(n int) (lexicon.ID, bool) {
		t := i + int32(n)
		return p.text.Tokens[min(t, p.last-1)].Word, t < p.last
	})
	if length == 0 || !k.placeEntries[entry].isCountry() || !p.text.Tokens[i].Is(segment.Capital) {
		return i, ""
	}
	return i + int32(length), k.placeEntries[entry].country
}

// isNoun reports whether a word is what somebody can be: the “Department” of “Department of Justice lawyer” is none.
func (p *positionReader) isNoun(word string) bool {
	id := lexicon.Lookup(word)
	return p.nouns.Has(id) || p.titled.Has(id) || len(word) > 2 && p.nouns.Has(lexicon.Lookup(word+"man"))
}

// initial is the letter with which a token begins; 0 for none.
func (p *positionReader) initial(token int32) rune {
	letter, _ := utf8.DecodeRuneInString(p.text.Of(int(token)))
	if !unicode.IsLetter(letter) {
		return 0
	}
	return unicode.ToLower(letter)
}

// plain is a word as it is compared: “un” for “U.N.”.
func (p *positionReader) plain(token int32) string {
	return strings.ReplaceAll(strings.ToLower(p.text.Plain(int(token))), ".", "")
}

// add adds a word before or behind the noun of the role.
func (p *positionReader) add(w positionWord) {
	if w.text == "" {
		return
	}
	if p.behind {
		p.say(w)
		return
	}
	if w.named { // “Veterans” in “Veterans Affairs Secretary”
		for i := len(p.before) - 1; i >= 0 && p.before[i].capital && !p.ranks.Has(lexicon.Lookup(p.before[i].text)); i-- {
			p.before[i].named = true
		}
	}
	p.before = append(p.before, w)
}

// office reads an office that nobody holds beside others, at a token, where no word of the role's noun follows it. It returns the
// token behind it.
func (p *positionReader) office(i int32) (next int32, head Head) {
	if p.behind {
		return i, head
	}
	at := func(n int) int32 { // the nth token, periods left out
		t := i
		for ; n > 0 || p.period(t); t++ {
			if !p.period(t) {
				n--
			}
		}
		return t
	}
	length, entry := p.phrases.Longest(func(n int) (lexicon.ID, bool) {
		t := at(n)
		return p.text.Tokens[min(t, p.last-1)].Word, t < p.last
	})
	if length == 0 {
		return i, head
	}
	next = min(at(length), p.last)
	if next < p.last {
		if t := p.text.Tokens[next]; t.Kind != segment.Mark && !p.links.Has(t.Word) && !p.joints.Has(t.Word) && !p.ends.Has(t.Word) {
			return i, head
		}
	}
	head.Holds, head.Sphere = p.means[entry].Holds, p.means[entry].Sphere
	head.Noun = p.noun(head.Holds[strings.LastIndexByte(head.Holds, ' ')+1:])
	if first, _, of := strings.Cut(head.Holds, " of "); of {
		head.Noun = first
	}
	return next, head
}

// period reports whether a token of the role is a full stop, as in “Lt. Gov.”.
func (p *positionReader) period(token int32) bool {
	return token < p.last && p.text.Of(int(token)) == "."
}

// head takes the last word for a noun of the role, and those before it for what it says besides. A rank before an office makes it
// another: “Deputy U.S. Attorney General”.
func (p *positionReader) head(of Head) {
	n := len(p.before) - 1
	if n < 0 || p.behind {
		return
	}
	of.Noun, of.General = p.noun(p.before[n].text), p.before[n].general
	of.Single = p.single.Has(lexicon.Lookup(of.Noun)) || of.Sphere != ""
	if of.Holds != "" {
		i := n - 1
		for i >= 0 && p.before[i].text[0] == '@' {
			i--
		}
		if i >= 0 && p.ranks.Has(lexicon.Lookup(p.before[i].text)) {
			of.Holds = p.before[i].text + " " + of.Holds
			p.before = slices.Delete(p.before, i, i+1)
			n--
		}
	}
	p.Heads = append(p.Heads, of)
	p.rest(n)
}

// rest takes the first words since the last head for what the role says besides.
func (p *positionReader) rest(n int) {
	for _, w := range p.before[:n] {
		p.say(w)
	}
	p.endRun()
	p.before = p.before[:0]
}

func (p *positionReader) say(w positionWord) {
	if !w.named {
		p.endRun()
		p.Words = append(p.Words, w.text)
		return
	}
	if !w.empty {
		p.Names = append(p.Names, w.text)
	}
	if w.initial != 0 {
		p.run = append(p.run, w.initial)
	}
}

// endRun notes the initials of a name.
func (p *positionReader) endRun() {
	if len(p.run) > 1 {
		p.Short = append(p.Short, string(p.run))
	}
	p.run = p.run[:0]
}

// word adds a word that is no name of a person or country.
func (p *positionReader) word(token int32, mentioned bool) {
	t := p.text.Tokens[token]
	w := positionWord{text: p.plain(token), capital: t.Is(segment.Capital), empty: p.empty.Has(t.Word), general: p.whoever.Has(t.Word), initial: p.initial(token)}
	w.named = mentioned || w.capital && !w.empty && !p.spare.Has(t.Word)
	if w.empty && (!w.capital || !mentioned) {
		return
	}
	if full, ok := p.full[t.Word]; ok {
		if full == "" {
			return
		}
		w.text = full
	}
	if !mentioned && !p.behind {
		w.text = p.noun(w.text)
	}
	p.add(w)
}

// noun gives the singular of a noun, and one form of those that differ by sex.
func (p *positionReader) noun(lower string) string {
	if one, ok := strings.CutSuffix(lower, "s"); ok && p.nouns.Has(lexicon.Lookup(one)) {
		lower = one
	}
	for _, end := range []string{"woman", "women", "man", "men", "person", "people"} {
		if rest, ok := strings.CutSuffix(lower, end); ok && len(rest) > 2 {
			return rest
		}
	}
	return lower
}
