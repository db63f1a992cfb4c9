package passage

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
				key := statement{l.slot, p.Article, l.places[1-i].Article, p.Span}
				best[key] = max(best[key], l.reason)
			}
		}
	}
	return slices.DeleteFunc(f.differences, func(d reasoned) bool {
		for i, p := range d.Sides {
			if d.reason > 0 && best[statement{string(d.Kind), p.Article, d.Sides[1-i].Article, p.Span}] >= d.reason {
				return true
			}
		}
		return false
	})
}
