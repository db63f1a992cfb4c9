package corpus

import (
	"github.com/crosscheck-go/crosscheck/quotes"
)

// SpeakerName is the fullest name of a speaker; "" when there is none.
func SpeakerName(a *Article, s quotes.Speaker) string {
	if s.Name != "" {
		return Flat(s.Name)
	}
	return Flat(s.Span.Of(a.Doc.Text()))
}
