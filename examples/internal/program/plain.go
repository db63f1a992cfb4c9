package program

import (
	"strings"
	"unicode"
)

// Plain makes text from files fit for a terminal: what would control it, or turn the direction of the line, becomes “�”, and a
// line break or a tab a blank.
func Plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return '\uFFFD'
		}
		return r
	}, text)
}
