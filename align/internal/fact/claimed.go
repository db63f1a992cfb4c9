package fact

import "github.com/crosscheck-go/crosscheck/internal/segment"

// statements compares what whole clauses state: that one happened and the other did not, or only may.
var statements = rule{
	kind:      "polarity",
	whole:     true,
	factsOnly: true,
	slots:     claimSlots,
	agree:     func(x, y *Slot) bool { return x.Claim.Negated == y.Claim.Negated },
	signals:   wholeSignals,
}

// fewestTerms is how many words a clause has at least to be compared as a whole.
const fewestTerms = 3

// claimSlots gives the claims of an article.
func claimSlots(s *slotReader) []Slot {
	slots := make([]Slot, 0, len(s.Reading.Claims))
	for i := range s.Reading.Claims {
		c := &s.Reading.Claims[i]
		words := 0
		for t := c.FirstToken; t < c.LastToken; t++ {
			if s.text.Tokens[t].Kind != segment.Mark && !s.grammatical.Has(s.text.Tokens[t].Word) {
				words++
			}
		}
		if words >= fewestTerms {
			slots = append(slots, Slot{Span: c.Span, Claim: c})
		}
	}
	return slots
}
