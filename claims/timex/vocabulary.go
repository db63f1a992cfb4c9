package timex

import (
	"strconv"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// unit is a unit of time by its letter in the list time-units.
type unit byte

const (
	noUnit     unit = 0
	inSeconds  unit = 'S'
	inMinutes  unit = 'I'
	inHours    unit = 'H'
	inDays     unit = 'D'
	inNights   unit = 'N'
	inWeekends unit = 'E'
	inWeeks    unit = 'W'
	fortnights unit = 'F'
	inMonths   unit = 'M'
	inQuarters unit = 'Q'
	inYears    unit = 'Y'
	inDecades  unit = 'T'
	centuries  unit = 'C'
	millennia  unit = 'L'
	anyUnit    unit = 'X' // “a while”
)

// word is all that the word lists say of a word. A word can play several roles: “second”, “may”, “fall”.
type word struct {
	keyword     keyword
	month       int8
	weekday     int8
	weekdays    int8 // of a plural: “Mondays”
	season      int8
	seasons     int8
	unit        unit
	plural      bool // of a unit
	short       bool // a unit's abbreviation, which follows a numeral
	letter      unit // of a single letter, which needs more evidence: “10d”
	abbreviated bool
	ambiguous   bool // an English word as well
	part        part
	parts       part
	clock       int // seconds since midnight, and one
	cardinal    int
	ordinal     int
	multiplier  int
	decade      int // 90 of “nineties”
	verb        verb
	zone        *zone
	zoneName    zoneName
	seasonal    string // the name of the zone with and without summer time that “Eastern” and “ET” tell
	class       class
	phrase      class // aPhrase, wholePhrase and inPhrase, as they are
	listed      bool  // false for the word that means nothing here
	openings    *openings
}

// zone is a time zone by its abbreviation.
type zone struct {
	known   bool // whether it stands for one offset
	minutes int  // ahead of UTC
}

// zoneName says how a time zone is told by a name.
type zoneName uint8

const (
	noZone   zoneName = iota
	bareZone          // “10 p.m. Eastern”
	timeZone          // only before “time”: “local time”
)

// The places in a vocabulary's words of what stands in no list, and of numbers in digits.
const (
	unlisted = iota
	number
)

// vocabulary is the word lists of this package, by lexicon ID.
type vocabulary struct {
	index                []uint16 // by ID: the word's place in words; 0 for a word that means nothing here
	words                []word
	classes              []class // of the words, and their keywords: what is asked most, close together
	keywords             []keyword
	expressions          *lexicon.Phrases
	fixed                []lexicon.Entry
	modifiers            *lexicon.Phrases
	mods                 []Mod
	holidays             *lexicon.Phrases
	feasts               []holiday
	epithets, titleHeads lexicon.Set // words before and behind a weekday that make it a name
}

var vocabularyOnce = sync.OnceValue(loadVocabulary)

func loadVocabulary() *vocabulary {
	v := &vocabulary{index: make([]uint16, lexicon.Len()), words: make([]word, 2, 1024)}
	for k, text := range keywords {
		if text != "" {
			v.word(text).keyword = keyword(k)
		}
	}
	for _, list := range []string{"months", "weekdays", "seasons", "day-parts", "clock-names"} {
		for entry := range lexicon.Entries(list) {
			v.wordOf(entry.Word).name(list, entry.Fields)
		}
	}
	for id, n := range numeral.Words() {
		if n.Value >= 1 {
			v.wordOf(id).number(n.Class, int(min(n.Value, 1e9)))
		}
	}
	for entry := range lexicon.Entries("time-units") {
		v.wordOf(entry.Word).unitOf(entry.Fields)
	}
	for entry := range lexicon.Entries("time-verbs") {
		v.wordOf(entry.Word).verb = verbFields[entry.Fields[0]]
	}
	for entry := range lexicon.Entries("time-zones") {
		minutes, err := strconv.Atoi(entry.Fields[0])
		v.wordOf(entry.Word).zone = &zone{known: err == nil, minutes: minutes}
	}
	for entry := range lexicon.Entries("time-zone-names") {
		v.wordOf(entry.Word).zoneName = timeZone
		if len(entry.Fields) > 0 {
			v.wordOf(entry.Word).zoneName = bareZone
		}
	}
	for name, z := range seasonalZones {
		v.word(z.word).seasonal = name
		if z.short != "" {
			v.word(z.short).seasonal = name
		}
	}
	for entry := range lexicon.Entries("time-spellings") {
		*v.wordOf(entry.Word) = *v.word(entry.Fields[0])
	}
	v.loadPhrases()
	v.epithets, v.titleHeads = lexicon.SetOf("time-day-epithets"), lexicon.SetOf("time-title-heads")
	v.classify()
	return v
}

// classify gives every word its classes and the forms that it can open; words of the same classes share them.
func (v *vocabulary) classify() {
	v.words[number].class = aNumber
	known := map[class]*openings{}
	v.classes, v.keywords = make([]class, len(v.words)), make([]keyword, len(v.words))
	for i := range v.words {
		w := &v.words[i]
		w.class, w.listed = w.class|w.classes(), i > number
		if known[w.class] == nil {
			forms := openingsOf(w.class)
			known[w.class] = &forms
		}
		w.openings = known[w.class]
		v.classes[i], v.keywords[i] = w.class, w.keyword
	}
}

func (v *vocabulary) loadPhrases() {
	v.expressions, v.fixed = lexicon.PhrasesOf("time-expressions"), lexicon.List("time-expressions")
	v.modifiers, v.holidays = lexicon.PhrasesOf("time-modifiers"), lexicon.PhrasesOf("time-holidays")
	for entry := range lexicon.Entries("time-modifiers") {
		v.mods = append(v.mods, Mod(entry.Fields[0]))
	}
	for entry := range lexicon.Entries("time-holidays") {
		v.feasts = append(v.feasts, readHoliday(entry.Fields))
	}
	for _, list := range []string{"time-expressions", "time-modifiers", "time-holidays"} {
		for entry := range lexicon.Entries(list) {
			place := aPhrase
			for word := range entry.Words() {
				v.wordOf(word).phrase |= place
				place = inPhrase
			}
			whole := wholePhrase
			if list == "time-modifiers" {
				whole = aModifier
			}
			v.wordOf(entry.Word).phrase |= whole // of no effect on a phrase of several words
		}
	}
}

// word returns the entry of a word to write to.
func (v *vocabulary) word(text string) *word {
	return v.wordOf(lexicon.Lookup(text))
}

func (v *vocabulary) wordOf(id lexicon.ID) *word {
	if id == lexicon.Unknown { // a phrase, or several tokens
		return &word{}
	}
	if v.index[id] == 0 {
		v.index[id] = uint16(len(v.words))
		v.words = append(v.words, word{})
	}
	return &v.words[v.index[id]]
}

// unitOf takes the fields of a line of time-units.
func (w *word) unitOf(fields []string) {
	u, form := unit(fields[0][0]), ""
	if len(fields) > 1 {
		form = fields[1]
	}
	if form == "letter" {
		w.letter = u
		return
	}
	w.unit, w.plural, w.short = u, form == "plural", form == "short"
}

// number takes what the word means in a number.
func (w *word) number(class numeral.Class, value int) {
	switch class {
	case numeral.Digit, numeral.Teen, numeral.Ten:
		w.cardinal = value
	case numeral.Ordinal:
		w.ordinal = value
	case numeral.Hundred, numeral.Scale, numeral.Group:
		w.multiplier = value
	case numeral.Decade:
		w.decade = value
	}
}

// name takes what a list says of a name: its value, and what else is to be known of it.
func (w *word) name(list string, fields []string) {
	value, more := fields[0], ""
	if len(fields) > 1 {
		more = fields[1]
	}
	plural, n := more == "plural", 0
	w.abbreviated, w.ambiguous = w.abbreviated || more == "abbreviation", w.ambiguous || more == "word"
	switch list {
	case "months", "weekdays", "seasons":
		n, _ = strconv.Atoi(value)
	case "clock-names":
		n, _ = strconv.Atoi(value[:2])
	}
	switch {
	case list == "months":
		w.month = int8(n)
	case list == "weekdays" && plural:
		w.weekdays = int8(n)
	case list == "weekdays":
		w.weekday = int8(n)
	case list == "seasons" && plural:
		w.seasons = int8(n)
	case list == "seasons":
		w.season = int8(n)
	case list == "day-parts" && plural:
		w.parts = part(value)
	case list == "day-parts":
		w.part = part(value)
	case list == "clock-names":
		w.clock = n*3600 + 1
	}
}
