package story

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// profile is what an article is about: its most telling words and its leading persons.
type profile struct {
	words   []feature // of unit length together
	persons []string  // surnames, those mentioned most first
}

type feature struct {
	word   corpus.WordID
	weight float32
}

const (
	profileWords   = 64
	profilePersons = 4
)

// The likeness of two profiles, per mille, from which they are one story, and what is taken off where the leading persons
// are others. Articles of different desks about one event are at 150 and more, others of one day below 100.
const (
	sameStory    = 240
	otherPersons = 3 // the likeness is divided by it
)

// newProfile weighs the words of an article: the rarer in general and the more frequent here, the more.
func newProfile(c *corpus.Corpus, a *corpus.Article) profile {
	count := map[corpus.WordID]int{}
	for _, t := range a.Terms {
		if w := &c.Words[t.Word]; !w.Class.Is(corpus.Function | corpus.Negation | corpus.Honorific | corpus.Number | corpus.Date | corpus.Calendar | corpus.Saying) {
			count[t.Word]++
		}
	}
	words := make([]feature, 0, len(count))
	for id, n := range count {
		words = append(words, feature{id, float32(float64(c.Words[id].Rarity) * (1 + math.Log2(float64(n))))})
	}
	slices.SortFunc(words, func(x, y feature) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(c.Words[x.word].Text, c.Words[y.word].Text))
	})
	words = words[:min(len(words), profileWords)]
	return profile{words: ofUnitLength(words), persons: leadingPersons(a)}
}

// ofUnitLength scales weights so that the sum of their squares is 1.
func ofUnitLength(words []feature) []feature {
	sum := 0.0
	for _, f := range words {
		sum += float64(f.weight * f.weight)
	}
	if sum > 0 {
		scale := float32(1 / math.Sqrt(sum))
		for i := range words {
			words[i].weight *= scale
		}
	}
	return words
}

// leadingPersons returns the surnames of the persons whom an article mentions most, each at least twice.
func leadingPersons(a *corpus.Article) []string {
	found := contents.Names(a.Doc)
	var entities []names.Entity
	for _, e := range found.Entities {
		if e.Type == names.Person && len(e.Mentions) > 1 {
			entities = append(entities, e)
		}
	}
	slices.SortStableFunc(entities, func(x, y names.Entity) int { return cmp.Compare(len(y.Mentions), len(x.Mentions)) })
	var out []string
	for _, e := range entities[:min(len(entities), profilePersons)] {
		out = append(out, corpus.LettersOf(a.Text.Of(int(found.Mentions[e.Fullest].Last)-1)))
	}
	return out
}

// alike corrects the likeness of two profiles' words by their persons: two rounds of one recurring event share all its
// words.
func (p *profile) alike(other *profile, likeness int) int {
	if len(p.persons) == 0 || len(other.persons) == 0 {
		return likeness
	}
	for _, person := range p.persons {
		if slices.Contains(other.persons, person) {
			return likeness
		}
	}
	return likeness / otherPersons
}

// How far apart, in days, articles of one story may be published.
const (
	newsDays   = 10 // with sure dates
	unsureDays = 60 // where a date may be that of the page
)

// timely reports whether an article may belong to a story by its date: it was published within days of one of the story's
// articles, as far as that is known.
func (g *grouping) timely(s *Story, a *corpus.Article) bool {
	published := a.Doc.Published()
	if published.IsZero() {
		return true
	}
	unknown := true
	for _, other := range s.Articles {
		date := other.Doc.Published()
		if date.IsZero() {
			continue
		}
		unknown = false
		limit := newsDays
		if !date.Certain || !published.Certain {
			limit = unsureDays
		}
		if DaysApart(date, published) <= limit {
			return true
		}
	}
	return unknown
}

func DaysApart(a, b crosscheck.Date) int {
	day := func(d crosscheck.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	days := int(day(a).Sub(day(b)).Hours() / 24)
	return max(days, -days)
}
