package main

import (
	"math"

	"github.com/crosscheck-go/crosscheck/align/internal/fact"
)

const (
	penaltyOfIdentity = 1
	tellingValue      = 2000 // how distinct a value must be to teach
)

// identity fits how the signals of a rule tell that two slots are about one thing, and how much equal values add to that.
func (t *trainer) identity(ri int) {
	var all []example
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
		if e.is {
			positive++
		}
	}
	left := leftOut(all, func(train []example) []float64 { return fit(train, penaltyOfIdentity, nil) })
	t.note("%s identity: %d pairs, %d of one thing; left out by story: AUC %.3f, average precision %.3f", fact.Kinds()[ri], len(all), positive, auc(left), averagePrecision(left))
	for i, w := range fit(all, penaltyOfIdentity, nil) {
		t.models[ri].Identity[i] = thousandths(w)
	}
	if !fact.Whole(ri) {
		t.chance(ri)
	}
}

func thousandths(w float64) int32 { return int32(math.Round(w * 1000)) }

// agreement gives what the equal values of two articles teach. A value that each has once, and that tells enough, is one
// thing in both; whatever else either of its places could be compared with is another.
func agreement(cs []fact.Candidate, fold int) []example {
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
	var out []example
	for i, c := range cs {
		if same[i] || (xs[c.X] || ys[c.Y]) && !c.Agree {
			out = append(out, newExample(c.Signals, same[i], fold))
		}
	}
	return out
}

// stated gives what the values inside clauses teach of whole clauses: two that hold one telling number or date state one
// thing; what else either could be compared with is another, as long as it holds no value of the other.
func (t *trainer) stated(p articlePair, cs []fact.Candidate) []example {
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
	var out []example
	for _, c := range cs {
		l := link{claimAt(p.a, c.A.Start), claimAt(p.b, c.B.Start)}
		if is := strong[l]; is || (xs[l.x] || ys[l.y]) && !weak[l] {
			out = append(out, newExample(c.Signals, is, p.fold))
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
	otherThings  = -3000 // log-odds below which two slots are taken to be about different things
)

// chance counts how often the values of slots that are about different things are equal, by how telling they are.
func (t *trainer) chance(ri int) {
	m := &t.models[ri]
	var all, hits [8]float64
	for _, p := range t.pairs {
		for _, c := range fact.Candidates(p.a, p.b, ri, m) {
			if c.Identity > otherThings {
				continue
			}
			step := min(int(c.Distinct)/1000, len(all)-1)
			all[step]++
			if c.Equal {
				hits[step]++
			} else if c.Agree {
				hits[0]++
			}
		}
	}
	total := 0.0
	for _, n := range all {
		total += n
	}
	all[0] = total
	for i := len(all) - 1; i > 0; i-- { // what is rarely met is as telling as what is a little less so
		if all[i] < 200 {
			all[i-1], hits[i-1] = all[i-1]+all[i], hits[i-1]+hits[i]
		}
	}
	for i := range all {
		if i > 0 && all[i] < 200 {
			m.Chance[i] = m.Chance[i-1]
			continue
		}
		usual := equalOfOne
		if i == 0 {
			usual = agreesForOne
		}
		m.Chance[i] = thousandths(math.Log(usual * (all[i] + 2) / (hits[i] + 1)))
	}
}
