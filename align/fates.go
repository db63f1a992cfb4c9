package align

import (
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// fates are the words that say what happened to people, each with what it comes to: “dead” and “killed” are one fate.
var fates = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for _, entry := range lexicon.List("fates") {
		words[entry.Text] = entry.Fields[0]
	}
	return words
})

// fate is what a passage says happened to those that a slot counts, by the nearest word that says it; "" when none does.
func (f *finder) fate(p *passage, first, last int32) string {
	for t := first; t < last; t++ {
		if fate := fates()[f.text(p, t)]; fate != "" {
			return fate // “31 dead”, “12 deaths”
		}
	}
	before, after := true, true
	for d := int32(1); d <= closeBy; d++ {
		before = before && f.joined(p, first-d) && f.text(p, first-d) != "and"
		after = after && f.joined(p, last+d-2)
		if fate := fates()[f.text(p, first-d)]; before && fate != "" {
			return fate
		}
		if fate := fates()[f.text(p, last+d-1)]; after && fate != "" {
			return fate
		}
	}
	return ""
}
