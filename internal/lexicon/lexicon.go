// Package lexicon holds the word lists of crosscheck and gives every listed word a small integer.
//
// A list is a reviewed sequence of entries, each a word, or a phrase of words divided by single spaces, in lower case, with fields
// behind it that the list's description explains. Most lists of English words are the features of one table, words/english.tsv, with
// a row for each word; [englishTable] tells its form. Lists that a program wrote, and those of names, units and other languages, have
// a file each: one entry a line, sorted, fields divided by tabs, lines that begin with "# " are comments, the first of which say
// what belongs there.
//
// All words of all lists together are the vocabulary. The tokeniser looks every token up once, so that everything later
// asks with an integer instead of a string: [Set] reports whether a word is in some lists, [Phrases] finds the longest
// listed phrase at a place in a text, and a slice indexed by [ID] serves for anything else. All functions may be called from many
// goroutines.
//
// The lists and the vocabulary are made into one file, vocabulary.bin, which the program reads where it lies. Whoever changes a list
// runs go generate; a test fails while the file is not what the lists say.
package lexicon

//go:generate go run ./generate/vocabulary -words words -o vocabulary.bin

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/packed"
)

// ID stands for a word of the vocabulary. 0 is the word that stands in no list.
type ID uint32

// Unknown is the ID of every word that stands in no list.
const Unknown ID = 0

// Entry is one word or phrase of a list.
type Entry struct {
	Text   string   // a word or a phrase, in lower case
	Word   ID       // of a word; Unknown for a phrase
	Fields []string // what the list says of it; nil when there is nothing

	phrase packed.Numbers // the words of a phrase
}

// Words yields the words of the entry, as the tokeniser would cut them.
func (e Entry) Words() iter.Seq[ID] {
	return func(yield func(ID) bool) {
		if e.Word != Unknown {
			yield(e.Word)
			return
		}
		for i := range e.phrase.Len() {
			if !yield(ID(e.phrase.At(i))) {
				return
			}
		}
	}
}

// First returns the first word of the entry.
func (e Entry) First() ID {
	if e.Word != Unknown {
		return e.Word
	}
	return ID(e.phrase.At(0))
}

// vocabulary is the file vocabulary.bin, cut into its sections.
type vocabulary struct {
	table table
	names packed.Strings // of the lists
	texts packed.Texts   // of each list: its lines that are entries
	lists packed.Lists   // of each list: by entry its word, Unknown for a phrase
	words packed.Lists   // of each list: for each entry that is a phrase, how many words it has, and they
}

//go:embed vocabulary.bin
var file packed.File

// known cuts the file when it is first asked for, so that [Build] can write it anew whatever it holds.
var known = sync.OnceValue(func() *vocabulary {
	f := file
	return &vocabulary{newTable(f.Texts(), f.Section()), f.Strings(), f.Texts(), f.Lists(), f.Lists()}
})

// Vocabulary looks words up. The zero Vocabulary is empty; get one from [Words].
type Vocabulary struct{ table *table }

// Words is the vocabulary. A loop that looks up many words holds on to it.
func Words() Vocabulary { return Vocabulary{&known().table} }

// Lookup returns the ID of a lower-case word, Unknown if it stands in no list. Typographic apostrophes count as straight
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

// Lookup returns the ID of a lower-case word, Unknown if it stands in no list.
func Lookup(lower string) ID { return Words().Lookup([]byte(lower)) }

// Word returns the ID of a word that is named in the program. It panics when the word stands in no list: no token of a text
// could ever be it, and what the program says of it would be dead. Any test of the calling package shows it at once.
func Word(lower string) ID {
	id := Lookup(lower)
	if id == Unknown {
		panic("lexicon: " + lower + " stands in no list")
	}
	return id
}

// Len is one more than the greatest ID: the length of a slice that is indexed by ID.
func Len() int { return known().table.len() }

// String is the word itself, in lower case; "" for Unknown.
func (id ID) String() string { return known().table.word(id) }

// List returns the entries of a list in alphabetical order. It panics when there is no such list, which a test of the calling
// package shows at once.
func List(name string) []Entry {
	list := listNamed(name)
	entries := make([]Entry, 0, known().lists.Of(list).Len())
	fields := make([]string, 0, strings.Count(known().texts.At(list), "\t"))
	for entry := range entriesOf(list) {
		if first := len(fields); entry.Fields != nil {
			fields = append(fields, entry.Fields...)
			entry.Fields = fields[first:len(fields):len(fields)]
		}
		entries = append(entries, entry)
	}
	return entries
}

// Entries yields the entries of a list, as List gives them, save that the Fields of an entry hold only until the next.
func Entries(name string) iter.Seq[Entry] { return entriesOf(listNamed(name)) }

func entriesOf(list int) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		var fields []string
		text, words, phrases := known().texts.At(list), known().lists.Of(list), known().words.Of(list)
		for i := range words.Len() {
			line, rest, _ := strings.Cut(text, "\n")
			text = rest
			entry := Entry{Word: ID(words.At(i))}
			if entry.Word == Unknown {
				n := int(phrases.At(0))
				entry.phrase, phrases = phrases.Slice(1, 1+n), phrases.Slice(1+n, phrases.Len())
			}
			var more bool
			if entry.Text, line, more = strings.Cut(line, "\t"); more {
				fields = fields[:0]
				for more {
					var field string
					field, line, more = strings.Cut(line, "\t")
					fields = append(fields, field)
				}
				entry.Fields = fields
			}
			if !yield(entry) {
				return
			}
		}
	}
}

// WordsOf yields what the entries of a list are as words: Unknown for a phrase.
func WordsOf(name string) iter.Seq[ID] {
	words := known().lists.Of(listNamed(name))
	return func(yield func(ID) bool) {
		for i := range words.Len() {
			if !yield(ID(words.At(i))) {
				return
			}
		}
	}
}

func listNamed(name string) int {
	list := packed.Find(known().names, name)
	if list < 0 {
		panic("lexicon: no list " + name)
	}
	return list
}

// Names returns the names of all lists, sorted.
func Names() []string {
	names := make([]string, known().names.Len())
	for i := range names {
		names[i] = known().names.At(i)
	}
	return names
}
