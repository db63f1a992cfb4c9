package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/fit"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
)

const (
	penalty      = 2   // holds the weights near 0
	plantedShare = 2.5 // what the planted examples of a kind weigh together, for each natural one: with less, planted dates are missed
)

// together gives all examples, the planted ones of a kind weighing plantedShare times what its natural ones do.
func together(natural, planted byKind) []fit.Example {
	var all []fit.Example
	for _, kind := range slices.Sorted(maps.Keys(planted)) {
		each := plantedShare * float64(len(natural[kind])) / float64(len(planted[kind]))
		for _, e := range planted[kind] {
			e.Weight = each
			all = append(all, e)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(natural)) {
		all = append(all, natural[kind]...)
	}
	return all
}

// weightsOf fits the weights and gives the text of their file. At its head stands how many of the natural findings were true by
// what they were scored without the stories of theirs.
func weightsOf(natural, planted byKind) string {
	var b strings.Builder
	b.WriteString("# What the signals of an opposition weigh, in thousandths. Written by align/internal/passage/train; edit nothing here.\n#\n")
	for _, kind := range slices.Sorted(maps.Keys(natural)) {
		fmt.Fprintf(&b, "# %s: %d natural findings, %d true; %d planted\n", kind, len(natural[kind]), fit.Count(natural[kind]), len(planted[kind]))
	}
	all := together(natural, planted)
	var left []fit.Scored
	plantedSteps := make([]int, len(steps))
	naturalSteps, trueSteps := make([]int, len(steps)), make([]int, len(steps))
	fit.PerStory(all, func(train, test []fit.Example) {
		w := fit.Logistic(train, penalty, nil)
		for _, e := range test {
			s := fit.Score(w, e.Signals)
			at := stepOf(fit.Probability(s))
			if e.Weight != 1 {
				plantedSteps[at]++
				continue
			}
			left = append(left, fit.Scored{Score: s, Is: e.Is})
			naturalSteps[at]++
			if e.Is {
				trueSteps[at]++
			}
		}
	})
	fmt.Fprintf(&b, "# left out by story: AUC of the natural ones %.3f\n", fit.AUC(left))
	for i, from := range steps {
		fmt.Fprintf(&b, "#   called %.2f or more: %d natural, %d true; %d planted\n", from, naturalSteps[i], trueSteps[i], plantedSteps[i])
	}
	w := fit.Logistic(all, penalty, nil)
	for i, name := range passage.SignalNames() {
		fmt.Fprintf(&b, "%s\t%d\n", name, int(math.Round(1000*w[i])))
	}
	fmt.Fprintf(&b, "constant\t%d\n", int(math.Round(1000*w[len(w)-1])))
	return b.String()
}

// steps are the probabilities that the head of the file tells apart.
var steps = []float64{0, .2, .35, .5, .65, .8}

func stepOf(p float64) int {
	at := 0
	for i, from := range steps {
		if p >= from {
			at = i
		}
	}
	return at
}
