// Package names finds the mentions of persons, places and organizations in a text, and which of them are the same.
//
// A mention is a run of capitalised words, with the small words that belong inside (“Bank of Japan”, “Ursula von der
// Leyen”) and without the title before it. Whether a capital at the start of a sentence begins a name, whether a name is
// a person's, and whom a bare surname means is decided by the evidence of the whole text: titles, roles and ages written
// beside it, the words that the lists of internal/lexicon know, and how the word is written elsewhere. Headlines with
// a capital on every word give no evidence; in them only names that the text has elsewhere are found.
//
// Everything runs over tokens and integers, in time linear in the text.
package names

import (
	"sort"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Type says what a mention names.
type Type uint8

const (
	Other Type = iota
	Person
	Place
	Organization
)

// Gender is the grammatical gender of a person, as far as the text tells it.
type Gender uint8

const (
	UnknownGender Gender = iota
	Feminine
	Masculine
)

// Level says how large a place is. Only places of one level can stand in each other's stead.
type Level uint8

const (
	UnknownLevel Level = iota
	Country            // “Japan”, “Japanese”
	State              // of the United States
	City
)

// Form says how a mention names its entity.
type Form uint8

const (
	Full     Form = iota
	Demonym       // “Japanese”, “Americans”: the entity is the country
	Acronym       // “NATO”, “IMF”
	Headline      // in a line with a capital on every word
)

// Mention is a name at one place of the text.
type Mention struct {
	First, Last int32 // tokens: Tokens[First:Last], the title before a person's name left out
	Title       int32 // the first token of the role or title written before it; First when there is none
	Entity      int32 // index in Found.Entities
	Form        Form
}

// Role is a title or role that the text gives to somebody: “U.S. Secretary of State”, “the club's longtime manager”.
type Role struct {
	First, Last int32 // tokens: Tokens[First:Last]
	Mention     int32 // the mention beside which it is written, index in Found.Mentions
	After       bool  // in apposition after the name, not before it
	Noun        int32 // the last token of its noun: “State” is not that of “Secretary of State”, but of a listed title
	Standing    Standing
}

// Standing says how somebody holds a role.
type Standing uint8

const (
	Held   Standing = iota
	Former          // “former mayor”, “then-mayor”, “retired judge”
	Coming          // “mayor-elect”
	Acting          // “acting mayor”
)

// Entity is somebody or something that is mentioned at least once.
type Entity struct {
	Type     Type
	Gender   Gender  // of a person; UnknownGender for all others
	Country  string  // ISO 3166 code of a place: of the country that it is, or in which it lies; "" when unknown
	Level    Level   // of a place
	Capital  bool    // whether it is the capital of its Country
	Fullest  int32   // index in Found.Mentions of the fullest mention
	Mentions []int32 // indices in Found.Mentions, in order
	Roles    []int32 // indices in Found.Roles, in order
}

// Found is what [Find] finds. Mentions are ordered by First and do not overlap; every mention belongs to exactly one
// entity. The tokens of a title may hold mentions of their own, as “Japan” in “Japan's Prime Minister Fumio Kishida”.
type Found struct {
	Mentions []Mention
	Entities []Entity
	Roles    []Role // ordered by Mention
}

// Find finds the names of a text and puts those together that mean the same.
func Find(text *segment.Text) *Found {
	f := &finder{Text: text, knowledge: knowledgeOnce()}
	f.survey()
	f.findMentions()
	return f.resolve()
}

// At gives the index of the mention that holds a token, or -1.
func (f *Found) At(token int) int {
	i := sort.Search(len(f.Mentions), func(i int) bool { return int(f.Mentions[i].Last) > token })
	if i < len(f.Mentions) && int(f.Mentions[i].First) <= token {
		return i
	}
	return -1
}

// A Cursor finds the mentions of tokens that come nearly in the order of the text, each from where it found the last.
type Cursor struct {
	*Found
	next int // the first mention that ends behind the last token
}

// At gives the index of the mention that holds a token, or -1.
func (c *Cursor) At(token int32) int {
	for c.next > 0 && c.Mentions[c.next-1].Last > token {
		c.next--
	}
	for c.next < len(c.Mentions) && c.Mentions[c.next].Last <= token {
		c.next++
	}
	if c.next < len(c.Mentions) && c.Mentions[c.next].First <= token {
		return c.next
	}
	return -1
}

// Between gives the indices [first, last) of the mentions that begin in Tokens[from:to].
func (f *Found) Between(from, to int) (first, last int) {
	first = sort.Search(len(f.Mentions), func(i int) bool { return int(f.Mentions[i].First) >= from })
	last = first
	for last < len(f.Mentions) && int(f.Mentions[last].First) < to {
		last++
	}
	return first, last
}

// EntityOf gives the entity of a mention.
func (f *Found) EntityOf(mention int) *Entity { return &f.Entities[f.Mentions[mention].Entity] }
