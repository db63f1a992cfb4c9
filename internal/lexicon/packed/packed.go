// Package packed holds tables that a generator writes into a file and a program reads where they lie, in the file that is part of
// it: nothing is decoded when the program starts, and the pages that nobody asks for are never read.
//
// A file is a sequence of sections, each behind its length in bytes. Numbers are unsigned, of four bytes, the lowest first.
package packed

import "encoding/binary"

// File is what of a file has not been read yet.
type File string

// Section takes the next section off the file. It panics where there is none: the file is part of the program and tested.
func (f *File) Section() string {
	size := Numbers(*f).At(0)
	section := (*f)[4 : 4+size]
	*f = (*f)[4+size:]
	return string(section)
}

// Strings takes a table of strings off the file.
func (f *File) Strings() Strings {
	return Strings{Texts: f.Texts(), index: Numbers(f.Section())}
}

// Texts takes a row of strings off the file.
func (f *File) Texts() Texts { return Texts{text: f.Section(), ends: Numbers(f.Section())} }

// Lists takes lists of numbers off the file.
func (f *File) Lists() Lists { return Lists{ends: Numbers(f.Section()), items: Numbers(f.Section())} }

// Numbers is a section of numbers.
type Numbers string

// Len is how many numbers there are.
func (n Numbers) Len() int { return len(n) / 4 }

// At returns the number with an index.
func (n Numbers) At(i int) uint32 {
	four := n[4*i : 4*i+4]
	return uint32(four[0]) | uint32(four[1])<<8 | uint32(four[2])<<16 | uint32(four[3])<<24
}

// Slice returns the numbers from an index to before another.
func (n Numbers) Slice(from, to int) Numbers { return n[4*from : 4*to] }

// Texts are strings, numbered from 0.
type Texts struct {
	text string  // the strings, one after the other
	ends Numbers // where each ends
}

// Len is how many strings there are.
func (t Texts) Len() int { return t.ends.Len() }

// At returns the string with a number.
func (t Texts) At(i int) string {
	start := uint32(0)
	if i > 0 {
		start = t.ends.At(i - 1)
	}
	return t.text[start:t.ends.At(i)]
}

// Strings are strings of which each can be found.
type Strings struct {
	Texts
	index Numbers // open addressing by hash: 1 + the number of a string, 0 in an empty place; a power of two long
}

// Find returns the number of a string, -1 when it is none of them.
func Find[T string | []byte](s Strings, text T) int {
	mask := uint32(s.index.Len() - 1)
	for at := hash(text) & mask; ; at = (at + 1) & mask {
		i := int(s.index.At(int(at))) - 1
		if i < 0 || s.At(i) == string(text) {
			return i
		}
	}
}

// hash is FNV-1a, whose quality suffices for words and which needs no state.
func hash[T string | []byte](text T) uint32 {
	h := uint32(2166136261)
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h ^ h>>15
}

// Lists are lists of numbers, numbered from 0.
type Lists struct {
	ends  Numbers // where each ends in items
	items Numbers
}

// Of returns the numbers of a list.
func (l Lists) Of(i int) Numbers {
	start := uint32(0)
	if i > 0 {
		start = l.ends.At(i - 1)
	}
	return l.items.Slice(int(start), int(l.ends.At(i)))
}

// AppendSection appends a section to a file.
func AppendSection(file []byte, section []byte) []byte {
	return append(binary.LittleEndian.AppendUint32(file, uint32(len(section))), section...)
}

// AppendNumbers appends a section of numbers.
func AppendNumbers(file []byte, numbers []uint32) []byte {
	var section []byte
	for _, n := range numbers {
		section = binary.LittleEndian.AppendUint32(section, n)
	}
	return AppendSection(file, section)
}

// AppendStrings appends a table of strings, of which none may stand twice.
func AppendStrings(file []byte, strings []string) []byte {
	size := 1
	for size < len(strings)*3/2+1 {
		size *= 2
	}
	index := make([]uint32, size)
	for i, s := range strings {
		at := hash(s) & uint32(size-1)
		for index[at] != 0 {
			at = (at + 1) & uint32(size-1)
		}
		index[at] = uint32(i + 1)
	}
	return AppendNumbers(AppendTexts(file, strings), index)
}

// AppendTexts appends a row of strings.
func AppendTexts(file []byte, strings []string) []byte {
	var text []byte
	var ends []uint32
	for _, s := range strings {
		text = append(text, s...)
		ends = append(ends, uint32(len(text)))
	}
	return AppendNumbers(AppendSection(file, text), ends)
}

// AppendLists appends lists of numbers.
func AppendLists(file []byte, lists [][]uint32) []byte {
	var ends, items []uint32
	for _, list := range lists {
		items = append(items, list...)
		ends = append(ends, uint32(len(items)))
	}
	return AppendNumbers(AppendNumbers(file, ends), items)
}
