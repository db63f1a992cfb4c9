package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"math"
)

// encode writes the table in the form that the package wordnet reads; its file decode.go describes it.
func encode(t *table) ([]byte, error) {
	var data []byte
	data = binary.AppendUvarint(data, uint64(len(t.words)))
	previous := ""
	for _, word := range t.words {
		data = appendWord(data, previous, word)
		previous = word
	}
	data = append(data, t.parts...)
	for _, tags := range t.tags {
		data = append(data, byte(math.Round(2*math.Log2(float64(tags)+1))))
	}
	data = binary.AppendUvarint(data, uint64(len(t.forms)))
	previous = ""
	for _, f := range t.forms {
		data = appendWord(data, previous, f.text)
		previous = f.text
	}
	for _, f := range t.forms {
		data = binary.AppendUvarint(data, uint64(f.lemma))
	}
	for _, pairs := range t.pairs {
		data = appendPairs(data, pairs, len(t.words))
	}
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// appendWord writes how many bytes a word shares with the one before, and the rest of it up to a line feed.
func appendWord(data []byte, previous, word string) []byte {
	shared := 0
	for shared < min(len(previous), len(word)) && previous[shared] == word[shared] {
		shared++
	}
	data = append(data, byte(shared))
	data = append(data, word[shared:]...)
	return append(data, '\n')
}

// appendPairs writes for each word how many later words it is paired with, and then the distance to each from the one before.
func appendPairs(data []byte, pairs []pair, words int) []byte {
	counts := make([]uint64, words)
	for _, p := range pairs {
		counts[p.a]++
	}
	for _, count := range counts {
		data = binary.AppendUvarint(data, count)
	}
	last := pair{-1, 0}
	for _, p := range pairs {
		if p.a != last.a {
			last.b = p.a
		}
		data = binary.AppendUvarint(data, uint64(p.b-last.b))
		last = p
	}
	return data
}
