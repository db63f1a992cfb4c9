package lexicon

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon/packed"
)

// Build returns the contents of vocabulary.bin for the lists of a folder: each in a file NAME.txt, or a feature in words/english.tsv.
//
// The short lists come first: they hold the words of grammar, which are most of any text. With small IDs close together,
// what later stages know about them fits into a processor's nearest memory.
func Build(folder fs.FS) ([]byte, error) {
	byName, err := readLists(folder)
	if err != nil {
		return nil, err
	}
	names := slices.Sorted(maps.Keys(byName))
	texts, lists, phrases := make([]string, len(names)), make([][]uint32, len(names)), make([][]uint32, len(names))
	for i, name := range names {
		texts[i] = byName[name]
	}
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(texts[a]), len(texts[b])) })
	words, ids := []string{""}, map[string]uint32{"": uint32(Unknown)}
	for _, i := range order {
		for line := range strings.Lines(texts[i]) {
			text, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			single, start := uint32(Unknown), len(phrases[i])
			phrases[i] = append(phrases[i], 0)
			for word := range splitWords(text) {
				id, ok := ids[word]
				if !ok {
					id = uint32(len(words))
					ids[word], words = id, append(words, word)
				}
				if word == text {
					single = id
				}
				phrases[i] = append(phrases[i], id)
			}
			if single != uint32(Unknown) {
				phrases[i] = phrases[i][:start]
			} else {
				phrases[i][start] = uint32(len(phrases[i]) - start - 1)
			}
			lists[i] = append(lists[i], single)
		}
	}
	file := packed.AppendTexts(nil, words)
	file = packed.AppendSection(file, slotsOf(words))
	file = packed.AppendTexts(packed.AppendStrings(file, names), texts)
	return packed.AppendLists(packed.AppendLists(file, lists), phrases), nil
}

// readLists returns the entries of all lists of a folder by name, a line each.
func readLists(folder fs.FS) (map[string]string, error) {
	table, err := fs.ReadFile(folder, englishTable)
	if err != nil {
		return nil, err
	}
	lists, err := readEnglish(string(table))
	if err != nil {
		return nil, err
	}
	files, err := fs.Glob(folder, "*.txt")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		data, err := fs.ReadFile(folder, file)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(file, ".txt")
		if lists[name] != "" {
			return nil, fmt.Errorf("%s: %s has a feature of that name", file, englishTable)
		}
		lists[name] = withoutComments(string(data))
	}
	return lists, nil
}

// withoutComments returns the lines of a list that are entries.
func withoutComments(list string) string {
	var entries strings.Builder
	for line := range strings.Lines(list) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && !strings.HasPrefix(line, "# ") {
			entries.WriteString(line + "\n")
		}
	}
	return entries.String()
}

// slotsOf returns the slots of a table of words.
func slotsOf(words []string) []byte {
	n := 1
	for n < 2*len(words) {
		n *= 2
	}
	slots, shift := make([]byte, n*slotSize), shiftTo(n)
	for id, word := range words[1:] {
		at := hash([]byte(word)) >> shift
		for binary.LittleEndian.Uint32(slots[at*slotSize+idOf:]) != uint32(Unknown) {
			at = (at + 1) % uint64(n)
		}
		slot := slots[at*slotSize:][:slotSize]
		copy(slot[:idOf], word)
		binary.LittleEndian.PutUint32(slot[idOf:], uint32(id+1))
		binary.LittleEndian.PutUint32(slot[lengthOf:], uint32(len(word)))
	}
	return slots
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
