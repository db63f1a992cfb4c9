package main

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
	"github.com/crosscheck-go/crosscheck/internal/contents"
)

// labelled is a pair of slots of a labelled story.
type labelled struct {
	fact.Candidate
	story  string
	a, b   int
	same   bool // some line joins the two places: they are about one thing
	direct bool // its own words, not only its sentences, are those of a difference to act on
	act    bool // an editor would act on their difference
	groups []string
}

// fits says which kinds of lines a finding of a kind can hit when it only stands in the same sentences.
var fits = map[string][]string{
	"number": {"number"}, "date": {"date"}, "certainty": {"certainty", "polarity"}, "name": {"name", "place", "thing", "role"}, "place": {"place", "name", "thing"},
	"role": {"role", "thing"}, "polarity": {"polarity", "certainty", "thing"},
}

const (
	penaltyOfDiffer = 3
	penaltyOfLine   = 1 // holds the slope of the calibration near 1
)

// examples gives the pairs from which a rule learns when an editor would act on values that differ, and how many groups of
// lines they are of.
func (t *trainer) examples(ri int) (all []fit.Example, groups int) {
	known := map[string]bool{}
	for _, l := range t.label(ri) {
		if l.Agree || l.Settled || l.act && !l.direct {
			continue // what only stands in the sentence of a difference is not known to be one, nor not to be
		}
		e := fit.New(l.Differs, l.act)
		e.Story = l.story
		all = append(all, e)
		for _, g := range l.groups {
			known[g] = true
		}
	}
	return append(all, t.judgedExamples(ri)...), len(known)
}

// differ fits when an editor would act on values that differ.
func (t *trainer) differ(ri int) {
	all, groups := t.examples(ri)
	t.differing = append(t.differing, all)
	t.fitDiffer(&t.models[ri], all)
	acts := fit.Count(all)
	if acts == 0 {
		return
	}
	var left []fit.Scored
	fit.PerStory(all, func(train, test []fit.Example) {
		w := t.calibrated(train)
		for _, e := range test {
			left = append(left, fit.Scored{Score: fit.Score(w, e.Signals), Is: e.Is})
		}
	})
	t.note("%s differ: %d pairs, %d to act on in %d groups; left out by story: AUC %.3f, average precision %.3f", fact.Kinds()[ri], len(all), acts, groups, fit.AUC(left), fit.AveragePrecision(left))
	t.calibration(left)
}

// fitDiffer fits the part of a model that tells whether an editor would act. A rule without an example is silent.
func (t *trainer) fitDiffer(m *fact.Model, all []fit.Example) {
	if fit.Count(all) == 0 {
		m.Differ[len(m.Differ)-1] = -20000
		return
	}
	for i, w := range t.calibrated(all) {
		m.Differ[i] = thousandths(w)
	}
}

// fewestLabelled is how many pairs to act on there are at least in labelled stories where these alone say what log-odds are worth.
const fewestLabelled = 15

// calibrated fits a logistic regression, and draws its log-odds to what they were worth on stories that were left out: few
// examples make a model surer than it should be. What they were worth is read from the labelled stories where these have enough
// to act on: they are labelled completely, while the judged pairs were chosen where an older model was in doubt, and were judged one by
// one.
func (t *trainer) calibrated(all []fit.Example) []float64 {
	w := fit.Logistic(all, penaltyOfDiffer, nil)
	var scores, ofLabelled []fit.Example
	for f := range fit.Folds {
		var train, test []fit.Example
		for _, e := range all {
			if fit.FoldOf(e.Story) == f {
				test = append(test, e)
			} else {
				train = append(train, e)
			}
		}
		if fit.Count(train) == 0 {
			return w
		}
		part := fit.Logistic(train, penaltyOfDiffer, nil)
		for _, e := range test {
			score := fit.Example{Signals: []float64{fit.Score(part, e.Signals)}, Is: e.Is, Weight: 1}
			scores = append(scores, score)
			if t.isLabelled[e.Story] {
				ofLabelled = append(ofLabelled, score)
			}
		}
	}
	if fit.Count(ofLabelled) >= fewestLabelled {
		scores = ofLabelled
	}
	line := fit.Logistic(scores, penaltyOfLine, []float64{1, 0})
	slope, offset := line[0], line[1]
	for i := range w {
		w[i] *= slope
	}
	w[len(w)-1] += offset
	return w
}

// calibration notes how often what is called so likely is true.
func (t *trainer) calibration(left []fit.Scored) {
	bounds := []float64{0, .05, .2, .35, .5, .65, .8, 1.01}
	for i := 1; i < len(bounds); i++ {
		n, is, sum := 0, 0, 0.0
		for _, e := range left {
			if p := fit.Probability(e.Score); p >= bounds[i-1] && p < bounds[i] {
				n++
				sum += p
				if e.Is {
					is++
				}
			}
		}
		if n > 0 {
			t.note("  called %.2f to %.2f: %d pairs, %.2f on average, %.2f true", bounds[i-1], min(bounds[i], 1), n, sum/float64(n), float64(is)/float64(n))
		}
	}
}

// label gives the pairs of slots of the labelled stories.
func (t *trainer) label(ri int) []labelled {
	kind := fact.Kinds()[ri]
	var out []labelled
	for _, s := range t.stories {
		lines := t.gold[s.id]
		for i, a := range s.articles {
			for j := i + 1; j < len(s.articles); j++ {
				b := s.articles[j]
				ida, idb := a.Reading.Doc.ID(), b.Reading.Doc.ID()
				for _, c := range fact.Candidates(a, b, ri, &t.models[ri]) {
					l := labelled{Candidate: c, story: s.id, a: i, b: j}
					for k := range lines {
						g := &lines[k]
						direct := meets(g, ida, idb, c.A, c.B)
						if !direct && (g.Type == "agree" || !contains(fits[kind], g.Kind) || !meets(g, ida, idb, sentence(a, c.A), sentence(b, c.B))) {
							continue
						}
						l.same = l.same || direct
						if g.Type == "differ" && g.Grade != "note" {
							l.act = true
							l.direct = l.direct || direct
							l.groups = append(l.groups, g.Story+" "+g.Group)
						}
					}
					out = append(out, l)
				}
			}
		}
	}
	return out
}

func hit(p *goldPlace, article string, s crosscheck.Span) bool {
	return p.Article == article && s.Start < p.End && p.Start < s.End
}

// meets reports whether a pair's places are those of a line.
func meets(g *goldLine, ida, idb string, a, b crosscheck.Span) bool {
	return hit(&g.A, ida, a) && hit(&g.B, idb, b) || hit(&g.A, idb, b) && hit(&g.B, ida, a)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func sentence(a *fact.Article, s crosscheck.Span) crosscheck.Span {
	text := contents.Segments(a.Reading.Doc)
	x := text.Sentences[text.SentenceAt(s.Start)]
	return crosscheck.Span{Start: int(x.Start), End: int(x.End)}
}
