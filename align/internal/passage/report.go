package passage

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// Fact is one thing that several articles state, whether they agree on it or not.
type Fact struct {
	Mentions []FactMention // two or more, by article and place
}

// FactMention is what one article states.
type FactMention struct {
	Article int             // its index in the corpus
	Span    crosscheck.Span // not empty
	Slot    finding.Kind    // the kind that a difference of it would have
	Value   string          // what the words come to, to be compared: “16 area”, “2023-07-12”
}
