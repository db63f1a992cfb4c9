package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Op says what an [Edit] does.
type Op string

const (
	OpEqual   Op = "equal"   // the same words
	OpDelete  Op = "delete"  // words of the first text alone
	OpInsert  Op = "insert"  // words of the second text alone
	OpReplace Op = "replace" // other words
)

// Edit is a run of words in which two texts are the same or differ. A and B are its bytes in the first and in the second
// text; where a side has no words, its span is empty and stands where they would be.
type Edit struct {
	Op Op              `json:"op"`
	A  crosscheck.Span `json:"a"`
	B  crosscheck.Span `json:"b"`
}

// Diff compares two texts word by word. The edits are in the order of both texts, no two neighbours are of one kind, and
// together they hold every word; white space between words, and what is set aside there, such as the “1)” of a list, is in none
// of them or inside one. A word, a number with what is written on to it, and a character of several code points are never split.
// Curly and straight quotation marks are the same. Two texts without words give nil. Texts that are not UTF-8 are compared as if
// their broken bytes were question marks. What two very different texts share by chance may be part of one OpReplace.
func Diff(a, b string) []Edit {
	ids := map[string]int32{}
	x, y := units(a, ids), units(b, ids)
	d := &differ{x: x, y: y, places: make([][]int32, len(ids)), steps: stepsPerWord * (len(x) + len(y))}
	d.compare(0, len(x), 0, len(y), 0)
	return d.edits
}

// unit is a word as Diff sees it.
type unit struct {
	span crosscheck.Span
	id   int32
}

// units cuts a text, and gives every word the number that it has in ids.
func units(text string, ids map[string]int32) []unit {
	text = mend(text)
	tokens := segment.Split(text).Tokens
	var out []unit
	for i := 0; i < len(tokens); {
		next := i + 1
		for next < len(tokens) && written(text, tokens[next-1], tokens[next]) {
			next++
		}
		span := crosscheck.Span{Start: int(tokens[i].Start), End: int(tokens[next-1].End)}
		if r, _ := utf8.DecodeRuneInString(text[span.Start:]); unicode.IsMark(r) && span.Start > 0 {
			_, size := utf8.DecodeLastRuneInString(text[:span.Start]) // a mark on a space
			span.Start -= size
		}
		key := straighten(span.Of(text))
		id, ok := ids[key]
		if !ok {
			id = int32(len(ids))
			ids[key] = id
		}
		out = append(out, unit{span, id})
		i = next
	}
	return out
}

// mend puts a question mark for every byte that is no UTF-8.
func mend(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	out := []byte(text)
	for at, r := range text {
		if _, size := utf8.DecodeRuneInString(text[at:]); r == utf8.RuneError && size == 1 {
			out[at] = '?'
		}
	}
	return string(out)
}

// written reports whether a token is written on to the one before it so that the two are one word: “32nd”, “Kishida’s”, an
// emoji of several code points.
func written(text string, last, next segment.Token) bool {
	if next.Is(segment.SpaceBefore) || last.End != next.Start {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[last.Start:last.End])
	after, _ := utf8.DecodeRuneInString(text[next.Start:next.End])
	if unicode.IsMark(after) || after == '\u200d' || before == '\u200d' {
		return true
	}
	return !divides(before, last) && !divides(after, next)
}

// divides reports whether a token is punctuation, which stands between words.
func divides(r rune, token segment.Token) bool {
	return token.Kind == segment.Mark && (unicode.IsPunct(r) || r < utf8.RuneSelf)
}

// straighten makes quotation marks and apostrophes straight.
func straighten(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '‛':
			return '\''
		case '“', '”', '„':
			return '"'
		}
		return r
	}, text)
}

// differ collects the edits of two sequences of words.
type differ struct {
	x, y   []unit
	places [][]int32 // scratch: by word, where it stands in a stretch of y
	steps  int       // what is left of the work that is worth it
	edits  []Edit
}

// compare finds the edits of x[i:m] and y[j:n].
func (d *differ) compare(i, m, j, n, depth int) {
	start := i
	for i < m && j < n && d.x[i].id == d.y[j].id {
		i, j = i+1, j+1
	}
	d.add(OpEqual, start, i, j-(i-start), j)
	tail := 0
	for m > i && n > j && d.x[m-1].id == d.y[n-1].id {
		m, n, tail = m-1, n-1, tail+1
	}
	switch {
	case i == m && j == n:
	case i == m:
		d.add(OpInsert, i, m, j, n)
	case j == n:
		d.add(OpDelete, i, m, j, n)
	default:
		d.middle(i, m, j, n, depth)
	}
	d.add(OpEqual, m, m+tail, n, n+tail)
}

// The bounds of the search: how often a stretch is split again, and how many places are looked at for each word of the texts.
// They keep the time that hostile texts take in proportion to their length.
const (
	deepest      = 64
	stepsPerWord = 256
)

// middle splits what has no equal ends at the longest run of words that stands in both.
func (d *differ) middle(i, m, j, n, depth int) {
	at, with, length := 0, 0, 0
	if depth <= deepest && d.steps > 0 {
		at, with, length = d.longest(i, m, j, n)
	}
	if length == 0 {
		d.add(OpReplace, i, m, j, n)
		return
	}
	d.compare(i, at, j, with, depth+1)
	d.compare(at, m, with, n, depth+1)
}

// often bounds how often a word may stand in the second text to be looked at as a place where both texts meet.
const often = 24

// longest finds the longest run of equal words in x[i:m] and y[j:n], the first of equals.
func (d *differ) longest(i, m, j, n int) (at, with, length int) {
	for k := j; k < n; k++ {
		if id := d.y[k].id; len(d.places[id]) < often {
			d.places[id] = append(d.places[id], int32(k))
		}
	}
	d.steps -= m - i + n - j
	var ends, next []run
	for k := i; k < m; k++ {
		next = next[:0]
		known := 0 // the runs of ends before it end before the place at hand
		for _, place := range d.places[d.x[k].id] {
			for known < len(ends) && ends[known].end < place {
				known++
			}
			r := run{place + 1, 1}
			if known < len(ends) && ends[known].end == place {
				r.length += ends[known].length
			}
			next = append(next, r)
			if int(r.length) > length {
				length = int(r.length)
				at, with = k+1-length, int(r.end)-length
			}
		}
		d.steps -= len(next)
		ends, next = next, ends
	}
	for k := j; k < n; k++ {
		d.places[d.y[k].id] = d.places[d.y[k].id][:0]
	}
	return at, with, length
}

// A run is equal words that end before the word of x at hand and before a place in y.
type run struct{ end, length int32 }

// add appends an edit, or lengthens the last one if it is of the same kind.
func (d *differ) add(op Op, i, m, j, n int) {
	if i == m && j == n {
		return
	}
	edit := Edit{op, spanOf(d.x, i, m), spanOf(d.y, j, n)}
	if last := len(d.edits) - 1; last >= 0 && d.edits[last].Op == op {
		d.edits[last].A.End = max(d.edits[last].A.End, edit.A.End)
		d.edits[last].B.End = max(d.edits[last].B.End, edit.B.End)
		return
	}
	d.edits = append(d.edits, edit)
}

// spanOf is the bytes of some words; of none, the empty span before the next word.
func spanOf(words []unit, first, last int) crosscheck.Span {
	switch {
	case first < last:
		return crosscheck.Span{Start: words[first].span.Start, End: words[last-1].span.End}
	case first < len(words):
		return crosscheck.Span{Start: words[first].span.Start, End: words[first].span.Start}
	case first > 0:
		return crosscheck.Span{Start: words[first-1].span.End, End: words[first-1].span.End}
	}
	return crosscheck.Span{}
}
