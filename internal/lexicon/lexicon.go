// Package lexicon holds the word lists of crosscheck and gives every listed word a small integer.
//
// A list is a reviewed text file in words/: one entry a line, sorted, fields divided by tabs, lines that begin with "# "
// are comments. The first field is the entry, in lower case: a word, or a phrase of words divided by single spaces.
// What the other fields mean, the list's first comment says.
//
// All words of all lists together are the vocabulary. The tokeniser looks every token up once, so that everything later
// asks with an integer instead of a string: [Set] reports whether a word is in some lists, [Phrases] finds the longest
// listed phrase at a place in a text, and a slice indexed by [ID] serves for anything else. The vocabulary is built on
// first use and never changes; all functions may be called from many goroutines.
package lexicon

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"sync"
)

//go:embed words
var files embed.FS

// ID stands for a word of the vocabulary. 0 is the word that stands in no list.
type ID uint32

// Unknown is the ID of every word that stands in no list.
const Unknown ID = 0

// Entry is one line of a list.
type Entry struct {
	Text   string   // a word or a phrase, in lower case
	Fields []string // the other fields of the line; nil when there are none
}

// Words yields the tokens of the entry, as the tokeniser would cut them.
func (e Entry) Words() iter.Seq[string] { return splitWords(e.Text) }

type vocabulary struct {
	lists map[string]*list
	table table
}

// list is a file of words/; its entries are parsed when they are asked for, and not kept.
type list struct {
	text   string
	single []ID // by entry: its word; Unknown for a phrase
}

var vocabularyOnce = sync.OnceValue(load)

// load reads every list. The lists are part of the program and tested, so a broken one is a broken build.
//
// The short lists come first: they hold the words of grammar, which are most of any text. With small IDs close together,
// what later stages know about them fits into a processor's nearest memory.
func load() *vocabulary {
	v := &vocabulary{lists: map[string]*list{}}
	names, err := fs.Glob(files, "words/*.txt")
	if err != nil {
		panic(fmt.Sprintf("lexicon: %v", err)) // the pattern is a constant
	}
	var all []*list
	size := 0
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			panic(fmt.Sprintf("lexicon: %v", err)) // the file was listed by the same embedded tree
		}
		l := &list{text: string(data)}
		all, size = append(all, l), size+len(data)
		v.lists[strings.TrimSuffix(strings.TrimPrefix(name, "words/"), ".txt")] = l
	}
	v.table.makeRoom(size)
	slices.SortStableFunc(all, func(a, b *list) int { return cmp.Compare(len(a.text), len(b.text)) })
	for _, l := range all {
		l.single = make([]ID, 0, strings.Count(l.text, "\n"))
		for text := range lines(l.text) {
			text, _, _ = strings.Cut(text, "\t")
			single := Unknown
			for word := range splitWords(text) {
				if id := v.table.intern(word); len(word) == len(text) {
					single = id
				}
			}
			l.single = append(l.single, single)
		}
	}
	return v
}

// lines yields the lines of a list that are entries.
func lines(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimRight(line, "\r\n")
			if line != "" && !strings.HasPrefix(line, "# ") && !yield(line) {
				return
			}
		}
	}
}

func parse(list string) []Entry {
	entries := make([]Entry, 0, strings.Count(list, "\n"))
	for line := range lines(list) {
		text, rest, more := strings.Cut(line, "\t")
		entry := Entry{Text: text}
		if more {
			entry.Fields = strings.Split(rest, "\t")
		}
		entries = append(entries, entry)
	}
	return entries
}

// splitWords cuts at spaces, and makes a hyphen, an apostrophe that ends a word and a final period words of their own,
// as the tokeniser does. Abbreviations with inner periods (“u.s.”) stay whole.
func splitWords(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for field := range strings.SplitSeq(text, " ") {
			for field != "" {
				cut := wordEnd(field)
				if !yield(field[:cut]) {
					return
				}
				field = field[cut:]
			}
		}
	}
}

func wordEnd(field string) int {
	if hyphen := strings.IndexByte(field, '-'); hyphen >= 0 {
		return max(hyphen, 1)
	}
	if last := len(field) - 1; last > 0 && field[last] == '.' && strings.IndexByte(field, '.') == last {
		return last
	}
	if at := strings.LastIndex(field, "'s"); at > 0 && at == len(field)-2 {
		return at
	}
	return len(field)
}

// Vocabulary looks words up. The zero Vocabulary is empty; get one from [Words].
type Vocabulary struct{ table *table }

// Words is the vocabulary, built on the first call. A loop that looks up many words holds on to it.
func Words() Vocabulary { return Vocabulary{&vocabularyOnce().table} }

// Lookup gives the ID of a lower-case word, Unknown if it stands in no list. Typographic apostrophes count as straight
// ones only if the caller made them so.
func (words Vocabulary) Lookup(lower []byte) ID {
	if words.table == nil {
		return Unknown
	}
	return words.table.find(lower)
}

// LookupPacked is Lookup for a word of at most sixteen bytes that are packed into two integers, eight in each, the first
// one lowest, with zeros after the last. The Vocabulary must not be the zero one.
func (words Vocabulary) LookupPacked(first, second uint64) ID {
	return words.table.findPacked(first, second)
}

// Lookup gives the ID of a lower-case word, Unknown if it stands in no list.
func Lookup(lower string) ID { return Words().Lookup([]byte(lower)) }

// Word gives the ID of a word that is named in the program. It panics when the word stands in no list: no token of a text
// could ever be it, and what the program says of it would be dead. Any test of the calling package shows it at once.
func Word(lower string) ID {
	id := Lookup(lower)
	if id == Unknown {
		panic("lexicon: " + lower + " stands in no list")
	}
	return id
}

// Len is one more than the greatest ID: the length of a slice that is indexed by ID.
func Len() int { return vocabularyOnce().table.len() }

// String is the word itself, in lower case; "" for Unknown.
func (id ID) String() string { return vocabularyOnce().table.word(id) }

// List gives the entries of the list words/name.txt in the order of the file. It panics when there is no such list,
// which a test of the calling package shows at once.
func List(name string) []Entry { return parse(listNamed(name).text) }

func listNamed(name string) *list {
	list, ok := vocabularyOnce().lists[name]
	if !ok {
		panic("lexicon: no list " + name)
	}
	return list
}

// Names gives the names of all lists, sorted.
func Names() []string {
	names := make([]string, 0, len(vocabularyOnce().lists))
	for name := range vocabularyOnce().lists {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
