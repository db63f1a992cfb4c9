package corpus

import (
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/numeral"
)

// number reads a number, with its unit where it measures, as one term: “two” and “2”, “5,000” and “5000”, “$90m” and “90 million
// dollars”. It gives the token after it, or at when there is none.
func (r *termReader) number(at int) int {
	if next := r.quantity(at); next > at {
		return next
	}
	switch r.numbers.Class(at) {
	case numeral.Digit, numeral.Teen, numeral.Ten, numeral.Hundred, numeral.Scale:
	default:
		if !r.numbers.IsNumber(at) {
			return at
		}
	}
	if place, next := r.numbers.Ordinal(at); next > at {
		if word := numeral.OrdinalWord(place); word != "" {
			r.add(word, at, next)
		} else {
			r.addBytes(formatNumber(r.buffer[:0], place, ""), at, next)
		}
		return next
	}
	n, ok := r.numbers.Number(at)
	if !ok || n.Vague {
		return at
	}
	r.addBytes(formatNumber(r.buffer[:0], n.Value, ""), at, n.Next)
	return n.Next
}

// quantity reads the figure of a quantity.
func (r *termReader) quantity(at int) int {
	start := int(r.tokens[at].Start)
	for len(r.quantities) > 0 && r.quantities[0].Figure.Start < start {
		r.quantities = r.quantities[1:]
	}
	if len(r.quantities) == 0 {
		return at
	}
	q := &r.quantities[0]
	if q.Figure.Start != start || q.Figure.Len() == 0 || q.Vague {
		return at
	}
	text := formatNumber(r.buffer[:0], q.Value, "")
	if q.IsRange {
		text = strconv.AppendFloat(append(text, ".."...), q.High, 'f', -1, 64)
	}
	end := q.Figure.End
	if q.Measure.Len() > 0 {
		end = q.Measure.Start
	} else if q.WrittenUnit != "" {
		text = append(append(text, ' '), q.WrittenUnit...)
	}
	next := r.tokensBefore(at, end)
	r.addBytes(text, at, next)
	if q.MeasureName == "" {
		return next
	}
	last := r.tokensBefore(next, q.Measure.End)
	for word := range strings.SplitSeq(q.MeasureName, " ") {
		r.add(string(evenEnding([]byte(word))), next, last)
	}
	return last
}

// tokensBefore returns the first token from at on that begins at a byte offset or behind it.
func (r *termReader) tokensBefore(at, offset int) int {
	for at < len(r.tokens) && int(r.tokens[at].Start) < offset {
		at++
	}
	return at
}

// glued reports whether a token exists and follows the one before it without a space.
func (r *termReader) glued(at int) bool { return r.numbers.Glued(at) }

// formatNumber writes the value of a number, and its unit, as the text of its term.
func formatNumber(buffer []byte, value float64, unit string) []byte {
	buffer = append(buffer, '#')
	buffer = strconv.AppendFloat(buffer, value, 'f', -1, 64)
	if unit != "" {
		buffer = append(append(buffer, ' '), unit...)
	}
	return buffer
}

// Figure returns the number of a term and its unit, as written by formatNumber: “#3..5 km”.
func (w *Word) Figure() (number, unit string) {
	number, unit, _ = strings.Cut(w.Text[len("#"):], " ")
	return number, unit
}
