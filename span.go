package crosscheck

import "fmt"

// Span is a half-open range of bytes, [Start, End), in an article's text as it was given. The zero Span is empty and
// stands for "none" where a span is optional.
type Span struct {
	Start int `json:"start"` // the first byte
	End   int `json:"end"`   // the byte after the last one
}

// Of cuts the span out of the text it belongs to. It is "" when the span does not lie in the text.
func (s Span) Of(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether other lies in s, ends included.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the two share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// String shows the span as in the golden files: “[120:164]”.
func (s Span) String() string { return fmt.Sprintf("[%d:%d]", s.Start, s.End) }
