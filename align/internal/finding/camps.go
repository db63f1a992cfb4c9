package finding

import (
	"github.com/crosscheck-go/crosscheck"
)

// Place is a passage of an article that takes part in a difference.
type Place struct {
	Article int             // its index in the corpus
	Span    crosscheck.Span // not empty
	Value   string          // what it says, as shown to a reader
}

// Meets says whether two places share words.
func (p Place) Meets(other Place) bool {
	return p.Article == other.Article && p.Span.Overlaps(other.Span)
}
