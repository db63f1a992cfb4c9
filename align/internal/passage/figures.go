package passage

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// A figure is a number that an article has for something: “3,300 rockets fired”, “12 people killed”. Where two articles have
// one each that the other has not, and they are near each other, it does not matter how the rest of the sentences is put.
type figure struct {
	passage *passage
	slot    slot[quantity.Quantity]
	what    subject
	verb    int // the item of the passage that says what was done with them, or -1
}

// subject is what a figure counts.
type subject struct {
	noun wordnet.Word // 0 for people of one fate
	fate string
}

const (
	soleFigure   = 118 // the reason to believe that two figures are of one thing
	nearbyFigure = 2   // how many times one figure may be the other: of one thing two desks hear much the same
	figureTight  = 50  // information shared right beside two figures, in tenths, that does for a verb
)

// figures compares the numbers that the articles of a story have for one thing.
func (f *finder) figures(articles []*corpus.Article) {
	found := f.allFigures()
	for i, a := range articles {
		f.noteFigures(a, found[a.Index])
		for _, earlier := range articles[max(0, i-finding.MostNeighbours):i] {
			if !f.corpus.SameSource(a.Index, earlier.Index) {
				f.compareFigures(found[earlier.Index], found[a.Index])
			}
		}
	}
}

// noteFigures notes where an article has more numbers for one thing than are compared.
func (f *finder) noteFigures(a *corpus.Article, figures []figure) {
	for len(figures) > 0 {
		n := sameSubjects(figures)
		if n > finding.MostFigures {
			beyond := figures[finding.MostFigures]
			place := beyond.passage.place(beyond.slot.first, beyond.slot.last)
			f.limits.Note(finding.Met{Limit: finding.LimitFigures, Article: a.Index, Span: place.Span, Count: n})
		}
		figures = figures[n:]
	}
}

// compareFigures compares the figures of two articles, both ordered by what they count.
func (f *finder) compareFigures(ones, others []figure) {
	for len(ones) > 0 && len(others) > 0 {
		switch order := compareSubjects(ones[0], others[0]); {
		case order < 0:
			ones = ones[1:]
		case order > 0:
			others = others[1:]
		default:
			n, m := sameSubjects(ones), sameSubjects(others)
			f.compareSubject(ones[:n], others[:m])
			ones, others = ones[n:], others[m:]
		}
	}
}

// sameSubjects is how many figures at the beginning of a list count the same.
func sameSubjects(figures []figure) int {
	n := 1
	for n < len(figures) && compareSubjects(figures[0], figures[n]) == 0 {
		n++
	}
	return n
}

// compareSubject compares what two articles have for one thing. Figures that agree with any of the other's are settled; of
// the rest, two are held against each other that have no other figure near them.
func (f *finder) compareSubject(ones, others []figure) {
	ones, others = ones[:min(len(ones), finding.MostFigures)], others[:min(len(others), finding.MostFigures)]
	x, okX := f.only(ones, others)
	y, okY := f.only(others, ones)
	if !okX || !okY || !nearFigures(x.slot.value, y.slot.value) {
		return
	}
	m := newMatch(x.passage, y.passage, f.sizes[x.passage.article.Index]+f.sizes[y.passage.article.Index], f.kin)
	if f.longAgo(x.passage) != f.longAgo(y.passage) || !f.sameAction(m, x, y) || summedIn(m, x, y) {
		return
	}
	a := x.passage.place(x.slot.first, x.slot.last).counting(x.slot.value)
	b := y.passage.place(y.slot.first, y.slot.last).counting(y.slot.value)
	f.conflict(m, finding.KindNumber, soleFigure, a, b, numberRuledOut...)
}

// only gives the one figure of an article that none of the other's agrees with but some are near; ok is false when there is
// none, or several that differ.
func (f *finder) only(figures, others []figure) (only figure, ok bool) {
	for _, x := range figures {
		agreed, near := false, false
		for _, y := range others {
			agreed = agreed || QuantitiesAgree(x.slot.value, y.slot.value)
			near = near || nearFigures(x.slot.value, y.slot.value)
		}
		switch {
		case agreed || !near:
		case !ok:
			only, ok = x, true
		case !QuantitiesAgree(only.slot.value, x.slot.value):
			return figure{}, false
		}
	}
	return only, ok
}

// nearFigures reports whether two figures are near enough to each other to be of one thing.
func nearFigures(x, y quantity.Quantity) bool {
	return max(x.Value, y.Value) < nearbyFigure*min(x.Value, y.Value)
}

// summedIn reports whether one of two figures is made of the other's and more beside it.
func summedIn(m *match, x, y figure) bool {
	return summed(m.a, m.b, x.slot, quantitiesIn(m.b)) || summed(m.b, m.a, y.slot, quantitiesIn(m.a))
}

// sameAction reports whether the same is said of what two figures count: a fate, a verb that answers to the other's, or so much
// that stands right beside both.
func (f *finder) sameAction(m *match, x, y figure) bool {
	return x.what.fate != "" || x.verb >= 0 && y.verb >= 0 && int(m.links[x.verb]) == y.verb ||
		m.tight(x.slot.first, x.slot.last, y.slot.first, y.slot.last) >= figureTight
}

func compareSubjects(x, y figure) int {
	return cmp.Or(cmp.Compare(x.what.noun, y.what.noun), cmp.Compare(x.what.fate, y.what.fate))
}

// allFigures gives, by index of the article in the corpus, its figures, ordered by what they count.
func (f *finder) allFigures() [][]figure {
	found := make([][]figure, len(f.corpus.Articles))
	for _, p := range f.passages {
		for _, s := range quantitiesIn(p) {
			if what := f.subjectOf(p, s); what != (subject{}) {
				found[p.article.Index] = append(found[p.article.Index], figure{p, s, what, f.verbBeside(p, s.first, s.last)})
			}
		}
	}
	for _, figures := range found {
		slices.SortStableFunc(figures, compareSubjects)
	}
	return found
}

// subjectOf is what a quantity counts; the zero subject where it is measured, or too few to be a figure.
func (f *finder) subjectOf(p *passage, s slot[quantity.Quantity]) subject {
	if s.value.Unit != "" || s.value.Value < 2 || s.value.IsRange || f.adds(p, s) {
		return subject{}
	}
	if fate := f.fate(p, s.first, s.last); fate != "" && countsPeople(s.value) {
		return subject{fate: fate}
	}
	return subject{noun: wordnet.Lemma(s.value.Noun)}
}
