package quantity

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// role says what a word does near a number; a word may have several.
type role uint32

const (
	trigger    role = 1 << iota // may begin a quantity or a hedge
	opener                      // may begin a number
	hedger                      // may begin a hedge
	wholeHedge                  // is a hedge by itself
	inHedge                     // may be the second word of one
	boundary                    // ends a noun phrase
	month                       // a month in full
	monthCut                    // a month's abbreviation
	weekday                     //
	yearCue                     // may stand before a year
	label                       // names numbered things: “Section 230”
	clock                       // behind a time of day
	score                       // near “5-4”: a vote, a result
	change                      // “rose from 3 to 5” is no range
	modifier                    // stands between a number and its noun, and ends nothing
	length                      // beside “a year” when it is a length of time
	since                       // behind “a year” when that is counted from somewhere: “$3 a year earlier”
	street                      // ends an address: “12 Harbour Street”
	turning                     // before an age: “turned 18”
	subject                     // who may have an age: “she was 15”
	being                       // between the two
	determiner                  // stands before a noun
	size                        // behind “2 in” as an inch
	money                       // may be the end of a sign of money before a number
	countable                   // an irregular plural, or a noun counted without one
	measuring                   // may begin a unit of measure or of money
	paying                      // near pounds that are money: “a fine of 200 pounds”
	lasting                     // a unit of time in the singular: “month-long”, or a word for one of it that lasts, “weeklong”
)

var roles = map[string]role{
	"year": yearCue, "label": label, "clock": clock,
	"score": score, "change": change, "modifier": modifier, "size": size, "determiner": determiner, "length": length, "since": length | since, "street": street, "turning": turning,
	"subject": subject, "being": being, "paying": paying,
}

// tables hold everything that is known about words, by lexicon.ID.
type tables struct {
	roles    []role
	before   hedgeList
	after    hedgeList
	units    unitTable
	money    moneyTable
	singular map[lexicon.ID]string // of the nouns whose plural is irregular
	words    closedWords
	titles   lexicon.Set // abbreviations, whose period ends nothing
	fates    lexicon.Set // what people are counted by: “killed”
}

// hedgeList is a list of phrases that hedge a number.
type hedgeList struct {
	phrases *lexicon.Phrases
	mods    []Mod
}

// exactly is the mod of words that leave a number as it is.
const exactly Mod = "exact"

var tablesOnce = sync.OnceValue(func() *tables {
	t := &tables{
		roles: make([]role, lexicon.Len()), singular: map[lexicon.ID]string{},
	}
	t.words = readClosedWords()
	t.readNumerals()
	t.readRoles()
	t.before = t.readHedges("quantity-hedges-before", trigger|hedger)
	t.markHedges("quantity-hedges-before")
	t.after = t.readHedges("quantity-hedges-after", 0)
	t.units = readUnits()
	t.readMoney()
	t.markFirst(measuring, "unit-measures", "unit-names", "unit-symbols", "currency-symbols", "currency-words", "currency-names", "currency-minors")
	for _, word := range []lexicon.ID{t.words.a, t.words.an, t.words.minus, t.words.negative} {
		t.roles[word] |= opener
	}
	t.titles, t.fates = lexicon.SetOf("abbreviations"), lexicon.SetOf("fates")
	for word := range t.units.lasting {
		t.roles[word] |= lasting
	}
	for _, word := range []lexicon.ID{t.words.a, t.words.an, t.words.no, t.words.nobody, t.words.between, t.words.from, t.words.minus, t.words.negative} {
		t.roles[word] |= trigger
	}
	t.roles[lexicon.Unknown] = 0
	return t
})

// readNumerals marks the words with which a number may begin.
func (t *tables) readNumerals() {
	for id, word := range numeral.Words() {
		switch word.Class {
		case numeral.NoClass, numeral.Ordinal, numeral.Ordinals, numeral.Decade:
		default:
			t.roles[id] |= trigger | opener
		}
	}
}

// number64 reads a number of a list. The lists are part of the program and tested, so a broken one is a broken build.
func number64(field string) float64 {
	value, err := strconv.ParseFloat(field, 64)
	if err != nil {
		panic(fmt.Sprintf("quantity: %v", err))
	}
	return value
}

func (t *tables) readRoles() {
	for entry := range lexicon.Entries("quantity-contexts") {
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			t.roles[entry.Word] |= roles[name]
		}
	}
	for entry := range lexicon.Entries("months") {
		if slices.Contains(entry.Fields, "abbreviation") {
			t.roles[entry.Word] |= monthCut
		} else {
			t.roles[entry.Word] |= month
		}
	}
	for word := range lexicon.WordsOf("weekdays") {
		t.roles[word] |= weekday
	}
	for entry := range lexicon.Entries("quantity-boundaries") {
		t.roles[entry.Word] |= boundary
	}
	for entry := range lexicon.Entries("quantity-nouns") {
		id := entry.Word
		t.roles[id] |= countable
		t.singular[id] = entry.Fields[0]
	}
}

func (t *tables) readHedges(list string, r role) hedgeList {
	h := hedgeList{phrases: lexicon.PhrasesOf(list)}
	for entry := range lexicon.Entries(list) {
		h.mods = append(h.mods, Mod(entry.Fields[0]))
	}
	t.markFirst(r, list)
	return h
}

// markHedges tells hedges of one word from those of several.
func (t *tables) markHedges(list string) {
	for entry := range lexicon.Entries(list) {
		t.roles[entry.Word] |= wholeHedge
		n := 0
		for word := range entry.Words() {
			if n++; n == 2 {
				t.roles[word] |= inHedge
			}
		}
	}
}

// markFirst gives a role to the first word of every entry of some lists.
func (t *tables) markFirst(r role, lists ...string) {
	for _, list := range lists {
		for entry := range lexicon.Entries(list) {
			t.roles[entry.First()] |= r
		}
	}
}
