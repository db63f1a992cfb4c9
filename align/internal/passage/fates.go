package passage

import (
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// fates are the words that say what happened to people, each with what it comes to: “dead” and “killed” are one fate.
var fates = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for entry := range lexicon.Entries("fates") {
		words[entry.Text] = entry.Fields[0]
	}
	return words
})

// countsApart reports whether two words count people, each its own number of them: “killed 14”, “injured 41”.
func (f *finder) countsApart(m *match, a, b int32) bool {
	if fates()[f.text(m.a, a)] == "" || fates()[f.text(m.b, b)] == "" {
		return false
	}
	x, y := counted(m.a, a), counted(m.b, b)
	return x != 0 && y != 0 && x != y
}

// counted is the number that stands nearest to a term, within a few terms; 0 when none does.
func counted(p *passage, term int32) float64 {
	nearest, value := int32(closeBy), 0.0
	for _, s := range quantitiesIn(p) {
		if d := max(s.first-term, term-s.last+1); s.value.Unit == "" && d < nearest {
			nearest, value = d, s.value.Value
		}
	}
	return value
}

// fate is what a passage says happened to those that a slot counts, by the nearest word that says it, what they are called only where
// nothing else does; "" when none does.
func (f *finder) fate(p *passage, first, last int32) string {
	called := ""
	for t := first; t < last; t++ {
		switch fate := fates()[f.text(p, t)]; {
		case fate == "":
		case !people()[wordnet.Lemma(f.text(p, t))]:
			return fate // “31 dead”, “12 deaths”
		default:
			called = fate // “13 hostages”
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
	return called
}

// longAgo reports whether a passage tells of a time weeks or years before its article appeared.
func (f *finder) longAgo(p *passage) bool {
	published := dayOf(p.article.Doc.Published())
	return published != "" && slices.ContainsFunc(datesIn(p), func(s slot[timex.Timex]) bool {
		if !onCalendar(s.value) || s.value.Type != timex.Date {
			return false
		}
		then := corpus.Day(s.value)
		return then < published[:len(then)] && (len(then) < len(published) || dayDistance(then, published) > longBefore)
	})
}

// longBefore is how many days before an article appeared another event happened.
const longBefore = 30
