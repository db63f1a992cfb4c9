package corpus

import (
	"bytes"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"golang.org/x/text/unicode/norm"
)

// WordClass says what sort of word a normalised word is.
type WordClass uint16

const (
	Function  WordClass = 1 << iota // a grammatical word
	Negation                        // not, never, without
	Honorific                       // Mr., Dr.: dropped and added freely
	Number                          // a number; word.value is its value
	Date                            // a resolved date
	Hedge                           // may, reportedly, consider
	Saying                          // said, stated, wrote
	Denial                          // denied, refuted
	Rank                            // vice, deputy
	Calendar                        // Monday, July, where they are part of no date
	Telling                         // a grammatical word in whose place another one changes what is said: all, must, we, after
	Degree                          // a telling one that also changes it where it is left out: very, only, even
)

// Is reports whether a word is of one of the given classes.
func (c WordClass) Is(class WordClass) bool { return c&class != 0 }

// classLists says in which list the words of a class stand.
var classLists = []struct {
	class WordClass
	list  string
}{
	{Function, "function-words"}, {Negation, "negations"}, {Honorific, "editorial-honorifics"},
	{Hedge, "editorial-hedges"}, {Saying, "editorial-saying"}, {Denial, "editorial-denials"}, {Rank, "editorial-ranks"},
	{Calendar, "months"}, {Calendar, "weekdays"},
}

// editorialLists are the word lists behind what editors may change.
type editorialLists struct {
	Classes  map[string]WordClass
	spelling map[string]string // variants, and short forms of titles, to the usual form
	calendar lexicon.Set       // the names of days and months
	fillers  map[string]bool   // what is said while thinking: words and pairs of words
	pasts    map[string]string // the past tenses of modal verbs, to the present
	spoken   map[string]string // words as they are spoken, to the first word of how they are written
}

// Filler reports whether a normalised word, or two with a space between, is said while thinking.
func (l *editorialLists) Filler(text string) bool { return l.fillers[text] }

// Tenses reports whether two normalised words are the two tenses of a modal verb.
func (l *editorialLists) Tenses(one, other string) bool { return eitherWay(l.pasts, one, other) }

// Spoken reports whether one of two normalised words is how the other, with what follows it, is spoken: “gonna” and “going to”.
func (l *editorialLists) Spoken(one, other string) bool { return eitherWay(l.spoken, one, other) }

// eitherWay reports whether one of two words stands for the other in a list.
func eitherWay(list map[string]string, one, other string) bool {
	return list[one] == other || list[other] == one
}

// Editorial reads the lists, once.
var Editorial = sync.OnceValue(func() *editorialLists {
	l := &editorialLists{
		Classes: map[string]WordClass{}, spelling: map[string]string{},
		calendar: lexicon.SetOf("months", "weekdays"),
		fillers:  map[string]bool{}, pasts: map[string]string{}, spoken: map[string]string{},
	}
	for entry := range lexicon.Entries("speech-fillers") {
		l.fillers[entry.Text] = true
	}
	for entry := range lexicon.Entries("modal-pasts") {
		l.pasts[entry.Text] = entry.Fields[0]
	}
	for entry := range lexicon.Entries("spoken-forms") {
		l.spoken[entry.Text] = entry.Fields[0]
	}
	for _, c := range classLists {
		for entry := range lexicon.Entries(c.list) {
			if c.class&(Honorific|Negation) == 0 || len(entry.Fields) == 0 {
				l.Classes[entry.Text] |= c.class
			}
			if c.class == Function && len(entry.Fields) > 0 {
				l.Classes[entry.Text] |= Telling
				if entry.Fields[0] == "degree" {
					l.Classes[entry.Text] |= Degree
				}
			}
		}
	}
	for _, list := range []string{"editorial-spelling", "editorial-honorifics"} {
		for entry := range lexicon.Entries(list) {
			if len(entry.Fields) > 0 {
				l.spelling[entry.Text] = entry.Fields[0]
			}
		}
	}
	return l
})

// classify says what sort of word a normalised word is, and its value if it is a number.
func (l *editorialLists) classify(text string) (WordClass, float64) {
	switch {
	case text == "":
		return Function, 0
	case text[0] == '#':
		digits, _, _ := strings.Cut(text[1:], " ")
		low, _, _ := strings.Cut(digits, "..")
		value, _ := strconv.ParseFloat(low, 64)
		return Number, value
	case text[0] == '@':
		return Date, 0
	}
	return l.Classes[text], 0
}

// even returns the usual spelling of a word: initialisms without periods, American endings. Words that it spells alike need
// not be related as long as no two words of one text are confused: “detour” may become “detor”.
func (l *editorialLists) even(lower []byte, token segment.Token) []byte {
	initialism := token.Is(segment.Initialism)
	capitals := initialism || token.Is(segment.AllCaps)
	if initialism {
		lower = bytes.ReplaceAll(lower, []byte("."), nil)
	}
	if capitals && (string(lower) == "us" || string(lower) == "who") {
		return append(lower, '.') // not the pronouns
	}
	if usual, ok := l.spelling[string(lower)]; ok && !initialism {
		return append(lower[:0], usual...)
	}
	if capitals {
		return lower
	}
	return evenEnding(lower)
}

// endings are the regular differences between British and American spelling, tried in order on words of at least the
// given length.
var endings = []struct {
	british, american string
	length            int
}{
	{"isation", "ization", 9}, {"isations", "izations", 10}, {"ise", "ize", 7}, {"ised", "ized", 8}, {"ises", "izes", 8},
	{"ising", "izing", 8}, {"iser", "izer", 8}, {"our", "or", 5}, {"ours", "ors", 6}, {"oured", "ored", 7},
	{"ouring", "oring", 8}, {"ourable", "orable", 9}, {"ourite", "orite", 8}, {"ourites", "orites", 9}, {"lled", "led", 8},
	{"lling", "ling", 9}, {"ller", "ler", 8}, {"llers", "lers", 9},
}

// OneSpelling reports whether two words in small letters are one, by British and American spelling.
func OneSpelling(v, w string) bool {
	l := Editorial()
	usual := func(word string) string {
		if usual, ok := l.spelling[word]; ok {
			return usual
		}
		return string(evenEnding([]byte(word)))
	}
	return usual(v) == usual(w)
}

func evenEnding(lower []byte) []byte {
	for _, e := range endings {
		if len(lower) >= e.length && bytes.HasSuffix(lower, []byte(e.british)) {
			return append(lower[:len(lower)-len(e.british)], e.american...)
		}
	}
	return lower
}

// splitContraction takes a clitic off its verb: “don't” is “do” and “not”. The tail is "" when there is none.
func splitContraction(lower []byte) (stem []byte, tail string) {
	at := bytes.LastIndexByte(lower, '\'')
	if at <= 0 {
		return cannot(lower)
	}
	switch string(lower[at:]) {
	case "'t":
		return negated(lower, at)
	case "'ll":
		return lower[:at], "will"
	case "'re":
		return lower[:at], "are"
	case "'ve":
		return lower[:at], "have"
	case "'m":
		return lower[:at], "am"
	case "'d":
		return lower[:at], "would"
	}
	return lower, ""
}

func cannot(lower []byte) (stem []byte, tail string) {
	if string(lower) == "cannot" {
		return lower[:3], "not"
	}
	return lower, ""
}

func negated(lower []byte, at int) (stem []byte, tail string) {
	switch string(lower) {
	case "won't":
		return append(lower[:0], "will"...), "not"
	case "can't":
		return lower[:3], "not"
	case "shan't":
		return append(lower[:0], "shall"...), "not"
	}
	if at >= 2 && lower[at-1] == 'n' {
		return lower[:at-1], "not"
	}
	return lower, ""
}

// foldRune is the letter in lower case without its accent: “ñ” is “n”.
func foldRune(r rune) rune {
	var buffer [utf8.UTFMax]byte
	plain, _ := utf8.DecodeRune(norm.NFD.Append(make([]byte, 0, 16), buffer[:utf8.EncodeRune(buffer[:], r)]...))
	return unicode.ToLower(plain)
}
