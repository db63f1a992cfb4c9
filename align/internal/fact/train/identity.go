package main

import (
	"math"

	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

const (
	penaltyOfIdentity = 1
	tellingValue      = 2000 // how distinct a value must be to teach
)

// identity fits how the signals of a rule tell that two slots are about one thing, and how much equal values add to that.
func (t *trainer) identity(ri int) {
	var all []fit.Example
	for _, p := range t.pairs {
		cs := fact.Candidates(p.a, p.b, ri, &t.models[ri])
		if fact.Whole(ri) {
			all = append(all, t.stated(p, cs)...)
		} else {
			all = append(all, agreement(cs, p.fold)...)
		}
	}
	positive := 0
	for _, e := range all {
		if e.Is {
			positive++
		}
	}
	if positive == 0 {
		return // values of this kind never agree
	}
	left := fit.LeftOut(all, func(train []fit.Example) []float64 { return fit.Logistic(train, penaltyOfIdentity, nil) })
	t.note("%s identity: %d pairs, %d of one thing; left out by story: AUC %.3f, average precision %.3f", fact.Kinds()[ri], len(all), positive, fit.AUC(left), fit.AveragePrecision(left))
	for i, w := range fit.Logistic(all, penaltyOfIdentity, nil) {
		t.models[ri].Identity[i] = thousandths(w)
	}
	if fact.Whole(ri) {
		t.models[ri].Chance[0] = statedAnyway
	} else {
		t.chance(ri)
	}
}

func thousandths(w float64) int32 { return int32(math.Round(w * 1000)) }

// statedAnyway is what is added to the log-odds that two clauses state one thing, since many that are taken for examples of
// the opposite do, without the number that others share. Of 45 pairs of unlabelled stories that were called .25 to .33 without it 31 stated
// one thing, at least in part, of 40 that were called .12 to .15 16.
const statedAnyway = 1600

// agreement gives what the equal values of two articles teach. A value that each has once, and that tells enough, is one
// thing in both; whatever else either of its places could be compared with is another.
func agreement(cs []fact.Candidate, fold int) []fit.Example {
	byX, byY := map[int]int{}, map[int]int{}
	for _, c := range cs {
		if c.Equal {
			byX[c.X]++
			byY[c.Y]++
		}
	}
	same, xs, ys := map[int]bool{}, map[int]bool{}, map[int]bool{}
	for i, c := range cs {
		if c.Equal && c.Distinct >= tellingValue && byX[c.X] == 1 && byY[c.Y] == 1 {
			same[i], xs[c.X], ys[c.Y] = true, true, true
		}
	}
	var out []fit.Example
	for i, c := range cs {
		if same[i] || (xs[c.X] || ys[c.Y]) && !c.Agree {
			out = append(out, inFold(fit.New(c.Signals, same[i]), fold))
		}
	}
	return out
}

// stated gives what the values inside clauses teach of whole clauses: two that hold one telling number or date state one
// thing; what else either could be compared with is another, as long as it holds no value of the other.
func (t *trainer) stated(p articlePair, cs []fact.Candidate) []fit.Example {
	type link struct{ x, y int }
	strong, weak := map[link]bool{}, map[link]bool{}
	xs, ys := map[int]bool{}, map[int]bool{}
	for ri := range fact.Kinds() {
		if fact.Whole(ri) {
			continue
		}
		for _, c := range fact.Candidates(p.a, p.b, ri, &t.models[ri]) {
			x, y := claimAt(p.a, c.A.Start), claimAt(p.b, c.B.Start)
			if x < 0 || y < 0 || !c.Agree {
				continue
			}
			weak[link{x, y}] = true
			if c.Equal && c.Distinct >= tellingValue && c.Same >= 700 {
				strong[link{x, y}] = true
				xs[x], ys[y] = true, true
			}
		}
	}
	var out []fit.Example
	for _, c := range cs {
		l := link{claimAt(p.a, c.A.Start), claimAt(p.b, c.B.Start)}
		if is := strong[l]; is || (xs[l.x] || ys[l.y]) && !weak[l] {
			out = append(out, inFold(fit.New(c.Signals, is), p.fold))
		}
	}
	return out
}

// claimAt gives the index of the claim that holds a byte; -1 when none does.
func claimAt(a *fact.Article, at int) int {
	for i, c := range a.Reading.Claims {
		if c.Span.Start <= at && at < c.Span.End {
			return i
		}
	}
	return -1
}

// How often two values of one thing are equal, and how often they agree without being equal. Both are guesses that only
// move the bar a little; how often values of different things are equal is counted.
const (
	equalOfOne   = .7
	agreesForOne = .1
	otherThings  = -3000 // log-odds below which two slots of one story are taken to be about different things
	fewestSeen   = 400   // pairs from which a rate is taken
)

// chance counts how often the values of slots that are about different things are equal, by how telling they are: between
// articles of different stories, and between slots of one story that nothing joins. The first is too low, since a story
// has its own days and numbers, the second too high, since some of these slots are about one thing after all: the rate is
// taken to be half way between, in logarithms, and for dates the second.
func (t *trainer) chance(ri int) {
	m := &t.models[ri]
	var within, between tally
	for i, p := range t.pairs {
		within.count(fact.Candidates(p.a, p.b, ri, m), otherThings)
		if other := t.pairs[(i+1)%len(t.pairs)]; other.fold != p.fold {
			between.count(fact.Candidates(p.a, other.b, ri, m), math.MaxInt32)
		}
	}
	for i := range m.Chance {
		usual, rate := equalOfOne, between.rate(i)
		if i == 0 {
			usual = agreesForOne
		}
		if fact.Kinds()[ri] == "date" {
			rate = within.rate(i)
		} else {
			rate = math.Sqrt(rate * within.rate(i))
		}
		m.Chance[i] = thousandths(math.Log(usual / rate))
	}
}

// A tally counts pairs of different things, and those with equal values, by how telling these are; at 0 those that agree
// without being equal.
type tally struct{ all, equal [8]float64 }

func (t *tally) count(cs []fact.Candidate, below int32) {
	for _, c := range cs {
		if c.Identity > below {
			continue
		}
		step := max(min(int(c.Distinct)/1000, len(t.all)-1), 1)
		t.all[0]++
		t.all[step]++
		if c.Equal {
			t.equal[step]++
		} else if c.Agree {
			t.equal[0]++
		}
	}
}

// rate is how often values that tell so much are equal by chance. What is rarely met is counted with what tells less.
func (t *tally) rate(step int) float64 {
	all, equal := t.all[step], t.equal[step]
	for step > 1 && all < fewestSeen {
		step--
		all, equal = all+t.all[step], equal+t.equal[step]
	}
	return (equal + 1) / (all + 2)
}

// inFold gives an example of an unlabelled story, which is left out with its part.
func inFold(e fit.Example, fold int) fit.Example {
	e.Fold = fold
	return e
}
