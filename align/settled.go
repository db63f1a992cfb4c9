package align

import (
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// statement is a passage of an article as another article may bear it out.
type statement struct {
	slot           string
	article, other int
	span           crosscheck.Span
}

// unsettled gives the differences but those that an agreement elsewhere explains: where an article that has “6,100 hours”
// for the captain is held against “2,275 hours”, but says that of the co-pilot, too, in words that fit better.
func (f *finder) unsettled() []reasoned {
	best := map[statement]int32{}
	for _, l := range f.links {
		if l.agree {
			for i, p := range l.places {
				key := statement{l.slot, p.article, l.places[1-i].article, p.span}
				best[key] = max(best[key], l.reason)
			}
		}
	}
	return slices.DeleteFunc(f.differences, func(d reasoned) bool {
		for i, p := range d.sides {
			if d.reason > 0 && best[statement{string(d.kind), p.article, d.sides[1-i].article, p.span}] >= d.reason {
				return true
			}
		}
		return false
	})
}
